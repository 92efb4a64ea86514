import type { Posting } from '../../src/contract/job.ts';
import { JobIndex, type JobIndexOptions } from '../../src/matching/job-index.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';
import type { ComparedEngine } from './compared-engine.ts';

export class OurEngine implements ComparedEngine {
  readonly name = 'this engine';
  readonly index: JobIndex;

  constructor(options: JobIndexOptions) {
    this.index = new JobIndex(options);
  }

  async build(postings: Iterable<Posting>): Promise<void> {
    await this.index.upsertAll(postings);
  }

  search(request: JobSearchRequest): string[] {
    return this.index.search(request).results.map(({ posting }) => posting.id);
  }

  close(): void {}
}
