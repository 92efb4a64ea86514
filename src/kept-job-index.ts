import { join } from 'node:path';
import type { Logger } from './agent/logger.ts';
import { loadSnapshot, saveSnapshot } from './matching/index-snapshot.ts';
import { JobIndex, type JobIndexOptions } from './matching/job-index.ts';
import { SnapshotRefused } from './matching/snapshot-file.ts';

/** The job index between starts: read back when it still fits, else built from the store and kept for the next time. */
export class KeptJobIndex {
  readonly #file: string;
  readonly #logger: Logger;
  #opened: { index: JobIndex; fingerprint: string } | undefined;
  #savedRevision = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(dataDirectory: string, logger: Logger) {
    this.#file = join(dataDirectory, 'postings.snapshot');
    this.#logger = logger;
  }

  /** The store's revision that the opened index has taken in. */
  get revision(): number {
    return this.#savedRevision;
  }

  async open(options: JobIndexOptions, fingerprint: string): Promise<JobIndex> {
    const index = await this.#read(options, fingerprint);
    this.#opened = { index, fingerprint };
    return index;
  }

  async #read(options: JobIndexOptions, fingerprint: string): Promise<JobIndex> {
    try {
      const { index, revision } = await loadSnapshot(this.#file, options, { fingerprint });
      this.#savedRevision = revision;
      return index;
    } catch (error) {
      // Whatever is wrong with the file, the index can be made without it.
      const code = error instanceof SnapshotRefused ? error.code : 'snapshot_unreadable';
      this.#logger.info({ code }, 'the job index is built from the store');
      return new JobIndex(options);
    }
  }

  /** Keeps the index as it is at a revision; saves follow each other. A save that fails costs only time at the next start. */
  save(revision: number): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      if (this.#opened === undefined || revision <= this.#savedRevision) return;
      const { index, fingerprint } = this.#opened;
      try {
        await saveSnapshot(index, this.#file, { fingerprint, revision });
        this.#savedRevision = revision;
      } catch (error) {
        this.#logger.warn({ err: error }, 'the job index could not be kept');
      }
    });
    return this.#saving;
  }
}
