import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds since 1970 at which a message was signed. */
export const TIMESTAMP_HEADER = 'x-xiaogu-timestamp';
/** `sha256=` and the HMAC-SHA256, in hexadecimal, of timestamp, a full stop and the body as it was sent. */
export const SIGNATURE_HEADER = 'x-xiaogu-signature';
/** A message that is older or further ahead than this is not taken, so that an overheard one cannot be sent again. */
const TOLERANCE_SECONDS = 300;

export type SignatureProblem = 'signature_missing' | 'signature_stale' | 'signature_wrong';

export function signatureHeaders(secret: string, body: string | Buffer, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: signatureOf(secret, timestamp, body) };
}

/** Why a received message is not from the holder of the secret; `undefined` when it is. */
export function signatureProblem(
  secret: string,
  received: { timestamp: string | undefined; signature: string | undefined; body: string | Buffer },
  now: Date,
): SignatureProblem | undefined {
  const { timestamp, signature, body } = received;
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return 'signature_missing';
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return 'signature_stale';
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? undefined : 'signature_wrong';
}

function signatureOf(secret: string, timestamp: string, body: string | Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}
