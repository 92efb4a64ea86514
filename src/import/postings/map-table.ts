import { alignRow } from './align-row.ts';
import { applyMapping, withDefaults } from './apply-mapping.ts';
import { cleanText, cleanValue } from './clean-text.ts';
import { EmployerFill } from './employer-fill.ts';
import { fieldValues } from './field-values.ts';
import { findHeader, type Header } from './find-header.ts';
import { FileFailure } from './import-failure.ts';
import { type ColumnPlan, mapColumns } from './map-columns.ts';
import type { Mapping } from './mapping-file.ts';
import type { PayHint } from './parse-pay.ts';
import type { Field, FieldValues, Rejection } from './posting-row.ts';
import type { RawRecord, RecordBatches } from './raw-record.ts';
import { MASK, removePersonalData } from './remove-personal-data.ts';
import { statedEmployer } from './stated-employer.ts';

/** Rows looked at before the columns are decided. */
const SAMPLE_ROWS = 500;

/** A row with its cells by field, and its cells as the source wrote them, both without personal data. */
export type TableRow =
  | { kind: 'row'; values: FieldValues; raw: string[] }
  | { kind: 'broken'; text: string; reason: Rejection };

/** Rows whose columns are known. */
export interface Table {
  headings: string[];
  pay: PayHint;
  rows: AsyncIterable<TableRow[]>;
}

/**
 * Decides the columns from the first rows, then hands all rows on.
 * @throws FileFailure when there is nothing in it or the columns cannot be told.
 */
export async function mapTable(
  batches: RecordBatches,
  delimiter: string,
  mapping: Mapping | undefined,
): Promise<Table> {
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
  const sample = rows.map((record) => layout.cells(record)?.map(cleanValue)).filter((cells) => cells !== undefined);
  const plan = applyMapping(mapColumns(layout.headings, sample), mapping, sample);
  const stated = plan.columns.employer === undefined ? statedEmployer(head.slice(0, layout.dataStart)) : undefined;
  if (!head.some((record) => record.kind === 'fields')) requireColumns(plan, mapping, stated !== undefined);
  const defaults =
    stated === undefined ? mapping : { ...mapping, defaults: { employer: stated, ...mapping?.defaults } };
  const reader = new RowReader(layout, plan, delimiter, defaults, new EmployerFill(plan, sample));
  async function* allRows(): AsyncGenerator<TableRow[]> {
    yield reader.read(rows);
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
      yield reader.read(next.value);
  }
  return { headings: layout.headings.length > 0 ? layout.headings : ['posting'], pay: plan.pay, rows: allRows() };
}

interface Layout {
  headings: string[];
  dataStart: number;
  cells(record: RawRecord): string[] | undefined;
}

function layOut(head: readonly RawRecord[], mapping: Mapping | undefined): Layout {
  const keys = new Set<string>();
  for (const record of head) {
    if (record.kind === 'object') for (const key of Object.keys(record.values)) keys.add(key);
  }
  const names = [...keys];
  const cells = (record: RawRecord) =>
    record.kind === 'cells'
      ? record.cells
      : record.kind === 'object'
        ? names.map((name) => record.values[name] ?? '')
        : undefined;
  if (names.length > 0 || !head.some((record) => record.kind === 'cells')) {
    return { headings: names, dataStart: 0, cells };
  }
  return { ...headerOf(head, mapping), cells };
}

function headerOf(head: readonly RawRecord[], mapping: Mapping | undefined): Header {
  const rows = head.map((record) => (record.kind === 'cells' ? record.cells.map(cleanValue) : []));
  if (mapping?.headerRow === undefined) return findHeader(rows);
  if (mapping.headerRow === 0) {
    return { headings: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ''), dataStart: 0 };
  }
  const index = head.findIndex((record) => record.line >= mapping.headerRow!);
  return index === -1 ? findHeader(rows) : { headings: rows[index]!, dataStart: index + 1 };
}

function requireColumns(plan: ColumnPlan, mapping: Mapping | undefined, employerStated: boolean): void {
  const given = (field: 'title' | 'employer') =>
    plan.columns[field] !== undefined || mapping?.defaults?.[field] !== undefined;
  // A text may name its job in so many words; rows whose text does not are rejected one by one.
  const hasEmployer = employerStated || given('employer');
  if ((given('title') || plan.columns.description !== undefined) && hasEmployer) return;
  const headings = plan.headings.filter((heading) => heading !== '').join(', ');
  throw new FileFailure('columns_unknown', headings === '' ? 'no headings' : `headings: ${headings.slice(0, 200)}`);
}

/** Fields whose digits are no phone numbers. */
const PLAIN_FIELDS: readonly Field[] = ['id', 'url', 'companyUrl', 'lat', 'lon', 'postedAt', 'validThrough'];

class RowReader {
  readonly #layout: Layout;
  readonly #plan: ColumnPlan;
  readonly #delimiter: string;
  readonly #mapping: Mapping | undefined;
  readonly #fill: EmployerFill;
  readonly #personal: ReadonlySet<number>;
  readonly #plain: ReadonlySet<number>;

  constructor(layout: Layout, plan: ColumnPlan, delimiter: string, mapping: Mapping | undefined, fill: EmployerFill) {
    this.#layout = layout;
    this.#plan = plan;
    this.#delimiter = delimiter;
    this.#mapping = mapping;
    this.#fill = fill;
    this.#personal = new Set(plan.columns.personal);
    this.#plain = new Set(PLAIN_FIELDS.flatMap((field) => plan.columns[field] ?? []));
  }

  read(records: readonly RawRecord[]): TableRow[] {
    return records.map((record) => this.#row(record)).filter((row) => row !== undefined);
  }

  #row(record: RawRecord): TableRow | undefined {
    if (record.kind === 'broken') return broken(record.text, record.reason);
    if (record.kind === 'fields') return fieldsRow(record.values);
    const cells = this.#layout.cells(record)!;
    if (isRepeatedHeader(cells, this.#layout.headings)) return undefined;
    const aligned = alignRow(cells, this.#plan, this.#delimiter);
    if (aligned === undefined) return broken(cells.join(this.#delimiter || ' '), 'columns_wrong');
    const clean: string[] = [];
    const raw = aligned.map((cell, column) => {
      const text = cleanValue(cell);
      const safe = this.#safe(text, column);
      clean.push(safe);
      return safe === text ? cell : safe;
    });
    return { kind: 'row', values: withDefaults(this.#fill.apply(fieldValues(clean, this.#plan)), this.#mapping), raw };
  }

  #safe(text: string, column: number): string {
    if (text === '' || this.#plain.has(column)) return text;
    return this.#personal.has(column) ? MASK : removePersonalData(text);
  }
}

function broken(text: string, reason: Rejection): TableRow {
  return { kind: 'broken', text: removePersonalData(cleanText(text)), reason };
}

function fieldsRow(source: FieldValues): TableRow {
  const values: FieldValues = {};
  for (const [field, value] of Object.entries(source) as [Field, string][]) {
    const text = cleanValue(value);
    if (text !== '') values[field] = PLAIN_FIELDS.includes(field) ? text : removePersonalData(text);
  }
  return { kind: 'row', values, raw: [JSON.stringify(values)] };
}

/** Files pasted together repeat their header. */
function isRepeatedHeader(cells: readonly string[], headings: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    cells.length === headings.length &&
    cells.every((cell, column) => cell.trim() === headings[column]) &&
    headings.some((heading) => heading !== '')
  );
}
