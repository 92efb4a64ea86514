import { alignRow } from './align-row.ts';
import { applyMapping, withDefaults } from './apply-mapping.ts';
import { cleanValue } from './clean-text.ts';
import { decodeLines, type LineBatch } from './decode-lines.ts';
import { detectFormat } from './detect-format.ts';
import { findHeader, type Header } from './find-header.ts';
import { FileFailure } from './import-failure.ts';
import { type ColumnPlan, fieldValues, mapColumns } from './map-columns.ts';
import type { Mapping } from './mapping-file.ts';
import type { PayHint } from './parse-pay.ts';
import type { FieldValues, Rejection } from './posting-row.ts';
import type { RawRecord, RecordBatches } from './raw-record.ts';
import { detectDialect, readDelimited } from './read-delimited.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

/** Rows looked at before the columns are decided. */
const SAMPLE_ROWS = 500;

export type TableRow =
  | { kind: 'row'; values: FieldValues; cells: string[] }
  | { kind: 'broken'; text: string; reason: Rejection };

/** Rows whose columns are known. */
export interface Table {
  headings: string[];
  pay: PayHint;
  /** Columns of contacts, masked whole. */
  personalColumns: ReadonlySet<number>;
  /** Columns of addresses of pages and ids, whose digits are no phone numbers. */
  plainColumns: ReadonlySet<number>;
  rows: AsyncIterable<TableRow[]>;
}

/** Opens a file of any supported format as tables whose columns are mapped (a workbook has one a sheet). */
export async function* openTables(path: string, mapping: Mapping | undefined): AsyncGenerator<Table> {
  const { format, head } = await detectFormat(path);
  if (format.kind === 'spreadsheet') {
    yield* openSheets(path, mapping);
    return;
  }
  const encoding = mapping?.encoding ?? format.encoding;
  const lines = (): AsyncGenerator<LineBatch> => decodeLines(path, encoding);
  if (format.kind === 'json') yield await mapTable(readJson(lines(), head.trimStart().startsWith('[')), '', mapping);
  else if (format.kind === 'json-lines') yield await mapTable(readJsonLines(lines()), '', mapping);
  else if (format.kind === 'html') throw new FileFailure('file_not_a_table');
  else {
    const detected = detectDialect(head.split(/\r\n?|\n/u).slice(0, 300));
    const delimiter = mapping?.delimiter ?? detected.delimiter;
    yield await mapTable(readDelimited(lines(), { ...detected, delimiter }), delimiter, mapping);
  }
}

async function* openSheets(path: string, mapping: Mapping | undefined): AsyncGenerator<Table> {
  let failure: FileFailure | undefined;
  let tables = 0;
  for (const sheet of await readSpreadsheet(path)) {
    if (mapping?.sheet !== undefined && mapping.sheet !== sheet.name) continue;
    try {
      const table = await mapTable(batchesOf(sheet.records), '\n', mapping);
      tables += 1;
      yield table;
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      failure ??= error;
    }
  }
  if (tables === 0) throw failure ?? new FileFailure('file_empty');
}

async function* batchesOf(records: readonly RawRecord[][]): AsyncGenerator<RawRecord[]> {
  yield* records;
}

/** Decides the columns from the first rows, then hands all rows on. */
async function mapTable(batches: RecordBatches, delimiter: string, mapping: Mapping | undefined): Promise<Table> {
  const iterator = batches[Symbol.asyncIterator]();
  const head: RawRecord[] = [];
  while (head.length < SAMPLE_ROWS) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(...next.value);
  }
  if (head.length === 0) throw new FileFailure('file_empty');
  const layout = layOut(head, mapping);
  const rows = head.slice(layout.dataStart);
  const sample = rows.map((record) => layout.cells(record)).filter((cells) => cells !== undefined);
  const plan = applyMapping(
    mapColumns(
      layout.headings,
      sample.map((cells) => cells.map(cleanValue)),
    ),
    mapping,
    sample,
  );
  const known = head.some((record) => record.kind === 'fields');
  if (
    !known &&
    (plan.columns.title === undefined || plan.columns.employer === undefined) &&
    !hasDefaults(plan, mapping)
  ) {
    throw new FileFailure(
      'columns_unknown',
      `headings: ${layout.headings.filter(Boolean).join(', ').slice(0, 200) || 'none'}`,
    );
  }
  const fill = new EmployerFill(plan, sample);
  const toRow = (record: RawRecord): TableRow | undefined => {
    if (record.kind === 'broken') return { kind: 'broken', text: record.text, reason: record.reason };
    if (record.kind === 'fields')
      return { kind: 'row', values: cleanFields(record.values), cells: [JSON.stringify(record.values)] };
    const cells = layout.cells(record)!;
    const clean = cells.map(cleanValue);
    if (isRepeatedHeader(cells, layout.headings)) return undefined;
    const aligned = alignRow(clean, plan, delimiter);
    if (aligned === undefined) return { kind: 'broken', text: cells.join(delimiter || ' '), reason: 'columns_wrong' };
    return { kind: 'row', values: withDefaults(fill.apply(fieldValues(aligned, plan)), mapping), cells };
  };
  async function* allRows(): AsyncGenerator<TableRow[]> {
    for (let batch: RawRecord[] | undefined = rows; batch !== undefined; ) {
      yield batch.map(toRow).filter((row) => row !== undefined);
      const next: IteratorResult<RawRecord[]> = await iterator.next();
      batch = next.done === true ? undefined : next.value;
    }
  }
  return {
    headings: layout.headings.length > 0 ? layout.headings : ['posting'],
    pay: plan.pay,
    personalColumns: new Set(plan.columns.personal),
    plainColumns: new Set([
      ...(plan.columns.url ?? []),
      ...(plan.columns.companyUrl ?? []),
      ...(plan.columns.id ?? []),
    ]),
    rows: allRows(),
  };
}

interface Layout {
  headings: string[];
  dataStart: number;
  cells(record: RawRecord): string[] | undefined;
}

function layOut(head: readonly RawRecord[], mapping: Mapping | undefined): Layout {
  const keys = new Set<string>();
  for (const record of head) if (record.kind === 'object') for (const key of Object.keys(record.values)) keys.add(key);
  const names = [...keys];
  const cells = (record: RawRecord) =>
    record.kind === 'cells'
      ? record.cells
      : record.kind === 'object'
        ? names.map((name) => record.values[name] ?? '')
        : undefined;
  if (names.length > 0 || !head.some((record) => record.kind === 'cells'))
    return { headings: names, dataStart: 0, cells };
  const header = headerOf(head, mapping);
  return { headings: header.headings, dataStart: header.dataStart, cells };
}

function headerOf(head: readonly RawRecord[], mapping: Mapping | undefined): Header {
  if (mapping?.headerRow !== undefined && mapping.headerRow > 0) {
    const index = head.findIndex((record) => record.kind === 'cells' && record.line >= mapping.headerRow!);
    const record = head[index];
    if (record?.kind === 'cells') return { headings: record.cells.map(cleanValue), dataStart: index + 1 };
  }
  const rows = head.map((record) => (record.kind === 'cells' ? record.cells.map(cleanValue) : []));
  if (mapping?.headerRow === 0)
    return { headings: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ''), dataStart: 0 };
  return findHeader(rows);
}

function hasDefaults(plan: ColumnPlan, mapping: Mapping | undefined): boolean {
  const given = (field: 'title' | 'employer') =>
    plan.columns[field] !== undefined || mapping?.defaults?.[field] !== undefined;
  return given('title') && given('employer');
}

function cleanFields(values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [field, cleanValue(value)] as const)
      .filter(([, value]) => value !== ''),
  );
}

function isRepeatedHeader(cells: readonly string[], headings: readonly string[]): boolean {
  return (
    cells.length === headings.length &&
    cells.every((cell, column) => cell.trim() === headings[column]) &&
    cells.some((cell) => cell.trim() !== '')
  );
}

/** In lists of fairs one employer's cell spans several rows of jobs, which leaves the cells below it empty. */
class EmployerFill {
  readonly #active: boolean;
  #last: FieldValues = {};

  constructor(plan: ColumnPlan, sample: readonly (readonly string[])[]) {
    const column = plan.columns.employer?.[0];
    const titles = plan.columns.title?.[0];
    if (column === undefined || titles === undefined) {
      this.#active = false;
      return;
    }
    const jobs = sample.filter((row) => cleanValue(row[titles]) !== '');
    const without = jobs.filter((row) => cleanValue(row[column]) === '').length;
    this.#active = jobs.length >= 3 && without / jobs.length >= 0.15 && cleanValue(jobs[0]![column]) !== '';
  }

  apply(values: FieldValues): FieldValues {
    if (!this.#active) return values;
    if (values.employer !== undefined) {
      this.#last = values;
      return values;
    }
    if (values.title === undefined) return values;
    const { employer, address, place, city, district } = this.#last;
    const inherited = Object.fromEntries(
      Object.entries({ employer, address, place, city, district }).filter(([, value]) => value !== undefined),
    );
    return { ...inherited, ...values };
  }
}
