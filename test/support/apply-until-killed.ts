import { openDatabase } from '../../src/store/database.ts';
import { applicationHouse, newApplication } from './applications.ts';

// Applies again and again and says the id of every application that a person would have been told of.
const database = await openDatabase(process.argv[2]!);
const { desk, sessions } = applicationHouse(database);
const { session } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
for (let number = 0; ; number += 1) {
  const { application } = await desk.submit(newApplication(session.id, { jobId: `${process.pid}:${number}` }));
  process.stdout.write(`${application.id}\n`);
}
