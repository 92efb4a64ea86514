import { load } from 'cheerio';
import type { LineBatch } from './decode-lines.ts';
import { FileFailure } from './import-failure.ts';
import type { RawRecord } from './raw-record.ts';
import { recordsOf } from './read-json.ts';

const LARGEST_PAGE = 64 * 1024 * 1024;

/** A saved page: the JobPosting descriptions embedded in it, else its tables (many systems export those as .xls). */
export async function readHtml(batches: AsyncIterable<LineBatch>): Promise<RawRecord[][][]> {
  let html = '';
  for await (const { lines } of batches) {
    html += `${lines.join('\n')}\n`;
    if (html.length > LARGEST_PAGE) throw new FileFailure('file_not_a_table', 'too large for a page');
  }
  const page = load(html);
  const embedded = page('script[type="application/ld+json"]')
    .toArray()
    .flatMap((element) => recordsOf(page(element).text(), 1))
    .filter((record) => record.kind === 'fields');
  if (embedded.length > 0) return [[embedded]];
  const tables = page('table')
    .toArray()
    .filter((table) => page(table).find('table').length === 0)
    .map((table) => [
      page(table)
        .find('tr')
        .toArray()
        .map((row, index): RawRecord => {
          const cells = page(row).children('td,th').toArray();
          return { kind: 'cells', line: index + 1, cells: cells.map((cell) => page(cell).text().trim()) };
        }),
    ]);
  if (tables.length === 0) throw new FileFailure('file_not_a_table');
  return tables;
}
