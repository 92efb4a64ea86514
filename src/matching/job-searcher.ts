import type { Segmenter } from '../words/segmenter.ts';
import type { CertificateNames } from './certificates.ts';
import { explainMatch } from './explain-match.ts';
import { cellsAround } from './geography.ts';
import { type IndexedPostings, PLACE_FIELD } from './job-index.ts';
import type { JobSearchRequest, JobSearchResult, ScoredPosting, SearchArgument } from './job-search-request.ts';
import { distanceTo, meetsLimits, scorePosting, type TextFacts } from './judge-posting.ts';
import type { MatchWeights } from './match-weights.ts';
import type { OccupationVocabulary } from './occupation-vocabulary.ts';
import { sortKey, VARIETY_WINDOW, withVariety } from './order-results.ts';
import { RowFacts } from './posting-columns.ts';
import { type PreparedQuery, prepareQuery } from './prepared-query.ts';
import { planText, type QuestionWords } from './question-words.ts';
import { ENOUGH_RESULTS, relaxationsOf } from './relaxations.ts';
import { RowMarks } from './row-marks.ts';
import { TopSelection } from './top-selection.ts';
import type { TrustAssessor } from './trust.ts';

export interface SearcherOptions {
  segmenter: Segmenter;
  vocabulary: OccupationVocabulary;
  trust: TrustAssessor;
  certificates: CertificateNames;
  weights: MatchWeights;
}

/** What the searcher settled on after relaxing. */
interface Settled {
  query: PreparedQuery;
  question: QuestionWords | undefined;
  relaxed: SearchArgument[];
  total: number;
}

/** Finds, orders and explains postings of an index. */
export class JobSearcher {
  readonly #data: IndexedPostings;
  readonly #options: SearcherOptions;
  readonly #facts: RowFacts;
  readonly #fit = new RowMarks();
  readonly #word = new RowMarks();
  readonly #answered = new RowMarks();
  readonly #excluded = new RowMarks();
  readonly #atPlace = new RowMarks();

  constructor(data: IndexedPostings, options: SearcherOptions) {
    this.#data = data;
    this.#options = options;
    this.#facts = new RowFacts(data.columns);
  }

  search(request: JobSearchRequest): JobSearchResult {
    const { segmenter, vocabulary } = this.#options;
    const strict = prepareQuery(request, this.#data.names, segmenter, (word) => vocabulary.expand(word).terms);
    this.#markLimits(strict);
    const settled = this.#settle(request, strict);
    const results = this.#best(request, strict, settled);
    this.#excluded.clear();
    this.#atPlace.clear();
    this.#fit.clear();
    return { total: settled.total, results, relaxed: settled.relaxed };
  }

  /** As asked, then with limits relaxed; when nothing at all is left, the words read more widely, then neighbours. */
  #settle(request: JobSearchRequest, strict: PreparedQuery): Settled {
    const { keywords } = request.arguments;
    const plan = keywords ? planText(keywords, this.#options.vocabulary, this.#options.segmenter) : undefined;
    const asked = this.#relaxUntilEnough(request, strict, plan?.asAsked);
    if (asked.total > 0 || plan === undefined) return asked;
    for (const question of [plan.wider, plan.neighbours]) {
      if (question === undefined) continue;
      const found = this.#relaxUntilEnough(request, strict, question);
      if (found.total === 0) continue;
      return question === plan.neighbours ? { ...found, relaxed: [...found.relaxed, 'keywords'] } : found;
    }
    return asked;
  }

  #relaxUntilEnough(request: JobSearchRequest, strict: PreparedQuery, question: QuestionWords | undefined): Settled {
    this.#markText(question);
    const count = (query: PreparedQuery) => this.#count(query, question !== undefined);
    let query = strict;
    let total = count(strict);
    if (total >= ENOUGH_RESULTS) return { query, question, relaxed: [], total };
    const named = { place: request.arguments.place !== undefined, radius: request.arguments.radiusKm !== undefined };
    const applied = [];
    for (const relaxation of relaxationsOf(strict, named)) {
      const wider = relaxation.apply(query);
      const widerTotal = count(wider);
      applied.push(relaxation);
      query = wider;
      total = widerTotal;
      if (total >= ENOUGH_RESULTS) break;
    }
    // What turns out not to have been needed is put back, the most painful first.
    for (const relaxation of [...applied].reverse()) {
      const rest = applied.filter((other) => other !== relaxation);
      const narrower = rest.reduce((from, other) => other.apply(from), strict);
      const narrowerTotal = count(narrower);
      if (narrowerTotal < total && narrowerTotal < ENOUGH_RESULTS) continue;
      applied.splice(applied.indexOf(relaxation), 1);
      query = narrower;
      total = narrowerTotal;
    }
    return { query, question, relaxed: [...new Set(applied.map(({ argument }) => argument))], total };
  }

  #count(query: PreparedQuery, withWords: boolean): number {
    let count = 0;
    this.#walk(query, withWords, () => {
      count += 1;
    });
    return count;
  }

  /** Calls back for every row that meets the limits; `#facts` then points at it. */
  #walk(query: PreparedQuery, withWords: boolean, found: (row: number, text: TextFacts) => void): void {
    const { live } = this.#data;
    const facts = this.#facts;
    const text: TextFacts = { fit: 100, atPlace: false, excluded: false };
    const visit = (row: number) => {
      if (live[row] === 0) return;
      if (withWords) text.fit = this.#fit.at(row);
      if (text.fit === 0) return;
      text.atPlace = this.#atPlace.at(row) !== 0;
      text.excluded = this.#excluded.at(row) !== 0;
      facts.row = row;
      if (meetsLimits(query, facts, text)) found(row, text);
    };
    const rows = this.#candidates(query, withWords);
    if (rows === undefined) for (let row = 0; row < this.#data.columns.length; row += 1) visit(row);
    else for (let index = 0; index < rows.length; index += 1) visit(rows[index]!);
  }

  /** The smallest set of rows that must hold every answer; nothing when that is all of them. */
  #candidates(query: PreparedQuery, withWords: boolean): Uint32Array | undefined {
    const { terms } = this.#data;
    const words = withWords ? this.#fit.rows : undefined;
    const cells =
      query.origin !== undefined && query.radiusKm !== undefined
        ? cellsAround(query.origin, query.radiusKm)?.map((cell) => PLACE_FIELD.cell + cell)
        : undefined;
    const inCells = cells?.reduce((sum, cell) => sum + terms.count(cell), this.#atPlace.rows.length);
    const place =
      query.district !== undefined
        ? PLACE_FIELD.district + query.district
        : query.city !== undefined
          ? PLACE_FIELD.city + query.city
          : undefined;
    const inPlace = place === undefined ? undefined : terms.count(place);
    const fewest = Math.min(words?.length ?? Infinity, inCells ?? Infinity, inPlace ?? Infinity);
    if (words !== undefined && words.length === fewest) return words;
    if (cells !== undefined && inCells === fewest) return this.#rowsOfCells(cells, inCells);
    if (place !== undefined && inPlace === fewest) return terms.rows(place);
    return undefined;
  }

  /** Rows in the cells, and rows whose address names the place; each once. */
  #rowsOfCells(cells: readonly string[], atMost: number): Uint32Array {
    const rows = new Uint32Array(atMost);
    let length = 0;
    for (const row of this.#atPlace.rows) {
      rows[length] = row;
      length += 1;
    }
    for (const cell of cells) {
      for (const row of this.#data.terms.rows(cell)) {
        if (this.#atPlace.at(row) !== 0) continue;
        rows[length] = row;
        length += 1;
      }
    }
    return rows.subarray(0, length);
  }

  #markLimits(query: PreparedQuery): void {
    const { terms, columns } = this.#data;
    this.#excluded.reserve(columns.length);
    this.#atPlace.reserve(columns.length);
    for (const way of query.excluded) this.#excluded.raise(terms.rowsOfAll(way), 1);
    if (query.placeTerms !== undefined) this.#atPlace.raise(terms.rowsOfAll(query.placeTerms), 1);
  }

  #markText(question: QuestionWords | undefined): void {
    const { terms, columns } = this.#data;
    this.#fit.clear();
    if (question === undefined) return;
    for (const marks of [this.#fit, this.#word, this.#answered]) marks.reserve(columns.length);
    if (question.words.length === 1 || !question.every) {
      for (const { terms: all, fit } of question.words.flat()) this.#fit.raise(terms.rowsOfAll(all), fit);
      return;
    }
    this.#markEvery(question);
  }

  /** Marks only rows that answer every word, with the mean of their fits. */
  #markEvery(question: QuestionWords): void {
    const { terms } = this.#data;
    const sums = new Map<number, number>();
    question.words.forEach((alternatives, index) => {
      for (const { terms: all, fit } of alternatives) this.#word.raise(terms.rowsOfAll(all), fit);
      if (index === 0) for (const row of this.#word.rows) sums.set(row, this.#word.at(row));
      else {
        for (const [row, sum] of sums) {
          const fit = this.#word.at(row);
          if (fit === 0) sums.delete(row);
          else sums.set(row, sum + fit);
        }
      }
      this.#word.clear();
    });
    for (const [row, sum] of sums) this.#fit.raise(Uint32Array.of(row), Math.floor(sum / question.words.length));
  }

  #best(request: JobSearchRequest, strict: PreparedQuery, settled: Settled): ScoredPosting[] {
    const wanted = request.offset + request.limit;
    const sort = request.arguments.sortBy ?? 'match';
    const top = new TopSelection(Math.min(settled.total, Math.max(wanted, VARIETY_WINDOW)));
    const { weights } = this.#options;
    const facts = this.#facts;
    const relaxed = settled.query !== strict;
    this.#walk(settled.query, settled.question !== undefined, (row, text) => {
      const asAsked = !relaxed || meetsLimits(strict, facts, text);
      const score = scorePosting(strict, facts, text, weights) * (asAsked ? 1 : weights.relaxed);
      top.offer(row, sortKey(sort, strict, facts, score, asAsked), score);
    });
    const sorted = top.sorted();
    const { employer } = this.#data.columns;
    const ordered = sort === 'match' ? withVariety(sorted, (row) => employer[row]!, weights.repeatedEmployer) : sorted;
    return ordered
      .slice(request.offset, wanted)
      .map(({ row, score }) => this.#present(request, row, strict, settled.question !== undefined, score));
  }

  #present(
    request: JobSearchRequest,
    row: number,
    strict: PreparedQuery,
    withWords: boolean,
    score: number,
  ): ScoredPosting {
    const posting = this.#data.documents.get(row);
    const facts = this.#facts;
    facts.row = row;
    const text = { fit: withWords ? this.#fit.at(row) : 100, atPlace: this.#atPlace.at(row) !== 0, excluded: false };
    const asked = { words: withWords, certificates: request.certificates };
    const km = distanceTo(strict, facts);
    return {
      posting,
      ...(Number.isNaN(km) ? {} : { distanceKm: Math.round(km * 100) / 100 }),
      score: Math.round(score * 10_000) / 10_000,
      reasons: explainMatch(posting, strict, facts, text, asked, this.#options.certificates),
      warnings: this.#options.trust.assess(posting),
    };
  }
}
