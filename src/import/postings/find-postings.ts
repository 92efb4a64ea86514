import { jobPostingsIn } from './schema-org.ts';

type Node = Record<string, unknown>;

const DEEPEST = 4;
/** Objects under keys are rows when they share this much of their keys. */
const ALIKE = 0.6;

/** The postings in a document: those of schema.org, else the largest table inside it in any form, else itself. */
export function findPostings(document: unknown): unknown[] | undefined {
  if (!isNode(document)) return undefined;
  if (jobPostingsIn(document).length > 0) return [document];
  const tables = tablesIn(document, 0).sort((left, right) => right.length - left.length);
  return tables[0] ?? (Object.keys(document).length >= 2 ? [document] : undefined);
}

function tablesIn(node: Node, depth: number): unknown[][] {
  const own = headedRows(node) ?? rowsOfColumns(node) ?? rowsUnderKeys(node);
  if (own !== undefined) return [own];
  if (depth > DEEPEST) return [];
  return Object.values(node).flatMap((value) => {
    if (Array.isArray(value)) return value.some((item) => item !== null && typeof item === 'object') ? [value] : [];
    return isNode(value) ? tablesIn(value, depth + 1) : [];
  });
}

/** `{ columns: […], data: [[…], …] }`: the headings apart from their rows. */
function headedRows(node: Node): unknown[] | undefined {
  const lists = Object.values(node).filter((value): value is unknown[] => Array.isArray(value) && value.length > 0);
  const rows = lists.find((list) => list.every((row) => Array.isArray(row)));
  if (rows === undefined) return undefined;
  const width = (rows[0] as unknown[]).length;
  const headings = lists.find((list) => list.length === width && list.every((item) => typeof item === 'string'));
  return headings === undefined ? undefined : [headings, ...rows];
}

/** `{ title: { 0: …, 1: … }, company: { 0: …, 1: … } }` or with lists: one object or list a column. */
function rowsOfColumns(node: Node): Node[] | undefined {
  const columns = Object.entries(node);
  if (columns.length < 2) return undefined;
  const first = columns[0]![1];
  const keys = Array.isArray(first) ? first.map((_, index) => `${index}`) : isNode(first) ? Object.keys(first) : [];
  if (keys.length === 0) return undefined;
  const whole = columns.every(
    ([, column]) =>
      column !== null &&
      typeof column === 'object' &&
      Object.keys(column).join() === keys.join() &&
      Object.values(column).every((cell) => cell === null || typeof cell !== 'object'),
  );
  // Records under their ids have the same keys too, but those are names, not numbers.
  if (!whole || !keys.every((key) => /^\d+$/u.test(key))) return undefined;
  return keys.map((key) => Object.fromEntries(columns.map(([name, column]) => [name, (column as Node)[key]])));
}

/** `{ "p-1": { … }, "p-2": { … } }`: rows under their ids. */
function rowsUnderKeys(node: Node): Node[] | undefined {
  const entries = Object.entries(node);
  if (entries.length < 2 || !entries.every(([, value]) => isNode(value))) return undefined;
  const keys = entries.map(([, value]) => Object.keys(value as Node));
  const first = new Set(keys[0]);
  if (first.size < 2) return undefined;
  const alike = keys.every(
    (own) => own.filter((key) => first.has(key)).length >= ALIKE * Math.max(own.length, first.size),
  );
  return alike ? entries.map(([id, value]) => ({ id, ...(value as Node) })) : undefined;
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
