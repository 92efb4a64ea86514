import { setTimeout as pause } from 'node:timers/promises';
import type { Application, ApplicationStatus } from '../contract/application.ts';
import type { ApplicationNews, ApplicationRepository, NewApplication } from '../store/application-repository.ts';
import { deservesMessage, type ProgressRefusal, progressRefusal } from './application-progress.ts';
import type { OutboxDispatcher } from './outbox-dispatcher.ts';

export type StatusAnswer = { application: Application } | { refused: ProgressRefusal | 'application_unknown' };

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
    by: { source: 'employer' | 'staff'; actor: string },
  ): Promise<StatusAnswer>;
  /** What the person of a session has not been told yet. */
  news(sessionId: string): Promise<ApplicationNews[]>;
  markTold(news: readonly ApplicationNews[]): Promise<void>;
}

/** A person does not wait longer than this for an employer's system; the outbox goes on trying without them. */
const WAIT_FOR_DELIVERY_MS = 1500;

export function createApplicationDesk(options: {
  applications: ApplicationRepository;
  dispatcher: Pick<OutboxDispatcher, 'deliverDue'>;
  /** Whether people can be sent word outside their session. */
  notices: boolean;
  now(): Date;
}): ApplicationDesk {
  const { applications, dispatcher, notices, now } = options;

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
    async setStatus(applicationId, status, { source, actor }) {
      const announce = notices && deservesMessage(status) ? ({ announce: 'notice' } as const) : {};
      const refused = await applications.changeStatus(
        applicationId,
        { status, source, actor, ...announce },
        now(),
        (from) => progressRefusal(from, status, source),
      );
      return answered(applicationId, refused);
    },
    news: (sessionId) => applications.news(sessionId),
    markTold: (news) => applications.markTold(news),
  };
}
