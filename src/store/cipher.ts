import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { XiaoguError } from '../errors.ts';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const IVS_AT_ONCE = 256;

/** Seals JSON values for one owner; what was sealed for one owner does not open for another. */
export interface Cipher {
  seal(owner: string, value: unknown): Uint8Array;
  /** @throws XiaoguError `sealed_data_unreadable` when the key, the owner or the bytes are not the ones it was sealed with. */
  open(owner: string, sealed: Uint8Array): unknown;
}

/** Asking the system for randomness costs the same for one value as for many. */
function createIvSource(): () => Buffer {
  let drawn = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === drawn.length) {
      drawn = randomBytes(IVS_AT_ONCE * IV_BYTES);
      used = 0;
    }
    used += IV_BYTES;
    return drawn.subarray(used - IV_BYTES, used);
  };
}

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV; layout: format byte, IV, tag, ciphertext. */
export function createCipher(key: Buffer): Cipher {
  const nextIv = createIvSource();
  return {
    seal(owner, value) {
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
      const body = cipher.update(JSON.stringify(value), 'utf8');
      const end = cipher.final();
      return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body, end]);
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
