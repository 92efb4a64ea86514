import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

export interface Terminal {
  id: string;
  name: string;
  createdAt: string;
  revokedAt: string | undefined;
}

/** The hall's devices; each has a token of its own, kept as a hash. */
export class TerminalRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(name: string, tokenHash: string, now: Date): Promise<Terminal> {
    const terminal = { id: randomUUID(), name, createdAt: now.toISOString(), revokedAt: undefined };
    await this.#database
      .insertInto('terminals')
      .values({ id: terminal.id, name, token_hash: tokenHash, created_at: terminal.createdAt, revoked_at: null })
      .execute();
    return terminal;
  }

  async all(): Promise<Terminal[]> {
    const rows = await this.#database.selectFrom('terminals').selectAll().orderBy('created_at').execute();
    return rows.map(asTerminal);
  }

  /** A device whose token still counts. */
  async byToken(tokenHash: string): Promise<Terminal | undefined> {
    const row = await this.#database
      .selectFrom('terminals')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row && asTerminal(row);
  }

  /** @returns whether there was such a device with a token that counted */
  async revoke(id: string, now: Date): Promise<boolean> {
    const changed = await this.#database
      .updateTable('terminals')
      .set({ revoked_at: now.toISOString() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n;
  }
}

function asTerminal(row: { id: string; name: string; created_at: string; revoked_at: string | null }): Terminal {
  return { id: row.id, name: row.name, createdAt: row.created_at, revokedAt: row.revoked_at ?? undefined };
}
