import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { readConfig } from './config.ts';
import { ConfigurationError, XiaoguError } from './errors.ts';
import { rotateKey } from './privacy/rotate-key.ts';
import { AuditRepository, auditKey } from './store/audit-repository.ts';
import { requireUnused } from './store/backup.ts';
import { readSecretKey } from './store/data-directory.ts';
import { openDatabase } from './store/database.ts';

// `npm run rotate-key`: seals all personal data under a new key. No server may be running.
runCommand('rotate-key', async () => {
  const { dataDirectory, secretKey } = readConfig(process.env);
  if (secretKey !== undefined) {
    throw new ConfigurationError(
      'key_not_in_file',
      'The key comes from XIAOGU_SECRET_KEY; unset it and put it into secret.key to rotate it here.',
    );
  }
  requireUnused(join(dataDirectory, 'xiaogu.sqlite'));
  const file = join(dataDirectory, 'secret.key');
  const prepared = `${file}.next`;
  if (existsSync(prepared))
    throw new ConfigurationError('rotation_open', `An earlier rotation left ${prepared}; a start settles it.`);
  const from = readSecretKey(dataDirectory, undefined);
  const database = await openDatabase(dataDirectory);
  try {
    const audit = new AuditRepository(database, auditKey(from));
    if (!(await audit.verify()).whole)
      throw new XiaoguError('audit_broken', 'internal', 'The audit log is broken; a new key would hide where.');
    const to = randomBytes(32);
    // Written before the data is sealed with it: whatever happens in between, one of the two files opens the data.
    writeFileSync(prepared, `${to.toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    const sealed = await rotateKey(database, audit, { from, to });
    renameSync(prepared, file);
    await new AuditRepository(database, auditKey(to)).append(
      { actor: 'command', action: 'key_rotated', subject: `${sealed}` },
      new Date(),
    );
    process.stdout.write(`${JSON.stringify({ sealed })}\n`);
  } finally {
    await database.destroy();
  }
});
