import { createHash, randomBytes } from 'node:crypto';
import { CarryAwayContent } from '../contract/carry-away.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';

/** Clocks that are set right by the network move by seconds. */
const CLOCK_DRIFT_MS = 5 * 60_000;

export interface StoredCarryAway {
  content: CarryAwayContent;
  expiresAt: string;
  wrongCodes: number;
  lockedUntil: string | undefined;
}

/** Pages to take along, sealed. Who has the address finds the page; it is kept only as a hash. */
export class CarryAwayRepository {
  readonly #database: Database;
  readonly #cipher: Cipher;

  constructor(database: Database, cipher: Cipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  /** One page a session: a new one takes the place of the last. @returns the unguessable part of the address */
  async create(sessionId: string, content: CarryAwayContent, times: { now: Date; expiresAt: Date }): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    const hash = hashOf(token);
    await this.#database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('carry_aways').where('session_id', '=', sessionId).execute();
      await transaction
        .insertInto('carry_aways')
        .values({
          token_hash: hash,
          session_id: sessionId,
          created_at: times.now.toISOString(),
          expires_at: times.expiresAt.toISOString(),
          locked_until: null,
          content: this.#cipher.seal(sealOwner(hash), content),
        })
        .execute();
    });
    return token;
  }

  async find(token: string, now: Date): Promise<StoredCarryAway | undefined> {
    const hash = hashOf(token);
    const row = await this.#database
      .selectFrom('carry_aways')
      .selectAll()
      .where('token_hash', '=', hash)
      .where('expires_at', '>', now.toISOString())
      // Made in the future, it was made under a wrong clock and would stay open too long.
      .where('created_at', '<=', new Date(now.getTime() + CLOCK_DRIFT_MS).toISOString())
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return {
      content: CarryAwayContent.parse(this.#cipher.open(sealOwner(hash), row.content)),
      expiresAt: row.expires_at,
      wrongCodes: row.wrong_codes,
      lockedUntil: row.locked_until ?? undefined,
    };
  }

  /**
   * Counts a try before the code is looked at, so that many tries at once count as many.
   * @returns how many tries were wrong, this one included; `undefined` when the page is gone
   */
  async countTry(token: string): Promise<number | undefined> {
    const row = await this.#database
      .updateTable('carry_aways')
      .set((expression) => ({ wrong_codes: expression('wrong_codes', '+', 1) }))
      .where('token_hash', '=', hashOf(token))
      .returning('wrong_codes')
      .executeTakeFirst();
    return row?.wrong_codes;
  }

  async lock(token: string, until: Date): Promise<void> {
    await this.#database
      .updateTable('carry_aways')
      .set({ locked_until: until.toISOString() })
      .where('token_hash', '=', hashOf(token))
      .execute();
  }

  /** The right code forgets the wrong ones. */
  async forgetTries(token: string): Promise<void> {
    await this.#database
      .updateTable('carry_aways')
      .set({ wrong_codes: 0, locked_until: null })
      .where('token_hash', '=', hashOf(token))
      .execute();
  }

  async erase(token: string): Promise<void> {
    await this.#database.deleteFrom('carry_aways').where('token_hash', '=', hashOf(token)).execute();
  }

  /** @returns how many pages there were */
  async eraseOf(sessionId: string): Promise<number> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('carry_aways')
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** The page outlives its session, because the person took it along and said so. */
  async letGo(sessionId: string): Promise<void> {
    await this.#database
      .updateTable('carry_aways')
      .set({ session_id: null })
      .where('session_id', '=', sessionId)
      .execute();
  }

  async eraseExpired(now: Date): Promise<void> {
    await this.#database.deleteFrom('carry_aways').where('expires_at', '<=', now.toISOString()).execute();
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function sealOwner(hash: string): string {
  return `carry-away:${hash}`;
}
