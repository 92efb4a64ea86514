import type { ApplicationDelivery } from '../../src/applications/application-delivery.ts';
import { createApplicationDesk } from '../../src/applications/application-desk.ts';
import { inboxDelivery } from '../../src/applications/inbox-delivery.ts';
import { OutboxDispatcher } from '../../src/applications/outbox-dispatcher.ts';
import { type MessageSender, personNotifier } from '../../src/applications/person-notifier.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { ApplicationRepository, type NewApplication } from '../../src/store/application-repository.ts';
import { createCipher } from '../../src/store/cipher.ts';
import type { Database } from '../../src/store/database.ts';
import { EmployerInboxRepository } from '../../src/store/employer-inbox-repository.ts';
import { OutboxRepository } from '../../src/store/outbox-repository.ts';
import { OutcomeRepository } from '../../src/store/outcome-repository.ts';
import { SessionRepository } from '../../src/store/session-repository.ts';

export const EMPLOYER = '示例物业有限公司';

export function newApplication(sessionId: string, changes: Partial<NewApplication> = {}): NewApplication {
  return {
    sessionId,
    jobId: 'example:1',
    posting: { title: '保安', employer: EMPLOYER, city: '南京', payText: '5-6千', demonstration: false },
    content: { name: '示例甲', phone: '13800000000' },
    ...changes,
  };
}

/** Everything that applying needs, over one database; the key is the same each time. */
export function applicationHouse(
  database: Database,
  options: {
    delivery?: (inbox: ApplicationDelivery) => ApplicationDelivery;
    sender?: MessageSender;
    now?: () => Date;
  } = {},
) {
  const cipher = createCipher(Buffer.alloc(32, 7));
  const now = options.now ?? (() => new Date());
  const applications = new ApplicationRepository(database, cipher);
  const outbox = new OutboxRepository(database);
  const outcomes = new OutcomeRepository(database, cipher);
  const inbox = new EmployerInboxRepository(database, cipher);
  const failures: unknown[] = [];
  const intoInbox = inboxDelivery(inbox, now);
  const dispatcher = new OutboxDispatcher({
    outbox,
    applications,
    delivery: options.delivery?.(intoInbox) ?? intoInbox,
    ...(options.sender ? { notifier: personNotifier(options.sender, chinese.applications) } : {}),
    now,
    onFailure: (error) => failures.push(error),
  });
  const desk = createApplicationDesk({
    applications,
    outcomes,
    dispatcher,
    notices: options.sender !== undefined,
    now,
  });
  const sessions = new SessionRepository(database, cipher);
  return { applications, outcomes, outbox, inbox, dispatcher, desk, sessions, failures };
}
