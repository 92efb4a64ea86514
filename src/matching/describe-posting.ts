import type { Posting } from '../contract/job.ts';
import { benefitMask, dayNumber, educationRank, employmentTypeCode, shiftMask } from './codes.ts';
import type { Names } from './names.ts';
import { normaliseCity, normaliseDistrict, normaliseText } from './normalise.ts';
import type { MutableFacts } from './posting-facts.ts';

export interface NameTables {
  cities: Names;
  districts: Names;
  employers: Names;
}

/** @param trust severity from the trust rules: 0, 1 or 2. */
export function describePosting(posting: Posting, names: NameTables, trust: number): MutableFacts {
  return {
    payMin: posting.monthlyPay?.min ?? Number.NaN,
    payMax: posting.monthlyPay?.max ?? Number.NaN,
    lat: posting.place.lat ?? Number.NaN,
    lon: posting.place.lon ?? Number.NaN,
    city: names.cities.number(normaliseCity(posting.place.city)),
    district: names.districts.number(normaliseDistrict(posting.place.district ?? '')),
    employer: names.employers.number(normaliseText(posting.employer.name)),
    employmentType: employmentTypeCode(posting.employmentType),
    educationRank: educationRank(posting.education),
    experienceYears: Math.min(255, posting.experienceYears ?? 0),
    benefits: benefitMask(posting.benefits),
    shifts: shiftMask(posting.shifts ?? []),
    postedDay: posting.postedAt === undefined ? 0 : dayNumber(posting.postedAt),
    validDay: posting.validThrough === undefined ? 0 : dayNumber(posting.validThrough),
    trust,
    verified: posting.employer.verified ? 1 : 0,
    titleLength: Math.min(255, normaliseText(posting.title).length),
  };
}
