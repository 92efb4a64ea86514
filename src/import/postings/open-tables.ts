import { decodeLines, decodeText } from './decode-lines.ts';
import { detectFormat } from './detect-format.ts';
import { FileFailure } from './import-failure.ts';
import { mapTable, type Table } from './map-table.ts';
import type { Mapping } from './mapping-file.ts';
import type { RawRecord, RecordBatches } from './raw-record.ts';
import { detectDialect, readDelimited } from './read-delimited.ts';
import { readHtml } from './read-html.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

const LINES_FOR_DIALECT = 300;

/** Opens a file of any supported format as tables whose columns are mapped (a workbook has one a sheet). */
export async function* openTables(path: string, mapping: Mapping | undefined): AsyncGenerator<Table> {
  const { format, head } = await detectFormat(path);
  if (format.kind === 'spreadsheet') {
    yield* openAll(await readSpreadsheet(path, mapping?.sheet), mapping);
    return;
  }
  const encoding = mapping?.encoding ?? format.encoding;
  const lines = decodeLines(path, encoding);
  switch (format.kind) {
    case 'html':
      yield* openAll(await readHtml(lines), mapping);
      return;
    case 'json':
      yield await mapTable(readJson(decodeText(path, encoding), head.trimStart().startsWith('[')), '', mapping);
      return;
    case 'json-lines':
      yield await mapTable(readJsonLines(lines), '', mapping);
      return;
    case 'delimited': {
      const detected = detectDialect(head.split(/\r\n?|\n/u).slice(0, LINES_FOR_DIALECT), mapping?.delimiter);
      yield await mapTable(readDelimited(lines, detected), detected.delimiter, mapping);
    }
  }
}

/** Of several tables in one file those without postings are passed over; a file with none fails as its first did. */
async function* openAll(tables: readonly RawRecord[][][], mapping: Mapping | undefined): AsyncGenerator<Table> {
  let failure: FileFailure | undefined;
  let opened = 0;
  for (const batches of tables) {
    try {
      const table = await mapTable(streamOf(batches), '\t', mapping);
      opened += 1;
      yield table;
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      failure ??= error;
    }
  }
  if (opened === 0) throw failure ?? new FileFailure('file_empty');
}

async function* streamOf(batches: readonly RawRecord[][]): RecordBatches {
  yield* batches;
}
