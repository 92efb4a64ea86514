import { employmentTypeCode } from './codes.ts';
import type { SearchArgument } from './job-search-request.ts';
import type { PreparedQuery } from './prepared-query.ts';

/** Below this many results limits are relaxed. */
export const ENOUGH_RESULTS = 3;

/** As far as a search without a city goes from the person's point. */
const REGION_KM = 50;

/** Part-time, daily and seasonal work may stand in for one another; steady work and training for nothing else. */
const SHORT_WORK = (['part_time', 'daily', 'seasonal'] as const).reduce(
  (mask, type) => mask | (1 << employmentTypeCode(type)),
  0,
);

export interface Relaxation {
  argument: SearchArgument;
  apply(query: PreparedQuery): PreparedQuery;
}

/**
 * The limits in force that may give way, least painful first. Never here: the city, what is not wanted, the
 * schooling a person has, and the occupation, which only neighbouring trades may stand in for when all else fails.
 */
export function relaxationsOf(query: PreparedQuery, named: { place: boolean; radius: boolean }): Relaxation[] {
  const found: Relaxation[] = [];
  const distance: SearchArgument = named.radius ? 'radiusKm' : 'place';
  if (query.radiusKm !== undefined) {
    found.push({ argument: distance, apply: (from) => ({ ...from, radiusKm: query.radiusKm! * 2 }) });
    found.push({ argument: distance, apply: (from) => ({ ...from, radiusKm: query.radiusKm! * 4 }) });
    if (query.city !== undefined) {
      found.push({ argument: distance, apply: (from) => without(from, ['radiusKm', 'placeTerms']) });
    } else if (query.radiusKm * 4 < REGION_KM) {
      found.push({ argument: distance, apply: (from) => ({ ...from, radiusKm: REGION_KM }) });
    }
  } else if (query.placeTerms !== undefined) {
    found.push({ argument: 'place', apply: (from) => without(from, ['placeTerms']) });
  }
  if (query.district !== undefined && (query.city !== undefined || query.origin !== undefined)) {
    found.push({ argument: 'district', apply: (from) => without(from, ['district']) });
  }
  if (query.payMax !== undefined) {
    found.push({ argument: 'salaryMax', apply: (from) => without(from, ['payMax']) });
  }
  if (query.payMin !== undefined) {
    found.push({ argument: 'salaryMin', apply: (from) => ({ ...from, payMin: query.payMin! * 0.85 }) });
  }
  if (query.benefits !== 0) found.push({ argument: 'benefits', apply: (from) => ({ ...from, benefits: 0 }) });
  if (query.shift !== undefined) found.push({ argument: 'shift', apply: (from) => without(from, ['shift']) });
  if (query.experienceYears !== undefined) {
    found.push({
      argument: 'experienceYears',
      apply: (from) => ({ ...from, experienceYears: query.experienceYears! + 2 }),
    });
  }
  if (query.employmentTypes !== undefined && (query.employmentTypes & SHORT_WORK) !== 0) {
    found.push({ argument: 'employmentType', apply: (from) => ({ ...from, employmentTypes: SHORT_WORK }) });
  }
  return found;
}

function without(query: PreparedQuery, fields: ('radiusKm' | 'placeTerms' | 'district' | 'payMax' | 'shift')[]) {
  const left = { ...query };
  for (const field of fields) delete left[field];
  return left;
}
