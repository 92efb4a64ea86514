import { type Request, type Response, Router } from 'express';
import type { Agent } from '../../agent/agent.ts';
import { type IdentityCheck, IdentityRequest, type IdentityView } from '../../contract/identity.ts';
import type { Locale } from '../../contract/locale.ts';
import type { IdentityDesk } from '../../identity/identity-desk.ts';
import type { Narrator } from '../../narration/narrator.ts';
import type { SessionRepository } from '../../store/session-repository.ts';
import { parseRequest } from '../problems.ts';
import { ownSession } from '../session-access.ts';

export interface IdentityRouteDependencies {
  agent: Agent;
  sessions: SessionRepository;
  identityDesk: IdentityDesk;
  narrators: Readonly<Record<Locale, Narrator>>;
  publicUrl: string | undefined;
}

/** Begins a check of who the person is, and asks how it stands. */
export function identityRoutes(dependencies: IdentityRouteDependencies): Router {
  const { agent, sessions, identityDesk, narrators, publicUrl } = dependencies;
  const router = Router();

  router.post('/:id/identity', async (request: Request, response: Response) => {
    const { id } = await ownSession(sessions, request);
    const person = parseRequest(IdentityRequest, request.body);
    const view = await agent.inTurn(id, async () => {
      const session = await ownSession(sessions, request);
      const returnUrl = `${publicUrl ?? `${request.protocol}://${request.get('host')}`}/`;
      const { state, check, url, qr } = await identityDesk.begin(session.state, { ...person, returnUrl });
      await sessions.saveState(id, state);
      return { ...viewOf(check, narrators[session.locale]), ...(url ? { url } : {}), ...(qr ? { qr } : {}) };
    });
    response.status(201).json(view);
  });

  router.get('/:id/identity', async (request: Request, response: Response) => {
    const { id } = await ownSession(sessions, request);
    const view = await agent.inTurn(id, async () => {
      const session = await ownSession(sessions, request);
      const { state, check } = await identityDesk.look(session.state);
      if (state !== session.state) await sessions.saveState(id, state);
      return viewOf(check, narrators[session.locale]);
    });
    response.json(view);
  });

  return router;
}

function viewOf(check: IdentityCheck | undefined, narrator: Narrator): IdentityView {
  const status = check?.status ?? 'none';
  const demonstration = check?.method === 'demonstration';
  const { reply, speech } = narrator.identity(status, demonstration);
  return { status, ...(check ? { method: check.method, demonstration } : {}), reply, speech };
}
