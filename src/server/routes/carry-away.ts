import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { ApplicationDesk } from '../../applications/application-desk.ts';
import type { CarryAwayDesk, Opened } from '../../carry-away/carry-away-desk.ts';
import { CARRY_AWAY_POLICY, type CarryAwayPage, carryAwayHtml } from '../../carry-away/carry-away-page.ts';
import type { Clock } from '../../clock.ts';
import type { Application } from '../../contract/application.ts';
import { type CarryAwayContent, CarryAwayRequest, type CarryAwayResponse } from '../../contract/carry-away.ts';
import type { Job } from '../../contract/job.ts';
import type { Locale } from '../../contract/locale.ts';
import { ANSWERS_OF_STAGE, OutcomeAnswer, OutcomeStage } from '../../contract/outcome.ts';
import { CallerError } from '../../errors.ts';
import type { Narrator } from '../../narration/narrator.ts';
import type { SessionRepository, StoredSession } from '../../store/session-repository.ts';
import { parseRequest } from '../problems.ts';
import { ownSession } from '../session-access.ts';

export interface CarryAwayRouteDependencies {
  sessions: SessionRepository;
  carryAwayDesk: CarryAwayDesk;
  applicationsOf(sessionId: string): Promise<Application[]>;
  applicationDesk: ApplicationDesk;
  findJob(id: string): Promise<Job | undefined>;
  narrators: Readonly<Record<Locale, Narrator>>;
  clock: Clock;
  /** What words about how it went come to. */
  readAnswer(text: string, stage: OutcomeStage): OutcomeAnswer;
  /** Where people's telephones reach this server; else the address the kiosk called. */
  publicUrl: string | undefined;
}

const JOBS_ON_SCREEN = 10;

const OutcomeForm = z.object({
  applicationId: z.string().max(100),
  stage: OutcomeStage,
  answer: OutcomeAnswer.optional(),
  words: z.string().trim().max(300).default(''),
});
type OutcomeForm = z.infer<typeof OutcomeForm>;

/** Makes the page a person takes along. */
export function carryAwayRoutes(dependencies: CarryAwayRouteDependencies): Router {
  const { sessions, carryAwayDesk, publicUrl } = dependencies;
  const router = Router();
  router.post('/:id/carry-away', async (request: Request, response: Response) => {
    const session = await ownSession(sessions, request);
    const { jobIds } = parseRequest(CarryAwayRequest, request.body ?? {});
    const content = await contentOf(session, jobIds, dependencies);
    const { resume, jobs, checklists, applicationIds } = content;
    if (resume === undefined && jobs.length + checklists.length + applicationIds.length === 0)
      throw new CallerError('nothing_to_carry', 409, 'There is nothing to take along yet.');
    const address = publicUrl ?? `${request.protocol}://${request.get('host')}`;
    const made: CarryAwayResponse = await carryAwayDesk.make(session.id, content, address);
    response.status(201).json(made);
  });
  return router;
}

async function contentOf(
  session: StoredSession,
  chosen: readonly string[] | undefined,
  { sessions, applicationsOf, findJob }: CarryAwayRouteDependencies,
): Promise<Omit<CarryAwayContent, 'code'>> {
  const { resume, search, focusedJobId } = session.state;
  const onScreen = [focusedJobId, ...(search?.jobs.slice(0, JOBS_ON_SCREEN) ?? []).map(({ id }) => id)];
  const ids = chosen ?? onScreen.filter((id) => id !== undefined);
  const jobs = await Promise.all([...new Set(ids)].map((id) => findJob(id)));
  const checklists = new Map<string, string[]>();
  for (const { turn } of await sessions.turns(session.id)) {
    for (const card of turn.cards) {
      if (card.type !== 'service') continue;
      for (const { heading, lines } of card.sections) checklists.set(`${card.title}　${heading}`, lines);
    }
  }
  return {
    locale: session.locale,
    ...(resume === undefined ? {} : { resume: resume.document }),
    jobs: jobs.filter((job) => job !== undefined),
    checklists: [...checklists].map(([title, lines]) => ({ title, lines })),
    applicationIds: (await applicationsOf(session.id)).map(({ id }) => id),
  };
}

/** The page itself, on the person's own telephone: a code, then what they took along. */
export function carryAwayPageRoutes(dependencies: CarryAwayRouteDependencies): Router {
  const { carryAwayDesk, applicationDesk, narrators } = dependencies;
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '1kb' });

  router.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': CARRY_AWAY_POLICY,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    });
    next();
  });

  router.get('/:token', async (request: Request, response: Response) => {
    const locale = await carryAwayDesk.languageOf(String(request.params.token));
    if (locale === undefined) return sendGone(request, response);
    sendPage(response, 200, closedPage(narrators[locale], locale, request));
  });

  router.post('/:token', form, async (request: Request, response: Response) => {
    const { token } = request.params;
    const opened = await carryAwayDesk.open(String(token), codeIn(request));
    if (opened.status !== 'open') return sendRefusal(opened, request, response);
    sendPage(response, 200, await openPage(opened, String(token), dependencies));
  });

  router.post('/:token/erase', form, async (request: Request, response: Response) => {
    const erased = await carryAwayDesk.erase(String(request.params.token), codeIn(request));
    if (erased.status !== 'open') return sendRefusal(erased, request, response);
    const { locale } = erased.content;
    const words = narrators[locale].carryAway;
    sendPage(response, 200, { locale, title: words.title, alert: words.erased, sections: [], foot: words.foot });
  });

  router.post('/:token/outcome', form, async (request: Request, response: Response) => {
    const token = String(request.params.token);
    const opened = await carryAwayDesk.open(token, codeIn(request));
    if (opened.status !== 'open') return sendRefusal(opened, request, response);
    const { content } = opened;
    const given = parseRequest(OutcomeForm, request.body ?? {});
    const kept = content.applicationIds.includes(given.applicationId) && (await answer(given));
    const page = await openPage(opened, token, dependencies);
    const { thanks } = narrators[content.locale].applications.outcomes;
    sendPage(response, 200, kept ? { ...page, alert: thanks } : page);
  });

  /** What was chosen counts; words alone are read. */
  async function answer({ applicationId, stage, answer, words }: OutcomeForm): Promise<boolean> {
    const meant = answer ?? (words === '' ? undefined : dependencies.readAnswer(words, stage));
    if (meant === undefined) return false;
    const given = { applicationId, stage, answer: meant, by: 'page' as const };
    return (await applicationDesk.answerOutcome({ ...given, ...(words === '' ? {} : { words }) })) !== undefined;
  }

  function sendRefusal(opened: Exclude<Opened, { status: 'open' }>, request: Request, response: Response): void {
    if (opened.status === 'gone') {
      sendGone(request, response);
      return;
    }
    const { locale } = opened;
    const words = narrators[locale].carryAway;
    if (opened.status === 'locked') {
      sendPage(response, 429, { locale, title: words.title, alert: words.locked, sections: [], foot: words.foot });
      return;
    }
    sendPage(response, 403, { ...closedPage(narrators[locale], locale, request), alert: words.wrongCode });
  }

  function sendGone(request: Request, response: Response): void {
    const locale: Locale = request.acceptsLanguages(['zh', 'en']) === 'en' ? 'en' : 'zh-CN';
    const words = narrators[locale].carryAway;
    sendPage(response, 404, { locale, title: words.title, alert: words.gone, sections: [], foot: words.foot });
  }

  return router;
}

function codeIn(request: Request): string {
  const { code } = (request.body ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

function sendPage(response: Response, status: number, page: CarryAwayPage): void {
  response.status(status).type('text/html').send(carryAwayHtml(page));
}

function closedPage({ carryAway: words }: Narrator, locale: Locale, request: Request): CarryAwayPage {
  const action = `/c/${String(request.params.token)}`;
  return { locale, title: words.title, sections: [], form: { action, ...words.askForCode }, foot: words.foot };
}

async function openPage(
  { content, expiresAt }: Extract<Opened, { status: 'open' }>,
  token: string,
  { narrators, applicationDesk, clock }: CarryAwayRouteDependencies,
): Promise<CarryAwayPage> {
  const { carryAway: words, resume, applications: applying } = narrators[content.locale];
  const applications = await Promise.all(content.applicationIds.map((id) => applicationDesk.byId(id)));
  const known = applications.filter((application) => application !== undefined);
  const lines = content.resume === undefined ? [] : resume.lines(content.resume);
  return {
    locale: content.locale,
    title: words.title,
    note: words.until(expiresAt),
    sections: words.sections(content, known, lines),
    outcomes: known.flatMap((application) =>
      openOutcomes(application, clock.now()).map((stage) => ({
        action: `/c/${token}/outcome`,
        code: content.code,
        applicationId: application.id,
        stage,
        ...applying.outcomes.form(application, stage),
        answers: ANSWERS_OF_STAGE[stage].map((value) => ({ value, label: applying.outcomes.label(value) })),
      })),
    ),
    erase: { action: `/c/${token}/erase`, code: content.code, ...words.erase },
    foot: words.foot,
  };
}

/** What the person can be asked of an application on their own page. */
function openOutcomes({ outcomes = [] }: Application, now: Date): OutcomeStage[] {
  return outcomes.flatMap(({ stage, dueAt, answeredAt }) =>
    answeredAt === undefined && dueAt <= now.toISOString() ? [stage] : [],
  );
}
