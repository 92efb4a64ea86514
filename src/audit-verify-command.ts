import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { readConfig } from './config.ts';
import { ConfigurationError, XiaoguError } from './errors.ts';
import { AuditRepository, auditKey, type NotedHead } from './store/audit-repository.ts';
import { readSecretKey } from './store/data-directory.ts';
import { openDatabase } from './store/database.ts';

const USAGE = 'Usage: npm run audit:verify [-- --noted ENTRIES:HEAD], as an earlier check or a backup printed them.';

// `npm run audit:verify`: says whether a row of the audit log was changed, left out, put in or cut off.
runCommand('audit:verify', async () => {
  const noted = notedHead();
  const { dataDirectory, secretKey } = readConfig(process.env);
  const database = await openDatabase(dataDirectory);
  try {
    const audit = new AuditRepository(database, auditKey(readSecretKey(dataDirectory, secretKey)));
    const verdict = await audit.verify(noted);
    process.stdout.write(`${JSON.stringify(verdict)}\n`);
    if (!verdict.whole)
      throw new XiaoguError('audit_broken', 'internal', `The log is broken at entry ${verdict.brokenAt}.`);
  } finally {
    await database.destroy();
  }
});

function notedHead(): NotedHead | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { noted: { type: 'string' } },
  });
  const { noted, ...others } = values;
  if (noted === undefined && positionals.length === 0 && Object.keys(others).length === 0) return undefined;
  const [, entries, head] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(String(noted)) ?? [];
  if (entries === undefined || positionals.length > 0) throw new ConfigurationError('command_line_invalid', USAGE);
  return { entries: Number(entries), head: head! };
}
