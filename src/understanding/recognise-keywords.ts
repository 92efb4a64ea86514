import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { createTradeChooser, type OccupationMatch } from './choose-trade.ts';
import { createPartOfAnother } from './part-of-another.ts';
import { createUnlistedTrades, type KeywordReading } from './unlisted-trade.ts';

interface Span {
  start: number;
  end: number;
}

export type RecogniseKeywords = (text: string, taken: readonly Span[], ofWork?: boolean) => KeywordReading;

/** The occupation or skill that is looked for, in the words of postings. */
export function createKeywordRecogniser(lexicon: Lexicon, segmenter: Segmenter): RecogniseKeywords {
  const { occupations } = lexicon;
  const partOfAnother = createPartOfAnother(lexicon.sought);
  const chooser = createTradeChooser(lexicon);
  const unlisted = createUnlistedTrades(lexicon, segmenter);

  return (text, taken, ofWork = true) => {
    const free = (span: Span) => !taken.some((other) => span.start < other.end && other.start < span.end);
    const listed = uncrossed(text, listedIn(text, taken))
      .filter(free)
      .filter((match) => !partOfAnother(text, match));
    const made = ofWork && (listed.length === 0 || chooser.joins(text)) ? occupations.compose(text).filter(free) : [];
    // 殡仪馆开灵车的: the list knows where, and the verb with its thing says what.
    const where = listed.length > 0 && listed.every(chooser.isPlace);
    const done =
      where && ofWork
        ? occupations
            .compose(text)
            .filter(free)
            .filter((match) => listed.every(({ start, end }) => match.start >= end || match.end <= start))
        : [];
    const named = listed.length === 0 ? made : done.length > 0 ? done : chooser.withJoined(text, listed, made);
    const { matches, behind, onlyAbleBefore } = chooser.stillWanted(text, named);
    const title = onlyAbleBefore === undefined ? undefined : unlisted.titleBehind(text, free, onlyAbleBefore);
    if (title !== undefined) return title;
    const held = matches.every(chooser.isPlace) ? unlisted.certified(text, free) : undefined;
    if (held !== undefined) return held;
    if (matches.length > 0) {
      return { words: [...new Set(chooser.lookedFor(text, matches))], known: true, spans: matches };
    }
    const anew = behind === undefined ? undefined : unlisted.behind(text, free, ofWork, behind);
    if (anew !== undefined) return anew;
    if (named.length > 0 && behind !== undefined) {
      // 快递外卖我都干过，现在想找个坐着的: the old trade is no longer looked for, unless nothing says what else is.
      if (chooser.wishesOther(text.slice(behind)))
        return { words: [], known: false, spans: [{ start: 0, end: behind }] };
      const words = named.map((match) => chooser.titled(text, match));
      return { words: [...new Set(words)].slice(0, 1), known: true, spans: named };
    }
    return unlisted.behind(text, free, ofWork, 0) ?? { words: [], known: false, spans: [] };
  };

  /** 广州白云机场地勤: a word that begins within a place gives way to those behind the place. */
  function listedIn(text: string, taken: readonly Span[]): readonly OccupationMatch[] {
    const found = occupations.scan(text);
    const cut = found.some((match) => taken.some((span) => match.start < span.end && span.end < match.end));
    if (!cut) return found;
    return occupations.scan(
      taken.reduce((left, { start, end }) => left.slice(0, start) + '，'.repeat(end - start) + left.slice(end), text),
    );
  }

  /** 室内保洁 holds no 内保: of two words that share a character the one that begins a word of the sentence stands. */
  function uncrossed(text: string, found: readonly OccupationMatch[]): readonly OccupationMatch[] {
    let borders: Set<number> | undefined;
    return found.map((match) => {
      const other = crossing(text, match);
      if (other === undefined) return match;
      borders ??= bordersOf(segmenter.cut(text));
      return borders.has(match.start) || !borders.has(other.start) ? match : other;
    });
  }

  /** A word of the lists that begins within a match and ends behind it. */
  function crossing(text: string, { start, end }: OccupationMatch): OccupationMatch | undefined {
    for (let from = start + 1; from < end; from += 1) {
      for (let until = end + 1; until <= Math.min(text.length, end + LONGEST_CROSSING); until += 1) {
        const said = text.slice(from, until);
        const value = occupations.find(said);
        if (value !== undefined) return { start: from, end: until, text: said, value };
      }
    }
    return undefined;
  }
}

const LONGEST_CROSSING = 3;

function bordersOf(words: readonly string[]): Set<number> {
  const borders = new Set<number>();
  let position = 0;
  for (const word of words) {
    borders.add(position);
    position += word.length;
  }
  return borders;
}
