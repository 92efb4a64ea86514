import { JobIndex } from '../../src/matching/job-index.ts';
import { loadMatchingKnowledge } from '../../src/matching/load-matching-knowledge.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import { loadSyntheticMaterial, syntheticPostings } from './synthetic-postings.ts';

const dir = new URL('../../knowledge/', import.meta.url).pathname;
const m = await loadSyntheticMaterial(dir);
const names = new Set(m.trades.map((t) => t.name));
const vocabulary = {
  expand: (k: string) => (names.has(k) ? { terms: [k], family: k, neighbours: [] } : { terms: [k], neighbours: [] }),
};
const index = new JobIndex({ segmenter: createSegmenter(names), vocabulary, ...(await loadMatchingKnowledge(dir)) });
await index.upsertAll(syntheticPostings(60000, 1, m));
console.log('built');
const c0 = process.cpuUsage();
for (let i = 0; i < 100; i++)
  index.search({
    arguments: { salaryMin: 3000 },
    today: '2026-11-21',
    origin: { lat: 32, lon: 118.7 },
    limit: 10,
    offset: 0,
  });
const c1 = process.cpuUsage(c0);
console.log('per search ms cpu', (c1.user + c1.system) / 1000 / 100);
