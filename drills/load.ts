import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Drill, verdicts } from './drill.ts';
import { type Client, openSession } from './support/client.ts';
import { percentile, pick, seededRandom } from './support/random.ts';

const SESSIONS = 500;
const SECONDS = 120;
const SLOW_READERS = 50;
/** A person reads before they write again. */
const THINKING_MS = { least: 4000, most: 12_000 };
const MOST_GROWTH = 1.25;
const TEXTS = [
  '找保安的工作',
  '工资高一点',
  '第二个怎么样',
  '没签劳动合同怎么办',
  '试用期最长多久',
  '失业金怎么领',
  '附近的招聘会',
  '加班费怎么算',
];
const PROGRAM = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Many sessions talk at once to a server of its own process, some readers do not read; its memory is watched. */
export const load: Drill = async ({ count = SESSIONS, seconds = SECONDS, seed }) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'xiaogu-drill-'));
  const { child, url } = await startServer(dataDirectory);
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(residentMegabytes(child.pid!)), 1000);
  try {
    const random = seededRandom(seed);
    const clients: Client[] = [];
    for (let index = 0; index < count; index += 1) clients.push(await openSession(url));
    const before = residentMegabytes(child.pid!);
    const slow = slowReaders(url, clients.slice(0, SLOW_READERS));
    const until = performance.now() + seconds * 1000;
    const times: number[] = [];
    const errors: string[] = [];
    await Promise.all(
      clients.map(async (client) => {
        await pause(random() * THINKING_MS.most);
        while (performance.now() < until) {
          const started = performance.now();
          await client.say(pick(TEXTS, random)).then(
            () => times.push(performance.now() - started),
            (error: unknown) => errors.push(String(error).slice(0, 120)),
          );
          await pause(THINKING_MS.least + random() * (THINKING_MS.most - THINKING_MS.least));
        }
      }),
    );
    slow.close();
    const half = memory.slice(Math.floor(memory.length / 2));
    const settled = percentile(half.slice(0, Math.ceil(half.length / 2)), 0.5);
    const late = percentile(half.slice(Math.ceil(half.length / 2)), 0.5);
    const figures = {
      sessions: count,
      seconds,
      turns: times.length,
      errors: errors.length,
      p50: Math.round(percentile(times, 0.5)),
      p95: Math.round(percentile(times, 0.95)),
      p99: Math.round(percentile(times, 0.99)),
      memoryMegabytes: { before, mostDuring: Math.max(...memory), settled, late },
    };
    const { passed, lines } = verdicts({
      'no turn failed': errors.length === 0,
      'memory is flat in the second half': late < settled * MOST_GROWTH,
    });
    return { passed, lines: [JSON.stringify(figures), ...errors.slice(0, 5), ...lines], figures };
  } finally {
    clearInterval(watch);
    child.kill('SIGTERM');
    rmSync(dataDirectory, { recursive: true, force: true });
  }
};

/** They ask for streams and take nothing off the wire. */
function slowReaders(url: string, clients: readonly Client[]): { close(): void } {
  const { hostname, port } = new URL(url);
  const sockets = clients.map(({ id, token }) => {
    const socket = connect(Number(port), hostname);
    const body = JSON.stringify({ text: '找保安的工作' });
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(
      `POST /api/sessions/${id}/messages HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    return socket;
  });
  return {
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function startServer(dataDirectory: string): Promise<{ child: ChildProcess; url: string }> {
  const { PATH, HOME } = process.env;
  const environment = {
    PATH,
    HOME,
    PORT: '0',
    XIAOGU_DATA_DIR: dataDirectory,
    XIAOGU_RATE_LIMIT: 'off',
    XIAOGU_LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    const url = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
    if (url !== undefined) return { child, url: `http://127.0.0.1:${url}` };
  }
  throw new Error('The server ended before it was ready.');
}

/** From the kernel, since the drill's own memory is another process's. */
function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
