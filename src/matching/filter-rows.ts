import { boxAround, distanceKm } from './geography.ts';
import type { PostingColumns } from './posting-columns.ts';
import { ROW } from './posting-table.ts';
import { type PreparedQuery, shiftOf } from './prepared-query.ts';

/** What is marked on rows before limits are looked at; a value of 0 is no mark. */
export interface Marks {
  /** Fit of the words asked for; absent when none were. */
  fit?: Uint8Array;
  excluded: Uint8Array;
  atPlace: Uint8Array;
}

const DAY = 'day';
const SEVERE = 2;

/**
 * Writes the rows that keep every limit into `kept` and returns how many: `meetsLimits` unrolled over columns, which
 * the tests hold to the same answers. `rows` are the candidates; all rows when it is absent.
 */
export function filterRows(
  columns: PostingColumns,
  state: Uint8Array,
  query: PreparedQuery,
  marks: Marks,
  rows: Uint32Array | undefined,
  kept: Uint32Array,
): number {
  const { trust, validDay, city, district, employmentType, payMin, payMax, benefits, shifts } = columns;
  const { educationRank, experienceYears, lat, lon } = columns;
  const { fit, excluded, atPlace } = marks;
  const { origin, radiusKm, today } = query;
  const wantedCity = query.city ?? -2;
  const wantedDistrict = query.district ?? -2;
  const wantedTypes = query.employmentTypes ?? -1;
  const leastPay = query.payMin ?? Number.NEGATIVE_INFINITY;
  const mostPay = query.payMax ?? Number.POSITIVE_INFINITY;
  const schooling = query.educationRank ?? Number.POSITIVE_INFINITY;
  const experience = query.experienceYears ?? Number.POSITIVE_INFINITY;
  const wantedShift = shiftOf(query);
  const silentShiftFits = query.shift === undefined || query.shift === DAY;
  const nearOrigin = origin !== undefined && radiusKm !== undefined;
  const mustBeAtPlace = !nearOrigin && query.placeTerms !== undefined;
  const box = nearOrigin ? boxAround(origin.lat, radiusKm) : { lat: 0, lon: 0 };
  const originLat = origin?.lat ?? 0;
  const originLon = origin?.lon ?? 0;
  const count = rows === undefined ? columns.length : rows.length;
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows === undefined ? index : rows[index]!;
    // First what turns most rows away and touches least memory: a row's columns lie far apart.
    if (fit !== undefined && fit[row] === 0) continue;
    if (nearOrigin) {
      // A comparison with NaN, where the posting lies nobody knows, is false.
      const inBox = Math.abs(lat[row]! - originLat) <= box.lat && Math.abs(lon[row]! - originLon) <= box.lon;
      if (!inBox && atPlace[row] === 0) continue;
    }
    if (state[row] !== ROW.shown) continue;
    if (wantedCity !== -2 && city[row] !== wantedCity) continue;
    if (payMax[row]! < leastPay || payMin[row]! > mostPay) continue;
    if (nearOrigin && atPlace[row] === 0) {
      if (!(distanceKm(originLat, originLon, lat[row]!, lon[row]!) <= radiusKm)) continue;
    }
    if (mustBeAtPlace && atPlace[row] === 0) continue;
    if (trust[row] === SEVERE || excluded[row] !== 0) continue;
    if (validDay[row] !== 0 && validDay[row]! < today) continue;
    if (wantedDistrict !== -2 && district[row] !== wantedDistrict) continue;
    if ((wantedTypes & (1 << employmentType[row]!)) === 0) continue;
    if ((benefits[row]! & query.benefits) !== query.benefits || (shifts[row]! & query.excludedShifts) !== 0) continue;
    if (wantedShift !== 0 && (shifts[row] === 0 ? !silentShiftFits : (shifts[row]! & wantedShift) === 0)) continue;
    if (educationRank[row]! > schooling || experienceYears[row]! > experience) continue;
    kept[length] = row;
    length += 1;
  }
  return length;
}
