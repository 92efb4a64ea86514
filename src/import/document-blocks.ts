/** A paragraph or heading of a document, in reading order, without markup. */
export interface Block {
  text: string;
  heading: boolean;
  /** Starts in bold: how many official texts set their article numbers. */
  bold: boolean;
}

export interface DocumentContent {
  blocks: Block[];
  /** What the document calls itself. */
  title?: string;
  /** What its head says of it (front matter), keys as written there. */
  attributes: Record<string, string>;
}

/** One space between Latin words, none inside Chinese text, none at the ends. */
export function tidyText(text: string): string {
  return text
    .replace(/\u200b|\u200c|\u200d|\ufeff|\u00ad/gu, '')
    .replace(/[ \t\u00a0\u2002-\u200a\u3000]+/gu, ' ')
    .replace(
      /(?<=[\p{Script=Han}，。；：、！？）》」』】]) (?=[\p{Script=Han}（《「『【])/gu,
      (space, offset, whole) => (keepsSpace(whole, offset) ? space : ''),
    )
    .trim();
}

/** The space after an article or chapter number separates it from the text, so it stays. */
function keepsSpace(text: string, offset: number): boolean {
  return /第[〇零一二三四五六七八九十百千两\d]+[条编章节](?:之[一二三四五六七八九十]+)?$/u.test(text.slice(0, offset));
}
