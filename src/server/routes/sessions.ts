import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Agent } from '../../agent/agent.ts';
import type { Logger } from '../../agent/logger.ts';
import { publicPending } from '../../agent/pending-action.ts';
import type { CarryAwayDesk } from '../../carry-away/carry-away-desk.ts';
import type { Clock } from '../../clock.ts';
import type { Application } from '../../contract/application.ts';
import type { Locale, Location } from '../../contract/locale.ts';
import type { StoredResume } from '../../contract/resume.ts';
import {
  type Channel,
  CreateSessionRequest,
  type CreateSessionResponse,
  MessageRequest,
  type SessionView,
} from '../../contract/session.ts';
import { CallerError } from '../../errors.ts';
import type { Narrator } from '../../narration/narrator.ts';
import type { Switches } from '../../operators/switches.ts';
import { hashToken } from '../../operators/token.ts';
import type { SessionRepository, StoredSession } from '../../store/session-repository.ts';
import type { TerminalRepository } from '../../store/terminal-repository.ts';
import { visibleText } from '../../words/visible-text.ts';
import { describe, parseRequest, problemFor } from '../problems.ts';
import { ownSession as findOwnSession } from '../session-access.ts';
import { TurnStream } from '../sse.ts';

export interface SessionRouteDependencies {
  agent: Agent;
  sessions: SessionRepository;
  carryAwayDesk: CarryAwayDesk;
  letCallsGo(sessionId: string): Promise<void>;
  /** What a session has applied for, the latest first. */
  applicationsOf(sessionId: string): Promise<Application[]>;
  narrators: Readonly<Record<Locale, Narrator>>;
  clock: Clock;
  logger: Logger;
  /** No turn lasts longer than this, whatever happens. */
  turnLimitMs: number;
  switches: Switches;
  terminals: TerminalRepository;
  /** Whether a kiosk's session needs the token of a registered device. */
  requireDevice: boolean;
}

/** `keep` leaves the page that the person took along, until it expires, and the calls they were told of. */
export const DeleteSessionQuery = z.object({ keep: z.literal('carry-away').optional() });

const CHINA_HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' });

export function sessionRoutes(dependencies: SessionRouteDependencies): Router {
  const { agent, sessions, narrators, clock, logger, turnLimitMs } = dependencies;
  const { switches, terminals, requireDevice, carryAwayDesk, letCallsGo } = dependencies;
  const router = Router();

  const ownSession = (request: Request): Promise<StoredSession> => findOwnSession(sessions, request);

  function requireChannel(channel: Channel): void {
    const notice = switches.channelNotice(channel);
    if (notice !== undefined) {
      throw new CallerError('channel_off', 503, `The channel ${channel} is switched off.`, { details: { notice } });
    }
  }

  /** The registered device a session begins on, when the request carries one's token. */
  async function terminalOf(request: Request, channel: Channel): Promise<string | undefined> {
    const token = request.get('x-device-token');
    if (token === undefined && !(requireDevice && channel === 'kiosk')) return undefined;
    const terminal = await terminals.byToken(hashToken(token ?? ''));
    if (terminal === undefined)
      throw new CallerError('device_unknown', 403, 'No device is registered with this token.');
    return terminal.id;
  }

  router.post('/', async (request, response) => {
    const body = parseRequest(CreateSessionRequest, request.body);
    requireChannel(body.channel);
    const terminal = await terminalOf(request, body.channel);
    const locale = body.locale ?? 'zh-CN';
    const location = seenLocation(body.location);
    const state = location ? { location } : {};
    const { session, token } = await sessions.create(
      { channel: body.channel, terminalId: terminal ?? body.terminalId, locale, state },
      clock.now(),
    );
    const greeting = narrators[locale].greeting(Number(CHINA_HOUR.format(clock.now())));
    response
      .status(201)
      .location(`/api/sessions/${session.id}`)
      .json({
        sessionId: session.id,
        token,
        greeting: greeting.reply,
        suggestions: greeting.suggestions,
      } satisfies CreateSessionResponse);
  });

  router.post('/:id/messages', async (request, response) => {
    const session = await ownSession(request);
    requireChannel(session.channel);
    const message = parseRequest(MessageRequest, request.body);
    const text = visibleText(message.text).trim();
    if (text === '') throw new CallerError('message_empty', 400, 'Nothing of the message can be seen.');
    const location = seenLocation(message.location);
    const endsAt = performance.now() + turnLimitMs;
    const reload = () => ownSession(request);
    const { spokenMs } = message;
    const turn = { session, text, location, spokenMs, endsAt };
    if (request.accepts(['application/json', 'text/event-stream']) !== 'text/event-stream') {
      response.json(await agent.takeTurn({ ...turn, sink: () => undefined }, reload));
      return;
    }
    const stream = new TurnStream(response, session.id);
    try {
      await agent.takeTurn({ ...turn, sink: (event) => stream.accept(event) }, reload);
    } catch (error) {
      logger.error({ err: error, sessionId: session.id }, 'a streamed turn failed');
      const { code, status } = describe(error);
      stream.fail(problemFor(code, status, narrators[session.locale]));
    }
  });

  router.get('/:id', async (request, response) => {
    const session = await ownSession(request);
    response.json(await view(session, dependencies));
  });

  /** Everything the session holds about the person, to take away: 个人信息保护法第四十五条. */
  router.get('/:id/export', async (request, response) => {
    const session = await ownSession(request);
    const { location, consents } = session.state;
    const body = {
      exportedAt: clock.now().toISOString(),
      createdAt: session.createdAt,
      location,
      consents,
      ...(await view(session, dependencies)),
    };
    response
      .attachment('xiaogu.json')
      .type('application/json')
      .send(JSON.stringify(body, null, 2));
  });

  router.delete('/:id', async (request: Request, response: Response) => {
    const session = await ownSession(request);
    const { keep } = parseRequest(DeleteSessionQuery, request.query);
    if (keep === 'carry-away') {
      await carryAwayDesk.letGo(session.id);
      await letCallsGo(session.id);
    }
    await sessions.delete(session.id);
    response.status(204).end();
  });

  return router;
}

async function view(
  session: StoredSession,
  { sessions, applicationsOf }: SessionRouteDependencies,
): Promise<SessionView> {
  const turns = await sessions.turns(session.id);
  const applications = await applicationsOf(session.id);
  const { state } = session;
  return {
    sessionId: session.id,
    channel: session.channel,
    locale: session.locale,
    profile: state.profile,
    resume: state.resume ? publicResume(state.resume) : null,
    applications,
    handedOff: state.handedOff,
    turns: turns.map(({ text, createdAt, turn }) => ({ ...turn, text, createdAt })),
    ...(state.pendingAction ? { pendingAction: publicPending(state.pendingAction) } : {}),
  };
}

function publicResume({ finished, completeness, document }: StoredResume): NonNullable<SessionView['resume']> {
  return { finished, completeness, document };
}

function seenLocation(location: Location | undefined): Location | undefined {
  return location?.label === undefined ? location : { ...location, label: visibleText(location.label).trim() };
}
