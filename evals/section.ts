export interface SectionOptions {
  /** How many misses to print of each kind. */
  misses: number;
  /** The folder with the official texts and the real postings, where it is at hand. */
  shared: string | undefined;
}

export interface SectionReport {
  /** One line for the summary at the end. */
  headline: string;
  /** What is printed: tables, then misses. */
  lines: string[];
  /** What `--json` writes. */
  figures: object;
}

export type Section = (options: SectionOptions) => Promise<SectionReport>;
