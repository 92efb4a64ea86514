import { createApplicationDesk } from '../src/applications/application-desk.ts';
import { OutboxDispatcher } from '../src/applications/outbox-dispatcher.ts';
import { webhookDelivery } from '../src/applications/webhook-delivery.ts';
import { ApplicationRepository } from '../src/store/application-repository.ts';
import { createCipher } from '../src/store/cipher.ts';
import { openDatabase } from '../src/store/database.ts';
import { OutboxRepository } from '../src/store/outbox-repository.ts';
import { OutcomeRepository } from '../src/store/outcome-repository.ts';
import { SessionRepository } from '../src/store/session-repository.ts';

// Applies again and again as a serving process does, and prints the id of each application a person is told of. The
// dispatcher also delivers what an earlier process, killed in the middle, had left. With `drain` it applies for nothing
// and ends when the outbox is empty.
const [directory, url, secret, mode] = process.argv.slice(2) as [string, string, string, 'apply' | 'drain'];
/** An hour is over in this many milliseconds, so that waiting for another try does not take hours. */
const started = Date.now();
const hurried = () => new Date(started + (Date.now() - started) * 500);
const database = await openDatabase(directory);
const cipher = createCipher(Buffer.alloc(32, 7));
const applications = new ApplicationRepository(database, cipher);
const outbox = new OutboxRepository(database);
const dispatcher = new OutboxDispatcher({
  outbox,
  applications,
  delivery: webhookDelivery({ url, secret }, { policy: { allowedPrivateHosts: [] }, now: () => new Date() }),
  now: hurried,
  onFailure: () => undefined,
});

if (mode === 'drain') {
  const far = new Date(Date.now() + 100 * 86_400_000);
  while ((await outbox.due(far, 1)).length > 0) await dispatcher.deliverDue();
  await database.destroy();
  process.exit(0);
}
const desk = createApplicationDesk({
  applications,
  outcomes: new OutcomeRepository(database, cipher),
  // A person is told at once; that it arrives is the outbox's affair from then on.
  dispatcher: { deliverDue: async () => void dispatcher.deliverDue() },
  notices: false,
  now: () => new Date(),
});
const sessions = new SessionRepository(database, cipher);
const { session } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
for (let number = 0; ; number += 1) {
  const { application } = await desk.submit({
    sessionId: session.id,
    jobId: `drill:${process.pid}:${number}`,
    posting: { title: '保安', employer: '示例物业有限公司', city: '南京', payText: '5-6千', demonstration: false },
    content: { name: '示例甲', phone: '13800000000' },
  });
  process.stdout.write(`${application.id}\n`);
  await new Promise((resolve) => setTimeout(resolve, 3));
}
