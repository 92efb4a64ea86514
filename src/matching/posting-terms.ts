import type { Posting } from '../contract/job.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { bigrams, normaliseText } from './normalise.ts';

/** Where a word stands in a posting; the first character of an index term. */
export const FIELD = {
  title: 't',
  occupation: 'o',
  tag: 'g',
  description: 'd',
  titlePair: 'b',
  addressPair: 'a',
} as const;

/** Words that turn what follows into its opposite: 无夜班, 不加班, 非销售. */
const NEGATIONS = new Set('无 无需 不 不用 不需 不需要 不要 不上 没 没有 非 免 零 不是 杜绝 拒绝 谢绝'.split(' '));
/** Small words that may stand between a negation and what it denies: 不用上夜班. */
const AFTER_NEGATION = new Set('上 倒 做 是 要 有'.split(' '));
/** 弱电工程 is 弱电 and 工程, though 弱电工 is a word: a trade's last character may begin the next word. */
const WORKER = '工';
const ENGINEERING = '工程';
const WORD = /[\p{L}\p{N}]/u;

/** Short texts come up again and again; what was found in them is kept, up to this many. */
const REMEMBERED = 50_000;
const SHORT = 12;

/**
 * Cuts texts into the words they affirm. What directly follows a negation is left out, so that neither a search for
 * 夜班 finds 无夜班 nor does a wish without 加班 lose 不加班. A long word also stands for what it begins and ends with
 * (水电工: 水电, 电工), not for what lies across its inner seams (土木工程师 is no 木工).
 */
export class AffirmedWords {
  readonly #segmenter: Segmenter;
  readonly #texts = new Map<string, readonly string[]>();
  readonly #parts = new Map<string, readonly string[]>();

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
  }

  /** @param normalised text as `normaliseText` gives it. */
  of(normalised: string): readonly string[] {
    if (normalised.length > SHORT) return this.#cut(normalised);
    return remembered(this.#texts, normalised, () => this.#cut(normalised));
  }

  #cut(text: string): string[] {
    const words: string[] = [];
    let negated = false;
    for (const word of cutWords(text, this.#segmenter)) {
      if (!isWord(word)) negated = false;
      else if (NEGATIONS.has(word)) negated = true;
      else if (!negated) {
        words.push(word);
        if (word.length > 2) words.push(...remembered(this.#parts, word, () => this.#partsOf(word)));
      } else if (!AFTER_NEGATION.has(word)) negated = false;
    }
    return words;
  }

  #partsOf(word: string): string[] {
    const parts = this.#segmenter.cutForSearch(word);
    return parts.filter((part) => part.length < word.length && (word.startsWith(part) || word.endsWith(part)));
  }
}

/** Cut as texts and questions alike are: no trade is found across the beginning of 工程. */
function cutWords(text: string, segmenter: Segmenter): readonly string[] {
  const words = segmenter.cut(text);
  if (!text.includes(ENGINEERING)) return words;
  return words.flatMap((word, index) => {
    const gives = word.length > 1 && word.endsWith(WORKER) && words[index + 1]?.startsWith(ENGINEERING[1]!);
    const takes =
      word.startsWith(ENGINEERING[1]!) &&
      index > 0 &&
      words[index - 1]!.length > 1 &&
      words[index - 1]!.endsWith(WORKER);
    if (gives) return [word.slice(0, -1)];
    return [takes ? WORKER + word : word];
  });
}

function isWord(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return WORD.test(word);
}

function remembered(memory: Map<string, readonly string[]>, key: string, find: () => string[]): readonly string[] {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= REMEMBERED) memory.clear();
  const found = find();
  memory.set(key, found);
  return found;
}

/** Every term under which a posting is found, each with the sign of its field before it. */
export function postingTerms(posting: Posting, words: AffirmedWords): Set<string> {
  const terms = new Set<string>();
  const title = normaliseText(posting.title);
  const occupation = posting.occupation === undefined ? '' : normaliseText(posting.occupation);
  for (const word of words.of(title)) terms.add(FIELD.title + word);
  if (occupation !== '') {
    terms.add(FIELD.occupation + occupation);
    for (const word of words.of(occupation)) terms.add(FIELD.occupation + word);
  }
  for (const pair of bigrams(title)) terms.add(FIELD.titlePair + pair);
  for (const tag of posting.tags ?? []) {
    const normalised = normaliseText(tag);
    terms.add(FIELD.tag + normalised);
    for (const word of words.of(normalised)) terms.add(FIELD.tag + word);
  }
  if (posting.description !== undefined) {
    for (const word of words.of(normaliseText(posting.description))) terms.add(FIELD.description + word);
  }
  const address = `${posting.place.district ?? ''} ${posting.place.address ?? ''}`;
  for (const pair of bigrams(normaliseText(address))) terms.add(FIELD.addressPair + pair);
  return terms;
}

/** The terms that must all be there for a word of a question to stand in a field. */
export function wordTerms(word: string, field: string, segmenter: Segmenter): string[] {
  const normalised = normaliseText(word);
  if (field === FIELD.titlePair || field === FIELD.addressPair)
    return [...bigrams(normalised)].map((pair) => field + pair);
  const parts = cutWords(normalised, segmenter).filter((part) => WORD.test(part));
  return [...new Set(parts)].map((part) => field + part);
}
