import { Benefit, type Posting, Shift } from '../contract/job.ts';
import type { CertificateNames } from './certificates.ts';
import { certificatesAsked } from './certificates.ts';
import { fromMonthly } from './codes.ts';
import { travelMinutes } from './geography.ts';
import type { MatchReason } from './job-search-request.ts';
import { BEYOND_BELIEF, distanceTo, type TextFacts } from './judge-posting.ts';
import type { PostingFacts } from './posting-facts.ts';
import type { PreparedQuery } from './prepared-query.ts';
import { FIT } from './question-words.ts';

const RECENT_DAYS = 7;
/** Beyond this nobody calls a posting near. */
const NEAR_KM = 50;
/** Times the going rate from which it is worth a word. */
const WELL_ABOVE = 1.15;

/** Why a posting is offered and what it lacks, measured by what was asked at first; the weightiest first. */
export function explainMatch(
  posting: Posting,
  query: PreparedQuery,
  facts: PostingFacts,
  text: TextFacts,
  asked: { words: boolean; certificates?: readonly string[]; goingRate: number },
  names: CertificateNames,
): MatchReason[] {
  return [
    ...(asked.words ? occupationReasons(text.fit) : []),
    ...placeReasons(query, facts),
    ...payReasons(query, facts),
    ...goingRateReasons(facts, asked.goingRate),
    ...certificateReasons(posting, asked.certificates, names),
    ...benefitReasons(query, facts),
    ...termsReasons(query, facts),
    ...standingReasons(posting, query, facts),
  ];
}

/** How a posting that answers the words so well answers them. */
export function occupationReasons(fit: number): MatchReason[] {
  if (fit >= FIT.literalTitle) return [{ code: 'occupation_exact' }];
  // A tag is a word of the text like others: 售后客服 with the tag 电工 is no electrician's post.
  if (fit > FIT.description && fit !== FIT.tag) return [{ code: 'occupation_related' }];
  return [{ code: 'occupation_in_text' }];
}

function placeReasons(query: PreparedQuery, facts: PostingFacts): MatchReason[] {
  const reasons: MatchReason[] = [];
  const km = distanceTo(query, facts);
  if (!Number.isNaN(km)) {
    const shown = Math.round(km * 10) / 10;
    const about = facts.approximate === 0 ? {} : { about: true };
    if (query.radiusKm !== undefined && km > query.radiusKm) {
      reasons.push({ code: 'further_than_wished', km: shown, ...about });
    } else if (km <= NEAR_KM) {
      const minutes = Math.max(1, Math.round(travelMinutes(km)));
      reasons.push({ code: 'near_by', km: shown, minutes, ...about });
    }
  }
  if (query.district !== undefined && query.district !== facts.district) reasons.push({ code: 'other_district' });
  return reasons;
}

function payReasons(query: PreparedQuery, facts: PostingFacts): MatchReason[] {
  if (Number.isNaN(facts.payMax)) return [{ code: 'pay_negotiable' }];
  if (query.payMin === undefined || query.payMin === 0) return [];
  const amount = Math.round(fromMonthly(Math.abs(facts.payMax - query.payMin), query.payUnit));
  if (facts.payMax < query.payMin) return [{ code: 'pay_below_wish', amount, unit: query.payUnit }];
  if (amount === 0) return [{ code: 'pay_meets_wish' }];
  return [{ code: 'pay_above_wish', amount, unit: query.payUnit }];
}

function goingRateReasons(facts: PostingFacts, goingRate: number): MatchReason[] {
  const ratio = (facts.payMin + facts.payMax) / 2 / goingRate;
  if (!(ratio >= WELL_ABOVE && ratio < BEYOND_BELIEF)) return [];
  return [{ code: 'pay_above_going_rate', percent: Math.round((ratio - 1) * 100) }];
}

function certificateReasons(
  posting: Posting,
  held: readonly string[] | undefined,
  names: CertificateNames,
): MatchReason[] {
  return certificatesAsked(posting, names).map((certificate) => {
    if (held === undefined) return { code: 'certificate_required', certificate };
    return names.holds(held, certificate)
      ? { code: 'certificate_held', certificate }
      : { code: 'certificate_missing', certificate };
  });
}

function benefitReasons(query: PreparedQuery, facts: PostingFacts): MatchReason[] {
  return Benefit.options
    .filter((_, index) => (query.benefits & (1 << index)) !== 0)
    .map((benefit) => ({
      code: (facts.benefits & (1 << Benefit.options.indexOf(benefit))) === 0 ? 'benefit_not_stated' : 'benefit_offered',
      benefit,
    }));
}

function termsReasons(query: PreparedQuery, facts: PostingFacts): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (query.shift !== undefined) {
    const bit = 1 << Shift.options.indexOf(query.shift);
    if ((facts.shifts & bit) !== 0) reasons.push({ code: 'shift_fits', shift: query.shift });
    else if (facts.shifts === 0) reasons.push({ code: 'shift_not_stated' });
  }
  if (query.employmentTypes !== undefined && (query.employmentTypes & (1 << facts.employmentType)) === 0) {
    reasons.push({ code: 'other_employment_type' });
  }
  if (query.experienceYears !== undefined && facts.experienceYears > query.experienceYears) {
    reasons.push({ code: 'experience_short', years: facts.experienceYears - query.experienceYears });
  }
  return reasons;
}

function standingReasons(posting: Posting, query: PreparedQuery, facts: PostingFacts): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (posting.experienceYears === 0) reasons.push({ code: 'no_experience_needed' });
  if (posting.education === 'none') reasons.push({ code: 'no_schooling_needed' });
  if (facts.postedDay !== 0) {
    const days = Math.max(0, query.today - facts.postedDay);
    if (days <= RECENT_DAYS) reasons.push({ code: 'posted_recently', days });
  }
  if (posting.employer.verified) reasons.push({ code: 'employer_verified' });
  if (posting.headcount !== undefined && posting.headcount > 1) {
    reasons.push({ code: 'several_wanted', headcount: posting.headcount });
  }
  return reasons;
}
