import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** The rows of one file that stayed out, as a CSV that opens in a spreadsheet: row, reason, then the original cells. */
export class RejectsFile {
  readonly path: string;
  readonly #directory: string;
  #handle: FileHandle | undefined;
  #pending = '';

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
    if (this.#handle === undefined) {
      await mkdir(this.#directory, { recursive: true, mode: 0o700 });
      this.#handle = await open(this.path, 'w', 0o600);
      this.#pending = `\ufeff${line(['row', 'reason', ...headings])}`;
    }
    this.#pending += line([String(row), reason, ...cells]);
    if (this.#pending.length >= FLUSH_LENGTH) await this.#flush();
  }

  async close(): Promise<void> {
    if (this.#handle === undefined) return;
    try {
      await this.#flush();
    } finally {
      await this.#handle.close();
    }
  }

  async #flush(): Promise<void> {
    await this.#handle?.appendFile(this.#pending);
    this.#pending = '';
  }
}

const FLUSH_LENGTH = 1 << 16;

function line(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

/** A cell that begins like a formula is made text, so that opening the file runs nothing. */
function quote(cell: string): string {
  const text = /^[=+\-@\t\r]/u.test(cell) && !/^-?\d/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
