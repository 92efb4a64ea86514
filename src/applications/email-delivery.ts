import type { ApplicationDelivery, ApplicationMessage } from './application-delivery.ts';

export interface Letter {
  subject: string;
  text: string;
  attachments: { filename: string; contentType: string; content: Buffer }[];
}

/** What nodemailer's transport offers, as far as it is used. */
export interface MailTransport {
  sendMail(mail: {
    from: string;
    to: string;
    subject: string;
    text: string;
    messageId: string;
    attachments: Letter['attachments'];
    disableFileAccess: true;
    disableUrlAccess: true;
  }): Promise<{ accepted: unknown[]; rejected: unknown[] }>;
}

/**
 * Delivers by e-mail. A mail that was taken just before the process died goes out a second time; it bears the same
 * Message-ID, by which mail programs show it once.
 */
export function emailDelivery(options: {
  transport: MailTransport;
  from: string;
  to: string;
  write(message: ApplicationMessage): Promise<Letter>;
}): ApplicationDelivery {
  const { transport, from, to, write } = options;
  const domain = from.split('@').at(-1)?.replace(/[>\s]/g, '') || 'xiaogu.invalid';
  return {
    async deliver(message) {
      const letter = await write(message);
      const messageId = `<${message.id}@${domain}>`;
      await transport.sendMail({ from, to, messageId, ...letter, disableFileAccess: true, disableUrlAccess: true });
    },
  };
}
