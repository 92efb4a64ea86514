import { type Request, type Response, Router } from 'express';
import type { Clock } from '../../clock.ts';
import { PresenceReport } from '../../contract/terminal.ts';
import { CallerError } from '../../errors.ts';
import { parseRequest } from '../problems.ts';
import { bearerToken } from '../session-access.ts';
import { TerminalPresence } from '../terminal-presence.ts';

export interface TerminalRouteDependencies {
  /** Whether a device may speak for a terminal. */
  terminalAuthorised(terminalId: string, token: string): boolean | Promise<boolean>;
  clock: Clock;
}

/** A comment line every so often keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;
const MOST_WAITING_BYTES = 64 * 1024;

/** A sensor reports who is near, and the page of the same terminal is told. */
export function terminalRoutes({ terminalAuthorised, clock }: TerminalRouteDependencies): Router {
  const presence = new TerminalPresence();
  const router = Router();

  async function ownTerminal(request: Request): Promise<string> {
    const id = String(request.params.id);
    const token = bearerToken(request);
    if (token === '' || !(await terminalAuthorised(id, token))) {
      throw new CallerError('terminal_token_invalid', 401, 'The token is not this terminal’s.');
    }
    return id;
  }

  router.post('/:id/presence', async (request: Request, response: Response) => {
    const id = await ownTerminal(request);
    const report = parseRequest(PresenceReport, request.body);
    presence.report(id, { ...report, at: clock.now().toISOString() });
    response.status(204).end();
  });

  router.get('/:id/events', async (request: Request, response: Response) => {
    const id = await ownTerminal(request);
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    const write = (text: string): void => {
      // A page that takes nothing off must not fill the memory; it connects again by itself.
      if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
      else response.write(text);
    };
    const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
    const leave = presence.listen(id, (event) => write(`event: presence\ndata: ${JSON.stringify(event)}\n\n`));
    response.once('close', () => {
      clearInterval(heartbeat);
      leave();
    });
  });

  return router;
}
