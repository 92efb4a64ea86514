import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

export interface ZipEntry {
  name: string;
  bytes: number;
}

/**
 * The files inside a zip, from its directory, each unpacked once to see that it is as large as it says.
 * @throws RangeError when together they are larger than `mostBytes`; Error when the archive is damaged.
 */
export function inspectZip(archive: Buffer, mostBytes: number): ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('the archive has no directory');
  const count = archive.readUInt16LE(end + 10);
  // A reader that takes one of these for a sign of a second, larger directory would unpack what was never looked at.
  const isPlain = archive.readUInt32LE(end + 4) === 0 && archive.readUInt16LE(end + 8) === count && count < 0xffff;
  if (!isPlain) throw new Error('the archive is split or has a second directory');
  let offset = archive.readUInt32LE(end + 16);
  let total = 0;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(offset) !== DIRECTORY_ENTRY) throw new Error('the archive directory is damaged');
    const method = archive.readUInt16LE(offset + 10);
    const packed = archive.readUInt32LE(offset + 20);
    const nameLength = archive.readUInt16LE(offset + 28);
    const extraLength = archive.readUInt16LE(offset + 30);
    const commentLength = archive.readUInt16LE(offset + 32);
    const header = archive.readUInt32LE(offset + 42);
    const name = archive.toString('utf8', offset + 46, offset + 46 + nameLength);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const content = archive.subarray(start, start + packed);
    let bytes = content.length;
    if (method === DEFLATED) {
      try {
        bytes = inflateRawSync(content, { maxOutputLength: Math.max(1, mostBytes - total) }).length;
      } catch (cause) {
        if (cause instanceof RangeError) throw new RangeError(`unpacked it is larger than ${mostBytes} bytes`);
        throw cause;
      }
    }
    total += bytes;
    if (total > mostBytes) throw new RangeError(`unpacked it is larger than ${mostBytes} bytes`);
    entries.push({ name, bytes });
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
