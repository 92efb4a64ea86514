import { extractText, getDocumentProxy } from 'unpdf';
import { type Block, type DocumentContent, tidyText } from './document-blocks.ts';

const MOST_PAGES = 1000;

/** The text layer of a PDF; lines broken by the page's width are joined again. A scan without text gives no blocks. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentContent> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (document.numPages > MOST_PAGES)
      throw new RangeError(`it has ${document.numPages} pages, at most ${MOST_PAGES} are read`);
    const { text } = await extractText(document, { mergePages: false });
    return { blocks: joinLines(text.flatMap((page) => page.split('\n'))), attributes: {} };
  } finally {
    await document.destroy();
  }
}

const STARTS_PARAGRAPH =
  /^(第[〇零一二三四五六七八九十百千两\d]+[编章节条]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.．、]|附件|附录|附表)/u;

export function joinLines(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let current = '';
  const close = () => {
    if (current !== '') blocks.push({ text: current, heading: false, bold: false });
    current = '';
  };
  for (const line of lines) {
    const text = tidyText(line);
    if (text === '' || /^[-—–·\s]*\d{1,4}[-—–·\s]*$/u.test(text)) continue;
    const latinSeam = /[\w,.]$/u.test(current) && /^\w/u.test(text);
    if (STARTS_PARAGRAPH.test(text) || /[。；：！？]$/u.test(current) || isTitleLine(current)) {
      close();
      current = text;
    } else {
      current += (latinSeam ? ' ' : '') + text;
    }
  }
  close();
  return blocks;
}

function isTitleLine(text: string): boolean {
  return (
    /^第[〇零一二三四五六七八九十百千两\d]+[编章节]\s*.{0,30}$/u.test(text) ||
    (/(条例|办法|规定|通知|意见|方案|法)$/u.test(text) && text.length <= 40)
  );
}
