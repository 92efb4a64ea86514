import { resolve } from 'node:path';
import { onlyArgument, runCommand } from './command.ts';
import { readConfig } from './config.ts';
import { restore } from './store/backup.ts';
import { prepareDataDirectory, readSecretKey } from './store/data-directory.ts';

// `npm run restore -- FILE`: puts a backup in the place of the database of a data folder that no server uses.
runCommand('restore', async () => {
  const file = resolve(onlyArgument(process.argv.slice(2), 'npm run restore -- FILE'));
  const { dataDirectory, secretKey } = readConfig(process.env);
  prepareDataDirectory(dataDirectory);
  const key = readSecretKey(dataDirectory, secretKey);
  const { report, formerly } = restore(dataDirectory, file, key, new Date());
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (formerly !== undefined) process.stderr.write(`What was there before is kept at ${formerly}\n`);
});
