import type { Application } from '../contract/application.ts';
import type { ApplicationRepository, NewApplication } from '../store/application-repository.ts';
import type { OutboxDispatcher } from './outbox-dispatcher.ts';

/** Where applications are handed in and asked about. */
export interface ApplicationDesk {
  find(sessionId: string, jobId: string): Promise<Application | undefined>;
  /** The latest first. */
  ofSession(sessionId: string): Promise<Application[]>;
  /** Hands one in after the person's yes; the second time it is the same application. */
  submit(application: NewApplication): Promise<{ application: Application; already: boolean }>;
}

export function createApplicationDesk(options: {
  applications: ApplicationRepository;
  dispatcher: Pick<OutboxDispatcher, 'deliverDue'>;
  now(): Date;
}): ApplicationDesk {
  const { applications, dispatcher, now } = options;
  return {
    find: (sessionId, jobId) => applications.find(sessionId, jobId),
    ofSession: (sessionId) => applications.ofSession(sessionId),
    async submit(application) {
      const stored = await applications.submit(application, now());
      if (stored.messageId === undefined) return { application: stored.application, already: true };
      await dispatcher.deliverDue();
      const { sessionId, jobId } = application;
      return { application: (await applications.find(sessionId, jobId)) ?? stored.application, already: false };
    },
  };
}
