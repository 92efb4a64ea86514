import type { Application } from '../contract/application.ts';
import { XiaoguError } from '../errors.ts';
import type { ApplicationRepository } from '../store/application-repository.ts';
import { LONGEST_WAIT_MS, type OutboxMessage, type OutboxRepository } from '../store/outbox-repository.ts';
import type { ApplicationDelivery } from './application-delivery.ts';
import type { PersonNotifier } from './person-notifier.ts';

const POLL_MS = 2000;
const BATCH = 50;
/** One employer that answers slowly must not hold up the others. */
const AT_ONCE = 8;
const FIRST_WAIT_MS = 5000;

export interface OutboxDispatcherOptions {
  outbox: OutboxRepository;
  applications: ApplicationRepository;
  delivery: ApplicationDelivery;
  /** Absent where no way to reach people is set up; then no notices are written either. */
  notifier?: PersonNotifier;
  /** Puts questions that have come due into the outbox. */
  askDue?(): Promise<unknown>;
  now(): Date;
  /** Hears of every attempt that failed; the message stays and is tried again. */
  onFailure(error: unknown, messageId: string | undefined): void;
}

/** Empties the outbox: what a person said yes to is delivered, be it after a crash, until the receiver has it. */
export class OutboxDispatcher {
  readonly #options: OutboxDispatcherOptions;
  #timer: NodeJS.Timeout | undefined;
  #stopped = true;
  #underWay: Promise<void> = Promise.resolve();

  constructor(options: OutboxDispatcherOptions) {
    this.#options = options;
  }

  /** Tries whatever is due, one run after the other. Never rejects. */
  deliverDue(): Promise<void> {
    this.#underWay = this.#underWay.then(() => this.#deliverDue());
    return this.#underWay;
  }

  start(): void {
    this.#stopped = false;
    this.#schedule();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#underWay;
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.deliverDue().then(() => this.#schedule()), POLL_MS);
  }

  async #deliverDue(): Promise<void> {
    const { outbox, askDue, now, onFailure } = this.#options;
    try {
      await askDue?.();
      const waiting = await outbox.due(now(), BATCH);
      const next = async (): Promise<void> => {
        for (let message = waiting.shift(); message !== undefined; message = waiting.shift())
          await this.#deliver(message);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
    } catch (error) {
      onFailure(error, undefined);
    }
  }

  async #deliver(message: OutboxMessage): Promise<void> {
    const { outbox, now, onFailure } = this.#options;
    try {
      if (await this.#isCalledOff(message)) return outbox.callOff(message, now());
      if (await this.#mustWait(message)) return;
      await outbox.markAttempt(message);
      await this.#send(message);
    } catch (error) {
      onFailure(error, message.id);
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** message.attempts);
      const code = error instanceof XiaoguError ? error.code : 'delivery_failed';
      await outbox.markFailed(message, code, new Date(now().getTime() + wait));
      return;
    }
    await outbox.markDelivered(message, now());
  }

  async #send(message: OutboxMessage): Promise<void> {
    const { applications, delivery, notifier } = this.#options;
    const { id, applicationId, kind } = message;
    const { jobId, posting, content } = await applications.message(applicationId);
    if (kind !== 'notice' && kind !== 'question')
      return delivery.deliver({ id, kind, applicationId, jobId, posting, content });
    const application = await applications.byId(applicationId);
    const event = application?.history[(message.eventNumber ?? 0) - 1];
    if (application === undefined || event === undefined || notifier === undefined) return;
    const notice = { id, application, status: event.status, content };
    await (kind === 'notice' ? notifier.notify(notice) : notifier.ask(notice));
  }

  /** What was withdrawn before it was ever tried never leaves, and nobody needs to hear that it was withdrawn. */
  async #isCalledOff({ applicationId, kind }: OutboxMessage): Promise<boolean> {
    const { outbox, applications, notifier } = this.#options;
    if (kind === 'notice') return notifier === undefined;
    const application = await applications.byId(applicationId);
    if (kind === 'question') return notifier === undefined || isAnswered(application);
    if (application?.status !== 'withdrawn') return false;
    // Tried and not known to have arrived: it goes no further, and the withdrawal that follows clears up.
    return kind !== 'withdrawal' || (await outbox.sendingOf(applicationId)) === 'called_off';
  }

  /** A withdrawal follows what it withdraws, and nothing that is still to be called off; an update what it adds to. */
  async #mustWait({ applicationId, kind }: OutboxMessage): Promise<boolean> {
    if (kind !== 'withdrawal' && kind !== 'update') return false;
    const sending = await this.#options.outbox.sendingOf(applicationId);
    return sending === 'not_tried' || (kind === 'update' && sending === 'tried');
  }
}

/** Nobody is asked how it went who has already said so. */
function isAnswered(application: Application | undefined): boolean {
  return application?.outcomes?.every(({ answeredAt }) => answeredAt !== undefined) ?? true;
}
