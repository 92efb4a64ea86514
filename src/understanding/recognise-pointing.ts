import type { SessionState } from '../contract/session-state.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { parseNumber } from './numbers.ts';
import type { Pointing } from './reading.ts';

const COUNTED = '[一二两三四五六七八九十\\d]{1,3}';
const PIECE = '(?:个|份|家|间|条|项|号|款|种|位|场|门|节)';
const ORDINAL = new RegExp(
  `(?<last>倒数)?第\\s*(?<number>${COUNTED})\\s*${PIECE}?(?!次|期|页|天|年|步|条(?:规定|第)|季|批|遍|回|人民|职业)`,
  'gu',
);
const FIRST =
  /(?<!年|月|从|开|起|回|转|点)(?:头|打头|最前面|最上面|最顶上)(?:的)?(?:那|这)?(?:一)?(?:个|份|家|条|号|场)/u;
const FIRST_FEW = /(?:前|头)(?<number>[二两三四五]|\d)(?:个|份|家|条|场)/u;
const NUMBERED =
  /(?:^|投|看|选|要|就|应聘|详情|说|讲)\s*([一二三四五六七八九十\d]{1,2})\s*(?:号|#)(?!窗口|线|楼|店|之前|以前|开)/u;
const LAST =
  /(?:最后|末尾|最下面|最底下|最末)(?:面)?(?:的)?(?:那|这)?(?:一)?(?:个|份|家|条|场)|(?:the )?last (?:one|job)/iu;
const STEP_BEFORE = '(?:那|再|先|就|给我|帮我|看看|看|说说|讲讲|说|讲|回到|返回|回|一下|下)*';
const STEP_AFTER = '(?:呢|吧|看看|看|讲讲|说说|再|说|讲|一下|一遍|岗位|工作|的|怎么样|如何|什么情况)*[?？。！!]*';
const PREVIOUS = new RegExp(
  `^${STEP_BEFORE}(?:上|前)(?:面)?(?:那|一)?(?:个|份|家|条)${STEP_AFTER}$|^(?:the )?previous (?:one|job)`,
  'iu',
);
const NEXT = new RegExp(
  `^${STEP_BEFORE}(?<!一)(?:下|后)(?:面)?(?:那|一)?(?:个|份|家|条)${STEP_AFTER}$|^(?:the )?next (?:one|job)`,
  'iu',
);
const ENGLISH_ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** the second, 2nd, number 2, no. two, #2, job 2 */
const ENGLISH = new RegExp(
  `(?<!est |paid |pay |at )\\b(?<ordinal>${ENGLISH_ORDINALS.join('|')})\\b(?! (?:shift|half|time|of all))|\\b(?<suffixed>\\d{1,2})(?:st|nd|rd|th)\\b|(?:\\b(?:number|no\\.?|job|posting|option)\\s*|#\\s*)(?<number>\\d{1,2}|${ENGLISH_NUMBERS.join('|')})\\b`,
  'giu',
);
const FOCUSED =
  /(?:这|那|该)(?:一)?(?:个|份|家|条|岗位|职位|单位|公司|活儿?)(?!人|脚|腿|手|眼|腰|身体|身子|岁数|年龄|年纪|情况|病|月|星期|礼拜|时候|问题|意思|城市|区|小时|年|政策|补贴|证|地方|班|钱|什么|那个|事)|刚才(?:的|那|看的|第)|刚刚(?:的|那)|上面那|^(?:就)?它|^(?:就)?他(?=[吧了呗]|[包管交押招给]不?|们?(?:家|公司|单位|厂|店)|要不要|在哪|$)|^这(?!里|些|边|几|样|次|种|行|段|方面|都|也|太|么|破|是|不|个?(?:月|什么))|(?:投|看|要|应聘|选)它|\b(?:this|that) (?:one|job|position|posting)\b|\bit\b/iu;
const BEST: readonly [NonNullable<Pointing['best']>, RegExp][] = [
  [
    'pay',
    /(?:工资|钱|薪水|薪资|待遇|收入|价)(?:给得|给的|开得|开的)?最(?:高|多|好)(?:的)?(?:那|这)?(?:一)?(?:个|份|家)|最(?:高薪|挣钱|赚钱)的(?:那|这)(?:个|份|家)|best[- ]paid one|pays (?:the )?most/iu,
  ],
  [
    'distance',
    /(?:离(?:我|家|我家)?)?最近(?:的)?(?:那|这)(?:一)?(?:个|份|家)|(?:离(?:我|家|我家))最近的(?:是)?(?:哪)?(?:个|家)?$|nearest one|closest one/iu,
  ],
  ['newest', /最新(?:发)?(?:的)?(?:那|这)(?:一)?(?:个|份|家)|newest one|latest one/iu],
];
const EXCEPT = /(?:除了|除开|除|除去|不算|不要|except|but not|not)/iu;
const SEVERAL =
  /(?:这|那)(?:几|两|俩|三|仨|四|五|些)(?:个|份|家|条)?(?!月|天|年|小时|区|城市|条件)|\b(?:these|those|both)\b/iu;
const ALL_OTHERS = /都|其他|其它|别的|剩下|另外|全|the others|the rest/iu;

/** Which posting on the screen is meant: by number, by being looked at, by being the best, or by what it is. */
export function recognisePointing(text: string, state: SessionState, lexicon: Lexicon): Pointing | undefined {
  const named = employersNamed(text, state, lexicon);
  const words = named.length > 0 ? named : describing(text, state, lexicon);
  const described = words.length > 0 ? { words } : {};
  const numbers = ordinalsIn(text, state);
  if (numbers.length > 0) {
    const before = text.slice(0, numbers[0]!.start);
    if (EXCEPT.test(before.slice(-4)) && ALL_OTHERS.test(text.slice(numbers.at(-1)!.end))) {
      return { except: numbers.map(({ value }) => value) };
    }
    if (numbers.length > 1) return { ordinals: numbers.map(({ value }) => value) };
    return { ordinal: numbers[0]!.value, ...described };
  }
  const few = FIRST_FEW.exec(text);
  const count = few === null ? undefined : parseNumber(few.groups!.number!);
  if (count !== undefined && onScreen(state).length > 0) {
    return { ordinals: Array.from({ length: count }, (_, index) => index + 1) };
  }
  const best = BEST.find(([, pattern]) => pattern.test(text));
  if (best !== undefined) return { best: best[0], ...described };
  if (onScreen(state).length > 0 || state.viewed !== undefined) {
    if (PREVIOUS.test(text)) return { step: 'previous' };
    if (NEXT.test(text) && state.focusedJobId !== undefined) return { step: 'next' };
  }
  if (SEVERAL.test(text) && onScreen(state).length > 0) return { all: true };
  if (state.form?.asking === 'jobId' && words.length > 0) return { words };
  // 我儿子那个 speaks of the son.
  if (ofAPerson(text, lexicon)) return undefined;
  // 投暖阳的, 新桥仓储怎么样: an employer on the screen is pointed at by its name.
  if (named.length > 0 && lengthSaid(text) <= BY_NAME) return { words: named, employer: true };
  if (!FOCUSED.test(text) || !(somethingInView(state) || NAMES_A_POSTING.test(text))) return undefined;
  return words.length > 0 ? { words } : { focused: true };
}

interface FoundOrdinal {
  value: number;
  start: number;
  end: number;
}

/** 第二个, 头一个, 倒数第二个, 最后那个, 二号, and a bare number where something is on the screen. */
function ordinalsIn(text: string, state: SessionState): FoundOrdinal[] {
  if (/第[^条个]{1,6}条(?!件)/u.test(text)) return [];
  const found: FoundOrdinal[] = [];
  const note = (value: number | undefined, start: number, length: number) => {
    if (value !== undefined && Math.abs(value) >= 1 && Math.abs(value) <= 50) {
      found.push({ value, start, end: start + length });
    }
  };
  for (const match of text.matchAll(ORDINAL)) {
    const value = parseNumber(match.groups!.number!);
    note(value !== undefined && match.groups!.last !== undefined ? -value : value, match.index, match[0].length);
  }
  const last = LAST.exec(text);
  if (last !== null) note(-1, last.index, last[0].length);
  if (found.length > 0) return found;
  const first = FIRST.exec(text);
  if (first !== null) note(1, first.index, first[0].length);
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) note(parseNumber(numbered[1]!), numbered.index, numbered[0].length);
  if (found.length > 0) return found;
  const english = [...text.matchAll(ENGLISH)].map((match) => ({
    value: englishOrdinal(match.groups!),
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (english.length > 0 && (onScreen(state).length > 0 || state.offered !== undefined)) return english;
  const bare = /^(?:选|要|投|看|就)?\s*(?:第)?([一二三四五六七八九十]|\d{1,2})(?:个|号|吧)?$/u.exec(text);
  const value = bare === null ? undefined : parseNumber(bare[1]!);
  if (value !== undefined && value <= Math.max(onScreen(state).length, state.offered?.length ?? 0)) {
    note(value, 0, text.length);
  }
  return found;
}

function englishOrdinal({ ordinal, suffixed, number }: Record<string, string | undefined>): number {
  if (ordinal !== undefined) return ENGLISH_ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const said = (suffixed ?? number)!.toLowerCase();
  return ENGLISH_NUMBERS.includes(said) ? ENGLISH_NUMBERS.indexOf(said) + 1 : Number(said);
}

function ofAPerson(text: string, { cues }: Lexicon): boolean {
  const [person] = cues.every('person', text);
  if (person === undefined || cues.matches('oneself', person.text)) return false;
  return cues.matches('oneOfTheirs', text.slice(person.start + person.text.length));
}

const NAMES_A_POSTING = /岗位|职位|工作|单位|公司|这家|那家|活|\b(?:job|position|posting)\b/iu;

/** Something that 那个 can mean. */
function somethingInView(state: SessionState): boolean {
  const waiting = state.pendingAction?.arguments.jobId ?? state.form?.arguments.jobId;
  return onScreen(state).length > 0 || (state.focusedJobId ?? state.shownBefore ?? waiting) !== undefined;
}

function onScreen(state: SessionState) {
  return state.search?.jobs ?? [];
}

/** Longer sentences name an employer for another reason than to point at it. */
const BY_NAME = 24;
/** A word of English counts for a character. */
const lengthSaid = (text: string): number => text.replace(/[a-z’']+\s*/giu, ' ').length;
const LEAST_OF_A_NAME = 2;
/** So much of a name is no chance, whatever stands around it. */
const WELL_NAMED = 4;

/** Employers on the screen that a stretch of the text names: the whole of the name, or a part that only they bear. */
function employersNamed(text: string, state: SessionState, { occupations, cues }: Lexicon): string[] {
  const shown = [...onScreen(state), ...(state.shownBefore ?? [])];
  const names = [...new Set(shown.map(({ employer }) => employer))];
  const trades = occupations.scan(text);
  const pointsAt = FOCUSED.test(text) || (['appliesFor', 'elliptic'] as const).some((cue) => cues.matches(cue, text));
  const found = names.map((name) => {
    const part = longestShared(text, name);
    const at = text.indexOf(part);
    const ofATrade = trades.some(({ start, end }) => at >= start && at + part.length <= end);
    const borne = names.filter((other) => other.includes(part)).length;
    const places = shown.some(({ district, title }) => district?.includes(part) === true || title.includes(part));
    const least = pointsAt ? LEAST_OF_A_NAME : WELL_NAMED;
    return part.length >= least && borne === 1 && !ofATrade && !places && !GENERIC.test(part)
      ? { name, length: part.length }
      : undefined;
  });
  const longest = Math.max(0, ...found.map((each) => each?.length ?? 0));
  return found.flatMap((each) => (each !== undefined && each.length === longest ? [each.name] : []));
}

/** What many an employer is called. */
const GENERIC =
  /^(?:公司|单位|集团|有限|有限公司|服务|中心|工厂|电子|食品|餐饮|物流|物业|酒店|饭店|超市|商贸|科技|人力|资源|劳务|家政|保安|保洁|服装|机械|制造|仓储|家庭|医院|学校)+$/u;

function longestShared(text: string, name: string): string {
  let longest = '';
  for (let start = 0; start < name.length; start += 1) {
    let end = start + longest.length + 1;
    while (end <= name.length && text.includes(name.slice(start, end))) {
      longest = name.slice(start, end);
      end += 1;
    }
  }
  return longest;
}

/** Words of the text by which postings that were shown can be told apart. */
function describing(text: string, state: SessionState, lexicon: Lexicon): string[] {
  const jobs = [...onScreen(state), ...(state.shownBefore ?? [])];
  if (jobs.length === 0) return [];
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
