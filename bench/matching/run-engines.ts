import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildMessage, EngineTask, Row } from './engine-task.ts';

const CHILD = fileURLToPath(new URL('engine-child.ts', import.meta.url));
/** Builds go on side by side, so many at a time; what is measured is measured alone. */
const AT_ONCE = 2;
const HEAP_MEGABYTES = 3500;

/**
 * Runs every task in a process of its own. While one measures, the others stand still. A task that waits for another's
 * answers comes after it in the list.
 * @param deadline `performance.now()` at which what still runs is ended and said to be left out.
 */
export async function runEngines(
  tasks: readonly EngineTask[],
  deadline: number,
  onRow: (row: Row) => void,
): Promise<EngineTask[]> {
  const floor = new Floor();
  const late: EngineTask[] = [];
  const answered = answersOf(tasks);
  const waiting = [...tasks];
  const worker = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      if (task.engine === 'exhaustive') await answered.all;
      const inTime = await run(task, floor, deadline, onRow, answered.at);
      if (!inTime) late.push(task);
      if (task.engine === 'index') answered.none();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return late;
}

/** Resolves once the index has answered at every size it is asked to, or has ended without. */
function answersOf(tasks: readonly EngineTask[]): { all: Promise<void>; at(size: number): void; none(): void } {
  const open = new Set(tasks.flatMap(({ engine, answersAt }) => (engine === 'index' ? answersAt : [])));
  let resolve = () => {};
  const all = new Promise<void>((done) => {
    resolve = done;
  });
  if (open.size === 0) resolve();
  const at = (size: number) => {
    open.delete(size);
    if (open.size === 0) resolve();
  };
  return { all, at, none: () => resolve() };
}

/** Who measures has the floor; everybody else is stopped. */
class Floor {
  readonly #children = new Set<ChildProcess>();
  readonly #queue: ChildProcess[] = [];
  #holder: ChildProcess | undefined;

  enter(child: ChildProcess): void {
    this.#children.add(child);
    if (this.#holder !== undefined) child.kill('SIGSTOP');
  }

  ask(child: ChildProcess): void {
    this.#queue.push(child);
    this.#next();
  }

  leave(child: ChildProcess, gone: boolean): void {
    if (gone) {
      this.#children.delete(child);
      const place = this.#queue.indexOf(child);
      if (place !== -1) this.#queue.splice(place, 1);
    }
    if (this.#holder !== child) return;
    this.#holder = undefined;
    for (const other of this.#children) other.kill('SIGCONT');
    this.#next();
  }

  #next(): void {
    if (this.#holder !== undefined) return;
    const child = this.#queue.shift();
    if (child === undefined) return;
    this.#holder = child;
    for (const other of this.#children) if (other !== child) other.kill('SIGSTOP');
    child.send('go');
  }
}

/** Whether the task came to its end in time. */
function run(
  task: EngineTask,
  floor: Floor,
  deadline: number,
  onRow: (row: Row) => void,
  onAnswered: (size: number) => void,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [JSON.stringify(task)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`, '--import', 'tsx'],
    });
    floor.enter(child);
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        child.kill('SIGKILL');
      },
      Math.max(0, deadline - performance.now()),
    );
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'row') onRow(message.row);
      else if (message.kind === 'answered') onAnswered(message.size);
      else if (message.kind === 'measuring') floor.ask(child);
      else floor.leave(child, false);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      floor.leave(child, true);
      if (late) resolve(false);
      else if (code === 0) resolve(true);
      else reject(new Error(`the process of ${task.engine} ended with ${code}`));
    });
  });
}
