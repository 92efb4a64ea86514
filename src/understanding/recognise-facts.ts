import type { CalculationKind, SumWords } from '../lexicon/lexicon-schema.ts';
import { CALLED_BY_SURNAME } from '../words/name-answer.ts';
import { type DateMention, impossibleDates, recogniseDates } from './dates.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import { isNegative, type NumberMention, parseNumber } from './numbers.ts';
import { readCase } from './recognise-case-facts.ts';
import { kindOfDay } from './recognise-days.ts';
import { SHORTEST_DAY } from './recognise-overtime.ts';
import { readShift } from './recognise-shift.ts';
import { readSpans } from './recognise-spans.ts';
import { readWages } from './recognise-wages.ts';

export interface FactContext {
  today: string;
  calculation?: CalculationKind;
  told: SumWords['told'];
}

/** Facts of one's own that an entitlement is calculated from. */
export function recogniseFacts(
  text: string,
  numbers: readonly NumberMention[],
  dates: readonly DateMention[],
  context: FactContext,
): EntitlementFacts {
  const negative = numbers.find(({ start }) => isNegative(text.slice(0, start)));
  return negative === undefined
    ? readFacts(text, numbers, dates, context)
    : withNegative(text, negative, numbers, dates, context);
}

/**
 * 缴了-6年, 月薪负六千: what a figure below nothing tells is read without its sign, and negative is what another figure in
 * its place would change; the sum then asks about it.
 */
function withNegative(
  text: string,
  negative: NumberMention,
  numbers: readonly NumberMention[],
  dates: readonly DateMention[],
  context: FactContext,
): EntitlementFacts {
  const { start, end, low, high } = negative;
  const read = (figure: string, by: number) => {
    const shift = start - 1 + figure.length - end;
    const moved = <Mention extends { start: number; end: number }>(one: Mention): Mention =>
      one.start < start ? one : { ...one, start: one.start + shift, end: one.end + shift };
    const told = { ...negative, start: start - 1, end: start - 1 + figure.length, low: low + by, high: high + by };
    return recogniseFacts(
      `${text.slice(0, start - 1)}${figure}${text.slice(end)}`,
      numbers.map((one) => (one === negative ? told : moved(one))),
      dates.map(moved),
      context,
    );
  };
  // Only a number of about the same size can stand in another's place (a wage of ten is none).
  const by = numbers.some((number) => number.low === low + 1) ? 2 : 1;
  return negated(read(text.slice(start, end), 0), read(String(low + by), by)) as EntitlementFacts;
}

function negated(facts: object, changed: object): object {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const elsewise = (changed as Record<string, unknown>)[name];
      if (typeof value === 'number') return [name, value === elsewise ? value : -value];
      const nested = typeof value === 'object' && typeof elsewise === 'object';
      return [name, nested ? negated(value, elsewise as object) : value];
    }),
  );
}

/** 隔壁老李干八年赔了十万: what another was given, told beside one's own case. */
const OF_OTHERS = new RegExp(
  `(?:^|[,，。])(?!我)(?:人家|别人|隔壁|邻居|工友|同事|同乡|老乡)?(?:的|家)?(?:${CALLED_BY_SURNAME}|人家|别人|隔壁|邻居|工友|同事|同乡|老乡)(?![^,，。]*(?:我|俺|都))[^,，。]*(?:赔|补|拿|给|领)(?:了|到|过)[^,，。]*`,
  'gu',
);

function readFacts(
  text: string,
  numbers: readonly NumberMention[],
  dates: readonly DateMention[],
  context: FactContext,
): EntitlementFacts {
  const { today, calculation, told } = context;
  const others = [...text.matchAll(OF_OTHERS)];
  if (others.length > 0 && /我|俺/u.test(text)) {
    const hidden = text.replace(OF_OTHERS, (clause) => '，'.repeat(clause.length));
    const within = ({ start, end }: { start: number; end: number }) =>
      !others.some((clause) => start >= clause.index && end <= clause.index + clause[0].length);
    return readFacts(hidden, numbers.filter(within), dates.filter(within), context);
  }
  const facts: EntitlementFacts = toldWithoutFigure(text, told);
  readSpans(text, numbers, facts, calculation);
  readWages(text, numbers, facts, calculation);
  readDates(text, dates, facts, today, calculation);
  readElapsed(text, numbers, facts, today, calculation);
  readPerson(text, numbers, facts);
  if (calculation === undefined || calculation === 'overtime_pay') readShift(text, facts);
  readHours(text, numbers, facts, calculation);
  readInjury(text, numbers, facts);
  if (calculation === 'arbitration_deadline' && /工资|欠薪|加班费|工钱|薪水|wages?|salary/iu.test(text)) {
    facts.claim = 'wage_arrears';
  }
  if (
    /(?:没|未|没有|一直没|不|从没)[^,，。续]{0,6}(?<!续)签[^,，。]{0,6}(?:合同|协议)|没(?:有)?(?:劳动|书面)?合同|no (?:written )?contract|(?:didn'?t|never) sign/iu.test(
      text,
    )
  )
    facts.contractSigned = false;
  else if (facts.contractDate !== undefined || /(?:签|订)(?:了|过|的)(?:.{0,8})合同|signed/iu.test(text))
    facts.contractSigned = true;
  readCase(text, numbers, facts, { today, calculation });
  return facts;
}

/** Why work ended, and the like: of each fact the first line that fits. */
function toldWithoutFigure(text: string, lines: SumWords['told']): EntitlementFacts {
  const facts: Record<string, string | true> = {};
  for (const { fact, value, words, also, unless } of lines) {
    if (facts[fact] === undefined && words.test(text) && also?.test(text) !== false && !unless.test(text))
      facts[fact] = value;
  }
  return facts;
}

type DateField =
  | 'disputeDate'
  | 'filingDate'
  | 'transferredFrom'
  | 'birthDate'
  | 'injuryDate'
  | 'contractDate'
  | 'interruptedOn'
  | 'openEndedDueDate'
  | 'startDate'
  | 'endDate';

const BORN_AFTER = /^(?:的|份)?(?:出?生|生人|生日)/u;
/** 我六六年十月的, 身份证上是六八年十月: said of a person, a month long ago is that of a birth. */
const OF_A_PERSON = /(?:我|俺|他|她|妈|爸|公|婆|身份证(?:上)?(?:写的|写着|登记的)?(?:是)?)$/u;
const BORN_BEFORE_YEAR = 2012;
const BORN_BEFORE = /(?:生于|出生|生日|born(?: in| on)?)(?:.{0,5})$/iu;
/** What stands behind or before a day tells what happened on it; the first that fits. */
const HAPPENED: readonly { field: DateField; after?: RegExp; before?: RegExp }[] = [
  {
    field: 'injuryDate',
    after:
      /^(?:[^,，。]{0,8})(?:受伤|受的伤|伤的|工伤|工亡|因工|死亡|去世|确诊|诊断|出事|摔|砸|压|撞|夹|烫|割|扎|烧伤|电击|出车祸|发生|没了)/u,
    before: /(?:受伤|出事|工亡|确诊)(?:.{0,3})$/u,
  },
  { field: 'filingDate', after: /^[^,，。]{0,3}(?:才|再)(?:去|来)?(?:告|(?:申请)?仲裁|起诉|打官司)/u },
  { field: 'disputeDate', after: /^[^,，。]{0,4}(?:才|就)?(?:知道|得知|发现|收到|接到)/u },
  {
    field: 'transferredFrom',
    after: /^[^,，。]{0,4}(?:进|到|入职|去)[^,，。]{0,3}(?:老|原|前)(?:来的)?(?:厂|公司|单位|店)/u,
  },
  { field: 'openEndedDueDate', after: /^[^,，。]{0,6}(?:该|应该|应当|要求)[^,，。]{0,6}签/u },
  {
    field: 'contractDate',
    after:
      /^[^,，。没未不]{0,5}(?:补签|签(?:的|了|上|订)?(?:书面|劳动)?合同|才签|签的|(?:才)?(?:把|给)?(?:我)?合同(?:补|签)|补(?:上|的|了)?合同)/u,
  },
  {
    field: 'interruptedOn',
    after:
      /^[^,，。]{0,8}(?:劳动监察|投诉|要过|催过|讨过|找过|问过|调解|举报|发(?:了)?(?:律师)?函|答应|承诺|(?:公司|单位|厂里?|老板|他们)?(?:口头|书面)?(?:说(?:好)?(?:要|会)?|同意|认账|保证)(?:给|赔|补)|(?:写|打)(?:了)?(?:个)?欠条)/u,
  },
  { field: 'endDate', after: /^起?(?:就|我)?(?:不用|别|不要|不让)(?:我)?再?(?:来|上班)/u },
  { field: 'endDate', before: /(?:到|至|离职|辞退|until|left(?: in| on)?|fired(?: in| on)?)[^,，。]{0,2}$/iu },
  {
    field: 'startDate',
    after:
      /^(?:[^,，。]{0,6})(?:入职|入的职|进(?:的|了)?(?:厂|公司|单位|这|店|新)|进(?:的|来的?)(?=[,，。]|$)|到(?:了)?(?:新|现在(?:的|这家)?)(?:公司|单位|厂|店)|进的|开始(?:上班|工作|干)|来(?:的|公司|这|上班)|上的?班|到岗|参加工作|去的|报到|干起|换(?:到|的?(?:新|这)?(?:家|个)?(?:单位|公司|厂|店|工作))|新换|跳槽|(?:调|转)(?:到|来|进)|到(?:这|现在)|起(?=在|上班|入职|就|一直|[,，。]|$)|干到|做到)/u,
    before:
      /(?:(?<![日号月年]的?)入职(?:时间|日期)?(?:是)?|(?<![日号月年]的?)进厂|从|自|(?<![日号月年]的?)进公司|上班时间|since|started?(?: in| on)?|joined(?: in| on)?)[^,，。]{0,3}$/iu,
  },
  {
    field: 'endDate',
    after:
      /^(?:[^,，。]{0,16})(?:离职|离的?职|离开|辞|被[^,，。]{0,6}(?:辞|裁|开|炒|解|劝|赶|撵|优化|淘汰)|把我|让我走|叫我走|走(?=[,，。]|$)|(?:通知|告诉|跟)我[^,，。]{0,4}(?:走|解除|离)|解除|劝退|走的|走人|不干|开除|(?<!仲)裁|到期|期满|届满|没干|终止|结束|炒|开的|最后一天|倒闭|关门|搬(?:走|到|迁|去)|散伙|解散|关停|停业|歇业|(?:不用|别|不要)再?来)/u,
  },
];

const TOLD_WITHIN = 28;

function fieldOf(text: string, start: number, end: number): DateField | undefined {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + TOLD_WITHIN);
  if (BORN_AFTER.test(after) || BORN_BEFORE.test(before)) return 'birthDate';
  return HAPPENED.find((one) => one.after?.test(after) || one.before?.test(before))?.field;
}

/** The sums that turn on all the years of work. */
const SINCE_WHEN_WORKING: ReadonlySet<string> = new Set(['annual_leave', 'unused_leave_pay', 'medical_period']);
const ABOUT_AGE: ReadonlySet<string> = new Set(['retirement_age', 'pension_contribution_years']);

function readDates(
  text: string,
  dates: readonly DateMention[],
  facts: EntitlementFacts,
  today: string,
  calculation?: CalculationKind,
) {
  for (const { start, end, said } of impossibleDates(text, today)) {
    const field = fieldOf(text, start, end) ?? (calculation && ABOUT_AGE.has(calculation) ? 'birthDate' : undefined);
    if (field !== undefined) facts[field] = said;
  }
  for (const mention of dates) {
    // 周一到周五 are days of every week.
    if (calculation === 'overtime_pay' && /^(?:周|星期|礼拜)/u.test(mention.text)) continue;
    const date = edgeNamed(mention, text);
    const year = Number(date.from.slice(0, 4));
    if (
      SINCE_WHEN_WORKING.has(calculation ?? '') &&
      /^[^,，。]{0,3}(?:参加工作|(?:开始|出来)(?:工作|上班))/u.test(text.slice(date.end))
    ) {
      facts.workingSince = asSaid(past(date, 'startDate', today));
      if (dates.length > 1) continue;
    }
    const field = beginsSpan(date, dates, text)
      ? 'startDate'
      : (fieldOf(text, date.start, date.end) ?? (isOfABirth(date, text, year) ? 'birthDate' : undefined));
    if (field === 'birthDate' || (ABOUT_AGE.has(calculation ?? '') && year < 1995 && facts.birthDate === undefined)) {
      const said = asSaid(date);
      if (said.length > 4) facts.birthDate ??= said;
      facts.birthYear = year;
    } else if (calculation === 'pension_contribution_years' && /^[^,，。]{0,4}退休/u.test(text.slice(date.end))) {
      facts.retirementDate = date.from.slice(0, 7);
    } else if (field === 'startDate' && beginsSpan(date, dates, text)) {
      // 2016年5月到今年8月31号 stands above a day that merely begins something (今年8月起公司搬走).
      facts.startDate = asSaid(past(date, field, today));
    } else if (field !== undefined) {
      const happened = asSaid(past(date, field, today));
      facts[field] ??= happened;
      if (field === 'endDate' && calculation === 'arbitration_deadline') facts.disputeDate = happened;
    } else if (calculation === 'arbitration_deadline') {
      // 今天还能申请吗 asks from the day that was told.
      if (!(dates.length > 1 && date.from === today && date.to === today)) facts.disputeDate ??= asSaid(date);
    } else if (calculation === 'injury_claim_deadline' || (calculation === 'work_injury' && facts.death === true))
      facts.injuryDate ??= asSaid(date);
  }
  if (facts.startDate !== undefined && facts.endDate === undefined && UNTIL_NOW.test(text)) facts.endDate = today;
}

function isOfABirth({ start, end }: DateMention, text: string, year: number): boolean {
  const named = OF_A_PERSON.exec(text.slice(Math.max(0, start - 8), start));
  if (named === null || year >= BORN_BEFORE_YEAR) return false;
  return named[0].startsWith('身份证') || /^的?(?:[,，]?(?:男|女)|[,，。！!]|$)/u.test(text.slice(end));
}

/** 2019年3月到2024年5月: what stands before 到 is where it began. */
function beginsSpan({ end }: DateMention, dates: readonly DateMention[], text: string): boolean {
  const between = /^(?:起|开始)?\s?(?:交|缴|干|做|上班?)?\s?(?:到|至|[-~—–])\s?/u.exec(text.slice(end));
  return between !== null && dates.some(({ start }) => start === end + between[0].length);
}

/** 2019年底 is its last month and 上个月底 its last day; 年初 and 月初 are the first. */
function edgeNamed(date: DateMention, text: string): DateMention {
  const edge = /^[初底末]/u.exec(text.slice(date.end))?.[0];
  if (edge === undefined || date.from === date.to) return date;
  const end = date.end + 1;
  const month = date.from.slice(0, 7) === date.to.slice(0, 7);
  if (edge === '初')
    return month ? { ...date, end, to: date.from } : { ...date, end, to: `${date.from.slice(0, 4)}-01-31` };
  return month ? { ...date, end, from: date.to } : { ...date, end, from: `${date.from.slice(0, 4)}-12-01` };
}

const UNTIL_NOW = /(?:到|至)(?:现在|今天|今日|目前)|至今/u;

/** A day in full, a month as YYYY-MM, a year alone as YYYY; a year that cannot be is given a month, to be questioned. */
function asSaid({ from, to }: { from: string; to: string }): string {
  if (from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  const year = from.slice(0, 4);
  return year < '1940' ? from.slice(0, 7) : year;
}

/** The day, month or year that an answer names first, as far as it was said: 上个月底, 2019年3月, 2019年. */
export function dateSaid(text: string, today: string): string | undefined {
  const [first] = recogniseDates(text, today);
  return first === undefined ? undefined : asSaid(edgeNamed(first, text));
}

/** A month or day without a year that lies ahead was a year ago, when it tells what has happened. */
function past(date: DateMention, field: DateField, today: string): { from: string; to: string } {
  if (field === 'endDate' || field === 'filingDate' || date.from <= today || /年|\d{4}|[今明后下]/u.test(date.text))
    return date;
  const before = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return { from: before(date.from), to: before(date.to) };
}

/** 受伤八个月了, 一年前离职的: a date told by how long ago it was. */
function readElapsed(
  text: string,
  numbers: readonly NumberMention[],
  facts: EntitlementFacts,
  today: string,
  calculation?: CalculationKind,
) {
  const field =
    calculation === 'injury_claim_deadline'
      ? 'injuryDate'
      : calculation === 'arbitration_deadline'
        ? 'disputeDate'
        : undefined;
  if (field === undefined || facts[field] !== undefined) return;
  for (const number of numbers) {
    const unit = /^\s?(?:多|来)?(?:个)?(半)?(月|年|天|周|星期)(半)?(?:多)?(?:前|以前|之前|了|多了|\s?ago)?/u.exec(
      text.slice(number.end, number.end + 8),
    );
    if (unit === null) continue;
    // 9月31日 and 今年9月 name a month; 九个月 and 半个月前 count them.
    if (unit[0].startsWith('月') && !/^月(?:前|以前|之前|了|多)/u.test(unit[0])) continue;
    const date = new Date(`${today}T00:00:00Z`);
    const half = unit[1] !== undefined || unit[3] !== undefined;
    if (unit[2] === '月') date.setUTCMonth(date.getUTCMonth() - number.low);
    else if (unit[2] === '年') date.setUTCMonth(date.getUTCMonth() - number.low * 12 - (half ? 6 : 0));
    else date.setUTCDate(date.getUTCDate() - number.low * (unit[2] === '天' ? 1 : 7));
    if (unit[2] === '月' && half) date.setUTCDate(date.getUTCDate() - 15);
    facts[field] = date.toISOString().slice(0, 10);
    return;
  }
}

const RETIRES_AT = /^(?:周)?岁(?:就|能|可以|该|要|应该)?退(?:休)?(?=的|[,，。]|$|岗位|那种)/u;
/** Before the change women retired at fifty as workers and at fifty-five as cadres (国发〔1978〕104号). */
const FIFTY_FIVE = /55(?=(?:周)?岁)/u;
const RETIRED_AT = /(?:五十|50)(五|5)?(?:周)?岁(?:就|能|可以|该|要|应该)?退(?:休)?(?=的|[,，。]|$|岗位|那种)/u;

function readPerson(text: string, numbers: readonly NumberMention[], facts: EntitlementFacts) {
  for (const number of numbers) {
    if (
      /^\s?(?:周)?岁|^\s?years? old/iu.test(text.slice(number.end, number.end + 10)) &&
      number.low >= 14 &&
      number.low <= 300 &&
      // 五十岁退休的 tells the rule that held for them, and not how old they are.
      !RETIRES_AT.test(text.slice(number.end, number.end + 10)) &&
      !/(?:孩子|儿子|女儿|满|宝宝)(?:.{0,3})$/u.test(text.slice(Math.max(0, number.start - 6), number.start))
    )
      facts.age = number.low;
  }
  const bare =
    /(?:今年|我|俺|都|快|[他她公婆妈爸爹娘儿女子哥姐弟妹伴]|(?:年龄|岁数|年纪).{0,8}[是为到,，])(\d{2}|[二三四五六]十[一二三四五六七八九]?)(?:了|[,，。]|$)/u.exec(
      text,
    );
  if (facts.age === undefined && bare !== null && numbers.length > 0) {
    const value = numbers.find((number) => number.start === bare.index + bare[0].indexOf(bare[1]!))?.low;
    if (value !== undefined && value >= 16 && value <= 75) facts.age = value;
  }
  if (
    /女(?:的|工|职工|性|士|同志|生|人|，|,|。|\s|\d|干部|$)|(?:我|俺|她|是|个|名|位)女(?!儿|婿|友|朋|孩|娃)|我妈|母亲|我老婆|妻子|怀孕|产假|生(?:了)?孩子|\b(?:female|woman|women|pregnant)\b/iu.test(
      text,
    ) &&
    !/男/u.test(text)
  )
    facts.gender = 'female';
  else if (
    /男(?:的|工|职工|性|士|同志|生|人|，|,|。|\s|\d|$)|(?:我|俺|他|是|个|名|位)男(?!友|朋|孩|娃)|我爸|父亲|我老公|丈夫|陪产|\b(?:male|man|men)\b/iu.test(
      text,
    )
  )
    facts.gender = 'male';
  if (
    /干部|管理岗|管理(?:人员|岗位|层)|技术岗|(?<!找|跟|和|给|问|被)(?:主管|经理|总监|科长|处长|部长|厂长|工程师)|cadre|management/iu.test(
      text,
    )
  )
    facts.position = 'cadre';
  else if (
    /工人(?:岗|身份)?|女工(?!作)|普通(?:女)?(?:职工|员工|工人)|(?:一直|都|就|在|干)[^,，。]{0,4}(?:车间|流水线|一线|生产线|食堂|后厨)|worker/iu.test(
      text,
    )
  )
    facts.position = 'worker';
  const retiredAt = facts.gender === 'female' ? RETIRED_AT.exec(text.replace(FIFTY_FIVE, '五十五')) : null;
  if (retiredAt !== null) facts.position ??= retiredAt[1] === undefined ? 'worker' : 'cadre';
  const born = /(\d{1,2}|[二三四五六七八九十]{1,3})(?:个)?胞胎/u.exec(text)?.[1];
  if (/双胞胎|龙凤胎|twins/iu.test(text)) facts.babies = 2;
  else if (/triplets/iu.test(text)) facts.babies = 3;
  else if (born !== undefined) facts.babies = parseNumber(born);
  if (/难产|(?:剖|破)[腹宫]产|剖的|(?:c-?section|caesarean|cesarean)/iu.test(text)) facts.difficultBirth = true;
  if (facts.pregnancyEvent === 'miscarriage') {
    const weeks = numbers.find((number) =>
      /^\s?(?:个)?(?:周|星期|weeks?)/iu.test(text.slice(number.end, number.end + 6)),
    );
    const months = numbers.find((number) => /^\s?个月/u.test(text.slice(number.end, number.end + 4)));
    if (weeks !== undefined) facts.miscarriageWeeks = weeks.low;
    else if (months !== undefined) facts.miscarriageWeeks = months.low * 4;
  }
}

function readHours(
  text: string,
  numbers: readonly NumberMention[],
  facts: EntitlementFacts,
  calculation?: CalculationKind,
) {
  if (calculation === 'unused_leave_pay') {
    const days = numbers.find((number) => /^\s?(?:多)?(?:天|days?)/iu.test(text.slice(number.end, number.end + 6)));
    if (days !== undefined) facts.unusedDays = days.low;
  }
  if (calculation !== 'overtime_pay') return;
  const named = kindOfDay(text);
  if (named !== undefined) facts.overtimeKind = named;
  for (const number of numbers) {
    const after = text.slice(number.end, number.end + 10);
    const hours = /^\s?(?:多|来)?(?:个)?(?:半)?(?:小时|钟头|钟|hours?)/iu.test(after);
    const days = /^\s?(?:多)?(?:天|days?)/iu.test(after);
    if (!hours && !days) continue;
    // 一小时20块 tells a rate.
    if (hours && number.low === 1 && RATE.test(after)) continue;
    if (
      /(?:每天|一天|天天)[^,，。加]{0,3}(?:上|干|工作)?[^,，。加]{0,2}$/u.test(
        text.slice(Math.max(0, number.start - 8), number.start),
      ) &&
      number.low >= SHORTEST_DAY
    )
      continue;
    const before = text.slice(Math.max(0, number.start - 8), number.start);
    if (hours && (OF_A_BREAK.test(before) || /^\s?(?:个)?(?:小时|钟头|钟)(?:的)?(?:一|每)个?班/u.test(after))) continue;
    // 一天没歇 counts no days, and 放五天假 those that were off.
    if (
      days &&
      ((number.low === 1 && NOT_ONE.test(after)) || (/(?:放|休)了?$/u.test(before) && /^\s?天(?:长)?假/u.test(after)))
    )
      continue;
    const clause = clauseAround(text, number.start);
    const kind = kindOfDay(clause) ?? 'weekday';
    if (hours)
      facts.overtimeHours = { ...facts.overtimeHours, [kind]: number.low + (/^\s?(?:个)?半/u.test(after) ? 0.5 : 0) };
    else if (kind !== 'weekday') facts.overtimeDays = { ...facts.overtimeDays, [kind]: number.low };
  }
}

const OF_A_BREAK = /(?:歇|休息|吃饭|午休|休|(?<!加)[一每]个?班)(?:了|有|给|共|是|上)?$/u;
const RATE =
  /^\s?(?:个)?(?:小时|钟头|钟)(?:的?工(?:资|钱)|给|是|才|只|就|挣|拿|能|开|算)*\s?(?:\d|[一二两三四五六七八九十]{1,4}(?:块|元|[,，。]|$))/u;
const NOT_ONE = /^\s?天(?:都|也|假)?(?:没|未|不)/u;

function readInjury(text: string, numbers: readonly NumberMention[], facts: EntitlementFacts) {
  const grade = numbers.find(
    (number) => /^\s?级/u.test(text.slice(number.end, number.end + 2)) && number.low >= 1 && number.low <= 10,
  );
  if (grade !== undefined && /伤|残|鉴定|工/u.test(text)) facts.disabilityGrade = grade.low;
  const english = /grade (\d{1,2})/iu.exec(text);
  if (english !== null) facts.disabilityGrade = Number(english[1]);
}

function clauseAround(text: string, position: number): string {
  const start = Math.max(0, ...['，', ',', '。', '；'].map((mark) => text.lastIndexOf(mark, position - 1) + 1));
  const rest = /[,，。；]/u.exec(text.slice(position));
  return text.slice(start, rest === null ? text.length : position + rest.index);
}
