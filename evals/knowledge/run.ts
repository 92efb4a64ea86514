import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLegalLexicon } from '../../src/retrieval/load-legal-lexicon.ts';
import { loadPack } from '../../src/retrieval/load-pack.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import { type EvaluationRow, evaluateRetrieval } from './evaluate.ts';
import { readQuestionSets } from './question-set.ts';
import { readTexts } from './read-texts.ts';

const USAGE =
  'Usage: tsx evals/knowledge/run.ts --texts FOLDER [--texts FOLDER …] [--questions FOLDER] [--json FILE]\n' +
  'The folders hold the official texts, as import:knowledge takes them.\n';
const projectFolder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      texts: { type: 'string', multiple: true, default: [] },
      questions: { type: 'string', default: projectFolder('evals/knowledge/questions') },
      json: { type: 'string' },
    },
  });
  if (values.texts.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const knowledge = projectFolder('knowledge');
  const lexicon = await loadLegalLexicon(knowledge);
  const rows = await evaluateRetrieval({
    passages: await readTexts(values.texts),
    entries: await loadPack(knowledge),
    sets: await readQuestionSets(values.questions),
    segmenter: createSegmenter(lexicon.words),
    lexicon,
    today: new Date().toISOString().slice(0, 10),
  });
  process.stdout.write(table(rows));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ retrieval: rows }, undefined, 2)}\n`);
  return 0;
}

function table(rows: EvaluationRow[]): string {
  const share = (value: number) => (Number.isNaN(value) ? '    –' : value.toFixed(3));
  const lines = rows.map((row) =>
    [
      row.ablation.padEnd(14),
      row.set.padEnd(18),
      share(row.recallAt5),
      share(row.recallAt10),
      share(row.reciprocalRankAt10),
      share(row.answered),
      share(row.refused),
      share(row.separation),
      row.millisecondsAt95.toFixed(1).padStart(7),
    ].join('  '),
  );
  return `${'signals'.padEnd(14)}  ${'questions'.padEnd(18)}  R@5    R@10   MRR@10 answ.  refus.  ROC    ms p95\n${lines.join('\n')}\n`;
}

process.exitCode = await main();
