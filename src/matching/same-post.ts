import type { Posting } from '../contract/job.ts';
import { normaliseDistrict, normaliseText } from './normalise.ts';
import type { PostingColumns } from './posting-columns.ts';
import { differingBits, likeness, signatureOf } from './similarity.ts';

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
  return !(columns.payMin[row]! > columns.payMax[other]! || columns.payMin[other]! > columns.payMax[row]!);
}

/** The rest, for postings that `mayBeSamePost` let through: district, title, and text by similarity hash. */
export function isSamePost(posting: Posting, other: Posting): boolean {
  const district = normaliseDistrict(posting.place.district ?? '');
  const otherDistrict = normaliseDistrict(other.place.district ?? '');
  if (district !== '' && otherDistrict !== '' && district !== otherDistrict) return false;
  const alike = likeness(normaliseText(posting.title), normaliseText(other.title));
  if (alike < SAME_TITLE) return false;
  const signature = signatureOf(normaliseText(posting.description ?? ''));
  const otherSignature = signatureOf(normaliseText(other.description ?? ''));
  if (signature === undefined || otherSignature === undefined) return alike >= SAME_TITLE_ALONE;
  return differingBits(signature, otherSignature) < SAME_TEXT_BITS;
}
