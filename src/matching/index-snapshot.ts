import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CellLists } from './cell-lists.ts';
import { createNameTables, type NameTables } from './describe-posting.ts';
import { DuplicateGroups } from './duplicate-groups.ts';
import { GoingRates } from './going-rates.ts';
import { InvertedIndex } from './inverted-index.ts';
import { JobIndex, type JobIndexOptions } from './job-index.ts';
import { Names } from './names.ts';
import { OrdinalLists } from './ordinal-lists.ts';
import { COLUMN_NAMES, PostingColumns } from './posting-columns.ts';
import { PostingDocuments } from './posting-documents.ts';
import { PostingTable, ROW, type TableParts } from './posting-table.ts';
import { readSnapshotFile, SnapshotRefused, writeSnapshotFile } from './snapshot-file.ts';
import { WorkSlices } from './work-slices.ts';

/** Strings are kept in parts of this many: reading one and putting it in place is done without a pause. */
const STRINGS_A_PART = 4000;
const NAME_TABLES = ['cities', 'districts', 'employers', 'trades', 'sources'] as const;

const Head = z.object({
  fingerprint: z.string(),
  revision: z.number().int().nonnegative(),
  rows: z.number().int().nonnegative(),
  columns: z.array(z.string()),
  /** How many parts each kind takes, in the order they are written. */
  counts: z.record(z.string(), z.number().int().nonnegative()),
  listsFree: z.number().int().nonnegative(),
  documentsUsed: z.number().int().nonnegative(),
  documentsLatest: z.array(z.string()),
  rates: z.object({ keys: z.array(z.string()), sums: z.array(z.number()), counts: z.array(z.number()) }),
});

export interface LoadedSnapshot {
  index: JobIndex;
  /** The store's revision the snapshot was taken at; what changed since is still to be taken in. */
  revision: number;
}

/**
 * Writes the index to disk while it serves.
 * @param fingerprint of everything that decides how postings are read: `fingerprintOf` its word lists and versions.
 * @param revision of the store that the index has taken in in full.
 */
export async function saveSnapshot(
  index: JobIndex,
  file: string,
  { fingerprint, revision }: { fingerprint: string; revision: number },
): Promise<void> {
  const { columns, terms, documents, names, rates, groups, state, rows } = index.table;
  const lists = terms.lists.parts();
  const texts = documents.parts();
  const kinds: Record<string, Uint8Array[]> = {
    columns: COLUMN_NAMES.map((name) => columns.bytes(name)),
    state: [state.slice(0, rows)],
    groups: groups.parts(),
    listNumbers: lists.numbers,
    listBlocks: lists.blocks,
    documentNumbers: texts.numbers,
    documentBlocks: texts.blocks,
  };
  const strings: [string, readonly string[]][] = [
    ['terms', terms.terms.slice()],
    ...NAME_TABLES.map((table): [string, readonly string[]] => [table, names[table].all.slice()]),
  ];
  const slices = new WorkSlices();
  const ids = index.table.idsOfRows(rows);
  let step = ids.next();
  for (; step.done !== true; step = ids.next()) if (slices.due) await slices.rest();
  strings.push(['ids', step.value]);
  for (const [kind, all] of strings) {
    kinds[kind] = [];
    for (let start = 0; start < all.length; start += STRINGS_A_PART) {
      kinds[kind].push(Buffer.from(JSON.stringify(all.slice(start, start + STRINGS_A_PART))));
      if (slices.due) await slices.rest();
    }
  }
  const head: z.infer<typeof Head> = {
    fingerprint,
    revision,
    rows,
    columns: [...COLUMN_NAMES],
    counts: Object.fromEntries(Object.entries(kinds).map(([kind, parts]) => [kind, parts.length])),
    listsFree: lists.free,
    documentsUsed: texts.used,
    documentsLatest: texts.latest,
    rates: rates.state(),
  };
  await writeSnapshotFile(file, head, Object.values(kinds).flat());
}

/**
 * Reads an index back from disk.
 * @throws SnapshotRefused with what was got and what was expected; the caller then builds from the store.
 */
export async function loadSnapshot(
  file: string,
  options: JobIndexOptions,
  expected: { fingerprint: string },
): Promise<LoadedSnapshot> {
  let accepted: z.infer<typeof Head> | undefined;
  const { parts } = await readSnapshotFile(file, (head) => {
    accepted = acceptHead(head, expected.fingerprint);
  });
  const head = accepted!;
  const kinds = new Map<string, Uint8Array<ArrayBuffer>[]>();
  let next = 0;
  for (const [kind, count] of Object.entries(head.counts)) {
    kinds.set(kind, parts.slice(next, next + count));
    next += count;
  }
  const kind = (name: string) => kinds.get(name) ?? [];
  const slices = new WorkSlices();
  const columns = new PostingColumns();
  for (const [number, name] of COLUMN_NAMES.entries()) {
    columns.restore(name, kind('columns')[number]!);
    if (slices.due) await slices.rest();
  }
  const lists = OrdinalLists.restore(kind('listNumbers'), kind('listBlocks'), head.listsFree);
  const terms = new InvertedIndex(lists);
  const cells = new CellLists(terms);
  for await (const term of strings(kind('terms'), slices)) cells.recognise(term, terms.name(term));
  for (const _term of terms.restoreBits(head.rows)) if (slices.due) await slices.rest();
  const names: NameTables = createNameTables();
  for (const table of NAME_TABLES) {
    const read = new Names();
    for await (const name of strings(kind(table), slices)) read.number(name);
    names[table] = read;
  }
  const tableParts: TableParts = {
    columns,
    terms,
    cells,
    documents: PostingDocuments.restore(
      kind('documentNumbers'),
      kind('documentBlocks'),
      head.documentsUsed,
      head.documentsLatest,
    ),
    names,
    rates: GoingRates.restore(head.rates),
    groups: DuplicateGroups.restore(kind('groups')),
    state: kind('state')[0]!,
  };
  let table: PostingTable | undefined;
  const index = new JobIndex(options, (readers) => {
    table = new PostingTable(readers, tableParts);
    return table;
  });
  let row = 0;
  for await (const id of strings(kind('ids'), slices)) {
    table!.identify(row, id);
    row += 1;
  }
  const { payGroup, payMin, payMax } = columns;
  for (row = 0; row < table!.rows; row += 1) {
    if (table!.state[row] !== ROW.gone) table!.rates.recount(payGroup[row]!, payMin[row]!, payMax[row]!);
    if (slices.due) await slices.rest();
  }
  return { index, revision: head.revision };
}

/** One short name for word lists and versions: what was built under another is not to be used. */
export function fingerprintOf(...inputs: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}

function acceptHead(head: unknown, fingerprint: string): z.infer<typeof Head> {
  const parsed = Head.safeParse(head);
  if (!parsed.success) throw new SnapshotRefused('snapshot_damaged', 'The head of the snapshot is not of this kind.');
  const got = parsed.data;
  if (got.fingerprint !== fingerprint) {
    const message = `Snapshot fingerprint: got ${got.fingerprint}, expected ${fingerprint}.`;
    throw new SnapshotRefused('snapshot_fingerprint', message);
  }
  if (got.columns.join() !== COLUMN_NAMES.join()) {
    const message = `Snapshot columns: got ${got.columns.join()}, expected ${COLUMN_NAMES.join()}.`;
    throw new SnapshotRefused('snapshot_columns', message);
  }
  return got;
}

async function* strings(parts: readonly Uint8Array[], slices: WorkSlices): AsyncGenerator<string> {
  for (const part of parts) {
    yield* JSON.parse(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString()) as string[];
    if (slices.due) await slices.rest();
  }
}
