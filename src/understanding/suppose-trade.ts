import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/patterns.ts';

interface Span {
  start: number;
  end: number;
}

/**
 * The trade that is looked for where no list and no pattern shows one: the word of the lists it is most like (给狗洗澡剪毛),
 * or its own words where they say what is done to what (中央空调清洗).
 * @param taken what was read as something else
 * @param wishesMore whether anything else is wished besides
 */
export type SupposeTrade = (text: string, taken: readonly Span[], wishesMore: boolean) => string | undefined;

/** From here on what is meant is nearly always the trade of the phrase. */
const LIKE = 0.5;
/** From here on the word of the lists is better than one's own. */
const VERY_LIKE = 0.6;
/** Two characters are too few to be like anything. */
const SHORTEST = 3;
const LONGEST = 14;

export interface TradeSupposer {
  suppose: SupposeTrade;
  /** 会修空调，想找个家电售后: the trade of the clause that says what is wanted, where what was recognised stands before it. */
  wanted(text: string, taken: readonly Span[], known: readonly Span[]): string | undefined;
}

export function createTradeSupposer({ occupations, supposed, sought, rankEndings, wishes }: Lexicon): TradeSupposer {
  const leading = new RegExp(`^(?:${anyOf(supposed.leading).source})`, 'u');
  const trailing = new RegExp(`(?:${anyOf(supposed.trailing).source})$`, 'u');
  const compound = new RegExp(`^[\\u4e00-\\u9fffA-Za-z]{1,5}(?:${supposed.activities.join('|')})$`, 'u');
  const goal = new RegExp(anyOf(supposed.goals).source, 'gu');
  const never = anyOf(supposed.never);
  const noTrade = anyOf(sought.unlisted.never);
  const atPlaces = new Set(wishes.workplaces);
  const rank = new RegExp(`(?:${rankEndings.join('|')})$`, 'u');

  return {
    suppose(text, taken, wishesMore) {
      const left = without(text, taken);
      let best: { word: string; likeness: number } | undefined;
      for (const clause of left.split(BORDER)) {
        const found = tradeOf(clause);
        if (found !== undefined && found.likeness > (best?.likeness ?? 0)) best = found;
      }
      return best?.word ?? leadingTrade(text, taken, wishesMore)?.replace(trailing, '');
    },
    wanted(text, taken, known) {
      const last = [...text.matchAll(goal)].at(-1);
      if (last === undefined || known.some(({ end }) => end > last.index)) return undefined;
      const clause = without(text, taken).slice(last.index).split(BORDER)[0]!;
      const found = tradeOf(clause);
      return found !== undefined && found.likeness >= VERY_LIKE ? found.word : undefined;
    },
  };

  function tradeOf(clause: string): { word: string; likeness: number } | undefined {
    const core = coreOf(clause);
    if (core.length < SHORTEST || core.length > LONGEST || never.test(core)) return undefined;
    // 想去养老院 says where, not what.
    if (atPlaces.has(core)) return undefined;
    const like = occupations.nearest(core);
    // 酒店工程部 asks for no manager of it.
    const near = like !== undefined && rank.test(like.phrase) && !rank.test(core) ? undefined : like;
    if (near !== undefined && near.likeness >= VERY_LIKE) return { word: near.value.adWord, likeness: near.likeness };
    if (compound.test(core) && !noTrade.test(core)) return { word: core, likeness: VERY_LIKE };
    return near !== undefined && near.likeness >= LIKE
      ? { word: near.value.adWord, likeness: near.likeness }
      : undefined;
  }

  /** 婚纱店门市，两千五底薪，洛阳: what stands first and is nothing else is the trade, as on a card. */
  function leadingTrade(text: string, taken: readonly Span[], wishesMore: boolean): string | undefined {
    const first = /^([\u4e00-\u9fffA-Za-z]{2,7}?)(?:的)?[,，]/u.exec(text)?.[1];
    if (first === undefined || !wishesMore || noTrade.test(first)) return undefined;
    return taken.some(({ start }) => start < first.length) ? undefined : first;
  }

  function coreOf(clause: string): string {
    let core = clause;
    for (let shorter = true; shorter; ) {
      const next = core.replace(leading, '').replace(trailing, '');
      shorter = next.length < core.length && next.length >= 2;
      if (shorter) core = next;
    }
    return core;
  }
}

const BORDER = /[,，。；;、！!？?\s]/u;

function without(text: string, taken: readonly Span[]): string {
  return taken.reduce(
    (left, { start, end }) => left.slice(0, start) + '，'.repeat(end - start) + left.slice(end),
    text,
  );
}
