import type { Posting } from '../../src/contract/job.ts';
import { CertificateNames, certificatesDemanded } from '../../src/matching/certificates.ts';
import { createNameTables, describePosting } from '../../src/matching/describe-posting.ts';
import { occupationReasons } from '../../src/matching/explain-match.ts';
import { GoingRates } from '../../src/matching/going-rates.ts';
import type { JobIndexOptions } from '../../src/matching/job-index.ts';
import type { JobSearchRequest, SearchArgument } from '../../src/matching/job-search-request.ts';
import { meetsLimits, PostingScorer, type TextFacts } from '../../src/matching/judge-posting.ts';
import { MATCH_WEIGHTS } from '../../src/matching/match-weights.ts';
import { sortKey, withVariety } from '../../src/matching/order-results.ts';
import type { PostingFacts } from '../../src/matching/posting-facts.ts';
import { AffirmedWords, postingTerms } from '../../src/matching/posting-terms.ts';
import { type PreparedQuery, prepareQuery } from '../../src/matching/prepared-query.ts';
import { joinFits, otherNames, planText, type QuestionWords } from '../../src/matching/question-words.ts';
import { relaxedFor, settleSearch } from '../../src/matching/settle-search.ts';
import { TradeOfPosting } from '../../src/matching/trade-of-posting.ts';
import { TrustAssessor } from '../../src/matching/trust.ts';

export interface ExhaustiveResult {
  total: number;
  relaxed: SearchArgument[];
  ids: string[];
}

/**
 * What the index is held to: looks at every posting for every question, with the readable limits and no lists, cells,
 * columns, bounds or heaps. Text terms are kept as numbers, so that a million postings fit.
 */
export class ExhaustiveScorer {
  readonly #options: JobIndexOptions;
  readonly #names = createNameTables();
  readonly #rates = new GoingRates();
  readonly #ids: string[] = [];
  readonly #facts: PostingFacts[] = [];
  readonly #termNumbers = new Map<string, number>();
  readonly #terms: Uint32Array[] = [];
  readonly #words: AffirmedWords;
  readonly #trades: TradeOfPosting;
  readonly #trust: TrustAssessor;
  readonly #certificates: CertificateNames;

  /** @param isFolded postings that stand behind another as the same post; they are not looked at. */
  constructor(postings: Iterable<Posting>, options: JobIndexOptions, isFolded: (id: string) => boolean = () => false) {
    this.#options = options;
    this.#words = new AffirmedWords(options.segmenter);
    this.#trades = new TradeOfPosting(this.#words, options.vocabulary);
    this.#trust = new TrustAssessor(options.trust, options.trustContext);
    this.#certificates = options.certificates ?? new CertificateNames([]);
    this.add(postings, isFolded);
  }

  /** More postings, after those that are there. */
  add(postings: Iterable<Posting>, isFolded: (id: string) => boolean): void {
    const options = this.#options;
    for (const posting of postings) {
      const facts = describePosting(posting, this.#names, this.#rates, {
        trade: this.#trades.of(posting),
        trust: this.#trust.severity(posting),
        certificates: certificatesDemanded(posting, this.#certificates),
        centre: options.centreOf?.(posting.place),
      });
      this.#rates.add(facts.payGroup, facts.payMin, facts.payMax);
      if (isFolded(posting.id)) continue;
      this.#ids.push(posting.id);
      this.#facts.push(facts);
      this.#terms.push(
        Uint32Array.from([...postingTerms(posting, this.#words)].map((term) => this.#termNumber(term))).sort(),
      );
    }
  }

  search(request: JobSearchRequest): ExhaustiveResult {
    const { segmenter, vocabulary, weights = MATCH_WEIGHTS } = this.#options;
    const strict = prepareQuery(request, this.#names, segmenter, (word) => otherNames(word, vocabulary));
    const { keywords, sortBy = 'match' } = request.arguments;
    const plan = keywords ? planText(keywords, vocabulary, segmenter) : undefined;
    const find = (query: PreparedQuery, question: QuestionWords | undefined) => this.#find(query, strict, question);
    const settled = settleSearch(request, strict, plan, (query, question) => find(query, question).length);
    const scorer = new PostingScorer(strict, weights, this.#rates, settled.question !== undefined);
    const scored = find(settled.query, settled.question).map(({ row, text }) => {
      const facts = this.#facts[row]!;
      const asAsked = settled.query === strict || meetsLimits(strict, facts, text);
      const score = scorer.score(facts, text) * (asAsked ? 1 : weights.relaxed);
      return { row, score, key: sortKey(sortBy, strict, facts, score, asAsked), reasons: occupationReasons(text.fit) };
    });
    scored.sort((one, other) => other.key - one.key || other.score - one.score || one.row - other.row);
    const ordered =
      sortBy === 'match' ? withVariety(scored, (row) => this.#facts[row]!.employer, weights.repeatedEmployer) : scored;
    const page = ordered.slice(request.offset, request.offset + request.limit);
    const relaxed = relaxedFor(page, settled.relaxed, plan);
    return { total: settled.total, relaxed, ids: page.map(({ row }) => this.#ids[row]!) };
  }

  #find(query: PreparedQuery, strict: PreparedQuery, question: QuestionWords | undefined) {
    const found: { row: number; text: TextFacts }[] = [];
    const words = question?.words.map((alternatives) =>
      alternatives.map(({ terms, fit }) => ({ terms: this.#numbersOf(terms), fit })),
    );
    const excluded = strict.excluded.map((terms) => this.#numbersOf(terms));
    const place = strict.placeTerms && this.#numbersOf(strict.placeTerms);
    const asIfWordsFit: TextFacts = { fit: 100, excluded: false, atPlace: place !== undefined };
    for (let row = 0; row < this.#facts.length; row += 1) {
      if (!meetsLimits(query, this.#facts[row]!, asIfWordsFit)) continue;
      const has = (numbers: number[]) => numbers.every((number) => this.#has(row, number));
      const text: TextFacts = {
        fit: words === undefined ? 100 : fitOf(words, question!.ask, has),
        excluded: excluded.some(has),
        atPlace: place !== undefined && has(place),
      };
      if (meetsLimits(query, this.#facts[row]!, text)) found.push({ row, text });
    }
    return found;
  }

  #has(row: number, number: number): boolean {
    const terms = this.#terms[row]!;
    let low = 0;
    let high = terms.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (terms[middle] === number) return true;
      if (terms[middle]! < number) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  #termNumber(term: string): number {
    const known = this.#termNumbers.get(term);
    if (known !== undefined) return known;
    this.#termNumbers.set(term, this.#termNumbers.size);
    return this.#termNumbers.size - 1;
  }

  #numbersOf(terms: readonly string[]): number[] {
    return terms.map((term) => this.#termNumbers.get(term) ?? -1);
  }
}

/** The best fit of each word, joined as the question asks. */
function fitOf(
  words: readonly { terms: number[]; fit: number }[][],
  ask: QuestionWords['ask'],
  has: (terms: number[]) => boolean,
): number {
  const fits = words.map((alternatives) =>
    alternatives.reduce((best, { terms, fit }) => (fit > best && has(terms) ? fit : best), 0),
  );
  return joinFits(fits, ask);
}
