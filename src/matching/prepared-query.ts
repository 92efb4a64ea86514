import type { Shift } from '../contract/job.ts';
import { Shift as ShiftSchema } from '../contract/job.ts';
import type { Segmenter } from '../words/segmenter.ts';
import {
  benefitMask,
  dayNumber,
  educationRank,
  employmentTypeCode,
  monthly,
  shiftMask,
  type WishedPayUnit,
} from './codes.ts';
import type { NameTables } from './describe-posting.ts';
import type { Point } from './geography.ts';
import type { JobSearchRequest } from './job-search-request.ts';
import { normaliseCity, normaliseDistrict, normaliseText } from './normalise.ts';
import { FIELD, wordTerms } from './posting-terms.ts';

/** Within this of a named place when the person gives no distance. */
export const PLACE_RADIUS_KM = 5;

/** A request with everything looked up: numbers, masks and index terms. */
export interface PreparedQuery {
  /** Numbers of the name tables; undefined when not asked for, -1 when no posting has it. */
  city?: number;
  district?: number;
  origin?: Point;
  radiusKm?: number;
  /** Index terms that place a posting at the named place without coordinates. */
  placeTerms?: string[];
  /** Yuan a month. */
  payMin?: number;
  payMax?: number;
  payUnit: WishedPayUnit;
  /** Any work will do, so that pay beyond what most work pays recommends nothing. */
  anyTrade: boolean;
  /** Mask of the kinds of employment that will do. */
  employmentTypes?: number;
  /** Undefined when the person has not said. */
  educationRank?: number;
  experienceYears?: number;
  /** Mask of the certificates the person holds; undefined when they have not said. */
  certificates?: number;
  benefits: number;
  shift?: Shift;
  /** Each a way to be unwanted: all of its terms stand in the posting. */
  excluded: string[][];
  excludedShifts: number;
  today: number;
}

/** Working times named among unwanted words. */
const SHIFT_WORDS: [RegExp, Shift[]][] = [
  [/夜班|晚夜班|通宵|大夜/u, ['night']],
  [/倒班|轮班|两班倒|三班倒/u, ['rotating']],
  [/晚班/u, ['evening', 'night']],
  [/早班/u, ['morning']],
  [/周末/u, ['weekend']],
];

export function prepareQuery(
  request: JobSearchRequest,
  names: NameTables,
  segmenter: Segmenter,
  synonyms: (word: string) => Iterable<string>,
): PreparedQuery {
  const wish = request.arguments;
  const payUnit = wish.salaryUnit ?? 'month';
  const query: PreparedQuery = {
    payUnit,
    anyTrade: !wish.keywords,
    benefits: benefitMask(wish.benefits ?? []),
    excluded: (wish.exclude ?? []).flatMap((word) => excludedTerms(word, segmenter, synonyms)),
    excludedShifts: excludedShifts(wish.exclude ?? []),
    today: dayNumber(request.today),
  };
  if (wish.city) query.city = names.cities.find(normaliseCity(wish.city));
  if (wish.district) query.district = names.districts.find(normaliseDistrict(wish.district));
  if (request.origin) query.origin = request.origin;
  if (wish.place) query.placeTerms = wordTerms(wish.place, FIELD.addressPair, segmenter);
  if (request.origin && (wish.radiusKm !== undefined || wish.place)) query.radiusKm = wish.radiusKm ?? PLACE_RADIUS_KM;
  if (wish.salaryMin !== undefined) query.payMin = monthly(wish.salaryMin, payUnit);
  if (wish.salaryMax !== undefined) query.payMax = monthly(wish.salaryMax, payUnit);
  if (wish.employmentType) query.employmentTypes = 1 << employmentTypeCode(wish.employmentType);
  if (wish.education) query.educationRank = educationRank(wish.education);
  if (wish.experienceYears !== undefined) query.experienceYears = wish.experienceYears;
  if (wish.shift) query.shift = wish.shift;
  return query;
}

function excludedTerms(word: string, segmenter: Segmenter, synonyms: (word: string) => Iterable<string>): string[][] {
  const ways: string[][] = [];
  for (const name of new Set([word, ...synonyms(word)])) {
    ways.push(wordTerms(name, FIELD.title, segmenter), wordTerms(name, FIELD.occupation, segmenter));
  }
  ways.push([FIELD.tag + normaliseText(word)], wordTerms(word, FIELD.tag, segmenter));
  ways.push(wordTerms(word, FIELD.description, segmenter));
  return ways.filter((terms) => terms.length > 0);
}

function excludedShifts(words: readonly string[]): number {
  const shifts = SHIFT_WORDS.filter(([pattern]) => words.some((word) => pattern.test(word))).flatMap(
    ([, found]) => found,
  );
  return shiftMask(shifts);
}

export function shiftOf(query: PreparedQuery): number {
  return query.shift === undefined ? 0 : 1 << ShiftSchema.options.indexOf(query.shift);
}
