import { formatArticle, NUMERAL_CLASS, parseNumeral } from '../words/article-number.ts';

/** A place in the law that a text names: 劳动合同法第四十六条. */
export interface ArticleReference {
  /** The statute's short name. */
  law: string;
  /** undefined when only the statute is named. */
  article?: string;
}

/** Finds statutes by the names people use. */
export interface StatuteNames {
  /** Every name, full, short or nickname, with the statute's short name. */
  readonly names: ReadonlyMap<string, string>;
}

/** 哪一条, 这一条 name no article. */
const ARTICLE = new RegExp(
  `(?<![哪那这每某])第?\\s*([${NUMERAL_CLASS}]+)\\s*条(?:\\s*之\\s*([一二三四五六七八九十\\d]+))?`,
  'gu',
);

/**
 * The statutes and articles a text names, in order. A number without a law before it belongs to the last law named
 * (劳动合同法第三十八条、四十六条); a number before any law is no reference.
 */
export function findArticleReferences(text: string, statutes: StatuteNames): ArticleReference[] {
  const marks = [...findLaws(text, statutes), ...findNumbers(text)].sort((a, b) => a.start - b.start);
  const references: ArticleReference[] = [];
  let law: string | undefined;
  for (const mark of marks) {
    if ('law' in mark) {
      law = mark.law;
      references.push({ law });
    } else if (law !== undefined) {
      const last = references.at(-1)!;
      if (last.law === law && last.article === undefined) last.article = mark.article;
      else references.push({ law, article: mark.article });
    }
  }
  return references;
}

interface LawMark {
  start: number;
  end: number;
  law: string;
}

function findLaws(text: string, { names }: StatuteNames): LawMark[] {
  const found: LawMark[] = [];
  names.forEach((law, name) => {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      found.push({ start, end: start + name.length, law });
    }
  });
  if (found.length < 2) return found;
  return found.filter(
    (mark) =>
      !found.some(
        (other) =>
          other !== mark &&
          other.start <= mark.start &&
          other.end >= mark.end &&
          other.end - other.start > mark.end - mark.start,
      ),
  );
}

function findNumbers(text: string): { start: number; article: string }[] {
  return [...text.matchAll(ARTICLE)].flatMap((match) => {
    const number = parseNumeral(match[1]!);
    const sub = match[2] === undefined ? undefined : parseNumeral(match[2]);
    return number === undefined || number === 0 ? [] : [{ start: match.index, article: formatArticle(number, sub) }];
  });
}
