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
 * Writes the rows that keep every limit into `kept` and returns how many: `meetsLimits` in passes over columns, which
 * the tests hold to the same answers. A row's columns lie far apart in memory, so that a pass over one or two of them
 * for many rows costs a fraction of looking at a row whole. `rows` are the candidates; all rows when it is absent.
 * `kept` has room for them all and is not the same memory.
 */
export function filterRows(
  columns: PostingColumns,
  state: Uint8Array,
  query: PreparedQuery,
  marks: Marks,
  rows: Uint32Array | undefined,
  kept: Uint32Array,
): number {
  let length = shownRows(state, columns.length, marks.fit, rows, kept);
  if (query.city !== undefined) length = ofNumber(columns.city, query.city, kept, length);
  length = atThePlace(columns, query, marks.atPlace, kept, length);
  if (query.payMin !== undefined || query.payMax !== undefined) length = paying(columns, query, kept, length);
  length = offered(columns, query.today, marks.excluded, kept, length);
  if (query.district !== undefined) length = ofNumber(columns.district, query.district, kept, length);
  return suiting(columns, query, kept, length);
}

function shownRows(
  state: Uint8Array,
  count: number,
  fit: Uint8Array | undefined,
  rows: Uint32Array | undefined,
  kept: Uint32Array,
): number {
  let length = 0;
  if (rows === undefined) {
    for (let row = 0; row < count; row += 1) {
      if (state[row] !== ROW.shown || (fit !== undefined && fit[row] === 0)) continue;
      kept[length] = row;
      length += 1;
    }
    return length;
  }
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    if ((fit !== undefined && fit[row] === 0) || state[row] !== ROW.shown) continue;
    kept[length] = row;
    length += 1;
  }
  return length;
}

function ofNumber(column: Uint32Array, wanted: number, kept: Uint32Array, count: number): number {
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const row = kept[index]!;
    if (column[row] !== wanted) continue;
    kept[length] = row;
    length += 1;
  }
  return length;
}

function atThePlace(
  { lat, lon }: PostingColumns,
  { origin, radiusKm, placeTerms }: PreparedQuery,
  atPlace: Uint8Array,
  kept: Uint32Array,
  count: number,
): number {
  const near = origin !== undefined && radiusKm !== undefined;
  if (!near && placeTerms === undefined) return count;
  const box = near ? boxAround(origin.lat, radiusKm) : { lat: 0, lon: 0 };
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const row = kept[index]!;
    if (atPlace[row] === 0) {
      if (!near) continue;
      // A comparison with NaN, where the posting lies nobody knows, is false.
      if (!(Math.abs(lat[row]! - origin.lat) <= box.lat && Math.abs(lon[row]! - origin.lon) <= box.lon)) continue;
      if (!(distanceKm(origin.lat, origin.lon, lat[row]!, lon[row]!) <= radiusKm)) continue;
    }
    kept[length] = row;
    length += 1;
  }
  return length;
}

/** Pay that is not known compares with nothing and stays. */
function paying({ payMin, payMax }: PostingColumns, query: PreparedQuery, kept: Uint32Array, count: number): number {
  const least = query.payMin ?? Number.NEGATIVE_INFINITY;
  const most = query.payMax ?? Number.POSITIVE_INFINITY;
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const row = kept[index]!;
    if (payMax[row]! < least || payMin[row]! > most) continue;
    kept[length] = row;
    length += 1;
  }
  return length;
}

/** Neither fraud nor lapsed nor unwanted. */
function offered(
  { trust, validDay }: PostingColumns,
  today: number,
  excluded: Uint8Array,
  kept: Uint32Array,
  count: number,
): number {
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const row = kept[index]!;
    if (trust[row] === SEVERE || excluded[row] !== 0) continue;
    if (validDay[row] !== 0 && validDay[row]! < today) continue;
    kept[length] = row;
    length += 1;
  }
  return length;
}

/** The limits few questions set. */
function suiting(columns: PostingColumns, query: PreparedQuery, kept: Uint32Array, count: number): number {
  const { employmentType, benefits, shifts, educationRank, experienceYears } = columns;
  const wantedTypes = query.employmentTypes ?? -1;
  const schooling = query.educationRank ?? Number.POSITIVE_INFINITY;
  const experience = query.experienceYears ?? Number.POSITIVE_INFINITY;
  const wantedShift = shiftOf(query);
  const silentShiftFits = query.shift === undefined || query.shift === DAY;
  const anything =
    wantedTypes === -1 &&
    query.benefits === 0 &&
    query.excludedShifts === 0 &&
    wantedShift === 0 &&
    query.educationRank === undefined &&
    query.experienceYears === undefined;
  if (anything) return count;
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const row = kept[index]!;
    if ((wantedTypes & (1 << employmentType[row]!)) === 0) continue;
    if ((benefits[row]! & query.benefits) !== query.benefits || (shifts[row]! & query.excludedShifts) !== 0) continue;
    if (wantedShift !== 0 && (shifts[row] === 0 ? !silentShiftFits : (shifts[row]! & wantedShift) === 0)) continue;
    if (educationRank[row]! > schooling || experienceYears[row]! > experience) continue;
    kept[length] = row;
    length += 1;
  }
  return length;
}
