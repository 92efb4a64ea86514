import type { PassageKind } from '../contract/passage.ts';

export interface Ranked {
  slot: number;
  score: number;
}

interface Sides {
  /** Statutes, cases and other texts, best first. */
  texts: readonly Ranked[];
  /** Entries of the pack, best first. */
  entries: readonly Ranked[];
  kindOf: (slot: number) => PassageKind;
}

/** After how many texts an entry stands: the best after two, the second after five, and so on. */
const FIRST_ENTRY_AFTER = 2;
const NEXT_ENTRY_AFTER = 3;
/** A service, policy or guide leads only when it is clearly nearer to the question than any entry on the law. */
const CLEARLY_NEARER = 1.15;

/**
 * One ranking of two that cannot be compared by score. The law stands before our words on it; what is a service, a
 * policy or a guide is answered by the entry, so there the best entry comes first.
 */
export function mergeRanking({ texts, entries, kindOf }: Sides): number[] {
  const merged: number[] = [];
  const waiting = entries.map(({ slot }) => slot);
  const onLaw = entries.find(({ slot }) => kindOf(slot) === 'law');
  if (entries.length > 0 && entries[0]!.score > (onLaw?.score ?? 0) * CLEARLY_NEARER) {
    merged.push(waiting.shift()!);
  }
  texts.forEach(({ slot }, index) => {
    merged.push(slot);
    const placed = index + 1 - FIRST_ENTRY_AFTER;
    if (placed >= 0 && placed % NEXT_ENTRY_AFTER === 0 && waiting.length > 0) merged.push(waiting.shift()!);
  });
  return [...merged, ...waiting];
}
