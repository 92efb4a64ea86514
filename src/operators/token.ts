import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that cannot be guessed; given out once and kept as a hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token is random, so a plain hash of it is as good as a slow one. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
