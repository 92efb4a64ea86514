import type { StoredPassage } from '../contract/passage.ts';

/** Two texts are near-duplicates when they share this much of their three-character pieces. */
const SAME_TEXT = 0.8;
/** A document that is not divided into articles gives at most this many of its parts. */
const PARTS_OF_ONE_DOCUMENT = 2;

/**
 * The first k slots of a ranking, best first, leaving out what repeats a passage already taken. What is pinned comes
 * first and is never left out.
 */
export function foldDuplicates(
  pinned: readonly number[],
  ranking: readonly number[],
  k: number,
  passageAt: (slot: number) => StoredPassage,
): number[] {
  const kept = pinned.slice(0, k).map((slot) => ({ slot, pieces: piecesOf(passageAt(slot).text) }));
  const parts = new Map<string, number>();
  for (const slot of ranking) {
    if (kept.length >= k) break;
    const passage = passageAt(slot);
    if (pinned.includes(slot)) continue;
    if (passage.article === undefined) {
      const count = parts.get(passage.title) ?? 0;
      if (count >= PARTS_OF_ONE_DOCUMENT) continue;
      parts.set(passage.title, count + 1);
    }
    const pieces = piecesOf(passage.text);
    if (kept.some((other) => areAlike(other.pieces, pieces))) continue;
    kept.push({ slot, pieces });
  }
  return kept.map(({ slot }) => slot);
}

function piecesOf(text: string): Set<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '');
  const pieces = new Set<string>();
  for (let index = 0; index + 3 <= plain.length; index += 1) pieces.add(plain.slice(index, index + 3));
  return pieces;
}

function areAlike(a: Set<string>, b: Set<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0 || small.size < large.size * SAME_TEXT) return false;
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared += 1;
  return shared / (a.size + b.size - shared) >= SAME_TEXT;
}
