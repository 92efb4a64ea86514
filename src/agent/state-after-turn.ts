import { OpenForm, type SessionState, type StoredPendingAction, type Thread } from '../contract/session-state.ts';
import type { Turn } from '../contract/turn.ts';
import type { Spoken } from '../narration/narrator.ts';
import type { Plan } from './embedded/plan.ts';
import { isExpired, pendingFrom, withoutPending } from './pending-action.ts';
import { questionIn } from './question-in.ts';
import { toldAfter } from './told-after-turn.ts';
import type { ToolRecord } from './turn-run.ts';

/** After this many turns about something else, a question that was left open is taken to be dropped. */
const SIDE_TURNS = 3;
/** Forms put aside; more than this and a person has moved on. */
const PAUSED_FORMS_KEPT = 3;
const POSTINGS_REMEMBERED = 30;
const VIEWED_REMEMBERED = 10;
const WORDS_REMEMBERED = 200;

/** What is said of these is nothing to come back to. */
const IDLE: ReadonlySet<string> = new Set(['smalltalk', 'out_of_scope', 'unsafe']);

const THREAD_OF_TOOL: Readonly<Record<string, Thread>> = {
  search_jobs: 'search',
  get_job: 'posting',
  apply_to_job: 'posting',
  search_job_fairs: 'topic',
  search_training: 'topic',
  search_policy: 'topic',
  search_labour_law: 'topic',
  check_eligibility: 'topic',
  calculate_entitlement: 'topic',
  find_service: 'topic',
  give_career_advice: 'topic',
  update_profile: 'profile',
  show_profile: 'profile',
  erase_me: 'profile',
};

/** The session's memory after a turn: what the tools remember, the form left open, the write left waiting. */
export function stateAfterTurn(options: {
  before: SessionState;
  remembered: SessionState;
  records: readonly ToolRecord[];
  /** What was said of each record. */
  spoken: readonly Spoken[];
  plan: Plan;
  turn: Turn;
  text: string;
  now: Date;
}): SessionState {
  const { before, remembered, records, plan, turn, now } = options;
  const pendingAction = pendingFrom(records, turn.speech, now) ?? stillPending(remembered, plan, now);
  const repeated = plan.say?.code.startsWith('repeat_') === true;
  const {
    offered: _offered,
    proposed: _proposed,
    lastDanger: _danger,
    lastAlarm: _alarm,
    applyNext: next,
    ...state
  } = withoutPending(withoutDroppedSearch(remembered, plan));
  const danger = /^unsafe_(\w+)$/.exec(plan.say?.code ?? '')?.[1];
  const choices = turn.cards.find((card) => card.type === 'choices')?.choices;
  const forms = formsAfter(withoutSettledForm(state, records), formFrom(options) ?? asked(plan.openForm, turn), plan);
  const applies = pendingAction?.tool === 'apply_to_job' || forms.form?.tool === 'apply_to_job';
  const applyNext = applies ? (plan.applyNext ?? next) : undefined;
  return toldAfter(
    before,
    {
      ...state,
      ...forms,
      ...(pendingAction ? { pendingAction } : {}),
      ...(applyNext === undefined || applyNext.length === 0 ? {} : { applyNext }),
      ...seenAfter(before, state, records),
      ...topicAfter(options),
      thread: threadAfter(records, before) ?? state.thread,
      ...(plan.asEmployer === undefined ? {} : { asEmployer: plan.asEmployer }),
      ...(danger === undefined ? {} : { lastDanger: danger }),
      ...(plan.alarm === undefined ? {} : { lastAlarm: plan.alarm }),
      choices: turn.suggestions,
      ...(choices === undefined ? {} : { offered: choices }),
      ...(plan.clarify?.proposes === undefined ? {} : { proposed: choices?.[0] }),
      misunderstandings: plan.misunderstood === true ? remembered.misunderstandings + 1 : 0,
      handedOff: remembered.handedOff || turn.status === 'handed_off',
      lastReply: repeated ? remembered.lastReply : turn.reply,
      lastSpeech: repeated ? remembered.lastSpeech : turn.speech,
      lastIntent: turn.intent,
      ...(repeated || IDLE.has(turn.intent)
        ? {}
        : { served: { intent: turn.intent, reply: turn.reply, speech: turn.speech } }),
    },
    plan,
    now,
  );
}

/** A write goes on waiting while the person talks of something else, until it is answered or its time is up. */
export function stillPending({ pendingAction }: SessionState, plan: Plan, now: Date): StoredPendingAction | undefined {
  if (pendingAction === undefined || plan.decision !== undefined || isExpired(pendingAction, now)) return undefined;
  return plan.calls.some(({ name }) => name === pendingAction.tool) ? undefined : pendingAction;
}

function withoutDroppedSearch(state: SessionState, { dropsSearch }: Plan): SessionState {
  if (dropsSearch !== true) return state;
  const { search: _search, focusedJobId: _focused, ...rest } = state;
  return rest;
}

/** 我今年五十二 in the middle of a search is noted, and the search goes on. */
function threadAfter(records: readonly ToolRecord[], { thread, search }: SessionState): Thread | undefined {
  const next = threadOf(records);
  const noted = next === 'profile' && records.every(({ name }) => name === 'update_profile');
  return noted && search !== undefined && (thread === 'search' || thread === 'posting') ? thread : next;
}

function threadOf(records: readonly ToolRecord[]): Thread | undefined {
  const last = records.findLast(({ name, result }) => result !== undefined && THREAD_OF_TOOL[name] !== undefined);
  return last && THREAD_OF_TOOL[last.name];
}

/** What was on the screen before, and what was looked at. */
function seenAfter(
  before: SessionState,
  after: SessionState,
  records: readonly ToolRecord[],
): Pick<SessionState, 'shownBefore' | 'viewed'> {
  const { jobs: shown = [] } = before.search ?? {};
  const replaced = after.search !== before.search && shown.length > 0;
  const earlier = [...(replaced ? shown : []), ...(after.shownBefore ?? [])];
  const once = [...new Map(earlier.map((job) => [job.id, job])).values()].slice(0, POSTINGS_REMEMBERED);
  const looked = records.flatMap(({ name, arguments: given, result }) =>
    name === 'get_job' && result?.status === 'ok' ? [String(given.jobId)] : [],
  );
  const viewed = [...(after.viewed ?? []).filter((id) => !looked.includes(id)), ...looked].slice(-VIEWED_REMEMBERED);
  return { ...(once.length > 0 ? { shownBefore: once } : {}), ...(viewed.length > 0 ? { viewed } : {}) };
}

/** The person's words stay with the topic they led to. */
function topicAfter({
  before,
  remembered,
  plan,
  text,
}: Parameters<typeof stateAfterTurn>[0]): Pick<SessionState, 'topic'> {
  const { topic } = remembered;
  if (topic === undefined || topic === before.topic) return {};
  // A value given to a form belongs to the question that opened it.
  const value = plan.form === 'answered' && before.topic?.tool === topic.tool ? before.topic.said : undefined;
  const said = plan.said ?? (value === undefined ? text : `${value}，${text}`);
  const of = plan.of ?? (value === undefined ? undefined : before.topic?.of);
  const matter = plan.matter ?? (value === undefined ? text : before.topic?.matter);
  return {
    topic: {
      ...topic,
      said: said.slice(-WORDS_REMEMBERED),
      ...(matter === undefined ? {} : { matter }),
      ...(of === undefined ? {} : { of }),
    },
  };
}

type Forms = Pick<SessionState, 'form' | 'pausedForms'>;

/**
 * A side question leaves the open form open, so that a bare answer still finds it; a side question that opens a form of
 * its own puts the first one aside until its own is done. A new errand puts it aside until the person comes back to it.
 */
function formsAfter({ form, pausedForms }: SessionState, opened: OpenForm | undefined, plan: Plan): Forms {
  const resumed = plan.form === 'resumed' ? (plan.resumes ?? form) : undefined;
  const waiting = resumed === undefined ? pausedForms : pausedForms.filter(({ tool }) => tool !== resumed.tool);
  if (plan.form === 'left' && form !== undefined) {
    return { form: opened, pausedForms: [...pausedForms, { ...form, left: true }].slice(-PAUSED_FORMS_KEPT) };
  }
  const stillOpen = plan.form === undefined || plan.form === 'paused' ? form : resumed;
  if (opened !== undefined) {
    const again =
      form !== undefined && plan.form === 'answered' && form.tool === opened.tool && form.asking === opened.asking;
    if (again) return { form: { ...opened, again: true }, pausedForms: waiting };
    const aside = stillOpen !== undefined && stillOpen.tool !== opened.tool ? [...waiting, stillOpen] : waiting;
    return { form: opened, pausedForms: aside.slice(-PAUSED_FORMS_KEPT) };
  }
  if (stillOpen !== undefined) {
    const sideTurns = plan.form === 'paused' ? (stillOpen.sideTurns ?? 0) + 1 : 0;
    const { left: _left, ...open } = stillOpen;
    return { form: sideTurns > SIDE_TURNS ? undefined : { ...open, sideTurns }, pausedForms: waiting };
  }
  const next = waiting.at(-1);
  if (next === undefined || next.left === true) return { form: undefined, pausedForms: waiting };
  return { form: next, pausedForms: waiting.slice(0, -1) };
}

const SHOWS: ReadonlySet<string> = new Set(['get_job', 'apply_to_job', 'search_jobs']);

/** A form is closed once its tool has done its work, whatever words led there. */
function withoutSettledForm(state: SessionState, records: readonly ToolRecord[]): SessionState {
  const settled = records.some(
    ({ name, result }) => name === state.form?.tool && (result?.status === 'done' || result?.status === 'confirm'),
  );
  // Which posting is meant asks nobody any more once one was looked at, or others are on the screen.
  const shown =
    state.form?.asking === 'jobId' && records.some(({ name, result }) => SHOWS.has(name) && result !== undefined);
  return settled || shown ? { ...state, form: undefined } : state;
}

/** A tool that asked for a fact leaves its form open at that fact. */
function formFrom({
  records,
  spoken,
}: Pick<Parameters<typeof stateAfterTurn>[0], 'records' | 'spoken'>): OpenForm | undefined {
  const index = records.findLastIndex(({ result }) => result?.status === 'need_input');
  const record = records[index];
  if (record === undefined) return undefined;
  const { field, choices, spoken: words, places } = record.result as unknown as Record<string, unknown>;
  return OpenForm.parse({
    tool: record.name,
    intent: record.tool.intent,
    arguments: record.arguments,
    asking: field,
    choices,
    spoken: words,
    places,
    question: questionIn(spoken[index]!.speech),
    suggestions: spoken[index]!.suggestions,
  });
}

function asked(form: OpenForm | undefined, { speech, suggestions }: Turn): OpenForm | undefined {
  return form === undefined ? undefined : { question: questionIn(speech), suggestions, ...form };
}
