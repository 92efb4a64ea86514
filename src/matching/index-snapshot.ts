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
import { PostingIds } from './posting-ids.ts';
import { PostingTable, ROW, type TableParts } from './posting-table.ts';
import { readSnapshotFile, SnapshotRefused, writeSnapshotFile } from './snapshot-file.ts';
import { StringTable, type StringTableParts } from './string-table.ts';
import { WorkSlices } from './work-slices.ts';

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
  const { columns, terms, documents, names, rates, groups, ids, state, rows } = index.table;
  const lists = terms.lists.parts();
  const texts = documents.parts();
  const { keys, sums, counts, wider } = rates.state();
  const identities = ids.parts();
  const kinds: Record<string, Uint8Array[]> = {
    columns: COLUMN_NAMES.map((name) => columns.bytes(name)),
    state: [state.slice(0, rows)],
    groups: groups.parts(),
    listNumbers: lists.numbers,
    listBlocks: lists.blocks,
    documentNumbers: texts.numbers,
    documentBlocks: texts.blocks,
    rates: [sums, counts, wider].map(({ buffer }) => new Uint8Array(buffer)),
    rowsOfIds: [identities.rows],
    ...stringParts('ids', identities.ids),
    ...stringParts('rateKeys', keys),
    ...stringParts('terms', terms.terms.parts()),
    ...Object.assign({}, ...NAME_TABLES.map((table) => stringParts(table, names[table].table.parts()))),
  };
  const head: z.infer<typeof Head> = {
    fingerprint,
    revision,
    rows,
    columns: [...COLUMN_NAMES],
    counts: Object.fromEntries(Object.entries(kinds).map(([kind, parts]) => [kind, parts.length])),
    listsFree: lists.free,
    documentsUsed: texts.used,
    documentsLatest: texts.latest,
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
  const { parts: read } = await readSnapshotFile(file, (head) => {
    accepted = acceptHead(head, expected.fingerprint);
  });
  const head = accepted!;
  const kinds = new Map<string, Uint8Array<ArrayBuffer>[]>();
  let next = 0;
  for (const [kind, count] of Object.entries(head.counts)) {
    kinds.set(kind, read.slice(next, next + count));
    next += count;
  }
  const kind = (name: string) => kinds.get(name) ?? [];
  const slices = new WorkSlices();
  const columns = new PostingColumns();
  for (const [number, name] of COLUMN_NAMES.entries()) {
    columns.restore(name, kind('columns')[number]!);
    if (slices.due) await slices.rest();
  }
  const all = async (steps: Iterable<unknown>): Promise<void> => {
    for (const _step of steps) if (slices.due) await slices.rest();
  };
  const strings = (name: string) => ({ numbers: kind(`${name}Numbers`), blocks: kind(`${name}Blocks`) });
  const table = new StringTable();
  await all(table.restore(strings('terms')));
  const terms = new InvertedIndex(OrdinalLists.restore(kind('listNumbers'), kind('listBlocks'), head.listsFree), table);
  await all(terms.restoreBits(head.rows));
  const cells = new CellLists(terms);
  await all(cells.restore());
  const names: NameTables = createNameTables();
  for (const name of NAME_TABLES) {
    names[name] = new Names();
    await all(names[name].table.restore(strings(name)));
  }
  const rates = new GoingRates();
  const [sums, counts, wider] = kind('rates');
  await all(
    rates.restore({
      keys: strings('rateKeys'),
      sums: new Float64Array(sums!.buffer),
      counts: new Uint32Array(counts!.buffer),
      wider: new Uint32Array(wider!.buffer),
    }),
  );
  const ids = new PostingIds();
  await all(ids.restore({ rows: kind('rowsOfIds')[0]!, ids: strings('ids') }));
  const state = kind('state')[0]!;
  await all(recount(rates, columns, state));
  const documents = PostingDocuments.restore(
    kind('documentNumbers'),
    kind('documentBlocks'),
    head.documentsUsed,
    head.documentsLatest,
  );
  const groups = DuplicateGroups.restore(kind('groups'));
  const parts: TableParts = { columns, terms, cells, documents, names, rates, groups, ids, state };
  const index = new JobIndex(options, (readers) => new PostingTable(readers, parts));
  return { index, revision: head.revision };
}

function* recount(rates: GoingRates, { payGroup, payMin, payMax }: PostingColumns, state: Uint8Array) {
  for (let row = 0; row < state.length; row += 1) {
    if (state[row] !== ROW.gone) rates.recount(payGroup[row]!, payMin[row]!, payMax[row]!);
    if (row % ROWS_AT_ONCE === 0) yield;
  }
}

const ROWS_AT_ONCE = 4096;

function stringParts(name: string, { numbers, blocks }: StringTableParts): Record<string, Uint8Array[]> {
  return { [`${name}Numbers`]: numbers, [`${name}Blocks`]: blocks };
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
