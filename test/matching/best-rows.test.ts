import { describe, expect, it } from 'vitest';
import { indexOptions } from '../../bench/matching/bench-options.ts';
import { loadSyntheticMaterial, nearbyQuestions, syntheticPostings } from '../../bench/matching/synthetic-postings.ts';
import { BestRows, type FoundRows } from '../../src/matching/best-rows.ts';
import { filterRows } from '../../src/matching/filter-rows.ts';
import { JobIndex } from '../../src/matching/job-index.ts';
import { PostingScorer } from '../../src/matching/judge-posting.ts';
import { MATCH_WEIGHTS } from '../../src/matching/match-weights.ts';
import { sortKey } from '../../src/matching/order-results.ts';
import { RowFacts } from '../../src/matching/posting-columns.ts';
import { prepareQuery } from '../../src/matching/prepared-query.ts';
import { request } from './support.ts';

const material = await loadSyntheticMaterial(new URL('../../knowledge/', import.meta.url).pathname);
const oneTown = { ...material, centres: material.centres.filter(({ district }) => district === undefined).slice(0, 1) };

describe('the best of many rows', { timeout: 60_000 }, () => {
  it('are the same whether rows are sieved by bounds first or each is scored', async () => {
    const options = await indexOptions(oneTown);
    const index = new JobIndex(options);
    index.upsert(syntheticPostings(9000, 51, oneTown));
    const { table } = index;
    const marks = { excluded: new Uint8Array(table.rows), atPlace: new Uint8Array(table.rows) };
    const fit = Uint8Array.from({ length: table.rows }, (_, row) => [35, 60, 85, 100][row % 4]!);
    const picker = new BestRows(table, MATCH_WEIGHTS);
    const facts = new RowFacts(table.columns);
    for (const { origin } of nearbyQuestions(6, 52, oneTown)) {
      for (const sort of ['match', 'distance', 'pay', 'newest'] as const) {
        for (const given of [{}, { origin: origin! }]) {
          for (const marked of [marks, { ...marks, fit }]) {
            const strict = prepareQuery(
              request({ salaryMin: 3000, sortBy: sort }, given),
              table.names,
              options.segmenter,
              () => [],
            );
            const kept = new Uint32Array(table.rows);
            const rows = kept.subarray(0, filterRows(table.columns, table.state, strict, marked, undefined, kept));
            const scorer = new PostingScorer(strict, MATCH_WEIGHTS, table.rates, 'fit' in marked);
            const all = [...rows].map((row) => {
              facts.row = row;
              const text = { fit: 'fit' in marked ? fit[row]! : 100, atPlace: false, excluded: false };
              const score = scorer.score(facts, text);
              return { row, score, key: sortKey(sort, strict, facts, score, true) };
            });
            all.sort((one, other) => other.key - one.key || other.score - one.score || one.row - other.row);
            const found: FoundRows = { rows, strict, relaxed: false, sort, marks: marked };
            expect(picker.pick(found, 10)).toEqual(all.slice(0, 100));
          }
        }
      }
    }
  });
});
