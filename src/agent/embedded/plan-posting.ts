import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';
import { readPersonName } from '../../words/person-name.ts';
import { defined } from './defined.ts';
import type { Plan, PlanContext } from './plan.ts';
import { pointedAt } from './pointed-at.ts';

/** So many postings are laid side by side; more would be a wall of text. */
const MOST_AT_ONCE = 3;
const MOST_OFFERED = 5;

/** A look at postings, or an application for one. */
export function planPosting(request: Request, state: SessionState, context: PlanContext): Plan {
  const { intent, slots } = request;
  const tool = intent === 'apply' ? 'apply_to_job' : 'get_job';
  const found = pointedAt(slots.pointing, state);
  const several =
    intent === 'job_detail' && (slots.pointing?.ordinals ?? slots.pointing?.except ?? slots.pointing?.all);
  if (several !== undefined && several !== false && found.length > 1) {
    const looked = found.slice(0, MOST_AT_ONCE);
    return {
      intent,
      calls: looked.map((jobId) => ({ name: tool, arguments: { jobId } })),
      ...(context.cues.matches('comparesThem', request.text) ? { say: { code: 'compare_postings' } } : {}),
    };
  }
  if (found.length === 1) {
    if (!context.tools.has(tool))
      return { intent, calls: [], status: 'answered', say: { code: 'not_yet_available', data: { tool } } };
    return { intent, calls: [{ name: tool, arguments: { jobId: found[0]!, ...contactOf(slots.profile, intent) } }] };
  }
  // 第一个和第三个都投: one after the other, for each is read back and agreed to by itself.
  const [first, next] = slots.pointing?.ordinals ?? [];
  if (intent === 'apply' && next !== undefined && found.length > 1) {
    const call = { name: tool, arguments: { jobId: found[0]!, ...contactOf(slots.profile, intent) } };
    return { intent, calls: [call], say: { code: 'one_at_a_time', data: { first, next } } };
  }
  return askWhich(request, state, found, tool);
}

function contactOf({ name, phone }: Request['slots']['profile'], intent: Plan['intent']): Record<string, unknown> {
  return intent === 'apply' ? defined({ name, phone }) : {};
}

function askWhich({ intent, slots }: Request, state: SessionState, found: readonly string[], tool: string): Plan {
  const jobs = state.search?.jobs ?? [];
  const known = [...jobs, ...(state.shownBefore ?? [])];
  const ordinal = slots.pointing?.ordinal;
  const nothingHere = jobs.length === 0 && found.length === 0;
  if (nothingHere) return nothingOnScreen(intent);
  const beyond = found.length === 0 && ordinal !== undefined && jobs.length > 0;
  const offered = (found.length > 0 ? known.filter((job) => found.includes(job.id)) : jobs).slice(0, MOST_OFFERED);
  return {
    intent,
    calls: [],
    status: 'clarify',
    ...(beyond ? { say: { code: 'no_such_number', data: { count: jobs.length } } } : {}),
    clarify: { code: 'which_posting', choices: offered.map((job) => `${job.title}（${job.employer}）`) },
    openForm: {
      tool,
      intent,
      arguments: contactOf(slots.profile, intent),
      asking: 'jobId',
      choices: offered.map((job) => job.id),
    },
  };
}

function nothingOnScreen(intent: Plan['intent']): Plan {
  return {
    intent,
    calls: [],
    status: 'clarify',
    clarify: { code: 'no_posting_on_screen', choices: [], choiceCodes: ['find_work'] },
  };
}

/** The name that was meant; the whole words where none can be made out, which the tool asks about. */
function nameIn(text: string, cues: CueBook): string {
  return cues.captured('nameShouldBe', text) ?? readPersonName(text) ?? text;
}

const DECIDES: ReadonlySet<string> = new Set(['affirm', 'deny', 'cancel', 'danger']);

/** While an application waits for its yes: a name or a number put right, which is then read back anew. */
export function planContactCorrection(
  { slots, text, act }: Request,
  state: SessionState,
  { cues }: PlanContext,
): Plan | undefined {
  const { pendingAction: pending } = state;
  if (pending?.tool !== 'apply_to_job' || DECIDES.has(act)) return undefined;
  const wrong = (part: 'nameWord' | 'phoneWord') =>
    cues.matches('contactWrong', text) && cues.matches(part, text) ? text : undefined;
  const contact = defined({
    name: slots.profile.name ?? (wrong('nameWord') === undefined ? undefined : nameIn(text, cues)),
    phone: slots.profile.phone ?? wrong('phoneWord'),
  });
  if (Object.keys(contact).length === 0) return undefined;
  return { intent: 'apply', calls: [{ name: pending.tool, arguments: { ...pending.arguments, ...contact } }] };
}
