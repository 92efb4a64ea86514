import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ConfigurationError, XiaoguError } from '../errors.ts';
import { PostingRepository } from '../store/posting-repository.ts';
import { importFiles } from './import-files.ts';
import { importPostings } from './postings/import-postings.ts';
import { formatReport } from './postings/import-report.ts';
import { loadMapping } from './postings/mapping-file.ts';

const USAGE = `Usage: npm run import:jobs -- FILE... [--json] [--source NAME] [--mapping FILE]
Imports job postings from CSV, XLSX, JSON, JSON lines or schema.org JobPosting files.`;

interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Runs the command and answers its exit code: 0 done, 1 a file could not be read, 2 the command itself is wrong. */
export async function runImportJobs(
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
    const mapping = values.mapping === undefined ? undefined : await loadMapping(values.mapping);
    const reports = await importFiles(positionals, environment, (file, { database, dataDirectory, places }) => {
      err(`${file} ...\n`);
      const postings = new PostingRepository(database);
      const onProgress = progress(file, err);
      return importPostings(file, { postings, dataDirectory, source: values.source, mapping, places, onProgress });
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
        mapping: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new ConfigurationError('command_line_invalid', `${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

const ROWS_A_NOTICE = 20_000;

function progress(file: string, err: (text: string) => void): (read: number) => void {
  let noticed = 0;
  return (read) => {
    if (read - noticed < ROWS_A_NOTICE) return;
    noticed = read;
    err(`${file}: ${read} rows\n`);
  };
}

const [, program, ...argv] = process.argv;
if (program !== undefined && import.meta.url === pathToFileURL(realpathSync(program)).href) {
  process.exitCode = await runImportJobs(argv, process.env, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
