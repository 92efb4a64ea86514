/** A piece of an article that can be read by itself. */
export interface QuotableClause {
  /** What an item of a list hangs on (有下列情形之一的：); undefined for a sentence that stands alone. */
  head?: string;
  text: string;
}

const ITEM = /^\s*[（(][一二三四五六七八九十]+[）)]/u;
const LONG = 110;
const SHORTEST = 6;

/**
 * An article as pieces that are understood alone: whole sentences, long ones at their semicolons, and the items of a list
 * each with the words that the list hangs on.
 */
export function quotableClauses(article: string): QuotableClause[] {
  const clauses: QuotableClause[] = [];
  let head: string | undefined;
  for (const line of article.split('\n').map((text) => text.trim())) {
    if (ITEM.test(line)) {
      clauses.push(head === undefined ? { text: ended(line) } : { head, text: ended(line) });
      continue;
    }
    const sentences = line.split(/(?<=。)/u).flatMap((text) => (text.length > LONG ? text.split(/(?<=；)/u) : [text]));
    for (const sentence of sentences.map((text) => text.trim())) {
      head = /[：:]$/u.test(sentence) ? sentence : undefined;
      if (head === undefined && sentence.length >= SHORTEST) clauses.push({ text: ended(sentence) });
    }
  }
  return clauses;
}

function ended(text: string): string {
  return text.replace(/[；，、]$/u, '。');
}
