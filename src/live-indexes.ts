import type { Logger } from './agent/logger.ts';
import type { EventIndex } from './events/event-index.ts';
import type { KeptJobIndex } from './kept-job-index.ts';
import type { JobIndex } from './matching/job-index.ts';
import type { KnowledgeIndex } from './retrieval/knowledge-index.ts';
import type { KnowledgeVectors } from './retrieval/knowledge-vectors.ts';
import type { EventRepository } from './store/event-repository.ts';
import type { PassageRepository } from './store/passage-repository.ts';
import type { PostingRepository } from './store/posting-repository.ts';
import type { TrustOverrides } from './trust-overrides.ts';

/** An import by another process is seen after at most this long. */
const POLL_MS = 1000;

export interface LiveIndexesOptions {
  postings: PostingRepository;
  passages: PassageRepository;
  jobIndex: JobIndex;
  kept: KeptJobIndex;
  trust: TrustOverrides;
  knowledgeIndex: KnowledgeIndex;
  events: EventRepository;
  eventIndex: EventIndex;
  vectors: KnowledgeVectors;
  logger: Logger;
}

/** Keeps the indexes in memory at the revision of the store, for imports happen in processes of their own. */
export class LiveIndexes {
  readonly #options: LiveIndexesOptions;
  #postingRevision = 0;
  #passageRevision = 0;
  #eventRevision = 0;
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<void> = Promise.resolve();
  #kept: Promise<void> = Promise.resolve();
  #vectorsUnderWay: Promise<void> = Promise.resolve();

  constructor(options: LiveIndexesOptions) {
    this.#options = options;
    this.#postingRevision = options.kept.revision;
  }

  /** Takes in whatever the store has that the indexes have not. */
  async catchUp(): Promise<void> {
    await this.#catchUpTrust();
    await this.#catchUpPostings();
    await this.#catchUpPassages();
    await this.#catchUpEvents();
    this.#refreshVectors();
  }

  /** Words find passages at once; their vectors follow when they are made. */
  #refreshVectors(): void {
    const { vectors, logger } = this.#options;
    this.#vectorsUnderWay = vectors.refresh().catch((error: unknown) => {
      logger.warn({ err: error }, 'vectors could not be refreshed');
    });
  }

  /** Resolves when the vectors and the kept index are made that are being made now. */
  async settled(): Promise<void> {
    await Promise.all([this.#vectorsUnderWay, this.#kept]);
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#underWay = this.#poll();
    }, POLL_MS);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#underWay;
    clearTimeout(this.#timer);
    await Promise.all([this.#vectorsUnderWay, this.#kept]);
  }

  async #poll(): Promise<void> {
    try {
      await this.catchUp();
    } catch (error) {
      this.#options.logger.error({ err: error }, 'an import could not be taken in; trying again');
    }
    this.start();
  }

  /** What staff have laid down since is tried on the postings it concerns. */
  async #catchUpTrust(): Promise<void> {
    const { trust, jobIndex, logger } = this.#options;
    const concern = await trust.refresh();
    if (concern === undefined) return;
    await jobIndex.reassessAll(concern);
    logger.info(
      { postings: concern.ids.length, sources: concern.sources, employers: concern.employers.length },
      'overrides of trust taken in',
    );
  }

  async #catchUpPostings(): Promise<void> {
    const { postings, jobIndex, kept, logger } = this.#options;
    if ((await postings.revision()) <= this.#postingRevision) return;
    let reached = this.#postingRevision;
    for await (const page of postings.changedSince(this.#postingRevision)) {
      jobIndex.remove(page.withdrawnIds);
      await jobIndex.upsertAll(page.postings);
      reached = page.revision;
    }
    this.#postingRevision = reached;
    logger.info({ postings: jobIndex.size, revision: reached }, 'postings taken in');
    this.#kept = kept.save(reached);
  }

  async #catchUpPassages(): Promise<void> {
    const { passages, knowledgeIndex, logger } = this.#options;
    if ((await passages.revision()) <= this.#passageRevision) return;
    const changes = await passages.changedSince(this.#passageRevision);
    knowledgeIndex.remove(changes.withdrawnIds);
    await knowledgeIndex.upsert(changes.passages);
    this.#passageRevision = changes.revision;
    logger.info({ passages: knowledgeIndex.size, revision: changes.revision }, 'passages taken in');
  }

  async #catchUpEvents(): Promise<void> {
    const { events, eventIndex, logger } = this.#options;
    if ((await events.revision()) <= this.#eventRevision) return;
    const changes = await events.changedSince(this.#eventRevision);
    eventIndex.remove(changes.withdrawnIds);
    eventIndex.upsert(changes);
    this.#eventRevision = changes.revision;
    logger.info({ events: eventIndex.size, revision: changes.revision }, 'job fairs and courses taken in');
  }
}
