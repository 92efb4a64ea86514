import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Turn } from '../contract/turn.ts';

/** Figures that are looked up when somebody asks for them. */
export interface Levels {
  outboxWaiting(): Promise<number>;
  postings(): number;
  passages(): number;
  /** 0 closed, 1 being tried, 2 open; nothing without a language model. */
  modelCircuit(): number | undefined;
  imports(): Promise<{ kind: string; runs: number }[]>;
}

export interface Metrics {
  turn(turn: Turn, channel: string): void;
  modelFailure(code: string): void;
  request(method: string, route: string, status: number): void;
  /** Prometheus text format. */
  text(): Promise<string>;
}

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** What the server counts. Labels come from closed lists: never a person's words, never an id. */
export function createMetrics(levels: Levels): Metrics {
  const registers = [new Registry()];
  collectDefaultMetrics({ register: registers[0]!, prefix: 'xiaogu_' });
  const turns = new Counter({
    name: 'xiaogu_turns_total',
    help: 'Turns answered.',
    labelNames: ['channel', 'intent', 'status', 'engine', 'fallback'],
    registers,
  });
  const seconds = new Histogram({
    name: 'xiaogu_turn_seconds',
    help: 'Time of a turn.',
    labelNames: ['engine'],
    buckets: SECONDS,
    registers,
  });
  const tools = new Counter({
    name: 'xiaogu_tool_calls_total',
    help: 'Tool calls in answered turns.',
    labelNames: ['tool', 'outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'xiaogu_model_failures_total',
    help: 'Turns the embedded engine took over, by reason.',
    labelNames: ['code'],
    registers,
  });
  const requests = new Counter({
    name: 'xiaogu_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  gauge('xiaogu_outbox_waiting', 'Messages to employers that are not delivered yet.', levels.outboxWaiting);
  gauge('xiaogu_postings', 'Postings that can be found.', async () => levels.postings());
  gauge('xiaogu_passages', 'Passages of law and policy that can be found.', async () => levels.passages());
  gauge('xiaogu_model_circuit', '0 closed, 1 being tried, 2 open.', async () => levels.modelCircuit());
  const imports = new Gauge({
    name: 'xiaogu_import_runs',
    help: 'Imports so far.',
    labelNames: ['kind'],
    registers,
    async collect() {
      for (const { kind, runs } of await levels.imports()) imports.set({ kind }, runs);
    },
  });

  function gauge(name: string, help: string, read: () => Promise<number | undefined>): void {
    const level = new Gauge({
      name,
      help,
      registers,
      async collect() {
        const value = await read();
        if (value !== undefined) level.set(value);
      },
    });
  }

  return {
    turn({ intent, status, engine, elapsedMs, toolCalls }, channel) {
      const model = engine.model === 'embedded' ? 'embedded' : 'model';
      turns.inc({ channel, intent, status, engine: model, fallback: String(engine.fallback) });
      seconds.observe({ engine: model }, elapsedMs / 1000);
      for (const { name, outcome } of toolCalls) tools.inc({ tool: name, outcome });
    },
    modelFailure: (code) => failures.inc({ code }),
    request: (method, route, status) => requests.inc({ method, route, status: String(status) }),
    text: () => registers[0]!.metrics(),
  };
}
