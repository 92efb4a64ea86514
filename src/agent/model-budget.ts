import type { Clock } from '../clock.ts';
import { ModelError } from '../errors.ts';
import type { ModelUsageRepository } from '../store/model-usage-repository.ts';

export interface ModelSpending {
  calls: number;
  /** Estimated, since many endpoints do not say. */
  tokens: number;
}

/** What the language model may cost. */
export interface ModelBudget {
  /** @throws ModelError `model_budget_session` or `model_budget_day` when it is used up. */
  require(sessionId: string): Promise<void>;
  spend(sessionId: string, spending: ModelSpending): Promise<void>;
}

export function createModelBudget(options: {
  usage: ModelUsageRepository;
  clock: Clock;
  tokensPerSession: number;
  tokensPerDay: number;
}): ModelBudget {
  const { usage, clock, tokensPerSession, tokensPerDay } = options;
  return {
    async require(sessionId) {
      const { session, all } = await usage.tokens(clock.today(), sessionId);
      if (session >= tokensPerSession) {
        throw new ModelError('model_budget_session', 'This session has had its share of the model today.');
      }
      if (all >= tokensPerDay) throw new ModelError('model_budget_day', 'The model has been used enough for today.');
    },
    async spend(sessionId, spending) {
      if (spending.calls > 0) await usage.add(clock.today(), sessionId, spending);
    },
  };
}
