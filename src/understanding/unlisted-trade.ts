import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/patterns.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';
import type { Segmenter } from '../words/segmenter.ts';

export interface KeywordReading {
  /** Ad words in the order they were said, one for each occupation looked for. */
  words: string[];
  /** True when the words come from the lexicon, false when the sentence's shape alone gave them. */
  known: boolean;
  spans: readonly { start: number; end: number }[];
}

interface Span {
  start: number;
  end: number;
}

export interface UnlistedTrades {
  /** What is looked for where no list has the word, behind a place in the text. */
  behind(text: string, free: (span: Span) => boolean, ofWork: boolean, from: number): KeywordReading | undefined;
  /** 会开叉车，找仓库主管: a title behind the wish, where what stands before it is only what somebody can do. */
  titleBehind(text: string, free: (span: Span) => boolean, from: number): KeywordReading | undefined;
  /** 护士证有，想去养老院: where no trade is named, a certificate names the one it is for. */
  certified(text: string, free: (span: Span) => boolean): KeywordReading | undefined;
}

/** Who asks at a factory without naming a trade works on its line (打火机厂招人). */
const ON_THE_LINE = '普工';

export function createUnlistedTrades(lexicon: Lexicon, segmenter: Segmenter): UnlistedTrades {
  const { unlisted, certificate } = lexicon.sought;
  const workplaces = new PhraseIndex<string>();
  for (const word of lexicon.wishes.workplaces) workplaces.add(word, word);
  const ending = anyOf(unlisted.ending);
  const tails = new Set(unlisted.tails);
  const asked = unlisted.asked.map((source) => anyOf([source]));
  const opens = new RegExp(`^(?:${anyOf(unlisted.opens).source})`, 'u');
  const never = anyOf(unlisted.never);
  const notJobs = new Set(unlisted.notJobs);
  const body = anyOf(unlisted.body);
  const factory = anyOf(unlisted.factory);
  const toldOf = new RegExp(`(?:${anyOf(unlisted.workplaceBehind).source})$`, 'u');
  const besideIt = new RegExp(`^(?:${anyOf(unlisted.workplaceBefore).source})`, 'u');
  const familyEnds = new RegExp(`^(?:${anyOf(unlisted.familyEnds).source})`, 'u');
  const certificateBehind = anyOf(certificate.behind);
  const holdsNone = anyOf(certificate.holdsNone);

  return {
    certified(text, free) {
      const held = lexicon.occupations
        .scan(text)
        .find(
          (match) =>
            free(match) &&
            certificateBehind.test(text.slice(match.end)) &&
            !holdsNone.test(text.slice(Math.max(0, match.start - 4), match.start)),
        );
      return held === undefined ? undefined : { words: [held.value.adWord], known: true, spans: [held] };
    },

    titleBehind(text, free, from) {
      const title = titleIn(text, (span) => span.start >= from && free(span));
      return title === undefined ? undefined : { words: [title.word], known: false, spans: [title] };
    },

    behind(text, isFree, ofWork, from) {
      const free = (span: Span) => span.start >= from && isFree(span);
      const family = lexicon.occupations.familyIn(text);
      if (family !== undefined) {
        const span = { start: family.start, end: family.start + family.word.length };
        if (free(span) && familyEnds.test(text.slice(span.end))) {
          return { words: [family.word], known: true, spans: [span] };
        }
      }
      const trade = unknownTrade(text, free);
      if (trade !== undefined) return { words: [trade.word], known: false, spans: [trade] };
      if (!ofWork) return undefined;
      const line = factory.exec(text.slice(from));
      if (line !== null) {
        const span = { start: from + line.index, end: from + line.index + line[0].length };
        if (free({ start: span.end - 1, end: span.end })) return { words: [ON_THE_LINE], known: true, spans: [span] };
      }
      const workplace = workplaces
        .scan(text)
        .find(
          (match) => free(match) && !toldOf.test(text.slice(0, match.start)) && !besideIt.test(text.slice(match.end)),
        );
      return workplace === undefined ? undefined : { words: [workplace.value], known: false, spans: [workplace] };
    },
  };

  /** 消防员, 高压锅炉操作工: a word that ends like a trade. */
  function titleIn(text: string, free: (span: Span) => boolean): (Span & { word: string }) | undefined {
    let position = 0;
    let previous = '';
    for (const word of segmenter.cut(text)) {
      const start = position;
      position += word.length;
      const joined = STEM.test(previous) && tails.has(word) && !never.test(previous) ? previous + word : word;
      previous = word;
      if (!ending.test(joined) || notJobs.has(joined) || body.test(joined)) continue;
      const span = { start: start + word.length - joined.length, end: position };
      if (free(span) && !opens.test(joined)) return { ...span, word: joined };
    }
    return undefined;
  }

  /** A title, or what stands before 的工作. */
  function unknownTrade(text: string, free: (span: Span) => boolean): (Span & { word: string }) | undefined {
    const title = titleIn(text, free);
    if (title !== undefined) return title;
    for (const pattern of asked) {
      const match = pattern.exec(text);
      const word = match?.[1];
      if (match === null || word === undefined || never.test(word)) continue;
      const start = match.index + match[0].indexOf(word);
      const span = { start, end: start + word.length };
      if (free(span)) return { ...span, word };
    }
    return undefined;
  }
}

const STEM = /^[\u4e00-\u9fff]{2,4}$/u;
