import { parseYaml } from '../yaml.ts';
import { type Block, type DocumentContent, tidyText } from './document-blocks.ts';

/** Markdown or plain text as blocks. Front matter, comments, commentary boxes, images and source notes are not text. */
export function readMarkdown(source: string): DocumentContent {
  const { body, attributes } = takeFrontMatter(source.replace(/\r\n?/gu, '\n'));
  const text = body.replace(/<!--[\s\S]*?-->/gu, '').replace(/<details\b[\s\S]*?(?:<\/details>|$)/giu, '');
  const blocks: Block[] = [];
  let title: string | undefined;
  for (const line of text.split('\n')) {
    const quoted = /^\s*>\s?(.*)$/u.exec(line);
    if (quoted) {
      const note = /^(文号|效力层级|来源|发布信息|发文字号)\s*[：:]\s*(.+)$/u.exec(quoted[1]!.trim());
      if (note) attributes[note[1]!] ??= note[2]!.trim();
      else if (/[。；：]/u.test(quoted[1]!))
        blocks.push({ text: tidyText(stripInline(quoted[1]!)), heading: false, bold: false });
      continue;
    }
    const heading = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$/u.exec(line);
    const content = tidyText(stripInline(heading ? heading[2]! : line));
    if (content === '' || isChrome(line, content)) continue;
    if (heading && heading[1] === '#' && title === undefined) title = content;
    blocks.push({ text: content, heading: heading !== null, bold: /^[\s\u3000]*\*\*/u.test(line) });
  }
  return { blocks, title: title ?? attributes.title, attributes };
}

function takeFrontMatter(source: string): { body: string; attributes: Record<string, string> } {
  const match = /^\ufeff?---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u.exec(source);
  if (!match) return { body: source, attributes: {} };
  const attributes: Record<string, string> = {};
  try {
    const head: unknown = parseYaml(match[1]!);
    if (typeof head === 'object' && head !== null) {
      for (const [key, value] of Object.entries(head)) {
        if (value !== null && typeof value !== 'object') attributes[key] = String(value);
      }
    }
  } catch {
    // A head that is not YAML is still not text of the document; what it says is not known.
  }
  return { body: source.slice(match[0].length), attributes };
}

function stripInline(line: string): string {
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<[a-z/][^>]{0,200}>/giu, '')
    .replace(/\*\*|__/gu, '')
    .replace(/\\([*_#>()[\].-])/gu, '$1')
    .replace(/^\s*[-*+]\s+/u, '')
    .replace(/^\s*\|(.*)\|\s*$/u, (_row, cells: string) =>
      /^[\s:|-]+$/u.test(cells)
        ? ''
        : cells
            .split('|')
            .map((cell) => cell.trim())
            .join(' '),
    );
}

/** Navigation and download links of the page the text was taken from. */
function isChrome(line: string, content: string): boolean {
  return (
    /^\s*>?\s*(\[[^\]]*\]\([^)]*\)\s*)+$/u.test(line) || /^!\[/u.test(line.trim()) || /^[-*_=\s]{3,}$/u.test(content)
  );
}
