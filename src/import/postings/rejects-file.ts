import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** The rows of one file that stayed out, as a CSV that opens in a spreadsheet: row, reason, then the original cells. */
export class RejectsFile {
  readonly path: string;
  readonly #directory: string;
  #stream: WriteStream | undefined;

  /** One rejects file an input file, named after it, so that a later run replaces it. */
  constructor(dataDirectory: string, inputFile: string) {
    this.#directory = join(dataDirectory, 'rejects');
    const mark = createHash('sha1').update(resolve(inputFile)).digest('hex').slice(0, 8);
    this.path = join(this.#directory, `${basename(inputFile).replace(/[^\p{L}\p{N}._-]+/gu, '_')}.${mark}.csv`);
  }

  /** Removes what an earlier run left. */
  async clear(): Promise<void> {
    await rm(this.path, { force: true });
  }

  async write(row: number, reason: string, headings: readonly string[], cells: readonly string[]): Promise<void> {
    if (this.#stream === undefined) {
      await mkdir(this.#directory, { recursive: true, mode: 0o700 });
      this.#stream = createWriteStream(this.path, { mode: 0o600 });
      this.#stream.write(`\ufeff${['row', 'reason', ...headings].map(quote).join(',')}\r\n`);
    }
    const more = this.#stream.write(`${[String(row), reason, ...cells].map(quote).join(',')}\r\n`);
    if (!more) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    if (this.#stream === undefined) return;
    this.#stream.end();
    await once(this.#stream, 'finish');
  }
}

/** A cell that begins like a formula is made text, so that opening the file runs nothing. */
function quote(cell: string): string {
  const text = /^[=+\-@\t\r]/u.test(cell) && !/^-?\d/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
