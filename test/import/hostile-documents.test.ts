import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocumentLines } from '../../src/import/document-lines.ts';
import { inspectPdf } from '../../src/import/document-pdf-size.ts';
import { inspectZip } from '../../src/import/document-zip.ts';
import { readStrangersDocument } from '../../src/import/read-strangers-document.ts';
import { makeDocx, makePdf, makeZip } from './document-double.ts';

const MEGABYTE = 1024 * 1024;

describe('a document made to do harm', () => {
  it('as a PDF whose page unpacks to hundreds of megabytes is refused before its reader sees it', async () => {
    const bomb = pdfOf([page(deflateSync(Buffer.alloc(200 * MEGABYTE, 0x20)))]);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    await expect(readDocumentLines(bomb)).rejects.toMatchObject({ code: 'document_unreadable' });
  });

  it('as a PDF packed in layers is refused, and an ordinary one is not', () => {
    const layered = [1, 2, 3, 4].reduce((bytes) => deflateSync(bytes), Buffer.alloc(1000, 0x20));
    expect(() => inspectPdf(pdfOf([page(layered)]), MEGABYTE)).toThrow(RangeError);
    expect(() => inspectPdf(pdfOf([page(deflateSync(Buffer.from('BT (a) Tj ET')))]), MEGABYTE)).not.toThrow();
    expect(() => inspectPdf(makePdf('Plain'), MEGABYTE)).not.toThrow();
  });

  it.each(['/LZWDecode', '/LZ#57Decode', '/RunLengthDecode'])('as a PDF packed with %s is refused', (filter) => {
    expect(() => inspectPdf(pdfOf([page(Buffer.from('x'), filter)]), MEGABYTE)).toThrow(/packed/);
  });

  it('as a PDF that draws without end is given up at its time, and the next document is read', async () => {
    const endless = pdfOf([page(deflateSync(Buffer.from('BT (a) Tj ET\n'.repeat(4_000_000))))]);
    expect(endless.length).toBeLessThan(MEGABYTE);
    const [given, next] = await Promise.allSettled([
      readStrangersDocument(endless, 10),
      readStrangersDocument(makePdf('Still reading')),
    ]);
    expect(given).toMatchObject({ status: 'rejected', reason: { code: 'document_unreadable' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { lines: ['Still reading'] } });
  });

  it('as a Word document with a second directory behind the first is refused', () => {
    const archive = makeDocx(['甲']);
    const split = Buffer.from(archive);
    split.writeUInt16LE(0xffff, split.length - 18);
    expect(() => inspectZip(archive, MEGABYTE)).not.toThrow();
    expect(() => inspectZip(split, MEGABYTE)).toThrow(/second directory/);
  });

  it('as a Word document whose words name each other by the million is taken as nothing more than it is', async () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
    const declared = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "laughing">${entities}<!ENTITY f SYSTEM "file:///etc/hostname">]>`;
    const body = (text: string) =>
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
    const docx = makeDocx([], { 'word/document.xml': Buffer.from(`${declared}${body('&e9;&f;')}`) });
    const read = await readStrangersDocument(docx).then(
      ({ lines }) => lines.join(''),
      (error: Error) => error.message,
    );
    expect(read.length).toBeLessThan(1000);
    expect(read).not.toContain('laughinglaughing');
  });

  it('as an archive that is no document is refused', async () => {
    await expect(readStrangersDocument(makeZip({ '../../etc/cron.d/x': '* * * * *' }))).rejects.toMatchObject({
      code: 'document_unreadable',
    });
  });
});

function page(content: Buffer, filter = '/FlateDecode'): Buffer {
  const head = `<< /Length ${content.length} /Filter ${filter} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}

/** A one-page PDF; the first of the objects is what stands on the page. */
function pdfOf(objects: readonly Buffer[]): Buffer {
  const all = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>'),
    ...objects,
  ].flatMap((object, index) => [Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...all, Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n')]);
}
