import type { Logger } from './agent/logger.ts';
import { type ApplicationDesk, createApplicationDesk } from './applications/application-desk.ts';
import { inboxDelivery } from './applications/inbox-delivery.ts';
import { OutboxDispatcher } from './applications/outbox-dispatcher.ts';
import type { Clock } from './clock.ts';
import { ApplicationRepository } from './store/application-repository.ts';
import type { Cipher } from './store/cipher.ts';
import type { Database } from './store/database.ts';
import { EmployerInboxRepository } from './store/employer-inbox-repository.ts';
import { OutboxRepository } from './store/outbox-repository.ts';

/** Puts applying together; the dispatcher must be started and stopped. */
export function openApplications(parts: { database: Database; cipher: Cipher; clock: Clock; logger: Logger }): {
  applicationDesk: ApplicationDesk;
  dispatcher: OutboxDispatcher;
} {
  const { database, cipher, clock, logger } = parts;
  const applications = new ApplicationRepository(database, cipher);
  const now = () => clock.now();
  const dispatcher = new OutboxDispatcher({
    outbox: new OutboxRepository(database),
    applications,
    delivery: inboxDelivery(new EmployerInboxRepository(database, cipher), now),
    now,
    onFailure: (error, messageId) => logger.error({ err: error, messageId }, 'an application waits for another try'),
  });
  return { applicationDesk: createApplicationDesk({ applications, dispatcher, now }), dispatcher };
}
