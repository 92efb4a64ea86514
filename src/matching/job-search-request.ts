import type { Benefit, Posting, Shift } from '../contract/job.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { WishedPayUnit } from './codes.ts';
import type { Point } from './geography.ts';
import type { GoingRate } from './going-rates.ts';
import type { TrustWarning } from './trust-warning.ts';

export interface JobSearchRequest {
  arguments: SearchJobsArguments;
  /** Where the person is, or the place they named, when its coordinates are known. */
  origin?: Point;
  /** The day it is, ISO; what has lapsed before it is not offered. */
  today: string;
  /** What the person holds; leave out when not known. */
  certificates?: string[];
  limit: number;
  offset: number;
}

export type SearchArgument = keyof SearchJobsArguments;

export interface JobSearchResult {
  /** Postings that meet what was asked, after relaxing. */
  total: number;
  results: ScoredPosting[];
  /** Arguments that were relaxed because too little was left, least painful first. */
  relaxed: SearchArgument[];
}

export interface ScoredPosting {
  posting: Posting;
  distanceKm?: number;
  /** The distance is to the centre of its district, for the posting gives no point. */
  distanceIsApproximate?: boolean;
  /** What the trade pays in the city, where enough postings tell. */
  goingRate?: GoingRate;
  /** 0 to 1. */
  score: number;
  reasons: MatchReason[];
  warnings: TrustWarning[];
  /** The same post as other sources have it, folded into this one. */
  alsoFrom?: { id: string; source: string; sourceUrl?: string }[];
}

/** Why a posting is offered, and what it lacks; amounts are yuan a `unit`. */
export type MatchReason =
  | { code: 'occupation_exact' }
  | { code: 'occupation_related' }
  | { code: 'occupation_in_text' }
  /** `about` when the distance is to the centre of the posting's district. */
  | { code: 'near_by'; km: number; minutes: number; about?: boolean }
  | { code: 'further_than_wished'; km: number; about?: boolean }
  | { code: 'other_district' }
  | { code: 'pay_meets_wish' }
  | { code: 'pay_above_wish'; amount: number; unit: WishedPayUnit }
  | { code: 'pay_below_wish'; amount: number; unit: WishedPayUnit }
  | { code: 'pay_above_going_rate'; percent: number }
  | { code: 'pay_negotiable' }
  | { code: 'benefit_offered'; benefit: Benefit }
  | { code: 'benefit_not_stated'; benefit: Benefit }
  | { code: 'shift_fits'; shift: Shift }
  | { code: 'shift_not_stated' }
  | { code: 'other_employment_type' }
  | { code: 'no_experience_needed' }
  | { code: 'no_schooling_needed' }
  | { code: 'experience_short'; years: number }
  | { code: 'certificate_missing'; certificate: string }
  | { code: 'certificate_required'; certificate: string }
  | { code: 'certificate_held'; certificate: string }
  | { code: 'posted_recently'; days: number }
  | { code: 'employer_verified' }
  | { code: 'several_wanted'; headcount: number };
