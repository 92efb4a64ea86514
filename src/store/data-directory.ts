import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { ConfigurationError } from '../errors.ts';
import { createCipher } from './cipher.ts';

/**
 * Makes the data folder if it is not there and proves that it can be written.
 * @throws ConfigurationError `data_folder_not_writable`
 */
export function prepareDataDirectory(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(dataDirectory, '.write-probe');
    writeFileSync(probe, '');
  } catch (cause) {
    throw new ConfigurationError(
      'data_folder_not_writable',
      `The data folder ${dataDirectory} cannot be written; give this user the right to it or name another in XIAOGU_DATA_DIR.`,
      { cause },
    );
  }
}

/**
 * The key for personal data: from the environment, else from a file that only this user can read, made on first use.
 * @returns 32 bytes
 * @throws ConfigurationError `secret_key_damaged` when the file does not hold a key; making another would lose what it locks.
 */
export function readSecretKey(dataDirectory: string, fromEnvironment: string | undefined): Buffer {
  if (fromEnvironment !== undefined) return Buffer.from(fromEnvironment, 'hex');
  const file = join(dataDirectory, 'secret.key');
  settleRotation(dataDirectory, file);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  const key = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(key)) {
    throw new ConfigurationError(
      'secret_key_damaged',
      `The key file ${file} does not hold 64 hexadecimal digits; restore it from the backup, for without it stored conversations cannot be read.`,
    );
  }
  return Buffer.from(key, 'hex');
}

/** A rotation that was cut off left two keys; the one that opens the data stays. */
function settleRotation(dataDirectory: string, file: string): void {
  const prepared = `${file}.next`;
  if (!existsSync(prepared)) return;
  const next = readFileSync(prepared, 'utf8').trim();
  if (/^[0-9a-f]{64}$/i.test(next) && opensData(dataDirectory, Buffer.from(next, 'hex'))) renameSync(prepared, file);
  else rmSync(prepared);
}

function opensData(dataDirectory: string, key: Buffer): boolean {
  const database = new SqliteDatabase(join(dataDirectory, 'xiaogu.sqlite'));
  try {
    const cipher = createCipher(key);
    const samples = [
      database.prepare('select id as owner, state as sealed from sessions limit 1').get(),
      database.prepare("select 'application:' || id as owner, content as sealed from applications limit 1").get(),
    ] as ({ owner: string; sealed: Buffer } | undefined)[];
    const present = samples.filter((sample) => sample !== undefined);
    for (const { owner, sealed } of present) cipher.open(owner, sealed);
    return present.length > 0;
  } catch {
    // What does not open is the answer.
    return false;
  } finally {
    database.close();
  }
}
