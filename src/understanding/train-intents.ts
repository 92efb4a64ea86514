import { BUCKETS, type IntentWeights } from '../lexicon/intent-weights.ts';
import { bucketOf, softmax } from './intent-model.ts';

export interface IntentSample {
  label: string;
  features: readonly string[];
}

/** Chosen by cross-validation on the examples (`npm run eval -- --only intents`). */
export interface TrainingOptions {
  epochs: number;
  rate: number;
  shrink: number;
  /** A feature of fewer samples is left out. */
  fewest: number;
  /** A sample of the rarest label counts at most this many times one of the commonest. */
  mostImportant: number;
}
export const TRAINING: TrainingOptions = { epochs: 15, rate: 0.5, shrink: 0.001, fewest: 3, mostImportant: 3 };

const STEEPEST = 127;

/**
 * Multinomial logistic regression with AdaGrad. The same samples in the same order give the same weights; labels with
 * few samples weigh more.
 */
export function trainIntents(samples: readonly IntentSample[], options = TRAINING): IntentWeights {
  const { epochs, rate, shrink, fewest, mostImportant } = options;
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  const index = new Map(labels.map((label, position) => [label, position]));
  const seen = new Uint16Array(BUCKETS);
  const hashed = samples.map(({ label, features }) => {
    const buckets = [...new Set(features.map(bucketOf))];
    for (const bucket of buckets) seen[bucket]! += 1;
    return { label: index.get(label)!, buckets, norm: 1 / Math.sqrt(Math.max(1, features.length)) };
  });
  const rowOf = new Int32Array(BUCKETS).fill(-1);
  let rows = 0;
  const prepared = hashed.map(({ label, buckets, norm }) => ({
    label,
    norm,
    rows: buckets.flatMap((bucket) => {
      if (seen[bucket]! < fewest) return [];
      if (rowOf[bucket]! < 0) {
        rowOf[bucket] = rows;
        rows += 1;
      }
      return [rowOf[bucket]! * labels.length];
    }),
  }));
  const counts = labels.map((label) => samples.filter((sample) => sample.label === label).length);
  const largest = Math.max(...counts);
  const importance = counts.map((count) => Math.min(mostImportant, Math.sqrt(largest / count)));
  const weights = new Float64Array(rows * labels.length);
  const squares = new Float64Array(rows * labels.length).fill(0.05);
  const order = prepared.map((_, position) => position);
  const random = createRandom();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const position of order) learn(prepared[position]!);
  }
  return quantised();

  function learn({ label, rows, norm }: { label: number; rows: readonly number[]; norm: number }) {
    const sums = new Float64Array(labels.length);
    for (const row of rows)
      for (let each = 0; each < sums.length; each += 1) sums[each]! += weights[row + each]! * norm;
    const probabilities = softmax(sums);
    for (let each = 0; each < sums.length; each += 1) {
      const error = ((each === label ? 1 : 0) - probabilities[each]!) * importance[label]!;
      if (Math.abs(error) < 0.01) continue;
      for (const row of rows) {
        const gradient = error * norm - shrink * weights[row + each]!;
        squares[row + each]! += gradient * gradient;
        weights[row + each]! += (rate * gradient) / Math.sqrt(squares[row + each]!);
      }
    }
  }

  function quantised(): IntentWeights {
    const steepest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    const values = Int8Array.from(weights, (weight) => Math.round((weight / steepest) * STEEPEST));
    return { labels, scale: steepest / STEEPEST, rowOf, values };
  }
}

/** A linear congruential generator: shuffles that are the same everywhere. */
function createRandom(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
}

function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
}
