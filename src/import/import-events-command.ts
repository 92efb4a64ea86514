import { ConfigurationError } from '../errors.ts';
import { EventRepository } from '../store/event-repository.ts';
import { importEvents } from './events/import-events.ts';
import { type ImportCommand, runIfStarted, runImport, type Streams } from './import-command.ts';

const USAGE = `Usage: npm run import:events -- FILE... [--json] [--source NAME] [--kind fair|course]
Imports job fairs and training courses from CSV, XLSX, JSON or JSON lines files.`;

const KINDS = ['fair', 'course'] as const;

const COMMAND: ImportCommand<'kind'> = {
  usage: USAGE,
  options: ['kind'],
  async importer({ kind: told, source }) {
    const kind = KINDS.find((name) => name === told);
    if (told !== undefined && kind === undefined) {
      throw new ConfigurationError('command_line_invalid', `--kind is fair or course, not ${told}.\n${USAGE}`);
    }
    return (file, { database, dataDirectory, places }) =>
      importEvents(file, { events: new EventRepository(database), dataDirectory, source, kind, places });
  },
};

/** @returns the exit code, as `runImport` says */
export function runImportEvents(argv: readonly string[], environment: NodeJS.ProcessEnv, streams: Streams) {
  return runImport(COMMAND, argv, environment, streams);
}

await runIfStarted(import.meta.url, runImportEvents);
