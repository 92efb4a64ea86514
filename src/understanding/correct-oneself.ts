import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import { scanNumbers } from './numbers.ts';
import type { Slots } from './reading.ts';

/** A slip taken back within the sentence: 找保安，不是，找保洁; 五千，算了四千五也行. */
const TAKEN_BACK =
  /(?:^|[,，。、…\s!！])(?:哦|噢|呃|嗯|啊|哎呀?|唉|欸|诶)?[,，]?(?:不对|不(?=[,，])|不是(?=[,，。、…\s]|我(?:说|要|想)|说)|(?:我)?(?:说|讲|打|记|写|搞|弄)错了?|错了|算了(?!吧?[?？。！!]*$)|我?改主意了?|no,? wait|wait,? no|sorry,? i mean|i mean|actually)[,，。、…\s]*/giu;

/** Where what counts begins: behind the last words that take something back, or 0. */
export function lastCorrection(text: string): number {
  const last = [...text.matchAll(TAKEN_BACK)].at(-1);
  if (last === undefined) return 0;
  const end = last.index + last[0].length;
  return end < text.length ? end : 0;
}

const WHERE: readonly (keyof SearchJobsArguments)[] = ['city', 'district', 'place'];
const PAY: readonly (keyof SearchJobsArguments)[] = ['salaryMin', 'salaryMax', 'salaryUnit'];

/** What was said last replaces what it corrects, and leaves the rest. */
export function takeCorrection(
  slots: Slots,
  { search: said, others, facts, ambiguousPlace, province }: Slots,
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
  if (search.keywords !== undefined) slots.others = others;
  Object.assign(slots.search, search);
  Object.assign(slots.facts, facts);
  if (search.city !== undefined) delete slots.ambiguousPlace;
  if (ambiguousPlace !== undefined) slots.ambiguousPlace = ambiguousPlace;
  if (province !== undefined) slots.province = province;
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
