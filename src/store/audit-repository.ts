import { createHmac, hkdfSync } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { AuditTable, Schema } from './schema.ts';

export interface AuditEntry {
  /** Who did it: an operator's name, or `command`. */
  actor: string;
  /** What was done, as a code. */
  action: string;
  /** What it was done to. Never personal data, never a secret. */
  subject: string;
}

export type AuditVerdict =
  | { whole: true; entries: number; head: string }
  | { whole: false; entries: number; brokenAt: number; why: 'gap' | 'changed' | 'other_head' };

/** What was written down of the log at an earlier moment: so many entries, the last with this hash. */
export interface NotedHead {
  entries: number;
  head: string;
}

const FIRST = '0'.repeat(64);

/** The key of the log's hashes, so that who can write the database alone cannot forge them. */
export function auditKey(secretKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', 'xiaogu audit log', 32));
}

/** What operators did, in rows that each vouch for the one before. */
export class AuditRepository {
  readonly #database: Database;
  readonly #key: Buffer;

  constructor(database: Database, key: Buffer) {
    this.#database = database;
    this.#key = key;
  }

  append(entry: AuditEntry, now: Date): Promise<void> {
    return this.#database.transaction().execute(async (transaction) => {
      const last = await transaction
        .selectFrom('audit')
        .select(['number', 'hash'])
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      const row = { number: (last?.number ?? 0) + 1, at: now.toISOString(), ...entry };
      await transaction
        .insertInto('audit')
        .values({ ...row, hash: this.#hash(row, last?.hash ?? FIRST) })
        .execute();
    });
  }

  /** The latest first. */
  latest(limit: number): Promise<AuditTable[]> {
    return this.#database.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(limit).execute();
  }

  /** Reads the whole chain. Rows cut off at its end, and others put in their place, show against a head noted before. */
  async verify(noted?: NotedHead): Promise<AuditVerdict> {
    const rows = await this.#database.selectFrom('audit').selectAll().orderBy('number').execute();
    let head = FIRST;
    for (const [index, row] of rows.entries()) {
      const broken = { whole: false, entries: rows.length, brokenAt: row.number } as const;
      if (row.number !== index + 1) return { ...broken, why: 'gap' };
      if (row.hash !== this.#hash(row, head)) return { ...broken, why: 'changed' };
      head = row.hash;
    }
    if (noted !== undefined && (rows[noted.entries - 1]?.hash ?? FIRST) !== noted.head)
      return { whole: false, entries: rows.length, brokenAt: noted.entries, why: 'other_head' };
    return { whole: true, entries: rows.length, head };
  }

  /** Writes every hash anew under another key, inside the transaction that changes the key. */
  async sealAnew(transaction: Transaction<Schema>, key: Buffer): Promise<void> {
    const successor = new AuditRepository(this.#database, key);
    const rows = await transaction.selectFrom('audit').selectAll().orderBy('number').execute();
    let head = FIRST;
    for (const row of rows) {
      head = successor.#hash(row, head);
      await transaction.updateTable('audit').set({ hash: head }).where('number', '=', row.number).execute();
    }
  }

  #hash({ number, at, actor, action, subject }: Omit<AuditTable, 'hash'>, previous: string): string {
    const text = JSON.stringify([number, at, actor, action, subject, previous]);
    return createHmac('sha256', this.#key).update(text).digest('hex');
  }
}
