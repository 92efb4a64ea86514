import type { Benefit, Posting } from '../contract/job.ts';
import { type SkillAsked, skillsAsked } from './skills-asked.ts';

/** What the postings of a trade say together. Amounts are yuan a month. */
export interface TradeMarket {
  trade: string;
  /** Postings that were looked at, and how many of them state their pay. */
  postings: number;
  withPay: number;
  /** A quarter of the postings pay less than `low`, a quarter more than `high`; absent with too few. */
  pay?: { low: number; middle: number; high: number };
  /** Postings that ask neither experience nor schooling beyond nine years. */
  openToAll: number;
  /** What is offered most, with how many postings. */
  benefits: { benefit: Benefit; postings: number }[];
  /** Certificates that are asked, with how many postings. */
  certificates: { name: string; postings: number; held?: boolean }[];
  /** What is done there or must be known, held against the person's own. */
  skills: SkillAsked[];
  demonstration: boolean;
}

/** Fewer than this tell no usual pay. */
const ENOUGH_FOR_PAY = 5;
const MOST_LISTED = 3;
const NINE_YEARS = new Set(['none', 'primary', 'junior_middle', undefined]);

export interface MarketPosting {
  posting: Posting;
  certificates: readonly { name: string; held?: boolean }[];
  /** What the posting says is done there or must be known. */
  skills?: readonly string[];
}

/** @param own what the person told of their skills and work, in their words */
export function describeTrade(
  trade: string,
  found: readonly MarketPosting[],
  own: readonly string[] = [],
): TradeMarket {
  const middles = found
    .flatMap(({ posting: { monthlyPay } }) => (monthlyPay ? [(monthlyPay.min + monthlyPay.max) / 2] : []))
    .sort((a, b) => a - b);
  const certificates = new Map<string, { postings: number; held?: boolean }>();
  for (const { name, held } of found.flatMap((one) => one.certificates)) {
    certificates.set(name, {
      postings: (certificates.get(name)?.postings ?? 0) + 1,
      ...(held === undefined ? {} : { held }),
    });
  }
  const benefits = new Map<Benefit, number>();
  for (const benefit of found.flatMap(({ posting }) => posting.benefits)) {
    benefits.set(benefit, (benefits.get(benefit) ?? 0) + 1);
  }
  return {
    trade,
    postings: found.length,
    withPay: middles.length,
    ...(middles.length < ENOUGH_FOR_PAY
      ? {}
      : { pay: { low: quantile(middles, 0.25), middle: quantile(middles, 0.5), high: quantile(middles, 0.75) } }),
    openToAll: found.filter(({ posting }) => !posting.experienceYears && NINE_YEARS.has(posting.education)).length,
    benefits: [...benefits]
      .map(([benefit, postings]) => ({ benefit, postings }))
      .sort((a, b) => b.postings - a.postings)
      .slice(0, MOST_LISTED),
    certificates: [...certificates]
      .map(([name, asked]) => ({ name, ...asked }))
      .sort((a, b) => b.postings - a.postings)
      .slice(0, MOST_LISTED),
    skills: skillsAsked(
      found.map(({ skills = [] }) => skills),
      own,
    ),
    demonstration: found.length > 0 && found.every(({ posting }) => posting.demonstration === true),
  };
}

/** Neighbouring trades that pay more, the best first; a trade with too few postings says nothing. */
export function betterPaid(current: TradeMarket, neighbours: readonly TradeMarket[]): TradeMarket[] {
  const now = current.pay?.middle;
  if (now === undefined) return [];
  return neighbours
    .filter(({ pay }) => pay !== undefined && pay.middle > now)
    .sort((a, b) => b.pay!.middle - a.pay!.middle)
    .slice(0, MOST_LISTED);
}

/** Rounded to fifty yuan, for more would feign exactness. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return Math.round((below + (above - below) * (position - Math.floor(position))) / 50) * 50;
}
