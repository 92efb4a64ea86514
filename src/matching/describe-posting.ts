import type { Posting } from '../contract/job.ts';
import { benefitMask, dayNumber, educationRank, employmentTypeCode, shiftMask } from './codes.ts';
import type { Point } from './geography.ts';
import type { GoingRates } from './going-rates.ts';
import { Names } from './names.ts';
import { normaliseCity, normaliseDistrict, normaliseText } from './normalise.ts';
import { normaliseEmployer } from './normalise-employer.ts';
import type { MutableFacts } from './posting-facts.ts';
import { MADE_UP, UNKNOWN_STANDING, VERIFIED } from './standing.ts';

export interface NameTables {
  cities: Names;
  districts: Names;
  employers: Names;
  /** Number 0 is the trade nobody knows. */
  trades: Names;
  sources: Names;
}

export function createNameTables(): NameTables {
  return {
    cities: new Names(),
    districts: new Names(),
    employers: new Names(),
    trades: new Names(['']),
    sources: new Names(),
  };
}

/** What was read out of a posting's words. */
export interface PostingReading {
  /** The trade by its usual name, empty when not known. */
  trade: string;
  /** Severity from the trust rules: 0, 1 or 2. */
  trust: number;
  /** Mask of the certificates demanded. */
  certificates: number;
  /** The centre of its district, for a posting without a point of its own. */
  centre?: Point | undefined;
}

export function describePosting(
  posting: Posting,
  names: NameTables,
  rates: GoingRates,
  read: PostingReading,
): MutableFacts {
  const city = names.cities.number(normaliseCity(posting.place.city));
  const { lat, lon } = posting.place;
  const own = lat === undefined || lon === undefined ? undefined : { lat, lon };
  const point = own ?? read.centre;
  return {
    payMin: posting.monthlyPay?.min ?? Number.NaN,
    payMax: posting.monthlyPay?.max ?? Number.NaN,
    lat: point?.lat ?? Number.NaN,
    lon: point?.lon ?? Number.NaN,
    approximate: own === undefined && point !== undefined ? 1 : 0,
    city,
    district: names.districts.number(normaliseDistrict(posting.place.district ?? '')),
    employer: names.employers.number(normaliseEmployer(posting.employer.name)),
    employmentType: employmentTypeCode(posting.employmentType),
    educationRank: educationRank(posting.education),
    experienceYears: Math.min(255, posting.experienceYears ?? 0),
    benefits: benefitMask(posting.benefits),
    shifts: shiftMask(posting.shifts ?? []),
    postedDay: posting.postedAt === undefined ? 0 : dayNumber(posting.postedAt),
    validDay: posting.validThrough === undefined ? 0 : dayNumber(posting.validThrough),
    trust: read.trust,
    certificates: read.certificates,
    standing: posting.demonstration ? MADE_UP : posting.employer.verified ? VERIFIED : UNKNOWN_STANDING,
    payGroup: rates.group(names.trades.number(read.trade), city),
    source: names.sources.number(posting.source),
    titleLength: Math.min(255, normaliseText(posting.title).length),
  };
}
