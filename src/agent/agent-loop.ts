import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import { tool as langchainTool } from '@langchain/core/tools';
import { createAgent, createMiddleware } from 'langchain';
import { ModelError } from '../errors.ts';
import type { Tool } from '../tools/tool.ts';
import { inSpan } from '../tracing/spans.ts';
import { EmbeddedChatModel, type EmbeddedTurn } from './embedded/embedded-chat-model.ts';
import type { TurnRun } from './turn-run.ts';

/** A model that goes on calling tools after this many answers is going in circles. */
export const MODEL_STEPS_LIMIT = 5;
/** A language model may get its arguments wrong once. */
const TOOL_ERRORS_LIMIT = 1;

/** Who speaks in a turn. A language model reads what tools return; the embedded engine speaks from the run's own records. */
export type Speaker =
  | { kind: 'embedded'; turn: EmbeddedTurn }
  | { kind: 'remote'; model: BaseChatModel; systemPrompt: string };

export interface LoopTurn {
  run: TurnRun;
  speaker: Speaker;
  steps: number;
  toolErrors: number;
  /** Changes what goes to the model and what comes back from it; the embedded engine sees things as they are. */
  veil?: ModelVeil;
  /** What a tool call failed on that the model must not be asked to mend; it ends the turn's loop. */
  failure?: unknown;
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

/**
 * The turn that is under way. It does not travel in LangChain's own context, which is checked and copied at every step
 * and made a turn half as long again (`npm run bench`).
 */
const turns = new AsyncLocalStorage<LoopTurn>();

function turnUnderWay(): LoopTurn {
  const turn = turns.getStore();
  if (turn === undefined) throw new Error('The loop was entered without a turn.');
  return turn;
}

function embeddedTurn(): EmbeddedTurn {
  const { speaker } = turnUnderWay();
  if (speaker.kind !== 'embedded')
    throw new Error('The embedded engine was asked to speak in a turn of another model.');
  return speaker.turn;
}

/**
 * Two LangChain agents for all sessions, from the same tools: a language model reads what its tools return and goes on;
 * the embedded engine has said with its plan what it calls, so its loop ends with the tools.
 */
export function createAgentLoop(tools: readonly Tool[]): AgentLoop {
  const modelOfTheTurn = createMiddleware({
    name: 'ModelOfTheTurn',
    wrapModelCall: async (request, handler) => {
      const turn = turnUnderWay();
      const { speaker } = turn;
      if (speaker.kind !== 'remote') throw new Error('A language model was asked to speak in a turn of the engine.');
      if (turn.failure !== undefined) throw turn.failure;
      turn.steps += 1;
      if (turn.steps > MODEL_STEPS_LIMIT) throw new ModelError('model_in_circles', 'The model kept calling tools.');
      turn.tokens += estimatedTokens(speaker.systemPrompt, request.messages);
      const answer = await inSpan('model', { 'xiaogu.step': turn.steps }, async () =>
        handler({ ...request, model: speaker.model, systemPrompt: speaker.systemPrompt }),
      );
      turn.tokens += estimatedTokens('', [answer as BaseMessage]);
      if (AIMessage.isInstance(answer)) {
        // Some endpoints give every answer the same id, and the agent's state would take a second for the first.
        answer.id = randomUUID();
        requireUsable(answer, turn, tools);
      }
      return answer;
    },
  });
  const embedded = new EmbeddedChatModel(embeddedTurn);
  const remoteAgent = createAgent({
    model: embedded,
    tools: tools.map((tool) => asLangchainTool(tool, false)),
    middleware: [modelOfTheTurn],
  });
  const embeddedAgent = createAgent({ model: embedded, tools: tools.map((tool) => asLangchainTool(tool, true)) });
  return {
    async answer({ turn, messages, signal, onToken }) {
      const { speaker } = turn;
      if (speaker.kind === 'embedded') {
        await turns.run(turn, async () => embeddedAgent.invoke({ messages }));
        if (turn.failure !== undefined) throw turn.failure;
        return speaker.turn.speak();
      }
      const result = await turns.run(turn, async () =>
        remoteAgent.invoke(
          { messages },
          {
            recursionLimit: 4 * MODEL_STEPS_LIMIT,
            ...(signal ? { signal } : {}),
            // Even an empty list of callbacks makes the framework keep a trace.
            ...(onToken ? { callbacks: [{ handleLLMNewToken: (token: string) => onToken(token) }] } : {}),
          },
        ),
      );
      const last = result.messages.at(-1);
      const text = AIMessage.isInstance(last) ? last.text.trim() : '';
      if (text === '') throw new ModelError('model_empty', 'The model answered nothing.');
      return text;
    },
  };
}

/** @param returnDirect whether the loop ends with this tool's result instead of asking the model again. */
function asLangchainTool(tool: Tool, returnDirect: boolean) {
  return langchainTool(
    async (input: Record<string, unknown>) => {
      const turn = turnUnderWay();
      try {
        return await callTool(tool, input, turn);
      } catch (error) {
        // The framework would tell the model of it and let it try again.
        turn.failure = error;
        throw error;
      }
    },
    { name: tool.name, description: tool.description, schema: tool.input, returnDirect },
  );
}

async function callTool(tool: Tool, input: Record<string, unknown>, turn: LoopTurn): Promise<unknown> {
  const { run, speaker, veil } = turn;
  const record = await run.call(tool, veil?.arguments(tool, input) ?? input);
  if (record.result === undefined) return { status: 'error' };
  if (speaker.kind === 'embedded') return { status: record.result.status };
  const told = tool.summarise ? tool.summarise(record.result) : record.result;
  return veil === undefined ? told : veil.result(told);
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
