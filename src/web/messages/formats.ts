import type { Locale } from '../../contract/locale.ts';

/** Whole yuan without grouping up to four digits, grouped above, as people write pay. */
export function yuan(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 2, useGrouping: amount >= 10_000 });
}

/** At most one decimal. */
export function plainNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1, useGrouping: false });
}

/** A calendar day (`YYYY-MM-DD`) in words; what is no such day is shown as it came. */
export function dateText(iso: string, locale: Locale): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export function chineseOrdinal(position: number): string {
  return NUMERALS[position - 1] ?? String(position);
}
