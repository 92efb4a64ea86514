import type { PayHint } from './parse-pay.ts';
import type { Field } from './posting-row.ts';
import { guessHeading, payHint } from './read-heading.ts';
import { scoreColumn, toldBy } from './score-column.ts';
import { type ColumnProfile, profileColumn, type Shape } from './value-shapes.ts';

/** Which columns hold what; several columns may hold one field of the many-valued kind. */
export interface ColumnPlan {
  headings: string[];
  columns: Partial<Record<Field, number[]>>;
  pay: PayHint;
  /** Columns of one yes-or-no benefit each (是否包吃住), whose heading is the benefit. */
  benefitFlags: number[];
  /** Columns whose cells list several things. */
  mixed: number[];
  /** The shape most cells of a column have, for putting slid rows right. */
  shapes: (Shape | undefined)[];
  /** Columns that are often empty, so that a row may end before them. */
  sparse: boolean[];
}

const MANY: ReadonlySet<Field> = new Set(['description', 'benefits', 'tags', 'personal', 'shift', 'attributes']);
const SPARSE_BELOW = 0.7;
const LEAST_SCORE = 0.3;
const LIE_SHARE = 0.2;

/** Finds what each column holds from its heading and from a sample of its cells, which have the last word. */
export function mapColumns(headings: readonly string[], sample: readonly (readonly string[])[]): ColumnPlan {
  const profiles = headings.map((_, column) => profileColumn(sample.map((row) => row[column] ?? '')));
  const candidates: Candidate[] = [];
  headings.forEach((heading, column) => {
    for (const [field, score] of scoreColumn(heading, profiles[column]!)) candidates.push({ field, column, score });
  });
  dropLyingEmployers(candidates, profiles);
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

interface Candidate {
  field: Field;
  column: number;
  score: number;
}

/** A column headed 公司 whose cells are no companies gives way to one whose cells are. */
function dropLyingEmployers(candidates: Candidate[], profiles: readonly ColumnProfile[]): void {
  if (!profiles.some((profile) => toldBy(profile) === 'employer')) return;
  for (const candidate of candidates) {
    const lies = candidate.field === 'employer' && (profiles[candidate.column]!.shares.employer ?? 0) < LIE_SHARE;
    if (lies && profiles[candidate.column]!.filled > 0) candidate.score = 0;
  }
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
  // 工作区域 names districts beside a column of cities; alone it names whatever place the work is at.
  const onlyDistrict = columns.city === undefined && columns.place === undefined && columns.province === undefined;
  if (onlyDistrict && columns.district !== undefined) {
    columns.place = columns.district;
    delete columns.district;
  }
  if (columns.place === undefined && columns.city === undefined && columns.area !== undefined) {
    const [area] = columns.area;
    if (toldBy(profiles[area!]!) === 'place') {
      columns.place = columns.area;
      delete columns.area;
    }
  }
  return {
    headings: [...headings],
    columns,
    pay: Object.assign({}, ...hints.reverse()) as PayHint,
    benefitFlags: (columns.benefits ?? []).filter((column) => isFlag(headings[column]!)),
    mixed: columns.attributes ?? [],
    shapes: profiles.map((profile) => strongestShape(profile, 0.5)),
    sparse: profiles.map((profile) => profile.filledShare < SPARSE_BELOW),
  };
}

/** A column that only counts the rows is no identity: the next file counts again. */
function identifies(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.distinct >= 0.95 && !profile.counts;
}

function isFlag(heading: string): boolean {
  return !/福利|welfare|benefit|perks/iu.test(heading);
}

function strongestShape(profile: ColumnProfile, least: number): Shape | undefined {
  const best = Object.entries(profile.shares).sort((left, right) => right[1] - left[1])[0];
  return best !== undefined && best[1] >= least ? (best[0] as Shape) : undefined;
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
          toldBy(profile) === undefined &&
          guessHeading(headings[column]!).every(({ field }) => field === 'employer' || field === 'title'),
      )
      .sort((left, right) => right.profile.distinct - left.profile.distinct)[0];
    if (best !== undefined && best.profile.distinct >= 0.2) {
      columns.title = [best.column];
      used.add(best.column);
    } else if (columns.category !== undefined) {
      columns.title = columns.category;
      delete columns.category;
    } else {
      titleFromShortText(columns, profiles);
    }
  }
}

const LONGEST_TITLE_COLUMN = 30;
/** Texts with full stops and colons are no titles. */
const MOST_SENTENCES = 0.3;

/** 招工信息 over 成都高新区保安4500包吃住: a text so short is the title. */
function titleFromShortText(columns: Partial<Record<Field, number[]>>, profiles: readonly ColumnProfile[]): void {
  const short = columns.description?.find((column) => {
    const { meanLength, shares } = profiles[column]!;
    return meanLength <= LONGEST_TITLE_COLUMN && (shares.description ?? 0) < MOST_SENTENCES;
  });
  if (short === undefined) return;
  columns.title = [short];
  const left = columns.description!.filter((column) => column !== short);
  if (left.length === 0) delete columns.description;
  else columns.description = left;
}
