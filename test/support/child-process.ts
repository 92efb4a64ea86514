import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningChild {
  child: ChildProcess;
  output: { stdout: string; stderr: string };
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** Resolves when standard output has this in it; rejects when the process ends first. */
  says(text: string): Promise<void>;
}

/** Runs a built program of the project; whatever still runs when the test ends is ended. */
export function runProgram(program: string, environment: NodeJS.ProcessEnv, args: string[] = []): RunningChild {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [program, ...args], { cwd: PROJECT, env: { PATH, HOME, ...environment } });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    if (child.exitCode === null) child.kill('SIGKILL');
    await ended;
  });
  const says = async (text: string): Promise<void> => {
    const heard = new Promise<void>((resolve) => {
      const look = () => {
        if (output.stdout.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      look();
    });
    const gone = ended.then((code) =>
      Promise.reject(new Error(`ended with ${code} before saying ${text}: ${output.stderr}`)),
    );
    await Promise.race([heard, gone]);
  };
  return { child, output, ended, says };
}
