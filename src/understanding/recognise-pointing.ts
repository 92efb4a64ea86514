import type { SessionState } from '../contract/session-state.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { parseNumber } from './numbers.ts';
import type { Pointing } from './reading.ts';

const ORDINAL =
  /第\s*([一二两三四五六七八九十\d]{1,2})\s*(?:个|份|家|条|项|号|款|种|位)?(?!次|期|页|天|年|步|条(?:规定|第)|季|批)/u;
const NUMBERED = /(?:^|投|看|选|要|就|应聘|详情|说|讲)\s*([一二三四五六七八九十\d]{1,2})\s*(?:号|#)(?!窗口|线|楼|店)/u;
const LAST = /(?:最后|末尾|最下面|最底下)(?:面)?(?:的)?(?:那|这)?(?:一)?(?:个|份|家|条)|(?:the )?last (?:one|job)/iu;
const ENGLISH: readonly [RegExp, number][] = [
  [/\b(?:first|1st|number one|no\.? ?1|#1)\b/iu, 1],
  [/\b(?:second|2nd|number two|no\.? ?2|#2)\b(?! (?:shift|half|time))/iu, 2],
  [/\b(?:third|3rd|number three|no\.? ?3|#3)\b/iu, 3],
  [/\b(?:fourth|4th|number four|no\.? ?4|#4)\b/iu, 4],
  [/\b(?:fifth|5th|number five|no\.? ?5|#5)\b/iu, 5],
];
const FOCUSED =
  /(?:这|那|该)(?:一)?(?:个|份|家|条|岗位|职位)(?!人|月|星期|礼拜|时候|问题|意思|城市|区|小时|年|政策|补贴|证|地方|班)|刚才(?:的|那)|刚刚(?:的|那)|上面那|^(?:它|他|就它|就他)|^这(?!里|些|边|几|样|次|种|行|段|方面)|(?:投|看|要|应聘|选)它|\b(?:this|that) (?:one|job|position|posting)\b|\bit\b/iu;

/** Which posting on the screen is meant: by number, by being looked at, or by what it is. */
export function recognisePointing(text: string, state: SessionState, lexicon: Lexicon): Pointing | undefined {
  const ordinal = ORDINAL.exec(text) ?? NUMBERED.exec(text);
  if (ordinal !== null && !/第[^条]{1,6}条/u.test(text)) {
    const value = parseNumber(ordinal[1]!);
    if (value !== undefined && value >= 1 && value <= 50) return { ordinal: value };
  }
  if (LAST.test(text)) return { ordinal: -1 };
  const english = ENGLISH.find(([pattern]) => pattern.test(text));
  if (english !== undefined && state.search !== undefined) return { ordinal: english[1] };
  const jobs = state.search?.jobs ?? [];
  const bare = /^(?:选|要|投|看|就)?\s*(?:第)?([一二三四五六七八九十]|\d{1,2})(?:个|号|吧)?$/u.exec(text);
  if (bare !== null && jobs.length > 0) {
    const value = parseNumber(bare[1]!);
    if (value !== undefined && value >= 1 && value <= Math.max(jobs.length, 1)) return { ordinal: value };
  }
  if (!FOCUSED.test(text)) return undefined;
  const words = describing(text, state, lexicon);
  return words.length > 0 ? { words } : { focused: true };
}

/** Words of the text by which postings on the screen can be told apart. */
function describing(text: string, state: SessionState, lexicon: Lexicon): string[] {
  const jobs = state.search?.jobs ?? [];
  const words = lexicon.occupations.scan(text).flatMap(({ text: said, value }) => [said, value.adWord]);
  for (const job of jobs) {
    for (const name of [job.employer, job.district, job.title]) {
      if (name === undefined) continue;
      const short = name.replace(/(?:有限)?(?:责任)?公司|集团|股份|[区县市]$/gu, '');
      if (short.length >= 2 && text.includes(short)) words.push(name);
    }
  }
  return [...new Set(words)];
}
