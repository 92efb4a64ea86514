import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

/** By its first bytes; undefined for what can only be text. */
export function containerOf(bytes: Buffer): 'pdf' | 'docx' | undefined {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4])) ? 'docx' : undefined;
}

/**
 * UTF-8, UTF-16 with its mark, or GB18030; anything else is not text.
 * @throws UnreadableDocumentError
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be');
  if (bytes.includes(0)) throw new UnreadableDocumentError('The file holds binary data, not text.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(bytes, 'gb18030');
    if (text.includes('\ufffd')) throw new UnreadableDocumentError('The file is neither UTF-8 nor GB18030 text.');
    return text;
  }
}
