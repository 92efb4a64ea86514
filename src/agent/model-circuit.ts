import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  noJitterGenerator,
} from 'cockatiel';
import { ModelError } from '../errors.ts';
import { modelFailure } from './model-failure.ts';

/** Whether the model is asked (`closed`), left in peace (`open`), or being tried by one turn (`trying`). */
export type CircuitName = 'closed' | 'open' | 'trying';

export interface ModelCircuitOptions {
  /** After so many failures of the endpoint in a row it is left in peace. */
  failures?: number;
  /** The first pause; each further one is twice as long. */
  firstPauseMs?: number;
  longestPauseMs?: number;
  onChange?: (state: CircuitName) => void;
}

/** Failures that say something of the endpoint's health, and cost the person a wait; nonsense is another matter. */
const UNWELL =
  /^model_(http_(401|403|404|408|429|5\d\d)|timeout|silent|stalled|unreachable|stream_dropped|stream_torn|flood)$/;
/** A Retry-After beyond this is taken for a mistake. */
const LONGEST_RETRY_AFTER_MS = 10 * 60_000;

/**
 * Spares people the wait for an endpoint that is unwell: after some failures in a row it is not asked at all for a while,
 * then by one turn alone, and by all again when that turn went well.
 */
export class ModelCircuit {
  readonly #options: Required<Omit<ModelCircuitOptions, 'onChange'>> & Pick<ModelCircuitOptions, 'onChange'>;
  #policy: CircuitBreakerPolicy;
  /** By the clock that never jumps. */
  #openedAt = 0;
  #restUntil = 0;

  constructor(options: ModelCircuitOptions = {}) {
    this.#options = { failures: 3, firstPauseMs: 5000, longestPauseMs: 30_000, ...options };
    this.#policy = this.#newPolicy();
  }

  get state(): CircuitName {
    if (performance.now() < this.#restUntil) return 'open';
    if (this.#policy.state === CircuitState.Closed) return 'closed';
    return this.#policy.state === CircuitState.HalfOpen ? 'trying' : 'open';
  }

  /** @throws ModelError `model_resting` when the endpoint is being left in peace; whatever `ask` throws. */
  async run<T>(ask: () => Promise<T>): Promise<T> {
    this.#mendAfterClockJump();
    // Who comes while another turn tries the model would wait for that turn; the embedded engine answers at once.
    if (this.state === 'trying' || performance.now() < this.#restUntil) throw resting();
    try {
      return await this.#policy.execute(ask);
    } catch (error) {
      if (isBrokenCircuitError(error)) throw resting();
      const { retryAfterMs } = modelFailure(error).details;
      if (typeof retryAfterMs === 'number') this.#rest(retryAfterMs);
      throw error;
    }
  }

  #rest(milliseconds: number): void {
    this.#restUntil = performance.now() + Math.min(milliseconds, LONGEST_RETRY_AFTER_MS);
    this.#options.onChange?.('open');
  }

  #newPolicy(): CircuitBreakerPolicy {
    const { failures, firstPauseMs, longestPauseMs, onChange } = this.#options;
    const policy = circuitBreaker(
      handleWhen((error) => UNWELL.test(modelFailure(error).code)),
      {
        breaker: new ConsecutiveBreaker(failures),
        halfOpenAfter: new ExponentialBackoff({
          initialDelay: firstPauseMs,
          maxDelay: longestPauseMs,
          exponent: 2,
          generator: noJitterGenerator,
        }),
      },
    );
    policy.onBreak(() => {
      this.#openedAt = performance.now();
      onChange?.('open');
    });
    policy.onHalfOpen(() => onChange?.('trying'));
    policy.onReset(() => onChange?.('closed'));
    return policy;
  }

  /** The policy measures its pause by the clock on the wall; set back by a day, it would rest for a day. */
  #mendAfterClockJump(): void {
    if (this.#policy.state !== CircuitState.Open) return;
    if (performance.now() - this.#openedAt > this.#options.longestPauseMs) this.#policy = this.#newPolicy();
  }
}

function resting(): ModelError {
  return new ModelError('model_resting', 'The model endpoint failed before and is left in peace for a while.');
}
