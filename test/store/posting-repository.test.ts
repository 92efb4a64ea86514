import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../src/contract/job.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { PostingRepository } from '../../src/store/posting-repository.ts';
import { examplePosting } from '../support/example-posting.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const record = (posting: Posting) => ({ posting, contentHash: JSON.stringify(posting), raw: '{}' });

describe('the posting repository', () => {
  let database: Database;
  let postings: PostingRepository;

  beforeEach(async () => {
    database = await openDatabase(temporaryDirectory());
    postings = new PostingRepository(database);
  });
  afterEach(() => database.destroy());

  async function changes(revision: number, limit?: number) {
    const pages = [];
    for await (const page of postings.changedSince(revision, limit)) pages.push(page);
    return pages;
  }

  it('counts what is new, changed and known', async () => {
    const first = record(examplePosting());
    expect(await postings.upsert([first, record(examplePosting({ id: 'example:2' }))])).toEqual({
      accepted: 2,
      updated: 0,
      unchanged: 0,
    });
    const dearer = record(examplePosting({ title: '高级导购' }));
    expect(await postings.upsert([dearer, record(examplePosting({ id: 'example:2' }))])).toEqual({
      accepted: 0,
      updated: 1,
      unchanged: 1,
    });
    expect((await postings.find('example:1'))?.title).toBe('高级导购');
    expect(await postings.count()).toBe(2);
  });

  it('does not move the revision when nothing changed', async () => {
    await postings.upsert([record(examplePosting())]);
    const before = await postings.revision();
    await postings.upsert([record(examplePosting())]);
    expect(await postings.revision()).toBe(before);
  });

  it('hands out every change once, in pages that together are whole', async () => {
    await postings.upsert(Array.from({ length: 7 }, (_, index) => record(examplePosting({ id: `a:${index}` }))));
    const before = await postings.revision();
    await postings.upsert(Array.from({ length: 5 }, (_, index) => record(examplePosting({ id: `b:${index}` }))));
    await postings.withdraw(['a:3']);
    const all = (await changes(0, 2)).flatMap((page) => page.postings.map(({ id }) => id));
    expect(all.toSorted()).toEqual(['a:0', 'a:1', 'a:2', 'a:4', 'a:5', 'a:6', 'b:0', 'b:1', 'b:2', 'b:3', 'b:4']);
    const since = await changes(before, 3);
    expect(since.flatMap((page) => page.postings)).toHaveLength(5);
    expect(since.flatMap((page) => page.withdrawnIds)).toEqual(['a:3']);
    expect(await changes(await postings.revision())).toEqual([]);
  });

  it('no longer finds a withdrawn posting, until it is offered again', async () => {
    await postings.upsert([record(examplePosting())]);
    await postings.withdraw(['example:1']);
    expect(await postings.find('example:1')).toBeUndefined();
    expect(await postings.upsert([record(examplePosting())])).toEqual({ accepted: 0, updated: 1, unchanged: 0 });
    expect(await postings.find('example:1')).toBeDefined();
  });

  it('takes one of two rows with the same id and says so', async () => {
    const counts = await postings.upsert([record(examplePosting()), record(examplePosting({ title: '店员' }))]);
    expect(counts).toEqual({ accepted: 1, updated: 0, unchanged: 1 });
    expect((await postings.find('example:1'))?.title).toBe('店员');
  });
});
