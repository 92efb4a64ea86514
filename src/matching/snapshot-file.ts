import { createHash } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { XiaoguError } from '../errors.ts';

/**
 * A file of numbered parts: eight bytes of magic and format version, a head in JSON with its length before it, the
 * parts one after the other, and the SHA-256 of all of it at the end.
 */
const MAGIC = 'XGJI';
export const SNAPSHOT_VERSION = 5;
const PREFIX_BYTES = 12;
const HASH_BYTES = 32;
/** Written, read and hashed this many bytes at a time, so that nothing else waits long. */
const CHUNK_BYTES = 1 << 20;
const LONGEST_HEAD = 64 << 20;

/** The snapshot cannot be used; whoever asked for it builds the index anew. */
export class SnapshotRefused extends XiaoguError {
  constructor(code: string, message: string, cause?: unknown) {
    super(code, 'internal', message, cause === undefined ? {} : { cause });
  }
}

/** Writes beside the file and then puts it in place, so that a crash leaves the old one whole. */
export async function writeSnapshotFile(file: string, head: unknown, parts: readonly Uint8Array[]): Promise<void> {
  const text = Buffer.from(JSON.stringify({ head, lengths: parts.map(({ length }) => length) }));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 0, 'latin1');
  prefix.writeUInt32LE(SNAPSHOT_VERSION, 4);
  prefix.writeUInt32LE(text.length, 8);
  const hash = createHash('sha256');
  const beside = `${file}.new`;
  const handle = await open(beside, 'w');
  try {
    for (const part of [prefix, text, ...parts]) {
      for (let start = 0; start < part.length; start += CHUNK_BYTES) {
        // A copy: what is hashed must be what is written, though the index goes on taking postings in.
        const chunk = part.slice(start, start + CHUNK_BYTES);
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
    }
    await handle.writeFile(hash.digest());
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

/** @throws SnapshotRefused when there is no such file, or it is of another version, cut short or changed. */
export async function readSnapshotFile(
  file: string,
  accept: (head: unknown) => void,
): Promise<{ head: unknown; parts: Uint8Array<ArrayBuffer>[] }> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new SnapshotRefused('snapshot_missing', `There is no snapshot to read at ${file}.`, error);
  });
  try {
    const hash = createHash('sha256');
    const prefix = Buffer.from(await readBytes(handle, PREFIX_BYTES, hash));
    const magic = prefix.toString('latin1', 0, 4);
    if (magic !== MAGIC) throw new SnapshotRefused('snapshot_foreign', `Snapshot: got ${magic}, expected ${MAGIC}.`);
    const version = prefix.readUInt32LE(4);
    if (version !== SNAPSHOT_VERSION) {
      throw new SnapshotRefused('snapshot_version', `Snapshot version: got ${version}, expected ${SNAPSHOT_VERSION}.`);
    }
    const length = prefix.readUInt32LE(8);
    if (length > LONGEST_HEAD) throw new SnapshotRefused('snapshot_damaged', `Snapshot head of ${length} bytes.`);
    const { head, lengths } = parseHead(await readBytes(handle, length, hash));
    accept(head);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (const partLength of lengths) parts.push(await readBytes(handle, partLength, hash));
    const expected = hash.digest('hex');
    const got = Buffer.from(await readBytes(handle, HASH_BYTES)).toString('hex');
    if (got !== expected)
      throw new SnapshotRefused('snapshot_damaged', `Snapshot hash: got ${got}, expected ${expected}.`);
    return { head, parts };
  } finally {
    await handle.close();
  }
}

function parseHead(bytes: Uint8Array): { head: unknown; lengths: number[] } {
  try {
    const parsed = JSON.parse(Buffer.from(bytes).toString()) as { head: unknown; lengths: unknown };
    if (!Array.isArray(parsed.lengths) || !parsed.lengths.every(Number.isSafeInteger))
      throw new TypeError('no lengths');
    return { head: parsed.head, lengths: parsed.lengths as number[] };
  } catch (error) {
    throw new SnapshotRefused('snapshot_damaged', 'The head of the snapshot cannot be read.', error);
  }
}

async function readBytes(
  handle: FileHandle,
  length: number,
  hash?: ReturnType<typeof createHash>,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; ) {
    const { bytesRead } = await handle.read(bytes, start, Math.min(CHUNK_BYTES, length - start));
    if (bytesRead === 0) throw new SnapshotRefused('snapshot_damaged', 'The snapshot is cut short.');
    hash?.update(bytes.subarray(start, start + bytesRead));
    start += bytesRead;
  }
  return bytes;
}
