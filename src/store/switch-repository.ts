import type { Database } from './database.ts';

export interface SwitchedOff {
  name: string;
  notice: string;
  changedAt: string;
  changedBy: string;
}

/** What operators have switched off. */
export class SwitchRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async off(): Promise<SwitchedOff[]> {
    const rows = await this.#database.selectFrom('switches').selectAll().orderBy('name').execute();
    return rows.map((row) => ({
      name: row.name,
      notice: row.notice,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    }));
  }

  async switchOff({ name, notice, changedAt, changedBy }: SwitchedOff): Promise<void> {
    const row = { notice, changed_at: changedAt, changed_by: changedBy };
    await this.#database
      .insertInto('switches')
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
  }

  async switchOn(name: string): Promise<void> {
    await this.#database.deleteFrom('switches').where('name', '=', name).execute();
  }
}
