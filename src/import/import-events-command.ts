import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ConfigurationError, XiaoguError } from '../errors.ts';
import { EventRepository } from '../store/event-repository.ts';
import { importEvents } from './events/import-events.ts';
import { importFiles } from './import-files.ts';
import { formatReport } from './postings/import-report.ts';

const USAGE = `Usage: npm run import:events -- FILE... [--json] [--source NAME] [--kind fair|course]
Imports job fairs and training courses from CSV, XLSX, JSON or JSON lines files.`;

const KINDS = ['fair', 'course'] as const;

interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Runs the command and answers its exit code: 0 done, 1 a file could not be read, 2 the command itself is wrong. */
export async function runImportEvents(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  { out, err }: Streams,
): Promise<number> {
  try {
    const { values, positionals } = parseCommandLine(argv);
    if (values.help || positionals.length === 0) {
      err(`${USAGE}\n`);
      return values.help ? 0 : 2;
    }
    const kind = KINDS.find((name) => name === values.kind);
    if (values.kind !== undefined && kind === undefined) {
      throw new ConfigurationError('command_line_invalid', `--kind is fair or course, not ${values.kind}.\n${USAGE}`);
    }
    const reports = await importFiles(positionals, environment, (file, { database, dataDirectory, places }) => {
      const events = new EventRepository(database);
      return importEvents(file, { events, dataDirectory, source: values.source, kind, places });
    });
    out(values.json ? `${JSON.stringify({ files: reports })}\n` : `${formatReport(reports)}\n`);
    return reports.some((report) => report.error !== undefined) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof XiaoguError)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
}

function parseCommandLine(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        source: { type: 'string' },
        kind: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new ConfigurationError('command_line_invalid', `${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

const [, program, ...argv] = process.argv;
if (program !== undefined && import.meta.url === pathToFileURL(realpathSync(program)).href) {
  process.exitCode = await runImportEvents(argv, process.env, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
