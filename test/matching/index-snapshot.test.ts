import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf, loadSnapshot, saveSnapshot } from '../../src/matching/index-snapshot.ts';
import { createIndex, knowledge, makePosting, placeAt, search, segmenter, vocabulary } from './support.ts';

const options = { segmenter, vocabulary, ...knowledge };
const fingerprint = fingerprintOf(knowledge.trust, 1);

let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'matching-'));
  file = join(directory, 'jobs.index');
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

function someIndex() {
  const employer = { name: '示例永安公司', verified: true };
  return createIndex([
    ...Array.from({ length: 60 }, (_, number) => makePosting({ id: `a${number}`, place: placeAt(number / 10) })),
    makePosting({ id: 'first', employer, source: '甲网' }),
    makePosting({ id: 'second', employer, source: '乙网' }),
    makePosting({ id: 'gone' }),
  ]);
}

describe('a snapshot', () => {
  it('brings back an index that answers the same and goes on taking changes', async () => {
    const index = someIndex();
    index.remove(['gone']);
    await saveSnapshot(index, file, { fingerprint, revision: 42 });
    const loaded = await loadSnapshot(file, options, { fingerprint });
    expect(loaded.revision).toBe(42);
    expect(loaded.index.size).toBe(index.size);
    const wish = { keywords: '保安', radiusKm: 3, salaryMin: 5000 } as const;
    const origin = placeAt(1) as { lat: number; lon: number };
    expect(search(loaded.index, wish, { origin })).toEqual(search(index, wish, { origin }));
    expect(loaded.index.get('a3')).toEqual(index.get('a3'));
    expect(loaded.index.get('gone')).toBeUndefined();
    expect(loaded.index.isFolded('second')).toBe(true);
    for (const each of [index, loaded.index]) {
      each.remove(['a1', 'first']);
      each.upsert([makePosting({ id: 'new', title: '拉坯师傅' }), { ...each.get('a2')!, title: '木匠' }]);
    }
    expect(search(loaded.index, { keywords: '拉坯师傅' }).ids).toEqual(['new']);
    expect(search(loaded.index, { keywords: '木工' }).ids).toEqual(['a2']);
    expect(search(loaded.index, wish, { origin })).toEqual(search(index, wish, { origin }));
    expect(loaded.index.isFolded('second')).toBe(false);
  });

  it('holds the index as it was when begun, though postings come in while it is written', async () => {
    const index = someIndex();
    const saving = saveSnapshot(index, file, { fingerprint, revision: 1 });
    index.upsert(Array.from({ length: 2000 }, (_, number) => makePosting({ id: `late${number}`, title: '厨师' })));
    await saving;
    const loaded = await loadSnapshot(file, options, { fingerprint });
    expect(loaded.index.size).toBe(63);
    loaded.index.upsert([makePosting({ id: 'cook', title: '厨师' })]);
    expect(search(loaded.index, { keywords: '厨师' }).ids).toEqual(['cook']);
  });

  it('is refused when it is missing, was made with other word lists, or is not a snapshot', async () => {
    await expect(loadSnapshot(file, options, { fingerprint })).rejects.toMatchObject({ code: 'snapshot_missing' });
    await saveSnapshot(someIndex(), file, { fingerprint, revision: 1 });
    const other = fingerprintOf(knowledge.trust, 2);
    await expect(loadSnapshot(file, options, { fingerprint: other })).rejects.toThrow(
      `got ${fingerprint}, expected ${other}`,
    );
    await writeFile(file, 'not a snapshot at all');
    await expect(loadSnapshot(file, options, { fingerprint })).rejects.toMatchObject({ code: 'snapshot_foreign' });
  });

  it('is refused when it is of another version, cut short, or has one bit changed', async () => {
    await saveSnapshot(someIndex(), file, { fingerprint, revision: 1 });
    const whole = await readFile(file);
    const newer = Buffer.from(whole);
    newer.writeUInt32LE(99, 4);
    await writeFile(file, newer);
    await expect(loadSnapshot(file, options, { fingerprint })).rejects.toThrow('got 99, expected 5');
    await writeFile(file, whole.subarray(0, whole.length - 100));
    await expect(loadSnapshot(file, options, { fingerprint })).rejects.toMatchObject({ code: 'snapshot_damaged' });
    const changed = Buffer.from(whole);
    changed[whole.length >> 1]! ^= 1;
    await writeFile(file, changed);
    await expect(loadSnapshot(file, options, { fingerprint })).rejects.toMatchObject({ code: 'snapshot_damaged' });
  });
});
