import type { Request } from 'express';
import { CallerError } from '../errors.ts';
import type { SessionRepository, StoredSession } from '../store/session-repository.ts';

/**
 * The session a call is about, when the caller holds its token.
 * @throws CallerError session_unknown (404), token_invalid (401)
 */
export async function ownSession(sessions: SessionRepository, request: Request): Promise<StoredSession> {
  const id = String(request.params.id);
  const found = await sessions.find(id, bearerToken(request));
  if (found === undefined) throw new CallerError('session_unknown', 404, 'There is no such session.');
  if (found === 'wrong_token') throw new CallerError('token_invalid', 401, 'The token is not this session’s.');
  return found;
}

export function bearerToken(request: Request): string {
  const [scheme, token] = (request.get('authorization') ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : '';
}
