export type Row = Record<string, number | string>;

/** What one process of the bench is to do. */
export interface EngineTask {
  engine: 'index' | 'renewal' | 'sqlite' | 'minisearch' | 'orama' | 'exhaustive';
  /** Ascending. */
  sizes: number[];
  /** At this size changes are taken in while serving, and a snapshot is written and read. */
  life?: number;
  /** Where the index leaves its answers for the exhaustive scorer, and at which sizes. */
  answers: string;
  answersAt: number[];
}

export type ChildMessage =
  | { kind: 'row'; row: Row }
  | { kind: 'measuring' }
  | { kind: 'measured' }
  | { kind: 'answered'; size: number };
