import { boxAround, distanceKm, travelMinutes } from './geography.ts';
import type { GoingRates } from './going-rates.ts';
import type { MatchWeights } from './match-weights.ts';
import type { PostingFacts } from './posting-facts.ts';
import { type PreparedQuery, shiftOf } from './prepared-query.ts';
import { MADE_UP, VERIFIED } from './standing.ts';

/** What the index terms of a posting say to a query. */
export interface TextFacts {
  /** 0 to 100; 100 when no words were asked for. */
  fit: number;
  /** The named place stands in the posting's address. */
  atPlace: boolean;
  excluded: boolean;
}

const SEVERE = 2;

/** Whether a posting keeps every hard limit of a query. Freshness and trust are limits that nothing relaxes. */
export function meetsLimits(query: PreparedQuery, facts: PostingFacts, text: TextFacts): boolean {
  if (text.fit === 0 || text.excluded || facts.trust === SEVERE) return false;
  if (facts.validDay !== 0 && facts.validDay < query.today) return false;
  if (query.city !== undefined && facts.city !== query.city) return false;
  if (query.district !== undefined && facts.district !== query.district) return false;
  if (query.employmentTypes !== undefined && (query.employmentTypes & (1 << facts.employmentType)) === 0) return false;
  // Pay that cannot be compared (面议, by the piece) breaks no limit: it is settled in talk.
  if (query.payMin !== undefined && facts.payMax < query.payMin) return false;
  if (query.payMax !== undefined && facts.payMin > query.payMax) return false;
  if ((facts.benefits & query.benefits) !== query.benefits) return false;
  if ((facts.shifts & query.excludedShifts) !== 0) return false;
  if (query.shift !== undefined && !shiftFits(query, facts)) return false;
  if (query.educationRank !== undefined && facts.educationRank > query.educationRank) return false;
  if (query.experienceYears !== undefined && facts.experienceYears > query.experienceYears) return false;
  return meetsPlace(query, facts, text);
}

function meetsPlace(query: PreparedQuery, facts: PostingFacts, text: TextFacts): boolean {
  if (query.radiusKm === undefined || query.origin === undefined) return query.placeTerms === undefined || text.atPlace;
  if (text.atPlace) return true;
  if (Number.isNaN(facts.lat)) return false;
  const box = boxAround(query.origin.lat, query.radiusKm);
  if (Math.abs(facts.lat - query.origin.lat) > box.lat || Math.abs(facts.lon - query.origin.lon) > box.lon)
    return false;
  return distanceTo(query, facts) <= query.radiusKm;
}

/** A posting that names no hours is taken to be by day, and by nothing else. */
function shiftFits(query: PreparedQuery, facts: PostingFacts): boolean {
  if (facts.shifts === 0) return query.shift === 'day';
  return (facts.shifts & shiftOf(query)) !== 0;
}

/** Kilometres between the person's point and the posting; NaN when either is not known. */
export function distanceTo(query: PreparedQuery, facts: PostingFacts): number {
  return query.origin === undefined ? Number.NaN : distanceKm(query.origin.lat, query.origin.lon, facts.lat, facts.lon);
}

/**
 * Puts a number on how well postings suit one query, 0 to 1, by the limits as first asked. The score is a weighted
 * mean of parts; the part of distance, the dearest to reckon, comes last so that a search can leave it out for
 * postings that could not reach the list with the best of distances.
 */
export class PostingScorer {
  readonly #query: PreparedQuery;
  readonly #weights: MatchWeights;
  readonly #rates: GoingRates;
  readonly #withWords: boolean;
  readonly #total: number;

  constructor(query: PreparedQuery, weights: MatchWeights, rates: GoingRates, withWords: boolean) {
    this.#rates = rates;
    this.#query = query;
    this.#weights = weights;
    this.#withWords = withWords;
    this.#total =
      weights.pay +
      weights.goingRate +
      weights.requirements +
      weights.benefits +
      weights.freshness +
      weights.standing +
      (withWords ? weights.occupation : 0) +
      (query.origin === undefined ? 0 : weights.distance);
  }

  score(facts: PostingFacts, text: TextFacts): number {
    return this.finish(facts, text, this.withoutDistance(facts, text.fit));
  }

  /** The sum of all parts but distance. */
  withoutDistance(facts: PostingFacts, fit: number): number {
    return this.plainParts(facts, fit) + this.otherParts(facts);
  }

  /** The sum of the parts that are read off a posting without reckoning. */
  plainParts(facts: PostingFacts, fit: number): number {
    const worth = plainWorth(facts, this.#weights, this.#query.today);
    // Of two postings with the word in the title, the plainer title is the more certain.
    return this.#withWords ? this.#weights.occupation * (fit / 100) * plainness(facts) + worth : worth;
  }

  /** The sum of the remaining parts but distance. */
  otherParts(facts: PostingFacts): number {
    const weights = this.#weights;
    let sum = weights.pay * payFit(this.#query, facts.payMin, facts.payMax);
    sum += weights.goingRate * goingRateFit(facts, this.#rates.rate(facts.payGroup));
    sum += weights.requirements * requirementFit(this.#query, facts);
    return sum;
  }

  /** All weights that apply. */
  get total(): number {
    return this.#total;
  }

  /** The most a posting can score whose parts but distance sum to `sum`: as if it lay due north or south. */
  atMost(lat: number, sum: number): number {
    const { origin } = this.#query;
    if (origin === undefined) return sum / this.#total;
    const step = Math.floor(Math.abs(lat - origin.lat) / GAP_DEGREES);
    const fit = Number.isNaN(step) ? AT_PLACE_FIT : (FIT_BY_GAP[step] ?? FIT_BY_GAP.at(-1)!);
    return (sum + this.#weights.distance * fit) / this.#total;
  }

  finish(facts: PostingFacts, text: TextFacts, withoutDistance: number): number {
    let sum = withoutDistance;
    if (this.#query.origin !== undefined) {
      const km = distanceTo(this.#query, facts);
      if (!Number.isNaN(km)) sum += this.#weights.distance * distanceFit(km) * (facts.approximate ? CENTRE_FIT : 1);
      else sum += this.#weights.distance * (text.atPlace ? AT_PLACE_FIT : UNPLACED_FIT);
    }
    const score = (sum / this.#total) * (facts.standing === MADE_UP ? this.#weights.madeUp : 1);
    return facts.trust === 0 ? score : score * this.#weights.doubtful;
  }
}

/** The address names the place asked for, but nobody knows the point. */
const AT_PLACE_FIT = 0.8;
const UNPLACED_FIT = 0.3;
/** The centre of a district stands for postings a few kilometres around it; one with a point of its own is surer. */
const CENTRE_FIT = 0.85;
/** No postings are nearer than their difference in latitude: the best fit for each hundredth of a degree of it. */
const GAP_DEGREES = 0.01;
const KM_A_GAP = 1.11;
export const FIT_BY_GAP = Float64Array.from({ length: 512 }, (_, step) => distanceFit(step * KM_A_GAP));
/** Four benefits are as good as all; by mask. */
const BENEFIT_SHARE = Float64Array.from({ length: 256 }, (_, mask) =>
  Math.min(1, [...mask.toString(2)].filter((bit) => bit === '1').length / 4),
);
/** Times the going rate from which pay is not believed. */
export const BEYOND_BELIEF = 3;
const FRESH_DAYS = 400;

/** Freshness by age in days; what is older is worth nothing. */
const FRESHNESS = Float64Array.from({ length: FRESH_DAYS }, (_, days) => Math.exp(-days / 30));
const FRESHNESS_UNKNOWN = 0.3;

/** What a posting is worth by itself, whoever asks: benefits, freshness, the employer's standing. */
export function plainWorth(facts: PostingFacts, weights: MatchWeights, today: number): number {
  const { postedDay } = facts;
  const freshness = postedDay === 0 ? FRESHNESS_UNKNOWN : (FRESHNESS[Math.max(0, today - postedDay)] ?? 0);
  let sum = weights.benefits * BENEFIT_SHARE[facts.benefits]!;
  sum += weights.freshness * freshness;
  sum += weights.standing * (facts.standing === VERIFIED ? 1 : 0.5);
  return sum;
}

/** 1 for a title as short as a trade's name, less for each word more. */
function plainness({ titleLength }: PostingFacts): number {
  return 0.8 + 0.2 / (1 + Math.max(0, titleLength - 4) / 6);
}

/** Half an hour on the way halves what nearness is worth. */
function distanceFit(km: number): number {
  return Math.exp(-travelMinutes(km) / 45);
}

/** Yuan a month. Who names no trade and no pay is not to be shown the best paid professions first. */
const ORDINARY_PAY = 6000;

/** Pay against the wish; 面议 is worth less than pay that is stated and meets it. */
export function payFit(query: PreparedQuery, payMin: number, payMax: number): number {
  if (Number.isNaN(payMax)) return 0.35;
  const middle = (payMin + payMax) / 2;
  if (query.payMin === undefined || query.payMin === 0) {
    const counted = query.anyTrade ? Math.min(middle, ORDINARY_PAY) : middle;
    return counted / (counted + 6000);
  }
  if (payMax < query.payMin) return 0.4 * (payMax / query.payMin);
  return 0.6 + 0.4 * Math.min(1, Math.max(0, middle / query.payMin - 0.9) / 0.6);
}

/** Pay against what the trade usually gets there; what is far above it is no recommendation. */
function goingRateFit(facts: PostingFacts, rate: number): number {
  const ratio = (facts.payMin + facts.payMax) / 2 / rate;
  if (Number.isNaN(ratio)) return 0.4;
  if (ratio > BEYOND_BELIEF) return 0;
  return Math.min(1, Math.max(0, (ratio - 0.5) / 0.75));
}

/** What is asked and not known to be met counts against a posting, schooling, experience and papers. */
function requirementFit(query: PreparedQuery, facts: PostingFacts): number {
  const schooling = query.educationRank === undefined ? 1 - facts.educationRank / 12 : 1;
  const experience = query.experienceYears === undefined ? 1 / (1 + facts.experienceYears / 3) : 1;
  const missing = query.certificates === undefined ? 0 : facts.certificates & ~query.certificates;
  const papers = missing !== 0 ? 0 : query.certificates === undefined && facts.certificates !== 0 ? 0.7 : 1;
  return (schooling + experience + papers) / 3;
}
