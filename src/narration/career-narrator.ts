import type { Benefit } from '../contract/job.ts';
import type { Spoken } from './spoken.ts';

/** What the postings of a trade say together; yuan a month. */
export interface TradeInBrief {
  trade: string;
  postings: number;
  withPay: number;
  pay?: { low: number; middle: number; high: number };
  openToAll: number;
  benefits: readonly { benefit: Benefit; postings: number }[];
  certificates: readonly { name: string; postings: number; held?: boolean }[];
  demonstration: boolean;
}

export interface CareerAdvice {
  /** Absent when no trade is known, or no posting of it. */
  market?: TradeInBrief;
  city?: string;
  betterPaid: readonly TradeInBrief[];
  /** Similar trades whose usual pay is known. */
  compared: readonly string[];
  guide?: { title: string; lead: string; items: readonly string[] };
}

export interface CareerNarrator {
  advice(advice: CareerAdvice): Spoken;
  whichTrade(): Spoken;
  nothing(trade: string | undefined): Spoken;
}
