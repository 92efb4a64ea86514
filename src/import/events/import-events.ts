import { basename, extname } from 'node:path';
import type { EventRecord, EventRepository } from '../../store/event-repository.ts';
import { cleanValue } from '../postings/clean-text.ts';
import { FileFailure } from '../postings/import-failure.ts';
import type { FileReport } from '../postings/import-report.ts';
import type { PlaceNames } from '../postings/parse-place.ts';
import type { RawRecord } from '../postings/raw-record.ts';
import { MASK, removePersonalData } from '../postings/remove-personal-data.ts';
import { reportOnFile } from '../postings/report-on-file.ts';
import {
  type EventField,
  type EventKind,
  type EventValues,
  eventColumns,
  isHeader,
  kindOfList,
  kindOfRow,
} from './event-fields.ts';
import { EVENT_REJECTIONS, type EventRejection, normaliseEvent } from './normalise-event.ts';
import { openRecords } from './open-records.ts';

export interface EventImportOptions {
  events: EventRepository;
  dataDirectory: string;
  /** The operator's name for where the rows come from; the file's name otherwise. */
  source?: string | undefined;
  /** The operator's word on what the rows are; otherwise the headings and the rows tell. */
  kind?: EventKind | undefined;
  places?: PlaceNames | undefined;
}

/** Titles and notes may stand above the header. */
const ROWS_SEARCHED = 15;
/** Headings of columns that are about a person; nothing of them is kept. */
const PERSONAL = /联系人|联络人|负责人|姓名|contact_?(?:person|name)/iu;
/** Fields whose digits are no phone numbers. */
const PLAIN_FIELDS: readonly (EventField | undefined)[] = ['id', 'url', 'start', 'end', 'enrolUntil'];

/** Imports one file of job fairs or courses and reports on it; a file that cannot be read is reported, never thrown. */
export function importEvents(file: string, options: EventImportOptions): Promise<FileReport> {
  return reportOnFile(file, options.dataDirectory, async ({ report, rejects, reference }) => {
    const tables = (await openRecords(file)).map(layOut).filter((table) => table !== undefined);
    if (tables.length === 0) throw new FileFailure('event_columns_unknown');
    const records: EventRecord[] = [];
    for (const table of tables) {
      for (const row of table.rows) {
        report.read += 1;
        const taken = takeRow(row, table, file, reference, options);
        if ('raw' in taken) {
          records.push(taken);
          continue;
        }
        const reason = `${taken.reason}: ${EVENT_REJECTIONS[taken.reason]}`;
        report.rejected += 1;
        report.rejections.push({ row: report.read, reason });
        await rejects.write(report.read, reason, table.headings, withoutPersonal(cellsOf(row), table));
      }
    }
    Object.assign(report, await options.events.upsert(records));
  });
}

interface Row {
  cells: string[] | undefined;
  text: string;
}

interface EventTable {
  headings: string[];
  columns: Partial<Record<EventField, number>>;
  kind: EventKind | undefined;
  rows: Row[];
}

/** Finds the headings; undefined for a sheet that is no list of events. */
function layOut(records: readonly RawRecord[]): EventTable | undefined {
  const keys = [...new Set(records.flatMap((record) => (record.kind === 'object' ? Object.keys(record.values) : [])))];
  if (keys.length > 0) return isHeader(keys) ? tableOf(keys, keys, records, keys) : undefined;
  const start = records
    .slice(0, ROWS_SEARCHED)
    .findIndex((record) => record.kind === 'cells' && isHeader(record.cells.map(cleanValue)));
  if (start === -1) return undefined;
  const headings = (records[start] as { cells: string[] }).cells.map(cleanValue);
  const above = records.slice(0, start).flatMap((record) => (record.kind === 'cells' ? record.cells : []));
  return tableOf(headings, [...above, ...headings], records.slice(start + 1), []);
}

function tableOf(
  headings: string[],
  telling: readonly string[],
  records: readonly RawRecord[],
  keys: readonly string[],
): EventTable {
  const rows = records.flatMap((record): Row[] => {
    if (record.kind === 'cells') return [{ cells: record.cells, text: '' }];
    if (record.kind === 'object') return [{ cells: keys.map((key) => record.values[key] ?? ''), text: '' }];
    return [{ cells: undefined, text: record.kind === 'broken' ? record.text : JSON.stringify(record.values) }];
  });
  return { headings, columns: eventColumns(headings), kind: kindOfList(telling), rows };
}

function takeRow(
  row: Row,
  table: EventTable,
  file: string,
  reference: string,
  { source, kind: toldKind, places }: EventImportOptions,
): EventRecord | { reason: EventRejection } {
  if (row.cells === undefined) return { reason: 'row_torn' };
  const cells = row.cells.map(cleanValue);
  const values: EventValues = {};
  for (const [field, column] of Object.entries(table.columns) as [EventField, number][]) {
    const cell = cells[column] ?? '';
    const safe = PLAIN_FIELDS.includes(field) || field === 'phone' ? cell : removePersonalData(cell);
    if (safe !== '') values[field] = safe;
  }
  if (Object.keys(values).length === 0) return { reason: 'row_empty' };
  const kind = toldKind ?? kindOfRow(values, table.kind);
  if (kind === undefined) return { reason: 'kind_unknown' };
  const name = source ?? basename(file, extname(file));
  const result = normaliseEvent(values, kind, { source: name, namespace: source ?? '', reference, places });
  if (!result.ok) return { reason: result.reason };
  const raw = Object.fromEntries(
    withoutPersonal(row.cells, table).map((cell, column) => [table.headings[column] || `column ${column + 1}`, cell]),
  );
  return { ...result.stored, raw: JSON.stringify(raw) };
}

function cellsOf(row: Row): string[] {
  return row.cells ?? [row.text];
}

function withoutPersonal(cells: readonly string[], { headings, columns }: EventTable): string[] {
  const plain = new Set(PLAIN_FIELDS.map((field) => field && columns[field]));
  return cells.map((cell, column) => {
    if (PERSONAL.test(headings[column] ?? '') && cell !== '') return MASK;
    return plain.has(column) ? cell : removePersonalData(cell);
  });
}
