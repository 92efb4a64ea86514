import { describe, expect, it } from 'vitest';
import { createModelBudget } from '../../src/agent/model-budget.ts';
import { openDatabase } from '../../src/store/database.ts';
import { ModelUsageRepository } from '../../src/store/model-usage-repository.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

async function budgetOf(limits: { tokensPerSession: number; tokensPerDay: number }) {
  const directory = temporaryDirectory();
  const usage = new ModelUsageRepository(await openDatabase(directory));
  let today = '2026-11-21';
  const clock = { now: () => new Date(), today: () => today };
  return {
    budget: createModelBudget({ usage, clock, ...limits }),
    tomorrow: () => {
      today = '2026-11-22';
    },
    again: async () =>
      createModelBudget({ usage: new ModelUsageRepository(await openDatabase(directory)), clock, ...limits }),
  };
}

describe('what the language model may cost', () => {
  it('is limited for a session, while another still has its share', async () => {
    const { budget } = await budgetOf({ tokensPerSession: 100, tokensPerDay: 1000 });
    await budget.spend('one', { calls: 1, tokens: 60 });
    await budget.require('one');
    await budget.spend('one', { calls: 1, tokens: 60 });
    await expect(budget.require('one')).rejects.toMatchObject({ code: 'model_budget_session' });
    await budget.require('another');
  });

  it('is limited for a day, and free again on the next', async () => {
    const { budget, tomorrow } = await budgetOf({ tokensPerSession: 100, tokensPerDay: 150 });
    for (const session of ['one', 'two']) await budget.spend(session, { calls: 1, tokens: 80 });
    await expect(budget.require('three')).rejects.toMatchObject({ code: 'model_budget_day' });
    tomorrow();
    await budget.require('three');
  });

  it('is not forgotten by a start', async () => {
    const { budget, again } = await budgetOf({ tokensPerSession: 100, tokensPerDay: 150 });
    await budget.spend('one', { calls: 1, tokens: 200 });
    await expect((await again()).require('two')).rejects.toMatchObject({ code: 'model_budget_day' });
  });
});
