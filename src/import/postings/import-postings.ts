import { basename, extname } from 'node:path';
import type { PostingRecord, PostingRepository } from '../../store/posting-repository.ts';
import { FileFailure } from './import-failure.ts';
import type { FileReport } from './import-report.ts';
import type { Table, TableRow } from './map-table.ts';
import type { Mapping } from './mapping-file.ts';
import { type NormaliseContext, normalisePosting } from './normalise-posting.ts';
import { openTables } from './open-tables.ts';
import type { PlaceNames } from './parse-place.ts';
import { digest, IdentityBook, postingKey } from './posting-identity.ts';
import { type FieldValues, type Rejection, reasonText } from './posting-row.ts';
import type { RejectsFile } from './rejects-file.ts';
import { reportOnFile } from './report-on-file.ts';

const RECORDS_AN_UPSERT = 1000;

export interface ImportOptions {
  postings: PostingRepository;
  dataDirectory: string;
  /** The operator's name for where the rows come from; the file's name otherwise. */
  source?: string | undefined;
  /** The file is all that the source offers: what else there is of it is withdrawn. */
  whole?: boolean;
  mapping?: Mapping | undefined;
  places?: PlaceNames | undefined;
  /** Told now and then how many rows have been read. */
  onProgress?: (read: number) => void;
}

/** Imports one file of postings and reports on it; a file that cannot be read is reported, never thrown. */
export function importPostings(file: string, options: ImportOptions): Promise<FileReport> {
  return reportOnFile(file, options.dataDirectory, async ({ report, rejects, reference }) => {
    const run = new ImportRun(file, options, report, rejects, reference);
    try {
      for await (const table of openTables(file, options.mapping)) await run.take(table);
    } finally {
      // What was read before a file broke is kept.
      await run.flush();
    }
    if (options.whole) await run.withdrawTheRest();
  });
}

class ImportRun {
  readonly #options: ImportOptions;
  readonly #report: FileReport;
  readonly #rejects: RejectsFile;
  readonly #source: string;
  readonly #namespace: string;
  readonly #reference: string;
  readonly #identities = new IdentityBook();
  readonly #offered = new Set<string>();
  #pending: PostingRecord[] = [];

  constructor(file: string, options: ImportOptions, report: FileReport, rejects: RejectsFile, reference: string) {
    this.#options = options;
    this.#report = report;
    this.#rejects = rejects;
    this.#reference = reference;
    this.#namespace = options.source ?? options.mapping?.source ?? '';
    this.#source = this.#namespace || basename(file, extname(file));
  }

  async take(table: Table): Promise<void> {
    const context: NormaliseContext = {
      source: this.#source,
      reference: this.#reference,
      pay: table.pay,
      places: this.#options.places,
    };
    for await (const rows of table.rows) {
      for (const row of rows) {
        this.#report.read += 1;
        await this.#takeRow(row, table, context);
      }
      if (this.#pending.length >= RECORDS_AN_UPSERT) await this.flush();
      this.#options.onProgress?.(this.#report.read);
    }
  }

  async #takeRow(row: TableRow, table: Table, context: NormaliseContext): Promise<void> {
    if (row.kind === 'broken') return this.#reject(row.reason, table, [row.text]);
    if (isTotal(row)) return this.#reject('row_total', table, row.raw);
    if (Object.keys(row.values).length === 0) return this.#reject('row_empty', table, row.raw);
    const result = normalisePosting(row.values, context);
    if (!result.ok) return this.#reject(result.reason, table, row.raw);
    if (result.note !== undefined) {
      this.#report.notes ??= {};
      this.#report.notes[result.note] = (this.#report.notes[result.note] ?? 0) + 1;
    }
    const { source: _, ...own } = result.posting;
    const content = digest([JSON.stringify(own)]);
    const key = postingKey(row.values, this.#namespace);
    const id = this.#identities.identify(key, content);
    if (this.#options.whole) this.#offered.add(id);
    this.#pending.push({
      posting: { id, ...result.posting },
      contentHash: `${content}${this.#namespace}`,
      raw: rawRow(row.raw, table.headings),
    });
  }

  /**
   * Withdraws what the source no longer offers. Not when the file gave nothing, or more rows stayed out of it than came
   * in: then it is the file that is wrong.
   */
  async withdrawTheRest(): Promise<void> {
    const { rejected } = this.#report;
    if (this.#offered.size === 0 || rejected > this.#offered.size) throw new FileFailure('file_not_whole');
    const { postings } = this.#options;
    const gone = (await postings.idsOfSource(this.#source)).filter((id) => !this.#offered.has(id));
    if (gone.length > 0) await postings.withdraw(gone);
    this.#report.withdrawn = gone.length;
  }

  async #reject(reason: Rejection, table: Table, cells: readonly string[]): Promise<void> {
    this.#report.rejected += 1;
    this.#report.rejections.push({ row: this.#report.read, reason: reasonText(reason) });
    await this.#rejects.write(this.#report.read, reasonText(reason), table.headings, cells);
  }

  async flush(): Promise<void> {
    if (this.#pending.length === 0) return;
    const batch = this.#pending;
    this.#pending = [];
    const counts = await this.#options.postings.upsert(batch);
    this.#report.accepted += counts.accepted;
    this.#report.updated += counts.updated;
    this.#report.unchanged += counts.unchanged;
  }
}

/** 合计, 备注：… and the like, where the row names no job or no employer besides. */
const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总数|汇总|total|sum|subtotal|(?:备\s*注|说\s*明|附注|注)\s*[:：]|填[报表]人|制表|审核人|以上(?:岗位|信息|数据))/iu;

function isTotal({ raw, values }: { raw: readonly string[]; values: FieldValues }): boolean {
  const filled = raw.filter((cell) => cell.trim() !== '');
  const first = filled[0]?.trim();
  return (
    first !== undefined &&
    TOTAL.test(first) &&
    (values.title === undefined || values.employer === undefined || filled.length <= 2)
  );
}

/** The row as the source gave it, heading by heading, as JSON. */
function rawRow(cells: readonly string[], headings: readonly string[]): string {
  const raw: Record<string, string> = {};
  cells.forEach((cell, column) => {
    if (cell !== '') raw[headings[column] || `column ${column + 1}`] = cell;
  });
  return JSON.stringify(raw);
}
