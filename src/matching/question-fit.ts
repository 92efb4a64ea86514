import type { InvertedIndex } from './inverted-index.ts';
import { type Alternative, partOfFit, type QuestionWords } from './question-words.ts';
import { RememberedMarks } from './remembered-marks.ts';
import { hasAll, type RowBits } from './row-bits.ts';
import { RowMarks } from './row-marks.ts';

/** Ways to answer one word: those of frequent terms are looked up row by row, the rest is marked from short lists. */
interface Ways {
  frequent: { bits: RowBits[]; fit: number }[];
  others: Alternative[];
}

/**
 * How well rows answer the words of a question, by two ways with the same outcome: for all rows at once, read from the
 * words' lists and remembered; or only for rows that keep the other limits, tried one by one.
 */
export class QuestionFit {
  readonly #terms: InvertedIndex;
  readonly #remembered = new RememberedMarks();
  readonly #word = new RowMarks();
  readonly #answered = new RowMarks();
  readonly #tried = new RowMarks();
  #fits = new Uint8Array(1024);
  #answers = new Uint8Array(1024);
  #best = new Uint8Array(1024);

  constructor(terms: InvertedIndex) {
    this.#terms = terms;
  }

  /** About how many entries of lists have to be read to mark all rows, less what trying rows would read as well. */
  costOfAll(question: QuestionWords, rows: number): number {
    if (this.#remembered.has(question, rows)) return 0;
    let cost = 0;
    for (const { terms } of question.words.flat()) {
      if (this.#terms.bitsOfAll(terms) !== undefined) cost += this.#terms.mostOfAll(terms);
    }
    return cost;
  }

  /** Every row that answers the question, marked with its fit. */
  all(question: QuestionWords, rows: number): RowMarks {
    return this.#remembered.get(question, rows, (fit) => this.#markAll(question, fit, rows));
  }

  /**
   * Moves those of `kept` that answer the question to the front. Their fit is in the marks until the next call.
   * @param rows how many there are in all.
   */
  try(question: QuestionWords, kept: Uint32Array, rows: number): { marks: RowMarks; count: number } {
    const count = kept.length;
    this.#makeRoom(count, rows);
    const fits = this.#fits;
    const answers = this.#answers;
    const best = this.#best;
    fits.fill(0, 0, count);
    answers.fill(0, 0, count);
    const words = question.words.length;
    for (const alternatives of question.words) {
      this.#tryWord(this.#waysOf(alternatives), kept);
      for (let index = 0; index < count; index += 1) {
        const fit = best[index]!;
        if (fit === 0) continue;
        if (question.ask === 'any') fits[index] = Math.max(fits[index]!, fit);
        else fits[index]! += partOfFit(fit, words);
        answers[index]! += 1;
      }
    }
    const needed = question.ask === 'every' ? words : 1;
    let length = 0;
    for (let index = 0; index < count; index += 1) {
      if (answers[index]! < needed) continue;
      const row = kept[index]!;
      kept[length] = row;
      length += 1;
      this.#tried.add(row, fits[index]!);
    }
    return { marks: this.#tried, count: length };
  }

  /** Leaves the best fit of one word for each of the rows in `#best`. */
  #tryWord({ frequent, others }: Ways, kept: Uint32Array): void {
    const best = this.#best;
    for (const { terms, fit } of others) this.#word.raise(this.#terms.rowsOfAll(terms), fit);
    const marked = this.#word.values;
    for (let index = 0; index < kept.length; index += 1) best[index] = marked[kept[index]!]!;
    for (const { bits, fit } of frequent) {
      for (let index = 0; index < kept.length; index += 1) {
        if (best[index]! < fit && hasAll(bits, kept[index]!)) best[index] = fit;
      }
    }
    this.#word.clear();
  }

  #waysOf(alternatives: readonly Alternative[]): Ways {
    const ways: Ways = { frequent: [], others: [] };
    for (const alternative of alternatives) {
      const bits = this.#terms.bitsOfAll(alternative.terms);
      if (bits === undefined) ways.others.push(alternative);
      else ways.frequent.push({ bits, fit: alternative.fit });
    }
    return ways;
  }

  #makeRoom(count: number, rows: number): void {
    this.#tried.clear();
    for (const marks of [this.#tried, this.#word]) marks.reserve(rows);
    if (this.#fits.length >= count) return;
    const room = Math.ceil(count * 1.25);
    this.#fits = new Uint8Array(room);
    this.#answers = new Uint8Array(room);
    this.#best = new Uint8Array(room);
  }

  #markAll(question: QuestionWords, fit: RowMarks, rows: number): void {
    if (question.words.length === 1 || question.ask === 'any') {
      for (const { terms, fit: value } of question.words.flat()) fit.raise(this.#terms.rowsOfAll(terms), value);
      return;
    }
    for (const marks of [this.#word, this.#answered]) marks.reserve(rows);
    const words = question.words.length;
    for (const alternatives of question.words) {
      for (const { terms, fit: value } of alternatives) this.#word.raise(this.#terms.rowsOfAll(terms), value);
      for (const row of this.#word.rows) {
        fit.add(row, partOfFit(this.#word.at(row), words));
        this.#answered.add(row, 1);
      }
      this.#word.clear();
    }
    if (question.ask === 'every') {
      for (const row of this.#answered.rows) if (this.#answered.at(row) < words) fit.erase(row);
    }
    this.#answered.clear();
  }
}
