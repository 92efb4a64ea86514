import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { FileFailure } from './import-failure.ts';

export type TextEncoding = 'utf8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** Consecutive lines of a text, without their line ends; `first` is the number of the first of them, from 1. */
export interface LineBatch {
  first: number;
  lines: string[];
}

const NEWLINE = 0x0a;
const COMMA = 0x2c;

/** The beginning of a file; `whole` when nothing follows, so that its last line is no torn one. */
export interface FileHead {
  bytes: Buffer;
  whole: boolean;
}

/** The encoding of a text by its beginning: byte order mark, else what most of its lines can be. */
export function detectEncoding({ bytes: head, whole }: FileHead): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zerosAt = (remainder: number) =>
    head.subarray(0, 2000).filter((byte, index) => byte === 0 && index % 2 === remainder).length;
  const half = Math.min(head.length, 2000) / 2;
  if (half > 4 && zerosAt(1) > half * 0.4 && zerosAt(0) < half * 0.1) return 'utf-16le';
  if (half > 4 && zerosAt(0) > half * 0.4 && zerosAt(1) < half * 0.1) return 'utf-16be';
  const lines = splitBytes(whole ? head : head.subarray(0, wholeLinesEnd(head)));
  const telling = lines.filter((line) => line.some((byte) => byte >= 0x80));
  const utf8 = telling.filter((line) => isUtf8(line)).length;
  return telling.length > 0 && utf8 < telling.length / 2 ? 'gb18030' : 'utf8';
}

/** A line longer than this is no line of a table. */
const LONGEST_LINE = 64 * 1024 * 1024;
const CHUNK_BYTES = 1 << 18;

/**
 * Reads a text file line by line. A file whose encoding changes on the way (parts pasted together) is read right:
 * each line is decoded as what it can be, the file's main encoding first.
 */
export async function* decodeLines(path: string, encoding: TextEncoding): AsyncGenerator<LineBatch> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    yield* decodeWide(path, encoding);
    return;
  }
  let first = 1;
  for await (const { bytes, last } of blocks(path, [NEWLINE])) {
    if (bytes.length > LONGEST_LINE) throw new FileFailure('file_not_a_table', 'it has no lines');
    const lines = decodeBlock(last ? bytes : bytes.subarray(0, -1), encoding, first === 1);
    yield { first, lines };
    first += lines.length;
  }
}

/** Reads a text file in pieces that may end anywhere but inside a character; JSON need not have lines. */
export async function* decodeText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    for await (const { lines } of decodeWide(path, encoding)) yield `${lines.join('\n')}\n`;
    return;
  }
  let first = true;
  for await (const { bytes } of blocks(path, [NEWLINE, COMMA])) {
    yield decodeBlock(bytes, encoding, first).join('\n');
    first = false;
  }
}

/** Cuts a file after one of the marks, none of which is ever part of a longer character in UTF-8 or GB18030. */
async function* blocks(path: string, marks: readonly number[]): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const end = Math.max(...marks.map((mark) => chunk.lastIndexOf(mark))) + 1;
    if (end === 0) {
      parts.push(chunk);
      continue;
    }
    yield { bytes: Buffer.concat([...parts, chunk.subarray(0, end)]), last: false };
    parts = end < chunk.length ? [chunk.subarray(end)] : [];
  }
  if (parts.length > 0) yield { bytes: Buffer.concat(parts), last: true };
}

/** The beginning of a file as text, decoded as its lines will be. */
export function decodeHead({ bytes: head, whole }: FileHead, encoding: TextEncoding): string {
  const text =
    encoding === 'utf8' || encoding === 'gb18030'
      ? decodeBlock(whole ? head : head.subarray(0, wholeLinesEnd(head)), encoding, true).join('\n')
      : iconv.decode(head, encoding);
  return text.replace(/^\ufeff/u, '');
}

function decodeBlock(block: Buffer, encoding: TextEncoding, atStart: boolean): string[] {
  const bytes = atStart && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? block.subarray(3) : block;
  const lines =
    isUtf8(bytes) && encoding === 'utf8'
      ? bytes.toString('utf8').split('\n')
      : splitBytes(bytes).map((line) => decodeLine(line, encoding));
  return lines.flatMap((line) => {
    const clean = line.includes('\0') ? line.replaceAll('\0', '') : line;
    const trimmed = clean.endsWith('\r') ? clean.slice(0, -1) : clean;
    return trimmed.includes('\r') ? trimmed.split('\r') : [trimmed];
  });
}

function decodeLine(line: Buffer, encoding: TextEncoding): string {
  if (encoding === 'utf8') {
    if (isUtf8(line)) return line.toString('utf8');
    const text = line.toString('utf8');
    const broken = text.split('\ufffd').length - 1;
    const sound = (text.match(/[\u3400-\u9fff]/gu) ?? []).length;
    return sound > broken * 3 ? text : iconv.decode(line, 'gb18030');
  }
  if (isUtf8(line)) {
    const text = line.toString('utf8');
    if (!/[^\p{ASCII}]/u.test(text) || (text.match(/[\u3400-\u9fff]/gu) ?? []).length >= 2) return text;
  }
  return iconv.decode(line, 'gb18030');
}

async function* decodeWide(path: string, encoding: TextEncoding): AsyncGenerator<LineBatch> {
  const stream = createReadStream(path).pipe(iconv.decodeStream(encoding));
  let rest = '';
  let first = 1;
  for await (const chunk of stream as unknown as AsyncIterable<string>) {
    const lines = (rest + chunk).split(/\r?\n/u);
    rest = lines.pop() ?? '';
    if (lines.length === 0) continue;
    yield { first, lines };
    first += lines.length;
  }
  if (rest !== '') yield { first, lines: [rest] };
}

function wholeLinesEnd(bytes: Buffer): number {
  const end = bytes.lastIndexOf(NEWLINE);
  return end === -1 ? bytes.length : end;
}

function splitBytes(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}
