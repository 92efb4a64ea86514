import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { type EventRecord, EventRepository } from '../../src/store/event-repository.ts';
import { exampleCourse, exampleFair } from '../support/example-events.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const fair = (changes = {}): EventRecord => ({ kind: 'fair', event: exampleFair(changes), raw: '{}' });
const course = (changes = {}): EventRecord => ({ kind: 'course', event: exampleCourse(changes), raw: '{}' });

describe('the event repository', () => {
  let database: Database;
  let events: EventRepository;

  beforeEach(async () => {
    database = await openDatabase(temporaryDirectory());
    events = new EventRepository(database);
  });
  afterEach(() => database.destroy());

  it('counts what is new, changed and known, and takes a revision only when something changed', async () => {
    expect(await events.upsert([fair(), course()])).toEqual({ accepted: 2, updated: 0, unchanged: 0 });
    expect(await events.revision()).toBe(1);
    expect(await events.upsert([fair({ source: '另一个来源' }), course()])).toMatchObject({ unchanged: 2 });
    expect(await events.revision()).toBe(1);
    expect(await events.upsert([fair({ openings: 500 }), course()])).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await events.revision()).toBe(2);
  });

  it('hands on what changed after a revision, fairs and courses apart', async () => {
    await events.upsert([fair(), course()]);
    expect(await events.changedSince(0)).toEqual({
      revision: 1,
      fairs: [exampleFair()],
      courses: [exampleCourse()],
      withdrawnIds: [],
    });
    await events.withdraw(['fair:1']);
    expect(await events.changedSince(1)).toEqual({ revision: 2, fairs: [], courses: [], withdrawnIds: ['fair:1'] });
    expect(await events.idsOfSource('示例')).toEqual(['course:1']);
  });

  it('takes an event back that had been withdrawn', async () => {
    await events.upsert([fair()]);
    await events.withdraw(['fair:1']);
    expect(await events.upsert([fair()])).toMatchObject({ updated: 1 });
    expect(await events.idsOfSource('示例')).toEqual(['fair:1']);
  });
});
