import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexOptions } from '../../bench/matching/bench-options.ts';
import { ExhaustiveScorer } from '../../bench/matching/exhaustive-scorer.ts';
import {
  loadSyntheticMaterial,
  mixedQuestions,
  nearbyQuestions,
  type SyntheticMaterial,
  syntheticPostings,
} from '../../bench/matching/synthetic-postings.ts';
import { JobIndex, type JobIndexOptions } from '../../src/matching/job-index.ts';
import { normaliseText } from '../../src/matching/normalise.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';

let material: SyntheticMaterial;
let options: JobIndexOptions;
beforeAll(async () => {
  material = await loadSyntheticMaterial(new URL('../../knowledge/', import.meta.url).pathname);
  options = { ...(await indexOptions(material)), segmenter: createSegmenter(material.trades.map(({ name }) => name)) };
});

describe('the index', { timeout: 120_000 }, () => {
  it('answers as looking at every posting does, whatever was taken in, withdrawn and asked before', () => {
    const step = fc.record({
      postings: fc.integer({ min: 20, max: 150 }),
      withdrawn: fc.integer({ min: 0, max: 15 }),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        const index = new JobIndex(options);
        const held = new Map<string, Parameters<typeof index.upsert>[0] extends Iterable<infer One> ? One : never>();
        for (const { postings, withdrawn, seed } of steps) {
          const batch = [...syntheticPostings(postings, seed, material)];
          index.upsert(batch);
          for (const posting of batch) held.set(posting.id, posting);
          const gone = [...held.keys()].slice(0, withdrawn);
          index.remove(gone);
          for (const id of gone) held.delete(id);
          const rows = [...held.values()].sort((one, other) => index.rowOf(one.id)! - index.rowOf(other.id)!);
          const scorer = new ExhaustiveScorer(rows, options, (id) => index.isFolded(id));
          for (const question of [...nearbyQuestions(4, seed, material), ...mixedQuestions(8, seed, material)]) {
            const { total, relaxed, results } = index.search(question);
            expect({ total, relaxed, ids: results.map(({ posting }) => posting.id) }).toEqual(scorer.search(question));
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('text in one spelling', () => {
  it('is the compatibility form in lower case with single blanks, however the text is made up', () => {
    const usual = fc.constantFrom(...'招聘保安员ＡＢｃ１２，。：（）—“”…①㎡ABcd 12\t\n\u3000!？·'.split(''));
    const text = fc.oneof(
      fc.array(usual, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(normaliseText(written)).toBe(written.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });
});
