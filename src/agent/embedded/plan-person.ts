import type { Profile } from '../../contract/profile.ts';
import type { SessionState } from '../../contract/session-state.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';
import { defined } from './plan-knowledge.ts';
import { resumeArguments } from './plan-resume.ts';

const ERASE = /(?:删|清|忘|抹|擦|销毁|注销)(?!.{0,4}(?:条件|筛选|搜索))|delete|erase|forget|wipe|remove|clear/iu;
const EVENT_SEARCHES = ['search_job_fairs', 'search_training'];
const SHOW =
  /(?:知道|记得|记住了?什么|记录了|保存了|记了|记着|记下|留了|存了|存着|有我|了解|掌握|收集|看|查|显示|有哪些|是什么|都有(?:什么|啥)|有(?:什么|啥))|what do you|show|see|view/iu;

/** What helps a person present themselves: profile, resume, interview, training, advice, fairs. */
export function planPerson(request: Request, state: SessionState, context: PlanContext): Plan {
  const { slots, text } = request;
  const intent = request.intent === 'profile' && changesResume(text) ? 'resume' : request.intent;
  const call = goingOn(callFor({ ...request, intent }), request, state);
  if (call === undefined) {
    return {
      intent,
      calls: [],
      status: 'clarify',
      clarify: { code: 'which_profile_field', choices: [], choiceCodes: ['show_profile', 'erase_me'] },
    };
  }
  if (context.tools.has(call.name)) return { intent, calls: [call] };
  if (intent === 'training' && context.tools.has('search_policy')) {
    return { intent, calls: [{ name: 'search_policy', arguments: defined({ question: text, region: slots.region }) }] };
  }
  return { intent, calls: [], status: 'answered', say: { code: 'not_yet_available', data: { tool: call.name } } };
}

/** 下周有吗 after a search for fairs in 成都 still means 成都. */
function goingOn(
  call: PlannedCall | undefined,
  { reasons }: Request,
  { topic }: SessionState,
): PlannedCall | undefined {
  const goes = call !== undefined && EVENT_SEARCHES.includes(call.name) && reasons.includes('follows_topic');
  return goes && topic?.tool === call.name ? { ...call, arguments: { ...topic.arguments, ...call.arguments } } : call;
}

/** 简历里电话改成…… changes the resume, and through it what is known of the person. */
function changesResume(text: string): boolean {
  return /简历|\bresume\b|\bcv\b/iu.test(text) && !ERASE.test(text);
}

function callFor(request: Request): PlannedCall | undefined {
  const { intent, slots, text } = request;
  const { search } = slots;
  switch (intent) {
    case 'application_status':
      return { name: 'list_applications', arguments: {} };
    case 'job_fair':
      return {
        name: 'search_job_fairs',
        arguments: defined({
          city: search.city,
          district: search.district,
          dateFrom: slots.period?.from,
          dateTo: slots.period?.to,
          audience: slots.audience,
          keywords: search.keywords,
        }),
      };
    case 'training':
      return {
        name: 'search_training',
        arguments: defined({
          skill: skillOf(text) ?? slots.trade ?? search.keywords,
          city: search.city,
          subsidised: /免费|补贴|政府|不要钱|不花钱|free|subsid/iu.test(text) ? true : undefined,
        }),
      };
    case 'resume':
      return { name: 'build_resume', arguments: resumeArguments(request) };
    case 'interview':
      return {
        name: 'practise_interview',
        arguments: defined({
          action: /不(?:想)?练|算了|停|取消|cancel|stop/iu.test(text)
            ? 'cancel'
            : /结束|finish|\bend\b/iu.test(text)
              ? 'finish'
              : 'start',
          occupation: search.keywords,
        }),
      };
    case 'career_advice':
      return { name: 'give_career_advice', arguments: defined({ topic: text, occupation: search.keywords }) };
    default:
      return profileCall(request);
  }
}

function profileCall({ text, slots }: Request): PlannedCall | undefined {
  if (ERASE.test(text)) return { name: 'erase_me', arguments: {} };
  const changes = profileChanges(slots, text);
  if (Object.keys(changes).length > 0) return { name: 'update_profile', arguments: changes };
  return SHOW.test(text) ? { name: 'show_profile', arguments: {} } : undefined;
}

export function profileChanges({ profile, search, facts }: Request['slots'], text: string): Partial<Profile> {
  const wishes = defined({
    keywords: /期望|意向|想做|想找|岗位/u.test(text) ? search.keywords : undefined,
    salaryMin: search.salaryMin,
    salaryUnit:
      search.salaryUnit === 'hour' || search.salaryUnit === 'day' || search.salaryUnit === 'year'
        ? search.salaryUnit
        : undefined,
    employmentType: search.employmentType,
    benefits: search.benefits,
    shift: search.shift,
    exclude: search.exclude,
  });
  return defined({
    ...profile,
    age: facts.age,
    birthDate: facts.birthDate,
    gender: /女|男|female|male/iu.test(text) ? facts.gender : undefined,
    city: search.city,
    district: search.district,
    education: search.education,
    experienceYears: search.experienceYears,
    occupation: wishes.keywords === undefined ? search.keywords : undefined,
    wishes: Object.keys(wishes).length > 0 ? wishes : undefined,
  }) as Partial<Profile>;
}

function skillOf(text: string): string | undefined {
  const named =
    /([\u4e00-\u9fff]{2,6}?)(?:操作|资格)?证(?:书)?(?:在哪|怎么|哪里|去哪|如何|咋)(?:里|儿)?(?:能)?(?:学|考)/u.exec(
      text,
    ) ??
    /(?:^|[,，。]|报(?:个|一个)?)([\u4e00-\u9fff]{2,6}?)(?:短期|速成|培训|免费)?班(?=[,，。]|$|有|在)/u.exec(text) ??
    /(?:^|[,，。])([\u4e00-\u9fff]{2,6}?)(?:哪能|哪儿能|在哪(?:里)?|哪里|去哪)(?:能)?学/u.exec(text) ??
    /(?:^|[,，。])([\u4e00-\u9fff]{2,6}?)的(?:课程|课|培训)/u.exec(text);
  if (named?.[1] !== undefined && !NOT_A_SKILL.test(named[1])) return named[1];
  const match =
    /学(?!校|历|费|期)(?:习)?(?:一)?(?:门|个|下|点|些)?([\u4e00-\u9fffA-Za-z]{2,6}?)(?:的|技术|手艺|技能|培训|课|班|吗|呢|在哪|哪里|要|有|[,，。？?\s]|$)|([\u4e00-\u9fff]{2,6}?)(?:技能)?(?:培训|课程|培训班)|(?:考|拿|办)(?:一)?(?:个|本|张)?([\u4e00-\u9fff]{2,6}?)(?:资格)?证|(?:报|找|有)(?:没有|个|名)?([\u4e00-\u9fff]{2,5})班|(?:learn|course in|training (?:in|for|as)|courses? (?:for|on)) (?:an? |to )?([a-z ]{3,20})/iu.exec(
      text,
    );
  const skill = match
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim()
    .replace(/^.*的(?=.{2})/u, '');
  return skill === undefined || NOT_A_SKILL.test(skill) ? undefined : skill;
}

const NOT_A_SKILL =
  /技术|手艺|什么|免费|有没有|政府|哪里|参加|技能|职业|就业|想|要|这个|补贴|有什么|岗前|夜|晚|早|白|上|下|有|开/u;
