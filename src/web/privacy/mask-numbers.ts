/** A stretch of text, and what stands for it while nobody presses on it. */
export interface MaskedPart {
  text: string;
  masked?: string;
}

/** A mobile number, or an identity number of 18 characters, however it is spaced. */
const PERSONAL = /(?<!\d)(?:1[3-9]\d(?:[ -]?\d{4}){2}|\d{6}[ ]?(?:19|20)\d{2}[ ]?\d{4}[ ]?\d{3}[\dXx])(?!\d)/g;

/** Cuts a text at the numbers that name a person. */
export function maskNumbers(text: string): MaskedPart[] {
  const parts: MaskedPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PERSONAL)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: match[0], masked: mask(match[0].replace(/[ -]/g, '')) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The text with every number that names a person covered; for what is announced or said aloud. */
export function covered(text: string): string {
  return maskNumbers(text)
    .map((part) => part.masked ?? part.text)
    .join('');
}

/** The same for Markdown, in which two asterisks begin bold. */
export function coveredInMarkdown(text: string): string {
  return maskNumbers(text)
    .map((part) => part.masked?.replaceAll('*', '\\*') ?? part.text)
    .join('');
}

function mask(number: string): string {
  return number.length === 11
    ? `${number.slice(0, 3)}****${number.slice(7)}`
    : `${number.slice(0, 3)}***********${number.slice(14)}`;
}
