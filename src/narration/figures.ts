import type { Pay } from '../contract/job.ts';

/** 1200 → 1,200; two decimals at most. */
export function money(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** 1.84 → 1.8; under 100 metres is 0.1. */
export function kilometres(km: number): string {
  return String(Math.max(0.1, Math.round(km * 10) / 10));
}

/** The ends of a range of pay, lowest first; one end when there is only one. */
export function payEnds(pay: Pay): number[] {
  return [...new Set([pay.min, pay.max].filter((end): end is number => end !== undefined))];
}

/** A telephone number as people read it: 138 0000 0000, 010 6000 0000. */
export function grouped(phone: string): string {
  if (!/^\d{10,12}$/.test(phone)) return phone;
  // A landline has its area code first: 010 and 02x of three figures, others of four.
  if (phone.startsWith('0')) {
    const area = /^0(?:10|2\d)/.test(phone) ? 3 : 4;
    const rest = phone.length - area - 4;
    return `${phone.slice(0, area)} ${phone.slice(area, area + rest)} ${phone.slice(area + rest)}`;
  }
  const first = phone.length - 8;
  return `${phone.slice(0, first)} ${phone.slice(first, first + 4)} ${phone.slice(first + 4)}`;
}

/** Markdown and list marks off, for a voice. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]/g, '')
    .replace(/^\s*(?:-|\d+\.)\s+/gm, '')
    .replace(/\n+/g, ' ')
    .trim();
}

/** A question as it may be said back: an address in it is not ours to show. */
export function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)[\w./:?#&=%~+-]+/giu, '…');
}
