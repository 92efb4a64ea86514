import { beforeAll, describe, expect, it } from 'vitest';
import { Posting } from '../../src/contract/job.ts';
import {
  type DemonstrationMaterial,
  loadDemonstrationMaterial,
} from '../../src/demonstration/demonstration-material.ts';
import { generateDemonstrationPostings } from '../../src/demonstration/generate-demonstration-postings.ts';

const TODAY = '2026-11-21';
let material: DemonstrationMaterial;
let postings: Posting[];

beforeAll(async () => {
  material = await loadDemonstrationMaterial(new URL('../../knowledge/', import.meta.url).pathname);
  postings = generateDemonstrationPostings(1, TODAY, material);
});

describe('the starter postings', () => {
  it('are a few thousand, each of them a valid posting with its own id', () => {
    expect(postings.length).toBeGreaterThan(2500);
    expect(postings.length).toBeLessThan(4000);
    for (const posting of postings) Posting.parse(posting);
    expect(new Set(postings.map(({ id }) => id)).size).toBe(postings.length);
  });

  it('say plainly that they are demonstrations, though never in the title', () => {
    for (const posting of postings) {
      expect(posting.demonstration).toBe(true);
      expect(posting.source).toBe('演示数据');
      expect(posting.tags).toContain('演示');
      expect(posting.employer.name).toMatch(/^示例/u);
      expect(posting.title).not.toContain('演示');
    }
  });

  it('are the same for the same seed and day, and others for another seed', () => {
    expect(generateDemonstrationPostings(1, TODAY, material)).toEqual(postings);
    expect(generateDemonstrationPostings(2, TODAY, material)).not.toEqual(postings);
  });

  it('are in force on the day they are made for', () => {
    for (const { postedAt, validThrough } of postings) {
      expect(postedAt! <= TODAY).toBe(true);
      expect(validThrough! > TODAY).toBe(true);
    }
  });

  it('lie near the place their address names', () => {
    for (const { place } of postings) {
      const near = material.landmarks.some(
        ({ city, lat, lon }) =>
          city === place.city && Math.abs(lat - place.lat!) < 0.02 && Math.abs(lon - place.lon!) < 0.02,
      );
      expect(near).toBe(true);
    }
  });

  it('say 夜班 only when they have nights', () => {
    for (const { title, description, shifts } of postings) {
      if (`${title}${description}`.includes('夜班')) expect(shifts).toContain('night');
    }
  });

  it('offer popular work in every city, with modest pay and good pay', () => {
    for (const { name } of material.cities) {
      for (const occupation of ['保安', '导购', '收银员', '厨师', '快递员', '普工', '育儿嫂', '叉车司机', '文员']) {
        const found = postings.filter((posting) => posting.place.city === name && posting.occupation === occupation);
        expect(found.length).toBeGreaterThanOrEqual(4);
        const tops = found.map(({ monthlyPay }) => monthlyPay!.max);
        expect(Math.max(...tops)).toBeGreaterThan(Math.min(...tops) * 1.2);
      }
    }
    const guides = postings.filter(
      (posting) => posting.place.city === '南京' && posting.occupation === '导购' && posting.monthlyPay!.max >= 6000,
    );
    expect(guides.length).toBeGreaterThanOrEqual(3);
  });

  it('know every kind of work: by the month, the day and the hour, steady, part-time, seasonal and in training', () => {
    expect(new Set(postings.map(({ occupation }) => occupation)).size).toBeGreaterThanOrEqual(80);
    expect(new Set(postings.map(({ employmentType }) => employmentType)).size).toBe(5);
    expect(new Set(postings.map(({ pay }) => pay.unit))).toEqual(new Set(['month', 'day', 'hour']));
  });
});
