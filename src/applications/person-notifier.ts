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
  /** Asks how it went; the carrier brings the answer back by the message's id. */
  ask(notice: Notice): Promise<void>;
}

type Wording = (application: Application, status: ApplicationStatus) => string;

/** @param wording what the messages say; they go over open networks, so they name the employer and never the person */
export function personNotifier(sender: MessageSender, wording: { notice: Wording; question: Wording }): PersonNotifier {
  const send = (text: Wording) => async (notice: Notice) => {
    const { id, application, status, content } = notice;
    const email = (content.resume?.basics as { email?: string } | undefined)?.email;
    const to = { phone: content.phone, ...(email === undefined ? {} : { email }) };
    await sender.send({ id, to, text: text(application, status) });
  };
  return { notify: send(wording.notice), ask: send(wording.question) };
}
