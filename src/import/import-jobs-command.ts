import { ConfigurationError } from '../errors.ts';
import { PostingRepository } from '../store/posting-repository.ts';
import { type ImportCommand, runIfStarted, runImport, type Streams } from './import-command.ts';
import { importPostings } from './postings/import-postings.ts';
import { loadMapping } from './postings/mapping-file.ts';

const COMMAND: ImportCommand<'mapping' | 'replaces'> = {
  usage: `Usage: npm run import:jobs -- FILE... [--json] [--source NAME | --replaces NAME] [--mapping FILE]
Imports job postings from CSV, XLSX, JSON, JSON lines or schema.org JobPosting files.
--replaces NAME: the one file is all that the source of this name offers now; its other postings are withdrawn.`,
  options: ['mapping', 'replaces'],
  async importer({ mapping: mappingFile, source, replaces }, say, files) {
    if (replaces !== undefined && (source !== undefined || replaces.trim() === '' || files.length !== 1)) {
      const message = '--replaces takes the name of a source and one file, and no --source beside it.';
      throw new ConfigurationError('command_line_invalid', `${message}\n${COMMAND.usage}`);
    }
    const mapping = mappingFile === undefined ? undefined : await loadMapping(mappingFile);
    return (file, { database, dataDirectory, places }) => {
      say(`${file} ...`);
      const postings = new PostingRepository(database);
      const onProgress = progress(file, say);
      const whole = replaces !== undefined;
      return importPostings(file, {
        ...{ postings, dataDirectory, mapping, places, onProgress, whole },
        source: replaces ?? source,
      });
    };
  },
};

/** @returns the exit code, as `runImport` says */
export function runImportJobs(argv: readonly string[], environment: NodeJS.ProcessEnv, streams: Streams) {
  return runImport(COMMAND, argv, environment, streams);
}

const ROWS_A_NOTICE = 20_000;

function progress(file: string, say: (line: string) => void): (read: number) => void {
  let noticed = 0;
  return (read) => {
    if (read - noticed < ROWS_A_NOTICE) return;
    noticed = read;
    say(`${file}: ${read} rows`);
  };
}

await runIfStarted(import.meta.url, runImportJobs);
