import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import {
  type Application,
  type ApplicationContent,
  ApplicationSource,
  ApplicationStatus,
  AppliedPosting,
} from '../contract/application.ts';
import type { OutcomeStage } from '../contract/outcome.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import { OutcomeRepository, planOutcome } from './outcome-repository.ts';
import type { Schema } from './schema.ts';

export interface NewApplication {
  sessionId: string;
  jobId: string;
  posting: AppliedPosting;
  content: ApplicationContent;
}

/** A change of status, by whom, and what goes out because of it. */
export interface StatusChange {
  status: ApplicationStatus;
  source: ApplicationSource;
  /** Who of the source: the name of a route, a member of staff. */
  actor?: string;
  /** A message to send with it: word to the employer that the person withdrew, or word to the person. */
  announce?: 'withdrawal' | 'notice';
  /** When the interview is to be. */
  happensAt?: string;
  /** What the person is to be asked about it later. */
  asks?: { stage: OutcomeStage; dueAt: string };
}

/** What an employer or a member of staff did that the person has not been told yet. */
export interface ApplicationNews {
  application: Application;
  eventNumbers: number[];
}

/** Applications, what became of them, and the message that each of them owes its employer. */
export class ApplicationRepository {
  readonly #database: Database;
  readonly #cipher: Cipher;
  readonly #outcomes: OutcomeRepository;

  constructor(database: Database, cipher: Cipher) {
    this.#database = database;
    this.#cipher = cipher;
    this.#outcomes = new OutcomeRepository(database, cipher);
  }

  /**
   * Stores the application and the message to the employer together, or finds the one that this session already sent
   * to this posting and changes nothing.
   */
  async submit(
    application: NewApplication,
    now: Date,
  ): Promise<{ application: Application; messageId: string | undefined }> {
    const id = randomUUID();
    const messageId = randomUUID();
    const at = now.toISOString();
    const stored = await this.#database.transaction().execute(async (transaction) => {
      const inserted = await transaction
        .insertInto('applications')
        .values({
          id,
          session_id: application.sessionId,
          job_id: application.jobId,
          posting: JSON.stringify(application.posting),
          status: 'submitted',
          submitted_at: at,
          content: this.#cipher.seal(sealOwner(id), application.content),
        })
        .onConflict((conflict) => conflict.columns(['session_id', 'job_id']).doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows === 0n) return false;
      await appendEvent(transaction, id, { status: 'submitted', source: 'person' }, at);
      await transaction
        .insertInto('outbox')
        .values({ id: messageId, application_id: id, next_attempt_at: at, ...UNSENT })
        .execute();
      return true;
    });
    const found = await this.find(application.sessionId, application.jobId);
    return { application: found!, messageId: stored ? messageId : undefined };
  }

  async find(sessionId: string, jobId: string): Promise<Application | undefined> {
    const row = await this.#database
      .selectFrom('applications')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('job_id', '=', jobId)
      .executeTakeFirst();
    return row && (await this.#withHistory([row]))[0];
  }

  /** The latest first. */
  async hasAny(sessionId: string): Promise<boolean> {
    const first = await this.#database
      .selectFrom('applications')
      .select('id')
      .where('session_id', '=', sessionId)
      .limit(1)
      .executeTakeFirst();
    return first !== undefined;
  }

  async ofSession(sessionId: string): Promise<Application[]> {
    const rows = await this.#database
      .selectFrom('applications')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('submitted_at', 'desc')
      .orderBy('id')
      .execute();
    return this.#withHistory(rows);
  }

  /** What is to be sent: where, and what it says. */
  async message(
    applicationId: string,
  ): Promise<{ jobId: string; posting: AppliedPosting; content: ApplicationContent }> {
    const row = await this.#database
      .selectFrom('applications')
      .select(['job_id', 'posting', 'content'])
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow();
    return {
      jobId: row.job_id,
      posting: AppliedPosting.parse(JSON.parse(row.posting)),
      content: this.#cipher.open(sealOwner(applicationId), row.content) as ApplicationContent,
    };
  }

  /**
   * Puts what the person added in the place of what they sent, and owes the employer word of it, both or neither. What
   * has not left yet leaves as amended; what was withdrawn stays withdrawn, and the same content again changes nothing.
   * @returns whether it changed
   */
  async amend(applicationId: string, content: ApplicationContent, now: Date): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom('applications')
        .select(['status', 'content'])
        .where('id', '=', applicationId)
        .executeTakeFirst();
      if (row === undefined || row.status === 'withdrawn') return false;
      const owner = sealOwner(applicationId);
      if (isDeepStrictEqual(this.#cipher.open(owner, row.content), JSON.parse(JSON.stringify(content)))) return false;
      await transaction
        .updateTable('applications')
        .set({ content: this.#cipher.seal(owner, content) })
        .where('id', '=', applicationId)
        .execute();
      const untried = await transaction
        .selectFrom('outbox')
        .select('id')
        .where('application_id', '=', applicationId)
        .where('kind', 'in', ['application', 'update'])
        .where('delivered_at', 'is', null)
        .where('attempts', '=', 0)
        .executeTakeFirst();
      if (untried !== undefined) return true;
      await transaction
        .insertInto('outbox')
        .values({
          id: randomUUID(),
          application_id: applicationId,
          kind: 'update',
          next_attempt_at: now.toISOString(),
          ...UNSENT,
        })
        .execute();
      return true;
    });
  }

  async byId(applicationId: string): Promise<Application | undefined> {
    const row = await this.#database
      .selectFrom('applications')
      .selectAll()
      .where('id', '=', applicationId)
      .executeTakeFirst();
    return row && (await this.#withHistory([row]))[0];
  }

  /**
   * Notes what became of an application; the same news twice is one event.
   * @param refusal says why a change may not be; it is asked inside the transaction, with the status as it is there
   * @returns the reason it was refused, if it was
   */
  async changeStatus<Refusal extends string>(
    applicationId: string,
    change: StatusChange,
    now: Date,
    refusal: (from: ApplicationStatus) => Refusal | undefined,
  ): Promise<Refusal | 'application_unknown' | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom('applications')
        .select('status')
        .where('id', '=', applicationId)
        .executeTakeFirst();
      if (row === undefined) return 'application_unknown';
      const moved = row.status === change.status && (await isNewDate(transaction, applicationId, change));
      if (row.status === change.status && !moved) return undefined;
      const refused = moved ? undefined : refusal(ApplicationStatus.parse(row.status));
      if (refused !== undefined) return refused;
      const number = moved
        ? await appendEvent(transaction, applicationId, change, now.toISOString())
        : await setStatus(transaction, applicationId, change, now);
      await planOutcome(transaction, applicationId, change.asks);
      if (change.announce !== undefined && number !== undefined) {
        await transaction
          .insertInto('outbox')
          .values({
            id: randomUUID(),
            application_id: applicationId,
            kind: change.announce,
            next_attempt_at: now.toISOString(),
            ...UNSENT,
            event_number: number,
          })
          .execute();
      }
      return undefined;
    });
  }

  /** What the person of a session has not been told yet, the oldest application first. */
  async news(sessionId: string): Promise<ApplicationNews[]> {
    const events = await this.#database
      .selectFrom('application_events')
      .innerJoin('applications', 'applications.id', 'application_events.application_id')
      .select(['application_events.application_id as id', 'application_events.number as number'])
      .where('applications.session_id', '=', sessionId)
      .where('application_events.told', '=', 0)
      .orderBy('application_events.at')
      .execute();
    if (events.length === 0) return [];
    const applications = await this.ofSession(sessionId);
    const ids = [...new Set(events.map(({ id }) => id))];
    return ids.flatMap((id) => {
      const application = applications.find((one) => one.id === id);
      const eventNumbers = events.filter((event) => event.id === id).map(({ number }) => number);
      return application === undefined ? [] : [{ application, eventNumbers }];
    });
  }

  async markTold(news: readonly ApplicationNews[]): Promise<void> {
    for (const { application, eventNumbers } of news) {
      await this.#database
        .updateTable('application_events')
        .set({ told: 1 })
        .where('application_id', '=', application.id)
        .where('number', 'in', eventNumbers)
        .execute();
    }
  }

  /** Applications that were handed in before a moment, with what their employers received. @returns how many */
  deleteBefore(moment: Date): Promise<number> {
    return this.#database.transaction().execute(async (transaction) => {
      const old = transaction.selectFrom('applications').select('id').where('submitted_at', '<', moment.toISOString());
      await transaction.deleteFrom('employer_inbox').where('application_id', 'in', old).execute();
      const { numDeletedRows } = await transaction
        .deleteFrom('applications')
        .where('submitted_at', '<', moment.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    });
  }

  async #withHistory(
    rows: { id: string; job_id: string; posting: string; status: string; submitted_at: string }[],
  ): Promise<Application[]> {
    if (rows.length === 0) return [];
    const events = await this.#database
      .selectFrom('application_events')
      .selectAll()
      .where(
        'application_id',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('number')
      .execute();
    const outcomes = await this.#outcomes.of(rows.map(({ id }) => id));
    return rows.map((row) => ({
      id: row.id,
      jobId: row.job_id,
      posting: AppliedPosting.parse(JSON.parse(row.posting)),
      status: ApplicationStatus.parse(row.status),
      submittedAt: row.submitted_at,
      history: events
        .filter((event) => event.application_id === row.id)
        .map(({ status, at, source, happens_at }) => ({
          status: ApplicationStatus.parse(status),
          at,
          source: ApplicationSource.parse(source),
          ...(happens_at === null ? {} : { happensAt: happens_at }),
        })),
      ...outcomesOf(row.id, outcomes),
    }));
  }
}

function outcomesOf(id: string, all: Awaited<ReturnType<OutcomeRepository['of']>>): Pick<Application, 'outcomes'> {
  const outcomes = all.flatMap(({ applicationId, ...outcome }) => (applicationId === id ? [outcome] : []));
  return outcomes.length > 0 ? { outcomes } : {};
}

/** The same interview on another day is news. */
async function isNewDate(
  transaction: Transaction<Schema>,
  applicationId: string,
  { status, happensAt }: StatusChange,
): Promise<boolean> {
  if (happensAt === undefined) return false;
  const last = await transaction
    .selectFrom('application_events')
    .select('happens_at')
    .where('application_id', '=', applicationId)
    .where('status', '=', status)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return last?.happens_at !== happensAt;
}

const UNSENT = { delivered_at: null, last_error: null, event_number: null };

/**
 * Changes the status inside a transaction of somebody else's.
 * @returns the number of the event; `undefined` when it was that status already and nothing happened
 */
export async function setStatus(
  transaction: Transaction<Schema>,
  applicationId: string,
  change: Pick<StatusChange, 'status' | 'source' | 'actor' | 'happensAt'>,
  now: Date,
): Promise<number | undefined> {
  const changed = await transaction
    .updateTable('applications')
    .set({ status: change.status })
    .where('id', '=', applicationId)
    .where('status', '!=', change.status)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return undefined;
  return appendEvent(transaction, applicationId, change, now.toISOString());
}

async function appendEvent(
  transaction: Transaction<Schema>,
  applicationId: string,
  { status, source, actor, happensAt }: Pick<StatusChange, 'status' | 'source' | 'actor' | 'happensAt'>,
  at: string,
): Promise<number> {
  const { last } = await transaction
    .selectFrom('application_events')
    .select((expression) => expression.fn.max('number').as('last'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  const told = source === 'employer' || source === 'staff' ? 0 : 1;
  await transaction
    .insertInto('application_events')
    .values({
      application_id: applicationId,
      number,
      status,
      at,
      source,
      actor: actor ?? null,
      happens_at: happensAt ?? null,
      told,
    })
    .execute();
  return number;
}

function sealOwner(applicationId: string): string {
  return `application:${applicationId}`;
}
