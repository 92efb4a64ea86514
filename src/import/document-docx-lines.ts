import * as cheerio from 'cheerio';
import mammoth from 'mammoth';

type Page = cheerio.CheerioAPI;
type Node = ReturnType<Page>;

const PARAGRAPHS = 'p, li, h1, h2, h3, h4, h5, h6';

/** The lines of a Word document; the cells of a row of a table stand on one line, apart by a tab. */
export async function docxTextLines(bytes: Buffer): Promise<string[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const page = cheerio.load(value, null, false);
  page('br').replaceWith('\n');
  return linesIn(page, page.root());
}

function linesIn(page: Page, container: Node): string[] {
  return container
    .contents()
    .toArray()
    .flatMap((child) => {
      const node = page(child) as Node;
      if (child.type === 'text') return paragraph(child.data);
      if (child.type !== 'tag') return [];
      if (child.tagName === 'table') return rowsOf(page, node);
      return node.is(PARAGRAPHS) && node.find(`${PARAGRAPHS}, table`).length === 0
        ? paragraph(node.text())
        : linesIn(page, node);
    });
}

function rowsOf(page: Page, table: Node): string[] {
  const rows = table
    .find('tr')
    .toArray()
    .filter((row) => page(row).closest('table').is(table));
  return rows.flatMap((row) => {
    const cells = page(row)
      .children('td, th')
      .toArray()
      .map((cell) => linesIn(page, page(cell) as Node));
    return cells.every((lines) => lines.length <= 1)
      ? paragraph(cells.map(([line = '']) => line.trim()).join('\t'))
      : cells.flat();
  });
}

function paragraph(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
