import { resolve } from 'node:path';
import { onlyArgument, runCommand } from './command.ts';
import { readConfig } from './config.ts';
import { backUp } from './store/backup.ts';

// `npm run backup -- FILE`: copies the database of a data folder, also while a server uses it.
runCommand('backup', async () => {
  const file = resolve(onlyArgument(process.argv.slice(2), 'npm run backup -- FILE'));
  const { dataDirectory } = readConfig(process.env);
  process.stdout.write(`${JSON.stringify(backUp(dataDirectory, file))}\n`);
  process.stderr.write('The key of personal data (secret.key or XIAOGU_SECRET_KEY) is not in it: keep that apart.\n');
});
