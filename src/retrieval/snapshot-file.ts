import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Raised when the layout of a file changes; a reader takes no other. */
const FORMAT = 1;

const Header = z.object({
  format: z.number(),
  kind: z.string(),
  /** SHA-256 of everything after the header's line. */
  contentHash: z.string(),
  details: z.unknown(),
  /** Floats in each part, in order. */
  parts: z.array(z.number().int().nonnegative()),
});

export interface Snapshot {
  details: unknown;
  parts: Float32Array[];
}

/** A file is not what is expected; it can be made again from its sources. */
export class SnapshotMismatchError extends Error {
  constructor(file: string, what: string, got: unknown, expected: unknown) {
    super(`${file}: ${what}: got ${String(got)}, expected ${String(expected)}.`);
    this.name = 'SnapshotMismatchError';
  }
}

/** Writes beside the place and moves there, so that a reader never sees half a file. */
export async function writeSnapshot(file: string, kind: string, { details, parts }: Snapshot): Promise<void> {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
  const header = { format: FORMAT, kind, contentHash: hashOf(body), details, parts: parts.map((part) => part.length) };
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
  await rename(draft, file);
}

/**
 * @returns undefined when there is no such file.
 * @throws SnapshotMismatchError when it is of another format or kind, or damaged.
 */
export async function readSnapshot(file: string, kind: string): Promise<Snapshot | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
  const end = bytes.indexOf(0x0a);
  const header = Header.safeParse(parseLine(bytes.subarray(0, Math.max(end, 0))));
  if (!header.success) throw new SnapshotMismatchError(file, 'header', 'something unreadable', `format ${FORMAT}`);
  const { format, contentHash, details, parts } = header.data;
  if (format !== FORMAT) throw new SnapshotMismatchError(file, 'format', format, FORMAT);
  if (header.data.kind !== kind) throw new SnapshotMismatchError(file, 'kind', header.data.kind, kind);
  const body = bytes.subarray(end + 1);
  const found = hashOf(body);
  if (found !== contentHash) throw new SnapshotMismatchError(file, 'content hash', found, contentHash);
  let offset = 0;
  return {
    details,
    parts: parts.map((length) => {
      const part = new Float32Array(body.buffer.slice(body.byteOffset + offset, body.byteOffset + offset + length * 4));
      offset += length * 4;
      return part;
    }),
  };
}

function parseLine(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
