import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

/** Clocks that are set right by the network move by seconds. */
const CLOCK_DRIFT_MS = 5 * 60_000;

export interface StoredOperator {
  id: string;
  name: string;
  role: string;
  passwordHash: string;
  disabledAt: string | undefined;
}

/** Accounts of the hall's staff and what they are signed in with; tokens are kept as hashes. */
export class OperatorRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(operator: { name: string; role: string; passwordHash: string }, now: Date): Promise<boolean> {
    const inserted = await this.#database
      .insertInto('operators')
      .values({
        id: randomUUID(),
        name: operator.name,
        role: operator.role,
        password_hash: operator.passwordHash,
        created_at: now.toISOString(),
        disabled_at: null,
      })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }

  async all(): Promise<StoredOperator[]> {
    return (await this.#database.selectFrom('operators').selectAll().orderBy('name').execute()).map(asOperator);
  }

  async byName(name: string): Promise<StoredOperator | undefined> {
    const row = await this.#database.selectFrom('operators').selectAll().where('name', '=', name).executeTakeFirst();
    return row && asOperator(row);
  }

  /** Whoever is changed is signed out everywhere. @returns whether there is such an operator */
  async change(
    name: string,
    change: { role?: string; passwordHash?: string; disabledAt?: string | null },
  ): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const row = await transaction
        .updateTable('operators')
        .set({
          ...(change.role === undefined ? {} : { role: change.role }),
          ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
          ...(change.disabledAt === undefined ? {} : { disabled_at: change.disabledAt }),
        })
        .where('name', '=', name)
        .returning('id')
        .executeTakeFirst();
      if (row === undefined) return false;
      await transaction.deleteFrom('operator_sessions').where('operator_id', '=', row.id).execute();
      return true;
    });
  }

  async beginSession(operatorId: string, tokenHash: string, now: Date, expiresAt: Date): Promise<void> {
    await this.#database
      .insertInto('operator_sessions')
      .values({
        token_hash: tokenHash,
        operator_id: operatorId,
        created_at: now.toISOString(),
        expires_at: expiresAt.toISOString(),
      })
      .execute();
  }

  /** The operator behind a token that is still good. */
  async bySession(tokenHash: string, now: Date): Promise<StoredOperator | undefined> {
    const row = await this.#database
      .selectFrom('operator_sessions')
      .innerJoin('operators', 'operators.id', 'operator_sessions.operator_id')
      .selectAll('operators')
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', now.toISOString())
      // Begun in the future, it began under a wrong clock and would last as long as that was ahead.
      .where('operator_sessions.created_at', '<=', new Date(now.getTime() + CLOCK_DRIFT_MS).toISOString())
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    return row && asOperator(row);
  }

  async endSession(tokenHash: string): Promise<void> {
    await this.#database.deleteFrom('operator_sessions').where('token_hash', '=', tokenHash).execute();
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.#database.deleteFrom('operator_sessions').where('expires_at', '<=', now.toISOString()).execute();
  }
}

function asOperator(row: {
  id: string;
  name: string;
  role: string;
  password_hash: string;
  disabled_at: string | null;
}): StoredOperator {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    passwordHash: row.password_hash,
    disabledAt: row.disabled_at ?? undefined,
  };
}
