import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatWeights, parseWeights } from '../../src/lexicon/intent-weights.ts';
import { readLexicon, weightsPath } from '../../src/lexicon/load-lexicon.ts';
import { likelyIntents, reasonsFor } from '../../src/understanding/intent-model.ts';
import { type IntentSample, trainIntents } from '../../src/understanding/train-intents.ts';
import { createWorkbench, knowledgeDirectory, type Workbench } from './support.ts';

const SAMPLES: IntentSample[] = [
  { label: 'job_search', features: ['找', '工作', 'wish:city'] },
  { label: 'job_search', features: ['有', '工作', '吗'] },
  { label: 'out_of_scope', features: ['今天', '天气', '吗'] },
  { label: 'out_of_scope', features: ['明天', '天气'] },
];

describe('what is learned from examples', () => {
  const options = { epochs: 10, rate: 0.3, shrink: 0.001, fewest: 1, mostImportant: 1 };
  const weights = trainIntents(SAMPLES, options);

  it('tells intents apart by what their sentences have in common', () => {
    expect(likelyIntents(weights, ['后天', '天气'])[0]?.intent).toBe('out_of_scope');
    expect(likelyIntents(weights, ['找', '工作'])[0]?.intent).toBe('job_search');
  });

  it('gives probabilities that add up to one', () => {
    const sum = likelyIntents(weights, ['吗']).reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeCloseTo(1);
  });

  it('names the features that spoke for an intent', () => {
    expect(reasonsFor(weights, ['明天', '天气'], 'out_of_scope', 1)).toEqual(['天气']);
  });

  it('is the same every time', () => {
    expect(formatWeights(trainIntents(SAMPLES, options), 'x')).toBe(formatWeights(weights, 'x'));
  });

  it('adds the kinds of one intent up and names the likeliest', () => {
    const dangers: IntentSample[] = [
      { label: 'unsafe/self_harm', features: ['不想', '活'] },
      { label: 'unsafe/violence', features: ['砍', '他'] },
      { label: 'job_search', features: ['找', '活'] },
    ];
    const [best] = likelyIntents(trainIntents(dangers, options), ['砍', '他']);
    expect(best).toMatchObject({ intent: 'unsafe', kind: 'violence' });
  });

  it('leaves out what too few sentences have', () => {
    const { labels, values } = trainIntents(SAMPLES, { ...options, fewest: 2 });
    expect(values.length / labels.length).toBe(3);
  });

  it('comes back from a file as it was, unless its data has changed', () => {
    const file = formatWeights(weights, 'before');
    const read = parseWeights(file, 'before');
    expect(likelyIntents(read!, ['天气'])).toEqual(likelyIntents(weights, ['天气']));
    expect(parseWeights(file, 'after')).toBeUndefined();
  });
});

describe('the weights beside the lexicon', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await createWorkbench();
  });

  it('were learned from the examples, topics and forms as they are (npm run learn makes them anew)', async () => {
    const { learnedFrom } = await readLexicon(knowledgeDirectory);
    expect(parseWeights(await readFile(weightsPath(knowledgeDirectory), 'utf8'), learnedFrom)).toBeDefined();
  });

  it('know every intent that has examples, and each intent has a good number of them', () => {
    const counts = new Map<string, string[]>();
    for (const { label, text } of bench.lexicon.examples) counts.set(label, [...(counts.get(label) ?? []), text]);
    expect([...counts.keys()].sort()).toEqual([...(bench.lexicon.weights?.labels ?? [])]);
    for (const [label, examples] of counts) expect(examples.length, label).toBeGreaterThan(10);
  });

  it('find what an example was said with again', () => {
    const examples = bench.lexicon.examples.filter((_, index) => index % 40 === 0);
    const right = examples.filter(({ label, text }) =>
      bench.read(text).requests.some((request) => request.intent === label.split('/')[0]),
    );
    expect(right.length / examples.length).toBeGreaterThan(0.9);
  });
});
