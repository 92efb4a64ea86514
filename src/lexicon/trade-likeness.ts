export interface LikePhrase<Value> {
  phrase: string;
  value: Value;
  /** 0 to 1: the cosine of what both are made of. */
  likeness: number;
}

const PAIR = 1;
const SINGLE = 0.5;
/** What the phrase ends with says what is done. */
const SAME_HEAD = 1.2;

/** Which of many short phrases a stretch of text is most like, by its characters and pairs of them. */
export class PhraseLikeness<Value> {
  readonly #phrases: { phrase: string; value: Value; length: number }[] = [];
  /** Where each feature stands, by index of phrase. */
  readonly #holders = new Map<string, number[]>();
  readonly #ending: RegExp;

  /** @param ending what phrases end with that says nothing of what is done (工, 的) */
  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>, ending: RegExp) {
    this.#ending = ending;
    for (const [phrase, value] of phrases) {
      const index = this.#phrases.length;
      for (const feature of featuresOf(this.#core(phrase))) {
        const holders = this.#holders.get(feature);
        if (holders === undefined) this.#holders.set(feature, [index]);
        else holders.push(index);
      }
      this.#phrases.push({ phrase, value, length: 0 });
    }
    for (const held of this.#phrases) held.length = this.#lengthOf(featuresOf(this.#core(held.phrase)));
  }

  /** The phrase a text is most like, however little that is. */
  nearest(text: string): LikePhrase<Value> | undefined {
    const core = this.#core(text);
    const features = featuresOf(core);
    const shared = new Map<number, number>();
    for (const feature of features) {
      const weight = this.#weightOf(feature) ** 2;
      for (const index of this.#holders.get(feature) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight);
    }
    const length = this.#lengthOf(features);
    let best: LikePhrase<Value> | undefined;
    for (const [index, common] of shared) {
      const { phrase, value, length: own } = this.#phrases[index]!;
      const head = this.#core(phrase).slice(-2) === core.slice(-2) ? SAME_HEAD : 1;
      const likeness = Math.min(1, (head * common) / (length * own));
      if (likeness > (best?.likeness ?? 0)) best = { phrase, value, likeness };
    }
    return best;
  }

  #core(text: string): string {
    const core = text.toLowerCase().replace(this.#ending, '');
    return core.length >= 2 ? core : text.toLowerCase();
  }

  /** What few phrases hold tells more. */
  #weightOf(feature: string): number {
    const holders = this.#holders.get(feature)?.length ?? 0;
    return Math.log(1 + this.#phrases.length / (holders + 0.5)) * (feature.length > 1 ? PAIR : SINGLE);
  }

  #lengthOf(features: Iterable<string>): number {
    let sum = 0;
    for (const feature of features) sum += this.#weightOf(feature) ** 2;
    return Math.sqrt(sum);
  }
}

function featuresOf(text: string): Set<string> {
  const features = new Set<string>();
  for (let index = 0; index < text.length; index += 1) {
    features.add(text[index]!);
    if (index + 1 < text.length) features.add(text.slice(index, index + 2));
  }
  return features;
}
