import type { Shift } from '../contract/job.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf, everyOf } from '../lexicon/patterns.ts';
import { chineseNumber } from '../words/chinese-number.ts';

export interface HoursReading {
  shift?: Shift;
  /** So few hours a day are told that they are a part of it. */
  partOfDay: boolean;
  spans: { start: number; end: number }[];
}

export type RecogniseHours = (text: string) => HoursReading;

/** A time of day in hours, `sure` when it cannot be the other half of the day. */
interface Time {
  hour: number;
  sure: boolean;
}

const FIGURE = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const NOON = 12;
const MIDNIGHT = 24;
/** An hour said bare is one of the forenoon from here on. */
const FORENOON = 5;
/** Said bare, hours before this one may be of the morning or of the evening. */
const SURELY_FORENOON = 8;
const FEW_HOURS = 5;

/** When somebody works, from the hours of the clock: 早上六点到下午四点, 晚上八点以后, 早九晚六, 一天四个钟头. */
export function createHoursRecogniser({ wishes: { hours } }: Lexicon): RecogniseHours {
  const partOf = new Map<string, 'forenoon' | 'afternoon'>([
    ...hours.forenoon.map((word) => [word, 'forenoon'] as const),
    ...hours.afternoon.map((word) => [word, 'afternoon'] as const),
  ]);
  const words = [...partOf.keys()].sort((one, other) => other.length - one.length).join('|');
  const time = `(${words})?的?${FIGURE}(?:[点时]|(?=:\\d))(?:钟|整)?(半|[一三]刻|:\\d{2}|[一二三四五]?十分?)?(?:钟|左右)?`;
  const range = everyOf([`${time}(?:${hours.until.join('|')})${time}`]);
  const after = everyOf([`${time}(?:${hours.after.join('|')})`]);
  const before = everyOf([`${time}(?:${hours.before.join('|')})`]);
  const earlyLate = anyOf([`[早朝]${FIGURE}点?晚${FIGURE}点?`]);
  const eachDay = anyOf([`(?:${hours.eachDay.join('|')})${FIGURE}(?:来|几)?个?(?:${hours.hour.join('|')})`]);
  const ofOthers = anyOf(hours.ofOthers);

  return (text) => {
    const few = hourOf(eachDay.exec(text)?.[1]);
    const reading: HoursReading = { partOfDay: few !== undefined && few <= FEW_HOURS, spans: [] };
    const note = (match: RegExpMatchArray) =>
      reading.spans.push({ start: match.index!, end: match.index! + match[0].length });
    const ownWork = (match: RegExpMatchArray) =>
      !ofOthers.test(text.slice(match.index! + match[0].length).split(/[,，。；;]/u)[0]!);

    const both = earlyLate.exec(text);
    if (both !== null) {
      note(both);
      reading.shift = shiftOf(hourOf(both[1])!, later(hourOf(both[2])!, NOON));
    }
    for (const match of text.matchAll(range)) {
      const [begin, end] = [timeOf(match.slice(1, 4)), timeOf(match.slice(4, 7))];
      if (begin === undefined || end === undefined || !ownWork(match)) continue;
      note(match);
      reading.shift ??= shiftBetween(begin, end);
    }
    const from = [...text.matchAll(after)].filter(ownWork).map((match) => timeOf(match.slice(1, 4)))[0];
    const to = [...text.matchAll(before)].filter(ownWork).map((match) => timeOf(match.slice(1, 4)))[0];
    if (from !== undefined && to !== undefined) reading.shift ??= shiftBetween(from, to);
    else if (from !== undefined) reading.shift ??= openShift(from);
    return reading;
  };

  function timeOf([said, figure, past]: (string | undefined)[]): Time | undefined {
    const hour = hourOf(figure);
    if (hour === undefined || hour > MIDNIGHT) return undefined;
    const part = partOf.get(said ?? '');
    const exact = hour + (past === undefined ? 0 : 0.5);
    if (part === 'forenoon') return { hour: exact, sure: true };
    if (part === undefined) return { hour: exact, sure: hour > NOON };
    if (!hours.night.includes(said!))
      return { hour: hours.noon.includes(said!) && exact >= FORENOON ? exact : later(exact, NOON), sure: true };
    // 晚上两点 is past midnight, 晚上八点 is not; 晚上十二点 is midnight.
    if (hour < FORENOON) return { hour: exact, sure: true };
    return { hour: hour === NOON ? MIDNIGHT : later(exact, NOON), sure: true };
  }
}

function shiftBetween(begin: Time, end: Time): Shift | undefined {
  const from = !begin.sure && begin.hour < FORENOON ? begin.hour + NOON : begin.hour;
  let to = end.hour;
  while (to <= from) to += end.sure ? MIDNIGHT : NOON;
  // 六点到十点 may be either half of the day.
  if (!begin.sure && !end.sure && from < SURELY_FORENOON && to <= NOON) return undefined;
  return shiftOf(from, to);
}

/** @param to later than `from`, beyond 24 on the next day */
function shiftOf(from: number, to: number): Shift | undefined {
  if (from < 3 || from >= 21 || (from >= 19 && to > MIDNIGHT) || to >= 27) return 'night';
  if (from >= 16.5) return 'evening';
  if (from < 10 && to <= 13) return 'morning';
  return from < NOON && to <= 20 ? 'day' : undefined;
}

function openShift({ hour, sure }: Time): Shift | undefined {
  const from = !sure && hour >= FORENOON && hour <= SURELY_FORENOON + 0.5 ? hour + NOON : hour;
  if (from >= 21) return 'night';
  return from >= 16.5 ? 'evening' : undefined;
}

function later(hour: number, by: number): number {
  return hour < by ? hour + NOON : hour;
}

function hourOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  return /^\d/u.test(said) ? Number(said) : chineseNumber(said);
}
