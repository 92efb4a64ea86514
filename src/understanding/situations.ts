import { emptySessionState, type JobOnScreen, type OpenForm, type SessionState } from '../contract/session-state.ts';
import type { Situation } from '../lexicon/turns-schema.ts';

/** The session's memory as it is in a situation, with made-up postings on the screen. */
export function stateOf(situation: Situation): SessionState {
  const { form, write, paused, list, topic, said, thread, last, looked, found, hiring } = situation;
  const jobs = list === undefined || found === 0 ? [] : postings(list);
  const { tool: topicTool, intent: topicIntent, ...topicArguments } = topic ?? {};
  const asked = form && questionOf(form);
  return {
    ...emptySessionState(),
    ...(list === undefined ? {} : { search: searchOf(situation, jobs) }),
    ...(looked === true && jobs[0] !== undefined ? { focusedJobId: jobs[0].id, viewed: [jobs[0].id] } : {}),
    ...(asked === undefined ? {} : { form: asked }),
    ...(paused === undefined ? {} : { pausedForms: [{ ...questionOf(paused), left: true }] }),
    ...(write === undefined ? {} : { pendingAction: pendingOf(write, jobs[0]?.id) }),
    ...(topicTool === undefined || topicIntent === undefined
      ? topicOfForm(asked, said)
      : { topic: { tool: topicTool, intent: topicIntent, arguments: topicArguments, ...(said ? { said } : {}) } }),
    ...(thread === undefined ? {} : { thread }),
    ...(hiring === true ? { asEmployer: true } : {}),
    lastReply: LAST_REPLY,
    lastIntent: last,
  };
}

const LAST_REPLY = '……';
const CITY = '成都';

function searchOf({ list, district, salary, found }: Situation, jobs: JobOnScreen[]): SessionState['search'] {
  return {
    arguments: {
      keywords: list,
      city: CITY,
      ...(district === undefined ? {} : { district }),
      ...(salary === undefined ? {} : { salaryMin: salary }),
    },
    jobs,
    total: found ?? jobs.length,
  } as SessionState['search'];
}

function postings(trade: string): JobOnScreen[] {
  const places = ['武侯区', '锦江区', '双流区', '青羊区', '金牛区'];
  return places.map((district, index) => ({
    id: `job-${index + 1}`,
    title: trade,
    employer: `${district}示例公司`,
    district,
    pay: 4000 + index * 500,
  }));
}

/** @param asked as in the file: what a sum or a verdict is about stands beside the question */
function questionOf(asked: NonNullable<Situation['form']> | NonNullable<Situation['paused']>): OpenForm {
  const { kind, programme, arguments: given, choices, ...form } = asked as NonNullable<Situation['form']>;
  return {
    ...form,
    arguments: { ...given, ...(kind === undefined ? {} : { kind, inputs: {} }), ...(programme ? { programme } : {}) },
    ...(choices === undefined ? {} : { choices }),
    question: LAST_REPLY,
  };
}

/** A sum or a verdict that lacks a fact is also what was asked about last. */
function topicOfForm(form: OpenForm | undefined, said: string | undefined): Pick<SessionState, 'topic'> {
  if (form === undefined || said === undefined) return {};
  return { topic: { tool: form.tool, intent: form.intent, arguments: form.arguments, said } };
}

function pendingOf(write: NonNullable<Situation['write']>, jobId: string | undefined): SessionState['pendingAction'] {
  return {
    id: 'write-1',
    ...write,
    arguments: jobId === undefined ? {} : { jobId, name: '王小明', phone: '13900000000' },
    summary: LAST_REPLY,
    expiresAt: '2999-01-01T00:00:00.000Z',
  };
}
