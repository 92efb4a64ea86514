import type { LineBatch } from './decode-lines.ts';
import { FileFailure } from './import-failure.ts';
import type { RawRecord } from './raw-record.ts';
import { jobPostingFields, jobPostingsIn } from './schema-org.ts';

const RECORDS_A_BATCH = 500;
/** A JSON document that is not a plain list is parsed whole, so it may not be larger than this. */
const LARGEST_WHOLE_DOCUMENT = 128 * 1024 * 1024;

/** One JSON object a line; a torn line costs itself only. */
export async function* readJsonLines(batches: AsyncIterable<LineBatch>): AsyncGenerator<RawRecord[]> {
  for await (const { first, lines } of batches) {
    const records: RawRecord[] = [];
    lines.forEach((text, index) => {
      const trimmed = text.trim().replace(/,$/u, '');
      if (trimmed !== '' && trimmed !== '[' && trimmed !== ']') records.push(...recordsOf(trimmed, first + index));
    });
    for (let start = 0; start < records.length; start += RECORDS_A_BATCH)
      yield records.slice(start, start + RECORDS_A_BATCH);
  }
}

/** A list of objects is read element by element; anything else whole, and the list of postings looked for in it. */
export async function* readJson(
  batches: AsyncIterable<LineBatch>,
  startsWithList: boolean,
): AsyncGenerator<RawRecord[]> {
  if (startsWithList) {
    yield* readElements(batches);
    return;
  }
  let text = '';
  for await (const { lines } of batches) {
    text += `${lines.join('\n')}\n`;
    if (text.length > LARGEST_WHOLE_DOCUMENT)
      throw new FileFailure('json_damaged', 'too large to be read as one document');
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new FileFailure('json_damaged', '', { cause });
  }
  const postings = findPostings(document);
  if (postings === undefined) throw new FileFailure('json_no_postings');
  const records = postings.flatMap((posting, index) => recordsFrom(posting, index + 1));
  for (let start = 0; start < records.length; start += RECORDS_A_BATCH)
    yield records.slice(start, start + RECORDS_A_BATCH);
}

/** Cuts `[ {…}, {…} ]` into its elements while it streams past, so that no more than one is held. */
async function* readElements(batches: AsyncIterable<LineBatch>): AsyncGenerator<RawRecord[]> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let element = '';
  let elementLine = 1;
  let number = 0;
  for await (const { first, lines } of batches) {
    const records: RawRecord[] = [];
    for (const [index, line] of lines.entries()) {
      let start = depth >= 2 ? 0 : -1;
      for (let position = 0; position < line.length; position += 1) {
        const character = line[position]!;
        if (inString) {
          if (escaped) escaped = false;
          else if (character === '\\') escaped = true;
          else if (character === '"') inString = false;
          continue;
        }
        if (character === '"') inString = true;
        else if (character === '{' || character === '[') {
          depth += 1;
          if (depth === 2) {
            start = position;
            elementLine = first + index;
          }
        } else if (character === '}' || character === ']') {
          if (depth === 2 && start !== -1) {
            number += 1;
            records.push(...recordsOf(element + line.slice(start, position + 1), elementLine));
            element = '';
            start = -1;
          }
          depth = Math.max(depth - 1, 0);
        }
      }
      if (depth >= 2) element += `${line.slice(Math.max(start, 0))}\n`;
    }
    if (records.length > 0) yield records;
  }
  if (element.trim() !== '') yield [{ kind: 'broken', line: elementLine, text: element.trim(), reason: 'json_torn' }];
  else if (number === 0) throw new FileFailure('json_no_postings');
}

/** The record, or for a schema.org graph the records, that one piece of JSON text holds. */
export function recordsOf(text: string, line: number): RawRecord[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ kind: 'broken', line, text, reason: 'json_torn' }];
  }
  return recordsFrom(value, line);
}

function recordsFrom(value: unknown, line: number): RawRecord[] {
  if (Array.isArray(value)) {
    if (value.every((cell) => cell === null || typeof cell !== 'object')) {
      return [{ kind: 'cells', line, cells: value.map((cell) => (cell === null ? '' : String(cell))) }];
    }
    return value.flatMap((item) => recordsFrom(item, line));
  }
  if (value === null || typeof value !== 'object') {
    return [{ kind: 'broken', line, text: String(value), reason: 'json_not_an_object' }];
  }
  const object = value as Record<string, unknown>;
  const postings = jobPostingsIn(object);
  if (postings.length > 0) {
    return postings.map((posting): RawRecord => ({ kind: 'fields', line, values: jobPostingFields(posting) }));
  }
  return [{ kind: 'object', line, values: flatten(object) }];
}

/** Nested objects become dotted keys; lists of plain values become lines of one cell. */
export function flatten(object: Record<string, unknown>, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(object)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (value === null || value === undefined) flat[name] = '';
    else if (Array.isArray(value)) {
      flat[name] = value
        .map((item) =>
          item !== null && typeof item === 'object'
            ? String((item as Record<string, unknown>).name ?? JSON.stringify(item))
            : String(item ?? ''),
        )
        .filter((item) => item !== '')
        .join('\n');
    } else if (typeof value === 'object') Object.assign(flat, flatten(value as Record<string, unknown>, name));
    else flat[name] = String(value);
  }
  return flat;
}

/** The postings in a document: those of schema.org, else the longest list of objects inside it, else itself. */
function findPostings(document: unknown): unknown[] | undefined {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return undefined;
  const object = document as Record<string, unknown>;
  if (jobPostingsIn(object).length > 0) return [object];
  const lists = listsIn(object, 0).sort((left, right) => right.length - left.length);
  return lists[0] ?? (Object.keys(object).length >= 2 ? [object] : undefined);
}

function listsIn(object: Record<string, unknown>, depth: number): unknown[][] {
  if (depth > 4) return [];
  return Object.values(object).flatMap((value) => {
    if (Array.isArray(value)) return value.some((item) => item !== null && typeof item === 'object') ? [value] : [];
    return value !== null && typeof value === 'object' ? listsIn(value as Record<string, unknown>, depth + 1) : [];
  });
}
