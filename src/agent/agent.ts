import { randomUUID } from 'node:crypto';
import type { ApplicationDesk } from '../applications/application-desk.ts';
import type { Clock } from '../clock.ts';
import type { Locale, Location } from '../contract/locale.ts';
import { emptySessionState, type OpenForm, type SessionState } from '../contract/session-state.ts';
import type { Turn } from '../contract/turn.ts';
import { CallerError } from '../errors.ts';
import type { Narrator } from '../narration/narrator.ts';
import type { SessionRepository, StoredSession } from '../store/session-repository.ts';
import { applicationCard } from '../tools/application-card.ts';
import type { Tool } from '../tools/tool.ts';
import { inSpan } from '../tracing/spans.ts';
import { asMessages } from './agent-loop.ts';
import type { Plan } from './embedded/plan.ts';
import { choicesOf, type EngineAnswer, type EngineLadder } from './engine-ladder.ts';
import type { Logger } from './logger.ts';
import { callAll, isExpired, performPending, publicPending, withoutPending } from './pending-action.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { PlannedTurn, Planner } from './planner.ts';
import { stateAfterTurn, stillPending } from './state-after-turn.ts';
import type { TurnSink } from './turn-events.ts';
import { TurnRun } from './turn-run.ts';
import { turnIntent, turnStatus } from './turn-status.ts';

/** A person sends one message and reads; a few more may wait while a turn is slow. */
const TURNS_WAITING = 8;
/** How many earlier turns a model is shown. */
const TURNS_SHOWN = 4;

/** A turn that waited for others so long that its time is up still gets this from tools that look at the clock. */
const LEAST_TOOLS_MS = 5000;
/** Kept back from the language model, for the embedded engine and the store. */
const RESERVE_MS = 2000;
/** Turns that leave the person at ease, so that something else may be asked. */
const AT_EASE: ReadonlySet<string> = new Set(['answered', 'done']);

export interface AgentDependencies {
  tools: readonly Tool[];
  planner: Planner;
  ladder: EngineLadder;
  narrators: Readonly<Record<Locale, Narrator>>;
  sessions: SessionRepository;
  clock: Clock;
  logger: Logger;
  /** How long a resume is kept once its owner has agreed. */
  resumeKeptDays: number;
  /** The notice of a tool that is switched off. */
  noticeOf?(tool: string): string | undefined;
  /** Hears of every turn that was answered. */
  onTurn?(turn: Turn, channel: string): void;
  /** What became of applications since the person was last here. */
  applicationNews: Pick<ApplicationDesk, 'hasApplied' | 'news' | 'markTold' | 'outcomeToAsk' | 'markAsked'>;
  systemPrompt(request: { locale: Locale; today: string; state: SessionState }): string;
}

export interface TurnRequest {
  session: StoredSession;
  text: string;
  location?: Location;
  /** How long the person spoke, where the words were spoken. */
  spokenMs?: number | undefined;
  /** When the turn must have ended, by `performance.now()`; what it waits for another turn counts. */
  endsAt: number;
  sink: TurnSink;
}

/** A turn on its way: the request with what was made of it. */
interface TurnUnderWay extends TurnRequest {
  turnId: string;
  state: SessionState;
  planned: PlannedTurn;
  narrator: Narrator;
  newRun(): TurnRun;
}

/** Takes turns: one person's words in, one stored Turn out, what happens on the way to the sink. */
export class Agent {
  readonly #dependencies: AgentDependencies;
  /** The last turn of each session that is being served, so that two at once are taken one after the other. */
  readonly #queues = new Map<string, { last: Promise<unknown>; length: number }>();

  constructor(dependencies: AgentDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * @param reload reads the session again when an earlier turn, which may have changed it, had to be waited for.
   * @throws CallerError `too_many_requests` when too many turns of the session wait already.
   */
  async takeTurn(request: TurnRequest, reload: () => Promise<StoredSession>): Promise<Turn> {
    const { id } = request.session;
    if ((this.#queues.get(id)?.length ?? 0) >= TURNS_WAITING) {
      throw new CallerError('too_many_requests', 429, 'Too many turns of this session wait already.');
    }
    const waits = this.#queues.has(id);
    return this.inTurn(id, async () =>
      inSpan('turn', { 'xiaogu.channel': request.session.channel }, async (span) => {
        const turn = await this.#take(waits ? { ...request, session: await reload() } : request);
        span.setAttributes({
          'xiaogu.turn_id': turn.turnId,
          'xiaogu.intent': turn.intent,
          'xiaogu.status': turn.status,
          'xiaogu.model': turn.engine.model,
          'xiaogu.fallback': turn.engine.fallback,
        });
        return turn;
      }),
    );
  }

  /** Does something with a session between its turns, never during one. */
  async inTurn<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const queue = this.#queues.get(id) ?? { last: Promise.resolve(), length: 0 };
    const mine = queue.length === 0 ? work() : queue.last.then(work);
    queue.length += 1;
    queue.last = mine.catch(() => undefined);
    this.#queues.set(id, queue);
    try {
      return await mine;
    } finally {
      queue.length -= 1;
      if (queue.length === 0) this.#queues.delete(id);
    }
  }

  /** Goes through the loop with what the greeting suggests, so that the first person does not wait for code to be compiled. */
  async rehearse(): Promise<void> {
    const { clock, planner, narrators, logger, ladder } = this.#dependencies;
    const state = emptySessionState();
    const signal = AbortSignal.timeout(LEAST_TOOLS_MS);
    const today = clock.today();
    const context = { sessionId: '', locale: 'zh-CN' as const, today, state, signal };
    const sink: TurnSink = () => undefined;
    const narrator = narrators['zh-CN'];
    for (const text of narrator.greeting(clock.now().getHours()).suggestions) {
      const { plan } = planner.plan(text, state, { today, locale: 'zh-CN' });
      const newRun = (): TurnRun => new TurnRun({ context, narrator, sink, logger });
      const messages = asMessages([], text);
      await ladder.answer({
        turnId: '',
        sessionId: '',
        locale: 'zh-CN',
        plan,
        messages,
        systemPrompt: '',
        remoteAllowed: false,
        newRun,
        personsWords: text,
        remoteMs: 0,
        sink,
      });
    }
  }

  async #take(request: TurnRequest): Promise<Turn> {
    const started = performance.now();
    const { clock, sessions } = this.#dependencies;
    const underWay = this.#begin(request);
    const answer = (await this.#answerPending(underWay)) ?? (await this.#answerNew(underWay));
    const { plan } = answer;
    const { records } = answer.run;
    const choices = records.length === 0 ? choicesOf(plan, underWay.narrator) : [];
    const turn: Turn = {
      turnId: underWay.turnId,
      reply: answer.reply,
      speech: answer.spoken.speech,
      intent: turnIntent(records, plan),
      status: turnStatus(records, plan),
      toolCalls: records.map(({ name, arguments: input, outcome }) => ({ name, arguments: input, outcome })),
      cards: [...answer.run.cards, ...(choices.length > 0 ? [{ type: 'choices' as const, choices }] : [])],
      citations: answer.run.citations,
      suggestions: answer.spoken.suggestions,
      engine: answer.engine,
      generated: { by: 'ai', label: underWay.narrator.generatedLabel() },
      elapsedMs: 0,
    };
    this.#remindOfPending(turn, answer, underWay);
    const told = this.#tellBeforeResume(turn, answer, underWay);
    const keepAsked = this.#askToKeep(turn, answer, underWay);
    const applied = await this.#dependencies.applicationNews.hasApplied(request.session.id);
    const news = applied ? await this.#tellNews(turn, underWay) : [];
    const busy = news.length > 0 || keepAsked !== undefined;
    const asked = applied ? await this.#askAfterwards(turn, underWay, busy) : undefined;
    const after = stateAfterTurn({
      before: underWay.state,
      remembered: answer.run.stateAfter(underWay.state),
      records,
      spoken: answer.run.spoken(),
      turn,
      plan,
      text: request.text,
      now: clock.now(),
    });
    after.lastLocale = underWay.planned.locale;
    if (asked !== undefined && after.form === undefined) after.form = asked;
    if (told || keepAsked !== undefined) {
      const consent = { told: clock.today(), ...after.consents?.resume };
      const resume = keepAsked === undefined ? consent : { ...consent, asked: clock.today() };
      after.consents = { ...after.consents, resume };
    }
    if (keepAsked !== undefined) after.form ??= keepAsked;
    if (after.pendingAction && turn.status === 'confirm') turn.pendingAction = publicPending(after.pendingAction);
    turn.elapsedMs = Math.round((performance.now() - started) * 100) / 100;
    const createdAt = clock.now().toISOString();
    await inSpan('store', {}, () =>
      sessions.appendTurn(request.session.id, { text: request.text, createdAt, turn }, after),
    );
    const { turnId, intent, status, engine, elapsedMs } = turn;
    const { logger, onTurn } = this.#dependencies;
    logger.info({ turnId, sessionId: request.session.id, intent, status, engine, elapsedMs }, 'a turn was answered');
    onTurn?.(turn, request.session.channel);
    await this.#dependencies.applicationNews.markTold(news);
    request.sink({ type: 'finished', turn });
    return turn;
  }

  #begin(request: TurnRequest): TurnUnderWay {
    const { clock, planner, narrators, logger } = this.#dependencies;
    const { session, text, spokenMs, sink, endsAt } = request;
    const turnId = randomUUID();
    const signal = AbortSignal.timeout(Math.max(LEAST_TOOLS_MS, Math.floor(endsAt - performance.now())));
    const location = request.location ?? session.state.location;
    const state: SessionState = location ? { ...session.state, location } : session.state;
    const today = clock.today();
    const planned = planner.plan(text, state, { today, location, locale: state.lastLocale ?? session.locale });
    const narrator = narrators[planned.locale];
    const words = planned.plan.again === true ? planned.plan.said : text;
    const context = {
      ...{ sessionId: session.id, locale: planned.locale, today, location, state, signal },
      ...(words === undefined ? {} : { words }),
      ...(planned.plan.tells === true ? { tells: true } : {}),
      ...(planned.plan.leans === true ? { leans: true } : {}),
      ...(planned.plan.people === undefined ? {} : { people: planned.plan.people }),
      ...(spokenMs === undefined ? {} : { spokenMs }),
    };
    const { noticeOf } = this.#dependencies;
    const newRun = (): TurnRun => new TurnRun({ context, narrator, sink, logger, turnId, noticeOf });
    return { ...request, turnId, state, planned, narrator, newRun };
  }

  /** Before the first answer for a resume is taken down, the person is told. @returns whether told now */
  #tellBeforeResume(turn: Turn, { run }: EngineAnswer, { state, narrator }: TurnUnderWay): boolean {
    const begun = run.records.some(({ name, result }) => name === 'build_resume' && result !== undefined);
    if (!begun || state.consents?.resume !== undefined) return false;
    turn.reply = `${turn.reply}\n\n${narrator.remark('resume_kept').reply}`;
    return true;
  }

  /**
   * A finished resume is kept beyond the session only after a yes to that very question, which is put once.
   * @returns the form that the answer belongs to
   */
  #askToKeep(turn: Turn, { run }: EngineAnswer, { state, narrator }: TurnUnderWay): OpenForm | undefined {
    const resume = run.stateAfter(state).resume;
    const shown = run.records.some(({ name, result }) => name === 'build_resume' && result?.status === 'done');
    const consent = run.stateAfter(state).consents?.resume;
    if (!shown || resume?.finished !== true || consent?.answer !== undefined || consent?.asked !== undefined)
      return undefined;
    const question = narrator.remark('resume_keep', { days: this.#dependencies.resumeKeptDays });
    turn.reply = `${turn.reply}\n\n${question.reply}`;
    turn.speech = `${turn.speech} ${question.speech}`;
    turn.suggestions = [...question.suggestions, ...turn.suggestions];
    return {
      tool: 'build_resume',
      intent: 'resume',
      arguments: { action: 'answer' },
      asking: 'fields.keep',
      question: question.speech,
      suggestions: question.suggestions,
    };
  }

  /** What waits for a yes is read back again after a side question, so that a yes always follows it. */
  #remindOfPending(turn: Turn, { plan, run }: EngineAnswer, { state, narrator }: TurnUnderWay): void {
    const pending = stillPending(state, plan, this.#dependencies.clock.now());
    if (pending === undefined || run.records.some(({ result }) => result?.status === 'confirm')) return;
    const reminder = narrator.remark('pending_waits', { summary: pending.summary });
    turn.reply = `${turn.reply}\n\n${reminder.reply}`;
    turn.suggestions = reminder.suggestions;
    turn.pendingAction = publicPending(pending);
  }

  /** What an employer did in the meantime is said first, once; a turn that lists the applications says it anyway. */
  async #tellNews(turn: Turn, { session, narrator, sink }: TurnUnderWay) {
    const news = await this.#dependencies.applicationNews.news(session.id);
    if (news.length === 0 || turn.cards.some(({ type }) => type === 'applications')) return news;
    const applications = news.map(({ application }) => application);
    const told = narrator.applications.news(applications);
    turn.reply = `${told.reply}\n\n${turn.reply}`;
    turn.speech = `${told.speech} ${turn.speech}`;
    const card = applicationCard(applications, narrator);
    turn.cards.push(card);
    sink({ type: 'card', card });
    return news;
  }

  /**
   * Asks how an interview or the first days of work went, once, at the end of a turn that leaves nothing else open.
   * @returns the form that the answer belongs to
   */
  async #askAfterwards(
    turn: Turn,
    { session, state, narrator }: TurnUnderWay,
    busy: boolean,
  ): Promise<OpenForm | undefined> {
    const open = state.form ?? state.pendingAction ?? turn.pendingAction;
    if (open !== undefined || busy || !AT_EASE.has(turn.status) || turn.intent === 'unsafe') return undefined;
    const { applicationNews } = this.#dependencies;
    const asked = await applicationNews.outcomeToAsk(session.id);
    if (asked === undefined) return undefined;
    const { application, stage } = asked;
    const question = narrator.applications.outcomes.ask(application, stage);
    turn.reply = `${turn.reply}\n\n${question.reply}`;
    turn.speech = `${turn.speech} ${question.speech}`;
    turn.suggestions = question.suggestions;
    const outcome = { applicationId: application.id, stage };
    await applicationNews.markAsked(outcome);
    return {
      tool: 'list_applications',
      intent: 'application_status',
      arguments: { outcome },
      asking: 'outcome.words',
      choices: question.suggestions,
      question: question.speech,
      suggestions: question.suggestions,
    };
  }

  /** A yes or a no to a write that waits is never left to a model. */
  async #answerPending({ state, planned, narrator, newRun, sink }: TurnUnderWay): Promise<EngineAnswer | undefined> {
    const { pendingAction } = state;
    if (pendingAction === undefined || planned.answerToPending === undefined) return undefined;
    const run = newRun();
    const { tools, clock } = this.#dependencies;
    const said = [];
    const { decision = 'refuse', calls, intent, clarify, openForm, applyNext } = planned.plan;
    if (decision === 'refuse') said.push(narrator.remark('write_refused'));
    else if (isExpired(pendingAction, clock.now())) said.push(narrator.remark('pending_expired'));
    else await performPending(pendingAction, tools, run);
    // What was asked in the same breath (算了，看看别的) is answered too.
    const others = calls.filter(
      ({ name, arguments: given }) => name !== pendingAction.tool || given.jobId !== pendingAction.arguments.jobId,
    );
    await callAll(others, tools, run);
    if (clarify !== undefined && others.length === 0)
      said.push(narrator.question(clarify.code, choicesOf(planned.plan, narrator)));
    const spoken = narrator.joined([...said, ...run.spoken()]);
    const plan: Plan = {
      calls: others,
      intent,
      status: 'answered',
      decision,
      ...(openForm ? { openForm } : {}),
      ...(applyNext ? { applyNext } : {}),
    };
    const reply = plainMarkdown(spoken.reply);
    sink({ type: 'text', delta: reply });
    return { run, plan, reply, spoken, engine: { model: 'embedded', fallback: false } };
  }

  async #answerNew(underWay: TurnUnderWay): Promise<EngineAnswer> {
    const { turnId, session, text, state, planned, newRun, endsAt, sink } = underWay;
    const { ladder, sessions, systemPrompt, clock } = this.#dependencies;
    const earlier = ladder.wantsHistory ? await sessions.turns(session.id, TURNS_SHOWN) : [];
    return ladder.answer({
      turnId,
      sessionId: session.id,
      locale: planned.locale,
      plan: planned.plan,
      messages: asMessages(
        earlier.map((entry) => ({ text: entry.text, reply: entry.turn.reply })),
        text,
      ),
      systemPrompt: systemPrompt({ locale: planned.locale, today: clock.today(), state: withoutPending(state) }),
      remoteAllowed: planned.harmless,
      newRun,
      personsWords: [text, ...earlier.map((entry) => entry.text)].join('\n'),
      remoteMs: Math.floor(endsAt - performance.now()) - RESERVE_MS,
      sink,
    });
  }
}
