import type { SoughtFile } from '../lexicon/lexicon-schema.ts';
import { anyOf } from '../lexicon/patterns.ts';

interface Named {
  start: number;
  end: number;
  text: string;
}

interface Around {
  before?: RegExp;
  behind?: RegExp;
}

/** Whether a trade's word is part of something else (保安 in 保安服), or tells of one's own child. */
export type PartOfAnother = (text: string, match: Named) => boolean;

export function createPartOfAnother({ others, ownChild }: SoughtFile): PartOfAnother {
  const things = others.map(({ trade, unless, ...line }) => ({
    ...aroundOf(line),
    trade: trade.length > 0 ? anyOf(trade) : undefined,
    unless: anyOf(unless),
  }));
  const looksAfter = anyOf(ownChild.trade);
  const lines = ownChild.lines.map(aroundOf);

  return (text, { start, end, text: said }) => {
    const before = text.slice(0, start);
    const after = text.slice(end);
    const other = things.find(
      (thing) => (thing.trade?.test(said) ?? true) && stands(thing, before, after) && !thing.unless.test(text),
    );
    if (other !== undefined) return true;
    if (!looksAfter.test(said)) return false;
    const behind = text.slice(said.endsWith(OF) ? end - OF.length : end);
    return lines.some((line) => stands(line, before, behind));
  };
}

const OF = '的';

function aroundOf({ before, behind }: { before: readonly string[]; behind: readonly string[] }): Around {
  return {
    ...(before.length > 0 ? { before: anyOf(before) } : {}),
    ...(behind.length > 0 ? { behind: anyOf(behind) } : {}),
  };
}

function stands({ before, behind }: Around, textBefore: string, textBehind: string): boolean {
  return (before?.test(textBefore) ?? true) && (behind?.test(textBehind) ?? true);
}
