import { open, stat } from 'node:fs/promises';
import { decodeHead, detectEncoding, type TextEncoding } from './decode-lines.ts';
import { FileFailure } from './import-failure.ts';

export type FileFormat =
  | { kind: 'delimited' | 'json' | 'json-lines' | 'html'; encoding: TextEncoding }
  | { kind: 'spreadsheet' };

const HEAD_BYTES = 1 << 18;

/** What a file is, by its content; its name is not asked. */
export async function detectFormat(path: string): Promise<{ format: FileFormat; head: string }> {
  const bytes = await readHead(path);
  if (bytes.length === 0) throw new FileFailure('file_empty');
  refuseForeign(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return { format: { kind: 'spreadsheet' }, head: '' };
  const start = { bytes, whole: bytes.length < HEAD_BYTES };
  const encoding = detectEncoding(start);
  const head = decodeHead(start, encoding);
  const text = head.trimStart();
  if (text === '') throw new FileFailure('file_empty');
  if (/^(?:<!doctype html|<html|<table|<\?xml|<meta|<script)/iu.test(text))
    return { format: { kind: 'html', encoding }, head };
  if (looksBinary(head)) throw new FileFailure('file_not_a_table');
  return { format: { kind: textKind(text), encoding }, head };
}

async function readHead(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).isDirectory()) throw new FileFailure('file_is_directory');
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof FileFailure) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new FileFailure(code === 'ENOENT' || code === 'ENOTDIR' ? 'file_missing' : 'file_unreadable', '', {
      cause: error,
    });
  }
}

function refuseForeign(bytes: Buffer): void {
  const magic = bytes.subarray(0, 1024).toString('latin1');
  if (/^[\s\u00ef\u00bb\u00bf]*%PDF-/u.test(magic)) throw new FileFailure('file_is_pdf');
  if (magic.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new FileFailure('file_is_old_excel');
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{8}|RIFF....WEBP)/u.test(magic)) throw new FileFailure('file_is_image');
  if (/^(?:Rar!|7z|BZh|SQLite format)/u.test(magic) || (bytes[0] === 0x1f && bytes[1] === 0x8b))
    throw new FileFailure('file_not_a_table');
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const odd = (sample.match(/(?![\n\r\t\f\v])[\p{Cc}\ufffd]/gu) ?? []).length;
  return odd > sample.length * 0.1;
}

function textKind(text: string): 'delimited' | 'json' | 'json-lines' {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (/^\[\s*[[{\]]/u.test(text)) {
    // A list with each element on a line of its own survives a torn element best when read as lines.
    return lines[0]!.trim() === '[' && lines.slice(1, 4).some(isObjectLine) ? 'json-lines' : 'json';
  }
  if (!/^\{\s*["}]/u.test(text)) return 'delimited';
  if (lines.length === 1) return 'json';
  return isJson(lines[0]!) || lines.slice(1, 6).some(isObjectLine) ? 'json-lines' : 'json';
}

function isObjectLine(line: string): boolean {
  const text = line.trim().replace(/,$/u, '');
  return text.startsWith('{') && isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
