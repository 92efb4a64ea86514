import { z } from 'zod';
import type { ApplicationDesk } from '../applications/application-desk.ts';
import type { Application, AppliedPosting } from '../contract/application.ts';
import type { Posting } from '../contract/job.ts';
import type { ResumeDocument } from '../contract/resume.ts';
import type { CallDesk } from '../followup/call-desk.ts';
import { missingFor } from '../followup/missing-facts.ts';
import type { ScoredPosting } from '../matching/job-search-request.ts';
import type { TrustWarning } from '../matching/trust-warning.ts';
import { type LapsingCertificate, lapsingCertificates, lapsingFor } from '../resume/certificate-expiry.ts';
import { readPersonName } from '../words/person-name.ts';
import { readPhoneNumber } from '../words/phone-number.ts';
import { applicationCard } from './application-card.ts';
import type { PostingLookup } from './get-job.ts';
import { type JobSearch, presentJob, presentPosting } from './job-search.ts';
import { jobOnScreen } from './search-jobs.ts';
import { defineTool, type ToolContext } from './tool.ts';

const Input = z.object({
  jobId: z.string().min(1).max(200).describe('The id of a posting that search_jobs returned.'),
  name: z.string().max(100).optional().describe('The person’s name, only when they have just said it.'),
  phone: z.string().max(100).optional().describe('The person’s telephone number, only when they have just said it.'),
});
type Input = z.infer<typeof Input>;

interface Described {
  posting: Posting;
  warnings: TrustWarning[];
}

type Result =
  | ({ status: 'need_input'; field: 'name' | 'phone'; problem?: string; told: Contact } & Described)
  | ({ status: 'confirm'; contact: Required<Contact>; withResume: boolean; lapsing: LapsingCertificate[] } & Described)
  | { status: 'done'; application: Application; already: boolean; told: Contact; missing?: string[] }
  | { status: 'none'; reason: 'unknown' | 'lapsed'; others: ScoredPosting[]; total: number; search: Nearest };

interface Contact {
  name?: string;
  phone?: string;
}

type Nearest = { keywords?: string; city?: string; district?: string };

const OTHERS = 3;

export function applyToJobTool(dependencies: {
  findPosting: PostingLookup;
  searchJobs: JobSearch;
  applicationDesk: ApplicationDesk;
  /** Plans a call about what the employer asks and the resume does not say. Absent, nobody is called. */
  callDesk?: Pick<CallDesk, 'plan'>;
}) {
  const { findPosting, applicationDesk } = dependencies;

  /** What stands in the way of this application, or everything it needs. */
  async function prepare(input: Input, context: ToolContext): Promise<Result> {
    const sent = await applicationDesk.find(context.sessionId, input.jobId);
    if (sent !== undefined) return { status: 'done', application: sent, already: true, told: {} };
    const found = findPosting(input.jobId);
    if (found === undefined) return refusal('unknown', input.jobId, undefined, context);
    const { posting, warnings } = found;
    if (posting.validThrough !== undefined && posting.validThrough < context.today)
      return refusal('lapsed', input.jobId, posting, context);
    const { contact, problems } = contactOf(input, context);
    for (const field of ['name', 'phone'] as const) {
      if (contact[field] !== undefined) continue;
      const problem = problems[field];
      return { status: 'need_input', field, told: contact, posting, warnings, ...(problem ? { problem } : {}) };
    }
    const withResume = context.state.resume?.finished === true;
    const held = lapsingCertificates(context.state.resume?.document.certificates, context.today);
    const lapsing = lapsingFor(`${posting.title}${posting.description ?? ''}`, held);
    return { status: 'confirm', contact: contact as Required<Contact>, withResume, lapsing, posting, warnings };
  }

  async function planCall(
    posting: Posting,
    contact: Required<Contact>,
    { id: applicationId }: Application,
    { sessionId, state }: ToolContext,
  ): Promise<string[]> {
    if (dependencies.callDesk === undefined || posting.demonstration === true) return [];
    const missing = missingFor(posting, state.resume);
    const content = { ...contact, employer: posting.employer.name, title: posting.title, missing };
    const answer = await dependencies.callDesk.plan({ sessionId, applicationId, content });
    return 'call' in answer ? missing : [];
  }

  function refusal(reason: 'unknown' | 'lapsed', jobId: string, posting: Posting | undefined, context: ToolContext) {
    const search = nearestTo(jobId, posting, context);
    const { today, location } = context;
    const { results, total } = dependencies.searchJobs(search, { limit: OTHERS + 1, today, location });
    const others = results.filter((scored) => scored.posting.id !== jobId).slice(0, OTHERS);
    return { status: 'none' as const, reason, others, total, search };
  }

  return defineTool<typeof Input, Result>({
    name: 'apply_to_job',
    intent: 'apply',
    description:
      'Applies to a posting for the person. Shows what will be sent to whom and waits for the person’s yes; asks for a name or a telephone number that is missing.',
    input: Input,
    output: z.custom<Result>(),
    execute: prepare,
    async perform(input, context) {
      const prepared = await prepare(input, context);
      if (prepared.status !== 'confirm') return prepared;
      const { posting, contact, withResume } = prepared;
      const { document } = context.state.resume ?? {};
      const { application, already } = await applicationDesk.submit({
        sessionId: context.sessionId,
        jobId: posting.id,
        posting: inBrief(posting),
        content: { ...contact, ...(withResume && document ? { resume: withContact(document, contact) } : {}) },
      });
      const missing = already ? [] : await planCall(posting, contact, application, context);
      return { status: 'done', application, already, told: contact, ...(missing.length > 0 ? { missing } : {}) };
    },
    cards(result, narrator) {
      switch (result.status) {
        case 'done':
          return [
            {
              ...applicationCard([result.application], narrator),
              ...(result.missing === undefined ? {} : { callPlanned: true }),
            },
          ];
        case 'none': {
          const jobs = result.others.map((scored) => presentJob(scored, narrator));
          return jobs.length > 0 ? [{ type: 'jobs', jobs, total: jobs.length, relaxed: [] }] : [];
        }
        default:
          return [];
      }
    },
    narrate(result, narrator) {
      const words = narrator.applications;
      switch (result.status) {
        case 'need_input':
          return words.ask(result.field, presentPosting(result, narrator), result.problem);
        case 'confirm': {
          const { contact, withResume, lapsing } = result;
          return words.confirm({
            job: presentPosting(result, narrator),
            ...contact,
            withResume,
            ...(lapsing.length > 0 ? { lapsing: narrator.resume.lapsing(lapsing).reply } : {}),
          });
        }
        case 'done':
          return words.submitted(result.application, result.already, result.missing);
        case 'none':
          return words.refused(
            result.reason,
            result.others.map((scored) => presentJob(scored, narrator)),
          );
      }
    },
    remember(state, { jobId }, result) {
      if (result.status === 'none') {
        if (result.others.length === 0) return state;
        const jobs = result.others.map(jobOnScreen);
        return {
          ...state,
          search: { arguments: result.search, jobs, total: result.total },
          focusedJobId: undefined,
        };
      }
      const told = result.status === 'confirm' ? result.contact : result.told;
      return { ...state, profile: { ...state.profile, ...told }, focusedJobId: jobId };
    },
    summarise(result) {
      switch (result.status) {
        case 'need_input':
          return { status: result.status, field: result.field, problem: result.problem, warnings: result.warnings };
        case 'confirm': {
          const { status, posting, warnings, withResume } = result;
          return { status, posting: inBrief(posting), warnings, withResume, sends: ['name', 'phone'] };
        }
        case 'done':
          return { status: result.status, already: result.already, application: result.application };
        case 'none':
          return {
            status: result.status,
            reason: result.reason,
            others: result.others.map(({ posting }) => ({ id: posting.id, ...inBrief(posting) })),
          };
      }
    },
  });
}

/** What is said now goes before what was known; neither counts until it can be used. */
function contactOf(input: Input, { state }: ToolContext): { contact: Contact; problems: Contact } {
  const contact: Contact = {};
  const problems: Contact = {};
  const called = input.name ?? state.profile.name;
  const name = called === undefined ? undefined : readPersonName(called);
  if (name !== undefined) contact.name = name;
  else if (called !== undefined) problems.name = 'not_a_name';
  const said = input.phone ?? state.profile.phone;
  if (said !== undefined) {
    const phone = readPhoneNumber(said);
    if ('number' in phone) contact.phone = phone.number;
    else problems.phone = phone.problem;
  }
  return { contact, problems };
}

/** The resume goes out with the name and the number that were read back. */
function withContact(document: ResumeDocument, contact: Required<Contact>): ResumeDocument {
  const { 'x-verified': verified, ...rest } = document;
  // Another name than the one that was verified is not verified.
  const mark = verified !== undefined && document.basics.name === contact.name ? { 'x-verified': verified } : {};
  return { ...rest, basics: { ...document.basics, ...contact }, ...mark };
}

/** The search whose results come closest to a posting that cannot be had. */
function nearestTo(jobId: string, posting: Posting | undefined, { state }: ToolContext): Nearest {
  if (posting !== undefined) {
    const { occupation, title, place } = posting;
    return { keywords: occupation ?? title, ...(place.city === '' ? {} : { city: place.city }) };
  }
  const onScreen = state.search?.jobs.find(({ id }) => id === jobId);
  const { keywords = onScreen?.title, city = state.profile.city, district } = state.search?.arguments ?? {};
  return {
    ...(keywords === undefined ? {} : { keywords }),
    ...(city === undefined ? {} : { city }),
    ...(district === undefined ? {} : { district }),
  };
}

function inBrief({ title, employer, place, pay, demonstration, source }: Posting): AppliedPosting {
  return {
    title,
    employer: employer.name,
    city: place.city,
    ...(place.district === undefined ? {} : { district: place.district }),
    payText: pay.text,
    demonstration: demonstration === true,
    source,
  };
}
