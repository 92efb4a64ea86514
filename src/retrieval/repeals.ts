import type { StoredPassage } from '../contract/passage.ts';
import { formatArticle, NUMERAL_CLASS, parseNumeral } from '../words/article-number.ts';
import { normaliseText } from './normalise-text.ts';

/** A later text ends a part of an earlier one: a whole article, or one of its paragraphs. */
export interface Repeal {
  /** The earlier text's full title, as the later one names it. */
  law: string;
  article: string;
  /** 1 for 第一款; undefined for the whole article. */
  paragraph?: number;
  from: string;
}

const REPEAL = new RegExp(
  `《([^》]+(?:〈[^〉]+〉[^》]*)?)》(?:（[^）]{0,30}）)?第([${NUMERAL_CLASS}]+)条(?:第([${NUMERAL_CLASS}]+)款)?(?:自[^，。]{0,20})?(?:同时)?(?:废止|不再施行)`,
  'gu',
);

/** Clauses like 《…解释（一）》第三十二条第一款同时废止, in force with the passage that holds them. */
export function findRepeals({ text, effectiveFrom }: StoredPassage): Repeal[] {
  if (effectiveFrom === undefined) return [];
  return [...text.matchAll(REPEAL)].flatMap((match) => {
    const article = parseNumeral(match[2]!);
    if (article === undefined) return [];
    const paragraph = match[3] === undefined ? undefined : parseNumeral(match[3]);
    return [{ law: match[1]!, article: formatArticle(article), paragraph, from: effectiveFrom }];
  });
}

/** What the passages taken in repeal, by the passage that says so. */
export class RepealRegister {
  readonly #said = new Map<string, Repeal[]>();
  #byArticle: { names: ReadonlyMap<string, string>; repeals: Map<string, Repeal[]> } | undefined;

  learn(passage: StoredPassage): void {
    const repeals = findRepeals(passage);
    if (repeals.length === 0 && !this.#said.has(passage.id)) return;
    this.#said.set(passage.id, repeals);
    this.#byArticle = undefined;
  }

  forget(id: string): void {
    if (this.#said.delete(id)) this.#byArticle = undefined;
  }

  /** @param names normalised names of statutes, full and short, with the short name. */
  of({ title, article }: StoredPassage, names: ReadonlyMap<string, string>): readonly Repeal[] {
    return this.#repeals(names).get(keyOf(title, article)) ?? [];
  }

  /** Whether a day finds an article wholly repealed. */
  whollyRepealed(names: ReadonlyMap<string, string>, on: string): (passage: StoredPassage) => boolean {
    const gone = new Set<string>();
    for (const [key, repeals] of this.#repeals(names)) {
      if (repeals.some(({ paragraph, from }) => paragraph === undefined && from <= on)) gone.add(key);
    }
    return gone.size === 0 ? () => false : ({ title, article }) => gone.has(keyOf(title, article));
  }

  #repeals(names: ReadonlyMap<string, string>): ReadonlyMap<string, Repeal[]> {
    if (this.#byArticle?.names !== names) {
      const repeals = new Map<string, Repeal[]>();
      for (const repeal of [...this.#said.values()].flat()) {
        const key = keyOf(names.get(normaliseText(repeal.law)) ?? repeal.law, repeal.article);
        repeals.set(key, [...(repeals.get(key) ?? []), repeal]);
      }
      this.#byArticle = { names, repeals };
    }
    return this.#byArticle.repeals;
  }
}

function keyOf(law: string, article: string | undefined): string {
  return `${law}\u0000${article}`;
}

/** The passage without the paragraphs that a later text had ended by a day. */
export function withoutRepealed(passage: StoredPassage, repeals: readonly Repeal[], on: string): StoredPassage {
  const gone = new Set(repeals.filter(({ from }) => from <= on).map(({ paragraph }) => paragraph));
  if (gone.size === 0) return passage;
  const text = paragraphsOf(passage.text)
    .filter((_paragraph, index) => !gone.has(index + 1))
    .join('\n');
  return text === '' ? passage : { ...passage, text };
}

/** 款: a new line that is not an item （一） of the one before. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    if (paragraphs.length > 0 && /^[（(][一二三四五六七八九十]+[）)]/u.test(line))
      paragraphs[paragraphs.length - 1] += `\n${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}
