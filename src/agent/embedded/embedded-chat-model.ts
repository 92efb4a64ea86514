import { randomUUID } from 'node:crypto';
import { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import type { Plan } from './plan.ts';

/** What the embedded engine needs of the turn it speaks in. */
export interface EmbeddedTurn {
  /** What the understanding made of the person's words. */
  readonly plan: Plan;
  /** The results so far, or the plan's own remark, in the project's words. */
  speak(): string;
}

/**
 * The engine that needs no language model, as a LangChain chat model: it answers a person's words with the tool calls
 * of its plan, and tool results with narration.
 */
export class EmbeddedChatModel extends BaseChatModel {
  readonly #turn: () => EmbeddedTurn;

  /** @param turn the turn it speaks in when it is asked. */
  constructor(turn: () => EmbeddedTurn) {
    super({});
    this.#turn = turn;
  }

  override _llmType(): string {
    return 'embedded';
  }

  /** The plan already names the tools there are, so binding them changes nothing. */
  override bindTools(): this {
    return this;
  }

  override async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    const turn = this.#turn();
    const calls = HumanMessage.isInstance(messages.at(-1)) ? turn.plan.calls : [];
    const message =
      calls.length > 0
        ? new AIMessage({
            content: '',
            tool_calls: calls.map((call) => ({
              id: randomUUID(),
              name: call.name,
              args: call.arguments,
              type: 'tool_call',
            })),
          })
        : new AIMessage(turn.speak());
    return { generations: [{ text: message.text, message }] };
  }
}
