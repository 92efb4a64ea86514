const DATE = String.raw`((?:19|20)\d{2})\s*(?:年|[./-])?\s*(?:(0?[1-9]|1[0-2])(?!\d)\s*(?:月|(?=[./-]\s*\d))?\s*(?:[./-]?\s*(0?[1-9]|[12]\d|3[01])(?!\d)\s*日?)?)?`;
const NOW = '至今|现在|目前|今|now|present';
const BETWEEN = String.raw`\s*(?:—|–|-|－|~|～|至|到|to)+\s*`;
const SPAN = new RegExp(`${DATE}${BETWEEN}(?:${DATE}|(${NOW}))`, 'iu');
const UNTIL = new RegExp(`(?:^|\\s)(?:—|–)\\s*${DATE}`, 'u');
const ONE = new RegExp(DATE, 'u');

export interface Span {
  startDate?: string;
  endDate?: string;
  /** What was read, to be cut from the line. */
  text: string;
}

/** Times of a job or a school: 2010年3月—2015年6月, 2010.03-至今, 2008/9~2011/6. */
export function readSpan(line: string): Span | undefined {
  const span = SPAN.exec(line);
  if (span !== null) {
    const startDate = isoDate(span[1], span[2], span[3]);
    const endDate = isoDate(span[4], span[5], span[6]);
    return { ...(startDate ? { startDate } : {}), ...(endDate ? { endDate } : {}), text: span[0] };
  }
  const until = UNTIL.exec(line);
  if (until === null) return undefined;
  const endDate = isoDate(until[1], until[2], until[3]);
  return { ...(endDate ? { endDate } : {}), text: until[0] };
}

/** The first date in a text, as exactly as it is written. */
export function readDate(text: string): { date: string; text: string } | undefined {
  const found = ONE.exec(text);
  const date = found === null ? undefined : isoDate(found[1], found[2], found[3]);
  return date === undefined || found === null ? undefined : { date, text: found[0] };
}

function isoDate(year: string | undefined, month?: string, day?: string): string | undefined {
  if (year === undefined) return undefined;
  const parts = [year, month?.padStart(2, '0'), month === undefined ? undefined : day?.padStart(2, '0')];
  return parts.filter((part) => part !== undefined).join('-');
}
