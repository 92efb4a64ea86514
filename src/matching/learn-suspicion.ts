import { normaliseText } from './normalise.ts';
import { featuresOf, nameOfFeature, type SuspicionWeights } from './suspicion-model.ts';

export interface SuspicionExamples {
  clean: string[];
  doubtful: string[];
}

const ROUNDS = 12;
const RATE = 0.3;
const DECAY = 0.003;
/** A feature met less often is chance. */
const FEWEST = 2;
const PLACES = 100;

/** Logistic regression by steps that shorten where a weight has moved much; the same examples give the same weights. */
export function learnSuspicion({ clean, doubtful }: SuspicionExamples, learnedFrom: string): SuspicionWeights {
  const counts = new Map<number, number>();
  const examples = [...clean, ...doubtful].map((text, number) => ({
    features: featuresOf(normaliseText(text)),
    wanted: number < clean.length ? 0 : 1,
  }));
  for (const { features } of examples) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const weights = new Map<number, { value: number; moved: number }>();
  for (const [feature, count] of counts) if (count >= FEWEST) weights.set(feature, { value: 0, moved: 1e-8 });
  const bias = { value: 0, moved: 1e-8 };
  const step = (weight: { value: number; moved: number }, gradient: number) => {
    weight.moved += gradient * gradient;
    weight.value -= (RATE * gradient) / Math.sqrt(weight.moved);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, wanted } of inTurn(examples, round)) {
      const share = 1 / Math.sqrt(Math.max(1, features.length));
      const known = features.flatMap((feature) => weights.get(feature) ?? []);
      const sum = known.reduce((total, { value }) => total + value, 0) * share + bias.value;
      const error = 1 / (1 + Math.exp(-sum)) - wanted;
      for (const weight of new Set(known)) step(weight, error * share + DECAY * weight.value);
      step(bias, error);
    }
  }
  const rounded = [...weights].map(([feature, { value }]) => [feature, Math.round(value * PLACES) / PLACES] as const);
  return {
    learnedFrom,
    bias: Math.round(bias.value * PLACES) / PLACES,
    weights: Object.fromEntries(
      rounded
        .filter(([, value]) => value !== 0)
        .sort(([one], [other]) => one - other)
        .map(([feature, value]) => [nameOfFeature(feature), value]),
    ),
  };
}

/** Another order each round, the same in every run. */
function inTurn<T>(items: readonly T[], round: number): T[] {
  const stride = items.length % 7919 === 0 ? 1 : 7919;
  return items.map((_, index) => items[(index * stride + round * 31) % items.length]!);
}
