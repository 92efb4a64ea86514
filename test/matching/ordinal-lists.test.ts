import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrdinalLists } from '../../src/matching/ordinal-lists.ts';
import { TopSelection } from '../../src/matching/top-selection.ts';

describe('lists of row numbers', () => {
  it('give back what was put in, however many lists grow side by side', () => {
    const appends = fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 100_000 })), { maxLength: 3000 });
    fc.assert(
      fc.property(appends, (steps) => {
        const lists = new OrdinalLists();
        const expected: number[][] = Array.from({ length: 8 }, () => []);
        for (let list = 0; list < 8; list += 1) lists.create();
        for (const [list, step] of steps) {
          const next = (expected[list]!.at(-1) ?? 0) + step;
          expected[list]!.push(next);
          lists.append(list, next);
        }
        expected.forEach((rows, list) => {
          const read = new Uint32Array(lists.count(list));
          lists.decode(list, read);
          expect([...read]).toEqual(rows);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('hold a list of a hundred thousand, and refuse a row number that does not ascend', () => {
    const lists = new OrdinalLists();
    const list = lists.create();
    for (let row = 0; row < 100_000; row += 1) lists.append(list, row * 3);
    const read = new Uint32Array(lists.count(list));
    lists.decode(list, read);
    expect(read.every((row, index) => row === index * 3)).toBe(true);
    expect(() => lists.append(list, 5)).toThrow('ascend');
  });
});

describe('the best of many rows', () => {
  it('are those a full sort puts first', () => {
    const offers = fc.array(fc.record({ key: fc.nat(20), score: fc.nat(3) }), { maxLength: 300 });
    fc.assert(
      fc.property(offers, fc.nat(40), (entries, size) => {
        const top = new TopSelection(size);
        const rows = entries.map(({ key, score }, row) => ({ row, key, score }));
        for (const { row, key, score } of rows) top.offer(row, key, score);
        rows.sort((one, other) => other.key - one.key || other.score - one.score || one.row - other.row);
        expect(top.sorted()).toEqual(rows.slice(0, size));
      }),
    );
  });
});
