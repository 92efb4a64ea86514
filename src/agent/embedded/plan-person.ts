import type { Profile } from '../../contract/profile.ts';
import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';
import { defined } from './defined.ts';
import { heldBeside } from './held-beside.ts';
import { misunderstood } from './misunderstood.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';
import { applicationsCall } from './plan-applications.ts';
import { resumeArguments } from './plan-resume.ts';

const EVENT_SEARCHES = ['search_job_fairs', 'search_training'];

/** What helps a person present themselves: profile, resume, interview, training, advice, fairs. */
export function planPerson(request: Request, state: SessionState, context: PlanContext): Plan {
  const { slots, text } = request;
  const { cues } = context;
  if (slots.say === 'facts_noted' && (slots.profile.name ?? slots.profile.phone) === undefined) return heard(request);
  const intent = request.intent === 'profile' && changesResume(text, cues) ? 'resume' : request.intent;
  const planned = callFor({ ...request, intent }, state, cues);
  const call = planned && goingOn(planned, request, state);
  if (call === undefined) {
    if (state.misunderstandings > 0) return misunderstood(state);
    return {
      intent,
      calls: [],
      status: 'clarify',
      // Asked once; the second time a person is offered, and what is none of the profile is let out of it.
      misunderstood: true,
      clarify: { code: 'which_profile_field', choices: [], choiceCodes: ['show_profile', 'erase_me'] },
    };
  }
  if (context.tools.has(call.name)) return { intent, calls: [call], said: text };
  if (intent === 'training' && context.tools.has('search_policy')) {
    return { intent, calls: [{ name: 'search_policy', arguments: defined({ question: text, region: slots.region }) }] };
  }
  return { intent, calls: [], status: 'answered', say: { code: 'not_yet_available', data: { tool: call.name } } };
}

/** What was told is kept with the turn; the person is asked what they came for. */
function heard({ intent }: Request): Plan {
  return { intent, calls: [], status: 'answered', say: { code: 'facts_noted' } };
}

/** 下周有吗 after a search for fairs in 成都 still means 成都; another city drops the district. */
function goingOn(call: PlannedCall, { follows }: Request, { topic }: SessionState): PlannedCall {
  if (follows !== 'topic' || topic?.tool !== call.name || !EVENT_SEARCHES.includes(call.name)) return call;
  const { district, ...rest } = topic.arguments;
  const before = call.arguments.city === undefined || call.arguments.city === rest.city ? topic.arguments : rest;
  const period = call.arguments.dateFrom === undefined ? {} : { dateFrom: undefined, dateTo: undefined };
  return { ...call, arguments: defined({ ...before, ...period, ...call.arguments }) };
}

/** 简历里电话改成…… changes the resume, and through it what is known of the person. */
function changesResume(text: string, cues: CueBook): boolean {
  return cues.matches('resumeNamed', text) && !cues.matches('erase', text);
}

function callFor(request: Request, state: SessionState, cues: CueBook): PlannedCall | undefined {
  const { intent, slots, text } = request;
  const { search } = slots;
  switch (intent) {
    case 'application_status':
      return applicationsCall(text, cues);
    case 'job_fair':
      return {
        name: 'search_job_fairs',
        arguments: defined({
          city: search.city,
          district: search.district,
          dateFrom: slots.period?.from,
          dateTo: slots.period?.to,
          audience: slots.audience ?? audienceInForce(state),
          keywords: search.keywords,
        }),
      };
    case 'training':
      return {
        name: 'search_training',
        arguments: defined({
          skill:
            skillOf(text, cues, search.keywords) ??
            skillNamed(slots.trade, cues) ??
            search.keywords ??
            tradeInHand(text, state, cues),
          city: search.city,
          subsidised: cues.matches('subsidised', text) ? true : undefined,
        }),
      };
    case 'resume':
      return { name: 'build_resume', arguments: resumeArguments(request, cues) };
    case 'interview':
      return {
        name: 'practise_interview',
        arguments: defined({
          action: cues.matches('interviewCancel', text)
            ? 'cancel'
            : cues.matches('interviewFinish', text)
              ? 'finish'
              : 'start',
          occupation: search.keywords,
        }),
      };
    case 'career_advice': {
      const held = heldBeside(text, request.slots.profile.certificates ?? [], cues);
      return {
        name: 'give_career_advice',
        arguments: defined({
          topic: text,
          occupation: tradeTurnedTo(text, cues) ?? search.keywords ?? state.practice?.occupation,
          certificates: held.length > 0 ? held : undefined,
        }),
      };
    }
    default:
      return profileCall(request, state, cues);
  }
}

/** Who just asked what there is for the disabled means a fair for them, too. */
function audienceInForce({ topic, thread }: SessionState): unknown {
  return thread === 'topic' ? topic?.arguments.audience : undefined;
}

function profileCall(
  { text, slots, ofAnother }: Request,
  { profile: { certificates = [] } }: SessionState,
  cues: CueBook,
): PlannedCall | undefined {
  const erases = cues.matches('erase', text);
  const gone = slots.profile.certificates;
  // 把我的电工证删了: one thing goes, and the rest stays.
  if (erases && gone !== undefined)
    return { name: 'update_profile', arguments: { certificates: certificates.filter((one) => !gone.includes(one)) } };
  if (erases) return { name: 'erase_me', arguments: {} };
  // The profile is the speaker's; what is said of somebody else stays out of it.
  const changes = ofAnother === true ? {} : profileChanges(slots, text, cues);
  if (Object.keys(changes).length > 0) return { name: 'update_profile', arguments: { ...changes } };
  return cues.matches('showProfile', text) ? { name: 'show_profile', arguments: {} } : undefined;
}

export function profileChanges(
  { profile, search, facts }: Request['slots'],
  text: string,
  cues: CueBook,
): Partial<Profile> {
  const wishes = defined({
    keywords: cues.matches('setsWork', text) ? search.keywords : undefined,
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
    gender: cues.matches('mentionsGender', text) ? facts.gender : undefined,
    city: search.city,
    district: search.district,
    education: search.education,
    experienceYears: search.experienceYears,
    occupation: wishes.keywords === undefined ? search.keywords : undefined,
    wishes: Object.keys(wishes).length > 0 ? wishes : undefined,
  }) as Partial<Profile>;
}

/** 能转哪行就转哪行 names no trade. */
function tradeTurnedTo(text: string, cues: CueBook): string | undefined {
  const trade = cues.captured('tradeTurnedTo', text);
  return trade === undefined || cues.matches('notASkill', trade) ? undefined : trade;
}

function skillNamed(said: string | undefined, cues: CueBook): string | undefined {
  return said === undefined ? undefined : cues.without('aroundSkill', said);
}

/** 考这个证哪里有班: the trade that was looked for or asked about last. */
function tradeInHand(text: string, { topic, thread, search }: SessionState, cues: CueBook): string | undefined {
  if (!cues.matches('thisTrade', text)) return undefined;
  const { skill, occupation } = (thread === 'topic' ? (topic?.arguments ?? {}) : {}) as Record<string, string>;
  return skill ?? occupation ?? search?.arguments.keywords?.split(' ').at(-1);
}

function skillOf(said: string, cues: CueBook, trade: string | undefined): string | undefined {
  // 学美容，啊不是，学美发: what was said last counts.
  const text = said.slice(cues.endOfLast('takenBack', said));
  const without = (named: string) => cues.without('aroundSkill', named);
  const named = cues.captured('skill', text, (found) => !cues.matches('notASkill', without(found)));
  const skill = named === undefined ? undefined : without(named);
  // welding is looked for by the trade's Chinese word.
  if (skill !== undefined && /^[a-z ]+$/iu.test(skill)) return trade ?? skill;
  return skill;
}
