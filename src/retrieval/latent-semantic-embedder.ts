import { createHash } from 'node:crypto';
import { remembering } from '../words/remembering.ts';
import type { Segmenter } from '../words/segmenter.ts';
import type { Embedder } from './embedder.ts';
import { countTokens, LatentSemanticModel, type LatentSemanticParameters } from './latent-semantic-model.ts';
import { type TokenSets, tokenise } from './tokenise.ts';

const RANK = 128;
const REMEMBERED = { entries: 4000, longest: 200 };

/** Vectors from the corpus itself: no weights to download, no endpoint to ask. */
export class LatentSemanticEmbedder implements Embedder {
  readonly model: string;
  readonly calibrated = true;
  readonly #model: LatentSemanticModel;
  readonly #vectorOf: (text: string) => Float32Array | undefined;

  constructor(parameters: LatentSemanticParameters, segmenter: Segmenter) {
    this.#model = new LatentSemanticModel(parameters);
    this.#vectorOf = remembering((text) => this.#model.embed(countTokens(tokensOf(text, segmenter))), REMEMBERED);
    const digest = createHash('sha256').update(parameters.tokens.join('\n')).update(parameters.vectors).digest('hex');
    this.model = `latent-semantic-${digest.slice(0, 16)}`;
  }

  static async train(
    texts: readonly string[],
    segmenter: Segmenter,
    breathe?: () => Promise<void>,
  ): Promise<LatentSemanticEmbedder> {
    const tokens: string[][] = [];
    for (const [index, text] of texts.entries()) {
      tokens.push(allOf(tokenise(text, segmenter)));
      if (index % 100 === 0) await breathe?.();
    }
    return new LatentSemanticEmbedder((await LatentSemanticModel.train(tokens, RANK, breathe)).parameters, segmenter);
  }

  get parameters(): LatentSemanticParameters {
    return this.#model.parameters;
  }

  async embed(texts: readonly string[]): Promise<(Float32Array | undefined)[]> {
    return texts.map(this.#vectorOf);
  }
}

/** Line by line, for no word goes on over the end of a line. */
function tokensOf(text: string, segmenter: Segmenter): string[] {
  return text.split('\n').flatMap((line) => allOf(tokenise(line, segmenter)));
}

function allOf({ words, bigrams }: TokenSets): string[] {
  return [...words, ...bigrams];
}
