import type { PayHint } from './parse-pay.ts';
import type { Field, FieldValues } from './posting-row.ts';
import { guessHeading, payHint } from './read-heading.ts';
import { type ColumnProfile, profileColumn, type Shape, shapeOf } from './value-shapes.ts';

/** Which columns hold what; several columns may hold one field of the many-valued kind. */
export interface ColumnPlan {
  headings: string[];
  columns: Partial<Record<Field, number[]>>;
  pay: PayHint;
  /** Columns of one yes-or-no benefit each (是否包吃住), whose heading is the benefit. */
  benefitFlags: number[];
  /** The shape most cells of a column have, for putting slid rows right. */
  shapes: (Shape | undefined)[];
}

const MANY: ReadonlySet<Field> = new Set(['description', 'benefits', 'tags', 'personal', 'shift']);
/** A column headed so must look so, else the heading lies. */
const MUST_SHOW: readonly Field[] = ['pay', 'education', 'experience', 'companySize', 'postedAt', 'url', 'headcount'];
/** A column that looks so is so, whatever its heading says. */
const TELLS: readonly Shape[] = [
  'companySize',
  'url',
  'experience',
  'education',
  'pay',
  'place',
  'postedAt',
  'personal',
  'companyNature',
  'employer',
];
const MUST_SHARE = 0.25;
const TELL_SHARE = 0.6;
const LEAST_SCORE = 0.3;

/** Finds what each column holds from its heading and from a sample of its cells, which have the last word. */
export function mapColumns(headings: readonly string[], sample: readonly (readonly string[])[]): ColumnPlan {
  const profiles = headings.map((_, column) => profileColumn(sample.map((row) => row[column] ?? '')));
  const candidates: { field: Field; column: number; score: number }[] = [];
  headings.forEach((heading, column) => {
    for (const [field, score] of scoreColumn(heading, profiles[column]!)) candidates.push({ field, column, score });
  });
  candidates.sort((left, right) => right.score - left.score || left.column - right.column);
  const columns: Partial<Record<Field, number[]>> = {};
  const used = new Set<number>();
  for (const { field, column, score } of candidates) {
    if (score < LEAST_SCORE || used.has(column)) continue;
    if (columns[field] !== undefined && !MANY.has(field)) continue;
    columns[field] = [...(columns[field] ?? []), column];
    used.add(column);
  }
  settleTextColumns(columns, used, profiles, headings);
  for (const list of Object.values(columns)) list.sort((left, right) => left - right);
  return finishPlan(headings, columns, profiles);
}

export function finishPlan(
  headings: readonly string[],
  columns: Partial<Record<Field, number[]>>,
  profiles: readonly ColumnProfile[],
): ColumnPlan {
  const hints = [...(columns.pay ?? []), ...(columns.payMin ?? []), ...(columns.payMax ?? [])].map((column) =>
    payHint(headings[column]!),
  );
  for (const field of ['id', 'url'] as const) {
    const column = columns[field]?.[0];
    if (column !== undefined && !identifies(profiles[column]!)) delete columns[field];
  }
  return {
    headings: [...headings],
    columns,
    pay: Object.assign({}, ...hints.reverse()) as PayHint,
    benefitFlags: (columns.benefits ?? []).filter((column) => isFlag(headings[column]!)),
    shapes: profiles.map((profile) => strongestShape(profile, 0.5)),
  };
}

function identifies(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.distinct >= 0.95;
}

function isFlag(heading: string): boolean {
  return !/福利|welfare|benefit|perks/iu.test(heading);
}

function strongestShape(profile: ColumnProfile, least: number): Shape | undefined {
  const best = Object.entries(profile.shares).sort((left, right) => right[1] - left[1])[0];
  return best !== undefined && best[1] >= least ? (best[0] as Shape) : undefined;
}

function scoreColumn(heading: string, profile: ColumnProfile): Map<Field, number> {
  const scores = new Map<Field, number>();
  const enough = profile.filled >= 3;
  const told = enough ? TELLS.find((shape) => (profile.shares[shape] ?? 0) >= TELL_SHARE) : undefined;
  for (const { field, weight } of guessHeading(heading)) {
    const share = profile.shares[field as Shape] ?? 0;
    if (enough && MUST_SHOW.includes(field) && share < MUST_SHARE && !agreesLoosely(field, profile)) continue;
    if (told !== undefined && told !== field && !compatible(field, told)) continue;
    scores.set(field, weight + share);
  }
  if (told !== undefined && !scores.has(told)) {
    const covered = [...scores.keys()].some((field) => compatible(field, told));
    if (!covered) scores.set(told, (profile.shares[told] ?? 0) * 0.9);
  }
  if (enough && told === undefined && scores.size === 0 && (profile.shares.description ?? 0) >= TELL_SHARE)
    scores.set('description', 0.5);
  return scores;
}

/** Shapes that a field may well have although they are not its own. */
function compatible(field: Field, shape: Shape): boolean {
  switch (shape) {
    case 'place':
      return ['city', 'district', 'province', 'address', 'area', 'place'].includes(field);
    case 'postedAt':
      return ['validThrough', 'postedAt'].includes(field);
    case 'url':
      return ['companyUrl', 'url'].includes(field);
    case 'pay':
      return ['payMin', 'payMax', 'pay', 'id', 'lat', 'lon', 'headcount'].includes(field);
    case 'employer':
      return ['employer', 'address'].includes(field);
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

/** Numbers, 不限 and languages of their own are not counter-evidence to these headings. */
function agreesLoosely(field: Field, profile: ColumnProfile): boolean {
  if (field === 'headcount') return profile.numeric >= MUST_SHARE;
  if (field === 'pay' || field === 'postedAt' || field === 'experience') return profile.numeric >= 0.5;
  if (field === 'education')
    return profile.distinct < 0.3 && profile.meanLength <= 8 && strongestShape(profile, TELL_SHARE) === undefined;
  return false;
}

/** When no heading names the job or the employer, the columns that read like them are taken. */
function settleTextColumns(
  columns: Partial<Record<Field, number[]>>,
  used: Set<number>,
  profiles: readonly ColumnProfile[],
  headings: readonly string[],
): void {
  const free = () =>
    profiles
      .map((profile, column) => ({ profile, column }))
      .filter(({ profile, column }) => !used.has(column) && profile.filled > 0);
  if (columns.employer === undefined) {
    const best = free().sort(
      (left, right) => (right.profile.shares.employer ?? 0) - (left.profile.shares.employer ?? 0),
    )[0];
    if (best !== undefined && (best.profile.shares.employer ?? 0) >= 0.3) {
      columns.employer = [best.column];
      used.add(best.column);
    }
  }
  if (columns.title === undefined) {
    const best = free()
      .filter(
        ({ profile, column }) =>
          profile.numeric < 0.3 &&
          profile.meanLength >= 2 &&
          profile.meanLength <= 30 &&
          strongestShape(profile, TELL_SHARE) === undefined &&
          guessHeading(headings[column]!).length === 0,
      )
      .sort((left, right) => right.profile.distinct - left.profile.distinct)[0];
    if (best !== undefined && best.profile.distinct >= 0.2) {
      columns.title = [best.column];
      used.add(best.column);
    } else if (columns.category !== undefined) {
      columns.title = columns.category;
      delete columns.category;
    }
  }
}

const SLIDING: readonly Shape[] = ['education', 'experience', 'headcount', 'companySize', 'postedAt', 'pay'];
const TRUTHY = /^(?:是|有|1|y|yes|true|√|✓|提供|包|包含|可|享有|支持)$/iu;
const FALSY = /^(?:否|无|没有|0|n|no|false|×|x|✗|不|不提供|不包|不含|暂无)$/iu;

/** One row's cells by field. Values that slid into a neighbour's column go to the field whose shape they have. */
export function fieldValues(cells: readonly string[], plan: ColumnPlan): FieldValues {
  const values: FieldValues = {};
  for (const [field, columns] of Object.entries(plan.columns) as [Field, number[]][]) {
    const parts: string[] = [];
    for (const column of columns) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      if (field === 'benefits' && plan.benefitFlags.includes(column)) {
        if (TRUTHY.test(cell)) parts.push(plan.headings[column]!.replace(/^是否|[?？]$/gu, ''));
        else if (!FALSY.test(cell)) parts.push(cell);
      } else parts.push(cell);
    }
    if (parts.length > 0) values[field] = parts.join('\n');
  }
  return slideBack(values, plan);
}

function slideBack(values: FieldValues, plan: ColumnPlan): FieldValues {
  for (const from of SLIDING) {
    const value = values[from];
    if (value === undefined) continue;
    const shape = shapeOf(value);
    if (shape === undefined || shape === from || !SLIDING.includes(shape) || plan.columns[shape] === undefined)
      continue;
    const there = values[shape];
    if (there !== undefined && shapeOf(there) === shape) continue;
    values[shape] = value;
    delete values[from];
  }
  return values;
}
