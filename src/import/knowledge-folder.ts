import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { CallerError } from '../errors.ts';
import { isReadable } from './document-reader.ts';

const INDEX_FILE = 'INDEX.json';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);
const date = z
  .string()
  .nullish()
  .transform((value) => (z.iso.date().safeParse(value).success ? (value as string) : undefined));

/** One file of a folder, as its INDEX.json describes it. */
const IndexEntry = z
  .object({
    file: z.string(),
    title: text,
    authority: text,
    issuer: text,
    documentNumber: text,
    kind: text,
    region: text,
    effectiveFrom: date,
    effectiveTo: date,
    effectiveUntil: date,
    articles: z.number().nullish(),
  })
  .transform(({ effectiveUntil, issuer, ...entry }) => ({
    ...entry,
    authority: entry.authority ?? issuer,
    effectiveTo: entry.effectiveTo ?? effectiveUntil,
  }));
export type IndexEntry = z.infer<typeof IndexEntry>;

const FolderIndex = z.union([
  z.array(IndexEntry),
  z.object({ files: z.array(IndexEntry) }).transform((index) => index.files),
  z.object({ documents: z.array(IndexEntry) }).transform((index) => index.documents),
]);

export interface KnowledgeFile {
  path: string;
  name: string;
  entry?: IndexEntry;
}

export interface KnowledgeFiles {
  files: KnowledgeFile[];
  /** Readable files of a folder whose index does not list them: working notes, not knowledge. */
  unlisted: string[];
}

/**
 * The files behind the paths given: a folder's readable files in order, a file with what its folder's index says of it.
 * @throws CallerError `path_missing`, `index_unreadable`
 */
export async function findKnowledgeFiles(paths: string[]): Promise<KnowledgeFiles> {
  const found: KnowledgeFiles = { files: [], unlisted: [] };
  for (const given of paths) {
    const path = resolve(given);
    const isFolder = await isDirectory(path, given);
    const folder = isFolder ? path : dirname(path);
    const index = await readIndex(folder);
    if (!isFolder) {
      found.files.push({ path, name: basename(path), entry: index?.get(basename(path)) });
      continue;
    }
    if (index) {
      for (const entry of index.values())
        found.files.push({ path: join(folder, entry.file), name: basename(entry.file), entry });
    }
    for (const file of (await listFiles(folder)).sort()) {
      if (!index) found.files.push({ path: file, name: basename(file) });
      else if (![...index.keys()].some((listed) => join(folder, listed) === file)) found.unlisted.push(file);
    }
  }
  return found;
}

async function isDirectory(path: string, given: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new CallerError('path_missing', 404, `There is nothing to import at ${given}.`, { cause });
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && entry.name !== INDEX_FILE && !entry.name.startsWith('.') && isReadable(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

async function readIndex(folder: string): Promise<Map<string, IndexEntry> | undefined> {
  let source: string;
  try {
    source = await readFile(join(folder, INDEX_FILE), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CallerError('index_unreadable', 422, `${join(folder, INDEX_FILE)} cannot be opened.`, { cause });
  }
  try {
    return new Map(FolderIndex.parse(JSON.parse(source)).map((entry) => [entry.file, entry]));
  } catch (cause) {
    throw new CallerError(
      'index_unreadable',
      422,
      `${join(folder, INDEX_FILE)} is not a list of files with titles and dates.`,
      {
        cause,
      },
    );
  }
}
