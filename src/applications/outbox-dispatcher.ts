import { XiaoguError } from '../errors.ts';
import type { ApplicationRepository } from '../store/application-repository.ts';
import { LONGEST_WAIT_MS, type OutboxMessage, type OutboxRepository } from '../store/outbox-repository.ts';
import type { ApplicationDelivery } from './application-delivery.ts';

const POLL_MS = 2000;
const BATCH = 50;
const FIRST_WAIT_MS = 5000;

export interface OutboxDispatcherOptions {
  outbox: OutboxRepository;
  applications: ApplicationRepository;
  delivery: ApplicationDelivery;
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
    const { outbox, now, onFailure } = this.#options;
    try {
      for (const message of await outbox.due(now(), BATCH)) await this.#deliver(message);
    } catch (error) {
      onFailure(error, undefined);
    }
  }

  async #deliver(message: OutboxMessage): Promise<void> {
    const { outbox, applications, delivery, now, onFailure } = this.#options;
    try {
      const { jobId, posting, content } = await applications.message(message.applicationId);
      await delivery.deliver({ id: message.id, applicationId: message.applicationId, jobId, posting, content });
    } catch (error) {
      onFailure(error, message.id);
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** message.attempts);
      const code = error instanceof XiaoguError ? error.code : 'delivery_failed';
      await outbox.markFailed(message, code, new Date(now().getTime() + wait));
      return;
    }
    await outbox.markDelivered(message, now());
  }
}
