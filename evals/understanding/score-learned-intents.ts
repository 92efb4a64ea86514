import { fileURLToPath } from 'node:url';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { likelyIntents } from '../../src/understanding/intent-model.ts';
import { readExamples } from '../../src/understanding/learn-intents.ts';
import {
  type IntentSample,
  TRAINING,
  type TrainingOptions,
  trainIntents,
} from '../../src/understanding/train-intents.ts';
import { createUnderstanding, type Understanding } from '../../src/understanding/understanding.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import type { Section } from '../section.ts';
import { LABELS_TODAY } from '../served-app.ts';
import { percent, textTable } from '../text-table.ts';
import { readUtterances } from './labels.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge/', import.meta.url));
const FOLDS = 5;

interface Tested {
  label: string;
  expected: string;
  got: string;
  probability: number;
}

/** Every example scored by what was learned from the other four fifths: what the statistical signal is worth by itself. */
export const scoreLearnedIntents: Section = async () => {
  const lexicon = await loadLexicon(KNOWLEDGE);
  const gazetteer = await loadGazetteer(KNOWLEDGE);
  const segmenter = createSegmenter(lexicon.words);
  const samples = readExamples(lexicon, gazetteer, segmenter);
  const tested = crossValidate(samples, TRAINING);
  const accuracy = shareRight(tested);
  const speed = await timeReadings(createUnderstanding({ lexicon, gazetteer, segmenter }));
  const lines = [
    `${samples.length} examples in ${FOLDS} folds`,
    '',
    ...textTable([['', 'examples', 'right', 'taken for'], ...byIntent(tested)]),
    '',
    'How often a probability is right',
    ...textTable([['probability', 'examples', 'right'], ...calibration(tested)]),
    '',
    `One reading of an open utterance, warm: ${speed.mean.toFixed(2)} ms in the mean, ${speed.p95.toFixed(2)} ms at the 95th percentile`,
  ];
  return {
    headline: `${percent(accuracy, 1)} of held-out examples; one reading ${speed.mean.toFixed(2)} ms, p95 ${speed.p95.toFixed(2)} ms`,
    lines,
    figures: { examples: samples.length, folds: FOLDS, accuracy, readingMs: speed },
  };
};

async function timeReadings(understanding: Understanding): Promise<{ mean: number; p95: number }> {
  const texts = (await readUtterances('open')).map(({ text }) => text);
  const read = (text: string) =>
    understanding.read(text, emptySessionState(), { today: LABELS_TODAY, locale: 'zh-CN' });
  texts.forEach(read);
  const times = texts
    .map((text) => {
      const started = performance.now();
      read(text);
      return performance.now() - started;
    })
    .sort((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { mean, p95: times[Math.floor(times.length * 0.95)]! };
}

/** Neighbouring examples are alike, so that each fold takes every fifth. */
export function crossValidate(samples: readonly IntentSample[], options: TrainingOptions): Tested[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = trainIntents(
      samples.filter((_sample, index) => index % FOLDS !== fold),
      options,
    );
    return samples
      .filter((_sample, index) => index % FOLDS === fold)
      .map(({ label, features }) => {
        const best = likelyIntents(weights, features)[0]!;
        return { label, expected: label.split('/')[0]!, got: best.intent, probability: best.probability };
      });
  }).flat();
}

function shareRight(tested: readonly Tested[]): number {
  return tested.filter(({ expected, got }) => expected === got).length / tested.length;
}

function byIntent(tested: readonly Tested[]): string[][] {
  return [...groupBy(tested, ({ expected }) => expected)].map(([intent, group]) => {
    const wrong = groupBy(
      group.filter(({ got }) => got !== intent),
      ({ got }) => got,
    );
    const most = [...wrong].sort((a, b) => b[1].length - a[1].length).slice(0, 3);
    return [
      intent,
      String(group.length),
      percent(shareRight(group), 1),
      most.map(([got, of]) => `${got} ${of.length}`).join(', '),
    ];
  });
}

function calibration(tested: readonly Tested[]): string[][] {
  return [...groupBy(tested, ({ probability }) => String(Math.min(9, Math.floor(probability * 10))))]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([tenth, group]) => [`0.${tenth} and more`, String(group.length), percent(shareRight(group), 1)]);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
