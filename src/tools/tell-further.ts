import type { KnowledgeSection } from '../narration/narrator.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import type { KnowledgeSource } from './knowledge-source.ts';

/** Asked by itself, the articles that an answer rests on. */
export const GROUND = 'ground';
/** What to do and where to go is told whole, one figure or condition by itself. */
const STEP = 'step';
const MOST_STEPS = 4;
const MOST_SENTENCES = 2;
/** A sentence of a section that tells of nothing else bears on the question more than one said by the way. */
const OF_ITS_SECTION = 0.35;
/** Sentences that bear half as much as the best are told beside it. */
const BESIDE_THE_BEST = 0.6;
/** The share of the words, by their rarity, that a sentence has in it when it speaks of the same. */
const SAME_MATTER = 0.5;
/** From here on a sentence bears on words that it does not repeat (周末, of 休息日). */
const BEARS = 0.25;
/** What leads an answer answers more than what follows it. */
const LEADS = 0.15;

interface Sentence {
  text: string;
  heading: string;
}

/**
 * What of an entry that was told before answers the words said next: the sentences that tell the part they ask for, else
 * those that hold what the words speak of. Nothing where it holds neither: that it was told is no reason to tell it again.
 */
export async function tellFurther(
  source: KnowledgeSource,
  entry: PackEntry,
  words: string,
): Promise<KnowledgeSection | undefined> {
  return (await tellPart(source, entry, words)) ?? (await sayingTheSame(source, entry, words));
}

/** The sentences of an entry that tell the part which words ask for; nothing where they ask for none, or it has none. */
export async function tellPart(
  source: KnowledgeSource,
  entry: PackEntry,
  words: string,
): Promise<KnowledgeSection | undefined> {
  const part = source.partAsked(words);
  if (part === undefined) return undefined;
  const telling = sentencesOf(entry).filter(({ text }) => source.tellsPart(part, text));
  if (telling.length === 0) return undefined;
  const headings = source.headingsOf(part);
  const bearings = await source.bearing(
    words,
    telling.map(({ text }) => text),
  );
  const weighed = telling.map((sentence, at) => ({
    sentence,
    at,
    weight: bearings[at]! + placeWeight(sentence, headings),
  }));
  const [most, share] = part === STEP ? [MOST_STEPS, 0] : [MOST_SENTENCES, BESIDE_THE_BEST];
  const best = [...weighed].sort((one, other) => other.weight - one.weight).slice(0, most);
  const least = best[0]!.weight * share;
  return asSection(best.filter(({ weight }) => weight >= least).sort((one, other) => one.at - other.at));
}

function placeWeight({ heading }: Sentence, headings: readonly string[]): number {
  if (headings.includes(heading)) return OF_ITS_SECTION;
  return heading === '' ? LEADS : 0;
}

async function sayingTheSame(
  source: KnowledgeSource,
  entry: PackEntry,
  words: string,
): Promise<KnowledgeSection | undefined> {
  const sentences = sentencesOf(entry);
  const bearings = await source.bearing(
    words,
    sentences.map(({ text }) => text),
  );
  const speaking = sentences
    .map((sentence, at) => ({ sentence, at, bearing: bearings[at]!, share: source.covered(words, [sentence.text]) }))
    .filter(({ bearing, share }) => share >= SAME_MATTER || bearing >= BEARS)
    .sort((one, other) => other.bearing - one.bearing)
    .slice(0, MOST_SENTENCES)
    .sort((one, other) => one.at - other.at);
  return speaking.length === 0 ? undefined : asSection(speaking);
}

/** Under the heading they all stand under, else under none. */
function asSection(chosen: readonly { sentence: Sentence }[]): KnowledgeSection {
  const headings = new Set(chosen.map(({ sentence }) => sentence.heading));
  const [heading = ''] = headings;
  return { heading: headings.size === 1 ? heading : '', items: chosen.map(({ sentence }) => sentence.text) };
}

function sentencesOf({ lead, sections }: PackEntry): Sentence[] {
  const leading = lead.match(/[^。；]+[。；]?/gu) ?? [lead];
  return [
    ...leading.map((text) => ({ text: text.replace(/；$/u, '。'), heading: '' })),
    ...sections.flatMap(({ heading, items }) => items.map((text) => ({ text, heading }))),
  ];
}
