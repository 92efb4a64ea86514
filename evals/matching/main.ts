// `node --import tsx evals/matching/main.ts [--jobs FOLDER] [--json FILE] [--mistakes]`
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { JobIndex } from '../../src/matching/job-index.ts';
import { loadMatchingKnowledge } from '../../src/matching/load-matching-knowledge.ts';
import { TrustAssessor } from '../../src/matching/trust.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import { importFolder } from './real-postings.ts';
import { readLabelledPostings, scoreTrust } from './score-trust.ts';
import { keywordBaseline, readWishes, scoreWishes } from './score-wishes.ts';

/** Far enough on that nothing imported from the past looks fresh. */
const TODAY = '2026-11-21';

const { values } = parseArgs({
  options: { jobs: { type: 'string' }, json: { type: 'string' }, mistakes: { type: 'boolean' } },
});
const knowledgeDirectory = new URL('../../knowledge/', import.meta.url).pathname;
const knowledge = await loadMatchingKnowledge(knowledgeDirectory);
const trust = new TrustAssessor(knowledge.trust);
const figures: Record<string, unknown> = {};
for (const part of ['look', 'score']) {
  const { mistakes, ...score } = scoreTrust(
    await readLabelledPostings(new URL(`./postings/trust-${part}.yaml`, import.meta.url)),
    trust,
  );
  figures[`trust-${part}`] = score;
  if (values.mistakes && part === 'look')
    for (const mistake of mistakes) process.stdout.write(`${JSON.stringify(mistake)}\n`);
}
const folder = values.jobs ?? new URL('../../../shared/jobs', import.meta.url).pathname;
const lexicon = await loadLexicon(knowledgeDirectory);
const postings = await importFolder(folder, knowledgeDirectory);
const index = new JobIndex({
  segmenter: createSegmenter(lexicon.words),
  vocabulary: lexicon.occupations,
  ...knowledge,
});
index.upsert(postings);
const wishes = await readWishes(new URL('./wishes.yaml', import.meta.url));
const { worst, ...ours } = scoreWishes(wishes, postings, (wish) =>
  index.search({ arguments: wish, today: TODAY, limit: 10, offset: 0 }).results.map(({ posting }) => posting),
);
const { worst: _, ...baseline } = scoreWishes(wishes, postings, keywordBaseline(postings));
figures.wishes = ours;
figures['wishes-keyword-baseline'] = baseline;
if (values.mistakes) for (const each of worst) process.stdout.write(`${JSON.stringify(each)}\n`);
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
