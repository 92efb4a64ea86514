import type { Field } from './posting-row.ts';
import { guessHeading } from './read-heading.ts';
import type { ColumnProfile, Shape } from './value-shapes.ts';

/** A column that looks so is so, whatever its heading says. */
const TELLS: readonly Shape[] = [
  'companySize',
  'url',
  'employmentType',
  'experience',
  'education',
  'pay',
  'place',
  'postedAt',
  'personal',
  'companyNature',
  'employer',
];
const TELL_SHARE = 0.6;
const ENOUGH_CELLS = 3;
/** Fewer cells than this share that look like a field do not speak for it; its heading then counts for so much. */
const HARDLY = 0.3;
const IN_DOUBT = 0.7;

/** A heading that says nothing but text: what its cells list are sentences. */
const PLAINLY_TEXT = 0.95;

/** What a column's cells say it is, when enough of them agree. */
export function toldBy(profile: ColumnProfile): Shape | undefined {
  if (profile.filled < ENOUGH_CELLS) return undefined;
  return TELLS.find((shape) => (profile.shares[shape] ?? 0) >= TELL_SHARE);
}

/** How likely a column holds each field: its heading's guess and the share of cells that look like it. */
export function scoreColumn(heading: string, profile: ColumnProfile): Map<Field, number> {
  const scores = new Map<Field, number>();
  const told = toldBy(profile);
  const guesses = guessHeading(heading);
  for (const { field, weight } of guesses) {
    if (told !== undefined && told !== field && !compatible(field, told)) continue;
    const share = profile.shares[field as Shape] ?? 0;
    const elsewhere = guesses.length > 1 && profile.filled > 0 && contradicted(field, share, profile);
    scores.set(field, elsewhere ? weight * IN_DOUBT : weight + share);
  }
  if (told !== undefined && ![...scores.keys()].some((field) => field === told || compatible(field, told))) {
    scores.set(told, (profile.shares[told] ?? 0) * 0.9);
  }
  if (profile.filled < ENOUGH_CELLS) return scores;
  const running = (scores.get('description') ?? 0) >= PLAINLY_TEXT && (profile.shares.description ?? 0) > 0;
  if (told === undefined && !running && profile.mixed >= TELL_SHARE) return new Map([['attributes', 0.5]]);
  if (scores.size === 0 && (profile.shares.description ?? 0) >= TELL_SHARE) scores.set('description', 0.5);
  return scores;
}

/** `position` is where the work is or what it is, `vacancy` how many or what: cells that show neither settle it. */
function contradicted(field: Field, share: number, profile: ColumnProfile): boolean {
  if (field === 'place') return share < HARDLY;
  return field === 'headcount' && share < HARDLY && profile.numeric < HARDLY;
}

/** Shapes that a field may well have although they are not its own. */
function compatible(field: Field, shape: Shape): boolean {
  switch (shape) {
    case 'place':
      return ['city', 'district', 'province', 'address', 'area', 'place', 'id'].includes(field);
    case 'postedAt':
      return ['validThrough', 'postedAt'].includes(field);
    case 'url':
      return ['companyUrl', 'url'].includes(field);
    case 'pay':
      // The days of a spreadsheet are plain numbers too (46027).
      return ['payMin', 'payMax', 'pay', 'id', 'lat', 'lon', 'headcount', 'postedAt', 'validThrough'].includes(field);
    case 'employer':
      return ['employer', 'address'].includes(field);
    case 'employmentType':
      return ['employmentType', 'title', 'tags', 'description'].includes(field);
    case 'education':
    case 'experience':
    case 'companySize':
    case 'companyNature':
    case 'personal':
      return field === shape;
    default:
      return true;
  }
}
