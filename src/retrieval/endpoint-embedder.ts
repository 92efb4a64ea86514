import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import OpenAI from 'openai';
import { ModelError } from '../errors.ts';
import type { Embedder } from './embedder.ts';

export interface EmbeddingEndpoint {
  model: string;
  baseUrl?: string;
  apiKey?: string;
  timeoutMs?: number;
}

/** Texts in one call; what every known endpoint takes. */
const BATCH = 32;
const MOST_CHARACTERS = 6000;
/** A person waits for the vector of a question. */
const QUESTION_MS = 2500;
const PAUSE_MS = 15_000;

/** Vectors from any OpenAI-compatible endpoint. */
export class EndpointEmbedder implements Embedder {
  readonly model: string;
  readonly calibrated = false;
  readonly #client: OpenAI;
  /** An endpoint that failed is not asked again for a while: a question is then answered by words alone, at once. */
  readonly #circuit = circuitBreaker(handleAll, { halfOpenAfter: PAUSE_MS, breaker: new ConsecutiveBreaker(2) });

  constructor({ model, baseUrl, apiKey, timeoutMs = 15_000 }: EmbeddingEndpoint) {
    this.model = model;
    this.#client = new OpenAI({
      baseURL: baseUrl,
      apiKey: apiKey ?? 'none',
      timeout: timeoutMs,
      maxRetries: 0,
      logLevel: 'off',
    });
  }

  /** @throws ModelError `embedding_failed` */
  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += BATCH) {
      vectors.push(...(await this.#embedBatch(texts.slice(start, start + BATCH))));
    }
    return vectors;
  }

  async #embedBatch(texts: string[]): Promise<Float32Array[]> {
    try {
      const { data } = await this.#circuit.execute(() =>
        this.#client.embeddings.create(
          {
            model: this.model,
            input: texts.map((text) => text.slice(0, MOST_CHARACTERS)),
            encoding_format: 'float',
          },
          texts.length === 1 ? { signal: AbortSignal.timeout(QUESTION_MS) } : {},
        ),
      );
      if (data.length !== texts.length) throw new Error(`got ${data.length} vectors, expected ${texts.length}`);
      return data.sort((a, b) => a.index - b.index).map(({ embedding }) => unit(embedding));
    } catch (cause) {
      throw new ModelError('embedding_failed', `The endpoint gave no vectors of ${this.model}.`, { cause });
    }
  }
}

function unit(values: readonly number[]): Float32Array {
  const norm = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / norm);
}
