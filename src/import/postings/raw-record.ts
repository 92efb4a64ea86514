import type { FieldValues, Rejection } from './posting-row.ts';

/** One record as a reader found it. `line` is where it stands in the file (a sheet's row, a text's line), from 1. */
export type RawRecord =
  | { kind: 'cells'; line: number; cells: string[] }
  | { kind: 'object'; line: number; values: Record<string, string> }
  | { kind: 'fields'; line: number; values: FieldValues }
  | { kind: 'broken'; line: number; text: string; reason: Rejection };

/** Readers hand records on in batches so that a hundred thousand rows do not cost as many awaits. */
export type RecordBatches = AsyncIterable<RawRecord[]>;
