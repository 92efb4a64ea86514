import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { Outcome, OutcomeAnswer, OutcomeStage } from '../contract/outcome.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export interface OutcomeOfApplication extends Outcome {
  applicationId: string;
}

export interface GivenOutcome {
  applicationId: string;
  stage: OutcomeStage;
  answer: OutcomeAnswer;
  words?: string;
  by: NonNullable<Outcome['answeredBy']>;
}

const LONGEST_WORDS = 500;

/** How it went afterwards: asked once, answered where the person likes, the latest answer counts. */
export class OutcomeRepository {
  readonly #database: Database;
  readonly #cipher: Cipher;

  constructor(database: Database, cipher: Cipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  /** Of these applications, in the order they came due. */
  async of(applicationIds: readonly string[]): Promise<OutcomeOfApplication[]> {
    if (applicationIds.length === 0) return [];
    const rows = await this.#database
      .selectFrom('outcomes')
      .selectAll()
      .where('application_id', 'in', applicationIds)
      .orderBy('due_at')
      .execute();
    return rows.map((row) => this.#outcome(row));
  }

  /** What the person of a session can be asked now and was not asked yet, the earliest first. */
  async askable(sessionId: string, now: Date): Promise<OutcomeOfApplication[]> {
    const rows = await this.#database
      .selectFrom('outcomes')
      .innerJoin('applications', 'applications.id', 'outcomes.application_id')
      .selectAll('outcomes')
      .where('applications.session_id', '=', sessionId)
      .where('outcomes.due_at', '<=', now.toISOString())
      .where('outcomes.asked_at', 'is', null)
      .where('outcomes.answered_at', 'is', null)
      .orderBy('outcomes.due_at')
      .execute();
    return rows.map((row) => this.#outcome(row));
  }

  async markAsked({ applicationId, stage }: { applicationId: string; stage: OutcomeStage }, now: Date): Promise<void> {
    await this.#database
      .updateTable('outcomes')
      .set({ asked_at: now.toISOString() })
      .where('application_id', '=', applicationId)
      .where('stage', '=', stage)
      .where('asked_at', 'is', null)
      .execute();
  }

  /** Puts the question into the outbox for everybody who is due and was not asked, once each. @returns how many */
  async askByMessage(now: Date, limit: number): Promise<number> {
    const at = now.toISOString();
    return this.#database.transaction().execute(async (transaction) => {
      const due = await transaction
        .selectFrom('outcomes')
        .select(['application_id', 'stage'])
        .where('due_at', '<=', at)
        .where('asked_at', 'is', null)
        .where('answered_at', 'is', null)
        .orderBy('due_at')
        .limit(limit)
        .execute();
      for (const { application_id, stage } of due) {
        const event = await transaction
          .selectFrom('application_events')
          .select((expression) => expression.fn.max('number').as('number'))
          .where('application_id', '=', application_id)
          .where('status', '=', stage)
          .executeTakeFirst();
        await transaction
          .insertInto('outbox')
          .values({
            id: randomUUID(),
            application_id,
            kind: 'question',
            next_attempt_at: at,
            delivered_at: null,
            last_error: null,
            event_number: event?.number ?? null,
          })
          .execute();
        await transaction
          .updateTable('outcomes')
          .set({ asked_at: at })
          .where('application_id', '=', application_id)
          .where('stage', '=', stage)
          .execute();
      }
      return due.length;
    });
  }

  /** The question that a message put, for the answer that comes back to it. */
  async askedBy(messageId: string): Promise<{ applicationId: string; stage: OutcomeStage } | undefined> {
    const row = await this.#database
      .selectFrom('outbox')
      .innerJoin('application_events', (join) =>
        join
          .onRef('application_events.application_id', '=', 'outbox.application_id')
          .onRef('application_events.number', '=', 'outbox.event_number'),
      )
      .select(['outbox.application_id as applicationId', 'application_events.status as stage'])
      .where('outbox.id', '=', messageId)
      .where('outbox.kind', '=', 'question')
      .executeTakeFirst();
    const stage = OutcomeStage.safeParse(row?.stage).data;
    return row === undefined || stage === undefined ? undefined : { applicationId: row.applicationId, stage };
  }

  /** @returns false when nobody is to be asked about this */
  async answer({ applicationId, stage, answer, words, by }: GivenOutcome, now: Date): Promise<boolean> {
    const said = words?.trim().slice(0, LONGEST_WORDS);
    const { numUpdatedRows } = await this.#database
      .updateTable('outcomes')
      .set({
        answered_at: now.toISOString(),
        answered_by: by,
        answer,
        words: said ? this.#cipher.seal(sealOwner(applicationId, stage), said) : null,
      })
      .where('application_id', '=', applicationId)
      .where('stage', '=', stage)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Answers for the hall's staff, the latest first; `before` goes on from an earlier page. */
  async answered(options: { before?: string; answer?: OutcomeAnswer; limit: number }): Promise<OutcomeOfApplication[]> {
    let query = this.#database
      .selectFrom('outcomes')
      .selectAll()
      .where('answered_at', 'is not', null)
      .orderBy('answered_at', 'desc')
      .orderBy('application_id')
      .limit(options.limit);
    if (options.before !== undefined) query = query.where('answered_at', '<', options.before);
    if (options.answer !== undefined) query = query.where('answer', '=', options.answer);
    return (await query.execute()).map((row) => this.#outcome(row));
  }

  #outcome(row: {
    application_id: string;
    stage: string;
    due_at: string;
    answered_at: string | null;
    answered_by: string | null;
    answer: string | null;
    words: Uint8Array | null;
  }): OutcomeOfApplication {
    const stage = OutcomeStage.parse(row.stage);
    const words = row.words && (this.#cipher.open(sealOwner(row.application_id, stage), row.words) as string);
    return {
      applicationId: row.application_id,
      ...Outcome.parse({
        stage,
        dueAt: row.due_at,
        answeredAt: row.answered_at ?? undefined,
        answeredBy: row.answered_by ?? undefined,
        answer: row.answer === null ? undefined : OutcomeAnswer.parse(row.answer),
        words: words ?? undefined,
      }),
    };
  }
}

/**
 * Inside the change of status that gives a reason to ask: another date moves a question that was not put yet, and what
 * came of an interview makes the question about it idle.
 */
export async function planOutcome(
  transaction: Transaction<Schema>,
  applicationId: string,
  planned: { stage: OutcomeStage; dueAt: string } | undefined,
): Promise<void> {
  await transaction
    .deleteFrom('outcomes')
    .where('application_id', '=', applicationId)
    .where('asked_at', 'is', null)
    .where('answered_at', 'is', null)
    .execute();
  if (planned === undefined) return;
  await transaction
    .insertInto('outcomes')
    .values({
      application_id: applicationId,
      stage: planned.stage,
      due_at: planned.dueAt,
      asked_at: null,
      answered_at: null,
      answered_by: null,
      answer: null,
      words: null,
    })
    .onConflict((conflict) => conflict.columns(['application_id', 'stage']).doNothing())
    .execute();
}

function sealOwner(applicationId: string, stage: string): string {
  return `outcome:${applicationId}:${stage}`;
}
