import type { Passage } from '../contract/passage.ts';
import { remembering } from '../words/remembering.ts';
import type { PackEntry } from './pack-entry.ts';
import { quotableClauses } from './quotable-clauses.ts';
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
 * How much may be told, in characters. The entry that speaks is told whole, for entries are written to be; the points of
 * others and the law's words are chosen, more of them for a long story, which asks for more than one thing.
 */
const WHOLE_ENTRY = 400;
const SHORT = { further: 200, law: 200 };
const FOR_A_STORY = { further: 300, law: 300 };
const STORY = 70;
const MOST_FURTHER = 6;
const MOST_QUOTES = 4;
/** What bears on the question less than this share of the best is left for another question. */
const LEAST_OF_BEST = 0.3;
const SAME_POINT = 0.5;
/** Another entry's leading answer says more in its length than any of its points. */
const LEADING = 1.6;
/** A place's own rule is what a person there asked for. */
const LOCAL_RULE = 1.5;
/** What each article's sentences count against those of the one found before it. */
const NEXT_ARTICLE = 0.5;

interface Offered extends AnswerPoint {
  place: number;
  weight: number;
  /** What a list hangs on, when it is an item of one. */
  head?: string;
}

interface Limits {
  characters: number;
  points: number;
  leastOfBest: number;
}

/** What to tell beside the leading answer: what bears on the question most, as much of it as may be told. */
export async function choosePoints(
  question: string,
  { entries, articles }: PointSources,
  bearing: (sentences: readonly string[]) => Promise<number[]>,
): Promise<ChosenPoints> {
  const [speaking, ...others] = entries;
  if (speaking === undefined) return { points: [], quotes: [] };
  const room = question.length > STORY ? FOR_A_STORY : SHORT;
  const own = itemsOf(speaking.entry, 1);
  const further = others.flatMap(({ entry, fit }) => [
    { text: entry.lead, from: entry.id, weight: LEADING * fit * fit },
    ...itemsOf(entry, fit * fit),
  ]);
  const law = articles.flatMap(clausesOf);
  const offered = numbered([...own, ...further, ...law]);
  const { lead } = speaking.entry;
  const bearings = await bearing(offered.map(({ text }) => text));
  const weighed = offered.map((point, index) => ({ ...point, weight: point.weight * bearings[index]! }));
  const told = take(
    weighed.slice(0, own.length),
    { characters: WHOLE_ENTRY - lead.length, points: own.length, leastOfBest: 0 },
    [lead],
  );
  const said = [lead, ...told.map(({ text }) => text)];
  const added = take(
    weighed.slice(own.length, own.length + further.length),
    { characters: room.further, points: MOST_FURTHER, leastOfBest: LEAST_OF_BEST },
    said,
  );
  const quoted = take(
    weighed.slice(own.length + further.length),
    { characters: room.law, points: MOST_QUOTES, leastOfBest: LEAST_OF_BEST },
    [],
  );
  return { points: [...inOrder(told), ...inOrder(added)].map(bare), quotes: joined(quoted) };
}

function take(offered: readonly Offered[], limits: Limits, said: readonly string[]): Offered[] {
  const best = [...offered].sort((a, b) => b.weight - a.weight || a.place - b.place);
  const least = (best[0]?.weight ?? 0) * limits.leastOfBest;
  const taken: Offered[] = [];
  let left = limits.characters;
  for (const point of best) {
    if (taken.length >= limits.points || point.weight < least) break;
    const repeats = saysAlready(point.text);
    const headSaid = point.head === undefined || taken.some((other) => isOfOneList(other, point));
    const length = point.text.length + (headSaid ? 0 : point.head!.length);
    if (length > left || [...said, ...taken.map(({ text }) => text)].some(repeats)) continue;
    taken.push(point);
    left -= length;
  }
  return taken;
}

function itemsOf({ id, sections }: PackEntry, weight: number): Omit<Offered, 'place'>[] {
  return sections.flatMap(({ items }) => items.map((text) => ({ text, from: id, weight })));
}

function clausesOf({ id, text, region }: Passage, rank: number): Omit<Offered, 'place'>[] {
  const weight = (region === NATIONWIDE ? 1 : LOCAL_RULE) * NEXT_ARTICLE ** rank;
  return clausesIn(text).map((clause) => ({ ...clause, from: id, weight }));
}

/** The articles people ask about are few. */
const clausesIn = remembering(quotableClauses, { entries: 1000, longest: 3000 });

/** Items of one list as one quote, the nearest list or sentence first; what is left out between is shown by dots. */
function joined(quotes: readonly Offered[]): AnswerPoint[] {
  const lists: Offered[][] = [];
  for (const quote of quotes) {
    const list = lists.find(([first]) => isOfOneList(first!, quote));
    if (list === undefined) lists.push([quote]);
    else list.push(quote);
  }
  return lists.map((list) => {
    const { head, from } = list[0]!;
    const items = inOrder(list).map(({ text }) => text);
    return { text: head === undefined ? items.join('') : `${head}……${items.join('')}`, from };
  });
}

function isOfOneList(one: Offered, other: Offered): boolean {
  return one.head !== undefined && one.from === other.from && one.head === other.head;
}

function inOrder(points: readonly Offered[]): Offered[] {
  return [...points].sort((a, b) => a.place - b.place);
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

/** The sentences of the pack come up ever again. */
const pairsOf = remembering(
  (text): ReadonlySet<string> => {
    const plain = text.replace(/[\s\p{P}]/gu, '');
    return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_unused, at) => plain.slice(at, at + 2)));
  },
  { entries: 4000, longest: 600 },
);
