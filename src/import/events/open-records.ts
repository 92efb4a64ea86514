import { decodeLines, decodeText } from '../postings/decode-lines.ts';
import { detectFormat } from '../postings/detect-format.ts';
import { FileFailure } from '../postings/import-failure.ts';
import type { RawRecord } from '../postings/raw-record.ts';
import { detectDialect, readDelimited } from '../postings/read-delimited.ts';
import { readJson, readJsonLines } from '../postings/read-json.ts';
import { readSpreadsheet } from '../postings/read-spreadsheet.ts';

const LINES_FOR_DIALECT = 300;

/** The lists of a file (a workbook has one a sheet), each read whole: lists of events are short. */
export async function openRecords(path: string): Promise<RawRecord[][]> {
  const { format, head } = await detectFormat(path);
  switch (format.kind) {
    case 'spreadsheet':
      return (await readSpreadsheet(path)).map((batches) => batches.flat());
    case 'json': {
      const text = decodeText(path, format.encoding);
      return [await all(readJson(text, head.trimStart().startsWith('[')))];
    }
    case 'json-lines':
      return [await all(readJsonLines(decodeLines(path, format.encoding)))];
    case 'delimited': {
      const dialect = detectDialect(head.split(/\r\n?|\n/u).slice(0, LINES_FOR_DIALECT));
      return [await all(readDelimited(decodeLines(path, format.encoding), dialect))];
    }
    default:
      throw new FileFailure('file_not_a_table');
  }
}

async function all(batches: AsyncIterable<RawRecord[]>): Promise<RawRecord[]> {
  const records: RawRecord[] = [];
  for await (const batch of batches) records.push(...batch);
  if (records.length === 0) throw new FileFailure('file_empty');
  return records;
}
