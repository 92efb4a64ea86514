// `npm run drill -- NAME [--count N] [--seconds N] [--seed N] [--json FILE]`: shows what the application does when things go
// wrong. Ends with 1 when something did not hold.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Drill } from './drill.ts';

const DRILLS: Readonly<Record<string, () => Promise<Drill>>> = {
  'model-faults': async () => (await import('./model-faults.ts')).modelFaults,
  kills: async () => (await import('./kills.ts')).kills,
  attacks: async () => (await import('./attacks.ts')).attacks,
  requests: async () => (await import('./requests.ts')).requests,
  applications: async () => (await import('./applications-drill.ts')).applications,
  load: async () => (await import('./load.ts')).load,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const [name] = positionals;
const open = name === undefined ? undefined : DRILLS[name];
if (open === undefined) fail(`name one of ${Object.keys(DRILLS).join(', ')}.`);
const drill = await open();
const started = performance.now();
const { passed, lines, figures } = await drill({
  count: numberOf('count'),
  seconds: numberOf('seconds'),
  seed: numberOf('seed') ?? 1,
});
const seconds = Math.round((performance.now() - started) / 100) / 10;
print(`== ${name} (${seconds} s) ==`, ...lines, passed ? 'Everything held.' : 'Something did not hold.');
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ drill: name, passed, seconds, figures }, null, 2)}\n`);
}
process.exit(passed ? 0 : 1);

function numberOf(option: 'count' | 'seconds' | 'seed'): number | undefined {
  const value = values[option];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) fail(`--${option} takes a whole number, not ${value}.`);
  return number;
}

function print(...text: string[]): void {
  process.stdout.write(`${text.join('\n')}\n`);
}

function fail(message: string): never {
  process.stderr.write(`drill: ${message}\n`);
  process.exit(2);
}
