import type { LineBatch } from './decode-lines.ts';
import { ElementSplitter, findOpenList } from './element-splitter.ts';
import { findPostings } from './find-postings.ts';
import { flatten } from './flatten.ts';
import { FileFailure } from './import-failure.ts';
import type { RawRecord } from './raw-record.ts';
import { jobPostingFields, jobPostingsIn } from './schema-org.ts';

const RECORDS_A_BATCH = 500;
/** A document that is not a plain list is parsed whole up to this length; in a longer one the long list is streamed. */
const LONGEST_WHOLE_DOCUMENT = 16 * 1024 * 1024;

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
export async function* readJson(source: AsyncIterable<string>, startsWithList: boolean): AsyncGenerator<RawRecord[]> {
  if (startsWithList) {
    yield* readElements(source);
    return;
  }
  // One iterator for both loops: leaving the first must not end the source for the second.
  const iterator = source[Symbol.asyncIterator]();
  const pieces: AsyncIterable<string> = { [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }) };
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length <= LONGEST_WHOLE_DOCUMENT) continue;
    const list = findOpenList(text);
    if (list === -1) throw new FileFailure('json_no_postings');
    yield* readElements(joined(text.slice(list), pieces));
    return;
  }
  const document = parseOr(text, (cause) => {
    throw new FileFailure('json_damaged', '', { cause });
  });
  const postings = findPostings(document);
  if (postings === undefined) throw new FileFailure('json_no_postings');
  text = '';
  for (let start = 0; start < postings.length; start += RECORDS_A_BATCH) {
    const batch = postings.slice(start, start + RECORDS_A_BATCH);
    yield batch.flatMap((posting, index) => recordsFrom(posting, start + index + 1));
  }
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function* readElements(pieces: AsyncIterable<string>): AsyncGenerator<RawRecord[]> {
  const splitter = new ElementSplitter();
  let found = false;
  for await (const piece of pieces) {
    const elements = splitter.push(piece);
    if (elements.length === 0) continue;
    found = true;
    yield elements.flatMap(({ text, line }) => recordsOf(text, line));
  }
  const rest = splitter.rest();
  if (rest === undefined && !found) throw new FileFailure('json_no_postings');
  if (rest !== undefined) yield salvage(rest.text, rest.line);
}

/** What an element that never ends swallowed: the elements that begin on lines of their own are whole again. */
function salvage(text: string, line: number): RawRecord[] {
  let at = line;
  return text.split(/\n(?=[ \t]*\{)/u).flatMap((part) => {
    const start = at;
    at += part.split('\n').length;
    const trimmed = part.trim().replace(/[\s,\]]+$/u, '');
    return trimmed === '' ? [] : recordsOf(trimmed, start);
  });
}

/** The record, or for a schema.org graph the records, that one piece of JSON text holds. */
export function recordsOf(text: string, line: number): RawRecord[] {
  const torn = Symbol('torn');
  const value = parseOr(text, () => torn);
  return value === torn ? [{ kind: 'broken', line, text, reason: 'json_torn' }] : recordsFrom(value, line);
}

function parseOr(text: string, otherwise: (cause: unknown) => unknown): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return otherwise(cause);
  }
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
