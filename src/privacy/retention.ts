import type { Clock } from '../clock.ts';
import type { ApplicationRepository } from '../store/application-repository.ts';
import type { CallRepository } from '../store/call-repository.ts';
import type { CarryAwayRepository } from '../store/carry-away-repository.ts';
import type { ModelUsageRepository } from '../store/model-usage-repository.ts';
import type { SessionRepository } from '../store/session-repository.ts';
import type { RetentionDays } from './data-inventory.ts';

const A_DAY_MS = 86_400_000;
const EVERY_MS = 10 * 60_000;
/** A resume nobody agreed to have kept goes so long after the last word. */
const BRIEF_MS = 30 * 60_000;
/** A clock that was wrong once must not empty the house: so much further ahead than the last run, and nothing is deleted. */
const MOST_AHEAD_MS = 40 * A_DAY_MS;
const HELD_MS = A_DAY_MS;

export interface RetentionOptions {
  sessions: SessionRepository;
  applications: ApplicationRepository;
  usage: ModelUsageRepository;
  carryAways: Pick<CarryAwayRepository, 'eraseExpired'>;
  calls: Pick<CallRepository, 'deleteEventsBefore'>;
  days: RetentionDays;
  clock: Clock;
  onRun(deleted: { sessions: number; applications: number }): Promise<void>;
  onProblem(error: unknown): void;
}

/** Deletes what has been kept for as long as it may be. */
export class Retention {
  readonly #options: RetentionOptions;
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<void> = Promise.resolve();
  #lastRun: number | undefined;
  /** By the clock that only goes forward. */
  #heldUntil = 0;

  constructor(options: RetentionOptions) {
    this.#options = options;
  }

  start(): void {
    const tick = (): void => {
      this.#underWay = this.run().catch(this.#options.onProblem);
    };
    tick();
    this.#timer = setInterval(tick, EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#underWay;
  }

  async run(): Promise<void> {
    const { sessions, applications, usage, carryAways, calls, days, clock, onRun } = this.#options;
    const now = clock.now().getTime();
    // After a start, the newest thing in the store tells when the clock was last known.
    const known = this.#lastRun ?? (await sessions.lastSeenAt())?.getTime();
    this.#lastRun = now;
    if (known !== undefined && now - known > MOST_AHEAD_MS) this.#heldUntil = performance.now() + HELD_MS;
    if (performance.now() < this.#heldUntil) {
      throw new Error('The clock has jumped; nothing is deleted for a day, in which it can be set right.');
    }
    const before = (kept: number): Date => new Date(now - kept * A_DAY_MS);
    const deleted = {
      sessions: await sessions.deleteUnusedSince(before(days.sessions), new Date(now - BRIEF_MS)),
      applications: await applications.deleteBefore(before(days.applications)),
    };
    await usage.deleteBefore(before(days.sessions).toISOString().slice(0, 10));
    await carryAways.eraseExpired(new Date(now));
    await calls.deleteEventsBefore(before(days.audit));
    if (deleted.sessions + deleted.applications > 0) await onRun(deleted);
  }
}
