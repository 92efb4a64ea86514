import { readFileSync } from 'node:fs';

const SCHEDULER_FIGURES = `/proc/self/task/${process.pid}/schedstat`;
const NANOSECONDS = 1e6;

/** Milliseconds that this thread has been on a processor; undefined where the system does not say. */
export function mainThreadMs(): number | undefined {
  try {
    return Number(readFileSync(SCHEDULER_FIGURES, 'latin1').split(' ')[0]) / NANOSECONDS;
  } catch {
    return undefined;
  }
}

export interface Stall {
  /** The longest time in which nothing else had its turn, by the clock. */
  clockMs: number;
  /** The same by the time this thread was on a processor: on a busy machine the clock counts the waiting too. */
  threadMs?: number;
}

/** Watches how long the event loop is held. */
export function watchEventLoop(): { stop(): Stall } {
  let clock = performance.now();
  let thread = mainThreadMs();
  const stall: Stall = { clockMs: 0, ...(thread === undefined ? {} : { threadMs: 0 }) };
  const look = () => {
    const now = performance.now();
    stall.clockMs = Math.max(stall.clockMs, now - clock);
    clock = now;
    const ran = mainThreadMs();
    if (ran === undefined || thread === undefined) return;
    stall.threadMs = Math.max(stall.threadMs ?? 0, ran - thread);
    thread = ran;
  };
  const timer = setInterval(look, 1);
  return {
    stop() {
      look();
      clearInterval(timer);
      return stall;
    },
  };
}

const IDLE_MS = 2000;

/** The same with nothing to do: what the machine itself adds to every stall measured beside it. */
export async function idleStall(): Promise<Stall> {
  const watch = watchEventLoop();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  return watch.stop();
}
