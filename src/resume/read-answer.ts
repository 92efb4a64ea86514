import type { Education } from '../contract/job.ts';
import type { ResumeDocument } from '../contract/resume.ts';
import { firstNumber } from '../words/spoken-number.ts';

type Work = NonNullable<ResumeDocument['work']>[number];
type Certificate = NonNullable<ResumeDocument['certificates']>[number];

const NOTHING =
  /^(?:我)?(?:真的|都|还|也|暂时|目前)?(?:没有?|无|木有|不会|啥也?不会|什么都没有?|no|none|nothing|not? yet)(?:$|[,，。.!！\s]|了|呢|呀|啊|什么|啥|过|电话|手机|证|号码|学历|技能|别的|其他|考|上过|读过)/iu;
const ANYTHING = /随便|都行|都可以|不限|无所谓|面议|看着给|不挑|any(?:thing|where)?\b|whatever|negotiable/iu;

/** The person has nothing to tell here: 没有, 没电话, none. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** The person leaves it open: 都行, 不限. */
export function leavesOpen(text: string): boolean {
  return ANYTHING.test(text);
}

const NO_WORK =
  /没(?:有)?(?:上过班|工作过|干过|做过|工作经[历验]|经验)|刚毕业|应届|第一次找工作|never worked|no experience/iu;

export function neverWorked(text: string): boolean {
  return NO_WORK.test(text);
}

const YEARS =
  /(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)(?:几|多|来)?(?:个)?(?:年半|年多|年|个?月)|半年|(?:\d+)\s*(?:years?|months?)/u;
const COMPANY = /在(.{2,20}?(?:有限责任公司|有限公司|公司|集团))/u;
const EMPLOYER = /在(.{2,20}?(?:厂|酒店|超市|医院|学校|饭店|餐厅|商场|银行|研究院|物业|店))/u;
const GENERIC_EMPLOYER =
  /^(?:一家|一个|某|个|别的|小|大|外地|当地|本地|几个|多家)|^(?:\p{Script=Han}{0,2}(?:公司|厂|店|超市|医院|学校|饭店|餐厅|商场|物业|酒店))$/u;

/** Jobs out of running words, one a clause; each keeps the person's own words, and what can be read from them beside. */
export function readWork(text: string): Work[] {
  return clauses(text)
    .filter((clause) => clause.length > 1)
    .map((clause) => {
      const years = yearsIn(clause);
      const position = positionIn(clause);
      const employer = (COMPANY.exec(clause) ?? EMPLOYER.exec(clause))?.[1]?.replace(/^(?:了|过)/u, '');
      return {
        ...(employer === undefined || GENERIC_EMPLOYER.test(employer) ? {} : { name: employer }),
        ...(position === undefined ? {} : { position }),
        ...(years === undefined ? {} : { 'x-years': years }),
        summary: clause,
      };
    });
}

function yearsIn(clause: string): number | undefined {
  const said = YEARS.exec(clause)?.[0];
  if (said === undefined) return undefined;
  if (said === '半年') return 0.5;
  const number = firstNumber(said)?.value;
  if (number === undefined || number > 70) return undefined;
  if (/年半/u.test(said)) return number + 0.5;
  return /月|month/u.test(said) ? Math.round((number / 12) * 10) / 10 : number;
}

const DOING = /(?:做|干|当|从事|搞|跑|开)(?:的是|的|过|了)?/u;
const TRADE = /^[\p{Script=Han}A-Za-z]{2,10}$/u;

/** 保安 in 做过三年保安, 电焊 in 电焊干了十五年. */
function positionIn(clause: string): string | undefined {
  const bare = clause
    .replace(YEARS, '')
    .replace(COMPANY, '')
    .replace(EMPLOYER, '')
    .replace(/在[^，。]{1,8}?(?:上|里|那边|那里)/u, '')
    .replace(/^(?:我|俺|以前|之前|后来|然后|还|又|也|先|最近|一直|都|是|主要|曾经)+/gu, '');
  const [before = '', after = ''] = bare
    .split(DOING, 2)
    .map((part) => part.replace(/^(?:的|了|过)|(?:的|了|过|工作)$/gu, '').trim());
  if (!DOING.test(bare)) return TRADE.test(bare) ? bare : undefined;
  return [after, before].find((part) => TRADE.test(part));
}

const SCHOOLING: readonly [RegExp, Education][] = [
  [/没(?:有)?(?:上过|读过|念过)(?:学|书)|不识字|文盲|no school/iu, 'none'],
  [/博士|doctor|ph\.?d/iu, 'doctor'],
  [/硕士|研究生|master/iu, 'master'],
  [/本科|大学|学士|bachelor|university/iu, 'bachelor'],
  [/大专|专科|高职|college/iu, 'college'],
  [/中专|技校|职高|中技|职中|技师|vocational/iu, 'vocational'],
  [/高中|high school/iu, 'high_school'],
  [/初中|初[一二三]|junior|middle school/iu, 'junior_middle'],
  [/小学|primary/iu, 'primary'],
];

export function readSchooling(text: string): Education | undefined {
  return SCHOOLING.find(([pattern]) => pattern.test(text))?.[1];
}

const SEPARATORS = /[,，。、;；\n]|还有|以及|(?<=..)[和跟与](?=..)|\band\b/u;
const LEAD =
  /^(?:我|俺|也|还|有|考了|考过|拿了|拿过|持有|取得|一个|一本|一张|个(?!人|体)|会(?!计|展)|能|可以|懂|a |an |the )+/iu;

/** Things in a row, without the words around them: 会开叉车和用电脑 → 开叉车, 用电脑. */
export function readList(text: string): string[] {
  const items = text.split(SEPARATORS).map((item) => item.trim().replace(LEAD, '').trim());
  return [...new Set(items.filter((item) => item.length > 0 && item.length <= 60))];
}

const EXPIRES =
  /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?(?:份)?(?:到期|过期|为止|前有效|止)|(?:有效期)?(?:到|至)(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?/u;

/** Certificates in a row; 到期 dates stay with the certificate they follow. */
export function readCertificates(text: string): Certificate[] {
  const certificates: Certificate[] = [];
  for (const item of readList(text)) {
    const found = EXPIRES.exec(item);
    const expires = found && isoDate(found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]);
    const name = item
      .replace(EXPIRES, '')
      .replace(/[（(]?(?:是|的|有效期)+[)）]?$/u, '')
      .trim();
    const previous = certificates.at(-1);
    if (name !== '') certificates.push({ name, ...(expires ? { 'x-expires': expires } : {}) });
    else if (previous !== undefined && expires) previous['x-expires'] = expires;
  }
  return certificates;
}

function isoDate(year: string | undefined, month?: string, day?: string): string | undefined {
  if (year === undefined) return undefined;
  return [year, month?.padStart(2, '0'), month === undefined ? undefined : day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

function clauses(text: string): string[] {
  return text
    .split(/[,，。;；\n]|然后|后来/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
