import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingIds } from '../../src/matching/posting-ids.ts';
import { NO_STRING, StringTable } from '../../src/matching/string-table.ts';

function restored(table: StringTable): StringTable {
  const { numbers, blocks } = table.parts();
  const own = (parts: Uint8Array[]) => parts.map((part) => Uint8Array.from(part));
  const copy = new StringTable();
  for (const _step of copy.restore({ numbers: own(numbers), blocks: own(blocks) }));
  return copy;
}

describe('a table of strings', () => {
  it('numbers strings in the order they first come and gives each back, after a snapshot too', () => {
    const strings = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('保安', '保洁', '')),
    );
    fc.assert(
      fc.property(strings, strings, (first, second) => {
        const table = new StringTable();
        for (const key of first) table.add(key);
        const copy = restored(table);
        for (const key of second) expect(copy.add(key)).toBe(table.add(key));
        const expected = [...new Set([...first, ...second])];
        for (const each of [table, copy]) {
          expect(expected.map((_, number) => each.text(number))).toEqual(expected);
          expect(expected.map((key) => each.find(key))).toEqual(expected.map((_, number) => number));
          expect(each.size).toBe(expected.length);
          expect(each.find('not there')).toBe(NO_STRING);
        }
      }),
    );
  });

  it('holds a hundred thousand strings, and one longer than any block', () => {
    const table = new StringTable();
    for (let number = 0; number < 100_000; number += 1) table.add(`posting-${number}`);
    const long = '长'.repeat(200_000);
    expect(table.add(long)).toBe(100_000);
    expect(table.add('after it')).toBe(100_001);
    const copy = restored(table);
    expect(copy.text(100_000)).toBe(long);
    expect(copy.find('posting-77777')).toBe(77_777);
    expect(copy.find('after it')).toBe(100_001);
    expect(() => table.text(100_002)).toThrow('there are 100002');
  });
});

describe('ids of postings', () => {
  it('forget a withdrawn posting and take it in again', () => {
    const ids = new PostingIds();
    ids.set('a', 0);
    ids.set('b', 1);
    ids.set('a', 2);
    expect(ids.size).toBe(2);
    ids.delete('a');
    ids.delete('a');
    ids.delete('nobody');
    expect(ids.rowOf('a')).toBeUndefined();
    expect([...ids.entries()]).toEqual([['b', 1]]);
    ids.set('a', 3);
    expect(ids.rowOf('a')).toBe(3);
    expect(ids.size).toBe(2);
  });
});
