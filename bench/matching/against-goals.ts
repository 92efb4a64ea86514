import { round } from '../measure.ts';
import type { Row } from './engine-task.ts';

export const NEARBY = 'word + pay + 5 km';
const OURS = 'this engine';
const SQLITE = 'SQLite FTS5 + R*Tree';
const STALL_GOAL_MS = 20;

/** What the engine is held to at `size`, what was measured, and what it was measured beside in the same run. */
export function againstGoals(rows: readonly Row[], size: number): Row[] {
  const find = (engine: string, question: string) =>
    rows.find((row) => row.engine === engine && row.size === size && row.question === question);
  const nearby = find(OURS, NEARBY);
  const sqlite = find(SQLITE, NEARBY);
  const every = rows.filter((row) => row.engine === 'every posting' && row.size === size);
  const snapshot = find(OURS, 'snapshot');
  const goals: Row[] = [];
  if (nearby !== undefined) {
    const beside = sqlite === undefined ? '' : `SQLite ${sqlite.p95_ms} ms, by processor ${sqlite.p95_processor_ms}`;
    goals.push({
      what: `p95 of ${NEARBY}`,
      measured: `${nearby.p95_ms} ms, by processor ${nearby.p95_processor_ms}`,
      goal: 'at most 5 ms',
      beside,
    });
    if (sqlite !== undefined) goals.push(...(['p50', 'p95'] as const).map((share) => times(share, nearby, sqlite)));
    goals.push({
      what: 'memory',
      measured: `${nearby.memory_mb} MB`,
      goal: 'under 800 MB',
      beside: memories(rows, size),
    });
  }
  for (const { question, same_top_ten: same } of every) {
    goals.push({
      what: `same ten, ${question}`,
      measured: same!,
      goal: 'every one',
      beside: 'looking at every posting',
    });
  }
  if (snapshot !== undefined) {
    goals.push({
      what: 'loading a snapshot',
      measured: `${snapshot.load_s} s`,
      goal: 'under 5 s',
      beside: `build ${nearby?.build_s} s`,
    });
  }
  return [...goals, ...stalls(rows)];
}

function times(share: 'p50' | 'p95', ours: Row, theirs: Row): Row {
  const ratio = (unit: string) => round(Number(theirs[`${share}_${unit}`]) / Number(ours[`${share}_${unit}`]), 1);
  return {
    what: `${share} against SQLite`,
    measured: `${ratio('ms')} times as fast, by processor ${ratio('processor_ms')}`,
    goal: 'ten times',
    beside: `${theirs[`${share}_ms`]} ms against ${ours[`${share}_ms`]} ms`,
  };
}

function memories(rows: readonly Row[], size: number): string {
  const others = rows.filter((row) => row.engine !== OURS && row.size === size && row.question === NEARBY);
  return others.map(({ engine, memory_mb: memory }) => `${engine} ${memory} MB`).join(', ');
}

/** The longest of each kind of work, whatever the size. */
function stalls(rows: readonly Row[]): Row[] {
  const kinds = new Map<string, Row>();
  for (const row of rows) {
    if (row.engine !== OURS || row.stall_processor_ms === undefined) continue;
    const kind = 'build_s' in row ? 'building' : String(row.question);
    const worst = kinds.get(kind);
    if (worst === undefined || Number(worst.stall_processor_ms) < Number(row.stall_processor_ms)) kinds.set(kind, row);
  }
  return [...kinds].map(([kind, row]) => ({
    what: `event loop held, ${kind}`,
    measured: `${row.stall_processor_ms} ms of processor, ${row.stall_own_ms} without waiting for one, ${row.stall_ms} by the clock, at ${row.size}`,
    goal: `at most ${STALL_GOAL_MS} ms`,
    beside: `idle process ${row.idle_processor_ms}, ${row.idle_own_ms}, ${row.idle_ms} ms`,
  }));
}
