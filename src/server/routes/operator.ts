import { type Request, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Clock } from '../../clock.ts';
import {
  type OperatorRole,
  SignInRequest,
  SwitchName,
  SwitchRequest,
  TerminalRequest,
} from '../../contract/operator.ts';
import { CallerError } from '../../errors.ts';
import type { Operator, SignIn } from '../../operators/sign-in.ts';
import type { Switches } from '../../operators/switches.ts';
import { hashToken, newToken } from '../../operators/token.ts';
import type { AuditRepository } from '../../store/audit-repository.ts';
import type { TerminalRepository } from '../../store/terminal-repository.ts';
import { parseRequest } from '../problems.ts';
import { bearerToken } from '../session-access.ts';

export interface OperatorRouteDependencies {
  signIn: SignIn;
  terminals: TerminalRepository;
  switches: Switches;
  audit: AuditRepository;
  clock: Clock;
  /** Everything counted, in the Prometheus text format. */
  metrics(): Promise<string>;
}

const RANK: Record<OperatorRole, number> = { desk: 0, editor: 1, administrator: 2 };
const ENTRIES_SHOWN = 200;
const REQUESTS_A_MINUTE = 120;

/** What only staff may do. A bearer token is all that counts: no cookie is read, so no other page can act for them. */
export function operatorRoutes(dependencies: OperatorRouteDependencies): Router {
  const { signIn, terminals, switches, audit, clock } = dependencies;
  const router = Router();
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: REQUESTS_A_MINUTE,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: () => {
        throw new CallerError('too_many_requests', 429, 'Too many requests.');
      },
    }),
  );

  const require = async (request: Request, least: OperatorRole): Promise<Operator> => {
    const operator = await signIn.operator(bearerToken(request));
    if (RANK[operator.role] < RANK[least]) throw new CallerError('not_allowed', 403, `This needs the role ${least}.`);
    return operator;
  };
  const note = (operator: Operator, action: string, subject: string): Promise<void> =>
    audit.append({ actor: operator.name, action, subject }, clock.now());

  router.post('/sign-in', async (request, response) => {
    response.json(await signIn.signIn(parseRequest(SignInRequest, request.body), request.ip ?? ''));
  });

  router.post('/sign-out', async (request, response) => {
    const operator = await require(request, 'desk');
    await signIn.signOut(bearerToken(request), operator);
    response.status(204).end();
  });

  router.get('/terminals', async (request, response) => {
    await require(request, 'desk');
    response.json({ terminals: await terminals.all() });
  });

  router.post('/terminals', async (request, response) => {
    const operator = await require(request, 'administrator');
    const { name } = parseRequest(TerminalRequest, request.body);
    const token = newToken();
    const terminal = await terminals.add(name, hashToken(token), clock.now());
    await note(operator, 'terminal_added', terminal.id);
    response.status(201).json({ ...terminal, token });
  });

  router.delete('/terminals/:id', async (request, response) => {
    const operator = await require(request, 'administrator');
    const id = String(request.params.id);
    if (!(await terminals.revoke(id, clock.now()))) throw new CallerError('unknown', 404, 'There is no such device.');
    await note(operator, 'terminal_revoked', id);
    response.status(204).end();
  });

  router.get('/switches', async (request, response) => {
    await require(request, 'desk');
    response.json({ off: switches.list() });
  });

  router.put('/switches/:name', async (request, response) => {
    const operator = await require(request, 'administrator');
    const name = parseRequest(SwitchName, request.params.name);
    const { on, notice } = parseRequest(SwitchRequest, request.body);
    if (on) await switches.switchOn(name);
    else {
      const changedAt = clock.now().toISOString();
      await switches.switchOff({ name, notice: notice ?? '', changedAt, changedBy: operator.name });
    }
    await note(operator, on ? 'switched_on' : 'switched_off', name);
    response.json({ off: switches.list() });
  });

  router.get('/audit', async (request, response) => {
    await require(request, 'administrator');
    const { whole } = await audit.verify();
    const entries = (await audit.latest(ENTRIES_SHOWN)).map(({ hash: _hash, ...entry }) => entry);
    response.json({ whole, entries });
  });

  router.get('/metrics', async (request, response) => {
    await require(request, 'desk');
    response.type('text/plain').send(await dependencies.metrics());
  });

  return router;
}
