// Writes again and again until it is killed, and says what a person would have been told by then, a line each.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApplicationDesk } from '../../src/applications/application-desk.ts';
import { inboxDelivery } from '../../src/applications/inbox-delivery.ts';
import { OutboxDispatcher } from '../../src/applications/outbox-dispatcher.ts';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { importPostings } from '../../src/import/postings/import-postings.ts';
import { ApplicationRepository } from '../../src/store/application-repository.ts';
import { createCipher } from '../../src/store/cipher.ts';
import { readSecretKey } from '../../src/store/data-directory.ts';
import { openDatabase } from '../../src/store/database.ts';
import { EmployerInboxRepository } from '../../src/store/employer-inbox-repository.ts';
import { OutboxRepository } from '../../src/store/outbox-repository.ts';
import { OutcomeRepository } from '../../src/store/outcome-repository.ts';
import { PostingRepository } from '../../src/store/posting-repository.ts';
import { SessionRepository } from '../../src/store/session-repository.ts';
import { plainTurn } from '../../test/support/plain-turn.ts';

const dataDirectory = process.argv[2]!;
const now = (): Date => new Date();
const database = await openDatabase(dataDirectory);
const cipher = createCipher(readSecretKey(dataDirectory, undefined));
const sessions = new SessionRepository(database, cipher);
const applications = new ApplicationRepository(database, cipher);
const dispatcher = new OutboxDispatcher({
  outbox: new OutboxRepository(database),
  applications,
  delivery: inboxDelivery(new EmployerInboxRepository(database, cipher), now),
  now,
  onFailure: () => undefined,
});
const desk = createApplicationDesk({
  applications,
  outcomes: new OutcomeRepository(database, cipher),
  dispatcher,
  notices: false,
  now,
});
const { session } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, now());
say('session', session.id);

for (let number = 0; ; number += 1) {
  const turnId = `${session.id}:${number}`;
  await sessions.appendTurn(
    session.id,
    {
      text: `第${number}句`,
      createdAt: now().toISOString(),
      turn: plainTurn({ turnId, reply: '好的', speech: '好的' }),
    },
    emptySessionState(),
  );
  say('turn', turnId);
  const { application } = await desk.submit({
    sessionId: session.id,
    jobId: `${process.pid}:${number}`,
    posting: { title: '保安', employer: '示例物业有限公司', city: '南京', payText: '5-6千', demonstration: false },
    content: { name: '示例甲', phone: '13800000000' },
  });
  say('application', application.id);
  if (number % 5 === 0) {
    const title = `保安${process.pid}的${number}`;
    const file = join(dataDirectory, `${process.pid}.json`);
    writeFileSync(
      file,
      JSON.stringify([{ 岗位名称: title, 公司名称: '示例物业有限公司', 工作地点: '南京', 薪资: '5000元/月' }]),
    );
    await importPostings(file, { postings: new PostingRepository(database), dataDirectory, source: 'drill' });
    say('posting', title);
  }
}

function say(kind: string, id: string): void {
  process.stdout.write(`${kind} ${id}\n`);
}
