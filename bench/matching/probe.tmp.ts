import { JobIndex } from '../../src/matching/job-index.ts';
import { loadMatchingKnowledge } from '../../src/matching/load-matching-knowledge.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import { loadSyntheticMaterial, mixedQuestions, nearbyQuestions, syntheticPostings } from './synthetic-postings.ts';

const dir = new URL('../../knowledge/', import.meta.url).pathname;
const m = await loadSyntheticMaterial(dir);
const names = new Set(m.trades.map((t) => t.name));
const vocabulary = {
  expand: (k: string) => (names.has(k) ? { terms: [k], family: k, neighbours: [] } : { terms: [k], neighbours: [] }),
};
const N = Number(process.argv[2] ?? 100000);
const index = new JobIndex({ segmenter: createSegmenter(names), vocabulary, ...(await loadMatchingKnowledge(dir)) });
let g = performance.now();
let c = 0;
for (const _ of syntheticPostings(N, 1, m)) c += _.title.length;
g = performance.now() - g;
(globalThis as any).gc?.();
const base = process.memoryUsage();
let worst = 0,
  last = performance.now();
const timer = setInterval(() => {
  const now = performance.now();
  worst = Math.max(worst, now - last);
  last = now;
}, 1);
let t = performance.now();
await index.upsertAll(syntheticPostings(N, 1, m));
t = performance.now() - t;
clearInterval(timer);
(globalThis as any).gc?.();
const mem = process.memoryUsage();
console.log(
  'gen ms',
  g | 0,
  'build ms',
  (t - g) | 0,
  'stall',
  worst.toFixed(1),
  'rss MB',
  (mem.rss / 1e6) | 0,
  'heap',
  (mem.heapUsed / 1e6) | 0,
  'ext',
  (mem.external / 1e6) | 0,
  'ab',
  (mem.arrayBuffers / 1e6) | 0,
  'base rss',
  (base.rss / 1e6) | 0,
);
for (const [name, qs] of [
  ['nearby', nearbyQuestions(300, 5, m)],
  ['mixed', mixedQuestions(300, 6, m)],
] as const) {
  for (const q of qs.slice(0, 100)) index.search(q);
  const times: [number, string][] = [];
  let rel = 0,
    tot = 0;
  for (const q of qs) {
    const s = performance.now();
    const r = index.search(q);
    times.push([performance.now() - s, JSON.stringify(q.arguments) + ' ' + r.total + ' ' + r.relaxed]);
    if (r.relaxed.length) rel++;
    tot += r.total;
  }
  times.sort((a, b) => a[0] - b[0]);
  console.log(
    name,
    'p50',
    times[150]![0].toFixed(2),
    'p95',
    times[284]![0].toFixed(2),
    'p99',
    times[296]![0].toFixed(2),
    'relaxed',
    rel,
    'avg total',
    tot / 300,
  );
  for (const x of times.slice(-4)) console.log('   ', x[0].toFixed(2), x[1]);
}
