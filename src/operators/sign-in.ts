import type { Clock } from '../clock.ts';
import { OperatorRole } from '../contract/operator.ts';
import { CallerError } from '../errors.ts';
import type { AuditRepository } from '../store/audit-repository.ts';
import type { OperatorRepository } from '../store/operator-repository.ts';
import { isPassword } from './password.ts';
import { hashToken, newToken } from './token.ts';

export interface Operator {
  name: string;
  role: OperatorRole;
}

const SIGNED_IN_MS = 12 * 60 * 60_000;
/** So many wrong passwords for a name, or from an address, and it waits. */
const MOST_FAILURES = { name: 5, address: 20 };
const BLOCKED_MS = 15 * 60_000;
/** More names or addresses than this at once is an attack on the memory. */
const MOST_REMEMBERED = 10_000;

/** Signs operators in and out, and knows them by their tokens. */
export class SignIn {
  readonly #operators: OperatorRepository;
  readonly #audit: AuditRepository;
  readonly #clock: Clock;
  readonly #failures = new Map<string, { count: number; since: number }>();

  constructor(options: { operators: OperatorRepository; audit: AuditRepository; clock: Clock }) {
    this.#operators = options.operators;
    this.#audit = options.audit;
    this.#clock = options.clock;
  }

  /** @throws CallerError `sign_in_failed` (401), `sign_in_blocked` (429) */
  async signIn(
    { name, password }: { name: string; password: string },
    address: string,
  ): Promise<{ token: string; expiresAt: string; role: OperatorRole }> {
    const keys = [
      { key: `name ${name}`, most: MOST_FAILURES.name },
      { key: `address ${address}`, most: MOST_FAILURES.address },
    ];
    if (keys.some(({ key, most }) => this.#failuresOf(key) >= most)) {
      throw new CallerError('sign_in_blocked', 429, 'Too many wrong passwords; wait a quarter of an hour.');
    }
    // Counted before the password is looked at, so that many tries at once are no way around.
    for (const { key } of keys) this.#fail(key);
    const now = this.#clock.now();
    const operator = await this.#operators.byName(name);
    const good = await isPassword(password, operator?.passwordHash);
    if (operator === undefined || !good || operator.disabledAt !== undefined) {
      // What was typed as a name may be a password in the wrong field.
      await this.#audit.append(
        { actor: operator?.name ?? 'unknown', action: 'sign_in_failed', subject: 'operator' },
        now,
      );
      throw new CallerError('sign_in_failed', 401, 'The name or the password is wrong.');
    }
    for (const { key } of keys) this.#failures.delete(key);
    const token = newToken();
    const expiresAt = new Date(now.getTime() + SIGNED_IN_MS);
    await this.#operators.deleteExpired(now);
    await this.#operators.beginSession(operator.id, hashToken(token), now, expiresAt);
    await this.#audit.append({ actor: operator.name, action: 'signed_in', subject: 'operator' }, now);
    return { token, expiresAt: expiresAt.toISOString(), role: OperatorRole.parse(operator.role) };
  }

  async signOut(token: string, operator: Operator): Promise<void> {
    await this.#operators.endSession(hashToken(token));
    await this.#audit.append({ actor: operator.name, action: 'signed_out', subject: 'operator' }, this.#clock.now());
  }

  /** @throws CallerError `not_signed_in` (401) */
  async operator(token: string): Promise<Operator> {
    const found = token === '' ? undefined : await this.#operators.bySession(hashToken(token), this.#clock.now());
    if (found === undefined) throw new CallerError('not_signed_in', 401, 'No operator is signed in with this token.');
    return { name: found.name, role: OperatorRole.parse(found.role) };
  }

  #failuresOf(key: string): number {
    const failures = this.#failures.get(key);
    if (failures === undefined) return 0;
    if (performance.now() - failures.since < BLOCKED_MS) return failures.count;
    this.#failures.delete(key);
    return 0;
  }

  #fail(key: string): void {
    const count = this.#failuresOf(key) + 1;
    if (this.#failures.size >= MOST_REMEMBERED) this.#failures.clear();
    this.#failures.set(key, { count, since: performance.now() });
  }
}
