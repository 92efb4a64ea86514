import type { BaseMessage, MessageContent } from '@langchain/core/messages';
import type { ChatGenerationChunk, ChatResult } from '@langchain/core/outputs';
import { ChatOpenAICompletions } from '@langchain/openai';
import { ModelError } from '../errors.ts';
import type { ChatEndpoint } from './chat-endpoint.ts';
import { modelFetch } from './model-transport.ts';
import { type SpeechLimits, SpeechWatch } from './speech-watch.ts';

type Stream = ChatOpenAICompletions['_streamResponseChunks'];

/** A chat model behind any OpenAI-compatible endpoint. It does not retry: the embedded engine is the retry. */
export class RemoteChatModel extends ChatOpenAICompletions {
  readonly #limits: SpeechLimits;

  constructor(endpoint: ChatEndpoint) {
    super({
      model: endpoint.chatModel,
      // Local endpoints often want no key, but the client insists on one.
      apiKey: endpoint.apiKey ?? 'none',
      // What the client would log of an answer it cannot read may hold a person's words.
      configuration: { baseURL: endpoint.baseUrl, fetch: modelFetch, logLevel: 'off' },
      temperature: 0,
      streaming: true,
      streamUsage: false,
      maxRetries: 0,
      maxTokens: 1200,
      timeout: endpoint.timeoutMs,
    });
    this.#limits = { firstTokenMs: endpoint.firstTokenMs, stallMs: endpoint.stallMs };
  }

  /** The library would fetch a tokenizer from the network to estimate what a streamed answer used; a guess will do. */
  override async getNumTokens(content: MessageContent): Promise<number> {
    return Math.ceil((typeof content === 'string' ? content : JSON.stringify(content)).length / 2);
  }

  override async *_streamResponseChunks(
    messages: Parameters<Stream>[0],
    options: Parameters<Stream>[1],
    runManager?: Parameters<Stream>[2],
  ): AsyncGenerator<ChatGenerationChunk> {
    const watch = new SpeechWatch(this.#limits);
    const signal = options.signal ? AbortSignal.any([options.signal, watch.signal]) : watch.signal;
    try {
      for await (const chunk of super._streamResponseChunks(messages, { ...options, signal }, runManager)) {
        watch.heard(charactersIn(chunk));
        if (watch.failure) throw watch.failure;
        yield chunk;
      }
    } catch (error) {
      throw watch.failure ?? error;
    } finally {
      watch.end();
    }
    // The client ends an aborted stream as if it were whole.
    if (watch.failure) throw watch.failure;
    options.signal?.throwIfAborted();
  }

  /** Some endpoints never say whose words they send; the library would take them for nobody's. */
  protected override _convertCompletionsDeltaToBaseMessageChunk(
    ...[delta, raw, role]: Parameters<ChatOpenAICompletions['_convertCompletionsDeltaToBaseMessageChunk']>
  ): ReturnType<ChatOpenAICompletions['_convertCompletionsDeltaToBaseMessageChunk']> {
    return super._convertCompletionsDeltaToBaseMessageChunk(delta, raw, role ?? 'assistant');
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: Parameters<ChatOpenAICompletions['_generate']>[2],
  ): Promise<ChatResult> {
    const result = await super._generate(messages, options, runManager);
    const answer = result.generations[0];
    if (answer?.generationInfo?.finish_reason === undefined) {
      throw new ModelError('model_stream_dropped', 'The answer of the model stopped before its end.');
    }
    if (answer.generationInfo.finish_reason === 'length') {
      throw new ModelError('model_answer_cut', 'The model talked longer than an answer may be.');
    }
    return result;
  }
}

function charactersIn({ text, message }: ChatGenerationChunk): number {
  const calls = 'tool_call_chunks' in message ? (message.tool_call_chunks as { name?: string; args?: string }[]) : [];
  return calls.reduce((sum, { name, args }) => sum + (name?.length ?? 0) + (args?.length ?? 0), text.length);
}
