import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../errors.ts';

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
