import { setTimeout as pause } from 'node:timers/promises';
import type { Application, ApplicationContent, ApplicationStatus } from '../contract/application.ts';
import type { OutcomeAnswer, OutcomeStage } from '../contract/outcome.ts';
import type { ApplicationNews, ApplicationRepository, NewApplication } from '../store/application-repository.ts';
import type { GivenOutcome, OutcomeOfApplication, OutcomeRepository } from '../store/outcome-repository.ts';
import { asksAfter } from './afterwards.ts';
import { deservesMessage, type ProgressRefusal, progressRefusal } from './application-progress.ts';
import type { OutboxDispatcher } from './outbox-dispatcher.ts';

export type StatusAnswer = { application: Application } | { refused: ProgressRefusal | 'application_unknown' };

/** An application and what the person can be asked about it. */
export interface AskedOutcome {
  application: Application;
  stage: OutcomeStage;
}

/** Where applications are handed in, moved on, taken back and asked about. */
export interface ApplicationDesk {
  find(sessionId: string, jobId: string): Promise<Application | undefined>;
  byId(applicationId: string): Promise<Application | undefined>;
  /** The latest first. */
  ofSession(sessionId: string): Promise<Application[]>;
  /** Hands one in after the person's yes; the second time it is the same application. */
  submit(application: NewApplication): Promise<{ application: Application; already: boolean }>;
  /** Takes back what a session sent, after the person's yes. */
  withdraw(sessionId: string, jobId: string): Promise<StatusAnswer>;
  /** The employer's or the staff's word on what became of it; the same word twice is one event. */
  setStatus(
    applicationId: string,
    status: ApplicationStatus,
    by: { source: 'employer' | 'staff'; actor: string; happensAt?: string },
  ): Promise<StatusAnswer>;
  /** What the employer has of the person. */
  contentOf(applicationId: string): Promise<ApplicationContent>;
  /** The person agreed to have something added to what they sent. @returns whether anything changed */
  amend(applicationId: string, content: ApplicationContent): Promise<boolean>;
  /** What the person of a session can be asked afterwards and was not asked yet. */
  outcomeToAsk(sessionId: string): Promise<AskedOutcome | undefined>;
  markAsked(asked: { applicationId: string; stage: OutcomeStage }): Promise<void>;
  /** @returns the application; `undefined` when nothing is asked about it */
  answerOutcome(given: GivenOutcome): Promise<Application | undefined>;
  /** Answers for the hall's staff, the latest first. */
  answeredOutcomes(options: { before?: string; answer?: OutcomeAnswer; limit: number }): Promise<AnsweredOutcome[]>;
  /** The question that a message to a telephone put. */
  askedBy(messageId: string): Promise<{ applicationId: string; stage: OutcomeStage } | undefined>;
  /** Whether a session ever applied; most never do, and there is nothing more to look for. */
  hasApplied(sessionId: string): Promise<boolean>;
  /** What the person of a session has not been told yet. */
  news(sessionId: string): Promise<ApplicationNews[]>;
  markTold(news: readonly ApplicationNews[]): Promise<void>;
}

export interface AnsweredOutcome extends OutcomeOfApplication {
  jobId: string;
  posting: Application['posting'];
  status: ApplicationStatus;
}

/** A person does not wait longer than this for an employer's system; the outbox goes on trying without them. */
const WAIT_FOR_DELIVERY_MS = 1500;

export function createApplicationDesk(options: {
  applications: ApplicationRepository;
  outcomes: OutcomeRepository;
  dispatcher: Pick<OutboxDispatcher, 'deliverDue'>;
  /** Whether people can be sent word outside their session. */
  notices: boolean;
  now(): Date;
}): ApplicationDesk {
  const { applications, outcomes, dispatcher, notices, now } = options;

  async function deliverSoon(): Promise<void> {
    await Promise.race([dispatcher.deliverDue(), pause(WAIT_FOR_DELIVERY_MS, undefined, { ref: false })]);
  }

  async function answered(applicationId: string, refused: ProgressRefusal | 'application_unknown' | undefined) {
    if (refused !== undefined) return { refused };
    return { application: (await applications.byId(applicationId))! };
  }

  return {
    find: (sessionId, jobId) => applications.find(sessionId, jobId),
    byId: (applicationId) => applications.byId(applicationId),
    ofSession: (sessionId) => applications.ofSession(sessionId),
    async submit(application) {
      const stored = await applications.submit(application, now());
      if (stored.messageId === undefined) return { application: stored.application, already: true };
      await deliverSoon();
      const { sessionId, jobId } = application;
      return { application: (await applications.find(sessionId, jobId)) ?? stored.application, already: false };
    },
    async withdraw(sessionId, jobId) {
      const application = await applications.find(sessionId, jobId);
      if (application === undefined) return { refused: 'application_unknown' };
      const refused = await applications.changeStatus(
        application.id,
        { status: 'withdrawn', source: 'person', announce: 'withdrawal' },
        now(),
        (from) => progressRefusal(from, 'withdrawn', 'person'),
      );
      if (refused === undefined) await deliverSoon();
      return answered(application.id, refused);
    },
    async setStatus(applicationId, status, { source, actor, happensAt }) {
      const asks = asksAfter(status, now(), happensAt);
      const announce = notices && deservesMessage(status) ? ({ announce: 'notice' } as const) : {};
      const refused = await applications.changeStatus(
        applicationId,
        { status, source, actor, ...announce, ...(happensAt ? { happensAt } : {}), ...(asks ? { asks } : {}) },
        now(),
        (from) => progressRefusal(from, status, source),
      );
      return answered(applicationId, refused);
    },
    contentOf: async (applicationId) => (await applications.message(applicationId)).content,
    async amend(applicationId, content) {
      const changed = await applications.amend(applicationId, content, now());
      if (changed) await deliverSoon();
      return changed;
    },
    async outcomeToAsk(sessionId) {
      const [first] = await outcomes.askable(sessionId, now());
      const application = first && (await applications.byId(first.applicationId));
      return application && { application, stage: first.stage };
    },
    markAsked: (asked) => outcomes.markAsked(asked, now()),
    async answerOutcome(given) {
      return (await outcomes.answer(given, now())) ? applications.byId(given.applicationId) : undefined;
    },
    async answeredOutcomes(page) {
      const answered = await outcomes.answered(page);
      return Promise.all(
        answered.map(async (outcome) => {
          const { jobId, posting, status } = (await applications.byId(outcome.applicationId))!;
          return { ...outcome, jobId, posting, status };
        }),
      );
    },
    askedBy: (messageId) => outcomes.askedBy(messageId),
    hasApplied: (sessionId) => applications.hasAny(sessionId),
    news: (sessionId) => applications.news(sessionId),
    markTold: (news) => applications.markTold(news),
  };
}
