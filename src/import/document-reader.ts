import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import mammoth from 'mammoth';
import type { DocumentContent } from './document-blocks.ts';
import { readHtml } from './document-html.ts';
import { readMarkdown } from './document-markdown.ts';
import { readPdf } from './document-pdf.ts';
import { inspectPdf } from './document-pdf-size.ts';
import { containerOf, decodeText } from './document-text.ts';
import { inspectZip } from './document-zip.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

const MOST_BYTES = 40 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 120 * 1024 * 1024;

type Format = 'markdown' | 'html' | 'docx' | 'pdf' | 'json';
const FORMATS: Record<string, Format> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.json': 'json',
};

export function isReadable(file: string): boolean {
  return extname(file).toLowerCase() in FORMATS;
}

/** @throws UnreadableDocumentError */
export async function readDocumentFile(file: string): Promise<DocumentContent> {
  const bytes = await readBytes(file);
  const format = FORMATS[extname(file).toLowerCase()]!;
  if (format === 'pdf') {
    return readGuarded('PDF', async () => {
      inspectPdf(bytes, MOST_UNPACKED_BYTES);
      return readPdf(bytes);
    });
  }
  if (format === 'docx') return readGuarded('Word document', () => readDocx(bytes));
  const text = decodeText(bytes);
  return format === 'html' ? readHtml(text) : readMarkdown(text);
}

/** @throws UnreadableDocumentError */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = decodeText(await readBytes(file));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableDocumentError(`The file is not valid JSON (${(cause as Error).message}).`, cause);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  const extension = extname(file).toLowerCase();
  const named = FORMATS[extension];
  if (named === undefined) {
    throw new UnreadableDocumentError(
      `Files of type "${extension || 'without extension'}" are not read; give Markdown, text, HTML, DOCX or PDF.`,
    );
  }
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) {
      throw new UnreadableDocumentError(`The file has ${size} bytes; at most ${MOST_BYTES} are read.`);
    }
    bytes = await readFile(file);
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    throw new UnreadableDocumentError(`The file cannot be opened (${(cause as NodeJS.ErrnoException).code}).`, cause);
  }
  if (bytes.length === 0) throw new UnreadableDocumentError('The file is empty.');
  const found = containerOf(bytes);
  if (found !== undefined && found !== named) {
    throw new UnreadableDocumentError(
      `The file is named ${extension} but holds ${CONTAINERS[found]}; give it the right extension or save it again as ${extension}.`,
    );
  }
  if (found === undefined && (named === 'pdf' || named === 'docx')) {
    throw new UnreadableDocumentError(`The file is named ${extension} but does not hold ${CONTAINERS[named]}.`);
  }
  return bytes;
}

const CONTAINERS = { pdf: 'a PDF', docx: 'a zip archive (as Word documents are)' };

async function readGuarded(what: string, read: () => Promise<DocumentContent>): Promise<DocumentContent> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    throw new UnreadableDocumentError(`The ${what} cannot be read: ${(cause as Error).message}.`, cause);
  }
}

async function readDocx(bytes: Buffer): Promise<DocumentContent> {
  const entries = inspectZip(bytes, MOST_UNPACKED_BYTES);
  if (!entries.some((entry) => entry.name === 'word/document.xml')) {
    throw new UnreadableDocumentError('The archive does not hold a Word document.');
  }
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return readHtml(value);
}
