import type { Intent } from '../../contract/intent.ts';
import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook, CueName } from '../../lexicon/cues.ts';
import { touchesMatter } from '../../understanding/own-matter.ts';
import type { Request } from '../../understanding/reading.ts';
import { groundlessSum } from './groundless-sum.ts';
import { inInterview } from './in-interview.ts';
import { noStaffWanted } from './no-staff-wanted.ts';
import { keptForLater, ofAMisfortune, ofASettlement } from './not-sought.ts';
import { ofTheAnswer } from './of-the-answer.ts';

/** A request as it is meant in the course of what was spoken of last, where its words alone would mislead. */
export function inCourse(request: Request, state: SessionState, cues: CueBook): Request {
  if (request.act === 'danger') return request;
  return [
    noStaffWanted,
    ofNothingShown,
    groundlessSum,
    ofTheAnswer,
    inInterview,
    asksForPicks,
    ofAWrong,
    ofASearch,
    keptForLater,
    ofAMisfortune,
    ofASettlement,
    ofATale,
    ofApplications,
    ofTheSumInHand,
    ofTheStory,
    ofTheMatter,
    asksBeside,
    forOthers,
  ].reduce((read, step) => step(read, state, cues), request);
}

/** 给我推荐几个，我在武汉 wants postings, whatever it tells of oneself. */
function asksForPicks(request: Request, { form }: SessionState, cues: CueBook): Request {
  if (request.intent !== 'profile' || form !== undefined || !cues.matches('asksForPicks', request.text)) return request;
  return { ...request, intent: 'job_search', act: 'new', confidence: 1 };
}

/** 公司拖欠我三个月工资，一个月五千, in the course of a search: a wrong that is told narrows no search. */
function ofAWrong(request: Request, { form, search }: SessionState, cues: CueBook): Request {
  const { intent, act, text, slots } = request;
  if (intent !== 'job_search' || search === undefined || form !== undefined || act === 'value') return request;
  if (!cues.matches('wronged', text) || cues.matches('seeksWork', text) || !touchesMatter(slots)) return request;
  const { follows: _search, ...own } = request;
  return { ...own, intent: 'labour_law', act: 'new', confidence: 1 };
}

/** 成都收银员还有哪些, 那扫地的里头哪个钱多: a trade that is named is looked for, whatever was spoken of before. */
function ofASearch(request: Request, state: SessionState, cues: CueBook): Request {
  const { intent, text, slots } = request;
  const asking = OF_KNOWLEDGE.has(intent) || intent === 'job_detail' || intent === 'career_advice';
  if (!asking || state.form !== undefined || slots.search.keywords === undefined) return request;
  const best = state.search !== undefined && cues.matches('asksBestPaid', text);
  if (!best && !cues.matches('asksForOpenings', text)) return request;
  const search = best ? { ...slots.search, sortBy: 'pay' as const } : slots.search;
  const act = state.search === undefined ? 'new' : 'replace';
  return { ...request, intent: 'job_search', act, follows: 'search', confidence: 1, slots: { ...slots, search } };
}

const OF_KNOWLEDGE: ReadonlySet<Intent> = new Set<Intent>(['labour_law', 'policy', 'service_guide', 'calculate']);

/** 我表妹去过一个，叫她交体检费，三百块, in the course of a search: what was taken is a matter of law, and no wish for pay. */
function ofATale(request: Request, state: SessionState, cues: CueBook): Request {
  const { intent, text, act, slots } = request;
  if (!STRAYS.has(act) || state.form !== undefined || !cues.matches('paidOut', text)) return request;
  const { region: _region, ...told } = slots.facts;
  const noWish = intent === 'job_search' && slots.search.salaryMin !== undefined && wantsNoWork(request, cues);
  const noSum = intent === 'calculate' && Object.keys(told).length === 0;
  if (!noWish && !noSum) return request;
  const { follows: _search, ...own } = request;
  return { ...own, intent: 'labour_law', act: 'new', confidence: 1 };
}

/** 撤了行不行, 好了没 after an application are about it. */
function ofApplications(request: Request, state: SessionState, cues: CueBook): Request {
  const { text, intent } = request;
  const applied = state.lastIntent === 'apply' || state.lastIntent === 'application_status';
  const open = state.form !== undefined || state.pendingAction !== undefined;
  if (!applied || open || text.length > OF_AN_APPLICATION || intent === 'application_status') return request;
  if (!cues.matches('withdraws', text) && !cues.matches('asksHowItStands', text)) return request;
  return { ...request, intent: 'application_status', act: 'new', confidence: 1 };
}

const OF_AN_APPLICATION = 14;

/** 招了两个失业的人，有补贴吗: the bare question at the end asks nothing beside the verdict that it belongs to. */
export function withoutEchoes(requests: readonly Request[], cues: CueBook): Request[] {
  const judged = requests.some(({ intent }) => intent === 'eligibility');
  const practises = requests.some(({ intent }) => intent === 'interview');
  const summed = requests.findIndex(({ intent, slots }) => intent === 'calculate' && slots.calculation !== undefined);
  return requests.filter((request, index) => {
    const { intent, text, slots } = request;
    // 练练面试，应聘保安 names what the practice is for.
    if (practises && intent === 'job_search' && !cues.matches('seeksWork', text)) return false;
    if (judged && intent === 'policy' && cues.matches('asksWhatThereIs', text)) return false;
    if (summed < 0 || (intent !== 'calculate' && intent !== 'labour_law')) return true;
    const bare =
      index > summed && text.length <= BARE_AMOUNT && slots.forms.includes('amount') && slots.topics.length === 0;
    return !bare && !(intent === 'calculate' && slots.calculation === undefined);
  });
}

/** 折多少钱, beside the sum it belongs to. */
const BARE_AMOUNT = 10;

/** 一共干了七十多天, in a story that is told piece by piece: figures that make no sum by themselves belong to what was asked. */
function ofTheStory(request: Request, { topic, thread, form }: SessionState, cues: CueBook): Request {
  const noSum =
    request.intent === 'calculate' && request.slots.calculation === undefined && request.follows === undefined;
  if (noSum && topic?.tool === 'check_eligibility') return asksWhatItGives(request, topic, cues);
  if (!noSum || thread !== 'topic' || form !== undefined || !TOLD_IN_PIECES.has(topic?.tool ?? '')) return request;
  return { ...request, intent: topic!.intent, act: 'new', follows: 'topic' };
}

/** 国庆那三天该补我多少, 能折多少钱 in the course of a sum: compensation for the end of work is meant only where that is spoken of. */
function ofTheSumInHand(request: Request, { topic, thread, form }: SessionState, cues: CueBook): Request {
  const { intent, text, slots } = request;
  if (intent !== 'calculate' || slots.calculation !== 'severance' || request.act === 'value') return request;
  const asked = form?.tool === 'calculate_entitlement' ? form.arguments.kind : undefined;
  const made = thread === 'topic' && topic?.tool === 'calculate_entitlement' ? topic.arguments.kind : undefined;
  const inHand = asked ?? made;
  if (inHand === undefined || inHand === 'severance') return request;
  const ofLeave = inHand === 'unused_leave_pay' && cues.matches('turnsIntoMoney', text);
  if (!ofLeave && cues.matches('speaksOfLeaving', text)) return request;
  if (asked !== undefined) return { ...request, act: 'resume', confidence: 1 };
  return {
    ...request,
    act: 'new',
    follows: 'topic',
    slots: { ...slots, calculation: inHand as typeof slots.calculation },
  };
}

const ASKS: ReadonlySet<string> = new Set(['question', 'amount', 'howTo', 'canI', 'rule', 'compute', 'whatExists']);

/** 还有什么补贴 after a verdict: everything else is judged by what is known. */
function forOthers(request: Request, { topic, form }: SessionState, cues: CueBook): Request {
  const judged = topic?.tool === 'check_eligibility' && form === undefined;
  if (!judged || request.act === 'danger' || !cues.matches('asksForOthers', request.text)) return request;
  return { ...request, intent: 'eligibility', act: 'new', follows: 'topic', confidence: 1 };
}

/** 能领几个月, 那我能拿多少 of a programme that was judged: a sum where it is one, else what the programme gives. */
function asksWhatItGives(
  request: Request,
  { arguments: given }: NonNullable<SessionState['topic']>,
  cues: CueBook,
): Request {
  const { programme, facts } = given as { programme?: string; facts?: { audience?: string } };
  const [kind] =
    Object.entries(cues.claimedAt).find(([, service]) => programme !== undefined && service.startsWith(programme)) ??
    [];
  if (kind !== undefined) {
    const slots = { ...request.slots, calculation: kind as Request['slots']['calculation'] };
    return { ...request, act: 'new', follows: 'topic', slots };
  }
  return facts?.audience === 'employer' ? { ...request, act: 'new', follows: 'topic' } : request;
}

const TOLD_IN_PIECES: ReadonlySet<string> = new Set([
  'search_labour_law',
  'calculate_entitlement',
  'check_eligibility',
]);

/**
 * In the course of a question of law or of a procedure, what looks like a search but names no work, no place and no wish is
 * more of the story (还收了我两百块衣服钱), and what could be claimed of nobody knows what is asked of the employer.
 */
function ofTheMatter(request: Request, state: SessionState, cues: CueBook): Request {
  const { topic, thread, form, pendingAction } = state;
  const intent = topic === undefined ? undefined : INTENT_OF_MATTER[topic.tool];
  if (intent === undefined || thread !== 'topic' || form !== undefined || pendingAction !== undefined) return request;
  const nothingShown = state.focusedJobId === undefined && (state.search?.jobs.length ?? 0) === 0;
  const strays =
    (request.intent === 'job_search' && STRAYS.has(request.act) && wantsNoWork(request, cues)) ||
    // 那公司出多少 with no posting anywhere
    (request.intent === 'job_detail' && nothingShown && request.slots.pointing?.ordinal === undefined) ||
    (request.intent === 'eligibility' && claimsNothing(request) && !cues.matches('claims', request.text));
  return strays ? { ...request, intent, act: 'new', follows: 'topic', confidence: 1 } : request;
}

/** 那加班呢 with no posting anywhere asks what the rule is. */
function ofNothingShown(request: Request, state: SessionState, cues: CueBook): Request {
  const { search, focusedJobId, shownBefore, form } = state;
  const { intent, act, slots, text } = request;
  const shown = search ?? focusedJobId ?? shownBefore ?? form;
  if (intent !== 'job_detail' || act !== 'new' || shown !== undefined || slots.pointing?.ordinal !== undefined)
    return request;
  // 中间那个有没有年龄要求 means a posting, though none is there.
  if (cues.matches('pointsAtOne', text)) return request;
  return touchesMatter(slots) ? { ...request, intent: 'labour_law', confidence: 1 } : request;
}

/** 影响退休不 while a verdict of everything waits for a fact: it tells nothing and asks what the rule is. */
function asksBeside(request: Request, { form }: SessionState, cues: CueBook): Request {
  const open = form?.tool === 'check_eligibility' && form.arguments.programme === undefined;
  const { intent, text, slots, act } = request;
  if (!open || intent !== 'eligibility' || act === 'value' || act === 'skip') return request;
  const told = Object.keys(slots.facts).length > 0 || slots.region !== undefined || slots.search.city !== undefined;
  const asks = slots.forms.some((name) => ASKS.has(name)) && !cues.matches('claims', text);
  if (!asks || told || !claimsNothing(request)) return request;
  return { ...request, intent: 'labour_law', act: 'new', follows: 'topic', confidence: 1 };
}

const INTENT_OF_MATTER: Readonly<Record<string, Intent>> = {
  search_labour_law: 'labour_law',
  calculate_entitlement: 'labour_law',
  find_service: 'service_guide',
};
const STRAYS: ReadonlySet<Request['act']> = new Set(['new', 'refine', 'replace', 'relax', 'correct']);
const LOOKS: readonly CueName[] = [
  ...(['looksFor', 'anyWork', 'looksForPay', 'backToSearch', 'dissatisfied', 'turnsDown'] as const),
  ...(['otherCity', 'otherTrade', 'startsAnew', 'refusesWord', 'asksAnew'] as const),
];

function wantsNoWork({ text, slots }: Request, cues: CueBook): boolean {
  const { salaryMin: _least, salaryMax: _most, salaryUnit: _unit, ...others } = slots.search;
  // Years and schooling are told of a person as well as wished for.
  const { experienceYears: _years, education: _schooling, ...wishes } = others;
  const named = Object.keys(wishes).length + slots.relative.length + slots.drop.length > 0;
  // 公积金按12%
  if (cues.matches('percentage', text)) return true;
  const placed = slots.ambiguousPlace !== undefined || slots.province !== undefined || slots.limits !== undefined;
  if (named || placed || slots.topics.includes('job_wanted')) return false;
  return cues.matches('agreedPay', text) || !LOOKS.some((cue) => cues.matches(cue, text));
}

/** No programme, no group and nothing that programmes turn on. */
function claimsNothing({ slots: { programme, audience, circumstances } }: Request): boolean {
  return programme === undefined && audience === undefined && Object.keys(circumstances).length === 0;
}
