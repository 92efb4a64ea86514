import { dateSaid } from '../../understanding/recognise-facts.ts';

const DATE = /Date$/u;

/**
 * 记错了，是2022年9月1日: a day put right without saying which. It is the day that was told before, and of several the one
 * it is nearest to.
 */
export function datePutRight(
  before: Readonly<Record<string, unknown>> | undefined,
  text: string,
  today: string,
): Record<string, string> {
  const said = dateSaid(text, today);
  const told = Object.entries(before ?? {}).filter(
    (entry): entry is [string, string] => DATE.test(entry[0]) && typeof entry[1] === 'string',
  );
  if (said === undefined || told.length === 0) return {};
  const distance = ([, value]: [string, string]) => Math.abs(instant(value) - instant(said));
  const [nearest] = told.sort((one, other) => distance(one) - distance(other))[0]!;
  return { [nearest]: said };
}

function instant(date: string): number {
  return Date.parse(`${date.replace(/\?$/u, '')}-01-01`.slice(0, 'YYYY-MM-DD'.length));
}
