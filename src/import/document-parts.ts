import type { Block } from './document-blocks.ts';
import { isColophon } from './statute-articles.ts';

const TARGET_LENGTH = 500;
const GREATEST_LENGTH = 900;
const NUMBERED_SECTION =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．]|案例[一二三四五六七八九十\d]+)/u;

const ADDRESSEES = /^(?:各|.{2,20}[局厅委府])[^。；]{0,60}：$/u;

/**
 * Parts of a document without articles: split at its own headings and numbered sections, small neighbours joined,
 * long sections cut between paragraphs. Every part begins with the heading it stands under.
 */
export function splitParts(blocks: Block[], title: string): string[] {
  const sections = joinSmall(findSections(withoutFrame(blocks, title)));
  return sections.flatMap(cutLong).filter((part) => part !== '');
}

/** The title line, addressees, signature and date frame the text; they are kept elsewhere or say nothing. */
function withoutFrame(blocks: Block[], title: string): Block[] {
  const kept = blocks.filter((block, index) => {
    if (index > 12) return true;
    const bare = block.text.replace(/\s/gu, '');
    return !(
      ADDRESSEES.test(bare) ||
      title.includes(bare) ||
      /^\S{0,12}[〔[［(（]\d{4}[〕\]］)）]\s?第?\d+号$/u.test(bare) ||
      isTitle(bare, title)
    );
  });
  while (kept.length > 1 && !kept.at(-1)!.heading && isColophon(kept.at(-1)!.text)) kept.pop();
  return kept;
}

function isTitle(text: string, title: string): boolean {
  const plain = (value: string) => value.replace(/[《》〈〉<>（）()“”"\s]|中华人民共和国/gu, '');
  return plain(text).length >= 6 && plain(title).includes(plain(text));
}

function findSections(blocks: Block[]): string[][] {
  const sections: string[][] = [];
  for (const block of blocks) {
    const starts = block.heading || NUMBERED_SECTION.test(block.text);
    if (starts || sections.length === 0) sections.push([]);
    sections.at(-1)!.push(block.text);
  }
  return sections;
}

function joinSmall(sections: string[][]): string[][] {
  const joined: string[][] = [];
  for (const section of sections) {
    const before = joined.at(-1);
    if (before && lengthOf(before) + lengthOf(section) <= TARGET_LENGTH) before.push(...section);
    else joined.push([...section]);
  }
  return joined;
}

function cutLong(section: string[]): string[] {
  if (lengthOf(section) <= GREATEST_LENGTH) return [section.join('\n')];
  const heading = section[0]!.length <= 60 && !/[。；]$/u.test(section[0]!) ? section[0]! : undefined;
  const parts: string[][] = [[]];
  for (const paragraph of section.flatMap(cutSentences)) {
    if (lengthOf(parts.at(-1)!) > 0 && lengthOf(parts.at(-1)!) + paragraph.length > GREATEST_LENGTH) {
      parts.push(heading === undefined ? [] : [heading]);
    }
    parts.at(-1)!.push(paragraph);
  }
  return parts.map((part) => part.join('\n'));
}

function cutSentences(paragraph: string): string[] {
  if (paragraph.length <= GREATEST_LENGTH) return [paragraph];
  const pieces: string[] = [''];
  for (const sentence of paragraph.split(/(?<=[。；！？])/u)) {
    for (let start = 0; start < sentence.length; start += GREATEST_LENGTH) {
      const piece = sentence.slice(start, start + GREATEST_LENGTH);
      if (pieces.at(-1)!.length + piece.length > GREATEST_LENGTH) pieces.push('');
      pieces[pieces.length - 1] += piece;
    }
  }
  return pieces.filter((piece) => piece !== '');
}

function lengthOf(section: string[]): number {
  return section.reduce((sum, paragraph) => sum + paragraph.length, 0);
}
