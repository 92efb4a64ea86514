import type { Posting } from '../contract/job.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { CertificateNames } from './certificates.ts';
import { describePosting, type NameTables } from './describe-posting.ts';
import { cellOf } from './geography.ts';
import { InvertedIndex } from './inverted-index.ts';
import type { JobSearchRequest, JobSearchResult } from './job-search-request.ts';
import { JobSearcher } from './job-searcher.ts';
import { MATCH_WEIGHTS, type MatchWeights } from './match-weights.ts';
import { Names } from './names.ts';
import type { OccupationVocabulary } from './occupation-vocabulary.ts';
import { PostingColumns } from './posting-columns.ts';
import { PostingDocuments } from './posting-documents.ts';
import { postingTerms } from './posting-terms.ts';
import { TrustAssessor, type TrustRules } from './trust.ts';

export interface JobIndexOptions {
  segmenter: Segmenter;
  vocabulary: OccupationVocabulary;
  trust: TrustRules;
  /** Certificates that postings ask for. */
  certificates?: CertificateNames;
  weights?: MatchWeights;
}

/** Everything the index knows, shared with the searcher. A row stands for one version of one posting. */
export interface IndexedPostings {
  readonly columns: PostingColumns;
  readonly terms: InvertedIndex;
  readonly documents: PostingDocuments;
  readonly names: NameTables;
  /** 1 while the row is offered; 0 once it is withdrawn or a newer version has taken its place. */
  live: Uint8Array;
  liveCount: number;
}

/** Terms of place, beside the terms of words. */
export const PLACE_FIELD = { city: 'c', district: 'r', cell: 'x' } as const;

/** How long `upsertAll` works before it lets others have their turn. */
const SLICE_MS = 8;

/** The postings of the hall, searchable in memory; takes updates and withdrawals while it serves. */
export class JobIndex {
  readonly #options: JobIndexOptions;
  readonly #trust: TrustAssessor;
  readonly #rowOf = new Map<string, number>();
  readonly #data: IndexedPostings;
  readonly #searcher: JobSearcher;

  constructor(options: JobIndexOptions) {
    this.#options = options;
    this.#trust = new TrustAssessor(options.trust);
    this.#data = {
      columns: new PostingColumns(),
      terms: new InvertedIndex(),
      documents: new PostingDocuments(),
      names: { cities: new Names(), districts: new Names(), employers: new Names() },
      live: new Uint8Array(1024),
      liveCount: 0,
    };
    this.#searcher = new JobSearcher(this.#data, {
      segmenter: options.segmenter,
      vocabulary: options.vocabulary,
      trust: this.#trust,
      certificates: options.certificates ?? new CertificateNames([]),
      weights: options.weights ?? MATCH_WEIGHTS,
    });
  }

  /** How many postings are held. */
  get size(): number {
    return this.#data.liveCount;
  }

  /** Takes in new postings and new versions of known ones, at once. */
  upsert(postings: Iterable<Posting>): void {
    for (const posting of postings) this.#take(posting);
  }

  /** The same for many, letting other work have its turn every few milliseconds. */
  async upsertAll(postings: Iterable<Posting> | AsyncIterable<Posting>): Promise<void> {
    let sliceEnd = performance.now() + SLICE_MS;
    for await (const posting of postings) {
      this.#take(posting);
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setImmediate(resolve));
      sliceEnd = performance.now() + SLICE_MS;
    }
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const row = this.#rowOf.get(id);
      if (row === undefined) continue;
      this.#rowOf.delete(id);
      this.#data.live[row] = 0;
      this.#data.liveCount -= 1;
    }
  }

  get(id: string): Posting | undefined {
    const row = this.#rowOf.get(id);
    return row === undefined ? undefined : this.#data.documents.get(row);
  }

  search(request: JobSearchRequest): JobSearchResult {
    return this.#searcher.search(request);
  }

  #take(posting: Posting): void {
    const { columns, terms, documents, names } = this.#data;
    const known = this.#rowOf.get(posting.id);
    const facts = describePosting(posting, names, this.#trust.severity(posting));
    const row = columns.append(facts);
    documents.append(posting);
    for (const term of postingTerms(posting, this.#options.segmenter)) terms.append(term, row);
    terms.append(PLACE_FIELD.city + facts.city, row);
    terms.append(PLACE_FIELD.district + facts.district, row);
    if (!Number.isNaN(facts.lat)) terms.append(PLACE_FIELD.cell + cellOf(facts.lat, facts.lon), row);
    if (row >= this.#data.live.length) {
      const wider = new Uint8Array(row * 2);
      wider.set(this.#data.live);
      this.#data.live = wider;
    }
    this.#data.live[row] = 1;
    if (known === undefined) this.#data.liveCount += 1;
    else this.#data.live[known] = 0;
    this.#rowOf.set(posting.id, row);
  }
}
