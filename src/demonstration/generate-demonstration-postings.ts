import type { Benefit, Pay, Posting, Shift } from '../contract/job.ts';
import type { DemonstrationMaterial, Trade } from './demonstration-material.ts';
import { Random } from './random.ts';

/** Average working days and hours of a month, as the contract converts pay. */
const MONTHS_A_UNIT = { hour: 174, day: 21.75, month: 1 } as const;
const PAY_STEP = { hour: 1, day: 10, month: 100 } as const;
/** About one kilometre, in degrees. */
const SPREAD_DEGREES = 0.01;
const POSTED_WITHIN_DAYS = 25;

/**
 * The starter set: made-up postings of everyday work in the material's cities, each marked as a demonstration.
 * The same seed and day give the same postings.
 */
export function generateDemonstrationPostings(seed: number, today: string, material: DemonstrationMaterial): Posting[] {
  const random = new Random(seed);
  const postings: Posting[] = [];
  for (const city of material.cities) {
    const landmarks = material.landmarks.filter((landmark) => landmark.city === city.name);
    for (const trade of material.trades) {
      for (let number = 0; number < trade.weight; number += 1) {
        const place = random.pick(landmarks);
        // Spread over the trade's range, so that modest and good pay are both there in every city.
        const standing = (number + random.next()) / trade.weight;
        const posting = makePosting(trade, standing, city.factor, place, today, random, material);
        postings.push({ ...posting, id: `demo-${String(postings.length + 1).padStart(5, '0')}` });
      }
    }
  }
  return postings;
}

function makePosting(
  trade: Trade,
  standing: number,
  factor: number,
  place: DemonstrationMaterial['landmarks'][number],
  today: string,
  random: Random,
  material: DemonstrationMaterial,
): Omit<Posting, 'id'> {
  const shift = random.pick(trade.shifts);
  const benefits = trade.benefits.filter(() => random.chance(0.8));
  const pay = makePay(trade, standing, factor, material.wording.pay[trade.unit]);
  const months = MONTHS_A_UNIT[trade.unit];
  return {
    title: random.pick(titlesFor(trade, shift, material)),
    employer: { name: employerName(trade, place.city, random, material), verified: false },
    occupation: trade.name,
    place: {
      city: place.city,
      district: place.district,
      address: `${place.district}${place.name}${material.wording.near}`,
      lat: round(place.lat + (random.next() - 0.5) * 2 * SPREAD_DEGREES),
      lon: round(place.lon + (random.next() - 0.5) * 2 * SPREAD_DEGREES),
    },
    pay,
    monthlyPay: { min: (pay.min ?? 0) * months, max: (pay.max ?? 0) * months },
    employmentType: trade.type,
    education: trade.education,
    experienceYears: trade.experience ?? 0,
    headcount: random.whole(1, 8),
    benefits,
    shifts: shift === 'rotating' ? ['rotating', 'night'] : [shift],
    tags: [material.wording.tag, ...trade.tags],
    description: describe(trade, shift, benefits, material),
    source: material.wording.source,
    postedAt: addDays(today, -random.whole(0, POSTED_WITHIN_DAYS)),
    validThrough: addDays(today, random.whole(30, 90)),
    demonstration: true,
  };
}

/** Titles that speak of a working time (夜班分拣员) only go with it, and such a time takes them first. */
function titlesFor(trade: Trade, shift: Shift, material: DemonstrationMaterial): string[] {
  const hoursOf = (title: string) => Object.entries(material.titleHours).find(([word]) => title.includes(word))?.[1];
  const fitting = trade.titles.filter((title) => (hoursOf(title) ?? shift) === shift);
  return fitting.length > 0 ? fitting : [trade.name];
}

function employerName(trade: Trade, city: string, random: Random, material: DemonstrationMaterial): string {
  const kinds = material.employers.kinds[random.pick(trade.kinds)];
  if (kinds === undefined) throw new RangeError(`no employers for ${trade.name}: ${trade.kinds.join(', ')}`);
  return `${material.wording.employer}${city}${random.pick(material.employers.words)}${random.pick(kinds)}`;
}

function makePay(trade: Trade, standing: number, factor: number, unitName: string): Pay {
  const [low, high] = trade.pay;
  const step = PAY_STEP[trade.unit];
  const middle = low + (high - low) * standing;
  const toStep = (amount: number) => Math.max(step, Math.round((amount * factor) / step) * step);
  const min = toStep(Math.max(low, middle - (high - low) * 0.25));
  const max = Math.max(min, toStep(Math.min(high, middle + (high - low) * 0.25)));
  const range = min === max ? String(min) : `${min}-${max}`;
  return { min, max, unit: trade.unit, negotiable: false, text: `${range}${unitName}` };
}

function describe(trade: Trade, shift: Shift, benefits: readonly Benefit[], material: DemonstrationMaterial): string {
  const offers = benefits.map((benefit) => material.offers[benefit]).filter((offer) => offer !== undefined);
  const offer = offers.length > 0 ? `${offers.join('，')}。` : '';
  return `${trade.duties}${material.hours[shift] ?? ''}${offer}${material.wording.notice}`;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
