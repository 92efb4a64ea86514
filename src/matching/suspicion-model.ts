import { normaliseText } from './normalise.ts';

/** What was learned of characters and pairs of characters, as `knowledge/lexicon/trust-weights.json` states it. */
export interface SuspicionWeights {
  /** Of which examples they were learned. */
  learnedFrom: string;
  bias: number;
  weights: Record<string, number>;
}

/** A stretch of a posting and how much it reads like what one should ask about; above 0 it does rather than not. */
export interface Suspicion {
  text: string;
  score: number;
}

const PIECE_END = /[。！？!?;；\n]+/u;
const CLAUSE_END = /(?<=[,，])/u;
/** Ideographs and pairs of them in a stretch that tells something. */
const FEWEST_FEATURES = 18;
const LONGEST = 80;

/**
 * How a stretch of text reads by the characters and pairs of characters in it. It knows no wordings and no kinds of words;
 * what it says is a doubt, never a reason to keep a posting back.
 */
export class SuspicionModel {
  readonly #bias: number;
  /** By the code of a character, or of a pair: the first one's in the upper half. */
  readonly #weights = new Map<number, number>();

  constructor({ bias, weights }: SuspicionWeights) {
    this.#bias = bias;
    for (const [key, weight] of Object.entries(weights)) this.#weights.set(featureOf(key), weight);
  }

  /** The stretches of a text that read so, each with its score. */
  read(text: string): Suspicion[] {
    const suspicions: Suspicion[] = [];
    for (const piece of piecesOf(normaliseText(text))) {
      const features = featuresOf(piece);
      if (features.length >= FEWEST_FEATURES) suspicions.push({ text: piece, score: this.#score(features) });
    }
    return suspicions;
  }

  #score(features: readonly number[]): number {
    let sum = 0;
    for (let index = 0; index < features.length; index += 1) sum += this.#weights.get(features[index]!) ?? 0;
    return sum / Math.sqrt(features.length) + this.#bias;
  }
}

/** Sentences and clauses, none longer than the examples are. */
function piecesOf(normalised: string): string[] {
  const pieces: string[] = [];
  for (const sentence of normalised.split(PIECE_END)) {
    let piece = '';
    for (const clause of sentence.length <= LONGEST ? [sentence] : sentence.split(CLAUSE_END)) {
      if (piece !== '' && piece.length + clause.length > LONGEST) {
        pieces.push(piece);
        piece = '';
      }
      piece += clause;
    }
    pieces.push(piece);
  }
  return pieces.map((piece) => piece.trim());
}

/** Each ideograph of a piece, and each pair of neighbours. */
export function featuresOf(piece: string): number[] {
  const features: number[] = [];
  let before = 0;
  for (let index = 0; index < piece.length; index += 1) {
    const character = piece.charCodeAt(index);
    if (!isIdeograph(character)) {
      before = 0;
      continue;
    }
    features.push(character);
    if (before !== 0) features.push(before * UNITS + character);
    before = character;
  }
  return features;
}

export function nameOfFeature(feature: number): string {
  const first = Math.floor(feature / UNITS);
  return first === 0 ? String.fromCharCode(feature) : String.fromCharCode(first, feature % UNITS);
}

const UNITS = 1 << 16;

function featureOf(name: string): number {
  return name.length === 1 ? name.charCodeAt(0) : name.charCodeAt(0) * UNITS + name.charCodeAt(1);
}

/** Figures and Latin letters tell nothing: examples have few, and postings of every kind have them. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
