import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { XiaoguError } from '../errors.ts';
import { type AddressPolicy, checkedUrl, checkLiteralAddress, guardedLookup } from './reachable-address.ts';
import { type SignatureVersions, signatureHeaders } from './signature.ts';

const TIMEOUT_MS = 10_000;
const MOST_ANSWER_BYTES = 64 * 1024;

export interface SignedPost {
  url: string;
  secret: string;
  /** The same at every attempt, so that the receiver takes it once. */
  idempotencyKey: string;
  body: unknown;
}

export interface PostOptions {
  policy: AddressPolicy;
  /** Absent: both. */
  signatures?: SignatureVersions;
  now(): Date;
}

/** The other side did not take it. `status` is its answer, absent when there was none. */
export class PostRefused extends XiaoguError {
  readonly status: number | undefined;

  constructor(
    code: 'receiver_refused' | 'receiver_unreachable' | 'receiver_redirects',
    status?: number,
    cause?: unknown,
  ) {
    super(code, 'upstream', `The receiver ${status === undefined ? 'could not be reached' : `answered ${status}`}.`, {
      cause,
    });
    this.status = status;
  }
}

/**
 * Posts JSON with a signature and an idempotency key; resolves with the answer's text when the receiver took it (2xx).
 * Redirects are not followed: they would carry personal data to an address nobody checked.
 * @throws AddressRefused, PostRefused
 */
export async function postSigned(
  { url, secret, idempotencyKey, body }: SignedPost,
  options: PostOptions,
): Promise<string> {
  const target = checkedUrl(url);
  checkLiteralAddress(target, options.policy);
  const text = JSON.stringify(body);
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Idempotency-Key': idempotencyKey,
    ...signatureHeaders(
      secret,
      { host: target.host, path: `${target.pathname}${target.search}`, idempotencyKey, body: text },
      options.now(),
      options.signatures,
    ),
  };
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(cause instanceof XiaoguError ? cause : new PostRefused('receiver_unreachable', undefined, cause));
    const call = request(
      target,
      {
        method: 'POST',
        headers,
        lookup: guardedLookup(target, options.policy),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        const status = response.statusCode ?? 0;
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes <= MOST_ANSWER_BYTES) chunks.push(chunk);
          else response.destroy(new PostRefused('receiver_refused', status));
        });
        response.on('error', fail);
        response.on('end', () => {
          if (status >= 300 && status < 400) return fail(new PostRefused('receiver_redirects', status));
          if (status < 200 || status >= 300) return fail(new PostRefused('receiver_refused', status));
          resolve(Buffer.concat(chunks).toString('utf8'));
        });
      },
    );
    call.on('error', fail);
    call.end(text);
  });
}
