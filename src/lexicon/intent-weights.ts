import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';

/** What was learned: for each feature's bucket one small whole number a label, all of one scale. */
export interface IntentWeights {
  /** Intents, and kinds of danger (`unsafe/self_harm`). */
  labels: readonly string[];
  scale: number;
  rows: ReadonlyMap<number, Int8Array>;
}

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
const FEATURES = 1;

/** A fingerprint of everything the weights are learned from. */
export function fingerprintOf(learnedFrom: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([FEATURES, learnedFrom]))
    .digest('hex')
    .slice(0, 16);
}

export function formatWeights({ labels, scale, rows }: IntentWeights, learnedFrom: string): string {
  const width = labels.length;
  const bytes = Buffer.alloc(rows.size * (4 + width));
  for (const [index, [bucket, row]] of [...rows].entries()) {
    bytes.writeUInt32LE(bucket, index * 4);
    Buffer.from(row.buffer, row.byteOffset, width).copy(bytes, rows.size * 4 + index * width);
  }
  const file = { version: 1, learnedFrom, labels, scale, rows: deflateSync(bytes).toString('base64') };
  return `${JSON.stringify(file)}\n`;
}

/** The weights of a file, unless they were learned from other data. */
export function parseWeights(content: string, learnedFrom: string): IntentWeights | undefined {
  const file = IntentWeightsFile.parse(JSON.parse(content));
  if (file.learnedFrom !== learnedFrom) return undefined;
  const width = file.labels.length;
  const bytes = inflateSync(Buffer.from(file.rows, 'base64'));
  const count = bytes.length / (4 + width);
  const rows = new Map<number, Int8Array>();
  for (let index = 0; index < count; index += 1) {
    const from = count * 4 + index * width;
    rows.set(bytes.readUInt32LE(index * 4), new Int8Array(bytes.buffer, bytes.byteOffset + from, width));
  }
  return { labels: file.labels, scale: file.scale, rows };
}
