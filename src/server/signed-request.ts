import type { Request } from 'express';
import { CallerError } from '../errors.ts';
import { SIGNATURE_HEADER, signatureProblem, TIMESTAMP_HEADER } from '../outbound/signature.ts';

/**
 * The body of a call that another system signed, parsed after the signature was checked over its bytes.
 * @throws CallerError signature_missing, signature_stale, signature_wrong (401), body_not_json (400)
 */
export function signedBody(request: Request, secret: string, now: Date): unknown {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const problem = signatureProblem(
    secret,
    { timestamp: request.get(TIMESTAMP_HEADER), signature: request.get(SIGNATURE_HEADER), body },
    now,
  );
  if (problem !== undefined) throw new CallerError(problem, 401, 'The signature does not hold.');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new CallerError('body_not_json', 400, 'The body must be JSON.', { cause });
  }
}
