import type { JobPlace, Posting } from '../contract/job.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { CertificateNames } from './certificates.ts';
import { findSeekers, type Seeker, type SeekerSearchRequest, type SeekerSearchResult } from './find-seekers.ts';
import type { Point } from './geography.ts';
import type { JobSearchRequest, JobSearchResult } from './job-search-request.ts';
import { JobSearcher, type ShownPosting } from './job-searcher.ts';
import { MATCH_WEIGHTS, type MatchWeights } from './match-weights.ts';
import { type NearestToNone, nearestToNone } from './nearest-to-none.ts';
import { normaliseEmployer } from './normalise-employer.ts';
import type { OccupationVocabulary } from './occupation-vocabulary.ts';
import { type PostingReaders, PostingTable, ROW } from './posting-table.ts';
import { AffirmedWords } from './posting-terms.ts';
import { TradeOfPosting } from './trade-of-posting.ts';
import { TrustAssessor, type TrustRules } from './trust.ts';
import type { TrustContext } from './trust-context.ts';
import { WorkSlices } from './work-slices.ts';

export interface JobIndexOptions {
  segmenter: Segmenter;
  vocabulary: OccupationVocabulary;
  trust: TrustRules;
  /** What is known of sources, employers and single postings beyond their words. */
  trustContext?: TrustContext;
  /** Certificates that postings ask for. */
  certificates?: CertificateNames;
  /** The centre of a place, for postings that give no point of their own. */
  centreOf?: (place: JobPlace) => Point | undefined;
  /** Least lawful pay of a month's full-time work in a city, in yuan, where it is known. */
  minimumWage?: (city: string) => number | undefined;
  weights?: MatchWeights;
}

/** Whose trust has changed. */
export interface TrustConcern {
  ids: readonly string[];
  sources: readonly string[];
  employers: readonly string[];
}

const CARRIED_AT_ONCE = 50;
/** Old rows are cleared out once they are this many and more than this share of all. */
const OLD_ROWS = 10_000;
const OLD_SHARE = 0.3;

/** The postings of the hall, searchable in memory; takes updates and withdrawals while it serves. */
export class JobIndex {
  readonly #options: JobIndexOptions;
  readonly #readers: PostingReaders;
  #table: PostingTable;
  #searcher: JobSearcher;
  /** Ids that change while the table is being made anew; absent when it is not. */
  #changedMeanwhile: Set<string> | undefined;

  /** @param table postings read from a snapshot; none to begin with when it is left out. */
  constructor(options: JobIndexOptions, table?: (readers: PostingReaders) => PostingTable) {
    this.#options = options;
    const words = new AffirmedWords(options.segmenter);
    this.#readers = {
      words,
      trades: new TradeOfPosting(words, options.vocabulary),
      trust: new TrustAssessor(options.trust, options.trustContext),
      certificates: options.certificates ?? new CertificateNames([]),
      centreOf: options.centreOf,
    };
    this.#table = table?.(this.#readers) ?? new PostingTable(this.#readers);
    this.#searcher = this.#searcherOf(this.#table);
  }

  /** How many postings are held, those folded into another included. */
  get size(): number {
    return this.#table.size;
  }

  /** Takes in new postings and new versions of known ones, at once. */
  upsert(postings: Iterable<Posting>): void {
    for (const posting of postings) {
      this.#table.take(posting);
      this.#changedMeanwhile?.add(posting.id);
    }
  }

  /** The same for many, letting other work have its turn every few milliseconds. */
  async upsertAll(postings: Iterable<Posting> | AsyncIterable<Posting>): Promise<void> {
    const slices = new WorkSlices();
    await this.prepare();
    for await (const posting of postings) {
      this.upsert([posting]);
      if (slices.due) await slices.rest();
    }
    if (this.#needsRenewal) await this.renew();
  }

  /** Makes ready what the first posting would have to wait for, a little at a time. */
  async prepare(): Promise<void> {
    const slices = new WorkSlices();
    for (const _step of this.#readers.trust.prepare()) if (slices.due) await slices.rest();
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#table.withdraw(id);
      this.#changedMeanwhile?.add(id);
    }
  }

  get(id: string): Posting | undefined {
    return this.#table.get(id);
  }

  /** The table as it is now, for a snapshot. */
  get table(): PostingTable {
    return this.#table;
  }

  /** Whether a posting stands behind another as the same post from another source. */
  isFolded(id: string): boolean {
    const row = this.#table.rowOf(id);
    return row !== undefined && this.#table.state[row] === ROW.folded;
  }

  /** The posting's place in the order that decides between equals. */
  rowOf(id: string): number | undefined {
    return this.#table.rowOf(id);
  }

  /** People a posting suits, the same limits and score seen from the other side. */
  findSeekers(posting: Posting, seekers: Iterable<Seeker>, request: SeekerSearchRequest): SeekerSearchResult {
    const { segmenter, vocabulary, weights } = this.#options;
    const { certificates } = this.#readers;
    const options = { segmenter, vocabulary, certificates, weights: weights ?? MATCH_WEIGHTS };
    return findSeekers(this.#table, posting, seekers, request, options);
  }

  search(request: JobSearchRequest): JobSearchResult {
    return this.#searcher.search(request);
  }

  /** For a search that found nothing: what stood in its way, and where else there is such work. */
  nearestToNone(request: JobSearchRequest): NearestToNone {
    const searcher = this.#searcher;
    return nearestToNone(
      request,
      (changed) => searcher.search(changed),
      (changed) => searcher.cities(changed),
    );
  }

  /** Looks again at the trust of postings, after staff or a source's standing has changed it. */
  reassess(ids: Iterable<string>): void {
    for (const id of ids) this.#table.reassess(id);
  }

  /**
   * The same for every posting of the sources and employers named and for the postings of the ids, in slices, while
   * it serves.
   */
  async reassessAll({ ids, sources, employers }: TrustConcern): Promise<void> {
    this.reassess(ids);
    const { names, columns, state, rows } = this.#table;
    const table = this.#table;
    const ofSources = new Set(sources.map((name) => names.sources.find(name)));
    const ofEmployers = new Set(employers.map((name) => names.employers.find(normaliseEmployer(name))));
    const slices = new WorkSlices();
    for (let row = 0; row < rows; row += 1) {
      if (slices.due) await slices.rest();
      if (state[row] === ROW.gone) continue;
      if (!ofSources.has(columns.source[row]!) && !ofEmployers.has(columns.employer[row]!)) continue;
      table.reassessRow(row);
    }
  }

  /** A posting by itself, as a search would show it; nothing when it must not be shown. */
  show(id: string): ShownPosting | undefined {
    return this.#searcher.show(id);
  }

  /** Makes the table anew without the rows of old versions and withdrawn postings, in slices, while it serves. */
  async renew(): Promise<void> {
    if (this.#changedMeanwhile !== undefined) return;
    const changed = new Set<string>();
    this.#changedMeanwhile = changed;
    try {
      const old = this.#table;
      const table = new PostingTable(this.#readers);
      const slices = new WorkSlices();
      await this.prepare();
      for (let row = 0; row < old.rows; row += 1) {
        if (old.state[row] !== ROW.gone) table.take(old.documents.get(row));
        if (slices.due) await slices.rest();
      }
      // What changed meanwhile is carried over in slices too, until the rest is small enough to do at once.
      while (changed.size > CARRIED_AT_ONCE) {
        const ids = [...changed];
        changed.clear();
        for (const id of ids) {
          carryOver(id, old, table);
          if (slices.due) await slices.rest();
        }
      }
      for (const id of changed) carryOver(id, old, table);
      this.#use(table);
    } finally {
      this.#changedMeanwhile = undefined;
    }
  }

  get #needsRenewal(): boolean {
    const old = this.#table.rows - this.#table.size;
    return old > OLD_ROWS && old > this.#table.rows * OLD_SHARE;
  }

  #use(table: PostingTable): void {
    this.#table = table;
    this.#searcher = this.#searcherOf(table);
  }

  #searcherOf(table: PostingTable): JobSearcher {
    const { segmenter, vocabulary, minimumWage, weights } = this.#options;
    return new JobSearcher(table, {
      segmenter,
      vocabulary,
      trust: this.#readers.trust,
      certificates: this.#readers.certificates,
      weights: weights ?? MATCH_WEIGHTS,
      ...(minimumWage === undefined ? {} : { minimumWage }),
    });
  }
}

function carryOver(id: string, from: PostingTable, to: PostingTable): void {
  const posting = from.get(id);
  if (posting === undefined) to.withdraw(id);
  else to.take(posting);
}
