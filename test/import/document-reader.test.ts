import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinLines } from '../../src/import/document-pdf.ts';
import { readDocumentFile } from '../../src/import/document-reader.ts';
import { makeDocx, makePdf, makeZip } from './document-double.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
});

async function read(name: string, content: string | Buffer) {
  const file = join(folder, name);
  await writeFile(file, content);
  return readDocumentFile(file);
}

const textOf = async (name: string, content: string | Buffer) =>
  (await read(name, content)).blocks.map(({ text }) => text);

describe('reading document files', () => {
  it('reads the main part of a page without menus and scripts', async () => {
    const html =
      '<html><head><title>样例网</title><script>x()</script></head><body><nav>首页</nav><main><h1>样例条例</h1><p><b>第一条</b>　甲。</p><p>乙，<a href="#">见此</a>。<br>丙。</p><table><tr><td>丁</td><td>戊</td></tr></table></main><footer>版权</footer></body></html>';
    const { blocks, title } = await read('page.html', html);
    expect(title).toBe('样例条例');
    expect(blocks.map(({ text }) => text)).toEqual(['样例条例', '第一条 甲。', '乙，见此。', '丙。', '丁戊']);
    expect(blocks[0]!.heading).toBe(true);
    expect(blocks[1]!.bold).toBe(true);
  });

  it('reads a Word document', async () => {
    expect(await textOf('text.docx', makeDocx(['样例条例', '第一条 甲。', '第二条 乙。']))).toEqual([
      '样例条例',
      '第一条 甲。',
      '第二条 乙。',
    ]);
  });

  it('reads the text layer of a PDF', async () => {
    expect(await textOf('text.pdf', makePdf('Rule one: plant trees'))).toEqual(['Rule one: plant trees']);
  });

  it('joins lines that only the width of a page broke', () => {
    const blocks = joinLines([
      '样例条例',
      '第一条 用人单位应当在',
      '春天种树。',
      '- 3 -',
      '（一）松树；',
      '（二）柏',
      '树。',
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([
      '样例条例',
      '第一条 用人单位应当在春天种树。',
      '（一）松树；',
      '（二）柏树。',
    ]);
  });

  it('reads text in GB18030', async () => {
    expect(await textOf('old.txt', iconv.encode('第一条 甲。', 'gb18030'))).toEqual(['第一条 甲。']);
  });

  it.each([
    ['a PDF under another name', 'wrong.md', makePdf('x'), /named \.md but holds a PDF/],
    [
      'a picture under the name of a PDF',
      'wrong.pdf',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      /does not hold a PDF/,
    ],
    ['an empty file', 'empty.md', '', /empty/],
    ['binary data', 'data.txt', Buffer.from([1, 0, 2, 0, 3]), /binary data/],
    ['a torn Word document', 'torn.docx', makeDocx(['甲']).subarray(0, 300), /cannot be read/],
    ['a zip that is no Word document', 'other.docx', makeZip({ 'a.txt': 'x' }), /does not hold a Word document/],
    ['a file of an unknown type', 'a.xyz', 'x', /not read; give Markdown/],
  ])('says in a sentence what is wrong with %s', async (_what, name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
  });

  it('stops at a Word document that unpacks to far more than it should', async () => {
    const bomb = makeDocx(['甲'], { 'word/media/a.bin': Buffer.alloc(130 * 1024 * 1024) });
    await expect(read('bomb.docx', bomb)).rejects.toThrow(/larger than/);
  });

  it('is not deceived by a size the archive lies about', async () => {
    const bomb = makeZip({ 'word/document.xml': Buffer.alloc(130 * 1024 * 1024) }, 10);
    await expect(read('liar.docx', bomb)).rejects.toThrow(/larger than/);
  });
});
