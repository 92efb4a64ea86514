import type { QuestionWords } from './question-words.ts';
import { RowMarks } from './row-marks.ts';

/** What all remembered marks may take together. */
const MOST_BYTES = 64 << 20;
const FEWEST = 2;

/**
 * How well rows answer the words of a question, for the questions asked last: people ask for the same few trades all
 * day, and reading their lists is most of what a search costs. A new row makes what is remembered worthless.
 */
export class RememberedMarks {
  readonly #marks = new Map<string, RowMarks>();
  #rows = 0;

  has(question: QuestionWords, rows: number): boolean {
    return rows === this.#rows && this.#marks.has(JSON.stringify(question));
  }

  /** @param make fills the marks of a question that is not remembered; they have room for every row. */
  get(question: QuestionWords, rows: number, make: (marks: RowMarks) => void): RowMarks {
    if (rows !== this.#rows) {
      this.#marks.clear();
      this.#rows = rows;
    }
    const key = JSON.stringify(question);
    const known = this.#marks.get(key);
    // Taken out and put back, so that the one asked longest ago is the first.
    this.#marks.delete(key);
    const marks = known ?? this.#room();
    this.#marks.set(key, marks);
    if (known === undefined) {
      marks.reserve(rows);
      make(marks);
    }
    return marks;
  }

  /** New marks, or those of the question asked longest ago, emptied. */
  #room(): RowMarks {
    if (this.#marks.size < Math.max(FEWEST, Math.floor(MOST_BYTES / Math.max(1, this.#rows)))) return new RowMarks();
    const [oldest] = this.#marks.keys();
    const marks = this.#marks.get(oldest!)!;
    this.#marks.delete(oldest!);
    marks.clear();
    return marks;
  }
}
