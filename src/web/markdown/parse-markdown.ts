/** What a reply may be made of: paragraphs, bold, lists, links. A heading is read as a bold paragraph. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; content: Inline[] }
  | { type: 'link'; url: string; content: Inline[] }
  | { type: 'break' };

export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Inline[][] };

const BULLET = /^\s*[-*+•]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,3})[.)、]\s*(.*)$/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;

/** `unfinished` is for text still coming in: bold that has opened counts as closed at the end. */
export function parseMarkdown(source: string, options: { unfinished?: boolean } = {}): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ type: 'paragraph', content: parseLines(lines) });
    lines = [];
  };
  for (const line of closeBold(source, options.unfinished ?? false).split(/\r\n|\n|\r/)) {
    const heading = HEADING.exec(line);
    const bullet = BULLET.exec(line);
    const number = NUMBER.exec(line);
    if (line.trim() === '' || RULE.test(line)) {
      endParagraph();
    } else if (heading !== null) {
      endParagraph();
      blocks.push({ type: 'paragraph', content: [{ type: 'strong', content: parseInline(heading[1] ?? '') }] });
    } else if (bullet !== null || (number !== null && isListNumber(number, line))) {
      endParagraph();
      addItem(blocks, number !== null && bullet === null ? Number(number[1]) : undefined, bullet?.[1] ?? number?.[2]);
    } else if (lines.length === 0 && /^\s{2,}\S/.test(line) && continueItem(blocks, line.trim())) {
      // An indented line belongs to the list item above it.
    } else {
      lines.push(line.trim());
    }
  }
  endParagraph();
  return blocks;
}

/** The reply as a screen reader should say it: no marks, one line a paragraph or item. */
export function plainText(source: string): string {
  const textOf = (content: Inline[]): string =>
    content
      .map((part) => (part.type === 'text' ? part.text : part.type === 'break' ? ' ' : textOf(part.content)))
      .join('');
  return parseMarkdown(source)
    .flatMap((block) => (block.type === 'paragraph' ? [block.content] : block.items))
    .map(textOf)
    .join('\n');
}

/** `2.5` is a figure, not the second item. */
function isListNumber(match: RegExpExecArray, line: string): boolean {
  return !/^\s*\d+\.\d/.test(line) && (match[2] ?? '').trim() !== '';
}

function addItem(blocks: Block[], number: number | undefined, text = ''): void {
  const ordered = number !== undefined;
  const last = blocks.at(-1);
  const item = parseInline(text.trim());
  if (last?.type === 'list' && last.ordered === ordered) last.items.push(item);
  else blocks.push({ type: 'list', ordered, start: number ?? 1, items: [item] });
}

function continueItem(blocks: Block[], text: string): boolean {
  const last = blocks.at(-1);
  const item = last?.type === 'list' ? last.items.at(-1) : undefined;
  item?.push({ type: 'break' }, ...parseInline(text));
  return item !== undefined;
}

function parseLines(lines: string[]): Inline[] {
  return lines.flatMap((line, index) => {
    const content = parseInline(line);
    return index === 0 ? content : [{ type: 'break' } as const, ...content];
  });
}

const MARK = /\\([\\*_[\]()#-])|\*\*(?=\S)(.+?)(?<=\S)\*\*|\[([^\]]+)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/gs;

export function parseInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of source.matchAll(MARK)) {
    addText(parts, source.slice(end, match.index));
    end = match.index + match[0].length;
    const [, escaped, bold, label, target] = match;
    if (escaped !== undefined) addText(parts, escaped);
    else if (bold !== undefined) parts.push({ type: 'strong', content: parseInline(bold) });
    else if (label !== undefined && target !== undefined) addLink(parts, label, target);
  }
  addText(parts, source.slice(end));
  return parts;
}

function addText(parts: Inline[], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.type === 'text') last.text += text;
  else parts.push({ type: 'text', text });
}

/** A target that is not a whole http(s) address leaves only its label. */
function addLink(parts: Inline[], label: string, target: string): void {
  const url = webAddress(target);
  if (url === undefined) addText(parts, label);
  else parts.push({ type: 'link', url, content: [{ type: 'text', text: label }] });
}

export function webAddress(target: string): string | undefined {
  if (!/^https?:\/\//i.test(target)) return undefined;
  try {
    return new URL(target).href;
  } catch {
    return undefined;
  }
}

function closeBold(source: string, unfinished: boolean): string {
  if (!unfinished) return source;
  const text = source.replace(/\*{1,2}$/, (marks) => (marks.length === 1 ? '' : marks));
  const lastParagraph = text.slice(text.lastIndexOf('\n') + 1);
  const marks = lastParagraph.split('**').length - 1;
  if (marks % 2 === 0) return text;
  return text.endsWith('**') ? text.slice(0, -2) : `${text}**`;
}
