import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createClock } from './clock.ts';
import { runCommand } from './command.ts';
import { readConfig } from './config.ts';
import { OperatorName, OperatorRole } from './contract/operator.ts';
import { ConfigurationError } from './errors.ts';
import { hashPassword, SHORTEST_PASSWORD } from './operators/password.ts';
import { AuditRepository, auditKey } from './store/audit-repository.ts';
import { prepareDataDirectory, readSecretKey } from './store/data-directory.ts';
import { openDatabase } from './store/database.ts';
import { OperatorRepository } from './store/operator-repository.ts';

const USAGE = `Usage: npm run operator -- add NAME --role desk|editor|administrator
       npm run operator -- password NAME | disable NAME | enable NAME | role NAME --role ROLE | list
The password is read from standard input when something is piped in, else one is made and shown once.`;

const ACTIONS = new Set(['add', 'password', 'disable', 'enable', 'role', 'list']);

// `npm run operator`: the accounts of the hall's staff.
runCommand('operator', async () => {
  const { values, positionals } = commandLine();
  const [action, name] = positionals;
  if (action === undefined || !ACTIONS.has(action)) throw usage();
  const { dataDirectory, secretKey } = readConfig(process.env);
  prepareDataDirectory(dataDirectory);
  const database = await openDatabase(dataDirectory);
  try {
    const operators = new OperatorRepository(database);
    const audit = new AuditRepository(database, auditKey(readSecretKey(dataDirectory, secretKey)));
    const now = createClock().now();
    if (action === 'list') {
      for (const operator of await operators.all())
        print(`${operator.name}\t${operator.role}\t${operator.disabledAt === undefined ? 'active' : 'disabled'}`);
      return;
    }
    if (!OperatorName.safeParse(name).success) throw usage();
    const subject = name!;
    if (action === 'add') {
      const role = roleOf(values.role);
      const { password, made } = await readPassword();
      const added = await operators.add({ name: subject, role, passwordHash: await hashPassword(password) }, now);
      if (!added) throw new ConfigurationError('operator_exists', `There is an operator ${subject} already.`);
      if (made) print(password);
    } else if (action === 'password') {
      const { password, made } = await readPassword();
      await change(operators, subject, { passwordHash: await hashPassword(password) });
      if (made) print(password);
    } else if (action === 'disable') await change(operators, subject, { disabledAt: now.toISOString() });
    else if (action === 'enable') await change(operators, subject, { disabledAt: null });
    else if (action === 'role') await change(operators, subject, { role: roleOf(values.role) });
    else throw usage();
    await audit.append({ actor: 'command', action: `operator_${action}`, subject }, now);
  } finally {
    await database.destroy();
  }
});

function commandLine() {
  try {
    return parseArgs({ allowPositionals: true, options: { role: { type: 'string' } } });
  } catch {
    throw usage();
  }
}

async function change(
  operators: OperatorRepository,
  name: string,
  to: Parameters<OperatorRepository['change']>[1],
): Promise<void> {
  if (!(await operators.change(name, to)))
    throw new ConfigurationError('operator_unknown', `There is no operator ${name}.`);
}

function roleOf(value: string | undefined): OperatorRole {
  const role = OperatorRole.safeParse(value);
  if (!role.success) throw usage();
  return role.data;
}

/** Never an argument: those are seen by everybody on the machine. */
async function readPassword(): Promise<{ password: string; made: boolean }> {
  if (process.stdin.isTTY) return { password: randomBytes(15).toString('base64url'), made: true };
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const password = Buffer.concat(parts).toString('utf8').trim();
  if (password === '') return { password: randomBytes(15).toString('base64url'), made: true };
  if ([...password].length < SHORTEST_PASSWORD) {
    throw new ConfigurationError('password_too_short', `A password has at least ${SHORTEST_PASSWORD} characters.`);
  }
  return { password, made: false };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function usage(): ConfigurationError {
  return new ConfigurationError('command_line_invalid', USAGE);
}
