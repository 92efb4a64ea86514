import { stat } from 'node:fs/promises';
import { FileFailure } from './import-failure.ts';
import type { FileReport } from './import-report.ts';
import { RejectsFile } from './rejects-file.ts';

/** A report that is being written, with where its rejected rows go. */
export interface FileUnderWay {
  report: FileReport;
  rejects: RejectsFile;
  /** The day that 昨天 in the file follows: the one on which it was last written. */
  reference: string;
}

/** Reads one file and reports on it; a file that cannot be read is reported, never thrown. */
export async function reportOnFile(
  file: string,
  dataDirectory: string,
  work: (underWay: FileUnderWay) => Promise<void>,
): Promise<FileReport> {
  const started = performance.now();
  const counts = { read: 0, accepted: 0, updated: 0, unchanged: 0, rejected: 0 };
  const report: FileReport = { file, ...counts, rejections: [], ms: 0 };
  const rejects = new RejectsFile(dataDirectory, file);
  await rejects.clear();
  try {
    await work({ report, rejects, reference: await referenceDay(file) });
  } catch (error) {
    const { code, message } = asFileFailure(error, file);
    report.error = { code, message };
  } finally {
    await rejects.close();
  }
  if (report.rejected > 0) report.rejectsFile = rejects.path;
  report.ms = Math.round(performance.now() - started);
  return report;
}

/** A file that stops being readable on the way fails like one that never was; any other error is not the file's. */
function asFileFailure(error: unknown, file: string): FileFailure {
  if (error instanceof FileFailure) return error;
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === 'read' || (syscall === 'open' && path === file)) {
    return new FileFailure('file_unreadable', '', { cause: error });
  }
  throw error;
}

async function referenceDay(file: string): Promise<string> {
  try {
    return new Date((await stat(file)).mtimeMs + 8 * 3_600_000).toISOString().slice(0, 10);
  } catch {
    return '1970-01-01';
  }
}
