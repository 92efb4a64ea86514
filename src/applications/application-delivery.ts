import type { ApplicationContent, AppliedPosting } from '../contract/application.ts';

export interface ApplicationMessage {
  /** The same at every attempt, so that a receiver can take it once. */
  id: string;
  /**
   * `update` brings the whole anew after the person added to it; `withdrawal` takes back what an earlier message brought,
   * and its content is not to be passed on.
   */
  kind: 'application' | 'update' | 'withdrawal';
  applicationId: string;
  jobId: string;
  posting: AppliedPosting;
  content: ApplicationContent;
}

/**
 * Brings an application to the employer. A message may come twice when the process died after the first delivery; the
 * receiver tells by its `id`.
 */
export interface ApplicationDelivery {
  /** Resolves once the receiver has it; rejects when it should be tried again. */
  deliver(message: ApplicationMessage): Promise<void>;
}
