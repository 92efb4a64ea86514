// `npm run bench [-- --json FILE] [-- --only NAME] [-- --quick] [-- --size N] [-- --minutes N] [-- --engines NAMES]`: every speed figure, each against something else in the same run.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchFace } from './face.ts';
import { benchImport } from './import-postings.ts';
import { benchKnowledge } from './knowledge-search.ts';
import { benchMatching } from './matching/bench-matching.ts';
import { benchTurns } from './turn-latency.ts';

export interface BenchTable {
  title: string;
  /** What was measured against what, on how much. */
  setting: string;
  rows: Record<string, number | string>[];
}

export interface BenchOptions {
  /** A few seconds instead of minutes, to see that everything runs; its figures say little. */
  quick: boolean;
  /** How many postings the matching bench ends with, instead of a million and the growth beyond it. */
  size: number | undefined;
  /** What the matching bench does not get done in this time it leaves out, and says so. */
  minutes: number;
  /** Which engines the matching bench runs, instead of all. */
  engines: string[] | undefined;
}

const BENCHES: Record<string, (options: BenchOptions) => Promise<BenchTable | BenchTable[]>> = {
  import: benchImport,
  turns: benchTurns,
  matching: benchMatching,
  face: benchFace,
  knowledge: benchKnowledge,
};

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    size: { type: 'string' },
    minutes: { type: 'string', default: '18' },
    engines: { type: 'string' },
  },
});
const tables: BenchTable[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (values.only !== undefined && values.only !== name) continue;
  const size = values.size === undefined ? undefined : Number(values.size);
  const { quick, minutes, engines } = values;
  const options = { quick, size, minutes: Number(minutes), engines: engines?.split(',') };
  for (const table of [await bench(options)].flat()) {
    tables.push(table);
    process.stdout.write(`\n${table.title}\n${table.setting}\n`);
    process.stdout.write(`${asText(table.rows)}\n`);
  }
}
if (values.json !== undefined) {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  writeFileSync(values.json, `${JSON.stringify({ machine, tables }, null, 2)}\n`);
}
// The measured servers leave timers of libraries behind; the figures are out.
process.exit(0);

function asText(rows: Record<string, number | string>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? '').length)));
  return lines.map((line) => line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')).join('\n');
}
