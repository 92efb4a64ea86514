import type { Posting } from '../../../../src/contract/job.ts';

/** What must be read out of a row: what is left open is not asked of it. */
export interface ExpectedPosting {
  title: string;
  employer: string;
  city?: string;
  district?: string | undefined;
  pay?: { min?: number; max?: number; unit?: Posting['pay']['unit']; months?: number } | 'negotiable';
  /** Anything else of the posting. */
  also?: Partial<Posting>;
}

/** A file somebody else might bring, and what it says. */
export interface Layout {
  name: string;
  file: string;
  content: string | Buffer;
  postings: ExpectedPosting[];
  /** Codes of the rows that stay out, in order. */
  rejected?: string[];
  /** What must not be kept anywhere. */
  secrets?: string[];
}
