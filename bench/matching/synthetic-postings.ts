import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Posting } from '../../src/contract/job.ts';
import type { DemonstrationMaterial } from '../../src/demonstration/demonstration-material.ts';
import { loadDemonstrationMaterial } from '../../src/demonstration/demonstration-material.ts';
import { Random } from '../../src/demonstration/random.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';

export const TODAY = '2026-11-21';

interface Centre {
  city: string;
  district?: string;
  lat: number;
  lon: number;
}

export interface SyntheticMaterial extends DemonstrationMaterial {
  centres: Centre[];
}

export async function loadSyntheticMaterial(knowledgeDirectory: string): Promise<SyntheticMaterial> {
  const material = await loadDemonstrationMaterial(knowledgeDirectory);
  const text = await readFile(join(knowledgeDirectory, 'regions', 'centres.json'), 'utf8');
  const { centres } = JSON.parse(text) as { centres: Centre[] };
  return { ...material, centres };
}

/** Small ranks come up far more often than large ones, as words, places and employers do. */
function skewed(random: Random, count: number, exponent = 2.2): number {
  return Math.floor(count * random.next() ** exponent);
}

/** Skewed made-up postings, always the same for a seed, one at a time so that a million need not be held. */
export function* syntheticPostings(count: number, seed: number, material: SyntheticMaterial): Generator<Posting> {
  const random = new Random(seed);
  const cities = material.centres.filter(({ district }) => district === undefined);
  const duties = material.trades.flatMap(({ duties: text }) => text.split(/[，。、]/u)).filter((part) => part !== '');
  for (let number = 0; number < count; number += 1) {
    const trade = material.trades[skewed(random, material.trades.length, 1.6)]!;
    const centre = cities[skewed(random, cities.length)]!;
    const shift = random.pick(trade.shifts);
    const [low, high] = trade.pay;
    const min = Math.round(low * (0.7 + random.next() * 0.6));
    const max = Math.round(min + (high - low) * random.next());
    const perMonth = trade.unit === 'hour' ? 174 : trade.unit === 'day' ? 21.75 : 1;
    const located = random.chance(0.9);
    const posted = Date.parse(`${TODAY}T00:00:00Z`) - random.whole(0, 120) * 86_400_000;
    yield {
      id: `s-${number.toString(36)}`,
      title: random.chance(0.5) ? random.pick(trade.titles) : `${random.pick(duties)} ${random.pick(trade.titles)}`,
      employer: { name: `示例第${skewed(random, 400_000, 1.5)}号公司`, verified: random.chance(0.5) },
      occupation: trade.name,
      place: {
        city: centre.city,
        district: `${random.pick(material.employers.words)}区`,
        address: `${random.pick(material.employers.words)}路${random.whole(1, 400)}号`,
        ...(located ? { lat: centre.lat + spread(random) * 0.12, lon: centre.lon + spread(random) * 0.14 } : {}),
      },
      pay: { min, max, unit: trade.unit, negotiable: false, text: `${min}-${max}` },
      monthlyPay: { min: min * perMonth, max: max * perMonth },
      employmentType: trade.type,
      education: trade.education,
      experienceYears: trade.experience ?? 0,
      benefits: trade.benefits.filter(() => random.chance(0.6)),
      shifts: [shift],
      tags: trade.tags,
      description: `${trade.duties}${random.pick(duties)}，${random.pick(duties)}，${random.pick(duties)}。${material.hours[shift] ?? ''}`,
      source: random.pick(['甲网', '乙网', '丙网']),
      postedAt: new Date(posted).toISOString().slice(0, 10),
      validThrough: '2027-02-01',
    };
  }
}

/** Bell-shaped about 0, mostly within 1 of it. */
function spread(random: Random): number {
  return random.next() + random.next() + random.next() - 1.5;
}

/** The question of the comparison: a word, a least pay, within five kilometres of somewhere people are. */
export function nearbyQuestions(count: number, seed: number, material: SyntheticMaterial): JobSearchRequest[] {
  const random = new Random(seed);
  const cities = material.centres.filter(({ district }) => district === undefined);
  return Array.from({ length: count }, () => {
    const trade = material.trades[skewed(random, material.trades.length, 1.6)]!;
    const centre = cities[skewed(random, cities.length)]!;
    return {
      arguments: {
        keywords: trade.name,
        salaryMin: Math.round(trade.pay[0] * 0.9),
        salaryUnit: trade.unit,
        radiusKm: 5,
      },
      origin: { lat: centre.lat + spread(random) * 0.06, lon: centre.lon + spread(random) * 0.06 },
      today: TODAY,
      limit: 10,
      offset: 0,
    };
  });
}

/** Questions of every kind: with and without words, by city, by wish, by order. */
export function mixedQuestions(count: number, seed: number, material: SyntheticMaterial): JobSearchRequest[] {
  const random = new Random(seed);
  const cities = material.centres.filter(({ district }) => district === undefined);
  return Array.from({ length: count }, () => {
    const trade = material.trades[skewed(random, material.trades.length, 1.6)]!;
    const centre = cities[skewed(random, cities.length)]!;
    const origin = { lat: centre.lat + spread(random) * 0.06, lon: centre.lon + spread(random) * 0.06 };
    return {
      arguments: {
        ...(random.chance(0.8) ? { keywords: random.chance(0.7) ? trade.name : random.pick(trade.titles) } : {}),
        ...(random.chance(0.7) ? { city: centre.city } : {}),
        ...(random.chance(0.1) ? { district: `${random.pick(material.employers.words)}区` } : {}),
        ...(random.chance(0.5) ? { salaryMin: trade.pay[0], salaryUnit: trade.unit } : {}),
        ...(random.chance(0.2) ? { radiusKm: random.pick([3, 5, 10]) } : {}),
        ...(random.chance(0.1) ? { benefits: ['housing' as const] } : {}),
        ...(random.chance(0.15) ? { exclude: [random.pick(['夜班', '销售', '加班', '倒班'])] } : {}),
        ...(random.chance(0.1) ? { shift: random.pick(['day' as const, 'night' as const]) } : {}),
        ...(random.chance(0.15)
          ? { sortBy: random.pick(['pay' as const, 'distance' as const, 'newest' as const]) }
          : {}),
      },
      origin,
      today: TODAY,
      limit: 10,
      offset: random.chance(0.1) ? 10 : 0,
    };
  });
}
