import type { EmployerInboxRepository } from '../store/employer-inbox-repository.ts';
import type { ApplicationDelivery } from './application-delivery.ts';

/** Delivers into the inbox that the store keeps for each employer. */
export function inboxDelivery(inbox: EmployerInboxRepository, now: () => Date): ApplicationDelivery {
  return {
    async deliver({ id, kind, applicationId, jobId, posting, content }) {
      if (kind === 'withdrawal') await inbox.withdraw(applicationId, now());
      else if (kind === 'update') await inbox.amend(applicationId, content, now());
      else await inbox.receive({ id, applicationId, jobId, employer: posting.employer, content }, now());
    },
  };
}
