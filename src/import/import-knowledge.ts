import { extname, relative } from 'node:path';
import type { DocumentRecord, PassageRepository } from '../store/passage-repository.ts';
import { readDocumentFile, readJsonFile } from './document-reader.ts';
import type { FileCounts } from './file-counts.ts';
import { type KnowledgeCollection, readCollection } from './knowledge-collections.ts';
import { makeDocument } from './knowledge-document.ts';
import { findKnowledgeFiles, type KnowledgeFile } from './knowledge-folder.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

/** `read` counts passages. */
export type KnowledgeFileReport = FileCounts;

export interface KnowledgeReport {
  files: KnowledgeFileReport[];
  /** Files in a folder that its index does not list; they were left alone. */
  unlisted: string[];
}

interface ImportOptions {
  now: () => Date;
  /** Called after every file. */
  onFile?: (report: KnowledgeFileReport) => void;
}

/**
 * Takes documents in, one after another; a file that cannot be read is reported and leaves what is stored as it is.
 * @throws CallerError when a path does not exist or a folder's index cannot be read.
 */
export async function importKnowledge(
  paths: string[],
  repository: PassageRepository,
  options: ImportOptions,
): Promise<KnowledgeReport> {
  const { files, unlisted } = await findKnowledgeFiles(paths);
  const takenFrom = new Map<string, string>();
  const reports: KnowledgeFileReport[] = [];
  for (const file of files) {
    const report = await importFile(file, repository, takenFrom, options.now);
    reports.push(report);
    options.onFile?.(report);
  }
  return { files: reports, unlisted };
}

async function importFile(
  file: KnowledgeFile,
  repository: PassageRepository,
  takenFrom: Map<string, string>,
  now: () => Date,
): Promise<KnowledgeFileReport> {
  const started = performance.now();
  const report: KnowledgeFileReport = {
    file: relative(process.cwd(), file.path),
    read: 0,
    accepted: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    rejections: [],
    ms: 0,
  };
  try {
    const { documents, rejections } = await readKnowledgeFile(file);
    report.rejections.push(...rejections);
    report.rejected += rejections.length;
    report.read += rejections.length;
    for (const document of documents) {
      report.read += document.passages.length;
      const earlier = takenFrom.get(document.id);
      if (earlier !== undefined) {
        report.rejected += document.passages.length;
        report.rejections.push({
          row: report.read,
          reason: `"${document.title}" was already taken from ${earlier} in this run.`,
        });
        continue;
      }
      takenFrom.set(document.id, file.name);
      const counts = await repository.replaceDocument(withDistinctIds(document), now());
      report.accepted += counts.accepted;
      report.updated += counts.updated;
      report.unchanged += counts.unchanged;
    }
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    report.rejected += 1;
    report.read += 1;
    report.rejections.push({ row: 0, reason: error.message });
  }
  report.ms = Math.round(performance.now() - started);
  return report;
}

/** @throws UnreadableDocumentError */
export async function readKnowledgeFile(file: KnowledgeFile): Promise<KnowledgeCollection> {
  if (extname(file.path).toLowerCase() === '.json') {
    return readCollection(file.name, await readJsonFile(file.path), file.entry);
  }
  return { documents: [makeDocument(file.name, await readDocumentFile(file.path), file.entry)], rejections: [] };
}

function withDistinctIds(document: DocumentRecord): DocumentRecord {
  const seen = new Set<string>();
  const passages = document.passages.map((passage) => {
    let id = passage.id;
    for (let copy = 2; seen.has(id); copy += 1) id = `${passage.id}-${copy}`;
    seen.add(id);
    return { ...passage, id };
  });
  return { ...document, passages };
}
