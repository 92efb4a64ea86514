import type { Citation } from '../contract/passage.ts';

/** What a draft may speak of: everything the tools returned and what the person said. */
export interface Grounds {
  /** Tool results, profile and the person's words, as text. */
  material: string;
  citations: readonly Citation[];
}

export interface CheckedDraft {
  text: string;
  dropped: string[];
}

const SENTENCE = /[^。！？!?\n]*(?:[。！？!?]+|\n|$)/gu;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const ARTICLE = /第\s*([零〇一二三四五六七八九十百千\d]+)\s*条/g;
const LAW_TITLE = /《([^》]{2,40})》/g;
const LINK = /https?:\/\/[^\s)\]）】>"']+/g;
const LIST_MARK = /^\s*(?:[-*]\s+|\d{1,2}[.、)]\s*)/;

/**
 * Holds a draft against what the tools returned, sentence by sentence: a figure, an article number, a law's title or a
 * link that stands nowhere in the grounds takes its sentence with it.
 */
export function checkDraft(draft: string, grounds: Grounds): CheckedDraft {
  const known = readGrounds(grounds);
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const [sentence] of draft.matchAll(SENTENCE)) {
    if (sentence === '') continue;
    if (isGrounded(sentence, known)) kept.push(sentence);
    else dropped.push(sentence.trim());
  }
  return {
    text: kept
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    dropped,
  };
}

interface KnownGrounds {
  material: string;
  numbers: Set<string>;
  articles: Set<number>;
}

function readGrounds({ material, citations }: Grounds): KnownGrounds {
  const all = `${material}\n${citations.map((citation) => `${citation.title} ${citation.article ?? ''} ${citation.quote ?? ''}`).join('\n')}`;
  return {
    material: all,
    numbers: new Set((all.match(NUMBER) ?? []).map(plainNumber)),
    articles: new Set([...all.matchAll(ARTICLE)].map((match) => articleNumber(match[1]!))),
  };
}

function isGrounded(sentence: string, known: KnownGrounds): boolean {
  const body = sentence.replace(LIST_MARK, '');
  for (const [link] of body.matchAll(LINK)) if (!known.material.includes(link)) return false;
  for (const match of body.matchAll(ARTICLE)) if (!known.articles.has(articleNumber(match[1]!))) return false;
  for (const match of body.matchAll(LAW_TITLE)) {
    const title = match[1]!.replace(/^中华人民共和国/, '');
    if (!known.material.includes(title)) return false;
  }
  const withoutArticles = body.replace(ARTICLE, '').replace(LINK, '');
  return (withoutArticles.match(NUMBER) ?? []).every((number) => isKnownNumber(plainNumber(number), known.numbers));
}

/** 6千 in a posting may be told as 6000, and 0.8万 as 8000. */
function isKnownNumber(number: string, numbers: Set<string>): boolean {
  if (numbers.has(number)) return true;
  const value = Number(number);
  return [1000, 10_000].some((factor) => numbers.has(String(value * factor)) || numbers.has(String(value / factor)));
}

function plainNumber(text: string): string {
  return String(Number(text.replaceAll(',', '')));
}

const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Articles are numbered below ten thousand, in digits or as 一百零二. */
export function articleNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS[character] ?? 0;
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
