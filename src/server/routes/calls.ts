import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { CallerError } from '../../errors.ts';
import type { CallDesk } from '../../followup/call-desk.ts';
import type { SignatureVersions } from '../../outbound/signature.ts';
import type { SessionRepository } from '../../store/session-repository.ts';
import { parseRequest } from '../problems.ts';
import { ownSession } from '../session-access.ts';
import { signedBody } from '../signed-request.ts';

export interface CallRouteDependencies {
  /** Absent where no telephony is set up. */
  calls?: { desk: CallDesk; secret: string };
  sessions: SessionRepository;
  signatures: SignatureVersions;
  clock: Clock;
}

export const CallTurnRequest = z.object({
  event: z.enum(['answered', 'said', 'hung_up']),
  /** What the person said; with `said`. */
  text: z.string().max(1000).optional(),
});
export const CallTurnResponse = z.object({ speech: z.string(), hangUp: z.boolean() });

/** The telephony service brings each sentence it hears and gets the answer to speak. */
export function callRoutes({ calls, signatures, clock }: CallRouteDependencies): Router {
  const router = Router();
  const bytes = express.raw({ type: () => true, limit: '16kb' });
  router.post('/calls/:callId/turn', bytes, async (request: Request, response: Response) => {
    if (calls === undefined) throw new CallerError('call_unknown', 404, 'No telephony is set up.');
    const body = signedBody(request, { secret: calls.secret, signatures, now: clock.now() });
    const heard = parseRequest(CallTurnRequest, body);
    const turn = await calls.desk.turn(String(request.params.callId), heard);
    if (turn === undefined) throw new CallerError('call_unknown', 404, 'There is no such call.');
    response.json(turn satisfies z.infer<typeof CallTurnResponse>);
  });
  return router;
}

/** 不要打电话: the person's number is not called any more, be it asked for again or not. */
export function callRefusalRoutes({ calls, sessions }: CallRouteDependencies): Router {
  const router = Router();
  router.delete('/:id/calls', async (request: Request, response: Response) => {
    const { state } = await ownSession(sessions, request);
    if (calls !== undefined && state.profile.phone !== undefined) await calls.desk.refuse(state.profile.phone);
    response.status(204).end();
  });
  return router;
}
