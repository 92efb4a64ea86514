import type { CallLabel } from './labels.ts';

/** Free text, typed inputs and ids are not scored: a label cannot know their wording. */
const UNSCORED = new Set([
  'question',
  'service',
  'topic',
  'reason',
  'answer',
  'programme',
  'inputs',
  'facts',
  'fields',
  'jobId',
  'name',
  'phone',
]);
/** All it takes are a person's own words. */
const UNSCORED_TOOLS = new Set(['update_profile']);
/** A default written out is the same as its absence. */
const DEFAULTS: Readonly<Record<string, unknown>> = { salaryUnit: 'month', sortBy: 'match', page: 1 };
const PLACES = new Set(['city', 'district', 'place', 'region']);

export interface ArgumentCounts {
  right: number;
  /** Given, but not said or not so. */
  surplus: number;
  /** Said, but not given or not so. */
  missing: number;
}

export interface ArgumentComparison extends ArgumentCounts {
  /** `name: expected …, got …`, one for each difference. */
  faults: string[];
}

/** @param got the arguments a turn reported, or nothing when the call was not made */
export function compareArguments(label: CallLabel, got: Readonly<Record<string, unknown>> | undefined) {
  const result: ArgumentComparison = { right: 0, surplus: 0, missing: 0, faults: [] };
  const given = got === undefined ? {} : scoredArguments(label.name, got);
  const wanted = scoredArguments(label.name, label.arguments);
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(given)])) {
    if (label.optional.includes(name)) continue;
    const accepted = [...(name in wanted ? [wanted[name]] : []), ...(label.also[name] ?? [])];
    const value = given[name] ?? DEFAULTS[name];
    if (accepted.some((candidate) => sameValue(name, candidate, value))) {
      result.right += 1;
      continue;
    }
    if (name in given) result.surplus += 1;
    if (name in wanted) result.missing += 1;
    result.faults.push(`${name}: expected ${asText(wanted[name])}, got ${asText(given[name])}`);
  }
  return result;
}

/** The arguments of a call that nobody expected all count against precision. */
export function surplusOf(name: string, got: Readonly<Record<string, unknown>>): number {
  return Object.keys(scoredArguments(name, got)).length;
}

/** A call's free arguments, which another engine would word in its own way. */
export function freeArguments(got: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(got).filter(([name]) => UNSCORED.has(name)));
}

function scoredArguments(tool: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (UNSCORED_TOOLS.has(tool)) return {};
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== undefined && !UNSCORED.has(name) && value !== DEFAULTS[name] && !isEmptyList(value),
    ),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function sameValue(name: string, expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    return Array.isArray(got) && sameList(expected, got, name === 'exclude' ? overlapping : equal);
  }
  if (PLACES.has(name) && typeof expected === 'string' && typeof got === 'string') {
    return withoutSuffix(expected) === withoutSuffix(got);
  }
  return equal(expected, got);
}

function sameList(
  expected: readonly unknown[],
  got: readonly unknown[],
  same: (first: unknown, second: unknown) => boolean,
): boolean {
  return (
    expected.every((wanted) => got.some((value) => same(wanted, value))) &&
    got.every((value) => expected.some((wanted) => same(wanted, value)))
  );
}

function equal(first: unknown, second: unknown): boolean {
  if (typeof first === 'string' && typeof second === 'string') return plain(first) === plain(second);
  return first === second;
}

function overlapping(first: unknown, second: unknown): boolean {
  const [one, other] = [plain(String(first)), plain(String(second))];
  return one.includes(other) || other.includes(one);
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}

/** 成都市 and 成都 are one place; a name of two characters keeps its last. */
function withoutSuffix(name: string): string {
  return plain(name).replace(/(?<=.{2})(?:自治州|地区|省|市|区|县)$/u, '');
}

function asText(value: unknown): string {
  if (value === undefined) return 'nothing';
  return Array.isArray(value) ? `[${value.join(' ')}]` : String(value);
}
