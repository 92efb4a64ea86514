import { type PostOptions, postSigned } from '../outbound/signed-post.ts';
import type { ApplicationDelivery } from './application-delivery.ts';

/** Delivers to another system: docs/delivery.md says what it receives and how it checks the signature. */
export function webhookDelivery(target: { url: string; secret: string }, options: PostOptions): ApplicationDelivery {
  return {
    async deliver({ id, kind, applicationId, jobId, posting, content }) {
      const body =
        kind === 'withdrawal'
          ? { event: 'application.withdrawn', applicationId, jobId }
          : {
              event: kind === 'update' ? 'application.updated' : 'application.submitted',
              applicationId,
              jobId,
              posting,
              applicant: content,
            };
      await postSigned({ ...target, idempotencyKey: id, body }, options);
    },
  };
}
