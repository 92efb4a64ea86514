import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { XiaoguError } from '../errors.ts';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals JSON values for one owner; what was sealed for one owner does not open for another. */
export interface Cipher {
  seal(owner: string, value: unknown): Uint8Array;
  /** @throws XiaoguError `sealed_data_unreadable` when the key, the owner or the bytes are not the ones it was sealed with. */
  open(owner: string, sealed: Uint8Array): unknown;
}

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV; layout: format byte, IV, tag, ciphertext. */
export function createCipher(key: Buffer): Cipher {
  return {
    seal(owner, value) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body]);
    },
    open(owner, sealed) {
      const bytes = Buffer.from(sealed);
      try {
        if (bytes[0] !== FORMAT) throw new Error(`got format ${bytes[0]}, expected ${FORMAT}`);
        const iv = bytes.subarray(1, 1 + IV_BYTES);
        const tag = bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
        const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner)).setAuthTag(tag);
        const body = Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
        return JSON.parse(body.toString('utf8'));
      } catch (cause) {
        throw new XiaoguError(
          'sealed_data_unreadable',
          'internal',
          'Stored personal data cannot be opened with this key.',
          { cause },
        );
      }
    },
  };
}
