import type { Posting } from '../contract/job.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { BestRows } from './best-rows.ts';
import type { CertificateNames } from './certificates.ts';
import { explainMatch } from './explain-match.ts';
import { filterRows, type Marks } from './filter-rows.ts';
import { cellsAround } from './geography.ts';
import type { JobSearchRequest, JobSearchResult, ScoredPosting } from './job-search-request.ts';
import { distanceTo } from './judge-posting.ts';
import type { MatchWeights } from './match-weights.ts';
import type { OccupationVocabulary } from './occupation-vocabulary.ts';
import { withVariety } from './order-results.ts';
import { RowFacts } from './posting-columns.ts';
import { PLACE_FIELD, type PostingTable } from './posting-table.ts';
import { type PreparedQuery, prepareQuery } from './prepared-query.ts';
import { otherNames, partOfFit, planText, type QuestionWords } from './question-words.ts';
import { RememberedMarks } from './remembered-marks.ts';
import { RowMarks } from './row-marks.ts';
import { type Settled, settleSearch } from './settle-search.ts';
import { payWarnings, SEVERITY_CODE, type TrustAssessor } from './trust.ts';
import type { TrustWarning } from './trust-warning.ts';

export interface SearcherOptions {
  segmenter: Segmenter;
  vocabulary: OccupationVocabulary;
  trust: TrustAssessor;
  certificates: CertificateNames;
  weights: MatchWeights;
  minimumWage?: (city: string) => number | undefined;
}

export type ShownPosting = Pick<ScoredPosting, 'posting' | 'warnings' | 'goingRate' | 'alsoFrom'>;

/** Looking a cell up costs about as much as looking at this many rows. */
const ROWS_WORTH_A_CELL = 8;
/** Rows of cells have to be read and merged first; those of words are at hand, in order. */
const ROWS_WORTH_A_ROW_OF_CELLS = 2;

/** Finds, orders and explains postings of an index. */
export class JobSearcher {
  readonly #table: PostingTable;
  readonly #options: SearcherOptions;
  readonly #facts: RowFacts;
  readonly #picker: BestRows;
  readonly #remembered = new RememberedMarks();
  /** Of the question marked last. */
  #fit = new RowMarks();
  readonly #word = new RowMarks();
  readonly #answered = new RowMarks();
  readonly #excluded = new RowMarks();
  readonly #atPlace = new RowMarks();
  #kept = new Uint32Array(1024);
  #inCells = new Uint32Array(1024);

  constructor(table: PostingTable, options: SearcherOptions) {
    this.#table = table;
    this.#options = options;
    this.#facts = new RowFacts(table.columns);
    this.#picker = new BestRows(table, options.weights);
  }

  search(request: JobSearchRequest): JobSearchResult {
    const { segmenter, vocabulary } = this.#options;
    const strict = prepareQuery(request, this.#table.names, segmenter, (word) => otherNames(word, vocabulary));
    if (request.certificates) strict.certificates = this.#options.certificates.mask(request.certificates);
    this.#markLimits(strict);
    const { keywords } = request.arguments;
    const plan = keywords ? planText(keywords, vocabulary, segmenter) : undefined;
    let marked: QuestionWords | undefined;
    this.#markText(undefined);
    let last: { query: PreparedQuery; found: number } | undefined;
    const find = (query: PreparedQuery, question: QuestionWords | undefined): number => {
      if (question === marked && query === last?.query) return last.found;
      if (question !== marked) this.#markText(question);
      marked = question;
      last = { query, found: this.#find(query, question !== undefined) };
      return last.found;
    };
    const settled = settleSearch(request, strict, plan, find);
    const results = this.#best(request, strict, settled, find(settled.query, settled.question));
    this.#excluded.clear();
    this.#atPlace.clear();
    return { total: settled.total, results, relaxed: settled.relaxed };
  }

  /** Finds the rows that keep the limits; they stay in `#kept` until the next call. Returns how many. */
  #find(query: PreparedQuery, withWords: boolean): number {
    const { columns, state } = this.#table;
    const candidates = this.#candidates(query, withWords);
    const atMost = candidates?.length ?? columns.length;
    if (this.#kept.length < atMost) this.#kept = new Uint32Array(Math.ceil(atMost * 1.25));
    return filterRows(columns, state, query, this.#marks(withWords), candidates, this.#kept);
  }

  #marks(withWords: boolean): Marks {
    const marks = { excluded: this.#excluded.values, atPlace: this.#atPlace.values };
    return withWords ? { ...marks, fit: this.#fit.values } : marks;
  }

  /** The smallest set of rows that must hold every answer; nothing when that is all of them. */
  #candidates(query: PreparedQuery, withWords: boolean): Uint32Array | undefined {
    const { terms } = this.#table;
    const words = withWords ? this.#fit.rows : undefined;
    const place =
      query.district !== undefined
        ? PLACE_FIELD.district + query.district
        : query.city !== undefined
          ? PLACE_FIELD.city + query.city
          : undefined;
    const inPlace = place === undefined ? Infinity : terms.count(place);
    const fewest = Math.min(words?.length ?? Infinity, inPlace, this.#table.rows);
    if (query.origin !== undefined && query.radiusKm !== undefined) {
      const cells = cellsAround(query.origin, query.radiusKm, fewest / ROWS_WORTH_A_CELL);
      const names = cells?.map((cell) => PLACE_FIELD.cell + cell);
      const inCells = names?.reduce((sum, name) => sum + terms.count(name), this.#atPlace.rows.length) ?? Infinity;
      if (names !== undefined && inCells * ROWS_WORTH_A_ROW_OF_CELLS < fewest) return this.#rowsOfCells(names, inCells);
    }
    if (words !== undefined && words.length <= inPlace) return words;
    return place === undefined ? undefined : terms.rows(place);
  }

  /** Rows in the cells, and rows whose address names the place; each once. */
  #rowsOfCells(cells: readonly string[], atMost: number): Uint32Array {
    if (this.#inCells.length < atMost) this.#inCells = new Uint32Array(Math.ceil(atMost * 1.25));
    const rows = this.#inCells;
    let length = 0;
    for (const row of this.#atPlace.rows) {
      rows[length] = row;
      length += 1;
    }
    for (const cell of cells) {
      for (const row of this.#table.terms.rows(cell)) {
        if (this.#atPlace.at(row) !== 0) continue;
        rows[length] = row;
        length += 1;
      }
    }
    return rows.subarray(0, length);
  }

  #markLimits(query: PreparedQuery): void {
    const { terms, columns } = this.#table;
    this.#excluded.reserve(columns.length);
    this.#atPlace.reserve(columns.length);
    for (const way of query.excluded) this.#excluded.raise(terms.rowsOfAll(way), 1);
    if (query.placeTerms !== undefined) this.#atPlace.raise(terms.rowsOfAll(query.placeTerms), 1);
  }

  #markText(question: QuestionWords | undefined): void {
    if (question === undefined) return;
    this.#fit = this.#remembered.get(question, this.#table.rows, (fit) => this.#markWords(question, fit));
  }

  #markWords(question: QuestionWords, fit: RowMarks): void {
    const { terms } = this.#table;
    if (question.words.length === 1 || question.ask === 'any') {
      for (const { terms: all, fit: value } of question.words.flat()) fit.raise(terms.rowsOfAll(all), value);
      return;
    }
    for (const marks of [this.#word, this.#answered]) marks.reserve(this.#table.rows);
    const words = question.words.length;
    for (const alternatives of question.words) {
      for (const { terms: all, fit: value } of alternatives) this.#word.raise(terms.rowsOfAll(all), value);
      for (const row of this.#word.rows) {
        fit.add(row, partOfFit(this.#word.at(row), words));
        this.#answered.add(row, 1);
      }
      this.#word.clear();
    }
    if (question.ask === 'every') {
      for (const row of this.#answered.rows) if (this.#answered.at(row) < words) fit.erase(row);
    }
    this.#answered.clear();
  }

  /** The best of the `found` rows that the last call of `#find` left in `#kept`. */
  #best(request: JobSearchRequest, strict: PreparedQuery, settled: Settled, found: number): ScoredPosting[] {
    const wanted = request.offset + request.limit;
    const sort = request.arguments.sortBy ?? 'match';
    const withWords = settled.question !== undefined;
    const relaxed = settled.query !== strict;
    const marks = this.#marks(withWords);
    const sorted = this.#picker.pick({ rows: this.#kept.subarray(0, found), strict, relaxed, sort, marks }, wanted);
    const { employer } = this.#table.columns;
    const { repeatedEmployer } = this.#options.weights;
    const ordered = sort === 'match' ? withVariety(sorted, (row) => employer[row]!, repeatedEmployer) : sorted;
    return ordered
      .slice(request.offset, wanted)
      .map(({ row, score }) => this.#present(request, row, strict, withWords, score));
  }

  #present(
    request: JobSearchRequest,
    row: number,
    strict: PreparedQuery,
    withWords: boolean,
    score: number,
  ): ScoredPosting {
    const posting = this.#table.documents.get(row);
    const facts = this.#facts;
    facts.row = row;
    const text = { fit: withWords ? this.#fit.at(row) : 100, atPlace: this.#atPlace.at(row) !== 0, excluded: false };
    const goingRate = this.#table.rates.rate(facts.payGroup);
    const asked = { words: withWords, goingRate, certificates: request.certificates };
    const km = distanceTo(strict, facts);
    const others = this.#othersOf(row);
    const shown = this.#table.rates.shown(facts.payGroup);
    return {
      posting,
      ...(Number.isNaN(km) ? {} : { distanceKm: Math.round(km * 100) / 100 }),
      ...(Number.isNaN(km) || facts.approximate === 0 ? {} : { distanceIsApproximate: true }),
      ...(shown === undefined ? {} : { goingRate: shown }),
      score: Math.round(score * 10_000) / 10_000,
      reasons: explainMatch(posting, strict, facts, text, asked, this.#options.certificates),
      warnings: this.#warningsOf(posting, facts.trust, goingRate),
      ...(others.length > 0 ? { alsoFrom: others } : {}),
    };
  }

  /** A posting by itself; nothing when it is not there or must not be shown. */
  show(id: string): ShownPosting | undefined {
    const row = this.#table.rowOf(id);
    if (row === undefined) return undefined;
    const posting = this.#table.documents.get(row);
    const { trust, payGroup } = this.#table.columns;
    if (trust[row] === SEVERITY_CODE.severe) return undefined;
    const shown = this.#table.rates.shown(payGroup[row]!);
    const others = this.#othersOf(row);
    return {
      posting,
      warnings: this.#warningsOf(posting, trust[row]!, this.#table.rates.rate(payGroup[row]!)),
      ...(shown === undefined ? {} : { goingRate: shown }),
      ...(others.length > 0 ? { alsoFrom: others } : {}),
    };
  }

  #othersOf(row: number): NonNullable<ShownPosting['alsoFrom']> {
    return this.#table.others(row).map((other) => {
      const { id, source, sourceUrl } = this.#table.documents.get(other);
      return { id, source, ...(sourceUrl === undefined ? {} : { sourceUrl }) };
    });
  }

  #warningsOf(posting: Posting, severity: number, goingRate: number): TrustWarning[] {
    const { trust, minimumWage } = this.#options;
    // The rules were tried when the posting came in; only what they found has to be put into words.
    const own = severity === 0 ? [] : trust.assess(posting);
    if (trust.isAllowed(posting.id)) return own;
    return [...own, ...payWarnings(posting, goingRate, minimumWage?.(posting.place.city))];
  }
}
