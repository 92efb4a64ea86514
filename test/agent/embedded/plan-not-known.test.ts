import { beforeAll, expect, it } from 'vitest';
import { planTurn } from '../../../src/agent/embedded/plan-turn.ts';
import { emptySessionState, type OpenForm } from '../../../src/contract/session-state.ts';
import { createWorkbench, TODAY, type Workbench } from '../../understanding/support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

function answer(text: string, form: OpenForm) {
  const state = { ...emptySessionState(), form };
  return planTurn(bench.read(text, state), state, {
    tools: new Set([form.tool]),
    today: TODAY,
    cues: bench.lexicon.cues,
  });
}

const severance: OpenForm = {
  tool: 'calculate_entitlement',
  intent: 'calculate',
  arguments: { kind: 'severance', inputs: { years: 5 } },
  asking: 'inputs.localAverageMonthlyWage',
  choices: ['unknown'],
};
const eligibility: OpenForm = {
  tool: 'check_eligibility',
  intent: 'eligibility',
  arguments: { facts: { situation: '失业' } },
  asking: 'facts.hardToEmploy',
  choices: ['yes', 'no'],
};

it('passes on that a person does not know, where a tool can go on without it', () => {
  expect(answer('不知道', severance).calls[0]!.arguments).toEqual({
    kind: 'severance',
    inputs: { years: 5, localAverageMonthlyWage: 'unknown' },
  });
  expect(answer('不知道', eligibility).calls[0]!.arguments).toEqual({
    facts: { situation: '失业', hardToEmploy: 'unknown' },
  });
});

it('says that the fact is needed where the tool cannot', () => {
  const plan = answer('不知道', { ...severance, asking: 'inputs.monthlyWage', choices: undefined });
  expect(plan.calls).toEqual([]);
  expect(plan.say?.code).toBe('fact_needed');
});
