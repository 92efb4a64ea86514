import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ModelError } from '../errors.ts';
import { guardPrompt } from '../prompts/guard-prompt.ts';

/** A second look at a person's words by a language model, after the guards that cost nothing. */
export interface ModelGuard {
  /**
   * @param words as the model may see them, without names and numbers
   * @throws ModelError `model_guard_refused` when they are an attack; `model_guard_unclear` when the guard gave no verdict.
   * Either way the embedded engine takes the turn, which words cannot instruct.
   */
  requireHarmless(words: string, signal: AbortSignal): Promise<void>;
  /** Estimated tokens that one look takes, both ways, beside the words. */
  readonly tokens: number;
}

export function createModelGuard(model: BaseChatModel): ModelGuard {
  return {
    tokens: guardPrompt.length,
    async requireHarmless(words, signal) {
      const { text } = await model.invoke([new SystemMessage(guardPrompt), new HumanMessage(words)], { signal });
      const verdict = /\b(?:ATTACK|SAFE)\b/iu.exec(text)?.[0].toUpperCase();
      if (verdict === 'SAFE') return;
      if (verdict === 'ATTACK') throw new ModelError('model_guard_refused', 'The guard took the words for an attack.');
      throw new ModelError('model_guard_unclear', 'The guard gave no verdict.');
    },
  };
}
