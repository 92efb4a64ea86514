import { runCommand } from './command.ts';
import { readConfig } from './config.ts';
import { XiaoguError } from './errors.ts';
import { AuditRepository, auditKey } from './store/audit-repository.ts';
import { readSecretKey } from './store/data-directory.ts';
import { openDatabase } from './store/database.ts';

// `npm run audit:verify`: says whether a row of the audit log was changed, left out or put in.
runCommand('audit:verify', async () => {
  const { dataDirectory, secretKey } = readConfig(process.env);
  const database = await openDatabase(dataDirectory);
  try {
    const verdict = await new AuditRepository(database, auditKey(readSecretKey(dataDirectory, secretKey))).verify();
    process.stdout.write(`${JSON.stringify(verdict)}\n`);
    if (!verdict.whole)
      throw new XiaoguError('audit_broken', 'internal', `The log is broken at entry ${verdict.brokenAt}.`);
  } finally {
    await database.destroy();
  }
});
