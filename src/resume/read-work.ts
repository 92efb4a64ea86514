import type { ResumeDocument } from '../contract/resume.ts';
import { firstNumber } from '../words/spoken-number.ts';
import { readDate, readSpan, type Span } from './import/resume-dates.ts';
import { readEmployer } from './read-employer.ts';

type Work = NonNullable<ResumeDocument['work']>[number];

const NUMERALS = '[一二两三四五六七八九十]+';
const YEARS = new RegExp(
  `(?:\\d+(?:\\.\\d+)?|${NUMERALS})(?:几|多|来)?(?:个)?(?:年(?:半|多|(?:零|又)?(?:\\d{1,2}|${NUMERALS})个?月)?|个?月)|半年|\\d+\\s*(?:years?|months?)`,
  'u',
);
/** A time nobody can count: 好几年, 一辈子. */
const LONG_TIME = /好?(?:些|多|几)年|一辈子|半辈子|好久|很久|多年/gu;
/** At home with the children is no work an employer asks about. */
const AT_HOME =
  /^(?:我|一直|现在|这几年|之前|先)*(?:在|待在|呆在)家(?!政|具|电|装)(?!.{0,4}(?:种|养|喂|做|开|接|织|绣|编))|没(?:有)?(?:再)?(?:上班|工作|干活)|(?:生|带|看)(?:了)?(?:孩子|娃|小孩)/u;
/** How many trades there were is none of them: 干过两样. */
const COUNTS_TRADES =
  /^(?:我|以前|前后|一共)*(?:干|做)过?(?:两|三|四|几|好几|好多|很多|不少)(?:样|种|个行当?|行)[。.]?$/u;
/** What is wished for, or why one left, is no work done. */
const NOT_DONE =
  /^(?:我|现在|这回|这次|以后|就|又)*(?:想|打算|希望|准备|要)(?:再|着|换|找|出来|去|来|整|回)|^(?:我|后来|就)*(?:腰|身体|腿|眼睛|岁数|年纪).{0,6}(?:不行|不好|疼|大了|跟不上)|^(?:厂子?|公司|店|单位|老板).{0,4}(?:黄|倒|关|跑路|不景气)了?$/u;
/** Some years ago is no length of time. */
const AGO = /(?:前|这|近|头|过去|最近)(?:[一两二三几些])年/gu;
/** Thinking aloud, and what was never had or is not known any more, tells of no work. */
const NO_WORK_TOLD =
  /^(?:让?我(?:再)?(?:想想|想一下|算算|数数)|怎么说呢|别的(?:没有?|没干过)|(?:我|也|都|还)*没(?:有|得)?(?:什么|啥|个|固定|正式|正经)*(?:的)?(?:单位|公司|老板|工作单位|正式工作)|(?:店|厂|厂子|公司|单位|工地|老板)?(?:后来|去年|前年|今年|现在|已经|因为疫情|疫情)*(?:就)?(?:关门|倒闭|倒|搬走|拆迁|拆|黄|停产|停工|散)(?:了)?|(?:我|也|从来|从|都)*没(?:有)?(?:给|跟|帮|替)(?:谁|人|别人|人家|哪个|老板)?(?:打过?工|干过活?|做过|上过班)|(?:具体|哪年|几年|时间).{0,6}(?:忘|记不|不记得).*|记不(?:清|得|住).*|忘了.*)(?:了|呢|吧|啊)*$/u;
const HEDGES =
  /^(?:大概是?|差不多|可能是?|好像是?|应该是?|估计|大约)|(?:(?<=[\u4e00-\u9fff])(?:左右|的样子|上下|好像))?(?:吧|呢|嘛|哈|呗)*$/gu;

/** Jobs out of running words. Clauses that only say where or how long belong to the job beside them. */
export function readWork(said: string): Work[] {
  const jobs: Work[] = [];
  let loose: Work = {};
  const text = said.replace(
    SHORT_YEAR,
    (_whole, ...parts: (string | undefined)[]) => `${yearOf(parts[0], parts[1], parts[2], parts[3])}年`,
  );
  const spent = yearsByAge(text);
  const told = clauses(text)
    .map((clause) => clause.replace(HEDGES, '').trim())
    .filter(
      (clause) =>
        clause.length > 1 && !COUNTS_TRADES.test(clause) && !NO_WORK_TOLD.test(clause) && !NOT_DONE.test(clause),
    );
  const worked = told.filter((clause) => !AT_HOME.test(clause));
  for (const clause of worked.length > 0 ? worked : told) {
    const named = NAMES_EMPLOYER.exec(clause)?.[1];
    const facts = factsOfWork(clause);
    const { position, bare, ...circumstance } =
      named === undefined ? facts : { name: named, position: undefined, bare: '' };
    const previous = jobs.at(-1);
    if (jobs.length > 1 && years(circumstance) && OF_ALL.test(clause)) {
      for (const job of jobs) job['x-years'] ??= circumstance['x-years']!;
    } else if (previous !== undefined && UNTIL_AGE.test(clause)) {
      previous.summary = joined(previous, clause);
    } else if (
      previous !== undefined &&
      (ROUTE.test(clause) ||
        SHIFT.test(clause) ||
        (position === undefined && (DETAIL.test(clause) || isDetail(bare, circumstance))))
    ) {
      previous.summary = joined(previous, clause);
    } else if (previous !== undefined && GOES_ON.test(clause)) {
      Object.assign(previous, fresh(previous, circumstance), { summary: joined(previous, clause) });
    } else if (position !== undefined || bare !== '') {
      jobs.push({
        ...loose,
        ...circumstance,
        ...(position === undefined ? {} : { position }),
        summary: joined(loose, clause),
      });
      loose = {};
    } else if (previous !== undefined && loose.summary === undefined && !overlaps(previous, circumstance)) {
      Object.assign(previous, circumstance, { summary: joined(previous, clause) });
    } else loose = { ...loose, ...circumstance, summary: joined(loose, clause) };
  }
  if (loose.summary !== undefined) jobs.push(loose);
  const [only] = jobs;
  if (spent !== undefined && jobs.length === 1 && only!['x-years'] === undefined) only!['x-years'] = spent;
  return jobs;
}

/** 一五年到一八年, 08年进的: the year by its last two figures, where it is plainly a point in time. */
const SHORT_YEAR =
  /(?<![\d一二两三四五六七八九十零〇])([019零〇一二八九])([\d零〇一二三四五六七八九])年(?=到|至|底|初|[\d一二三四五六七八九十]{1,2}月|进|去|来|开始|毕业|以后|[—–~-])|(?<=到|至|[—–~-])([019零〇一二八九])([\d零〇一二三四五六七八九])年(?!多|半)/gu;

function yearOf(tens: string | undefined, ones: string | undefined, later?: string, last?: string): string {
  const figures = [tens ?? later, ones ?? last].map((one) => FIGURES.indexOf(one!) % TEN);
  return `${figures[0]! >= LAST_CENTURY ? '19' : '20'}${figures.join('')}`;
}

const FIGURES = '0123456789零一二三四五六七八九';
const TEN = 10;
const LAST_CENTURY = 8;

/** 十八岁进的厂，干到三十五: years between two ages. */
function yearsByAge(text: string): number | undefined {
  const from = BEGAN_AT.exec(text)?.[1];
  const to = UNTIL_AGE.exec(text)?.[1];
  const ages = [from, to].map((age) => (age === undefined ? undefined : firstNumber(age)?.value));
  const [began, ended] = ages;
  return began !== undefined && ended !== undefined && ended > began ? ended - began : undefined;
}

const AGE = '\\d{2}|[一二三四五六]?十[一二三四五六七八九]?';
const BEGAN_AT = new RegExp(`(${AGE})岁(?:那年|的?时候)?(?:就)?(?:进|去|到|来|开始|出来|出去|学|跟|当|做|干)`, 'u');
const UNTIL_AGE = new RegExp(
  `(?:^|[,，])(?:我|一直|就)*(?:干|做)?到(?:了)?(${AGE})(?:岁)?(?:才|就)?(?:不干|退|走|回)?(?:了)?(?=$|[,，。])`,
  'u',
);
/** 都干了四年, of every job just told. */
const OF_ALL = /^(?:两个|两样|两份)?(?:都|各|分别)/u;

/** 在示例小区: where it was, of no employer's name. */
const PLACE_ALONE = /^在\p{Script=Han}{2,10}(?:小区|大厦|写字楼|市场|广场|村|镇|县|市|区|里|街|路)$/u;

function years(circumstance: Work): boolean {
  return circumstance['x-years'] !== undefined;
}

/** Words that name neither a place, nor a time, nor anything that was done: more of the job just told. */
function isDetail(bare: string, circumstance: Work): boolean {
  if (PLACE_ALONE.test(bare)) return true;
  return bare !== '' && Object.keys(circumstance).length === 0 && !/[过了种养摘卖送跑开当做干]/u.test(bare);
}

/** 厂名叫示例机械厂: where the job beside it was. */
const NAMES_EMPLOYER =
  /^(?:那个?)?(?:厂|公司|单位|店|酒店|饭店|老板|工厂)(?:的)?(?:名字?|全称)?(?:就)?(?:叫做?|是)(?:的)?(.{3,20})$/u;
/** More of the job just told: 带过二十多个宝宝, 手下八个人, 都是夜班. */
const DETAIL =
  /^(?:带过|带了|管过|管着|手下|主要|负责|每天|一天|一个月|专门|还管|什么都|啥都|跟着(?:他们|公司|老板)?跑)/u;
/** 一直干到现在: it has not ended. */
const GOES_ON =
  /^(?:然后|就)?(?:一直|就)?(?:都)?(?:干|做|开|跑|送|教)?到(?:现在|今天|今年|目前)(?:为止|都在干)?$|^(?:现在)?(?:还|仍)(?:在)?(?:干|做)(?:着)?$/u;
/** 都是夜班 is said of the job before. */
const SHIFT = /^(?:都|全|一直|天天|还)*(?:是|上|倒|干)?的?(?:夜班|白班|晚班|早班|两班倒|三班倒|长白班)(?:的)?$/u;
/** The way a driver drove, and wherever one worked, is part of what was told before. */
const ROUTE = /^跑过?[^,，]{1,6}线$|^(?:全国|全省|各地|到处|四处|哪儿?都)(?:各地|地)?(?:都)?(?:跑|转|干|去)?过?$/u;

function joined({ summary }: Work, clause: string): string {
  return summary === undefined ? clause : `${summary}，${clause}`;
}

const CIRCUMSTANCES = ['name', 'x-years', 'startDate', 'endDate'] as const;

function overlaps(job: Work, circumstance: Work): boolean {
  return CIRCUMSTANCES.some((key) => job[key] !== undefined && circumstance[key] !== undefined);
}

/** What of a circumstance the job does not know yet. */
function fresh(job: Work, circumstance: Work): Work {
  return Object.fromEntries(Object.entries(circumstance).filter(([key]) => job[key] === undefined)) as Work;
}

const IDLE =
  /^(?:我|俺|以前|之前|后来|然后|还|又|也|先|最近|一直|都|是|主要|曾经|大概|左右|差不多|总共|一共|在|上班|打工|干活|工作|做|干|开|卖|洗|送|教|跑|进|过|了|的|有|那里|那边|工地|多)+$/u;

/** 2016年3月走的 */
const LEFT =
  /((?:19|20)\d{2}年(?:\d{1,2}月)?)(?:份)?(?:才|就)?(?:走|离开|离职|辞职|辞工|出来|不干|不做|结束|退)(?:的|了)*$/u;

/** One end of a time: 2010年3月进厂, 一直做到2024年6月. */
function readEdge(clause: string): Span | undefined {
  const end = /(?:一直)?(?:做|干)?到((?:19|20)\d{2}年(?:\d{1,2}月)?)/u.exec(clause);
  if (end !== null) return { endDate: readDate(end[1]!)!.date, text: end[0] };
  const left = LEFT.exec(clause);
  if (left !== null) return { endDate: readDate(left[1]!)!.date, text: left[0] };
  const start = /((?:19|20)\d{2}年(?:\d{1,2}月)?)(?:开始|起)?(?=进|到|去|开始|起|在)/u.exec(clause);
  return start === null ? undefined : { startDate: readDate(start[1]!)!.date, text: start[0] };
}

/** 二十岁进厂: how old they were then. */
const AGE_THEN = /(?:我|俺)?(?:\d{2}|[一二三四五]?十[一二三四五六七八九]?)(?:来|几|多)?岁(?:那年|的?时候?|上|起|就)?/u;
const EARLIER =
  /^(?:我|俺|以前|之前|后来|然后|还|又|也|先|再|接着|前头|后头|起先|早先|早年|早些年|当初|再早|更早|最早|中间|期间|最近|现在|目前|这会儿|开始|厂子倒了以后|退伍(?:以|之)?后|退休(?:以|之)?后|结婚(?:以|之)?[前后]|毕业(?:以|之)?后|回来(?:以|之)?后|一直|都|是|主要|曾经|那个|自己|给人家?|白天|晚上|夜里|平时|周末|这|这(?:一|半)辈子|净)+/gu;
const COMPANIONS =
  /^(?:以前|之前|先)?(?:跟|和)(?:着)?(?:我|俺)?(?:爸|妈|哥|姐|叔|舅|师傅|老乡|亲戚|村里人|别人|人家|人|办席的|工队|施工队)(?:一起|一块儿?)?/u;

/** What one clause says of a job; `bare` is what remains when place and time are taken out. */
function factsOfWork(clause: string): Work & { bare: string } {
  const span = readSpan(clause) ?? readEdge(clause);
  const timeless = (span === undefined ? clause : clause.replace(span.text, '')).replace(
    /^[\s,，:：]+|[\s:：]+$/gu,
    '',
  );
  const years = yearsIn(timeless.replace(AGO, ''));
  const plain = timeless
    .replace(AGO, '')
    .replace(/(?:快|将近|差不多|整整|大概|足足)(?=[一二两三四五六七八九十百\d半])/gu, '')
    .replace(YEARS, '')
    .replace(LONG_TIME, '')
    .replace(AGE_THEN, '')
    .replace(EARLIER, '');
  const employer = readEmployer(plain);
  const bare = employer.rest
    .replace(COMPANIONS, '')
    .replace(/^(?:的|里|里面|那边)(?=\p{Script=Han})/u, '')
    .replace(/在[^，。]{1,8}?(?:上|里|头|那边|那里)/u, '')
    .replace(EARLIER, '')
    .trim();
  const said = ONLY_VERB.test(bare) ? '' : years === undefined ? bare : bare.replace(ASPECT, '$1$2');
  const position = positionIn(said);
  return {
    ...(employer.name === undefined ? {} : { name: employer.name }),
    ...(position === undefined ? {} : { position }),
    ...(years === undefined ? {} : { 'x-years': years }),
    ...(span?.startDate ? { startDate: span.startDate } : {}),
    ...(span?.endDate ? { endDate: span.endDate } : {}),
    bare: IDLE.test(said) ? '' : said,
  };
}

function yearsIn(clause: string): number | undefined {
  const said = YEARS.exec(clause)?.[0];
  if (said === undefined) return undefined;
  if (said === '半年') return 0.5;
  const number = firstNumber(said)?.value;
  if (number === undefined || number > 70) return undefined;
  if (/年半/u.test(said)) return number + 0.5;
  const [, months] = said.split('年');
  const more = months === undefined ? undefined : firstNumber(months)?.value;
  if (more !== undefined) return Math.round((number + more / 12) * 10) / 10;
  return /月|month/u.test(said) && !said.includes('年') ? Math.round((number / 12) * 10) / 10 : number;
}

const DOING = /(?:做到|担任|做|干|当|从事|搞|跑|开)(?:的是|的|过|了)?/u;
const TRADE = /^(?!在|给|帮(?!厨|工)|跟|带(?!班)|被)(?!.*(?:什么|时候|都$))[\p{Script=Han}A-Za-z+#]{2,12}$/u;
/** Work that people name by what they do: 送快递, 炒菜, 跑长途, 开大货车. */
const VERB_OBJECT =
  /^([送炒卖端种搬修扛打摆养砌刷贴洗跑拉喂扎绑踩摘采挖拆焊缝裁织烧抹]|开(?=.{0,3}(?:大车|货车|卡车|客车|公交|校车|出租|网约车|半挂)))(?:了|过)?(\p{Script=Han}{1,4})$/u;

/** 揸了…货车, the time taken out: what was done. */
const ASPECT = /^(\p{Script=Han})(?:了|咗|着)(\p{Script=Han}{2,6})$/u;

/** 砌了 after 砌墙: the verb alone tells no other work. */
const ONLY_VERB = /^\p{Script=Han}[了过]$/u;

/** The verb said twice: 炒菜炒了四年, 修电梯修了九年, 做针车做了四年. */
const ECHOED = /^(\p{Script=Han})(\p{Script=Han}{1,5})\1(?:了|过)?$/u;
/** Verbs that say no more than that it was work. */
const WORKING = /^[做干当搞]$/u;
/** 开叉车 is said of a trade, 开大货车 of the driving. */
const DRIVING = /^开$/u;
/** The work itself as a verb: 分拣了半年. */
const DONE = /^(\p{Script=Han}{2,4})了$/u;
const NO_TRADE = /实习|工作|打工|上班|学习|休息|跟着|[做干当开]/u;
const SOLDIER = /^当(?:了|过)?兵$/u;

/** 保安 in 做过三年保安, 电焊 in 电焊干了十五年. */
function positionIn(bare: string): string | undefined {
  if (IDLE.test(bare)) return undefined;
  if (SOLDIER.test(bare)) return '当兵';
  const echoed = ECHOED.exec(bare);
  if (echoed !== null) {
    const [, verb, what] = echoed;
    const alone = WORKING.test(verb!) || (DRIVING.test(verb!) && !VERB_OBJECT.test(`${verb}${what}`));
    return alone && what!.length > 1 ? what! : `${verb}${what}`;
  }
  const done = DONE.exec(bare)?.[1];
  if (done !== undefined && !IDLE.test(done) && !NO_TRADE.test(done)) return done;
  const act = VERB_OBJECT.exec(bare.replace(/(?<=\p{Script=Han}{2})了$/u, ''));
  if (act !== null) return `${act[1]}${act[2]}`;
  const doing = DOING.exec(bare);
  if (doing === null) return TRADE.test(bare) && !/[过了]/u.test(bare) ? bare : undefined;
  const parts = [bare.slice(doing.index + doing[0].length), bare.slice(0, doing.index)];
  return parts
    .map((part) =>
      part
        .split('、')[0]!
        .replace(/^(?:的|了|过)|(?:的|了|过|工作|吧)$/gu, '')
        .replace(/^(?:还|仍)?是?(?:做|干|当|开)(?=\p{Script=Han}{2})/u, '')
        .replace(/(?<=\p{Script=Han}{2})(?:干|做)(?:了|过)?$/u, '')
        .trim(),
    )
    .find((part) => TRADE.test(part) && !IDLE.test(part));
}

function clauses(text: string): string[] {
  return text
    .split(/[,，。;；\n]|然后|后来|(?<=\p{Script=Han}{2})[嘛吧](?=\p{Script=Han}{2})/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const SPAN_CORRECTED =
  /^(?<work>.{2,20}?)(?:应该)?是(?<now>[\d一二两三四五六七八九十半多]{1,4}个?(?:年|月)半?)[,，]?不是.{1,6}[年月]半?[。.!！]*$/u;

/** 开塔吊是八年，不是六年: the work as it is to be noted again. */
export function readSpanCorrection(text: string): string | undefined {
  const said = SPAN_CORRECTED.exec(text)?.groups;
  return said === undefined ? undefined : `${said.work}${said.now}`;
}
