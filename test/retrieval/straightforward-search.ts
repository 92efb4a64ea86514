import { confidenceOf, confidenceOfKind } from '../../src/retrieval/confidence.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { foldDuplicates } from '../../src/retrieval/fold-duplicates.ts';
import { embeddedText, type IndexedPassage, isEntry } from '../../src/retrieval/indexed-passage.ts';
import type { KnowledgeQuery } from '../../src/retrieval/knowledge-index.ts';
import { ENTRY_FIELDS, STATUTE_FIELDS } from '../../src/retrieval/knowledge-scorer.ts';
import { mergeRanking, type Ranked } from '../../src/retrieval/merge-ranking.ts';
import { normaliseText } from '../../src/retrieval/normalise-text.ts';
import { DEFAULT_WEIGHTS } from '../../src/retrieval/retrieval-weights.ts';
import { tokenise } from '../../src/retrieval/tokenise.ts';
import { lexicon, segmenter } from './knowledge-double.ts';

type Field = { weight: number; usualLength: number };
type Fields = Record<string, { text: string; settings: Field }>;

/**
 * The search as its README tells it, with none of the index's structures: every passage is cut, counted and compared
 * anew for every question. Regions are plain names; nothing is repealed and no article is named.
 */
export async function searchStraightforwardly(
  items: readonly IndexedPassage[],
  { query, k, region, kind, on }: KnowledgeQuery & { on: string },
  embedder: Embedder,
): Promise<{ id: string; score: number }[]> {
  const text = normaliseText(query);
  const weights = DEFAULT_WEIGHTS;
  const expansions = lexicon.expand(text);
  const slots = items.map((_item, slot) => slot);
  const at = (slot: number) => items[slot]!;
  const accepted = slots.filter((slot) => {
    const { region: where, effectiveFrom = '', effectiveTo = '9' } = at(slot).passage;
    return (where === '全国' || where === region) && effectiveFrom <= on && effectiveTo >= on;
  });
  const sides = {
    texts: slots.filter((slot) => !isEntry(at(slot))),
    entries: slots.filter((slot) => isEntry(at(slot))),
  };
  const shown = {
    texts: sides.texts.filter((slot) => accepted.includes(slot)),
    entries: sides.entries.filter((slot) => accepted.includes(slot)),
  };

  const texts = keywordScores(
    text,
    expansions,
    weights.expansion,
    sides.texts.map((slot) => [slot, statuteFields(at(slot))]),
    shown.texts,
  );
  const entries = keywordScores(
    text,
    expansions,
    weights.entryExpansion,
    sides.entries.map((slot) => [slot, entryFields(at(slot))]),
    shown.entries,
  );
  const textCloseness = await closeness([text, ...expansions].join('\n'), shown.texts, at, embedder);
  const entryCloseness = await closeness(text, shown.entries, at, embedder);
  for (const [slot, near] of textCloseness)
    add(
      texts.scores,
      slot,
      (weights.closeness * Math.max(0, near - weights.closenessFloor)) / (1 - weights.closenessFloor),
    );
  for (const [slot, near] of entryCloseness) add(entries.scores, slot, weights.entryCloseness * Math.max(0, near));

  const lending = shown.entries.filter((slot) => (entries.scores.get(slot) ?? 0) >= 0.2);
  const bestEntry = Math.max(0, ...lending.map((slot) => entries.scores.get(slot)!));
  const final = new Map(entries.scores);
  for (const slot of shown.texts) {
    const { passage } = at(slot);
    const own = texts.scores.get(slot) ?? 0;
    const lifted = lending.flatMap((entry) =>
      at(entry).cites.flatMap(({ law, article }, place) =>
        law === passage.title && article === passage.article
          ? [entries.scores.get(entry)! * weights.bridgeDecay ** place]
          : [],
      ),
    );
    const lent = passage.region === region ? own * bestEntry : Math.max(0, ...lifted);
    final.set(slot, weights.ownScore * own + weights.bridge * lent);
  }
  for (const slot of accepted) {
    const { passage, role } = at(slot);
    const note = lexicon.statute(passage.title);
    const applies = note === undefined || note.when.length === 0 || note.when.some((word) => text.includes(word));
    const factor = (note?.weight ?? 1) * (applies ? 1 : weights.otherPeoplesStatute);
    final.set(slot, (final.get(slot) ?? 0) * factor * role * (passage.region === region ? weights.localRule : 1));
  }

  const ranked = (group: number[]): Ranked[] =>
    group
      .map((slot) => ({ slot, score: final.get(slot) ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.slot - b.slot);
  const kindOf = (slot: number) => at(slot).passage.kind;
  const ofKind = (group: Ranked[]) => group.filter(({ slot }) => kind === undefined || kindOf(slot) === kind);
  const all = { texts: ranked(shown.texts), entries: ranked(shown.entries) };
  const wanted = { texts: ofKind(all.texts), entries: ofKind(all.entries) };
  const share = Math.max(
    (wanted.texts[0]?.score ?? 0) / (all.texts[0]?.score ?? 1),
    (wanted.entries[0]?.score ?? 0) / (all.entries[0]?.score ?? 1),
  );
  const subjects = lexicon.subjects(text);
  const evidence = {
    statuteStrength: texts.strength,
    entryStrength: entries.strength,
    statuteCloseness: undefined,
    entryCloseness: undefined,
    workWords: subjects.work,
    otherWords: subjects.elsewhere,
  };
  const confidence = confidenceOfKind(confidenceOf(evidence), share);
  const merged = mergeRanking({ texts: wanted.texts, entries: wanted.entries, kindOf });
  return foldDuplicates([], merged, k, (slot) => at(slot).passage).map((slot, rank) => ({
    id: at(slot).passage.id,
    score: confidence / (1 + rank * 0.04),
  }));
}

function add(scores: Map<number, number>, slot: number, more: number): void {
  scores.set(slot, (scores.get(slot) ?? 0) + more);
}

function statuteFields({ passage }: IndexedPassage): Fields {
  return {
    title: { text: passage.title, settings: STATUTE_FIELDS.title },
    text: { text: passage.text, settings: STATUTE_FIELDS.text },
  };
}

function entryFields({ passage, terms, questions }: IndexedPassage): Fields {
  return {
    title: { text: passage.title, settings: ENTRY_FIELDS.title },
    text: { text: passage.text, settings: ENTRY_FIELDS.text },
    terms: { text: terms.join('\n'), settings: ENTRY_FIELDS.terms },
    questions: { text: questions.join('\n'), settings: ENTRY_FIELDS.questions },
  };
}

async function closeness(
  text: string,
  slots: readonly number[],
  at: (slot: number) => IndexedPassage,
  embedder: Embedder,
): Promise<[number, number][]> {
  const [asked] = await embedder.embed([text]);
  if (asked === undefined) return [];
  const near: [number, number][] = [];
  for (const slot of slots) {
    const [vector] = await embedder.embed([embeddedText(at(slot))]);
    if (vector !== undefined) near.push([slot, vector.reduce((sum, value, index) => sum + value * asked[index]!, 0)]);
  }
  return near;
}

/** BM25F by words and by pairs of characters, the best of those shown 1 in each, mixed. */
function keywordScores(
  text: string,
  expansions: readonly string[],
  addedWeight: number,
  documents: readonly [number, Fields][],
  shown: readonly number[],
): { scores: Map<number, number>; strength: number } {
  const of = (side: 'words' | 'bigrams') => {
    const wanted = new Map<string, number>();
    for (const phrase of expansions)
      for (const token of tokenise(phrase, segmenter)[side]) wanted.set(token, addedWeight);
    for (const token of tokenise(text, segmenter)[side]) wanted.set(token, 1);
    const frequencies = new Map(documents.map(([slot, fields]) => [slot, frequenciesOf(fields, side)]));
    const scores = new Map<number, number>();
    let possible = 0;
    for (const [token, weight] of wanted) {
      const holding = [...frequencies.values()].filter((counts) => counts.has(token)).length;
      const gain = weight * Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
      possible += gain;
      for (const [slot, counts] of frequencies) {
        const frequency = counts.get(token) ?? 0;
        if (frequency > 0) add(scores, slot, (gain * frequency) / (frequency + 1.2));
      }
    }
    const best = Math.max(0, ...shown.map((slot) => scores.get(slot) ?? 0));
    return {
      part: (slot: number) => (best > 0 ? (scores.get(slot) ?? 0) / best : 0),
      strength: possible > 0 ? best / possible : 0,
    };
  };
  const [words, bigrams] = [of('words'), of('bigrams')];
  const { wordShare } = DEFAULT_WEIGHTS;
  return {
    scores: new Map(shown.map((slot) => [slot, wordShare * words.part(slot) + (1 - wordShare) * bigrams.part(slot)])),
    strength: wordShare * words.strength + (1 - wordShare) * bigrams.strength,
  };
}

function frequenciesOf(fields: Fields, side: 'words' | 'bigrams'): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { text, settings } of Object.values(fields)) {
    const tokens = tokenise(text, segmenter)[side];
    for (const token of tokens) {
      const share = settings.weight / (0.55 + (0.45 * tokens.length) / settings.usualLength);
      frequencies.set(token, (frequencies.get(token) ?? 0) + share);
    }
  }
  return frequencies;
}
