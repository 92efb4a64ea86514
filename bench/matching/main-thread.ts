import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SCHEDULER_FIGURES = `/proc/self/task/${process.pid}/schedstat`;
const NANOSECONDS = 1e6;

interface ThreadTime {
  /** Milliseconds that this thread has been on a processor. */
  ran: number;
  /** Milliseconds that it could have run and waited for one. */
  waited: number;
}

/** Undefined where the system does not say. */
function threadTime(): ThreadTime | undefined {
  try {
    const [ran, waited] = readFileSync(SCHEDULER_FIGURES, 'latin1').split(' ').map(Number);
    return { ran: ran! / NANOSECONDS, waited: waited! / NANOSECONDS };
  } catch {
    return undefined;
  }
}

export interface Stall {
  /** The longest time in which nothing else had its turn, by the clock. */
  clockMs: number;
  /** The longest without the waiting for a processor that others had: what this process is answerable for. */
  ownMs?: number;
  /** The longest by the time this thread was on a processor. */
  threadMs?: number;
}

/** Watches how long the event loop is held. The time in which the whole process was stopped (`SIGSTOP`) does not count. */
export function watchEventLoop(): { stop(): Stall } {
  let clock = performance.now();
  let thread = threadTime();
  let resumed = false;
  let latest: Stall = { clockMs: 0 };
  let worst: Stall = { clockMs: 0 };
  const onResume = () => {
    latest = { ...latest, clockMs: 0, ownMs: 0 };
    resumed = true;
  };
  const look = () => {
    worst = worse(worst, latest);
    const now = performance.now();
    const time = threadTime();
    const stopped = resumed;
    resumed = false;
    latest = { clockMs: stopped ? 0 : now - clock };
    if (time !== undefined && thread !== undefined) {
      const waited = time.waited - thread.waited;
      latest.ownMs = stopped ? 0 : Math.max(0, now - clock - waited);
      latest.threadMs = time.ran - thread.ran;
    }
    clock = now;
    thread = time;
  };
  const timer = setInterval(look, 1);
  process.on('SIGCONT', onResume);
  return {
    stop() {
      look();
      clearInterval(timer);
      process.off('SIGCONT', onResume);
      return worse(worst, latest);
    },
  };
}

/** The longest of both, each figure by itself. */
export function worse(one: Stall, other: Stall): Stall {
  const longest = (name: 'ownMs' | 'threadMs') => {
    const [first, second] = [one[name], other[name]];
    return first === undefined && second === undefined ? {} : { [name]: Math.max(first ?? 0, second ?? 0) };
  };
  return { clockMs: Math.max(one.clockMs, other.clockMs), ...longest('ownMs'), ...longest('threadMs') };
}

const IDLE_PROCESS = fileURLToPath(new URL('idle-process.ts', import.meta.url));

/** A process beside this one that has nothing to do but watch its own event loop: what the machine adds to a stall. */
export class IdleProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(): Promise<IdleProcess> {
    const idle = new IdleProcess(fork(IDLE_PROCESS, [], { execArgv: ['--import', 'tsx'] }));
    await idle.sinceLast();
    return idle;
  }

  /** The worst of its stalls since it was asked last. */
  sinceLast(): Promise<Stall> {
    return new Promise((resolve) => {
      this.#child.once('message', (stall) => resolve(stall as Stall));
      this.#child.send('tell');
    });
  }

  end(): void {
    this.#child.disconnect();
  }
}
