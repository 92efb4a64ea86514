import { formatArticle, NUMERAL_CLASS, parseNumeral } from '../words/article-number.ts';
import type { Block } from './document-blocks.ts';

export interface StatuteArticle {
  /** 第四十六条, 第十二条之一 */
  article: string;
  text: string;
}

export interface StatuteText {
  articles: StatuteArticle[];
  /** What follows the last article under 附件, 附录 or 附表; empty when there is none. */
  annex: Block[];
}

interface Mark {
  block: number;
  article: string;
  number: number;
  rest: string;
  weight: number;
}

const NUMERAL = `[${NUMERAL_CLASS}]+`;
const ARTICLE = new RegExp(`^第\\s?(${NUMERAL})\\s?条(?:之([一二三四五六七八九十]+))?`, 'u');
const CHAPTER = new RegExp(`^第\\s?${NUMERAL}\\s?[编章节分](?:\\s|[^，。；：]{0,30}$)`, 'u');
const ANNEX =
  /^附\s?(?:件|录|表|则表|图)?\s?[一二三四五六七八九十\d]*\s?[：:]|^附\s?(?:件|录|表)\s?[一二三四五六七八九十\d]*$/u;
/** Words that follow an article's number when it is only referred to. */
const REFERENCE = /^(?:第.{1,4}[款项目]|[、，,和或与及至]|的|规定|所列|所称|情形|之规定|以及|至第)/u;
const FEWEST_ARTICLES = 3;

/**
 * Splits a statute at its article numbers. The numbers must run on (第十条, 第十条之一, 第十一条), so that a line
 * which merely begins with a reference to another article stays in the article it belongs to.
 * @returns undefined when the text is not divided into articles.
 */
export function splitArticles(blocks: Block[]): StatuteText | undefined {
  const marks = bestChain(findMarks(blocks));
  if (marks.length < FEWEST_ARTICLES) return undefined;
  const last = marks.at(-1)!;
  let end = blocks.length;
  for (let index = last.block + 1; index < blocks.length; index += 1) {
    if (ANNEX.test(blocks[index]!.text)) {
      end = index;
      break;
    }
  }
  const articles = marks.map((mark, index) => {
    const until = marks[index + 1]?.block ?? end;
    const paragraphs = [mark.rest];
    for (let position = mark.block + 1; position < until; position += 1) {
      const block = blocks[position]!;
      if (!block.heading && !CHAPTER.test(block.text)) paragraphs.push(block.text);
    }
    const body = until === end ? withoutColophon(paragraphs) : paragraphs;
    return { article: mark.article, text: body.filter((paragraph) => paragraph !== '').join('\n') };
  });
  return { articles: articles.filter((article) => article.text !== ''), annex: blocks.slice(end) };
}

function findMarks(blocks: Block[]): Mark[] {
  const marks: Mark[] = [];
  blocks.forEach((block, index) => {
    const match = ARTICLE.exec(block.text);
    if (!match) return;
    const main = parseNumeral(match[1]!);
    if (main === undefined || main === 0) return;
    const sub = match[2] === undefined ? 0 : (parseNumeral(match[2]) ?? 0);
    const rest = block.text.slice(match[0].length);
    const separated = /^(?:\s|$)/u.test(rest);
    const weight = (block.bold || block.heading || separated ? 1 : 0.4) * (REFERENCE.test(rest.trimStart()) ? 0.3 : 1);
    const article = formatArticle(main, sub);
    marks.push({
      block: index,
      article,
      number: main + sub / 100,
      rest: rest.trim().replace(/^[：:]\s*/u, ''),
      weight,
    });
  });
  return marks;
}

/** The heaviest run of rising numbers; a gap costs, so a reference never wins over the article that carries on. */
function bestChain(marks: Mark[]): Mark[] {
  const scores: number[] = [];
  const previous: number[] = [];
  let best = -1;
  marks.forEach((mark, index) => {
    let score = mark.weight - (mark.number >= 2 ? 0.5 : 0);
    let from = -1;
    for (let before = index - 1; before >= 0; before -= 1) {
      const earlier = marks[before]!;
      if (earlier.number >= mark.number) continue;
      const runsOn = Math.floor(mark.number) - Math.floor(earlier.number) <= 1;
      const candidate = scores[before]! + mark.weight - (runsOn ? 0 : 0.5);
      if (candidate > score) {
        score = candidate;
        from = before;
      }
    }
    scores.push(score);
    previous.push(from);
    if (best === -1 || score > scores[best]!) best = index;
  });
  const chain: Mark[] = [];
  for (let index = best; index >= 0; index = previous[index]!) chain.unshift(marks[index]!);
  return chain;
}

/** Signatures, dates and publisher's marks after the last article are not law. */
function withoutColophon(paragraphs: string[]): string[] {
  const kept = [...paragraphs];
  while (kept.length > 1 && isColophon(kept.at(-1)!)) kept.pop();
  return kept;
}

export function isColophon(text: string): boolean {
  return text.length <= 30 && !/[。；：！？]$/u.test(text) && !/^[（(][一二三四五六七八九十\d]+[）)]/u.test(text);
}

export function isChapterHeading(text: string): boolean {
  return CHAPTER.test(text);
}
