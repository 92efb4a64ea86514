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
import { QuestionFit } from './question-fit.ts';
import { otherNames, planText, type QuestionWords, type TextPlan } from './question-words.ts';
import { hasAll, type RowBits } from './row-bits.ts';
import { RowMarks } from './row-marks.ts';
import { relaxedFor, type Settled, settleSearch } from './settle-search.ts';
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

/** Where the rows of a place are listed, and about how many have to be looked at for it. */
interface RowsOfPlace {
  /** The term of a city or district. */
  name?: string;
  /** Lists of cells; more to read, for they have to be joined. */
  cells?: number[];
  rows: number;
}

/** Finds, orders and explains postings of an index. */
export class JobSearcher {
  readonly #table: PostingTable;
  readonly #options: SearcherOptions;
  readonly #facts: RowFacts;
  readonly #picker: BestRows;
  readonly #questionFit: QuestionFit;
  /** Of the words of the question looked for last; of the rows in `#kept` at least. */
  #fit = new RowMarks();
  readonly #excluded = new RowMarks();
  /** Ways to be unwanted that are looked up row by row, for their lists are long. */
  #excludedBits: RowBits[][] = [];
  readonly #atPlace = new RowMarks();
  #kept = new Uint32Array(1024);
  #atHand = new Uint32Array(1024);

  constructor(table: PostingTable, options: SearcherOptions) {
    this.#table = table;
    this.#options = options;
    this.#facts = new RowFacts(table.columns);
    this.#picker = new BestRows(table, options.weights);
    this.#questionFit = new QuestionFit(table.terms);
  }

  search(request: JobSearchRequest): JobSearchResult {
    const { strict, plan } = this.#prepare(request);
    let last: { query: PreparedQuery; question: QuestionWords | undefined; found: number } | undefined;
    const find = (query: PreparedQuery, question: QuestionWords | undefined): number => {
      if (last === undefined || query !== last.query || question !== last.question) {
        last = { query, question, found: this.#find(query, question) };
      }
      return last.found;
    };
    const settled = settleSearch(request, strict, plan, find);
    const results = this.#best(request, strict, settled, find(settled.query, settled.question));
    this.#excluded.clear();
    this.#atPlace.clear();
    const relaxed = relaxedFor(results, settled.relaxed, plan);
    return { total: settled.total, results, relaxed };
  }

  /** Looks up what is asked for, and marks what its limits leave out. */
  #prepare(request: JobSearchRequest): { strict: PreparedQuery; plan: TextPlan | undefined } {
    const { segmenter, vocabulary } = this.#options;
    const strict = prepareQuery(request, this.#table.names, segmenter, (word) => otherNames(word, vocabulary));
    if (request.certificates) strict.certificates = this.#options.certificates.mask(request.certificates);
    this.#markLimits(strict);
    const { keywords } = request.arguments;
    return { strict, plan: keywords ? planText(keywords, vocabulary, segmenter) : undefined };
  }

  /** How many postings each city has that meet all that is asked as it is asked, the most first. */
  cities(request: JobSearchRequest): { city: string; total: number }[] {
    const { strict, plan } = this.#prepare(request);
    const found = this.#find(strict, plan?.asAsked);
    this.#excluded.clear();
    this.#atPlace.clear();
    const { columns, names } = this.#table;
    const totals = new Map<number, number>();
    for (let index = 0; index < found; index += 1) {
      const city = columns.city[this.#kept[index]!]!;
      totals.set(city, (totals.get(city) ?? 0) + 1);
    }
    return [...totals]
      .map(([city, total]) => ({ city: names.cities.table.text(city), total }))
      .filter(({ city }) => city !== '')
      .sort((one, other) => other.total - one.total || (one.city < other.city ? -1 : 1));
  }

  /** Finds the rows that keep the limits and answer the question; they stay in `#kept`. Returns how many. */
  #find(query: PreparedQuery, question: QuestionWords | undefined): number {
    const rows = this.#table.rows;
    const place = this.#placeOf(query);
    if (question === undefined) return this.#filter(query, this.#rowsAt(place), undefined);
    // Where few rows are at the place, trying their words costs less than reading the lists of words that many carry.
    const atPlace = place.rows < this.#questionFit.costOfAll(question, rows) ? this.#rowsAt(place) : undefined;
    if (atPlace !== undefined) {
      const atHand = this.#inOwnMemory(atPlace);
      const { marks, count } = this.#questionFit.try(question, atHand, rows);
      this.#fit = marks;
      return this.#filter(query, atHand.subarray(0, count), undefined);
    }
    this.#fit = this.#questionFit.all(question, rows);
    const answering = this.#fit.rows;
    return this.#filter(query, answering.length <= place.rows ? answering : this.#rowsAt(place), this.#fit);
  }

  /** Rows in memory of their own, for looking words up writes over lists that were read before. */
  #inOwnMemory(rows: Uint32Array): Uint32Array {
    if (rows.buffer === this.#atHand.buffer) return rows;
    if (this.#atHand.length < rows.length) this.#atHand = new Uint32Array(Math.ceil(rows.length * 1.25));
    this.#atHand.set(rows);
    return this.#atHand.subarray(0, rows.length);
  }

  #filter(query: PreparedQuery, candidates: Uint32Array | undefined, fit: RowMarks | undefined): number {
    const { columns, state } = this.#table;
    const atMost = candidates?.length ?? columns.length;
    if (this.#kept.length < atMost) this.#kept = new Uint32Array(Math.ceil(atMost * 1.25));
    const found = filterRows(columns, state, query, this.#marks(fit), candidates, this.#kept);
    return this.#excludedBits.length === 0 ? found : this.#withoutExcluded(found);
  }

  #withoutExcluded(found: number): number {
    let length = 0;
    for (let index = 0; index < found; index += 1) {
      const row = this.#kept[index]!;
      if (this.#excludedBits.some((way) => hasAll(way, row))) continue;
      this.#kept[length] = row;
      length += 1;
    }
    return length;
  }

  #marks(fit: RowMarks | undefined): Marks {
    const marks = { excluded: this.#excluded.values, atPlace: this.#atPlace.values };
    return fit === undefined ? marks : { ...marks, fit: fit.values };
  }

  /** The smallest set of rows that its place alone gives a query, and about how many rows have to be looked at for it. */
  #placeOf(query: PreparedQuery): RowsOfPlace {
    const { terms } = this.#table;
    const name =
      query.district !== undefined
        ? PLACE_FIELD.district + query.district
        : query.city !== undefined
          ? PLACE_FIELD.city + query.city
          : undefined;
    const inPlace = name === undefined ? this.#table.rows : terms.count(name);
    if (query.origin !== undefined && query.radiusKm !== undefined) {
      const runs = cellsAround(query.origin, query.radiusKm, inPlace / ROWS_WORTH_A_CELL);
      const cells = runs && this.#table.cells.listsOf(runs);
      const inCells = cells?.reduce((sum, list) => sum + terms.countOf(list), this.#atPlace.rows.length);
      if (cells !== undefined && inCells! * ROWS_WORTH_A_ROW_OF_CELLS < inPlace) {
        return { cells, rows: inCells! * ROWS_WORTH_A_ROW_OF_CELLS };
      }
    }
    return { ...(name === undefined ? {} : { name }), rows: inPlace };
  }

  /** The rows of a place; nothing when that is all of them. */
  #rowsAt({ name, cells, rows }: RowsOfPlace): Uint32Array | undefined {
    if (cells !== undefined) return this.#rowsOfCells(cells, rows);
    return name === undefined ? undefined : this.#table.terms.rows(name);
  }

  /** Rows in the cells, and rows whose address names the place; each once. */
  #rowsOfCells(cells: readonly number[], atMost: number): Uint32Array {
    if (this.#atHand.length < atMost) this.#atHand = new Uint32Array(Math.ceil(atMost * 1.25));
    const rows = this.#atHand;
    rows.set(this.#atPlace.rows);
    let length = this.#atPlace.rows.length;
    const named = length === 0 ? undefined : this.#atPlace.values;
    for (const cell of cells) {
      const inCell = this.#table.terms.rowsOf(cell);
      for (let index = 0; index < inCell.length; index += 1) {
        const row = inCell[index]!;
        if (named !== undefined && named[row] !== 0) continue;
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
    this.#excludedBits = [];
    for (const way of query.excluded) {
      const bits = terms.bitsOfAll(way);
      if (bits === undefined) this.#excluded.raise(terms.rowsOfAll(way), 1);
      else this.#excludedBits.push(bits);
    }
    if (query.placeTerms !== undefined) this.#atPlace.raise(terms.rowsOfAll(query.placeTerms), 1);
  }

  /** The best of the `found` rows that the last call of `#find` left in `#kept`. */
  #best(request: JobSearchRequest, strict: PreparedQuery, settled: Settled, found: number): ScoredPosting[] {
    const wanted = request.offset + request.limit;
    const sort = request.arguments.sortBy ?? 'match';
    const withWords = settled.question !== undefined;
    const relaxed = settled.query !== strict;
    const marks = this.#marks(withWords ? this.#fit : undefined);
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
    const sources = this.#table.columns.source;
    const elsewhere = this.#table.others(row).filter((other) => sources[other] !== sources[row]);
    return elsewhere.map((other) => {
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
