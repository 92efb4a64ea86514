import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { loadLegalLexicon } from '../../src/retrieval/load-legal-lexicon.ts';
import { loadPack } from '../../src/retrieval/load-pack.ts';
import type { RegionLookup } from '../../src/retrieval/region-lookup.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import type { Section } from '../section.ts';
import { LABELS_TODAY } from '../served-app.ts';
import { textTable } from '../text-table.ts';
import { type EvaluationRow, evaluateRetrieval } from './evaluate.ts';
import { inHalves, readQuestionSets } from './question-set.ts';
import { readTexts } from './read-texts.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('questions', import.meta.url));

/** Every question set against the official texts and the pack, one signal more each time. */
export const scoreKnowledge: Section = async ({ shared }) => {
  if (shared === undefined) {
    const sentence = 'Not scored: the questions need the official texts of ../shared/laws and ../shared/policies.';
    return { headline: 'not scored (no official texts)', lines: [sentence], figures: { scored: false } };
  }
  const segmenter = createSegmenter((await loadLexicon(KNOWLEDGE)).words);
  const gazetteer = await loadGazetteer(KNOWLEDGE);
  const lexicon = await loadLegalLexicon(KNOWLEDGE);
  const passages = await readTexts([join(shared, 'laws'), join(shared, 'policies')]);
  const sets = inHalves(await readQuestionSets(QUESTIONS));
  const entries = await loadPack(KNOWLEDGE);
  const regions: RegionLookup = {
    chain: (place) => gazetteer.regions(place),
    mentioned: (text) => gazetteer.scan(text).flatMap(({ places }) => places.map(({ name }) => name)),
  };
  const rows = await evaluateRetrieval({ passages, entries, sets, segmenter, lexicon, regions, today: LABELS_TODAY });
  const whole = rows.filter(({ ablation }) => ablation === rows.at(-1)?.ablation);
  return {
    headline: whole
      .map(
        ({ set, recallAt10, reciprocalRankAt10 }) =>
          `${set} recall@10 ${fixed(recallAt10)}, MRR@10 ${fixed(reciprocalRankAt10)}`,
      )
      .join('; '),
    lines: [`${passages.length} passages of official texts, ${entries.length} entries of the pack`, ...table(rows)],
    figures: { passages: passages.length, entries: entries.length, rows },
  };
};

function table(rows: readonly EvaluationRow[]): string[] {
  return textTable([
    ['signals, questions', 'asked', 'recall@5', 'recall@10', 'MRR@10', 'answered', 'refused', 'ROC area', 'p95 ms'],
    ...rows.map((row) => [
      `${row.ablation}, ${row.set}`,
      String(row.questions),
      fixed(row.recallAt5),
      fixed(row.recallAt10),
      fixed(row.reciprocalRankAt10),
      fixed(row.answered),
      fixed(row.refused),
      fixed(row.separation),
      row.millisecondsAt95.toFixed(1),
    ]),
  ]);
}

function fixed(share: number): string {
  return Number.isNaN(share) ? '-' : share.toFixed(3);
}
