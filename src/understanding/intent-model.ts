import type { Intent } from '../contract/intent.ts';
import { BUCKETS, type IntentWeights } from '../lexicon/intent-weights.ts';

export interface LikelyIntent {
  intent: Intent;
  /** The likeliest kind of it. */
  kind?: string;
  probability: number;
}

/** How probable each label is, in the order of the labels. */
export function probabilitiesOf(
  { labels, scale, rowOf, values }: IntentWeights,
  features: readonly string[],
): Float64Array {
  const width = labels.length;
  const sums = new Float64Array(width);
  for (const feature of features) {
    const row = rowOf[bucketOf(feature)]!;
    if (row < 0) continue;
    for (let index = 0; index < width; index += 1) sums[index]! += values[row * width + index]!;
  }
  const norm = scale / Math.sqrt(Math.max(1, features.length));
  return softmax(sums.map((sum) => sum * norm));
}

/** Intents by their probability, likeliest first. */
export function likelyIntents(weights: IntentWeights, features: readonly string[]): LikelyIntent[] {
  const probabilities = probabilitiesOf(weights, features);
  return intentsOf(weights.labels)
    .map(({ intent, kinds }) => {
      const [first] = kinds;
      if (kinds.length === 1) return { intent, probability: probabilities[first!.index]! };
      const likeliest = kinds.reduce((best, kind) =>
        probabilities[kind.index]! > probabilities[best.index]! ? kind : best,
      );
      const probability = kinds.reduce((sum, { index }) => sum + probabilities[index]!, 0);
      return { intent, probability, ...(likeliest.kind === undefined ? {} : { kind: likeliest.kind }) };
    })
    .sort((a, b) => b.probability - a.probability);
}

interface IntentLabels {
  intent: Intent;
  kinds: { kind?: string; index: number }[];
}

const known = new WeakMap<readonly string[], IntentLabels[]>();

/** Which labels belong to which intent; worked out once for each set of weights. */
function intentsOf(labels: readonly string[]): IntentLabels[] {
  const seen = known.get(labels);
  if (seen !== undefined) return seen;
  const intents = new Map<Intent, IntentLabels>();
  for (const [index, label] of labels.entries()) {
    const [intent, kind] = label.split('/') as [Intent, string | undefined];
    const entry = intents.get(intent) ?? { intent, kinds: [] };
    entry.kinds.push({ index, ...(kind === undefined ? {} : { kind }) });
    intents.set(intent, entry);
  }
  known.set(labels, [...intents.values()]);
  return [...intents.values()];
}

/** How much of what a sentence is made of was ever seen. */
export function shareKnown({ rowOf }: IntentWeights, features: readonly string[]): number {
  const inside = features.filter((feature) => !/[\^$]/u.test(feature));
  return inside.filter((feature) => rowOf[bucketOf(feature)]! >= 0).length / Math.max(1, inside.length);
}

/** The features that speak most for an intent. */
export function reasonsFor(
  { labels, rowOf, values }: IntentWeights,
  features: readonly string[],
  intent: Intent,
  most: number,
): string[] {
  const indexes = labels.flatMap((label, index) => (label.split('/')[0] === intent ? [index] : []));
  return features
    .map((feature) => {
      const row = rowOf[bucketOf(feature)]!;
      const weight = row < 0 ? 0 : Math.max(...indexes.map((index) => values[row * labels.length + index]!));
      return { feature, weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ feature }) => feature);
}

export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  let total = 0;
  const shares = scores.map((score) => {
    const share = Math.exp(score - most);
    total += share;
    return share;
  });
  return shares.map((share) => share / total);
}

/** FNV-1a, stirred once more so that its low bits may be used. */
export function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < feature.length; position += 1) {
    hash ^= feature.charCodeAt(position);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  return (hash >>> 0) % BUCKETS;
}
