import { bigrams } from './normalise.ts';

/** Two 32-bit halves. */
export type Signature = readonly [number, number];

/**
 * A similarity hash (simhash) of a text over its pairs of characters: texts that differ a little have hashes that
 * differ in few bits. None for a text too short to tell.
 */
export function signatureOf(normalised: string): Signature | undefined {
  const pairs = bigrams(normalised);
  if (pairs.size < 8) return undefined;
  const votes = new Int32Array(64);
  for (const pair of pairs) {
    const low = hash(pair, 0x811c9dc5);
    const high = hash(pair, 0x9e3779b1);
    for (let bit = 0; bit < 32; bit += 1) {
      votes[bit]! += (low >>> bit) & 1 ? 1 : -1;
      votes[bit + 32]! += (high >>> bit) & 1 ? 1 : -1;
    }
  }
  let low = 0;
  let high = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    if (votes[bit]! > 0) low |= 1 << bit;
    if (votes[bit + 32]! > 0) high |= 1 << bit;
  }
  return [low >>> 0, high >>> 0];
}

/** In how many of 64 bits two hashes differ. */
export function differingBits(first: Signature, second: Signature): number {
  return bitsSet(first[0] ^ second[0]) + bitsSet(first[1] ^ second[1]);
}

/** Share of character pairs two short texts have in common, 0 to 1 (Dice). */
export function likeness(first: string, second: string): number {
  if (first === second) return 1;
  const pairs = bigrams(first);
  const others = bigrams(second);
  if (pairs.size + others.size === 0) return 0;
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return (2 * shared) / (pairs.size + others.size);
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function bitsSet(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
