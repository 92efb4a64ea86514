import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../src/store/database.ts';
import { type Drill, verdicts } from './drill.ts';
import { receivingEmployer } from './receiving-employer.ts';
import { seededRandom } from './support/random.ts';

const CHILD = fileURLToPath(new URL('./apply-until-killed.ts', import.meta.url));
const SECRET = 'a-secret-for-the-drill';
const LATEST_KILL_MS = 120;

export interface ApplicationsDrillReport {
  kills: number;
  /** Applications a person was told of. */
  acknowledged: number;
  /** Of these, how many had not arrived when the process that promised them was killed. */
  owedAtTheKill: number;
  /** Stored before a kill that came before the person was told; they too arrive. */
  storedUnacknowledged: number;
  received: number;
  /** Arrived again with the key of one already taken, and left aside by the receiver. */
  repeated: number;
  failedAttempts: number;
  lost: string[];
  twice: string[];
}

/** Kills the applying process at random, again and again, then sees whether every promise was kept exactly once. */
export async function drillApplications(options: { kills: number; seed: number }): Promise<ApplicationsDrillReport> {
  const chance = seededRandom(options.seed);
  const employer = await receivingEmployer(chance);
  const directory = mkdtempSync(join(tmpdir(), 'xiaogu-drill-'));
  try {
    await (await openDatabase(directory)).destroy();
    const acknowledged = new Set<string>();
    let owedAtTheKill = 0;
    for (let kill = 0; kill < options.kills; kill += 1) {
      const told = await applyUntilKilled([directory, employer.url, SECRET, 'apply'], chance() * LATEST_KILL_MS);
      const arrived = new Set(employer.taken.values());
      owedAtTheKill += told.filter((id) => !arrived.has(id)).length;
      for (const id of told) acknowledged.add(id);
    }
    const drain = run([directory, employer.url, SECRET, 'drain']);
    const [code] = await once(drain, 'close');
    if (code !== 0) throw new Error(`draining the outbox ended with ${code}`);
    const received = [...employer.taken.values()];
    const counts = new Map<string, number>();
    for (const id of received) counts.set(id, (counts.get(id) ?? 0) + 1);
    return {
      kills: options.kills,
      acknowledged: acknowledged.size,
      owedAtTheKill,
      storedUnacknowledged: received.filter((id) => !acknowledged.has(id)).length,
      received: received.length,
      repeated: employer.repeated(),
      failedAttempts: employer.failed(),
      lost: [...acknowledged].filter((id) => !counts.has(id)),
      twice: [...counts].filter(([, count]) => count > 1).map(([id]) => id),
    };
  } finally {
    employer.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(programArguments: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', CHILD, ...programArguments], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Kills the process some time after its first promise; returns what it had promised until then. */
async function applyUntilKilled(programArguments: string[], afterMs: number): Promise<string[]> {
  const child = run(programArguments);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  await pause(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

/** The same as one of the drills. */
export const applications: Drill = async ({ count, seed }) => {
  const report = await drillApplications({ kills: count ?? 200, seed });
  const { lost, twice, ...counts } = report;
  const { passed, lines } = verdicts({
    'every acknowledged application arrived': lost.length === 0,
    'none arrived twice': twice.length === 0,
  });
  const figures = Object.entries(counts).map(([name, value]) => `${name} ${value}`);
  return { passed, lines: [figures.join(', '), ...lines], figures: report };
};
