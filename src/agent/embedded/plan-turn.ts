import type { Intent } from '../../contract/intent.ts';
import type { SessionState } from '../../contract/session-state.ts';
import { knownOf, ONESELF } from '../../contract/told-facts.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { namesMatter } from '../../understanding/own-matter.ts';
import type { Act, Reading, Request } from '../../understanding/reading.ts';
import { toldInFull } from '../../understanding/told-in-full.ts';
import { anythingOpen, whatIsOpen } from '../../understanding/what-is-open.ts';
import { askedOfTheLaw } from './asked-of-the-law.ts';
import { ofHiring } from './hired-by.ts';
import { inCourse, withoutEchoes } from './in-course.ts';
import { misunderstood } from './misunderstood.ts';
import { isOfAnother } from './of-another.ts';
import { ofApplying } from './of-applying.ts';
import { phoneIn } from './phone-in.ts';
import type { Plan, PlanContext } from './plan.ts';
import { planAboutOurselves } from './plan-about-ourselves.ts';
import { leavesForm, planAlarm } from './plan-alarm.ts';
import { planBareMatter } from './plan-bare-matter.ts';
import { planFormAnswer } from './plan-form.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { planComplaint, planCorrection, planEnd } from './plan-move.ts';
import { planCancel, planResume, planSkip } from './plan-open-form.ts';
import { planPerson } from './plan-person.ts';
import { planContactCorrection, planPosting } from './plan-posting.ts';
import { planLanguage, planRepeat } from './plan-repeat.ts';
import {
  answersList,
  answersWish,
  asksWhy,
  dropsPart,
  endsInterview,
  planForgetOne,
  planResumeAnswer,
  planResumeAside,
  tellsAndSkipsNot,
} from './plan-resume.ts';
import { planSearch } from './plan-search.ts';
import { planWhatIsHeld } from './plan-what-is-held.ts';
import { tellsOfOneself, toldBy } from './told-by.ts';

/** Under this confidence a question back is better than an answer. */
const UNSURE = 0.4;
const MOST_REQUESTS = 3;

/** What to do about a reading: pure, so the same reading and state give the same plan. */
export function planTurn(reading: Reading, state: SessionState, context: PlanContext): Plan {
  const planned = planAsked(reading, state, context);
  return reading.alarm === undefined ? planned : planAlarm(reading.alarm, planned, { reading, state, context });
}

function planAsked(reading: Reading, state: SessionState, context: PlanContext): Plan {
  const requests = withoutEchoes(askedOfTheLaw(reading, state, context.cues), context.cues)
    .slice(0, MOST_REQUESTS)
    .map((request) => (context.cues.matches('asksToBeSpared', request.text) ? request : ofHiring(request, state)))
    .map((request) => ofApplying(inCourse(request, state, context.cues), context.cues))
    .map((request) => withMonthKept(request, state, context.cues))
    .map((request) => ofWhom(request, state, context))
    .map(wishInChat)
    .map((request) => onlyTells(request, state, context.cues) ?? request)
    .flatMap((request) => withItsWish(request, state, context.cues));
  const plans = requests.map((request) => planRequest(request, state, context));
  const useful = plans.filter(
    (plan) =>
      plan.calls.length > 0 || plan.status === 'clarify' || plan.decision !== undefined || plan.form !== undefined,
  );
  const [first, ...others] = useful.length > 0 ? useful : plans;
  if (first === undefined) return misunderstood(state);
  // After a threat or despair no small question is put again.
  if (first.intent === 'unsafe') return { ...first, ...leavesForm(state) };
  const whole = others.reduce((joined, plan) => join(joined, plan), pauseForm(first, state));
  const told = toldBy(requests, whole, state, context.cues);
  const employer = employerSpeaks(requests);
  return {
    ...withWarmth(whole, reading, context),
    ...(employer === undefined ? {} : { asEmployer: employer }),
    ...(told.length > 0 && whole.decision === undefined ? { told } : {}),
  };
}

/** 我叫周大成，开过十二年货车，想在合肥开车: who tells of themselves and for what is heard, and shown what there is. */
function withItsWish(request: Request, { form, pendingAction }: SessionState, cues: CueBook): Request[] {
  const { intent, act, text, slots } = request;
  const { keywords, city, district } = slots.search;
  const placed = keywords !== undefined && (city ?? district) !== undefined;
  if (intent !== 'profile' || act !== 'new' || form !== undefined || pendingAction !== undefined) return [request];
  if (!placed || !cues.matches('seeksWork', text)) return [request];
  return [request, { ...request, intent: 'job_search' }];
}

/** 我闺女叫我来的，说成都扫地做卫生的多: however chatty, a trade at a place is what somebody came for. */
function wishInChat(request: Request): Request {
  const { keywords, city, district } = request.slots.search;
  const wish = keywords !== undefined && (city ?? district) !== undefined;
  return wish && request.intent === 'smalltalk' && request.act === 'new'
    ? { ...request, intent: 'job_search', confidence: 1 }
    : request;
}

/** 岁数说错了，四十三, with nothing asked: what is known of the person is put right, whatever is on the screen. */
function correctsOneself(request: Request, { form, pendingAction }: SessionState, cues: CueBook): boolean {
  const told = request.slots.facts.age ?? request.slots.facts.birthDate ?? request.slots.search.education;
  const open = form !== undefined || pendingAction !== undefined;
  return !open && told !== undefined && cues.matches('correctsOneself', request.text);
}

/** Whoever says one of these came for it, whatever they tell beside it (我刚从技校毕业，做份简历). */
const WANTS_SOMETHING: ReadonlySet<Request['intent']> = new Set([
  ...(['resume', 'interview', 'training', 'job_fair', 'apply', 'application_status', 'job_detail', 'handoff'] as const),
]);

/** Who tells of themselves before anything was asked (我六六年十月的，开了一辈子吊车) is heard, and asked what they came for. */
function onlyTells(request: Request, state: SessionState, cues: CueBook): Request | undefined {
  const { act, text, slots, ofAnother, intent } = request;
  if (correctsOneself(request, state, cues)) {
    const { follows: _follows, ...own } = request;
    return { ...own, intent: 'profile', act: 'new', confidence: 1 };
  }
  if (WANTS_SOMETHING.has(intent)) return undefined;
  // A case that is told in full asks for its sum.
  if (intent === 'calculate' && slots.calculation !== undefined && toldInFull(slots.calculation, slots.facts))
    return undefined;
  if (anythingOpen(whatIsOpen(state)) || (act !== 'new' && act !== 'unclear') || ofAnother === true) return undefined;
  // 物业说退休的人不用签合同: whoever tells what an employer says wants to know whether it may.
  const asks =
    slots.forms.some((form) => form !== 'personal') ||
    cues.matches('asksWhatIsRight', text) ||
    cues.matches('saidByEmployer', text) ||
    cues.matches('wronged', text);
  const wants = cues.matches('looksFor', text) || cues.matches('wantsWork', text) || cues.matches('workEnded', text);
  const tells = tellsOfOneself(request, cues) || tellsOfACase(request);
  if (asks || wants || looksForTrade(request) || !tells || isWronged(request)) return undefined;
  return { ...request, intent: 'profile', act: 'new', confidence: 1, slots: { ...slots, say: 'facts_noted' } };
}

/** 我是2016年4月进的这家公司; 月薪开始四千，后来涨到七千: figures of a case of which nothing has been asked yet. */
function tellsOfACase({ intent, slots }: Request): boolean {
  const { region: _region, ...told } = slots.facts;
  const ofWork = intent === 'calculate' || intent === 'labour_law';
  return ofWork && slots.calculation === undefined && Object.keys(told).length > 0 && !namesMatter(slots);
}

/** 怀孕检查请假半天，公司按事假扣了工资: a matter of law that is told is asked of the law. */
function isWronged({ intent, text, slots }: Request): boolean {
  const ofLaw = intent === 'labour_law' || (intent === 'calculate' && slots.calculation !== undefined);
  return ofLaw && text.length >= A_CASE && (namesMatter(slots) || slots.facts.dismissalReason !== undefined);
}

/** Fewer characters only name a matter (我怀孕五个月了). */
const A_CASE = 14;

/** 我初中毕业，普工; 干了八年厨师: a trade with what one brings to it is looked for; with one's years of life it is told. */
function looksForTrade({ intent, slots: { search, facts } }: Request): boolean {
  const told = facts.age ?? facts.birthDate ?? facts.birthYear;
  return intent === 'job_search' && search.keywords !== undefined && told === undefined;
}

/** A sum begun for somebody else goes on being theirs until the person speaks of themselves. */
function ofWhom(request: Request, state: SessionState, { cues }: PlanContext): Request {
  const { form, topic } = state;
  // 我爸呢，1965年的, while a question about another is open, begins the same anew with him.
  if (form !== undefined && namesAnother(request, state, cues))
    return { ...request, ofAnother: true, intent: form.intent, act: 'new', confidence: 1, follows: 'topic' };
  // 那我呢 while a question about another is open asks the same for oneself.
  if (form !== undefined && isOfAnother(form.arguments) && cues.matches('ofOneself', request.text)) {
    const { ofAnother: _another, ...own } = request;
    return { ...own, intent: form.intent, act: 'new', confidence: 1, follows: 'topic' };
  }
  // 那我呢 with a question about oneself open, after something else, takes up that question.
  if (
    form !== undefined &&
    !isOfAnother(form.arguments) &&
    request.act === 'unclear' &&
    cues.matches('ofOneself', request.text)
  )
    return { ...request, intent: form.intent, act: 'resume', confidence: 1 };
  // 换成前台的 in a practice is another practice.
  if (
    form?.tool === 'practise_interview' &&
    request.intent === 'job_search' &&
    cues.matches('changesPractice', request.text)
  )
    return { ...request, intent: 'interview', act: 'new', confidence: 1 };
  const goesOnWith = request.act === 'value' || request.act === 'correct' ? form : undefined;
  const sum = goesOnWith ?? (request.follows === 'topic' ? topic : undefined);
  if (sum === undefined || !isOfAnother(sum.arguments) || cues.matches('ofOneself', request.text)) return request;
  return { ...request, ofAnother: true };
}

function namesAnother({ act, text }: Request, { form, topic }: SessionState, cues: CueBook): boolean {
  const judges = form?.tool === 'calculate_entitlement' || form?.tool === 'check_eligibility';
  if (!judges || (act !== 'value' && act !== 'correct') || !cues.matches('asksOfAnother', text)) return false;
  const named = cues.relationIn(text);
  return named !== undefined && named !== (isOfAnother(form.arguments) ? topic?.of : ONESELF);
}

/** 我是1977年的，刚才说错了: the month that was told before stands. */
function withMonthKept(request: Request, { told, form }: SessionState, cues: CueBook): Request {
  const { birthYear, birthDate } = request.slots.facts;
  const corrects = request.act === 'correct' || cues.matches('correctsOneself', request.text);
  if (!corrects || birthYear === undefined || birthDate !== undefined) return request;
  const given = (form?.arguments.inputs ?? form?.arguments.facts) as { birthDate?: string } | undefined;
  const before = given?.birthDate ?? knownOf(told, ONESELF).birthDate;
  if (typeof before !== 'string' || before.length < YEAR_AND_MONTH) return request;
  const facts = { ...request.slots.facts, birthDate: `${birthYear}${before.slice(YEAR_LENGTH)}` };
  return { ...request, slots: { ...request.slots, facts } };
}

const YEAR_LENGTH = 4;
const YEAR_AND_MONTH = 7;

/** Who hires and who looks for work can be heard only now and then; in between it stays as it was. */
function employerSpeaks(requests: readonly Request[]): boolean | undefined {
  if (requests.some(({ slots }) => slots.circumstances.audience === 'employer')) return true;
  if (requests.some(({ slots }) => slots.topics.some((topic) => topic.startsWith('employer')))) return true;
  return requests.some(({ intent, act }) => intent === 'job_search' || intent === 'apply' || act === 'select')
    ? false
    : undefined;
}

/** Several requests are answered in turn; only one question back at a time. What gives something up first is no topic. */
function join(whole: Plan, next: Plan): Plan {
  const calls = [...whole.calls];
  for (const call of next.calls) {
    if (!calls.some((known) => JSON.stringify(known) === JSON.stringify(call))) calls.push(call);
  }
  const gaveUp = whole.form === 'cancelled' || whole.decision === 'refuse';
  return {
    ...whole,
    intent: gaveUp ? next.intent : whole.intent,
    calls,
    say: whole.say ?? next.say,
    clarify: whole.clarify ?? next.clarify,
    openForm: whole.openForm ?? next.openForm,
    said: next.said ?? whole.said,
    status: calls.length > 0 ? undefined : (whole.status ?? next.status),
  };
}

/** A new errand leaves a longer form for later; a mere question only interrupts it. */
const ERRANDS: ReadonlySet<Intent> = new Set(['job_search', 'apply', 'resume', 'interview', 'job_fair', 'training']);
const LONG_FORMS: ReadonlySet<string> = new Set(['build_resume', 'practise_interview']);

function pauseForm(plan: Plan, { form }: SessionState): Plan {
  if (form === undefined || plan.form !== undefined || plan.misunderstood === true) return plan;
  if (plan.calls.length === 0 && plan.openForm === undefined && plan.say === undefined) return plan;
  if (REPEATS.has(plan.say?.code ?? '')) return plan;
  const leaves = LONG_FORMS.has(form.tool) && ERRANDS.has(plan.intent) && plan.intent !== form.intent;
  return { ...plan, form: leaves ? 'left' : 'paused' };
}

/** These put the open question themselves. */
const REPEATS: ReadonlySet<string> = new Set([
  ...['repeat_last', 'repeat_slower', 'repeat_louder', 'repeat_simpler', 'form_again', 'form_resumed'],
]);

/** Somebody angry or in distress hears one warm sentence before the help. */
function withWarmth(plan: Plan, { text }: Reading, { cues }: PlanContext): Plan {
  if (plan.intent === 'unsafe' || plan.intent === 'smalltalk' || plan.decision !== undefined) return plan;
  if (plan.form === 'answered' || plan.form === 'skipped') return plan;
  if (cues.matches('distressed', text)) return { ...plan, warmth: 'distressed' };
  return cues.matches('angry', text) ? { ...plan, warmth: 'angry' } : plan;
}

function planRequest(request: Request, state: SessionState, context: PlanContext): Plan {
  const { act, text } = request;
  const corrected = planContactCorrection(request, state, context) ?? planResumeAside(request, state, context);
  if (corrected !== undefined) return corrected;
  const held = planWhatIsHeld(request, state, context);
  if (held !== undefined) return held;
  const forgotten = planForgetOne(request, state, context);
  if (forgotten !== undefined) return forgotten;
  const inLanguage = planLanguage(request, state, context);
  if (inLanguage !== undefined) return inLanguage;
  const ours = planAboutOurselves(request, state, context);
  if (ours !== undefined) return ours;
  const bare = planBareMatter(request, state, context);
  if (bare !== undefined) return bare;
  const { form } = state;
  // 没有了 is the answer to a question for more, and no wish to end.
  if (
    act !== 'danger' &&
    form !== undefined &&
    (answersList(request, form, context.cues) ||
      asksWhy(request, form, context.cues) ||
      dropsPart(request, form, context.cues))
  )
    return planResumeAnswer(request, form, context);
  if (form?.tool === 'practise_interview' && act !== 'danger' && context.cues.matches('asksHowToAnswer', text))
    return planFormAnswer(request, form, state, context);
  switch (act) {
    case 'danger':
      return planDanger(request, state, context);
    case 'goodbye':
      if (form !== undefined && endsInterview(request, form, context.cues))
        return planResumeAnswer(request, form, context);
      return { intent: 'smalltalk', calls: [], status: 'answered', say: { code: act } };
    case 'wait':
      // What waits for a yes goes on waiting.
      return { intent: state.pendingAction?.intent ?? 'smalltalk', calls: [], status: 'answered', say: { code: act } };
    case 'greeting':
    case 'thanks':
      return { intent: 'smalltalk', calls: [], status: 'answered', say: { code: act } };
    case 'repeat':
      // 再投一遍 is about the posting and not about what was said.
      if (state.focusedJobId !== undefined && context.cues.matches('appliesAgain', text))
        return { intent: 'apply', calls: [{ name: 'apply_to_job', arguments: { jobId: state.focusedJobId } }] };
      return planRepeat(request, state, context);
    case 'affirm':
    case 'deny':
      return planDecision(request, state, context);
    case 'cancel':
      // 不用了 to a question of a resume passes the question over; what was told is not put aside for it.
      if (form?.tool === 'build_resume' && context.cues.matches('needsNoMore', text)) return planSkip(form, state);
      // 不练了，看看总结
      if (form?.tool === 'practise_interview' && context.cues.matches('interviewFinish', text))
        return planEnd('finish', form);
      return planCancel(request, state, context);
    case 'skip':
      if (form !== undefined && tellsAndSkipsNot(request, form, context.cues))
        return planFormAnswer(request, form, state, context);
      return form === undefined ? misunderstood(state) : planSkip(form, state);
    case 'resume':
      // 接着干电焊 goes on with a trade, not with the question.
      if (form?.tool === 'build_resume' && request.slots.search.keywords !== undefined)
        return planResumeAnswer(request, form, context);
      return planResume(request, state, context);
    case 'value':
      if (form?.tool === 'search_jobs' && tellsWhoOneIs(request)) return planForLeftResume(request, state, context);
      return form === undefined ? misunderstood(state) : planFormAnswer(request, form, state, context);
    case 'finish':
    case 'show':
      return form === undefined ? misunderstood(state) : planEnd(act, form);
    case 'complain':
      return planComplaint(request, state);
    case 'unclear':
      return misunderstood(state);
    case 'correct':
      // With nothing asked it puts a search or a fact right, which is a request like others.
      return (form !== undefined && request.intent === form.intent) || state.pendingAction?.intent === request.intent
        ? planCorrection(request, state, context)
        : planIntent(request, state, context);
    default:
      if (form !== undefined && answersWish(request, form, context.cues))
        return planResumeAnswer(request, form, context);
      return planIntent(request, state, context);
  }
}

/** A telephone, a name or an age is no place and no trade. */
function tellsWhoOneIs({ text, slots: { profile, facts, search } }: Request): boolean {
  if (Object.keys(search).length > 0) return false;
  return (
    (profile.name ?? profile.phone ?? phoneIn(text) ?? facts.age ?? facts.birthDate) !== undefined ||
    LONG_NUMBER.test(text)
  );
}

/** Longer than any pay or year. */
const LONG_NUMBER = /\d{7,}/u;

/** 电话是138…, asked where to look: it goes into the resume that was left for the search. */
function planForLeftResume(request: Request, state: SessionState, context: PlanContext): Plan {
  const resume = state.pausedForms.findLast(({ tool }) => tool === 'build_resume');
  if (resume === undefined) return misunderstood(state);
  return { ...planResumeAnswer(request, resume, context), form: 'resumed', resumes: resume };
}

function planIntent(request: Request, state: SessionState, context: PlanContext): Plan {
  const { intent, slots } = request;
  if (request.confidence < UNSURE && intent !== 'smalltalk') return misunderstood(state);
  switch (intent) {
    case 'job_search':
      return planSearch(request, state, context);
    case 'job_detail':
    case 'apply':
      return planPosting(request, state, context);
    case 'labour_law':
    case 'calculate':
    case 'policy':
    case 'eligibility':
    case 'service_guide':
      return planKnowledge(request, state, context);
    case 'handoff':
      return context.tools.has('hand_off')
        ? { intent, calls: [{ name: 'hand_off', arguments: { reason: request.text } }] }
        : { intent, calls: [], status: 'answered', say: { code: 'no_person_here' } };
    case 'smalltalk':
      return { intent, calls: [], status: 'answered', say: { code: slots.say ?? 'small_talk' } };
    case 'out_of_scope':
      return { intent, calls: [], status: 'declined', say: { code: 'out_of_scope' } };
    case 'unsafe':
      return planDanger(request, state, context);
    default:
      return planPerson(request, state, context);
  }
}

function planDanger({ slots }: Request, { lastDanger }: SessionState, context: PlanContext): Plan {
  const kind = slots.danger ?? 'crime';
  const care = CARED_FOR.has(kind);
  // An employer who is refused sees the law with it.
  const law = slots.dangerMatter;
  const calls = [
    ...(care && context.tools.has('hand_off') ? [{ name: 'hand_off', arguments: { reason: kind } }] : []),
    ...(law === undefined ? [] : [{ name: 'search_labour_law', arguments: { question: law } }]),
  ];
  return {
    intent: 'unsafe',
    calls,
    say: { code: `unsafe_${kind}`, data: { again: lastDanger === kind } },
    status: care ? undefined : 'declined',
  };
}

const CARED_FOR: ReadonlySet<string> = new Set(['self_harm', 'self_harm_now', 'violence']);

/** Remarks after a bare yes or no that answers nothing. */
const IDLE: Readonly<Partial<Record<Act, string>>> = { affirm: 'acknowledged', deny: 'anything_else' };

/** The next of several postings named at once is read back after the one before was sent. */
function nextApplication({ applyNext = [], pendingAction }: SessionState): Plan['calls'] {
  const [jobId] = applyNext;
  if (jobId === undefined || pendingAction?.tool !== 'apply_to_job') return [];
  return [{ name: 'apply_to_job', arguments: { ...pendingAction.arguments, jobId } }];
}

function planDecision(request: Request, state: SessionState, context: PlanContext): Plan {
  const pending = state.pendingAction;
  if (pending !== undefined) {
    return request.act === 'affirm'
      ? {
          intent: pending.intent,
          calls: [{ name: pending.tool, arguments: pending.arguments }, ...nextApplication(state)],
          decision: 'confirm',
          applyNext: state.applyNext?.slice(1) ?? [],
        }
      : { intent: pending.intent, calls: [], status: 'answered', decision: 'refuse', say: { code: 'write_refused' } };
  }
  if (state.form !== undefined) return planFormAnswer(request, state.form, state, context);
  return { intent: request.intent, calls: [], status: 'answered', say: { code: IDLE[request.act]! } };
}
