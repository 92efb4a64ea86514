import type { JobPlace, Posting } from '../contract/job.ts';
import { CellLists } from './cell-lists.ts';
import { type CertificateNames, certificatesDemanded } from './certificates.ts';
import { createNameTables, describePosting, type NameTables } from './describe-posting.ts';
import { DuplicateGroups } from './duplicate-groups.ts';
import { cellOf, type Point } from './geography.ts';
import { GoingRates } from './going-rates.ts';
import { InvertedIndex } from './inverted-index.ts';
import { PostingColumns } from './posting-columns.ts';
import { PostingDocuments } from './posting-documents.ts';
import type { PostingFacts } from './posting-facts.ts';
import { PostingIds } from './posting-ids.ts';
import { type AffirmedWords, postingTerms } from './posting-terms.ts';
import { isSamePost, mayBeSamePost } from './same-post.ts';
import type { TradeOfPosting } from './trade-of-posting.ts';
import type { TrustAssessor } from './trust.ts';

/** Terms of place, beside the terms of words and cells. */
export const PLACE_FIELD = { city: 'c', district: 'r' } as const;

/** What a row is. Only shown rows are searched. */
export const ROW = { gone: 0, shown: 1, folded: 2 } as const;

export interface PostingReaders {
  words: AffirmedWords;
  trades: TradeOfPosting;
  trust: TrustAssessor;
  certificates: CertificateNames;
  /** Where a posting that gives no point is, as far as its district tells. */
  centreOf?: ((place: JobPlace) => Point | undefined) | undefined;
}

/** The parts a snapshot keeps. */
export interface TableParts {
  columns: PostingColumns;
  terms: InvertedIndex;
  cells: CellLists;
  documents: PostingDocuments;
  names: NameTables;
  rates: GoingRates;
  groups: DuplicateGroups;
  ids: PostingIds;
  state: Uint8Array;
}

/** Postings in rows: a new version takes a new row and leaves its old one behind, until the table is made anew. */
export class PostingTable {
  readonly columns: PostingColumns;
  readonly terms: InvertedIndex;
  readonly cells: CellLists;
  readonly documents: PostingDocuments;
  readonly names: NameTables;
  readonly rates: GoingRates;
  readonly groups: DuplicateGroups;
  readonly #readers: PostingReaders;
  readonly ids: PostingIds;
  #state: Uint8Array;

  constructor(readers: PostingReaders, parts?: TableParts) {
    this.#readers = readers;
    this.columns = parts?.columns ?? new PostingColumns();
    this.terms = parts?.terms ?? new InvertedIndex();
    this.cells = parts?.cells ?? new CellLists(this.terms);
    this.documents = parts?.documents ?? new PostingDocuments();
    this.names = parts?.names ?? createNameTables();
    this.rates = parts?.rates ?? new GoingRates();
    this.groups = parts?.groups ?? new DuplicateGroups();
    this.ids = parts?.ids ?? new PostingIds();
    this.#state = parts?.state ?? new Uint8Array(1024);
  }

  /** Postings held, folded ones included. */
  get size(): number {
    return this.ids.size;
  }

  /** Rows, those of old versions and withdrawn postings included. */
  get rows(): number {
    return this.columns.length;
  }

  /** `ROW` values, one a row. */
  get state(): Uint8Array {
    return this.#state;
  }

  rowOf(id: string): number | undefined {
    return this.ids.rowOf(id);
  }

  get(id: string): Posting | undefined {
    const row = this.ids.rowOf(id);
    return row === undefined ? undefined : this.documents.get(row);
  }

  /** Takes in a posting or its new version; nothing happens when it has not changed. */
  take(posting: Posting): void {
    const { id, ...rest } = posting;
    const text = JSON.stringify({ id, ...rest });
    const known = this.ids.rowOf(id);
    if (known !== undefined) {
      if (this.documents.text(known) === text) return;
      this.#leave(known);
    }
    const facts = this.describe(posting);
    const row = this.columns.append(facts);
    this.documents.append(text);
    this.groups.append(facts.employer, facts.city);
    for (const term of this.termsOf(posting)) this.terms.append(term, row);
    this.terms.append(PLACE_FIELD.city + facts.city, row);
    this.terms.append(PLACE_FIELD.district + facts.district, row);
    if (!Number.isNaN(facts.lat)) this.cells.append(cellOf(facts.lat, facts.lon), row);
    this.rates.add(facts.payGroup, facts.payMin, facts.payMax);
    this.#setState(row, ROW.shown);
    this.ids.set(id, row);
    this.#fold(row, posting);
  }

  describe(posting: Posting): PostingFacts {
    const { trades, trust, certificates, centreOf } = this.#readers;
    return describePosting(posting, this.names, this.rates, {
      trade: trades.of(posting),
      trust: trust.severity(posting),
      certificates: certificatesDemanded(posting, certificates),
      centre: centreOf?.(posting.place),
    });
  }

  termsOf(posting: Posting): Set<string> {
    return postingTerms(posting, this.#readers.words);
  }

  withdraw(id: string): void {
    const row = this.ids.rowOf(id);
    if (row === undefined) return;
    this.ids.delete(id);
    this.#leave(row);
  }

  /** Looks again at what is held, after the trust of a source, an employer or a posting has changed. */
  reassess(id: string): void {
    const row = this.ids.rowOf(id);
    if (row !== undefined) this.reassessRow(row);
  }

  reassessRow(row: number): void {
    this.columns.trust[row] = this.#readers.trust.severity(this.documents.get(row));
  }

  /** The rows of the same post, the shown one left out. */
  others(row: number): number[] {
    const { employer, city } = this.columns;
    const chain = [...this.groups.chain(employer[row]!, city[row]!)];
    return chain.filter(
      (other) => other !== row && this.groups.leader(other) === row && this.#state[other] === ROW.folded,
    );
  }

  #leave(row: number): void {
    const { payGroup, payMin, payMax } = this.columns;
    const followers = this.others(row);
    this.#setState(row, ROW.gone);
    this.rates.remove(payGroup[row]!, payMin[row]!, payMax[row]!);
    const [first, ...rest] = followers.reverse();
    if (first === undefined) return;
    this.groups.follow(first, first);
    this.#setState(first, ROW.shown);
    for (const other of rest) this.groups.follow(other, first);
  }

  /** Puts a row behind the shown row of the same post, from another source or listed again. */
  #fold(row: number, posting: Posting): void {
    const { columns, groups } = this;
    for (const other of groups.chain(columns.employer[row]!, columns.city[row]!)) {
      if (other === row || this.#state[other] !== ROW.shown || !mayBeSamePost(columns, row, other)) continue;
      if (!isSamePost(posting, this.documents.get(other))) continue;
      groups.follow(row, other);
      this.#setState(row, ROW.folded);
      return;
    }
  }

  #setState(row: number, state: number): void {
    if (row >= this.#state.length) {
      const wider = new Uint8Array(row * 2);
      wider.set(this.#state);
      this.#state = wider;
    }
    this.#state[row] = state;
  }
}
