import { beforeAll, describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/agent/embedded/plan-turn.ts';
import { emptySessionState, type SessionState } from '../../../src/contract/session-state.ts';
import { createWorkbench, TODAY, type Workbench } from '../../understanding/support.ts';
import { KEPT, type OwnRequest, READ, TOLD } from './requests-in-a-form.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

const TOOLS = [
  ...['search_jobs', 'search_job_fairs', 'search_training', 'search_labour_law', 'search_policy', 'find_service'],
  ...['calculate_entitlement', 'check_eligibility', 'build_resume', 'practise_interview', 'apply_to_job', 'get_job'],
];

/** A sum of which one fact is missing: a figure, a day, and one of several reasons. */
const ASKED: Readonly<Record<string, Partial<SessionState>>> = Object.fromEntries(
  [
    ['monthlyWage', '您离职前十二个月平均每月工资多少？'],
    ['startDate', '您是哪天入职的？'],
    ['dismissalReason', '是怎么离职的？'],
  ].map(([asking, question]) => {
    const inputs = asking === 'monthlyWage' ? { startDate: '2020-03-01' } : { monthlyWage: 6000 };
    const given = { kind: 'severance', inputs };
    const base = { tool: 'calculate_entitlement', intent: 'calculate' as const, arguments: given };
    const choices = asking === 'dismissalReason' ? { choices: ['dismissed', 'resigned', 'expired', 'agreed'] } : {};
    const form = { ...base, asking: `inputs.${asking}`, question, ...choices };
    return [asking!, { form, topic: base, thread: 'topic' as const, lastIntent: 'calculate' as const }];
  }),
);

function lastCall(say: string, open: Partial<SessionState>) {
  const state = { ...emptySessionState(), ...open };
  const plan = planTurn(bench.read(say, state), state, {
    today: TODAY,
    tools: new Set(TOOLS),
    cues: bench.lexicon.cues,
  });
  return { form: plan.form, call: plan.calls.at(-1) };
}

/** Whether it runs as it would with nothing open, and the form waits. */
function isOwn({ say, tool, city }: OwnRequest, open: Partial<SessionState>): boolean {
  const { form, call } = lastCall(say, open);
  return call?.name === tool && form !== 'answered' && (city === undefined || call.arguments.city === city);
}

describe.each(Object.keys(ASKED))('a request of its own while %s is asked', (asking) => {
  it.each(READ.map((request) => [request.say, request] as const))('“%s” is that request', (say, request) => {
    expect(isOwn(request, ASKED[asking]!), `${say} → ${JSON.stringify(lastCall(say, ASKED[asking]!))}`).toBe(true);
  });
});

it.each(TOLD)('“%s” tells of the work that the sum is about', (say) => {
  expect(lastCall(say, ASKED.monthlyWage!)).toMatchObject({
    form: 'answered',
    call: { name: 'calculate_entitlement' },
  });
});

it('is right about requests that were never read', () => {
  const missed = Object.values(ASKED).map((open) => KEPT.filter((request) => !isOwn(request, open)).length);
  expect(missed).toEqual([0, 0, 0]);
});
