import type { OpenForm } from '../../contract/session-state.ts';
import { isPastedResume } from '../../resume/import/pasted-resume.ts';
import { readSchool } from '../../resume/read-answer.ts';
import { questionNamed } from '../../resume/resume-interview.ts';
import { parseNumber } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import { readPersonName } from '../../words/person-name.ts';
import type { Plan } from './plan.ts';
import { defined } from './plan-knowledge.ts';

const SHOW =
  /(?:看|查看|打印|下载|导出|显示|预览|发给我)(?:.{0,4})(?:简历|resume|cv)|(?:show|print|download|see|view)(?: me)? (?:my )?(?:resume|cv)/iu;
const CHANGE =
  /(?:改|修改|更新|更正|调整|完善|优化|润色|补充|错|去掉|删掉|去除|加上|换成)(?!.{0,3}成简历)|update|change|edit|correct|improve/iu;
const FINISH = /(?:简历)(?:.{0,3})(?:完成|做完|写完|好了|就这样|保存)|finish/iu;

const POLISH =
  /润色|优化|(?:写|改|弄|整)(?:得|的)?(?:再)?(?:好看|好听|通顺|顺|漂亮|专业|正式|像样)|better wording|polish/iu;
const GIVEN_UP = /简历(?:先)?(?:不|别)(?:做|填|写|弄|要)了|(?:不|别)(?:做|填|写|弄)简历了|取消(?:做)?简历/u;

/** What a request about one's resume asks of `build_resume`, with everything told in the same breath. */
export function resumeArguments(request: Request): Record<string, unknown> {
  const { text } = request;
  if (POLISH.test(text)) return { action: 'correct', fields: { polish: true } };
  if (SHOW.test(text)) return { action: 'show' };
  if (GIVEN_UP.test(text)) return { action: 'cancel' };
  const action = CHANGE.test(text) ? 'correct' : FINISH.test(text) ? 'finish' : 'start';
  const fields = action === 'correct' ? correction(request) : toldIn(request);
  return defined({ action, fields: Object.keys(fields).length > 0 ? fields : undefined });
}

const LEAVE = /^(?:算了|不做了|不弄了|不写了|先不做|别做了|停|退出|取消)|stop|cancel|forget it/iu;
const DONE = /^(?:就这样|就这些|做完了|完成|好了|没了|没有别的了|不用问了|够了|that is all|that's all|done)/iu;
/** Something is wrong, and nobody said what. */
const AMISS =
  /^(?:我)?(?:还)?(?:要|想)?(?:改|修改)(?:一下|下)?(?:我的)?(?:简历)?[。.!！]*$|有(?:地方|错|问题)(?:要改)?|^(?:我)?(?:说|写|填)?错了[。.!！]*$|something is wrong/iu;
/** 开塔吊是八年，不是六年. */
const SPAN_CORRECTED =
  /^(?<work>.{2,20}?)(?:应该)?是(?<now>[\d一二两三四五六七八九十半多]{1,4}个?(?:年|月)半?)[,，]?不是.{1,6}[年月]半?[。.!！]*$/u;
const ABLE = /^(?:我)?(?:还)?(?:会|能)(?!计)/u;

/** A question is no answer: it is asked again, and nothing is noted. */
const QUESTION =
  /[?？]$|^(?:什么|啥|怎么|咋|为什么|为啥|哪里|哪儿|谁)|(?:多久|多少钱|多长时间|怎么办|怎么算|怎么弄|是什么|行不行|可不可以|能不能|要不要|有没有|吗|么|呢)[。.!！]*$/u;

const CONTENT = /^没(?:有)?(?:什么|别的)?(?:问题|事)/u;

/** 就这样 and 没问题 end the interview and not the conversation, when there is one. */
export function endsInterview({ text }: Request, form: OpenForm): boolean {
  if (form.tool !== 'build_resume') return false;
  return DONE.test(text) || (form.asking === 'fields.confirm' && CONTENT.test(text));
}

/** A part is named and said to be wrong or other than it was. */
const WRONG = /错|不对|不是|改成|改为|改一下|要改|换成|应该是|更正|wrong|change|should be/iu;
const PART =
  /想做的工作|名字|姓名|电话|手机|号码|学历|证书|经历|工资|薪|城市|地点|地方|技能|工种|岗位|name|phone|number|school|certificate|pay|place/iu;

/** The answer to a question of the interview, and whatever else was told with it. */
export function planResumeAnswer(request: Request, form: OpenForm): Plan {
  const { text } = request;
  const asking = form.asking.replace(/^fields\./u, '');
  const plan = (action: string, fields: Record<string, unknown>): Plan => ({
    intent: form.intent,
    calls: [{ name: form.tool, arguments: { action, fields } }],
    form: 'answered',
  });
  if (LEAVE.test(text)) return { ...plan('cancel', {}), form: 'cancelled' };
  if (DONE.test(text)) return plan('finish', {});
  if (WRONG.test(text) && PART.test(text)) return plan('correct', correction(request));
  const span = SPAN_CORRECTED.exec(text)?.groups;
  if (span !== undefined) return plan('correct', { work: `${span.work}${span.now}` });
  if (AMISS.test(text)) return plan('correct', {});
  if (asking !== 'confirm' && asking !== 'which' && QUESTION.test(text)) return plan('answer', {});
  const told = toldIn(request, asking);
  if (asking === 'certificates' && ABLE.test(text) && !/证|照/u.test(text)) {
    return plan('answer', { ...told, skills: text });
  }
  if (asking !== 'phone' && asking !== 'name' && isOnlyContact(request)) return plan('answer', told);
  return plan('answer', { ...told, [asking]: answerTo(asking, request) });
}

const PAY_UNIT = /[一每](?:天|日|小时|个?钟头|年)|日薪|时薪|年薪/u;

/** The value in the type that understanding gave it, else the words as they were said. */
function answerTo(asking: string, { slots, text }: Request): unknown {
  const { search, profile } = slots;
  switch (asking) {
    case 'name':
      return profile.name ?? text;
    case 'phone':
      return profile.phone ?? text;
    case 'education':
      return search.education ?? text;
    case 'city':
      return search.city ?? text;
    case 'salaryMin':
      return PAY_UNIT.test(text) ? text : (search.salaryMin ?? text);
    default:
      return text;
  }
}

const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/u;
const CLAUSES = /[,，。;；]/u;
const WORK_TOLD = /(?:干|做|当|从事|开|搞)(?:过|了).{1,}|.{2,}(?:干|做)了|年.{0,4}(?:经验|工龄)/u;
const WORK_WISHED = /想(?:.{0,8})(?:做|干|找|当)|应聘|期望|希望/u;
const ABOUT_RESUME = /简历|resume|cv/iu;

/** Facts told beside the one that was asked for. */
function toldIn({ slots, text }: Request, asking?: string): Record<string, unknown> {
  const { profile, search, facts } = slots;
  const clauses = text.split(CLAUSES).map((clause) => clause.trim());
  const work = clauses.filter(
    (clause) => WORK_TOLD.test(clause) && !ABOUT_RESUME.test(clause) && !WORK_WISHED.test(clause),
  );
  const certificates = clauses.filter((clause) => /证(?:书)?$/u.test(clause) && /有|考|持|拿/u.test(clause));
  const wished = WORK_WISHED.test(text);
  const about = asking === undefined || asking === 'name' || asking === 'phone';
  const schooling = asking === 'education' || /毕业|专业/u.test(text) ? readSchool(text) : {};
  return defined({
    name: profile.name,
    phone: profile.phone,
    email: EMAIL.exec(text)?.[0],
    ...schooling,
    age: facts.age ?? bareAge(clauses),
    birthDate: facts.birthDate,
    gender: /女|男|female|male/iu.test(text) ? facts.gender : undefined,
    education: asking === 'work' ? undefined : search.education,
    experienceYears: search.experienceYears,
    occupation: wished ? search.keywords : undefined,
    salaryMin: wished || asking === 'city' ? search.salaryMin : undefined,
    city: wished ? search.city : undefined,
    benefits: search.benefits,
    shift: search.shift,
    work: about && work.length > 0 ? work.join('，') : undefined,
    certificates: asking !== 'certificates' && certificates.length > 0 ? certificates.join('，') : undefined,
  });
}

const WORKING_AGE = { from: 16, to: 75 };

/** 我叫……，四十三，…… : a number that stands alone in a row of facts is an age. */
function bareAge(clauses: readonly string[]): number | undefined {
  if (clauses.length < 2) return undefined;
  return clauses
    .map((clause) => (clause === '' ? undefined : parseNumber(clause)))
    .find((number) => number !== undefined && number >= WORKING_AGE.from && number <= WORKING_AGE.to);
}

const CONTACT_WORDS = /我的?|的|名字|姓名|电话|手机号?|号码|是|叫|[\s,，。:：!！]/gu;

/** A name or a number out of turn, and nothing besides. */
function isOnlyContact({ slots, text }: Request): boolean {
  const { name, phone } = slots.profile;
  if (name === undefined && phone === undefined) return false;
  const rest = text
    .replace(name ?? '', '')
    .replace(/\d[\d\s-]*/gu, '')
    .replace(CONTACT_WORDS, '');
  return rest === '';
}

/** A number or a level that was understood already is better than its words. */
function isOtherValue(question: string, told: Readonly<Record<string, unknown>>): boolean {
  return question === 'work' && Object.keys(told).length > 0;
}

/** What to put right: the new value when it was said, else the part that is wrong. */
function correction(request: Request): Record<string, unknown> {
  const { text, slots } = request;
  const part = PART.exec(text)?.[0];
  const value = /(?:改成|改为|换成|应该是|应该叫|是|为)\s*(?<value>[^,，。]+)[。.!！]*$/u.exec(text)?.groups?.value;
  const told = toldIn(request);
  if (/名字|姓名|name/iu.test(part ?? ''))
    return defined({ name: slots.profile.name ?? value, which: value ? undefined : part });
  const question = part === undefined ? undefined : questionNamed(part);
  if (question !== undefined && value !== undefined && told[question] === undefined && !isOtherValue(question, told))
    return { ...told, [question]: question === 'city' ? (slots.search.city ?? value) : value };
  if (Object.keys(told).length > 0) return told;
  if (part === undefined) return {};
  return { which: part };
}

const WANTS_RESUME = /(?:做|写|弄|整|搞|建|填|要|来)(?:一)?(?:份|个|张)?(?:我的|新)?简历/u;

/**
 * What a person tells of themselves in the breath in which they ask for a resume goes into it, whichever request the words
 * were read as; and a resume that is asked for beside the work wanted (做份简历找月嫂的活) is begun.
 * @param words as they were said, before dialect was made plain, so that names stay names
 */
export function withTheWholeBreath(
  plan: Plan,
  requests: readonly Request[],
  words: string,
  form: OpenForm | undefined,
): Plan {
  if (isPastedResume(words))
    return {
      intent: 'resume',
      calls: [{ name: 'build_resume', arguments: { action: 'start', fields: { pasted: words } } }],
    };
  const begun = plan.calls.find(({ name, arguments: given }) => name === 'build_resume' && given.action !== 'show');
  if (begun === undefined) {
    const [search] = plan.calls;
    const asked = search?.name === 'search_jobs' && form === undefined && WANTS_RESUME.test(words);
    const request = requests.find(({ intent }) => intent === 'job_search');
    if (!asked || request === undefined) return plan;
    const fields = { ...factsOfBreath(requests, words), ...defined({ occupation: request.slots.search.keywords }) };
    return { intent: 'resume', calls: [{ name: 'build_resume', arguments: { action: 'start', fields } }] };
  }
  const given = (begun.arguments.fields ?? {}) as Record<string, unknown>;
  const asking = form?.tool === 'build_resume' ? form.asking.replace(/^fields\./u, '') : undefined;
  const named = asking === 'name' && given.name !== undefined ? readPersonName(words) : undefined;
  const more = begun.arguments.action === 'start' ? factsOfBreath(requests, words) : {};
  const fields = { ...more, ...given, ...(named === undefined ? {} : { name: named }) };
  if (Object.keys(fields).length === 0) return plan;
  const calls = plan.calls
    .filter((call) => call === begun || call.name !== 'search_jobs' || begun.arguments.action !== 'start')
    .map((call) => (call === begun ? { ...call, arguments: { ...call.arguments, fields } } : call));
  return { ...plan, ...(begun.arguments.action === 'start' ? { intent: 'resume' as const } : {}), calls };
}

function factsOfBreath(requests: readonly Request[], words: string): Record<string, unknown> {
  const told = requests.map((request) => toldIn({ ...request, text: request.text }));
  const whole = requests[0] === undefined ? {} : toldIn({ ...requests[0], text: words });
  const wished = requests.find(({ intent }) => intent === 'job_search')?.slots.search;
  return Object.assign(
    {},
    whole,
    ...told.reverse(),
    wished === undefined ? {} : defined({ occupation: wished.keywords, city: wished.city }),
  );
}
