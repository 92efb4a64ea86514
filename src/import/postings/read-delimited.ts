import { parse } from 'csv-parse/sync';
import type { LineBatch } from './decode-lines.ts';
import type { RawRecord } from './raw-record.ts';

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;
/** A quoted cell longer than this is a quotation mark that was never closed. */
const LONGEST_RECORD_LINES = 400;
const RECORDS_A_BATCH = 500;

export interface Dialect {
  delimiter: string;
  /** Columns of most rows; rows that differ are suspect. */
  columns: number;
}

/** Finds the separator from the first lines: the one that cuts most of them into the same number of cells. */
export function detectDialect(lines: readonly string[], given?: string): Dialect {
  let best: Dialect & { score: number } = { delimiter: given ?? ',', columns: 1, score: 0 };
  for (const delimiter of given === undefined ? DELIMITERS : [given]) {
    const counts = new Map<number, number>();
    let open = false;
    let cells = 1;
    for (const line of lines) {
      if (line.trim() === '' && !open) continue;
      const scan = scanQuotes(line, open, delimiter);
      open = scan.open;
      cells += scan.delimiters;
      if (open) continue;
      counts.set(cells, (counts.get(cells) ?? 0) + 1);
      cells = 1;
    }
    const [columns, rows] = [...counts]
      .filter(([count]) => count > 1)
      .sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [1, 0];
    const score = rows * Math.log2(columns + 1);
    if (score > best.score * 1.05) best = { delimiter, columns, score };
  }
  return { delimiter: best.delimiter, columns: best.columns };
}

interface Scan {
  open: boolean;
  malformed: boolean;
  delimiters: number;
}

/** Follows the quotation marks of one line; `open` on entry means that the line begins inside a quoted cell. */
function scanQuotes(line: string, open: boolean, delimiter: string): Scan {
  const scan: Scan = { open, malformed: false, delimiters: 0 };
  let cellStart = !open;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]!;
    if (scan.open) {
      if (character !== '"') continue;
      if (line[index + 1] === '"') index += 1;
      else {
        const next = line[index + 1];
        if (next === undefined || next === delimiter) scan.open = false;
        else scan.malformed = true;
      }
      continue;
    }
    if (character === delimiter) {
      scan.delimiters += 1;
      cellStart = true;
    } else if (character === '"' && cellStart) {
      scan.open = true;
      cellStart = false;
    } else if (character !== ' ') cellStart = false;
  }
  return scan;
}

/** Cuts a text into records. A mark that is never closed costs its own line only, never the rows after it. */
export async function* readDelimited(batches: AsyncIterable<LineBatch>, dialect: Dialect): AsyncGenerator<RawRecord[]> {
  const window = new LineWindow(batches);
  let batch: RawRecord[] = [];
  let pending: { line: number; text: string }[] = [];
  const flush = () => {
    batch.push(...parseRecords(pending, dialect));
    pending = [];
  };
  while (await window.fill()) {
    const { line, text } = window.at(0)!;
    if (!text.includes('"')) {
      window.drop(1);
      if (text.trim() !== '') pending.push({ line, text });
    } else {
      const taken = await takeQuoted(window, dialect);
      if (taken.text !== undefined) pending.push({ line, text: taken.text });
      else {
        flush();
        const cells = splitLiterally(text, dialect.delimiter);
        batch.push(
          cells.length === dialect.columns
            ? { kind: 'cells', line, cells }
            : { kind: 'broken', line, text, reason: 'quotes_unbalanced' },
        );
      }
      window.drop(taken.lines);
    }
    if (pending.length + batch.length >= RECORDS_A_BATCH) {
      flush();
      yield batch;
      batch = [];
    }
  }
  flush();
  if (batch.length > 0) yield batch;
}

/** How many lines the record at the front of the window takes, and its text; no text when its quotes are broken. */
async function takeQuoted(window: LineWindow, dialect: Dialect): Promise<{ lines: number; text?: string }> {
  const first = window.at(0)!.text;
  let scan = scanQuotes(first, false, dialect.delimiter);
  if (!scan.open) return { lines: 1, text: first };
  let delimiters = scan.delimiters;
  let malformed = scan.malformed;
  let rowsSwallowed = 0;
  const parts = [first];
  for (let offset = 1; offset < LONGEST_RECORD_LINES; offset += 1) {
    if (window.at(offset) === undefined && !(await window.fill(offset + 1))) break;
    const text = window.at(offset)!.text;
    if (isWholeRow(text, dialect)) rowsSwallowed += 1;
    if (rowsSwallowed >= 3) break;
    scan = scanQuotes(text, true, dialect.delimiter);
    delimiters += scan.delimiters;
    malformed ||= scan.malformed;
    parts.push(text);
    if (scan.open) continue;
    const whole = delimiters + 1 === dialect.columns && !malformed;
    return whole || rowsSwallowed === 0 ? { lines: parts.length, text: parts.join('\n') } : { lines: 1 };
  }
  return { lines: 1 };
}

function isWholeRow(text: string, { delimiter, columns }: Dialect): boolean {
  if (columns < 3) return false;
  const scan = scanQuotes(text, false, delimiter);
  return !scan.open && scan.delimiters === columns - 1;
}

function parseRecords(records: readonly { line: number; text: string }[], dialect: Dialect): RawRecord[] {
  if (records.length === 0) return [];
  const rows = parseTexts(records.map((record) => record.text).join('\n'), dialect);
  if (rows !== undefined && rows.length === records.length) {
    return rows.map((cells, index) => ({ kind: 'cells', line: records[index]!.line, cells }));
  }
  return records.map(({ line, text }) => {
    const cells = parseTexts(text, dialect);
    if (cells?.length === 1) return { kind: 'cells', line, cells: cells[0]! };
    return { kind: 'broken', line, text, reason: 'quotes_unbalanced' };
  });
}

function parseTexts(text: string, { delimiter }: Dialect): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\n',
      ltrim: true,
    });
  } catch {
    return undefined;
  }
}

function splitLiterally(text: string, delimiter: string): string[] {
  return text.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/gu, ''));
}

/** The lines ahead, numbered. */
class LineWindow {
  readonly #batches: AsyncIterator<LineBatch>;
  #lines: { line: number; text: string }[] = [];
  #start = 0;

  constructor(batches: AsyncIterable<LineBatch>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  at(offset: number): { line: number; text: string } | undefined {
    return this.#lines[this.#start + offset];
  }

  drop(count: number): void {
    this.#start += count;
  }

  /** Makes sure that so many lines are ahead; false when the text has fewer left. */
  async fill(count = 1): Promise<boolean> {
    while (this.#lines.length - this.#start < count) {
      const next = await this.#batches.next();
      if (next.done === true) return false;
      const { first, lines } = next.value;
      this.#lines = this.#lines.slice(this.#start).concat(lines.map((text, index) => ({ line: first + index, text })));
      this.#start = 0;
    }
    return true;
  }
}
