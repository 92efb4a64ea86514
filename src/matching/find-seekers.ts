import type { Posting } from '../contract/job.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { Segmenter } from '../words/segmenter.ts';
import type { CertificateNames } from './certificates.ts';
import { explainMatch } from './explain-match.ts';
import type { Point } from './geography.ts';
import type { MatchReason } from './job-search-request.ts';
import { distanceTo, meetsLimits, PostingScorer, type TextFacts } from './judge-posting.ts';
import type { MatchWeights } from './match-weights.ts';
import type { OccupationVocabulary } from './occupation-vocabulary.ts';
import type { PostingTable } from './posting-table.ts';
import { prepareQuery } from './prepared-query.ts';
import { otherNames, planText, textFit } from './question-words.ts';
import { relaxationsOf } from './relaxations.ts';

/** Someone looking for work, by what they asked for. */
export interface Seeker {
  id: string;
  wish: SearchJobsArguments;
  location?: Point;
  certificates?: string[];
}

export interface SeekerSearchRequest {
  today: string;
  limit: number;
  offset: number;
}

export interface SeekerSearchResult {
  /** Seekers all of whose limits the posting keeps. */
  total: number;
  results: ScoredSeeker[];
}

export interface ScoredSeeker {
  id: string;
  score: number;
  distanceKm?: number;
  /** False when a limit of the seeker's would have to give way; the reasons say which. */
  meetsAll: boolean;
  reasons: MatchReason[];
}

export interface SeekerSearchOptions {
  segmenter: Segmenter;
  vocabulary: OccupationVocabulary;
  certificates: CertificateNames;
  weights: MatchWeights;
}

/** Ranks seekers for a posting: those whose every limit it keeps, then those for whom one would have to give way. */
export function findSeekers(
  table: PostingTable,
  posting: Posting,
  seekers: Iterable<Seeker>,
  { today, limit, offset }: SeekerSearchRequest,
  { segmenter, vocabulary, certificates, weights }: SeekerSearchOptions,
): SeekerSearchResult {
  const facts = table.describe(posting);
  const terms = table.termsOf(posting);
  const has = (all: readonly string[]) => all.every((term) => terms.has(term));
  const goingRate = table.rates.rate(facts.payGroup);
  const found: ScoredSeeker[] = [];
  for (const seeker of seekers) {
    const { wish } = seeker;
    const request = { arguments: wish, today, limit, offset, ...(seeker.location ? { origin: seeker.location } : {}) };
    const query = prepareQuery(request, table.names, segmenter, (word) => otherNames(word, vocabulary));
    if (seeker.certificates) query.certificates = certificates.mask(seeker.certificates);
    const plan = wish.keywords ? planText(wish.keywords, vocabulary, segmenter) : undefined;
    const text: TextFacts = {
      fit: plan === undefined ? 100 : textFit(plan.asAsked, terms),
      atPlace: query.placeTerms !== undefined && has(query.placeTerms),
      excluded: query.excluded.some(has),
    };
    const meetsAll = meetsLimits(query, facts, text);
    const named = { place: wish.place !== undefined, radius: wish.radiusKm !== undefined };
    const relaxed = relaxationsOf(query, named).reduce((from, relaxation) => relaxation.apply(from), query);
    if (!meetsAll && !meetsLimits(relaxed, facts, text)) continue;
    const withWords = plan !== undefined;
    const plain = new PostingScorer(query, weights, table.rates, withWords).score(facts, text);
    const km = distanceTo(query, facts);
    const asked = { words: withWords, certificates: seeker.certificates, goingRate };
    found.push({
      id: seeker.id,
      score: meetsAll ? plain : plain * weights.relaxed,
      ...(Number.isNaN(km) ? {} : { distanceKm: Math.round(km * 100) / 100 }),
      meetsAll,
      reasons: explainMatch(posting, query, facts, text, asked, certificates),
    });
  }
  found.sort((one, other) => Number(other.meetsAll) - Number(one.meetsAll) || other.score - one.score);
  return { total: found.filter(({ meetsAll }) => meetsAll).length, results: found.slice(offset, offset + limit) };
}
