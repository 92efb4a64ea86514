import { type App, createApp } from './app.ts';
import { readConfig } from './config.ts';
import { ConfigurationError } from './errors.ts';

/** Requests under way get this long to finish when the process is asked to end. */
const DRAIN_MS = 10_000;

async function main(): Promise<void> {
  const started = performance.now();
  const app = await createApp(readConfig(process.env));
  const end = endOnce(app);
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`Xiaogu is ready at ${app.address} (${seconds} s)\n`);
}

function endOnce(app: App): () => void {
  let ending = false;
  return () => {
    if (ending) return;
    ending = true;
    app.close(DRAIN_MS).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigurationError;
  process.stderr.write(`xiaogu: ${known ? error.message : ((error as Error)?.stack ?? String(error))}\n`);
  process.exit(1);
});
