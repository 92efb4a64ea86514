import type { Posting } from '../contract/job.ts';
import { normaliseDistrict, normaliseText } from './normalise.ts';
import type { ColumnName, PostingColumns } from './posting-columns.ts';
import { differingBits, likeness, signatureOf } from './similarity.ts';

/** Texts of the same post as two sites edit it differ in fewer of 64 bits than this; others in about 32. */
const SAME_TEXT_BITS = 14;
const SAME_TITLE = 0.6;
/** Without texts to compare the titles alone must tell. */
const SAME_TITLE_ALONE = 0.85;

/** A source that lists a post twice lists it alike. */
const ALIKE_IN_ONE_SOURCE = [
  'payMin',
  'payMax',
  'district',
  'titleLength',
  'benefits',
  'shifts',
  'educationRank',
  'experienceYears',
  'certificates',
] as const satisfies readonly ColumnName[];

/** What can be told from columns: employer, city, kind of work; of one source all facts, of two pay that overlaps. */
export function mayBeSamePost(columns: PostingColumns, row: number, other: number): boolean {
  if (columns.employer[row] !== columns.employer[other] || columns.city[row] !== columns.city[other]) return false;
  if (columns.employmentType[row] !== columns.employmentType[other]) return false;
  if (columns.source[row] === columns.source[other])
    return ALIKE_IN_ONE_SOURCE.every((name) => Object.is(columns[name][row], columns[name][other]));
  // NaN, where no pay is named, tells nothing either way.
  return !(columns.payMin[row]! > columns.payMax[other]! || columns.payMin[other]! > columns.payMax[row]!);
}

/** The rest, for postings that `mayBeSamePost` let through: district, title, and text, of two sources by similarity hash. */
export function isSamePost(posting: Posting, other: Posting): boolean {
  if (posting.source === other.source) {
    const { title, description = '', place, tags = [] } = posting;
    const sameTags = tags.join('\n') === (other.tags ?? []).join('\n');
    const samePlace = place.district === other.place.district && place.address === other.place.address;
    return title === other.title && description === (other.description ?? '') && samePlace && sameTags;
  }
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
