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
  /** What is done there or must be known; `shownBy` is the person's own word for it. */
  skills: readonly { skill: string; postings: number; shownBy?: string }[];
  demonstration: boolean;
}

/** A course one can still join. */
export interface CourseInBrief {
  title: string;
  /** The certificate or skill that it is for. */
  teaches: string;
  city?: string;
  startDate?: string;
  fee?: number;
  subsidised?: boolean;
  demonstration?: boolean;
}

export interface CareerAdvice {
  /** Absent when no trade is known, or no posting of it. */
  market?: TradeInBrief;
  city?: string;
  betterPaid: readonly TradeInBrief[];
  /** Whether the person has told anything of what they can do. */
  knowsPerson?: boolean;
  /** Courses for what is lacking. */
  training?: readonly CourseInBrief[];
  /** What is lacking and no course teaches now. */
  untaught?: readonly string[];
  /** The person's own trade, where advice is on another. */
  own?: TradeInBrief;
  /** Similar trades whose usual pay is known. */
  compared: readonly string[];
  guide?: { title: string; lead: string; items: readonly string[] };
}

export interface CareerNarrator {
  advice(advice: CareerAdvice): Spoken;
  whichTrade(): Spoken;
  nothing(trade: string | undefined): Spoken;
}
