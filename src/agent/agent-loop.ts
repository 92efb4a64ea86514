import { randomUUID } from 'node:crypto';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import { tool as langchainTool } from '@langchain/core/tools';
import { createAgent, createMiddleware } from 'langchain';
import { z } from 'zod';
import { ModelError } from '../errors.ts';
import type { Tool } from '../tools/tool.ts';
import type { TurnRun } from './turn-run.ts';

/** A model that goes on calling tools after this many answers is going in circles. */
export const MODEL_STEPS_LIMIT = 5;
/** A language model may get its arguments wrong once. */
const TOOL_ERRORS_LIMIT = 1;

export interface LoopTurn {
  run: TurnRun;
  /** The model that speaks in this turn. */
  model: BaseChatModel;
  systemPrompt: string;
  /** Whether the model reads what tools return; the embedded engine speaks from the run's own records. */
  readsResults: boolean;
  steps: number;
  toolErrors: number;
  /** Changes what goes to the model and what comes back from it; the embedded engine sees things as they are. */
  veil?: ModelVeil;
  /** Estimated tokens so far, both ways. */
  tokens: number;
}

/** What stands between a language model and the world. */
export interface ModelVeil {
  /** What a tool returned, as the model may see it. @throws ModelError when it must not see it at all. */
  result(result: unknown): unknown;
  /** A tool's arguments with what the model was not shown put back. @throws ModelError when it may not call it so. */
  arguments(tool: Tool, input: Record<string, unknown>): Record<string, unknown>;
}

export interface LoopRequest {
  turn: LoopTurn;
  /** Earlier turns, oldest first, then the person's words. */
  messages: BaseMessage[];
  /** Ends a model that waits for somebody else; the embedded engine waits for nobody. */
  signal?: AbortSignal;
  onToken?: (token: string) => void;
}

/** Runs model → tools → model to an answer in words. */
export interface AgentLoop {
  /** @throws ModelError when the model answers nonsense or goes in circles; whatever the model itself throws. */
  answer(request: LoopRequest): Promise<string>;
}

const turnOf = (runtime: { context?: unknown }): LoopTurn => (runtime.context as { turn: LoopTurn }).turn;

/** One LangChain agent for all sessions and both kinds of model; what belongs to a turn comes with its context. */
export function createAgentLoop(tools: readonly Tool[], placeholder: BaseChatModel): AgentLoop {
  const modelOfTheTurn = createMiddleware({
    name: 'ModelOfTheTurn',
    wrapModelCall: async (request, handler) => {
      const turn = turnOf(request.runtime);
      turn.steps += 1;
      if (turn.steps > MODEL_STEPS_LIMIT) throw new ModelError('model_in_circles', 'The model kept calling tools.');
      if (turn.readsResults) turn.tokens += estimatedTokens(turn.systemPrompt, request.messages);
      const answer = await handler({ ...request, model: turn.model, systemPrompt: turn.systemPrompt });
      if (turn.readsResults) turn.tokens += estimatedTokens('', [answer as BaseMessage]);
      if (AIMessage.isInstance(answer)) {
        // Some endpoints give every answer the same id, and the agent's state would take a second for the first.
        answer.id = randomUUID();
        requireUsable(answer, turn, tools);
      }
      return answer;
    },
  });
  const agent = createAgent({
    model: placeholder,
    tools: tools.map(asLangchainTool),
    contextSchema: z.object({ turn: z.custom<LoopTurn>() }),
    middleware: [modelOfTheTurn],
  });
  return {
    async answer({ turn, messages, signal, onToken }) {
      const result = await agent.invoke(
        { messages },
        {
          context: { turn },
          ...(signal ? { signal } : {}),
          recursionLimit: 4 * MODEL_STEPS_LIMIT,
          callbacks: onToken ? [{ handleLLMNewToken: (token: string) => onToken(token) }] : [],
        },
      );
      const last = result.messages.at(-1);
      const text = AIMessage.isInstance(last) ? last.text.trim() : '';
      if (text === '') throw new ModelError('model_empty', 'The model answered nothing.');
      return text;
    },
  };
}

function asLangchainTool(tool: Tool) {
  return langchainTool(
    async (input: Record<string, unknown>, runtime: { context?: unknown }) => {
      const { run, readsResults, veil } = turnOf(runtime);
      const record = await run.call(tool, veil?.arguments(tool, input) ?? input);
      if (record.result === undefined) return { status: 'error' };
      if (!readsResults) return { status: record.result.status };
      const told = tool.summarise ? tool.summarise(record.result) : record.result;
      return veil === undefined ? told : veil.result(told);
    },
    { name: tool.name, description: tool.description, schema: tool.input },
  );
}

/** About two characters a token where Chinese and JSON mix; the tools' schemas are a constant of each call. */
function estimatedTokens(prompt: string, messages: readonly BaseMessage[]): number {
  const characters = messages.reduce(
    (sum, message) => sum + JSON.stringify([message.content, 'tool_calls' in message ? message.tool_calls : []]).length,
    prompt.length,
  );
  return Math.ceil(characters / 2);
}

/** An answer that cannot be acted on is a failure of the model, at once, so that the next engine loses no time. */
function requireUsable(answer: AIMessage, turn: LoopTurn, tools: readonly Tool[]): void {
  if ((answer.invalid_tool_calls?.length ?? 0) > 0) {
    throw new ModelError('model_tool_call_unparsable', 'The model wrote a tool call that is not JSON.');
  }
  for (const call of answer.tool_calls ?? []) {
    const tool = tools.find((candidate) => candidate.name === call.name);
    if (tool === undefined)
      throw new ModelError('model_unknown_tool', `The model called ${call.name}, which does not exist.`);
    if (!tool.input.safeParse(call.args).success) {
      turn.toolErrors += 1;
      if (turn.toolErrors > TOOL_ERRORS_LIMIT) {
        throw new ModelError(
          'model_wrong_arguments',
          `The model called ${call.name} with arguments that do not fit, again.`,
        );
      }
    }
  }
}

/** The few earlier turns a model is shown. */
export function asMessages(turns: readonly { text: string; reply: string }[], text: string): BaseMessage[] {
  return [...turns.flatMap((turn) => [new HumanMessage(turn.text), new AIMessage(turn.reply)]), new HumanMessage(text)];
}
