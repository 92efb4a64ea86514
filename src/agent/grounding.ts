import type { Citation } from '../contract/passage.ts';
import { allFigures, claimedFigures, writtenNumber } from '../words/claimed-figures.ts';
import { KnownStatutes, statuteMentions } from './statute-mentions.ts';

/** What a draft may speak of: everything the tools returned and what the person said. */
export interface Grounds {
  /** Tool results, profile and the person's words, as text. */
  material: string;
  citations: readonly Citation[];
  /** Addresses a draft may name: the authorities', never one that stands in somebody's posting. */
  links: readonly string[];
}

export interface CheckedDraft {
  text: string;
  dropped: string[];
}

const SENTENCE = /[^。！？!?\n]*(?:[。！？!?]+|\n|$)/gu;
const NUMBER = /(\d[\d,]*(?:\.\d+)?)\s*([千万kKwW](?![a-zA-Z]))?/g;
/** 0.8-1.2万 and 4到6千 name the unit once. */
const RANGE = /(\d+(?:\.\d+)?)\s*[-~–—到至]\s*(?=\d+(?:\.\d+)?\s*([千万kKwW](?![a-zA-Z])))/g;
const FACTORS: Record<string, number> = { 千: 1000, k: 1000, 万: 10_000, w: 10_000 };
const ARTICLE = /第\s*[零〇一二三四五六七八九十百千\d]+\s*条|\bArticles?\s+\d+/giu;
const LAW_TITLE = /《([^》]{2,60})》/g;
const LINK = /(?:https?:\/\/|www\.)[^\s)\]）】>"'，。；、]+/gi;
const LIST_MARK = /^\s*(?:[-*]\s+|\d{1,2}[.、)]\s*)/;
const ORGANISATION = /[\p{Script=Han}A-Za-z0-9（）()·]{2,30}?(?:有限责任公司|有限公司|股份公司|集团公司)/gu;

/**
 * Holds a draft against what the tools returned, sentence by sentence: a figure, an article of a law, a law's title, a
 * company or a link that stands nowhere in the grounds takes its sentence with it.
 */
export function checkDraft(draft: string, grounds: Grounds): CheckedDraft {
  const known = readGrounds(grounds);
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const [sentence] of draft.matchAll(SENTENCE)) {
    if (sentence === '') continue;
    if (isGrounded(sentence.normalize('NFKC'), known)) kept.push(sentence);
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
  statutes: KnownStatutes;
  links: readonly string[];
  organisations: readonly string[];
}

function readGrounds({ material, citations, links }: Grounds): KnownGrounds {
  const cited = citations.map(({ title, article, quote }) => `${title} ${article ?? ''} ${quote ?? ''}`);
  const all = [material, ...cited].join('\n').normalize('NFKC');
  const statutes = new KnownStatutes();
  statutes.add(statuteMentions(all));
  for (const { title, article } of citations) {
    const number = /第\s*([零〇一二三四五六七八九十百千\d]+)\s*条/u.exec(article ?? '')?.[1];
    if (number !== undefined) statutes.add([{ title: title.replace(/[《》]/g, ''), article: writtenNumber(number) }]);
  }
  const bare = [...all.matchAll(NUMBER)].map((match) => plainNumber(match[1]!));
  const figures = [...bare, ...figuresIn(all), ...rangeStarts(all), ...allFigures(all).map(String)];
  const organisations = [...new Set(all.match(ORGANISATION) ?? [])];
  return { material: all, numbers: new Set(figures), statutes, links, organisations };
}

function isGrounded(sentence: string, known: KnownGrounds): boolean {
  const body = sentence.replace(LIST_MARK, '');
  for (const [link] of body.matchAll(LINK)) if (!known.links.includes(link)) return false;
  if (!statuteMentions(body).every((mention) => known.statutes.has(mention))) return false;
  for (const match of body.matchAll(LAW_TITLE)) {
    const title = match[1]!.replace(/^中华人民共和国/, '');
    if (!known.material.includes(title)) return false;
  }
  for (const [name] of body.matchAll(ORGANISATION)) {
    // The sentence's words before a name are matched with it.
    if (!known.organisations.some((organisation) => name.endsWith(organisation))) return false;
  }
  const rest = body.replace(ARTICLE, '').replace(LINK, '');
  const figures = [...figuresIn(rest), ...claimedFigures(rest).map(String)];
  return figures.every((figure) => isKnownNumber(figure, known.numbers));
}

/** 0.3 may be told as 百分之三十. */
function isKnownNumber(number: string, numbers: Set<string>): boolean {
  return numbers.has(number) || numbers.has(rounded(Number(number) / 100));
}

/** 6千 and 6000 are one figure. */
function figuresIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([, number, unit]) => scaled(number!, unit));
}

function rangeStarts(text: string): string[] {
  return [...text.matchAll(RANGE)].map(([, number, unit]) => scaled(number!, unit));
}

function scaled(number: string, unit: string | undefined): string {
  const factor = unit === undefined ? 1 : FACTORS[unit.toLowerCase()]!;
  return rounded(Number(plainNumber(number)) * factor);
}

function rounded(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function plainNumber(text: string): string {
  return rounded(Number(text.replaceAll(',', '')));
}
