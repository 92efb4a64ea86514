import type { Passage } from '../contract/passage.ts';
import type { PackEntry } from './pack-entry.ts';
import { NATIONWIDE } from './region-lookup.ts';

/** A sentence or two out of a section, a leading answer, or an article. */
export interface AnswerPoint {
  text: string;
  /** The section it stands in; none for a leading answer or an article. */
  heading?: string;
  /** Id of the entry or passage it was taken from. */
  from: string;
  /** How far it bears on the question. */
  bearing: number;
}

export interface FittingEntry {
  entry: PackEntry;
  /** Against the best entry's score. */
  fit: number;
}

interface Offered extends AnswerPoint {
  place: number;
}

export interface PointSources {
  /** The entry that speaks first, then those that fit nearly as well. */
  entries: readonly FittingEntry[];
  /** Articles found beside them. */
  articles: readonly Passage[];
}

/** What everything told together may be long, in characters; a long story is answered at somewhat more length. */
const CHARACTERS = 250;
const CHARACTERS_FOR_A_STORY = 330;
const STORY = 70;
/** A sentence of an article is harder to read than one of ours; a place's own rule is what a person there asked for. */
const WORDS_OF_LAW = 0.6;
const WORDS_OF_LOCAL_RULE = 0.9;
const LONGEST_SENTENCE_OF_LAW = 110;
/** What bears on the question less than this share of the best is left for another question. */
const LEAST_OF_BEST = 0.3;
const MOST_POINTS = 6;
const SAME_POINT = 0.5;

/**
 * What to tell beside the leading answer: of the entry that speaks and of those that fit nearly as well, the points that
 * bear on the question most, as many as may be told, in the order in which they are written.
 */
export async function choosePoints(
  question: string,
  { entries, articles }: PointSources,
  bearing: (sentences: readonly string[]) => Promise<number[]>,
): Promise<AnswerPoint[]> {
  const [speaking] = entries;
  if (speaking === undefined) return [];
  const offered = [...entries.flatMap(pointsOf), ...articles.flatMap(sentencesOf)];
  const bearings = await bearing(offered.map(({ text }) => text));
  const weighed = offered
    .map((point, index) => ({ ...point, place: index, bearing: point.bearing * bearings[index]! }))
    .sort((a, b) => b.bearing - a.bearing || a.place - b.place);
  const best = weighed[0]?.bearing ?? 0;
  const room = question.length > STORY ? CHARACTERS_FOR_A_STORY : CHARACTERS;
  let left = room - speaking.entry.lead.length;
  const chosen: Offered[] = [];
  for (const point of weighed) {
    if (chosen.length >= MOST_POINTS || point.bearing < best * LEAST_OF_BEST || point.bearing <= 0) break;
    if (
      point.text.length > left ||
      [speaking.entry.lead, ...chosen.map(({ text }) => text)].some(saysAlready(point.text))
    )
      continue;
    chosen.push(point);
    left -= point.text.length;
  }
  return chosen.sort((a, b) => a.place - b.place).map(({ place: _place, ...point }) => point);
}

function pointsOf({ entry, fit }: FittingEntry, rank: number): AnswerPoint[] {
  const items = entry.sections.flatMap(({ heading, items }) => items.map((text) => ({ heading, text })));
  const points: { text: string; heading?: string }[] = rank === 0 ? items : [{ text: entry.lead }, ...items];
  return points.map((point) => ({ ...point, from: entry.id, bearing: fit * fit }));
}

function sentencesOf({ id, text, region }: Passage): AnswerPoint[] {
  const weight = region === NATIONWIDE ? WORDS_OF_LAW : WORDS_OF_LOCAL_RULE;
  return text
    .split(/(?<=[。；])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 5 && sentence.length <= LONGEST_SENTENCE_OF_LAW)
    .map((sentence) => ({ text: sentence.replace(/；$/u, '。'), from: id, bearing: weight }));
}

/** Whether one text holds most of another's pairs of characters. */
function saysAlready(text: string): (other: string) => boolean {
  const pairs = pairsOf(text);
  return (other) => {
    const held = pairsOf(other);
    let shared = 0;
    for (const pair of pairs) if (held.has(pair)) shared += 1;
    return shared > pairs.size * SAME_POINT;
  };
}

function pairsOf(text: string): Set<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_unused, at) => plain.slice(at, at + 2)));
}
