import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const TRIAL_MS = 120_000;
const KEPT_OUTPUT = 4000;
const SILENCE_RATE = 16_000;

/** Opens the model and has it hear half a second of silence; what it throws ends the process with 1. */
const TRIAL = `
  const [name, config, rate] = process.argv.slice(1);
  const loaded = await import(name);
  const { OfflineRecognizer } = loaded.default ?? loaded;
  try {
    const recognizer = await OfflineRecognizer.createAsync(JSON.parse(config));
    const stream = recognizer.createStream();
    stream.acceptWaveform({ sampleRate: Number(rate), samples: new Float32Array(rate / 2) });
    await recognizer.decodeAsync(stream);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  process.exit(0);
`;

/**
 * Whether the native code can use a model, found out in a process of its own: given a model of another family, or tokens
 * that do not belong to it, it ends the whole process and throws nothing.
 * @returns the last line it wrote when it cannot, undefined when it can
 */
export function trySherpa(packageName: string, config: object): Promise<string | undefined> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', TRIAL, packageName, JSON.stringify(config), String(SILENCE_RATE)],
    // A package's bare name is looked for from here, as it is by the server.
    { cwd: dirname(fileURLToPath(import.meta.url)), stdio: ['ignore', 'ignore', 'pipe'], timeout: TRIAL_MS },
  );
  return new Promise((resolve, reject) => {
    let written = '';
    child.stderr.on('data', (piece: Buffer) => {
      written = `${written}${piece.toString('utf8')}`.slice(-KEPT_OUTPUT);
    });
    child.once('error', reject);
    child.once('close', (code, ending) => {
      if (code === 0) resolve(undefined);
      else resolve(written.trim().split('\n').at(-1) || `it ended with ${ending ?? code}`);
    });
  });
}
