import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';

/** What was learned: for each feature's bucket one small whole number a label, all of one scale. */
export interface IntentWeights {
  /** Intents, and kinds of danger (`unsafe/self_harm`). */
  labels: readonly string[];
  scale: number;
  /** Which row a bucket has, -1 for none. */
  rowOf: Int32Array;
  /** Rows one after the other, as wide as there are labels. */
  values: Int8Array;
}

/** Features are told apart by their bucket. */
export const BUCKETS = 1 << 17;

/** `intent-weights.json`, made by `npm run learn`; `learnedFrom` tells whether the data it was learned from changed. */
const IntentWeightsFile = z.strictObject({
  version: z.literal(1),
  learnedFrom: z.string(),
  labels: z.array(z.string()),
  scale: z.number().positive(),
  /** Buckets, then their rows, little-endian, deflated, in base64. */
  rows: z.string(),
});

/** Changes when the features of a sentence are made in another way. */
const FEATURES = 2;

/** A fingerprint of everything the weights are learned from. */
export function fingerprintOf(learnedFrom: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([FEATURES, learnedFrom]))
    .digest('hex')
    .slice(0, 16);
}

export function formatWeights({ labels, scale, rowOf, values }: IntentWeights, learnedFrom: string): string {
  const buckets = [...rowOf.entries()].filter(([, row]) => row >= 0).sort(([, one], [, other]) => one - other);
  const bytes = Buffer.alloc(buckets.length * 4 + values.length);
  for (const [index, [bucket]] of buckets.entries()) bytes.writeUInt32LE(bucket, index * 4);
  Buffer.from(values.buffer, values.byteOffset, values.length).copy(bytes, buckets.length * 4);
  const file = { version: 1, learnedFrom, labels, scale, rows: deflateSync(bytes).toString('base64') };
  return `${JSON.stringify(file)}\n`;
}

/** The weights of a file, unless they were learned from other data. */
export function parseWeights(content: string, learnedFrom: string): IntentWeights | undefined {
  const file = IntentWeightsFile.parse(JSON.parse(content));
  if (file.learnedFrom !== learnedFrom) return undefined;
  const bytes = inflateSync(Buffer.from(file.rows, 'base64'));
  const count = bytes.length / (4 + file.labels.length);
  const rowOf = new Int32Array(BUCKETS).fill(-1);
  for (let row = 0; row < count; row += 1) rowOf[bytes.readUInt32LE(row * 4)] = row;
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + count * 4, count * file.labels.length);
  return { labels: file.labels, scale: file.scale, rowOf, values };
}
