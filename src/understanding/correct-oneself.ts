import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { CueBook } from '../lexicon/cues.ts';
import { scanNumbers } from './numbers.ts';
import type { Slots } from './reading.ts';

/** Where what counts begins: behind the last words that take something back (找保安，不是，找保洁), or 0. */
export function lastCorrection(text: string, cues: CueBook): number {
  return cues.endOfLast('takenBack', text);
}

/** Where what counts begins behind each of the words that take something back, in their order. */
export function corrections(text: string, cues: CueBook): number[] {
  return cues
    .every('takenBack', text)
    .map(({ start, text: said }) => start + said.length)
    .filter((end) => end < text.length);
}

/**
 * 一天四百，不对，三百五; 干了两年，不，三年了: a number said again with the same unit, or none, takes the place of the last
 * one before. The text with that number put right, or nothing.
 */
export function withNumberPutRight(text: string, from: number, cues: CueBook): string | undefined {
  const cut = cues.startOfLast('takenBack', text);
  const head = text.slice(0, cut);
  const rest = text.slice(from).replace(cues.expression('beforeNewValue'), '');
  const said = scanNumbers(head).at(-1);
  const anew = scanNumbers(rest)[0];
  if (said === undefined || anew === undefined || anew.start > 0) return undefined;
  const tail = head.slice(said.end);
  const unit = UNIT.exec(tail)?.[0] ?? '';
  const next = rest.slice(anew.end);
  const again = UNIT.exec(next)?.[0] ?? '';
  // A bare sum keeps the unit of the one before (一天四百 … 三百五).
  const bare = again === '' && anew.low * OF_ONE_ORDER >= said.low && anew.low <= said.low * OF_ONE_ORDER;
  if (again !== unit && !bare) return undefined;
  return head.slice(0, said.start) + rest.slice(0, anew.end) + tail + next.slice(again.length);
}

const UNIT = /^(?:块钱|公里|千米|岁|年|个月|天|块|元|米|里|小时|个钟头)/u;

const WHERE: readonly (keyof SearchJobsArguments)[] = ['city', 'district', 'place'];
const PAY: readonly (keyof SearchJobsArguments)[] = ['salaryMin', 'salaryMax', 'salaryUnit'];

/** What was said last replaces what it corrects, and leaves the rest. */
export function takeCorrection(
  slots: Slots,
  { search: said, others, facts, ambiguousPlace, province, trade, region }: Slots,
  text: string,
): void {
  const search = { ...bareSum(slots.search, said, text), ...said };
  for (const group of [WHERE, PAY]) {
    if (!group.some((name) => search[name] !== undefined)) continue;
    const { salaryUnit } = slots.search;
    for (const name of group) delete slots.search[name];
    // 一天四百，不对，三百五 still speaks of a day.
    if (group === PAY && salaryUnit !== undefined) slots.search.salaryUnit = salaryUnit;
  }
  if (search.keywords !== undefined) {
    slots.others = others;
    if (trade !== undefined) slots.trade = trade;
  }
  Object.assign(slots.search, search);
  Object.assign(slots.facts, facts);
  if (search.city !== undefined) delete slots.ambiguousPlace;
  if (ambiguousPlace !== undefined) slots.ambiguousPlace = ambiguousPlace;
  if (province !== undefined) slots.province = province;
  if (region !== undefined) slots.region = region;
}

const OF_ONE_ORDER = 3;

/** 一天四百，算了三百五也干: a bare sum of the same order takes the place of the pay before it. */
function bareSum(
  { salaryMin }: Partial<SearchJobsArguments>,
  said: Partial<SearchJobsArguments>,
  text: string,
): Partial<SearchJobsArguments> {
  const sum = scanNumbers(text)[0]?.low;
  if (sum === undefined || salaryMin === undefined || said.salaryMin !== undefined || said.salaryMax !== undefined)
    return {};
  return sum * OF_ONE_ORDER >= salaryMin && sum <= salaryMin * OF_ONE_ORDER ? { salaryMin: sum } : {};
}
