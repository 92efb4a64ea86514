import type { Posting } from '../contract/job.ts';
import { normaliseText } from './normalise.ts';
import type { OccupationVocabulary } from './occupation-vocabulary.ts';
import type { AffirmedWords } from './posting-terms.ts';

const REMEMBERED = 50_000;

/** Tells the trade of a posting, for comparing its pay with others of the trade. */
export class TradeOfPosting {
  readonly #words: AffirmedWords;
  readonly #vocabulary: OccupationVocabulary;
  readonly #trades = new Map<string, string>();

  constructor(words: AffirmedWords, vocabulary: OccupationVocabulary) {
    this.#words = words;
    this.#vocabulary = vocabulary;
  }

  /** The usual name of the trade; empty when the posting tells none. The last trade of a title is its head. */
  of(posting: Posting): string {
    const words = this.#words.of(normaliseText(posting.title));
    for (let index = words.length - 1; index >= 0; index -= 1) {
      const trade = this.#tradeOf(words[index]!);
      if (trade !== '') return trade;
    }
    return posting.occupation === undefined ? '' : normaliseText(posting.occupation);
  }

  #tradeOf(word: string): string {
    let trade = this.#trades.get(word);
    if (trade === undefined) {
      const { terms, family } = this.#vocabulary.expand(word);
      // Every name of a trade gives the same terms; the first in order stands for all.
      trade = family === undefined ? '' : ([...terms].sort()[0] ?? '');
      if (this.#trades.size >= REMEMBERED) this.#trades.clear();
      this.#trades.set(word, trade);
    }
    return trade;
  }
}
