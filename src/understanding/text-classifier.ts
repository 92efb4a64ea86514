/** A sentence and what it is about. */
export interface Example {
  label: string;
  text: string;
}

export interface LabelProbability {
  label: string;
  probability: number;
}

export type ClassifyText = (text: string) => LabelProbability[];

const BUCKETS = 1 << 15;
const EPOCHS = 4;
const RATE = 0.35;

/**
 * Multinomial logistic regression over hashed character pairs and triples (words in English), trained where it is
 * made: a few thousand sentences take a fraction of a second, and the same sentences always give the same weights.
 * Labels with few sentences weigh as much as those with many.
 */
export function trainTextClassifier(examples: readonly Example[]): ClassifyText {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  if (labels.length === 0) return () => [];
  const index = new Map(labels.map((label, position) => [label, position]));
  const counts = labels.map((label) => examples.filter((example) => example.label === label).length);
  const largest = Math.max(...counts);
  const weights = labels.map(() => new Float32Array(BUCKETS));
  const squares = labels.map(() => new Float32Array(BUCKETS).fill(0.01));
  const prepared = interleaved(
    examples.map(({ label, text }) => ({ features: featuresOf(text), label: index.get(label)! })),
    labels.length,
  );
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { features, label } of prepared) {
      const probabilities = softmax(weights, features);
      const importance = Math.min(4, Math.sqrt(largest / counts[label]!));
      for (let position = 0; position < labels.length; position += 1) {
        const error = ((position === label ? 1 : 0) - probabilities[position]!) * importance;
        if (Math.abs(error) < 0.01) continue;
        const own = weights[position]!;
        const square = squares[position]!;
        const scale = 1 / Math.sqrt(features.length);
        for (const feature of features) {
          const gradient = error * scale;
          square[feature]! += gradient * gradient;
          own[feature]! += (RATE * gradient) / Math.sqrt(square[feature]!);
        }
      }
    }
  }
  return (text) => {
    const features = featuresOf(text);
    if (features.length === 0) return [];
    const probabilities = softmax(weights, features);
    return labels
      .map((label, position) => ({ label, probability: probabilities[position]! }))
      .sort((a, b) => b.probability - a.probability);
  };
}

/** Sentences of one label stand apart, so that the last ones learnt do not drown the first. */
function interleaved<Item extends { label: number }>(items: readonly Item[], labels: number): Item[] {
  const totals = new Array<number>(labels).fill(0);
  for (const { label } of items) totals[label]! += 1;
  const seen = new Array<number>(labels).fill(0);
  return items
    .map((item) => {
      seen[item.label]! += 1;
      return { item, place: seen[item.label]! / totals[item.label]! };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function softmax(weights: readonly Float32Array[], features: readonly number[]): Float64Array {
  const scores = new Float64Array(weights.length);
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  let most = Number.NEGATIVE_INFINITY;
  for (let position = 0; position < weights.length; position += 1) {
    const own = weights[position]!;
    let sum = 0;
    for (const feature of features) sum += own[feature]!;
    scores[position] = sum * scale;
    most = Math.max(most, scores[position]!);
  }
  let total = 0;
  for (let position = 0; position < scores.length; position += 1) {
    scores[position] = Math.exp(scores[position]! - most);
    total += scores[position]!;
  }
  for (let position = 0; position < scores.length; position += 1) scores[position]! /= total;
  return scores;
}

/** Buckets of the pairs and triples of characters; figures are alike, and so are beginnings and ends. */
function featuresOf(text: string): number[] {
  const plain = text
    .toLowerCase()
    .replace(/[\d零一二两三四五六七八九十百千万]+/gu, '0')
    .replace(/[，,。.！!？?、；;：:"“”'\s]+/gu, ' ')
    .trim();
  const tokens = plain.match(/[a-z]+|[\u3400-\u9fff]|0| /gu) ?? [];
  const features = new Set<number>();
  const sequence = ['^', ...tokens.filter((token) => token !== ' '), '$'];
  for (let position = 0; position < sequence.length; position += 1) {
    const token = sequence[position]!;
    if (/^[a-z]{2,}$/u.test(token)) features.add(bucket(token));
    if (position + 1 < sequence.length) features.add(bucket(`${token}_${sequence[position + 1]}`));
    if (position + 2 < sequence.length)
      features.add(bucket(`${token}_${sequence[position + 1]}_${sequence[position + 2]}`));
  }
  return features.size <= 2 ? [] : [...features];
}

/** FNV-1a. */
function bucket(feature: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < feature.length; position += 1) {
    hash ^= feature.charCodeAt(position);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}
