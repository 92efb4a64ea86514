import type { Passage } from '../contract/passage.ts';
import type { PackEntry } from './pack-entry.ts';
import { NATIONWIDE } from './region-lookup.ts';

/** A sentence or two out of an entry or an article. */
export interface AnswerPoint {
  text: string;
  /** Id of the entry or passage it was taken from. */
  from: string;
}

export interface FittingEntry {
  entry: PackEntry;
  /** Against the best entry's score. */
  fit: number;
}

export interface PointSources {
  /** The entry that speaks first, then those that fit nearly as well. */
  entries: readonly FittingEntry[];
  /** Articles found for the question, those of the person's own place first. */
  articles: readonly Passage[];
}

export interface ChosenPoints {
  /** In our words, in the order in which they are written. */
  points: AnswerPoint[];
  /** In the law's words, the nearest first. */
  quotes: AnswerPoint[];
}

/**
 * How much may be told, in characters: our words with the leading answer, and the law's. A person at a kiosk reads a
 * few lines; a long story asks for more than one thing and is answered at somewhat more length.
 */
const SHORT = { own: 280, law: 200, quotes: 2 };
const FOR_A_STORY = { own: 420, law: 300, quotes: 3 };
const STORY = 70;
/** What bears on the question less than this share of the best is left for another question. */
const LEAST_OF_BEST = 0.3;
const MOST_POINTS = 9;
const SAME_POINT = 0.5;
/** A place's own rule is what a person there asked for. */
const LOCAL_RULE = 1.5;

interface Offered extends AnswerPoint {
  place: number;
  weight: number;
}

interface Limits {
  characters: number;
  points: number;
}

/** What to tell beside the leading answer: what bears on the question most, as much of it as may be told. */
export async function choosePoints(
  question: string,
  { entries, articles }: PointSources,
  bearing: (sentences: readonly string[]) => Promise<number[]>,
): Promise<ChosenPoints> {
  const [speaking] = entries;
  if (speaking === undefined) return { points: [], quotes: [] };
  const room = question.length > STORY ? FOR_A_STORY : SHORT;
  const own = numbered(entries.flatMap(pointsOf));
  const law = numbered(articles.flatMap(sentencesOf));
  const bearings = await bearing([...own, ...law].map(({ text }) => text));
  const weigh = (offered: Offered[], from: number) =>
    offered
      .map((point, index) => ({ ...point, weight: point.weight * bearings[from + index]! }))
      .sort((a, b) => b.weight - a.weight || a.place - b.place);
  const lead = speaking.entry.lead;
  const points = take(weigh(own, 0), { characters: room.own - lead.length, points: MOST_POINTS }, [lead]);
  const quotes = take(weigh(law, own.length), { characters: room.law, points: room.quotes }, []);
  return { points: points.sort((a, b) => a.place - b.place).map(bare), quotes: quotes.map(bare) };
}

function take(offered: readonly Offered[], limits: Limits, said: readonly string[]): Offered[] {
  const least = (offered[0]?.weight ?? 0) * LEAST_OF_BEST;
  const taken: Offered[] = [];
  let left = limits.characters;
  for (const point of offered) {
    if (taken.length >= limits.points || point.weight < least || point.weight <= 0) break;
    const repeats = saysAlready(point.text);
    if (point.text.length > left || [...said, ...taken.map(({ text }) => text)].some(repeats)) continue;
    taken.push(point);
    left -= point.text.length;
  }
  return taken;
}

function pointsOf({ entry, fit }: FittingEntry, rank: number): Omit<Offered, 'place'>[] {
  const items = entry.sections.flatMap((section) => section.items);
  return (rank === 0 ? items : [entry.lead, ...items]).map((text) => ({ text, from: entry.id, weight: fit * fit }));
}

function sentencesOf({ id, text, region }: Passage): Omit<Offered, 'place'>[] {
  return text
    .split(/(?<=[。；])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 5)
    .map((sentence) => ({
      text: sentence.replace(/[；：]$/u, '。'),
      from: id,
      weight: region === NATIONWIDE ? 1 : LOCAL_RULE,
    }));
}

function numbered(points: readonly Omit<Offered, 'place'>[]): Offered[] {
  return points.map((point, place) => ({ ...point, place }));
}

function bare({ text, from }: AnswerPoint): AnswerPoint {
  return { text, from };
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
