import * as cheerio from 'cheerio';
import { type Block, type DocumentContent, tidyText } from './document-blocks.ts';

const NOT_TEXT =
  'script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg, details, figure';
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, tr, blockquote, pre, div, section, article, dd, dt';

/** The text of a page's main part as blocks; menus, scripts and commentary boxes are not text. */
export function readHtml(source: string): DocumentContent {
  const $ = cheerio.load(source);
  const pageTitle = tidyText($('title').first().text());
  $(NOT_TEXT).remove();
  const root = $('main').length > 0 ? $('main').first() : $('article').length > 0 ? $('article').first() : $('body');
  const blocks: Block[] = [];
  $('br').replaceWith('\n');
  root.find('td, th').append(' ');
  root.find(BLOCKS).each((_index, element) => {
    const node = $(element);
    if (node.find(BLOCKS).length > 0) {
      pushLines(blocks, ownText(node), false, false);
      return;
    }
    const bold = /^\s*<(b|strong)\b/iu.test(node.html() ?? '');
    pushLines(blocks, node.text(), /^h[1-6]$/iu.test(element.tagName), bold);
  });
  if (blocks.length === 0) pushLines(blocks, root.text(), false, false);
  const heading = tidyText($('h1').first().text().replace(/\s+/gu, ' '));
  return { blocks, title: heading || pageTitle || undefined, attributes: {} };
}

/** Text that stands directly in a container, between its blocks. */
function ownText(node: ReturnType<cheerio.CheerioAPI>): string {
  return node
    .contents()
    .toArray()
    .map((child) => (child.type === 'text' ? child.data : ''))
    .join('\n');
}

function pushLines(blocks: Block[], text: string, heading: boolean, bold: boolean): void {
  for (const line of text.split('\n')) {
    const content = tidyText(line);
    if (content !== '') blocks.push({ text: content, heading, bold });
  }
}
