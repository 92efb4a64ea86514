import type { Database } from './database.ts';

/** What the language model was used, by day and session. It says how much, never what. */
export class ModelUsageRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Tokens of one session and of all together on a day in China. */
  async tokens(day: string, sessionId: string): Promise<{ session: number; all: number }> {
    const rows = await this.#database
      .selectFrom('model_usage')
      .select((expression) => expression.fn.sum<number | null>('tokens').as('tokens'))
      .where('day', '=', day)
      .unionAll(
        this.#database
          .selectFrom('model_usage')
          .select((expression) => expression.fn.sum<number | null>('tokens').as('tokens'))
          .where('day', '=', day)
          .where('session_id', '=', sessionId),
      )
      .execute();
    return { all: Number(rows[0]?.tokens ?? 0), session: Number(rows[1]?.tokens ?? 0) };
  }

  async add(day: string, sessionId: string, spent: { calls: number; tokens: number }): Promise<void> {
    await this.#database
      .insertInto('model_usage')
      .values({ day, session_id: sessionId, ...spent })
      .onConflict((conflict) =>
        conflict.columns(['day', 'session_id']).doUpdateSet((expression) => ({
          calls: expression('model_usage.calls', '+', spent.calls),
          tokens: expression('model_usage.tokens', '+', spent.tokens),
        })),
      )
      .execute();
  }

  async deleteBefore(day: string): Promise<number> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('model_usage')
      .where('day', '<', day)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}
