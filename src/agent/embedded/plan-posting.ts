import type { SessionState } from '../../contract/session-state.ts';
import type { Request } from '../../understanding/reading.ts';
import { defined } from './defined.ts';
import type { Plan, PlanContext } from './plan.ts';
import { pointedAt } from './pointed-at.ts';

/** So many postings are laid side by side; more would be a wall of text. */
const MOST_AT_ONCE = 3;
const MOST_OFFERED = 5;

/**
 * A look at postings, or an application for one.
 * @param toldBefore the name and the number that were said before it was clear which posting is meant
 */
export function planPosting(
  request: Request,
  state: SessionState,
  context: PlanContext,
  toldBefore: Record<string, unknown> = {},
): Plan {
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
  // 第一个和第三个都投: one after the other, each with a yes of its own.
  const inTurn = intent === 'apply' && slots.pointing?.ordinals !== undefined && found.length > 1;
  if (found.length === 1 || (inTurn && context.tools.has(tool))) {
    if (!context.tools.has(tool))
      return { intent, calls: [], status: 'answered', say: { code: 'not_yet_available', data: { tool } } };
    const { name, phone } = slots.profile;
    const contact = intent === 'apply' ? { ...toldBefore, ...defined({ name, phone }) } : {};
    const plan: Plan = { intent, calls: [{ name: tool, arguments: { jobId: found[0]!, ...contact } }] };
    return inTurn ? { ...plan, say: { code: 'one_after_the_other' }, applyNext: found.slice(1) } : plan;
  }
  return askWhich(request, state, found, tool, toldBefore);
}

function askWhich(
  { intent, slots }: Request,
  state: SessionState,
  found: readonly string[],
  tool: string,
  told: Record<string, unknown>,
): Plan {
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
    openForm: { tool, intent, arguments: told, asking: 'jobId', choices: offered.map((job) => job.id) },
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
  // Where the clause holds no name the tool asks for it again.
  const nameWrong =
    wrong('nameWord') === undefined ? undefined : (cues.captured('nameShouldBe', text) ?? cues.nameIn(text) ?? '');
  const contact = defined({
    name: slots.profile.name ?? nameWrong,
    phone: slots.profile.phone ?? wrong('phoneWord'),
  });
  if (Object.keys(contact).length === 0) return undefined;
  return { intent: 'apply', calls: [{ name: pending.tool, arguments: { ...pending.arguments, ...contact } }] };
}
