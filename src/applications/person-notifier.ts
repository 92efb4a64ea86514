import type { Application, ApplicationContent, ApplicationStatus } from '../contract/application.ts';

/** A way to reach a person outside their session: a text message, a call, an e-mail. */
export interface MessageSender {
  /** Resolves once the carrier has it; rejects when it should be tried again. */
  send(message: { id: string; to: { phone: string; email?: string }; text: string }): Promise<void>;
}

export interface Notice {
  /** The same at every attempt. */
  id: string;
  application: Application;
  status: ApplicationStatus;
  content: ApplicationContent;
}

/** Tells a person what became of their application, at the address they gave with it. */
export interface PersonNotifier {
  notify(notice: Notice): Promise<void>;
}

/** @param wording what the message says; it goes over open networks, so it names the employer and never the person */
export function personNotifier(
  sender: MessageSender,
  wording: (application: Application, status: ApplicationStatus) => string,
): PersonNotifier {
  return {
    async notify({ id, application, status, content }) {
      const email = (content.resume?.basics as { email?: string } | undefined)?.email;
      const to = { phone: content.phone, ...(email === undefined ? {} : { email }) };
      await sender.send({ id, to, text: wording(application, status) });
    },
  };
}
