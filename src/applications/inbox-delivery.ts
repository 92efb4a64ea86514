import type { EmployerInboxRepository } from '../store/employer-inbox-repository.ts';
import type { ApplicationDelivery } from './application-delivery.ts';

/** Delivers into the inbox that the store keeps for each employer. */
export function inboxDelivery(inbox: EmployerInboxRepository, now: () => Date): ApplicationDelivery {
  return {
    async deliver({ id, applicationId, jobId, posting, content }) {
      await inbox.receive({ id, applicationId, jobId, employer: posting.employer, content }, now());
    },
  };
}
