import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds since 1970 at which a message was signed. */
export const TIMESTAMP_HEADER = 'x-xiaogu-timestamp';
/** Version 1: `sha256=` and the HMAC-SHA256, in hexadecimal, of timestamp, a full stop and the body as it was sent. */
export const SIGNATURE_HEADER = 'x-xiaogu-signature';
/**
 * Version 2: the same of six lines (timestamp, `POST`, host, path with query, idempotency key, body), so that a message
 * overheard on its way to one address, or under one key, is worth nothing at another.
 */
export const BOUND_SIGNATURE_HEADER = 'x-xiaogu-signature-v2';
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** A message that is older or further ahead than this is not taken, so that an overheard one cannot be sent again. */
const TOLERANCE_SECONDS = 300;

/** `both`: each message bears both versions and either is taken; `bound`: version 2 alone is sent and taken. */
export const SIGNATURE_VERSIONS = ['both', 'bound'] as const;
export type SignatureVersions = (typeof SIGNATURE_VERSIONS)[number];

export type SignatureProblem = 'signature_missing' | 'signature_stale' | 'signature_wrong';

/** What a message's signature stands for. */
export interface SignedMessage {
  /** As it stands in the Host header: without the port that the scheme implies. */
  host: string;
  /** With the query, as in the request line. */
  path: string;
  idempotencyKey?: string | undefined;
  body: string | Buffer;
}

export function signatureHeaders(
  secret: string,
  message: SignedMessage,
  now: Date,
  versions: SignatureVersions = 'both',
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    [TIMESTAMP_HEADER]: timestamp,
    ...(versions === 'both' ? { [SIGNATURE_HEADER]: plainSignature(secret, timestamp, message.body) } : {}),
    [BOUND_SIGNATURE_HEADER]: boundSignature(secret, timestamp, message),
  };
}

export interface ReceivedMessage extends SignedMessage {
  timestamp: string | undefined;
  signature: string | undefined;
  boundSignature: string | undefined;
}

/** Why a received message is not from the holder of the secret; `undefined` when it is. */
export function signatureProblem(
  secret: string,
  received: ReceivedMessage,
  now: Date,
  versions: SignatureVersions = 'both',
): SignatureProblem | undefined {
  const { timestamp, signature, boundSignature: bound, body } = received;
  // Where version 2 is given it alone decides: what is good for version 1 must not outweigh a wrong address.
  const given = versions === 'bound' ? bound : (bound ?? signature);
  if (!timestamp || !given || !/^\d{1,12}$/.test(timestamp)) return 'signature_missing';
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return 'signature_stale';
  const expected =
    bound === undefined ? plainSignature(secret, timestamp, body) : boundSignature(secret, timestamp, received);
  return sameText(given, expected) ? undefined : 'signature_wrong';
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function plainSignature(secret: string, timestamp: string, body: string | Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

function boundSignature(
  secret: string,
  timestamp: string,
  { host, path, idempotencyKey, body }: SignedMessage,
): string {
  const lines = [timestamp, 'POST', host.toLowerCase(), path, idempotencyKey ?? ''].map((line) => `${line}\n`);
  return `sha256=${createHmac('sha256', secret).update(lines.join('')).update(body).digest('hex')}`;
}
