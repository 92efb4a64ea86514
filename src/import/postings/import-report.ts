import type { FileCounts } from '../file-counts.ts';
import type { FileFailureCode } from './import-failure.ts';

/** What one file brought; `error` is set when it could not be read at all. Rows are counted from 1 without the header. */
export interface FileReport extends FileCounts {
  /** Postings kept as negotiable because their figures could not be trusted, by code. */
  notes?: Record<string, number>;
  /** Postings of the source that are no longer offered; only where the file was said to be all of it. */
  withdrawn?: number;
  rejectsFile?: string;
  error?: { code: FileFailureCode; message: string };
}

const MOST_REASONS = 12;

/** The report for people: one line a file, then why rows stayed out. */
export function formatReport(files: readonly FileReport[]): string {
  const lines = [['file', 'read', 'new', 'updated', 'unchanged', 'rejected', 'seconds']];
  for (const report of files) {
    const counts = [report.read, report.accepted, report.updated, report.unchanged, report.rejected].map(String);
    lines.push([report.file, ...counts, (report.ms / 1000).toFixed(1)]);
  }
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const table = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
  return [...table, ...files.flatMap(explain)].join('\n');
}

function explain(report: FileReport): string[] {
  const lines: string[] = [];
  if (report.error !== undefined)
    lines.push('', `${report.file}: not wholly imported. ${report.error.message} [${report.error.code}]`);
  if (report.withdrawn !== undefined)
    lines.push('', `${report.file}: ${report.withdrawn} withdrawn, no longer offered`);
  const reasons = new Map<string, number[]>();
  for (const { row, reason } of report.rejections)
    reasons.set(reason, [...(reasons.get(reason)?.slice(0, 5) ?? []), row]);
  if (reasons.size > 0) lines.push('', `${report.file}: rows left out`);
  for (const [reason, rows] of [...reasons].slice(0, MOST_REASONS)) {
    const count = report.rejections.filter((rejection) => rejection.reason === reason).length;
    lines.push(
      `  ${String(count).padStart(6)}  ${reason} (row ${rows.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''})`,
    );
  }
  if (report.rejectsFile !== undefined) lines.push(`  these rows are in ${report.rejectsFile}`);
  for (const [note, count] of Object.entries(report.notes ?? {}))
    lines.push(`  ${String(count).padStart(6)}  kept without pay figures: ${note}`);
  return lines;
}
