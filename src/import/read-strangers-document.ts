import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CallerError } from '../errors.ts';
import type { ReadDocument } from './document-lines.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

/** A resume takes a second; what takes longer was made to. */
const LIMIT_MS = 20_000;
const MOST_WAITING = 8;
const MOST_HEAP_MEGABYTES = 512;

// From its sources, as tests run it, the process needs what reads TypeScript.
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const PROGRAM = fileURLToPath(
  new URL(FROM_SOURCE ? './document-process.ts' : './document-process.js', import.meta.url),
);

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * The lines of a document that somebody sent. A PDF or a Word document is read in a process of its own, one at a time: a
 * page can be written so that its reader works for hours or fills the memory, and nobody else may suffer from that. Text
 * takes no more time than it has characters.
 * @throws UnreadableDocumentError; CallerError `too_many_requests` when too many wait already
 */
export async function readStrangersDocument(bytes: Buffer, limitMs: number = LIMIT_MS): Promise<ReadDocument> {
  const { containerOf, decodeText } = await import('./document-text.ts');
  if (containerOf(bytes) === undefined) return { kind: 'text', lines: decodeText(bytes).split(/\r\n|\r|\n/u) };
  if (waiting >= MOST_WAITING) throw new CallerError('too_many_requests', 429, 'Too many documents wait already.');
  waiting += 1;
  const mine = last.then(() => readApart(bytes, limitMs));
  last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

function readApart(bytes: Buffer, limitMs: number): Promise<ReadDocument> {
  // It is given the document and nothing else: no setting, no key, no place to write its remarks, which quote the page.
  const reader = fork(PROGRAM, [], {
    env: {},
    execArgv: [`--max-old-space-size=${MOST_HEAP_MEGABYTES}`, ...(FROM_SOURCE ? ['--import', 'tsx'] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  const read = new Promise<ReadDocument>((resolve, reject) => {
    const refuse = (why: string, cause?: unknown): void => reject(new UnreadableDocumentError(why, cause));
    timer = setTimeout(() => refuse('The document takes too long to read.'), limitMs);
    reader.once('message', (answer: { read: ReadDocument } | { problem: string }) =>
      'read' in answer ? resolve(answer.read) : refuse(answer.problem),
    );
    reader.once('error', (cause) => refuse('The document cannot be read.', cause));
    reader.once('exit', () => refuse('The document cannot be read.'));
    reader.send(new Uint8Array(bytes), (cause) => {
      if (cause !== null) refuse('The document cannot be read.', cause);
    });
  });
  return read.finally(() => {
    clearTimeout(timer);
    reader.kill('SIGKILL');
  });
}
