import type { Request } from 'express';
import { CallerError } from '../errors.ts';
import {
  BOUND_SIGNATURE_HEADER,
  IDEMPOTENCY_HEADER,
  SIGNATURE_HEADER,
  type SignatureVersions,
  signatureProblem,
  TIMESTAMP_HEADER,
} from '../outbound/signature.ts';

/** With what other systems sign their calls, and when it is. */
export interface SignatureCheck {
  secret: string;
  signatures: SignatureVersions;
  now: Date;
}

/**
 * The body of a call that another system signed, parsed after the signature was checked over its bytes.
 * @throws CallerError signature_missing, signature_stale, signature_wrong (401), body_not_json (400)
 */
export function signedBody(request: Request, { secret, signatures, now }: SignatureCheck): unknown {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const received = {
    // Behind a trusted proxy the host that the caller named, else what arrived.
    host: request.host,
    path: request.originalUrl,
    idempotencyKey: request.get(IDEMPOTENCY_HEADER),
    body,
    timestamp: request.get(TIMESTAMP_HEADER),
    signature: request.get(SIGNATURE_HEADER),
    boundSignature: request.get(BOUND_SIGNATURE_HEADER),
  };
  const problem = signatureProblem(secret, received, now, signatures);
  if (problem !== undefined) throw new CallerError(problem, 401, 'The signature does not hold.');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new CallerError('body_not_json', 400, 'The body must be JSON.', { cause });
  }
}
