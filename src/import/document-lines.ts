import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { inspectPdf } from './document-pdf-size.ts';
import { containerOf } from './document-text.ts';
import { inspectZip } from './document-zip.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

/** A person's resume: fonts and pictures of a PDF are large, the XML of a Word document is not. */
const MOST_UNPACKED_BYTES = { pdf: 64 * 1024 * 1024, docx: 40 * 1024 * 1024, text: 8 * 1024 * 1024 };
const MOST_PAGES = 30;
/** Points; characters this close in height stand on one line. */
const SAME_LINE = 3;
/** Points; a gap this wide is a column, not a space. */
const COLUMN_GAP = 12;

export interface ReadDocument {
  kind: 'pdf' | 'docx' | 'text';
  lines: string[];
}

/**
 * The lines of a PDF or Word document of a few pages as they stand on paper, columns apart by a tab. A scan gives no lines.
 * @throws UnreadableDocumentError
 */
export async function readDocumentLines(bytes: Buffer): Promise<ReadDocument> {
  const kind = containerOf(bytes);
  if (kind === undefined) throw new UnreadableDocumentError('The document is neither a PDF nor a Word document.');
  try {
    return { kind, lines: kind === 'pdf' ? await pdfLines(bytes) : await docxLines(bytes) };
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    throw new UnreadableDocumentError(`The document cannot be read: ${(cause as Error).message}.`, cause);
  }
}

async function docxLines(bytes: Buffer): Promise<string[]> {
  const entries = inspectZip(bytes, MOST_UNPACKED_BYTES.docx);
  const text = entries
    .filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))
    .reduce((sum, entry) => sum + entry.bytes, 0);
  if (text > MOST_UNPACKED_BYTES.text)
    throw new UnreadableDocumentError('The Word document holds more text than a resume.');
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw new UnreadableDocumentError('The archive does not hold a Word document.');
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return value.split('\n');
}

/** What pdf.js gives of a run of characters; the transform ends with where it stands. */
interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
}

async function pdfLines(bytes: Buffer): Promise<string[]> {
  inspectPdf(bytes, MOST_UNPACKED_BYTES.pdf);
  // Silent: its remarks quote the page, and a page can be made to draw millions of them.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (document.numPages > MOST_PAGES) throw new RangeError(`it has more than ${MOST_PAGES} pages`);
    const lines: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = (items as (TextItem | object)[]).flatMap((item): Piece[] =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, x: item.transform[4]!, y: item.transform[5]!, width: item.width }]
          : [],
      );
      lines.push(...linesOf(pieces));
    }
    return lines;
  } finally {
    await document.destroy();
  }
}

/** Pieces of one height in their order from the left; heights from the top. */
function linesOf(pieces: Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - piece.y) <= SAME_LINE) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    let line = '';
    let end = Number.NEGATIVE_INFINITY;
    for (const { text, x, width } of row.toSorted((a, b) => a.x - b.x)) {
      if (line !== '') line += x - end > COLUMN_GAP ? '\t' : x - end > 2 ? ' ' : '';
      line += text;
      end = x + width;
    }
    return line;
  });
}
