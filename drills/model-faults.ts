import { setTimeout as pause } from 'node:timers/promises';
import { textTable } from '../evals/text-table.ts';
import type { Turn } from '../src/contract/turn.ts';
import { type Drill, verdicts } from './drill.ts';
import { type Client, inParallel, openSession } from './support/client.ts';
import {
  FAULT_NAMES,
  type FaultEndpoint,
  type FaultName,
  INVENTED,
  startFaultEndpoint,
} from './support/fault-endpoint.ts';
import { percentile, pick, seededRandom } from './support/random.ts';
import { serveApp } from './support/served-app.ts';

const TURNS = 1000;
const AT_ONCE = 8;
const TURNS_A_SESSION = 10;
/** Shorter than in a hall, so that a thousand turns take minutes. */
const MODEL_MS = 1500;
const TURN_LIMIT_MS = MODEL_MS + 10_000;
const OUTAGE_TURNS = 40;
const BACK_WITHIN_MS = 60_000;

const QUESTIONS = [
  '没签劳动合同怎么办',
  '公司拖欠工资去哪里投诉',
  '试用期最长多久',
  '找保安的工作',
  '失业金怎么领',
  '加班费怎么算',
  '工伤了怎么申请认定',
  '毕业生有什么补贴',
];
/** An endpoint that asks to be left in peace is, by every turn of that second. */
const MET_BY_ALL = FAULT_NAMES.filter((name) => name !== 'http_429_retry_after');
const FORBIDDEN = [...Object.values(INVENTED), '<script', '![', 'evil.example', 'secret-of-the-endpoint', 'Конечно'];

interface TakenTurn {
  fault: FaultName;
  milliseconds: number;
  turn: Turn | undefined;
}

/** Turns under an endpoint that misbehaves in every way at random, then an outage and its end. */
export const modelFaults: Drill = async ({ count = TURNS, seed }) => {
  const endpoint = await startFaultEndpoint(faultOfBody);
  const environment = {
    ...endpoint.environment,
    XIAOGU_MODEL_TIMEOUT_MS: String(MODEL_MS),
    XIAOGU_MODEL_FIRST_TOKEN_MS: '500',
    XIAOGU_MODEL_STALL_MS: '300',
  };
  try {
    // A circuit that never opens, so that each fault is met; then the circuit as it is delivered.
    const met = await withApp({ ...environment, XIAOGU_MODEL_FAILURES: '1000000' }, (url) =>
      randomFaults(url, Math.ceil(count * 0.7), seed, MET_BY_ALL),
    );
    const { spared, outage } = await withApp(environment, async (url) => ({
      spared: await randomFaults(url, Math.floor(count * 0.3), seed + 1, FAULT_NAMES),
      outage: await outageAndReturn(url, endpoint),
    }));
    const taken = [...met, ...spared];
    const good = taken.filter(({ fault }) => fault === 'well' || fault === 'invented_in_part' || fault === 'script');
    const bad = taken.filter((entry) => !good.includes(entry));
    const said = taken.map(({ turn }) => `${turn?.reply}${turn?.speech}`);
    const { passed, lines } = verdicts({
      'every turn was answered with words': taken.every(({ turn }) => turn !== undefined && turn.reply.length > 5),
      [`every turn ended within its limit of ${TURN_LIMIT_MS} ms`]: taken.every(
        ({ milliseconds }) => milliseconds < TURN_LIMIT_MS,
      ),
      'every turn under a fault was the embedded engine’s, and says so': bad.every(
        ({ turn }) => turn?.engine.model === 'embedded' && turn.engine.fallback,
      ),
      'a well endpoint’s own words are used': taken.some(({ turn }) => turn?.engine.model === 'faulty'),
      'no reply holds anything invented, a script, a picture or a word of the endpoint’s errors': said.every(
        (text) => !FORBIDDEN.some((forbidden) => text.includes(forbidden)),
      ),
      'in an outage people stop waiting': outage.lastMs < MODEL_MS / 2,
      'the model is back after the outage': outage.backAfterMs !== undefined,
    });
    return {
      passed,
      lines: [...tableOf(taken), ...outage.lines, ...lines],
      figures: { turns: taken.length, asked: endpoint.asked.length, byFault: figuresOf(taken), outage },
    };
  } finally {
    await endpoint.close();
  }
};

async function withApp<T>(environment: NodeJS.ProcessEnv, use: (url: string) => Promise<T>): Promise<T> {
  const app = await serveApp(environment);
  try {
    return await use(app.url);
  } finally {
    await app.close();
  }
}

/** The label of the place is the one thing of a turn that reaches the endpoint unchanged. */
function faultOfBody(body: string): FaultName {
  const named = /fault:([a-z0-9_]+)/.exec(body)?.[1];
  return FAULT_NAMES.find((name) => name === named) ?? 'well';
}

async function ask(client: Client, text: string, fault: FaultName): Promise<TakenTurn> {
  const started = performance.now();
  const location = { lat: 32.06, lon: 118.79, label: `fault:${fault}` };
  const turn = await client.say(text, { location }).catch(() => undefined);
  return { fault, milliseconds: performance.now() - started, turn };
}

async function randomFaults(
  url: string,
  count: number,
  seed: number,
  faults: readonly FaultName[],
): Promise<TakenTurn[]> {
  const random = seededRandom(seed);
  const plan = Array.from({ length: count }, (_, index) => ({
    // Every fault comes, the rest at random.
    fault: faults[index] ?? pick(faults, random),
    text: pick(QUESTIONS, random),
  }));
  const taken: TakenTurn[] = [];
  await inParallel(Math.ceil(count / TURNS_A_SESSION), AT_ONCE, async (session) => {
    const client = await openSession(url);
    for (const { text, fault } of plan.slice(session * TURNS_A_SESSION, (session + 1) * TURNS_A_SESSION)) {
      taken.push(await ask(client, text, fault));
    }
  });
  return taken;
}

interface Outage {
  firstMs: number;
  lastMs: number;
  askedOfTurns: string;
  backAfterMs: number | undefined;
  lines: string[];
}

/** Nobody listens for some turns; then the endpoint is well, and people go on asking until it speaks again. */
async function outageAndReturn(url: string, endpoint: FaultEndpoint): Promise<Outage> {
  const client = await openSession(url);
  await untilItSpeaks(client);
  const silent: TakenTurn[] = [];
  const askedBefore = endpoint.asked.length;
  for (let turn = 0; turn < OUTAGE_TURNS; turn += 1)
    silent.push(await ask(client, pick(QUESTIONS, Math.random), 'slow_to_speak'));
  const asked = endpoint.asked.length - askedBefore;
  await endpoint.refuse();
  for (let turn = 0; turn < 5; turn += 1) silent.push(await ask(client, QUESTIONS[0]!, 'well'));
  await endpoint.listenAgain();
  const backAfterMs = await untilItSpeaks(client);
  const times = silent.map(({ milliseconds }) => milliseconds);
  const firstMs = Math.round(times[0] ?? 0);
  const lastMs = Math.round(percentile(times.slice(-10), 0.5));
  return {
    firstMs,
    lastMs,
    askedOfTurns: `${asked} of ${OUTAGE_TURNS}`,
    backAfterMs,
    lines: [
      '',
      `An endpoint that says nothing: the first turn took ${firstMs} ms, the median of the last ten ${lastMs} ms; ${asked} of ${OUTAGE_TURNS} turns asked it at all.`,
      backAfterMs === undefined
        ? `After its return it was not asked again within ${BACK_WITHIN_MS} ms.`
        : `It spoke again ${backAfterMs} ms after its return.`,
      '',
    ],
  };
}

/** Milliseconds until a turn is the model's again. */
async function untilItSpeaks(client: Client): Promise<number | undefined> {
  const began = performance.now();
  while (performance.now() - began < BACK_WITHIN_MS) {
    const { turn } = await ask(client, QUESTIONS[0]!, 'well');
    if (turn?.engine.model === 'faulty') return Math.round(performance.now() - began);
    await pause(500);
  }
  return undefined;
}

function tableOf(taken: readonly TakenTurn[]): string[] {
  return textTable([
    ['fault', 'turns', 'answered', 'fell back', 'p50 ms', 'p95 ms', 'longest ms'],
    ...Object.entries(figuresOf(taken)).map(([fault, figures]) => [fault, ...Object.values(figures).map(String)]),
  ]);
}

function figuresOf(taken: readonly TakenTurn[]): Record<string, Record<string, number>> {
  const rows = ([...FAULT_NAMES, 'all'] as const).map((fault) => {
    const turns = taken.filter((entry) => fault === 'all' || entry.fault === fault);
    const times = turns.map(({ milliseconds }) => milliseconds);
    return [
      fault,
      {
        turns: turns.length,
        answered: turns.filter(({ turn }) => turn !== undefined).length,
        fellBack: turns.filter(({ turn }) => turn?.engine.fallback).length,
        p50: Math.round(percentile(times, 0.5)),
        p95: Math.round(percentile(times, 0.95)),
        longest: Math.round(Math.max(0, ...times)),
      },
    ] as const;
  });
  return Object.fromEntries(rows);
}
