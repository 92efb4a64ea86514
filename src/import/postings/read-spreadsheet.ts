import { readFile } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/node';
import { inspectZip } from '../document-zip.ts';
import { FileFailure } from './import-failure.ts';
import type { RawRecord } from './raw-record.ts';

const RECORDS_A_BATCH = 500;
/** A workbook of 100,000 postings unpacks to about a tenth of this; what is larger was made to fill the memory. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;

/** Every sheet of a workbook that holds something, or the one named; a workbook is read whole. */
export async function readSpreadsheet(path: string, only?: string): Promise<RawRecord[][][]> {
  let sheets: Sheet[];
  try {
    inspectZip(await readFile(path), MOST_UNPACKED_BYTES);
    sheets = (await readWorkbook(path)) as unknown as Sheet[];
  } catch (cause) {
    if (cause instanceof RangeError) throw new FileFailure('file_too_large', '', { cause });
    throw new FileFailure('spreadsheet_damaged', '', { cause });
  }
  const filled = sheets
    .filter(({ sheet }) => only === undefined || sheet === only)
    .map(({ data }) => batches(data))
    .filter((records) => records.length > 0);
  if (filled.length === 0) throw new FileFailure('file_empty');
  return filled;
}

interface Sheet {
  sheet: string;
  data: unknown[][];
}

function batches(rows: readonly unknown[][]): RawRecord[][] {
  const records: RawRecord[] = [];
  rows.forEach((row, index) => {
    const cells = row.map(cellText);
    if (cells.some((cell) => cell.trim() !== '')) records.push({ kind: 'cells', line: index + 1, cells });
  });
  const result: RawRecord[][] = [];
  for (let start = 0; start < records.length; start += RECORDS_A_BATCH)
    result.push(records.slice(start, start + RECORDS_A_BATCH));
  return result;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
