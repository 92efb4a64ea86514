import type { Benefit, Education, EmploymentType, Shift } from '../contract/job.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf, everyOf } from '../lexicon/patterns.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';
import type { RelativeWish } from './reading.ts';
import { createHoursRecogniser } from './recognise-hours.ts';
import { createRefusalRecogniser, type RefusalReading } from './recognise-refusals.ts';

export interface WishReading {
  benefits: Benefit[];
  shift?: Shift;
  employmentType?: EmploymentType;
  education?: Education;
  noExperience: boolean;
  sortBy?: 'distance' | 'pay' | 'newest';
  sortStart?: number;
  exclude: string[];
  /** Words that only the shape of the sentence says are refused. */
  supposed: RefusalReading['supposed'];
  /** What the person says need not be (不用包住): arguments, or a benefit. */
  notNeeded: (keyof SearchJobsArguments)[];
  certificates: string[];
  relative: RelativeWish[];
  /** Stretches of text in which something is refused; nothing in them is wanted. */
  refused: { start: number; end: number }[];
  /** Everything that was read as a wish. */
  spans: { start: number; end: number }[];
}

export type RecogniseWishes = (text: string) => WishReading;

const UNNEEDED =
  /(?:不用|不必|不需要|不一定要?|不非要|没必要|无所谓|不在乎|不在意|不讲究|不强求|不限|不要求|有没有.{0,6}(?:都行|无所谓|都可以)|没有也行|(?:doesn'?t|don'?t) (?:need|care about|matter))/iu;
const LOOSE =
  '(?:不限|无所谓|都行|都可以|随便|不要求|不重要|放宽|放开|放低|降低|不管|不计较|好商量|不用管|没要求|没关系|不强求|去掉|取消|删掉|不要了|别管|不考虑)';
const LOOSENED: readonly [(keyof SearchJobsArguments)[], RegExp][] = [
  [
    ['salaryMin', 'salaryMax', 'salaryUnit'],
    new RegExp(
      `(?:工资|薪资|薪水|钱|待遇|收入)(?:.{0,4})${LOOSE}|${LOOSE}(?:.{0,3})(?:工资|薪资|薪水|待遇)|pay does(?:n'?t| not) matter|any (?:pay|salary)`,
      'iu',
    ),
  ],
  [
    ['radiusKm'],
    new RegExp(`(?:距离|远近)(?:.{0,4})${LOOSE}|${LOOSE}(?:.{0,3})距离|distance does(?:n'?t| not) matter`, 'iu'),
  ],
  [
    ['city', 'district', 'place', 'radiusKm'],
    new RegExp(
      `(?:地点|城市|哪里|哪儿|地方|位置|在哪|去哪)(?:.{0,4})${LOOSE}|全国(?:各地)?(?:都|范围)?(?:行|可以)?|anywhere`,
      'iu',
    ),
  ],
  [['district', 'place', 'radiusKm'], new RegExp(`(?:哪个区|区域|区)(?:.{0,3})${LOOSE}|全市|整个(?:市|城市)`, 'iu')],
  [['education'], new RegExp(`(?:学历|文凭)(?:.{0,4})${LOOSE}`, 'iu')],
  [
    ['keywords'],
    new RegExp(
      `(?:什么|啥|哪种)(?:工作|活|岗位|工种|都)(?:.{0,3})(?:${LOOSE}|能干|都干|都做)|工种(?:.{0,3})${LOOSE}|any job`,
      'iu',
    ),
  ],
];

/** What a job should offer, when, and what it must not be. */
export function createWishRecogniser(lexicon: Lexicon): RecogniseWishes {
  const wishes = lexicon.wishes;
  const benefits = wishes.benefits.map(({ values, patterns }) => ({ values, pattern: everyOf(patterns) }));
  const shifts = wishes.shifts.map(({ value, patterns }) => ({ value, pattern: everyOf(patterns) }));
  const types = wishes.employmentTypes.map(({ value, patterns }) => ({ value, pattern: everyOf(patterns) }));
  const education = wishes.education.map(({ value, patterns }) => ({ value, pattern: everyOf(patterns) }));
  const sorts = wishes.sorts.map(({ value, patterns }) => ({ value, pattern: everyOf(patterns) }));
  const othersSchool = new RegExp(`(?:${anyOf(wishes.othersSchool).source})$`, 'u');
  const hearsay = new RegExp(`(?:${anyOf(wishes.hearsay).source})[^,，。]*$`, 'u');
  const notAskedFor = new RegExp(`(?:${anyOf(wishes.notAskedFor).source})[^,，。]{0,2}$`, 'u');
  const noExperience = anyOf(wishes.noExperience);
  const unable = wishes.unable.map(({ value, patterns }) => ({ value, pattern: anyOf(patterns) }));
  const recogniseRefusals = createRefusalRecogniser(lexicon);
  const recogniseHours = createHoursRecogniser(lexicon);
  const certificates = new PhraseIndex<string>();
  for (const { name, words } of wishes.certificates) for (const word of [name, ...words]) certificates.add(word, name);

  return (text) => {
    const refusals = recogniseRefusals(text);
    const reading: WishReading = {
      benefits: [],
      noExperience: noExperience.test(text),
      exclude: [
        ...new Set([...refusals.words, ...unable.flatMap(({ value, pattern }) => (pattern.test(text) ? value : []))]),
      ],
      supposed: refusals.supposed,
      notNeeded: LOOSENED.flatMap(([names, pattern]) => (pattern.test(text) ? names : [])),
      certificates: [...new Set(certificates.scan(text).map((match) => match.value))],
      relative: relativeWishes(text),
      refused: refusals.spans,
      spans: [],
    };
    const refused = [...reading.refused, ...reading.supposed];
    const wanted = (index: number) => !refused.some((span) => index >= span.start && index < span.end);
    const taken: { start: number; end: number }[] = [];
    for (const { values, pattern } of benefits) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (taken.some((span) => start < span.end && span.start < end)) continue;
        taken.push({ start, end });
        reading.spans.push({ start, end });
        if (unneeded(text, start, end)) reading.notNeeded.push('benefits');
        else if (wanted(start) && !/(?:不|(?<!有)没有?|未|无)$/u.test(text.slice(Math.max(0, start - 3), start)))
          reading.benefits.push(...values);
      }
    }
    reading.benefits = [...new Set(reading.benefits)];
    const hours = recogniseHours(text);
    reading.spans.push(...hours.spans);
    reading.shift = hours.shift ?? firstWanted(shifts, 'shift');
    reading.employmentType =
      firstWanted(types, 'employmentType') ?? (hours.partOfDay ? ('part_time' as const) : undefined);
    reading.education = firstWanted(education, 'education');
    for (const { value, pattern } of sorts) {
      const match = [...text.matchAll(pattern)].find((found) => {
        const before = text.slice(0, found.index);
        return wanted(found.index) && !hearsay.test(before) && !notAskedFor.test(before);
      });
      if (match === undefined || reading.sortBy !== undefined) continue;
      reading.sortBy = value;
      reading.sortStart = match.index;
    }
    if (/(?:经验)(?:.{0,3})(?:无所谓|不限|不要求|都行)|不(?:要|要求|需要|限|用)(?:.{0,2})经验/u.test(text))
      reading.noExperience = true;
    return reading;

    function firstWanted<Value>(
      entries: readonly { value: Value; pattern: RegExp }[],
      argument: 'shift' | 'employmentType' | 'education',
    ): Value | undefined {
      for (const { value, pattern } of entries) {
        for (const match of text.matchAll(pattern)) {
          if (argument === 'education' && othersSchool.test(text.slice(0, match.index))) continue;
          const end = match.index + match[0].length;
          if (value === 'night' || value === 'rotating' ? PUT_UP_WITH.test(text.slice(end)) : false) continue;
          if (unneeded(text, match.index, end)) reading.notNeeded.push(argument);
          else if (wanted(match.index)) {
            reading.spans.push({ start: match.index, end: match.index + match[0].length });
            return value;
          }
        }
      }
      return undefined;
    }
  };
}

/** 夜班可以, 两班倒也接受: hours that nobody wishes for are only put up with. */
const PUT_UP_WITH =
  /^(?:那种|的)?(?:(?:也|都)(?:能|可以|愿意|肯)(?:上|干|做)|(?:也|都)?(?:能)?(?:接受|认了?|忍了?|不怕|没问题|扛得住|凑合|多给|(?:可以|行)(?=[,，。]|$)))/u;

function unneeded(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 7), start);
  const after = text.slice(end, end + 12);
  return (
    new RegExp(`${UNNEEDED.source}(?:提供|给|要|有|是|我)?$`, 'iu').test(before) ||
    /^[^,，。]{0,3}(?:我|俺)?自己(?:有|解决|租|带|想办法)/u.test(after) ||
    /^(?:也行|也可以|也好|也没事|也没关系|也不要紧|都行|都可以|无所谓|不限|也成|也中|没关系|随便|不重要|不强求|不要了)/u.test(
      beyondDenial(after, text.slice(start, end)),
    ) ||
    (/(?:不|没有?)$/u.test(before) && /^(?:也|都)?(?:行|可以|成|中|得|好|没关系|无所谓|没事|不要紧)/u.test(after))
  );
}

/** 包住不包住都行 and 包住不包都行, but not 包住不包吃也行. */
function beyondDenial(after: string, said: string): string {
  const denied = [said, said[0]!].map((word) => `不${word}`).find((word) => after.startsWith(word));
  return denied === undefined ? after : after.slice(denied.length);
}

function relativeWishes(text: string): RelativeWish[] {
  const found: RelativeWish[] = [];
  if (
    /(?:再|更|要|能不能|离(?:我)?(?:家)?)?(?:更)?近(?:一)?(?:点|些)|太远|有点远|离得远|远了|好远|closer|nearer|too far/iu.test(
      text,
    ) &&
    !/(?:远|近)(?:一)?(?:点|些)?(?:的)?(?:也|都|没)/u.test(text)
  )
    found.push('nearer');
  if (
    /远(?:一)?(?:点|些)?(?:的)?(?:也|都)?(?:没关系|行|可以|不要紧|没事|成|能接受|无所谓)|(?:距离|远近)(?:.{0,3})(?:无所谓|不限|放宽|都行|随便)|farther is (?:ok|fine)|distance does/iu.test(
      text,
    )
  )
    found.push('farther');
  if (
    /(?:工资|薪资|薪水|待遇|钱|收入|价)(?:.{0,4})(?:再|更|太)?(?:高|多)(?:一)?(?:点|些)|(?:再|更)高(?:一)?(?:点|些)|(?:钱|工资|薪水|待遇)(?:.{0,3})(?:太|有点|有些|偏|这么|给得)(?:.{0,2})(?:少|低)|太少了|太低了|better paid|higher (?:pay|salary)|pays? more|more money/iu.test(
      text,
    )
  )
    found.push('better_paid');
  if (
    /(?:工资|薪资|钱|收入|待遇)(?:.{0,3})(?:少|低)(?:一)?(?:点|些)?(?:.{0,2})(?:也|都)?(?:没关系|行|可以|不要紧|没事|成|能接受|无所谓)|(?:工资|薪资|钱)(?:.{0,3})(?:不限|无所谓|都行|随便|好商量)|pay does(?:n'?t| not) matter|any pay/iu.test(
      text,
    )
  )
    found.push('lower_paid');
  return found;
}
