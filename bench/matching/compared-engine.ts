import type { Posting } from '../../src/contract/job.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';

/** One engine of the comparison. All answer the same question: a word, a least pay, within some kilometres, the best ten. */
export interface ComparedEngine {
  readonly name: string;
  /** May be called again with more postings. */
  build(postings: Iterable<Posting>): Promise<void>;
  /** Ids, best first. */
  search(request: JobSearchRequest): string[] | Promise<string[]>;
  close(): void;
}
