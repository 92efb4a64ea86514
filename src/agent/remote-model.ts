import type { BaseMessage, MessageContent } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import { ChatOpenAICompletions } from '@langchain/openai';
import { ModelError } from '../errors.ts';
import type { ChatEndpoint } from './chat-endpoint.ts';

/** A chat model behind any OpenAI-compatible endpoint. It does not retry: the embedded engine is the retry. */
export class RemoteChatModel extends ChatOpenAICompletions {
  constructor(endpoint: ChatEndpoint) {
    super({
      model: endpoint.chatModel,
      // Local endpoints often want no key, but the client insists on one.
      apiKey: endpoint.apiKey ?? 'none',
      configuration: { baseURL: endpoint.baseUrl },
      temperature: 0,
      streaming: true,
      streamUsage: false,
      maxRetries: 0,
      maxTokens: 1200,
      timeout: endpoint.timeoutMs,
    });
  }

  /** The library would fetch a tokenizer from the network to estimate what a streamed answer used; a guess will do. */
  override async getNumTokens(content: MessageContent): Promise<number> {
    return Math.ceil((typeof content === 'string' ? content : JSON.stringify(content)).length / 2);
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
