import { writtenNumber } from '../words/claimed-figures.ts';

export interface StatuteMention {
  /** As the text has it, with whatever words stand before it; absent when only the article is named. */
  title: string | undefined;
  article: number;
}

const MENTION =
  /(?:《([^》]{2,60})》|([\p{Script=Han}]{2,30}?(?:法|条例|办法|规定|决定|解释|意见|通知)))?\s*第\s*([零〇一二三四五六七八九十百千\d]+)\s*条/gu;
const ENGLISH_MENTION = /\bArticles?\s+(\d{1,4})\b/giu;
const SENTENCE_END = /[。！？!?\n]/u;

/** The articles a text names, each under the law it belongs to; 第三十八条、第四十六条 share the law before them. */
export function statuteMentions(text: string): StatuteMention[] {
  const mentions: StatuteMention[] = [];
  let title: string | undefined;
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    if (SENTENCE_END.test(text.slice(end, match.index))) title = undefined;
    title = (match[1] ?? match[2])?.replace(/^中华人民共和国/, '') ?? title;
    mentions.push({ title, article: writtenNumber(match[3]!) });
    end = match.index + match[0].length;
  }
  for (const match of text.matchAll(ENGLISH_MENTION)) mentions.push({ title: undefined, article: Number(match[1]) });
  return mentions;
}

/** Which articles of which laws may be named. */
export class KnownStatutes {
  readonly #titles = new Map<number, Set<string>>();

  add(mentions: Iterable<StatuteMention>): void {
    for (const { title, article } of mentions) {
      const titles = this.#titles.get(article) ?? new Set();
      if (title !== undefined) titles.add(title);
      this.#titles.set(article, titles);
    }
  }

  /** A law's name may stand behind other words: 根据劳动合同法 names 劳动合同法. */
  has({ title, article }: StatuteMention): boolean {
    const titles = this.#titles.get(article);
    if (titles === undefined) return false;
    if (title === undefined || titles.size === 0) return true;
    return [...titles].some((known) => title.endsWith(known) || known.endsWith(title));
  }
}
