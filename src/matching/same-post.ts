import type { Posting } from '../contract/job.ts';
import { normaliseDistrict, normaliseText } from './normalise.ts';
import type { PostingColumns } from './posting-columns.ts';
import { differingBits, likeness } from './similarity.ts';

/** Texts of the same post as two sites edit it differ in fewer of 64 bits than this; others in about 32. */
const SAME_TEXT_BITS = 14;
const SAME_TITLE = 0.6;
/** Without texts to compare the titles alone must tell. */
const SAME_TITLE_ALONE = 0.85;

/** What can be told from columns: employer, city, kind of work, another source, pay that overlaps. */
export function mayBeSamePost(columns: PostingColumns, row: number, other: number): boolean {
  if (columns.employer[row] !== columns.employer[other] || columns.city[row] !== columns.city[other]) return false;
  if (columns.source[row] === columns.source[other]) return false;
  if (columns.employmentType[row] !== columns.employmentType[other]) return false;
  // NaN, where no pay is named, tells nothing either way.
  if (columns.payMin[row]! > columns.payMax[other]! || columns.payMin[other]! > columns.payMax[row]!) return false;
  return !bothHaveText(columns, row, other) || textBits(columns, row, other) < SAME_TEXT_BITS;
}

/** The rest, for rows that `mayBeSamePost` let through. */
export function isSamePost(columns: PostingColumns, row: number, posting: Posting, other: number, known: Posting) {
  const district = normaliseDistrict(posting.place.district ?? '');
  const otherDistrict = normaliseDistrict(known.place.district ?? '');
  if (district !== '' && otherDistrict !== '' && district !== otherDistrict) return false;
  const alike = likeness(normaliseText(posting.title), normaliseText(known.title));
  return alike >= (bothHaveText(columns, row, other) ? SAME_TITLE : SAME_TITLE_ALONE);
}

function bothHaveText({ signatureLow, signatureHigh }: PostingColumns, row: number, other: number): boolean {
  const has = (one: number) => signatureLow[one] !== 0 || signatureHigh[one] !== 0;
  return has(row) && has(other);
}

function textBits({ signatureLow, signatureHigh }: PostingColumns, row: number, other: number): number {
  return differingBits([signatureLow[row]!, signatureHigh[row]!], [signatureLow[other]!, signatureHigh[other]!]);
}
