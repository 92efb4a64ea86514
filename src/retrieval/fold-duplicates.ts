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
  const kept = pinned.slice(0, k).map((slot) => ({ slot, pieces: piecesOf(passageAt(slot)) }));
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
    const pieces = piecesOf(passage);
    if (kept.some((other) => areAlike(other.pieces, pieces))) continue;
    kept.push({ slot, pieces });
  }
  return kept.map(({ slot }) => slot);
}

/** Pieces of texts that came up before, by passage; sorted, so that two are compared in one pass. */
const piecesKnown = new WeakMap<StoredPassage, Float64Array>();

/** Three characters as one number: 48 bits, so that no two are taken for each other. */
function piecesOf(passage: StoredPassage): Float64Array {
  let pieces = piecesKnown.get(passage);
  if (pieces === undefined) {
    const plain = passage.text.replace(/[\s\p{P}]/gu, '');
    const all = new Float64Array(Math.max(0, plain.length - 2));
    for (let index = 0; index < all.length; index += 1) {
      all[index] =
        plain.charCodeAt(index) * 2 ** 32 + plain.charCodeAt(index + 1) * 2 ** 16 + plain.charCodeAt(index + 2);
    }
    all.sort();
    pieces = all.filter((piece, index) => index === 0 || piece !== all[index - 1]);
    piecesKnown.set(passage, pieces);
  }
  return pieces;
}

function areAlike(a: Float64Array, b: Float64Array): boolean {
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  if (small.length === 0 || small.length < large.length * SAME_TEXT) return false;
  let shared = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    if (a[left] === b[right]) {
      shared += 1;
      left += 1;
      right += 1;
    } else if (a[left]! < b[right]!) left += 1;
    else right += 1;
  }
  return shared / (a.length + b.length - shared) >= SAME_TEXT;
}
