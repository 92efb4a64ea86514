import type { JobOnScreen, SessionState } from '../../contract/session-state.ts';
import type { Pointing, Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext } from './plan.ts';
import { defined } from './plan-knowledge.ts';

/** A look at one posting, or an application for it. */
export function planPosting(request: Request, state: SessionState, context: PlanContext): Plan {
  const { intent, slots } = request;
  const tool = intent === 'apply' ? 'apply_to_job' : 'get_job';
  const found = pointedAt(slots.pointing, state);
  if (found.length === 1) {
    if (!context.tools.has(tool))
      return { intent, calls: [], status: 'answered', say: { code: 'not_yet_available', data: { tool } } };
    const { name, phone, ...others } = slots.profile;
    const told = intent === 'apply' && Object.keys(others).length > 0 && context.tools.has('update_profile');
    const contact = intent === 'apply' ? defined({ name, phone }) : {};
    return {
      intent,
      calls: [
        ...(told ? [{ name: 'update_profile', arguments: others }] : []),
        { name: tool, arguments: { jobId: found[0]!, ...contact } },
      ],
    };
  }
  const jobs = state.search?.jobs ?? [];
  if (jobs.length === 0)
    return {
      intent,
      calls: [],
      status: 'clarify',
      clarify: { code: 'no_posting_on_screen', choices: [], choiceCodes: ['find_work'] },
    };
  const offered = jobs.filter((job) => found.length === 0 || found.includes(job.id)).slice(0, 5);
  return {
    intent,
    calls: [],
    status: 'clarify',
    clarify: { code: 'which_posting', choices: offered.map((job) => `${job.title}（${job.employer}）`) },
    openForm: { tool, intent, arguments: {}, asking: 'jobId', choices: offered.map((job) => job.id) },
  };
}

/** Ids of the postings that words may mean: one is certain, none or several need a question. */
export function pointedAt(pointing: Pointing | undefined, state: SessionState): string[] {
  const jobs = state.search?.jobs ?? [];
  if (pointing?.ordinal !== undefined) {
    const job = pointing.ordinal === -1 ? jobs.at(-1) : jobs[pointing.ordinal - 1];
    return job === undefined ? [] : [job.id];
  }
  if (pointing?.words !== undefined) {
    const words = pointing.words;
    const matching = jobs.filter((job) => words.some((word) => describes(word, job)));
    if (matching.length > 0)
      return matching.some((job) => job.id === state.focusedJobId)
        ? [state.focusedJobId!]
        : matching.map((job) => job.id);
  }
  const waiting = state.pendingAction?.arguments.jobId ?? state.form?.arguments.jobId;
  if (typeof waiting === 'string') return [waiting];
  if (state.focusedJobId !== undefined) return [state.focusedJobId];
  return jobs.length === 1 ? [jobs[0]!.id] : [];
}

function describes(word: string, job: JobOnScreen): boolean {
  return job.title.includes(word) || job.employer.includes(word) || job.district === word;
}

const DECIDES: ReadonlySet<string> = new Set(['affirm', 'deny', 'cancel', 'danger']);
const WRONG = /错|不对|不是|改|换|wrong|change/iu;
const NAME = /名字|姓名|\bname\b/iu;
const PHONE = /电话|手机|号码|\b(?:phone|number)\b/iu;

/** While an application waits for its yes: a name or a number put right, which is then read back anew. */
export function planContactCorrection({ slots, text, act }: Request, state: SessionState): Plan | undefined {
  const { pendingAction: pending } = state;
  if (pending?.tool !== 'apply_to_job' || DECIDES.has(act)) return undefined;
  const wrong = (part: RegExp) => (WRONG.test(text) && part.test(text) ? text : undefined);
  const contact = defined({ name: slots.profile.name ?? wrong(NAME), phone: slots.profile.phone ?? wrong(PHONE) });
  if (Object.keys(contact).length === 0) return undefined;
  return { intent: 'apply', calls: [{ name: pending.tool, arguments: { ...pending.arguments, ...contact } }] };
}
