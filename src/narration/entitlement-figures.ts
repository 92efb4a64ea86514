import { money } from './figures.ts';

export type Data = Readonly<Record<string, unknown>>;
export type Phrases = Readonly<Record<string, (data: Data) => string>>;

/** 6500 → 6,500; 37.356 → 37.36. */
export function amount(value: unknown): string {
  return money(Number(value));
}

/** 0.5 → 0.5, 18 → 18, 3.25 → 3.25; never a long tail of digits. */
export function count(value: unknown): string {
  return String(Math.round(Number(value) * 100) / 100);
}

/** Months as whole years and months. */
export function yearsAndMonths(value: unknown): { years: number; months: number } {
  const total = Number(value);
  return { years: Math.floor(total / 12), months: total % 12 };
}

/** `2029-05` or `2029-05-08` in parts, the day absent when unknown. */
export function dateParts(value: unknown): { year: number; month: number; day?: number } {
  const [year, month, day] = String(value).split('-').map(Number);
  return { year: year!, month: month!, ...(day === undefined ? {} : { day }) };
}
