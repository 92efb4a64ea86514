import type { Request } from 'express';
import { CallerError } from '../errors.ts';
import type { SessionRepository, StoredSession } from '../store/session-repository.ts';

/**
 * The session a call is about, when the caller holds its token.
 * @throws CallerError session_unknown (404), token_invalid (401)
 */
export async function ownSession(sessions: SessionRepository, request: Request): Promise<StoredSession> {
  return sessionOf(sessions, String(request.params.id), request);
}

/** The same for calls whose address names no session: the header `Xiaogu-Session` does. */
export async function sessionNamedInHeader(sessions: SessionRepository, request: Request): Promise<StoredSession> {
  return sessionOf(sessions, request.get('xiaogu-session') ?? '', request);
}

async function sessionOf(sessions: SessionRepository, id: string, request: Request): Promise<StoredSession> {
  const found = await sessions.find(id, bearerToken(request));
  if (found === undefined) throw new CallerError('session_unknown', 404, 'There is no such session.');
  if (found === 'wrong_token') throw new CallerError('token_invalid', 401, 'The token is not this session’s.');
  return found;
}

export function bearerToken(request: Request): string {
  const [scheme, token] = (request.get('authorization') ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : '';
}
