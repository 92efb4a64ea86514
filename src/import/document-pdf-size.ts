import { inflateSync, constants as zlib } from 'node:zlib';

/** Nobody packs a page more often than this. */
const MOST_LAYERS = 3;
/** Names of packings whose size cannot be told beforehand, and of a document under a password. */
const REFUSED = /\/(?:LZWDecode|LZW|RunLengthDecode|RL|Encrypt)(?![A-Za-z0-9])/;
const STREAM = Buffer.from('stream');
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Unpacks every stream of a PDF once, to see that a small file does not hold gigabytes: its reader has no limit of its own.
 * @throws RangeError when together they are larger than `mostBytes`; Error for a packing that hides its size.
 */
export function inspectPdf(bytes: Buffer, mostBytes: number): void {
  requireOpen(bytes);
  let total = 0;
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    let start = at + STREAM.length;
    while (bytes[start] === CARRIAGE_RETURN || bytes[start] === LINE_FEED) start += 1;
    let content: Buffer | undefined = bytes.subarray(start);
    for (let layer = 0; content !== undefined && isPacked(content); layer += 1) {
      if (layer === MOST_LAYERS) throw new RangeError('a stream is packed again and again');
      content = unpacked(content, mostBytes - total);
      if (content === undefined) break;
      total += content.length;
      requireOpen(content);
    }
  }
}

/** A name may be written with its letters as numbers. */
function requireOpen(bytes: Buffer): void {
  const text = bytes.toString('latin1').replace(/#([0-9a-f]{2})/giu, (_, code: string) => charOf(code));
  if (REFUSED.test(text)) throw new Error('it is locked or packed in a way that is not read');
}

function charOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** The two bytes that every zlib stream begins with. */
function isPacked(bytes: Buffer): boolean {
  return bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

function unpacked(bytes: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most), finishFlush: zlib.Z_SYNC_FLUSH });
  } catch (cause) {
    if (cause instanceof RangeError) throw new RangeError('unpacked it is too large', { cause });
    // Bytes that only look packed hold what they hold.
    return undefined;
  }
}
