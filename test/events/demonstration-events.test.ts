import { beforeAll, describe, expect, it } from 'vitest';
import { Course } from '../../src/contract/course.ts';
import { JobFair } from '../../src/contract/fair.ts';
import { type EventMaterial, loadEventMaterial } from '../../src/demonstration/event-material.ts';
import {
  type DemonstrationEvent,
  generateDemonstrationEvents,
} from '../../src/demonstration/generate-demonstration-events.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { storeStarterEvents } from '../../src/starter-events.ts';
import { openDatabase } from '../../src/store/database.ts';
import { EventRepository } from '../../src/store/event-repository.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const TODAY = '2026-11-21';
const knowledgeDirectory = new URL('../../knowledge/', import.meta.url).pathname;
let material: EventMaterial;
let events: DemonstrationEvent[];

beforeAll(async () => {
  material = await loadEventMaterial(knowledgeDirectory);
  events = generateDemonstrationEvents(1, TODAY, material);
});

describe('the starter fairs and courses', () => {
  it('are a few fairs and about ten courses a city, each of them valid and with its own id', () => {
    for (const { kind, event } of events) (kind === 'fair' ? JobFair : Course).parse(event);
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length);
    for (const { name } of material.cities) {
      const here = events.filter(({ event }) => event.place.city === name);
      expect(here.filter(({ kind }) => kind === 'fair').length).toBeGreaterThanOrEqual(4);
      expect(here.filter(({ kind }) => kind === 'course').length).toBeGreaterThanOrEqual(10);
    }
  });

  it('say plainly that they are demonstrations', () => {
    for (const { event } of events) {
      expect(event.demonstration).toBe(true);
      expect(event.source).toBe('演示数据');
      expect(event.description).toContain('演示');
      expect(event).not.toHaveProperty('phone');
    }
  });

  it('lie in the coming thirty days', () => {
    for (const { event } of events) {
      if (event.startDate === undefined) continue;
      expect(event.startDate > TODAY).toBe(true);
      expect(event.startDate <= '2026-12-21').toBe(true);
    }
  });

  it('name districts that their city has', async () => {
    const gazetteer = await loadGazetteer(knowledgeDirectory);
    for (const { name, districts } of material.cities) {
      for (const district of districts) expect(gazetteer.districtsOf(name)).toContain(district);
    }
  });

  it('come, stay the same on a second start, move with the day, and go when they are not wanted', async () => {
    const database = await openDatabase(temporaryDirectory());
    const repository = new EventRepository(database);
    const start = (wanted: boolean, today = TODAY) =>
      storeStarterEvents(repository, { wanted, today, knowledgeDirectory });
    try {
      await start(true);
      const first = await repository.changedSince(0);
      expect(first.fairs.length + first.courses.length).toBe(events.length);
      await start(true);
      expect(await repository.revision()).toBe(first.revision);
      await start(true, '2026-11-30');
      expect(await repository.revision()).toBeGreaterThan(first.revision);
      await start(false);
      const last = await repository.changedSince(0);
      expect([last.fairs, last.courses]).toEqual([[], []]);
      expect(last.withdrawnIds).toHaveLength(events.length);
    } finally {
      await database.destroy();
    }
  });
});
