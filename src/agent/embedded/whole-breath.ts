import type { OpenForm } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { isPastedResume } from '../../resume/import/pasted-resume.ts';
import { readSchooling } from '../../resume/read-schooling.ts';
import { withoutSlips } from '../../resume/without-slips.ts';
import type { Request } from '../../understanding/reading.ts';
import { readPersonName } from '../../words/person-name.ts';
import { defined } from './defined.ts';
import type { Plan } from './plan.ts';
import { clausesOf } from './resume-clauses.ts';
import { toldIn } from './resume-told.ts';

/** What an answer came from: what understanding made of it, and the words before dialect was made plain. */
export interface Breath {
  requests: readonly Request[];
  words: string;
  form: OpenForm | undefined;
  cues: CueBook;
}

/**
 * What a person tells of themselves in the breath in which they ask for a resume goes into it, whichever request the words
 * were read as; and a resume that is asked for beside the work wanted (做份简历找月嫂的活) is begun.
 */
export function withTheWholeBreath(plan: Plan, breath: Breath): Plan {
  const { requests, words, form, cues } = breath;
  if (isPastedResume(words)) {
    const call = { name: 'build_resume', arguments: { action: 'start', fields: { pasted: words } } };
    return { intent: 'resume', calls: [call] };
  }
  const practised = plan.calls.find(({ name }) => name === 'practise_interview');
  if (practised !== undefined)
    return { ...plan, calls: plan.calls.map((call) => (call === practised ? asSaid(call, words) : call)) };
  // 简历：陈大海，男，39岁……: the resume itself, told in one breath.
  if (form === undefined && cues.matches('resumeHeaded', words)) {
    const body = words.slice(words.search(/[:：]/u) + 1);
    const name = readPersonName(clausesOf(body)[0] ?? '');
    const told = requests[0] === undefined ? {} : toldIn({ ...requests[0], text: body }, cues, 'everything');
    const fields = defined({ ...factsOfBreath(requests, words, cues), ...told, name });
    if (Object.keys(fields).length > 1)
      return { intent: 'resume', calls: [{ name: 'build_resume', arguments: { action: 'start', fields } }] };
  }
  const begun = plan.calls.find(({ name, arguments: given }) => name === 'build_resume' && given.action !== 'show');
  if (begun === undefined) return beganBeside(plan, breath);
  const starts = begun.arguments.action === 'start';
  const given = (begun.arguments.fields ?? {}) as Record<string, unknown>;
  const asking = form?.tool === 'build_resume' ? form.asking.replace(/^fields\./u, '') : undefined;
  // Names are read from the words as they were said: 老汉 is a dialect word for a father and no part of it.
  const named = asking === 'name' && given.name !== undefined ? readPersonName(words) : undefined;
  // 孔大壮 sounds like schooling to an ear that mends what was misheard.
  const misheard = asking === 'name' && given.education !== undefined && readSchooling(words) === undefined;
  const told = { ...(starts ? factsOfBreath(requests, words, cues) : {}), ...given };
  // 我叫步长青，不对，步长庆
  const renamed =
    starts && told.name !== undefined && withoutSlips(words) !== words ? readPersonName(words) : undefined;
  const fields = {
    ...told,
    ...(renamed === undefined ? {} : { name: renamed }),
    ...(named === undefined ? {} : { name: named }),
    ...(misheard ? { education: undefined } : {}),
  };
  if (Object.keys(fields).length === 0) return plan;
  const calls = plan.calls.map((call) =>
    call === begun ? { ...call, arguments: { ...call.arguments, fields } } : call,
  );
  return { ...plan, calls };
}

/** How something was said is judged by every word of it, the fillers too. */
function asSaid(call: Plan['calls'][number], words: string): Plan['calls'][number] {
  const { action, answer } = call.arguments;
  return action === 'answer' && answer !== '' ? { ...call, arguments: { ...call.arguments, answer: words } } : call;
}

function beganBeside(plan: Plan, { requests, words, form, cues }: Breath): Plan {
  const [search] = plan.calls;
  const request = requests.find(({ intent }) => intent === 'job_search');
  const asked = search?.name === 'search_jobs' && form === undefined && cues.matches('resumeWanted', words);
  if (!asked || request === undefined) return plan;
  const fields = {
    ...factsOfBreath(requests, words, cues),
    ...defined({ occupation: request.slots.search.keywords }),
  };
  return { intent: 'resume', calls: [{ name: 'build_resume', arguments: { action: 'start', fields } }] };
}

function factsOfBreath(requests: readonly Request[], words: string, cues: CueBook): Record<string, unknown> {
  const whole = requests[0] === undefined ? {} : toldIn({ ...requests[0], text: words }, cues);
  const told = requests.map((request) => toldIn(request, cues));
  const wished = requests.find(({ intent }) => intent === 'job_search')?.slots.search;
  const refused = cues.matches('workRefused', words);
  const wishes =
    wished === undefined ? {} : defined({ occupation: refused ? undefined : wished.keywords, city: wished.city });
  return Object.assign({}, whole, ...told.toReversed(), wishes);
}
