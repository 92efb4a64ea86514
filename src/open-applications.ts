import { createTransport } from 'nodemailer';
import type { Logger } from './agent/logger.ts';
import { applicationLetter } from './application-letter.ts';
import { mayAskNow } from './applications/afterwards.ts';
import type { ApplicationDelivery } from './applications/application-delivery.ts';
import { type ApplicationDesk, createApplicationDesk } from './applications/application-desk.ts';
import { type DeliveryFile, readDeliveryFile, routedDelivery } from './applications/delivery-routes.ts';
import { emailDelivery, type MailTransport } from './applications/email-delivery.ts';
import { inboxDelivery } from './applications/inbox-delivery.ts';
import { OutboxDispatcher } from './applications/outbox-dispatcher.ts';
import { type MessageSender, personNotifier } from './applications/person-notifier.ts';
import { webhookDelivery } from './applications/webhook-delivery.ts';
import type { Clock } from './clock.ts';
import { ConfigurationError } from './errors.ts';
import { chinese } from './narration/zh-cn.ts';
import { type PostOptions, postSigned } from './outbound/signed-post.ts';
import type { OutreachConfig } from './outreach-config.ts';
import { ApplicationRepository } from './store/application-repository.ts';
import type { Cipher } from './store/cipher.ts';
import type { Database } from './store/database.ts';
import { EmployerInboxRepository } from './store/employer-inbox-repository.ts';
import { OutboxRepository } from './store/outbox-repository.ts';
import { OutcomeRepository } from './store/outcome-repository.ts';

const QUESTIONS_AT_ONCE = 50;

export interface OpenedApplications {
  applicationDesk: ApplicationDesk;
  dispatcher: OutboxDispatcher;
  deliveryFile: DeliveryFile;
  postOptions: PostOptions;
}

/** Puts applying together; the dispatcher must be started and stopped. @throws ConfigurationError */
export function openApplications(parts: {
  database: Database;
  cipher: Cipher;
  clock: Clock;
  logger: Logger;
  outreach: OutreachConfig;
}): OpenedApplications {
  const { database, cipher, clock, logger, outreach } = parts;
  const now = () => clock.now();
  const deliveryFile: DeliveryFile =
    outreach.deliveryFile === undefined
      ? { allowedPrivateHosts: [], routes: [] }
      : readDeliveryFile(outreach.deliveryFile);
  if (outreach.mail === undefined && deliveryFile.routes.some(({ email }) => email !== undefined)) {
    throw new ConfigurationError(
      'configuration_invalid',
      'The delivery file sends applications by e-mail; set XIAOGU_SMTP_URL and XIAOGU_MAIL_FROM.',
    );
  }
  const { allowedPrivateHosts } = deliveryFile;
  const postOptions: PostOptions = { policy: { allowedPrivateHosts }, signatures: outreach.signatures, now };
  const applications = new ApplicationRepository(database, cipher);
  const outcomes = new OutcomeRepository(database, cipher);
  const sender = messageSender(outreach, postOptions);
  const dispatcher = new OutboxDispatcher({
    outbox: new OutboxRepository(database),
    applications,
    delivery: deliveryBy(deliveryFile, {
      inbox: inboxDelivery(new EmployerInboxRepository(database, cipher), now),
      mail: outreach.mail,
      postOptions,
    }),
    ...(sender === undefined
      ? {}
      : {
          notifier: personNotifier(sender, chinese.applications),
          askDue: async () => {
            if (mayAskNow(now())) await outcomes.askByMessage(now(), QUESTIONS_AT_ONCE);
          },
        }),
    now,
    onFailure: (error, messageId) => logger.error({ err: error, messageId }, 'an application waits for another try'),
  });
  const applicationDesk = createApplicationDesk({
    applications,
    outcomes,
    dispatcher,
    notices: sender !== undefined,
    now,
  });
  return { applicationDesk, dispatcher, deliveryFile, postOptions };
}

function deliveryBy(
  { routes }: DeliveryFile,
  ways: { inbox: ApplicationDelivery; mail: OutreachConfig['mail']; postOptions: PostOptions },
): ApplicationDelivery {
  const { inbox, mail, postOptions } = ways;
  const transport = mail && (createTransport(mail.url) as unknown as MailTransport);
  return routedDelivery(routes, {
    inbox,
    webhook: (target) => webhookDelivery(target, postOptions),
    email: (to) =>
      emailDelivery({
        transport: transport!,
        from: mail!.from,
        to,
        write: (message) => applicationLetter(message, chinese, postOptions.now()),
      }),
  });
}

/** Word to people goes to the carrier that is set up: an HTTP callback that sends text messages. */
function messageSender({ sender }: OutreachConfig, options: PostOptions): MessageSender | undefined {
  if (sender === undefined) return undefined;
  return {
    async send({ id, to, text }) {
      await postSigned({ ...sender, idempotencyKey: id, body: { event: 'message', to, text } }, options);
    },
  };
}
