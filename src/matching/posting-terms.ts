import type { Posting } from '../contract/job.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { bigrams, normaliseText } from './normalise.ts';

/** Where a word stands in a posting; the first character of an index term. */
export const FIELD = { title: 't', tag: 'g', description: 'd', titlePair: 'b', addressPair: 'a' } as const;

/** Words that turn what follows into its opposite: 无夜班, 不加班, 非销售. */
const NEGATION = /^(?:无|无需|不|不用|不需|不需要|不要|不上|没|没有|非|免|零|不是|杜绝|拒绝|谢绝)$/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The words a text affirms. What directly follows a negation is left out, so that neither a search for 夜班 finds
 * 无夜班 nor does a wish without 加班 lose 不加班.
 */
export function affirmedWords(text: string, segmenter: Segmenter): Set<string> {
  const words = new Set<string>();
  let negated = 0;
  for (const word of segmenter.cut(normaliseText(text))) {
    if (!WORD.test(word)) {
      negated = 0;
      continue;
    }
    if (NEGATION.test(word)) {
      negated = 2;
      continue;
    }
    if (negated > 0) {
      negated = /^[上倒做是要有]$/u.test(word) ? negated : 0;
      continue;
    }
    words.add(word);
    // A long word also stands for what it begins and ends with (水电工: 水电, 电工), not for what lies across its
    // inner seams (土木工程师 is no 木工).
    if (word.length < 3) continue;
    for (const part of segmenter.cutForSearch(word)) if (word.startsWith(part) || word.endsWith(part)) words.add(part);
  }
  return words;
}

/** Every term under which a posting is found, each with the sign of its field before it. */
export function postingTerms(posting: Posting, segmenter: Segmenter): Set<string> {
  const terms = new Set<string>();
  const occupation = posting.occupation === undefined ? '' : normaliseText(posting.occupation);
  for (const word of affirmedWords(posting.title, segmenter)) terms.add(FIELD.title + word);
  if (occupation !== '') {
    terms.add(FIELD.title + occupation);
    for (const word of affirmedWords(occupation, segmenter)) terms.add(FIELD.title + word);
  }
  for (const pair of bigrams(normaliseText(`${posting.title} ${occupation}`))) terms.add(FIELD.titlePair + pair);
  for (const tag of posting.tags ?? []) {
    terms.add(FIELD.tag + normaliseText(tag));
    for (const word of affirmedWords(tag, segmenter)) terms.add(FIELD.tag + word);
  }
  if (posting.description !== undefined) {
    for (const word of affirmedWords(posting.description, segmenter)) terms.add(FIELD.description + word);
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
  const parts = segmenter.cut(normalised).filter((part) => WORD.test(part));
  return [...new Set(parts)].map((part) => field + part);
}
