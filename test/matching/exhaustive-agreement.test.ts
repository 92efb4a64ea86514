import { beforeAll, describe, expect, it } from 'vitest';
import { ExhaustiveScorer } from '../../bench/matching/exhaustive-scorer.ts';
import {
  loadSyntheticMaterial,
  mixedQuestions,
  nearbyQuestions,
  type SyntheticMaterial,
  syntheticPostings,
} from '../../bench/matching/synthetic-postings.ts';
import type { Posting } from '../../src/contract/job.ts';
import type { SearchJobsArguments } from '../../src/contract/search-jobs.ts';
import { JobIndex, type JobIndexOptions } from '../../src/matching/job-index.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import { knowledge, TODAY } from './support.ts';

let material: SyntheticMaterial;
let options: JobIndexOptions;

beforeAll(async () => {
  material = await loadSyntheticMaterial(new URL('../../knowledge/', import.meta.url).pathname);
  const trades = new Map(material.trades.map((trade, number) => [trade.name, number]));
  const vocabulary = {
    expand(keywords: string) {
      const number = trades.get(keywords);
      if (number === undefined) return { terms: [keywords], neighbours: [] };
      const near = material.trades[(number + 1) % material.trades.length]!.name;
      return { terms: [keywords, material.trades[number]!.titles[0]!], family: keywords, neighbours: [near] };
    },
  };
  options = { segmenter: createSegmenter(trades.keys()), vocabulary, ...knowledge };
});

function expectAgreement(index: JobIndex, postings: Iterable<Posting>, seed: number) {
  const scorer = new ExhaustiveScorer(postings, options, (id) => index.isFolded(id));
  let found = 0;
  for (const question of [...nearbyQuestions(20, seed, material), ...mixedQuestions(60, seed, material)]) {
    const expected = scorer.search(question);
    const { total, relaxed, results } = index.search(question);
    expect({ question: question.arguments, total, relaxed, ids: results.map(({ posting }) => posting.id) }).toEqual({
      question: question.arguments,
      ...expected,
    });
    found += results.length;
  }
  expect(found).toBeGreaterThan(120);
}

/** Looking at every posting for every question takes its time on a busy machine. */
describe('the index', { timeout: 120_000 }, () => {
  it('gives the same answers, in the same order, as looking at every posting', () => {
    const postings = [...syntheticPostings(2000, 11, material)];
    const index = new JobIndex(options);
    index.upsert(postings);
    expectAgreement(index, postings, 3);
  });

  it('does so for wide searches, where most postings are left out by bounds', () => {
    const dense = {
      ...material,
      centres: material.centres.filter(({ district }) => district === undefined).slice(0, 1),
    };
    const postings = [...syntheticPostings(6000, 31, dense)];
    const index = new JobIndex(options);
    index.upsert(postings);
    const scorer = new ExhaustiveScorer(postings, options, (id) => index.isFolded(id));
    const wishes: SearchJobsArguments[] = [
      {},
      { salaryMin: 4000 },
      { exclude: ['销售'] },
      { sortBy: 'distance' },
      { sortBy: 'newest' },
      { sortBy: 'pay' },
      { salaryMin: 3500, sortBy: 'distance' },
      { place: '喜邻路' },
      { benefits: ['housing'] },
    ];
    for (const [number, wish] of wishes.entries()) {
      for (const { origin } of nearbyQuestions(4, 40 + number, dense)) {
        const question = { arguments: wish, origin: origin!, today: TODAY, limit: 10, offset: 0 };
        const { total, relaxed, results } = index.search(question);
        expect({ wish, total, relaxed, ids: results.map(({ posting }) => posting.id) }).toEqual({
          wish,
          ...scorer.search(question),
        });
      }
    }
  });

  it('still does after updates and withdrawals, and after old rows are cleared out while it serves', async () => {
    const first = [...syntheticPostings(1500, 21, material)];
    const second = [...syntheticPostings(1500, 22, material)];
    const index = new JobIndex(options);
    index.upsert(first);
    index.upsert(second.slice(0, 1000));
    index.remove(second.slice(0, 500).map(({ id }) => id));
    const renewal = index.renew();
    index.upsert(first.slice(0, 100));
    index.remove(first.slice(1200).map(({ id }) => id));
    await renewal;
    const last = [...second.slice(500, 1000), ...first.slice(1000, 1200), ...first.slice(0, 100)];
    expect(index.size).toBe(last.length);
    const asServed = [...last].sort((one, other) => index.rowOf(one.id)! - index.rowOf(other.id)!);
    expectAgreement(index, asServed, 4);
  });
});
