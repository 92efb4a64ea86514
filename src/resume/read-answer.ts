import type { Education } from '../contract/job.ts';
import type { ResumeDocument } from '../contract/resume.ts';
import { firstNumber } from '../words/spoken-number.ts';
import { readDate, readSpan, type Span } from './import/resume-dates.ts';

type Work = NonNullable<ResumeDocument['work']>[number];
type Certificate = NonNullable<ResumeDocument['certificates']>[number];

const NOTHING =
  /^(?:我)?(?:真的|都|还|也|暂时|目前)?(?:没有?|无|木有|不会|啥也?不会|什么都没有?|no|none|nothing|not? yet)(?:$|[,，。.!！\s]|了|呢|呀|啊|什么|啥|过|电话|手机|证|号码|学历|技能|别的|其他|考|上过|读过)/iu;
const ANYTHING =
  /随便|本地|当地|附近|家门口|都行|都可以|不限|无所谓|面议|看着给|不挑|any(?:thing|where)?\b|whatever|negotiable/iu;

/** The person has nothing to tell here: 没有, 没电话, none. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

const ASSENT = /^(?:对|是|好|行|嗯|可以|没错|确定|ok|okay|yes)+(?:的|了|啊|呀|哦|吧|呢)*[,，。.!！\s]*$/iu;

/** A bare yes, which is no place, trade or ability. */
export function onlyAssents(text: string): boolean {
  return ASSENT.test(text.trim());
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
/** A time nobody can count: 好几年, 一辈子. */
const LONG_TIME = /好?(?:些|多|几)年|一辈子|半辈子|好久|很久|多年/gu;
const COMPANY = /(?:在|进了?|到|去)((?:(?![做干当过了年在]).){2,20}?(?:有限责任公司|有限公司|公司|集团))/u;
const EMPLOYER =
  /(?:在|进了?|到|去)((?:(?![做干当过了年在]).){2,20}?(?:厂|酒店|宾馆|超市|医院|学校|小学|中学|大学|学院|幼儿园|饭店|餐厅|商场|银行|研究院|养老院|敬老院|物业|事务所|中心|诊所|合作社|车队|铺|馆|店))/u;
/** A kind of place and not its name: 一家饭店, 电子厂, 大型超市. */
const GENERIC_EMPLOYER =
  /^(?:一家|一个|某|个|别的|小|大|外地|当地|本地|附近|几个|多家)|^(?:\p{Script=Han}{0,2}(?:公司|厂|店|铺|馆|中心|诊所|合作社|车队))$|^(?:大型|小型|私立|公立|五星级?|星级|乡镇|镇上|村里|县里|城里)?(?:酒店|宾馆|超市|医院|学校|小学|中学|大学|学院|幼儿园|饭店|餐厅|商场|银行|物业|事务所)$/u;
/** At home with the children is no work an employer asks about. */
const AT_HOME =
  /^(?:我|一直|现在|这几年|之前|先)*(?:在|待在|呆在)家(?!政|具|电|装)(?!.{0,4}(?:种|养|做|开|接|织|绣|编))|没(?:有)?(?:上班|工作|干活)/u;
/** How many trades there were is none of them: 干过两样. */
const COUNTS_TRADES =
  /^(?:我|以前|前后|一共)*(?:干|做)过?(?:两|三|四|几|好几|好多|很多|不少)(?:样|种|个行当?|行)[。.]?$/u;
/** Some years ago is no length of time. */
const AGO = /(?:前|这|近|头|过去|最近)(?:[一两二三几些])年/gu;

/** Jobs out of running words. Clauses that only say where or how long belong to the job beside them. */
export function readWork(text: string): Work[] {
  const jobs: Work[] = [];
  let loose: Work = {};
  const told = clauses(text).filter((clause) => clause.length > 1 && !COUNTS_TRADES.test(clause));
  const worked = told.filter((clause) => !AT_HOME.test(clause));
  for (const clause of worked.length > 0 ? worked : told) {
    const facts = factsOfWork(clause);
    const { position, bare, ...circumstance } = facts;
    const previous = jobs.at(-1);
    if (previous !== undefined && (ROUTE.test(clause) || (position === undefined && DETAIL.test(clause)))) {
      previous.summary = joined(previous, clause);
    } else if (position !== undefined || bare !== '') {
      jobs.push({
        ...loose,
        ...circumstance,
        ...(position === undefined ? {} : { position }),
        summary: joined(loose, clause),
      });
      loose = {};
    } else if (previous !== undefined && !overlaps(previous, circumstance)) {
      Object.assign(previous, circumstance, { summary: joined(previous, clause) });
    } else loose = { ...loose, ...circumstance, summary: joined(loose, clause) };
  }
  if (loose.summary !== undefined) jobs.push(loose);
  return jobs;
}

/** More of the job just told: 带过二十多个宝宝, 手下八个人. */
const DETAIL = /^(?:带过|带了|管过|管着|手下|主要|负责|每天|一天|一个月|专门|还管|什么都|啥都)/u;
/** The way a driver drove is part of the driving told before. */
const ROUTE = /^跑过?[^,，]{1,6}线$/u;

function joined({ summary }: Work, clause: string): string {
  return summary === undefined ? clause : `${summary}，${clause}`;
}

function overlaps(job: Work, circumstance: Work): boolean {
  return (['name', 'x-years', 'startDate', 'endDate'] as const).some(
    (key) => job[key] !== undefined && circumstance[key] !== undefined,
  );
}

const IDLE =
  /^(?:我|俺|以前|之前|后来|然后|还|又|也|先|最近|一直|都|是|主要|曾经|大概|左右|差不多|总共|一共|在|上班|干活|工作|做|干|开|进|跑|过|了|的|有|那里|那边|多)+$/u;

/** One end of a time: 2010年3月进厂, 一直做到2024年6月. */
function readEdge(clause: string): Span | undefined {
  const end = /(?:一直)?(?:做|干)?到((?:19|20)\d{2}年(?:\d{1,2}月)?)/u.exec(clause);
  if (end !== null) return { endDate: readDate(end[1]!)!.date, text: end[0] };
  const start = /((?:19|20)\d{2}年(?:\d{1,2}月)?)(?:开始|起)?(?=进|到|去|开始|起|在)/u.exec(clause);
  return start === null ? undefined : { startDate: readDate(start[1]!)!.date, text: start[0] };
}

/** What one clause says of a job; `bare` is what remains when place and time are taken out. */
function factsOfWork(clause: string): Work & { bare: string } {
  const span = readSpan(clause) ?? readEdge(clause);
  const timeless = span === undefined ? clause : clause.replace(span.text, '');
  const years = yearsIn(timeless.replace(AGO, ''));
  const named = (COMPANY.exec(timeless) ?? EMPLOYER.exec(timeless))?.[1]?.replace(/^(?:了|过)/u, '');
  const name = named === undefined || GENERIC_EMPLOYER.test(named) ? undefined : named;
  const bare = timeless
    .replace(AGO, '')
    .replace(/(?:快|将近|差不多|整整|大概|足足)(?=[一二两三四五六七八九十百\d半])/gu, '')
    .replace(YEARS, '')
    .replace(LONG_TIME, '')
    .replace(/^跟(?:着)?(?:我|俺)?(?:爸|妈|哥|姐|叔|舅|师傅|老乡|亲戚|村里人|别人|人家|人)(?:一起|一块儿?)?/u, '')
    .replace(COMPANY, '')
    .replace(EMPLOYER, '')
    .replace(/在[^，。]{1,8}?(?:上|里|头|那边|那里)/u, '')
    .replace(
      /^(?:我|俺|以前|之前|后来|然后|还|又|也|先|再|接着|前头|后头|起先|早先|当初|厂子倒了以后|最近|一直|都|是|主要|曾经|那个|自己)+/gu,
      '',
    )
    .trim();
  const position = positionIn(bare);
  return {
    ...(name === undefined ? {} : { name }),
    ...(position === undefined ? {} : { position }),
    ...(years === undefined ? {} : { 'x-years': years }),
    ...(span?.startDate ? { startDate: span.startDate } : {}),
    ...(span?.endDate ? { endDate: span.endDate } : {}),
    bare: IDLE.test(bare) ? '' : bare,
  };
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

const DOING = /(?:做到|做|干|当|从事|搞|跑|开)(?:的是|的|过|了)?/u;
const TRADE = /^(?!在|给|帮|跟|带|被)(?!.*(?:什么|时候|都$))[\p{Script=Han}A-Za-z+#]{2,10}$/u;
/** Work that people name by what they do: 送快递, 炒菜, 跑长途, 开大货车. */
const VERB_OBJECT =
  /^([送炒卖端种搬修扛打摆养砌刷贴洗跑拉]|开(?=.{0,3}(?:大车|货车|卡车|客车|公交|校车|出租|网约车|半挂)))(?:了|过)?(\p{Script=Han}{1,4})$/u;

/** The verb said twice: 炒菜炒了四年, 修电梯修了九年. */
const ECHOED = /^(\p{Script=Han})(\p{Script=Han}{1,4})\1(?:了|过)?$/u;
/** The work itself as a verb: 分拣了半年. */
const DONE = /^(\p{Script=Han}{2,4})了$/u;
const NO_TRADE = /实习|工作|打工|上班|学习|休息|跟着|[做干当开]/u;

/** 保安 in 做过三年保安, 电焊 in 电焊干了十五年. */
function positionIn(bare: string): string | undefined {
  const echoed = ECHOED.exec(bare);
  if (echoed !== null) return `${echoed[1]}${echoed[2]}`;
  const done = DONE.exec(bare)?.[1];
  if (done !== undefined && !IDLE.test(done) && !NO_TRADE.test(done)) return done;
  const act = VERB_OBJECT.exec(bare);
  if (act !== null) return `${act[1]}${act[2]}`;
  const doing = DOING.exec(bare);
  if (doing === null) return TRADE.test(bare) && !/[过了]/u.test(bare) && !IDLE.test(bare) ? bare : undefined;
  const parts = [bare.slice(doing.index + doing[0].length), bare.slice(0, doing.index)];
  return parts
    .map((part) =>
      part
        .split('、')[0]!
        .replace(/^(?:的|了|过)|(?:的|了|过|工作)$/gu, '')
        .trim(),
    )
    .find((part) => TRADE.test(part) && !IDLE.test(part));
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
const ISSUED = /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?(?:份)?(?:考的?|拿的?|取得|发的?|办的?|领的?)/u;
const NUMBER = /(?:证书?)?(?:编号|证号|号码|证书号)(?:是|为|[:：])?\s*([A-Za-z0-9-]{4,40})/u;
const ISSUER = /(?:是|由)?(\p{Script=Han}{2,20}(?:局|中心|院|协会|人社|公司|学校|委员会))(?:发|颁发|考|办)(?:的|证)?/u;
/** A level or a class that says nothing by itself: B2的, 中级, 三级, 低压. */
const CLASS = /^(?:是)?([A-D][1-3]?E?|初级|中级|高级|[一二三四五]级|技师|高级技师|高压|低压)(?:的|证|照|本)*$/u;
const DRIVERS_CLASS = /^[A-D][1-3]?E?$/u;
const DRIVING_LICENCE = '驾驶证';
const DRIVING = /^([A-D][1-3]?E?)(?:的)?(?=驾|照|本)|(?<=驾驶?证|驾照|照)(?:是)?([A-D][1-3]?E?)(?:的)?$/u;

/** Certificates in a row; number, class, issuer and dates stay with the certificate they follow. */
export function readCertificates(text: string): Certificate[] {
  const certificates: Certificate[] = [];
  for (const item of readList(text)) {
    const { name, ...details } = certificateIn(item);
    const same = certificates.find((one) => one.name === name);
    const previous = same ?? certificates.at(-1);
    if (name !== '' && same === undefined) certificates.push({ name, ...details });
    else if (previous !== undefined) Object.assign(previous, details);
    // A class with nothing before it: A2 alone is a driver's, a level is kept as it was said.
    else if (details['x-class'] !== undefined)
      certificates.push({ name: DRIVERS_CLASS.test(details['x-class']) ? DRIVING_LICENCE : item, ...details });
  }
  return certificates;
}

/** Number, class, issuer and dates without a certificate's name: 是2027年12月到期. */
export function certificateDetails(text: string): Omit<Certificate, 'name'> | undefined {
  const items = readList(text).map(certificateIn);
  const bare = items.every(({ name }) => name === '' || /^(?:是|的|应该|不对|错了|改成)+$/u.test(name));
  const details = Object.assign({}, ...items.map(({ name: _name, ...detail }) => detail)) as Omit<Certificate, 'name'>;
  return bare && Object.keys(details).length > 0 ? details : undefined;
}

function certificateIn(item: string): Certificate {
  const expiry = EXPIRES.exec(item);
  const issue = expiry === null ? ISSUED.exec(item) : null;
  const number = NUMBER.exec(item)?.[1];
  const issuer = ISSUER.exec(item)?.[1];
  const rest = item
    .replace(expiry?.[0] ?? '', '')
    .replace(issue?.[0] ?? '', '')
    .replace(NUMBER, '')
    .replace(ISSUER, '')
    .replace(/[（(]?(?:是|的|有效期)+[)）]?$/u, '')
    .replace(/有(?:一)?个$/u, '')
    .replace(/(?:我|也|都|还)?(?:有|办好?|考(?:过|出来)?|拿到?|过)(?:的|了)*$/u, '')
    .trim();
  const driving = DRIVING.exec(rest);
  const alone = driving === null ? CLASS.exec(rest)?.[1] : undefined;
  const level = alone ?? driving?.[1] ?? driving?.[2];
  const name =
    alone !== undefined ? '' : rest.replace(driving?.[0] ?? '', '').replace(/^(?:照|本)(?:子)?$/u, DRIVING_LICENCE);
  const expires = expiry && isoDate(expiry[1] ?? expiry[4], expiry[2] ?? expiry[5], expiry[3] ?? expiry[6]);
  const date = issue && isoDate(issue[1], issue[2], issue[3]);
  return {
    name,
    ...(expires ? { 'x-expires': expires } : {}),
    ...(date ? { date } : {}),
    ...(number ? { 'x-number': number } : {}),
    ...(issuer ? { issuer } : {}),
    ...(level ? { 'x-class': level } : {}),
  };
}

const SCHOOL_NAME =
  /(?:在|从|是)?(?:今年|去年|前年)?(?:刚)?(?:从|在)?([\p{Script=Han}A-Za-z]{2,20}?(?:大学|学院|技校|职高|中专|中学|学校|一中|二中))(?!历|生|毕业证)/u;
const SCHOOL_KIND =
  /^(?:技工|职业|中等|高等|师范|重点|普通|老家|村里|镇上|县里|一所|一个|个|某|上|读|念|的)*(?:大学|学院|技校|职高|中专|中学|学校)$/u;

/** School, subject and year out of what was said; a kind of school is no school's name. */
export function readSchool(text: string): { school?: string; major?: string; graduationYear?: string } {
  const school = SCHOOL_NAME.exec(text)?.[1]?.replace(/^(?:我|在|从|刚|今年|去年|前年|毕业于)+/u, '');
  // 今年刚从示例大学计算机专业毕业: the subject follows the school where it is not told by itself.
  const afterSchool = school === undefined ? text : text.slice(text.indexOf(school) + school.length);
  const major = /(?:学的?是?|读的?是?)(\p{Script=Han}{2,8}?)(?:专业|的|$|[,，。])|(\p{Script=Han}{2,8}?)专业/u.exec(
    /专业/u.test(afterSchool) ? afterSchool : school === undefined ? text : text.replace(school, ''),
  );
  const subject = (major?.[1] ?? major?.[2])?.replace(/^(?:我|在|从|刚|的|读|学)+/u, '');
  const taught = subject !== undefined && !/^[到过完了得书]|^(?:小学|初中|高中)/u.test(subject);
  const year = /((?:19|20)\d{2})年?(?:\d{1,2}月)?(?:毕业|届)/u.exec(text)?.[1];
  return {
    ...(school === undefined || SCHOOL_KIND.test(school) ? {} : { school }),
    ...(taught && subject.length >= 2 ? { major: subject } : {}),
    ...(year === undefined ? {} : { graduationYear: year }),
  };
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

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 明年三月 as 2027年3月, so that a date stands by itself. */
export function withPlainDates(text: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const years: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };
  return text.replace(
    /(前年|去年|今年|明年|后年)(?:的)?(十[一二]|[一二三四五六七八九十]|\d{1,2})?(月)?/gu,
    (_whole, said: string, month: string | undefined, mark: string | undefined) => {
      const plain =
        month === undefined || mark === undefined ? (month ?? '') : `${MONTHS.indexOf(month) + 1 || month}月`;
      return `${year + years[said]!}年${plain}`;
    },
  );
}

const SPAN_CORRECTED =
  /^(?<work>.{2,20}?)(?:应该)?是(?<now>[\d一二两三四五六七八九十半多]{1,4}个?(?:年|月)半?)[,，]?不是.{1,6}[年月]半?[。.!！]*$/u;

/** 开塔吊是八年，不是六年: the work as it is to be noted again. */
export function readSpanCorrection(text: string): string | undefined {
  const said = SPAN_CORRECTED.exec(text)?.groups;
  return said === undefined ? undefined : `${said.work}${said.now}`;
}
