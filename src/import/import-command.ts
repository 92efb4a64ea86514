import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ConfigurationError, XiaoguError } from '../errors.ts';
import { type ImportTarget, importFiles } from './import-files.ts';
import { type FileReport, formatReport } from './postings/import-report.ts';

export interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** A command that imports files; `Option` are its own options beside --json, --source and --help, each with a value. */
export interface ImportCommand<Option extends string> {
  usage: string;
  options: readonly Option[];
  /** How one file is imported, once the options are known to be right. @throws ConfigurationError when they are not. */
  importer(
    options: Partial<Record<Option | 'source', string>>,
    say: (line: string) => void,
    files: readonly string[],
  ): Promise<(file: string, target: ImportTarget) => Promise<FileReport>>;
}

/** Runs the command and answers its exit code: 0 done, 1 a file could not be read, 2 the command itself is wrong. */
export async function runImport<Option extends string>(
  { usage, options, importer }: ImportCommand<Option>,
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  { out, err }: Streams,
): Promise<number> {
  try {
    const { json, help, files, values } = parseCommandLine(argv, options, usage);
    if (help || files.length === 0) {
      err(`${usage}\n`);
      return help ? 0 : 2;
    }
    const importFile = await importer(values, (line) => err(`${line}\n`), files);
    const reports = await importFiles(files, environment, importFile);
    out(json ? `${JSON.stringify({ files: reports })}\n` : `${formatReport(reports)}\n`);
    return reports.some((report) => report.error !== undefined) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof XiaoguError)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
}

/** Runs the command with the process's arguments when its file is the program that was started. */
export async function runIfStarted(
  moduleUrl: string,
  run: (argv: readonly string[], environment: NodeJS.ProcessEnv, streams: Streams) => Promise<number>,
): Promise<void> {
  const [, program, ...argv] = process.argv;
  if (program === undefined || moduleUrl !== pathToFileURL(realpathSync(program)).href) return;
  process.exitCode = await run(argv, process.env, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}

function parseCommandLine<Option extends string>(argv: readonly string[], options: readonly Option[], usage: string) {
  const named = ['source', ...options] as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(named.map((name) => [name, { type: 'string' as const }])),
      },
    });
    const { json, help, ...rest } = values as { json?: boolean; help?: boolean };
    const own = rest as Partial<Record<Option | 'source', string>>;
    return { json: json === true, help: help === true, files: positionals, values: own };
  } catch (cause) {
    throw new ConfigurationError('command_line_invalid', `${(cause as Error).message}\n${usage}`, { cause });
  }
}

/** Ends the process with the code a command comes to; what it throws is said in a sentence and ends with 1. */
export function exitWith(work: Promise<number>): void {
  work.then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const plain = error instanceof XiaoguError || error instanceof TypeError;
      process.stderr.write(`${plain ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
