import type { StoredPassage } from '../../src/contract/passage.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { KnowledgeIndex } from '../../src/retrieval/knowledge-index.ts';
import { LatentSemanticEmbedder } from '../../src/retrieval/latent-semantic-embedder.ts';
import type { LegalLexicon } from '../../src/retrieval/legal-lexicon.ts';
import type { PackEntry } from '../../src/retrieval/pack-entry.ts';
import type { RegionLookup } from '../../src/retrieval/region-lookup.ts';
import type { RetrievalSignals } from '../../src/retrieval/retrieval-weights.ts';
import { trainingTexts } from '../../src/retrieval/training-texts.ts';
import type { Segmenter } from '../../src/words/segmenter.ts';
import type { Question, QuestionSet } from './question-set.ts';
import { type RetrievalScore, type Search, scoreRetrieval } from './score-retrieval.ts';

export interface Ablation {
  name: string;
  signals: RetrievalSignals;
  /** Whether the entries of the pack are in the index at all. */
  pack: boolean;
}

const NOTHING: RetrievalSignals = { words: false, lexicon: false, vectors: false, bridge: false };

/** From plain character pairs to everything, one signal more each time. */
export const ABLATIONS: readonly Ablation[] = [
  { name: 'bigram BM25', signals: NOTHING, pack: false },
  { name: 'vectors alone', signals: { ...NOTHING, vectors: true }, pack: false },
  { name: '+ words', signals: { ...NOTHING, words: true }, pack: false },
  { name: '+ lexicon', signals: { ...NOTHING, words: true, lexicon: true }, pack: false },
  { name: '+ vectors', signals: { words: true, lexicon: true, vectors: true, bridge: false }, pack: false },
  { name: '+ pack', signals: { words: true, lexicon: true, vectors: true, bridge: true }, pack: true },
];

export interface EvaluationInput {
  passages: readonly StoredPassage[];
  entries: readonly PackEntry[];
  sets: readonly QuestionSet[];
  segmenter: Segmenter;
  lexicon: LegalLexicon;
  regions?: RegionLookup;
  today: string;
}

export interface EvaluationRow extends RetrievalScore {
  ablation: string;
  set: string;
  millisecondsAt95: number;
}

/**
 * Questions are put as they are. An entry of the pack that holds a question word for word would answer itself, so
 * such a question is taken out of the entry first.
 */
export async function evaluateRetrieval(input: EvaluationInput): Promise<EvaluationRow[]> {
  const asked = new Set(input.sets.flatMap(({ questions }) => questions.map(({ question }) => question)));
  const entries = input.entries
    .map((entry) => ({ ...entry, questions: entry.questions.filter((question) => !asked.has(question)) }))
    .filter((entry) => entry.questions.length > 0);
  const embedders = new Map<boolean, Embedder>();
  const rows: EvaluationRow[] = [];
  for (const { name, signals, pack } of ABLATIONS) {
    const { segmenter, lexicon, regions, today } = input;
    const index = new KnowledgeIndex({ segmenter, lexicon, regions, today: () => today, signals });
    await index.upsert(input.passages);
    if (pack) await index.upsertEntries(entries);
    if (signals.vectors) {
      const embedder =
        embedders.get(pack) ?? (await LatentSemanticEmbedder.train(trainingTexts(index, lexicon), segmenter));
      embedders.set(pack, embedder);
      await index.useEmbedder(embedder);
    }
    for (const set of input.sets)
      rows.push({ ablation: name, set: set.name, ...(await scoreSet(index, set.questions)) });
  }
  return rows;
}

async function scoreSet(
  index: KnowledgeIndex,
  questions: readonly Question[],
): Promise<RetrievalScore & { millisecondsAt95: number }> {
  const times: number[] = [];
  const search: Search = async ({ question, region }, k) => {
    const started = performance.now();
    const passages = await index.search({ query: question, k, region });
    times.push(performance.now() - started);
    return { passages, found: index.isConfident(passages) };
  };
  const score = await scoreRetrieval(questions, search);
  times.sort((a, b) => a - b);
  return { ...score, millisecondsAt95: times[Math.floor(times.length * 0.95)] ?? 0 };
}
