import type { HallDesk } from '../contract/hall.ts';
import type { DeskWords } from '../narration/desk-words.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';

/** One sheet for paper and for a phone; it needs no script. */
export const CHECKLIST_STYLES = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 40rem; padding: 1.25rem; color: #111; background: #fff;
  font: 1.125rem/1.6 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
ul, ol { margin: 0; padding-left: 1.4rem; }
.papers { list-style: none; padding: 0; }
.papers li { display: flex; gap: .6rem; padding: .35rem 0; border-bottom: 1px solid #ccc; }
.papers li::before { content: ""; flex: none; width: 1.1em; height: 1.1em; margin-top: .25em; border: 2px solid #111; border-radius: .2em; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid #111; font-size: .95rem; }
@media print { @page { margin: 18mm; } body { max-width: none; padding: 0; font-size: 13pt; } section { break-inside: avoid; } }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML; the emphasis of the pack's Markdown is dropped. */
function text(words: string): string {
  return words.replaceAll('**', '').replace(/[&<>"']/gu, (character) => ESCAPES[character]!);
}

function list(lines: readonly string[], kind: 'ul' | 'ol' = 'ul', style = ''): string {
  return `<${kind}${style}>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</${kind}>`;
}

function page(title: string, body: string, { sheet }: DeskWords): string {
  return `<!doctype html><html lang="${sheet.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><link rel="stylesheet" href="/print/sheet.css"></head><body>${body}<footer>${text(sheet.note)}</footer></body></html>`;
}

export function messagePage(message: string, desk: DeskWords): string {
  return page(message, `<h1>${text(message)}</h1>`, desk);
}

export function checklistPage(parts: {
  entry: PackEntry;
  checklist: readonly string[];
  hall: HallDesk | undefined;
  desk: DeskWords;
}): string {
  const { entry, checklist, hall, desk } = parts;
  const { sheet } = desk;
  const section = (heading: string, body: string) => `<section><h2>${text(heading)}</h2>${body}</section>`;
  const papers = checklist.length === 0 ? '' : section(sheet.papers, list(checklist, 'ul', ' class="papers"'));
  const here = section(sheet.hall, hall === undefined ? `<p>${text(sheet.askDesk)}</p>` : list(desk.lines(hall)));
  const rest = entry.sections
    .filter(({ heading }) => heading !== '带什么' && heading !== '常见问题')
    .map(({ heading, items }) => section(heading, list(items, /^怎么/u.test(heading) ? 'ol' : 'ul')));
  return page(
    entry.title,
    `<h1>${text(entry.title)}</h1><p>${text(entry.lead)}</p>${papers}${here}${rest.join('')}`,
    desk,
  );
}
