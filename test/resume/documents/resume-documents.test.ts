import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { ResumeDocument } from '../../../src/contract/resume.ts';
import type { ResumeLayout } from '../../../src/contract/resume-sheet.ts';
import { resumeSheetInEnglish } from '../../../src/narration/resume-sheet-en.ts';
import { resumeSheetInChinese } from '../../../src/narration/resume-sheet-zh-cn.ts';
import { chooseLayout } from '../../../src/resume/documents/choose-layout.ts';
import { resumeDocx } from '../../../src/resume/documents/docx-document.ts';
import { resumePdf } from '../../../src/resume/documents/pdf-document.ts';

const WELDER: ResumeDocument = {
  basics: { name: '李建国', label: '电焊工', phone: '13800000000', email: 'welder@example.com', summary: '肯吃苦。' },
  work: [
    { position: '电焊工', summary: '在工地上电焊干了十五年', 'x-years': 15 },
    { name: '示例机械厂', position: '装配工', startDate: '2008-03', endDate: '2010-12', summary: '装减速机' },
  ],
  education: [{ institution: '示例技工学校', area: '焊接', endDate: '2005-07' }],
  certificates: [
    { name: '焊工证', 'x-number': 'T0000', 'x-class': '熔化焊接', 'x-expires': '2027-06', issuer: '示例发证机关' },
    { name: '健康证', 'x-expires': '2026-12-31' },
  ],
  skills: [{ name: '开叉车' }, { name: '看图纸' }],
  'x-person': { age: 43, gender: 'male', schooling: 'vocational', experienceYears: 15, householdPlace: '简阳' },
  'x-expected': {
    city: '成都',
    district: '双流区',
    salaryMin: 8000,
    benefits: ['housing'],
    shift: 'day',
    employmentType: 'full_time',
  },
};
/** Every fact of it, as it stands on paper. */
const FACTS = [
  '李建国',
  '电焊工',
  '13800000000',
  'welder@example.com',
  '肯吃苦。',
  '在工地上电焊干了十五年',
  '15年',
  '示例机械厂',
  '装配工',
  '2008年3月',
  '2010年12月',
  '装减速机',
  '示例技工学校',
  '焊接',
  '2005年7月',
  '焊工证',
  'T0000',
  '熔化焊接',
  '2027年6月',
  '示例发证机关',
  '健康证',
  '2026年12月31日',
  '开叉车',
  '看图纸',
  '43岁',
  '男',
  '中专或技校',
  '简阳',
  '成都双流区',
  '8,000元',
  '包住',
  '白班',
  '全职',
  '人工智能',
];
const request = (document: ResumeDocument, layout: ResumeLayout) => ({
  sheet: resumeSheetInChinese(document),
  layout,
  produceId: 'document-1',
  createdAt: new Date('2026-11-21T08:00:00Z'),
});
const dense = (text: string): string => text.replace(/\s/g, '');

async function readBack(pdf: Buffer): Promise<{ text: string; pages: number; info: Record<string, unknown> }> {
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(proxy, { mergePages: true });
  const { info } = await getMeta(proxy);
  return { text: dense(text), pages: proxy.numPages, info };
}

/** One part of a Word file, by the directory at the archive's end. */
function partOf(archive: Buffer, name: string): string {
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  for (; archive.readUInt32LE(at) === 0x02014b50; ) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (archive.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    at += 46 + length + extra + comment;
  }
  throw new Error(`there is no ${name}`);
}

describe('a resume on paper', () => {
  it.each(['trades', 'office'] as const)(
    'has every fact in the PDF of the layout for %s, on one page',
    async (layout) => {
      const { text, pages } = await readBack(await resumePdf(request(WELDER, layout)));
      expect(FACTS.filter((fact) => !text.includes(fact))).toEqual([]);
      expect(pages).toBe(1);
    },
  );

  it.each(['trades', 'office'] as const)('has every fact in the Word file of the layout for %s', async (layout) => {
    const { value } = await mammoth.extractRawText({ buffer: await resumeDocx(request(WELDER, layout)) });
    // Word keeps footers apart from the text, so the label is looked for in the file's own description below.
    expect(FACTS.filter((fact) => fact !== '人工智能' && !dense(value).includes(fact))).toEqual([]);
  });

  it('says in its metadata that artificial intelligence drew it up', async () => {
    const { info } = await readBack(await resumePdf(request(WELDER, 'trades')));
    const label = JSON.parse(String((info.Custom as Record<string, unknown>).AIGC));
    expect(label).toMatchObject({ Label: '1', ProduceID: 'document-1' });
  });

  it.each(['trades', 'office'] as const)(
    'is a Word file of A4 with a title, headings and the label at the foot and in its properties, laid out for %s',
    async (layout) => {
      const file = await resumeDocx(request(WELDER, layout));
      const body = partOf(file, 'word/document.xml');
      const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(body)!.map(Number);
      // A twentieth of a point is 25.4 / 1440 millimetres.
      expect([width, height].map((twips) => Math.round((twips! * 25.4) / 1440))).toEqual([210, 297]);
      expect(body.match(/w:pStyle w:val="Title"/g)).toHaveLength(1);
      expect(body.match(/w:pStyle w:val="Heading1"/g)!.length).toBeGreaterThan(3);
      expect(body).toContain('w:eastAsia="Microsoft YaHei"');
      expect(partOf(file, 'word/footer1.xml')).toContain('人工智能');
      const core = partOf(file, 'docProps/core.xml');
      expect(core).toMatch(/<dc:description>[^<]*人工智能/);
      expect(core).toContain('<cp:lastModifiedBy>Xiaogu<');
      const label = /name="AIGC"[^>]*><vt:lpwstr>([^<]+)</.exec(partOf(file, 'docProps/custom.xml'))![1]!;
      expect(JSON.parse(label.replaceAll('&quot;', '"'))).toMatchObject({ Label: '1', ProduceID: 'document-1' });
    },
  );

  it('embeds its fonts as subsets, so that the file stays small', async () => {
    const file = await resumePdf(request(WELDER, 'trades'));
    expect(file.includes('FontFile3')).toBe(true);
    expect(file.length).toBeLessThan(300_000);
  });

  it('sets a long resume on several pages, each with its number, and drops nothing', async () => {
    const work = Array.from({ length: 60 }, (_, index) => ({
      position: `岗位${index}`,
      summary: `第${index}份工作的事`,
    }));
    const { text, pages } = await readBack(await resumePdf(request({ ...WELDER, work }, 'trades')));
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain(`1/${pages}`);
    expect(work.filter(({ summary }) => !text.includes(summary))).toEqual([]);
  });

  it('is only what was said: a person with nothing but a name gets a page with a name', async () => {
    const { text } = await readBack(await resumePdf(request({ basics: { name: '王小妹' } }, 'trades')));
    expect(text).toMatch(/^王小妹本简历由人工智能/u);
  });

  it('keeps characters outside the common ones and Latin letters', async () => {
    const document = { basics: { name: '买买提·艾力', label: 'CNC操作工' }, skills: [{ name: 'AutoCAD、㴿𠮷' }] };
    const { text } = await readBack(await resumePdf(request(document, 'office')));
    expect(text).toContain('买买提·艾力');
    expect(text).toContain('CNC操作工');
  });

  it('is written in English for a person who speaks it', async () => {
    const sheet = resumeSheetInEnglish(WELDER);
    const { text } = await readBack(await resumePdf({ ...request(WELDER, 'office'), sheet }));
    expect(text).toContain('Certificates');
    expect(text).toContain('validuntil2027-06');
  });

  it('chooses the layout by who will read it', () => {
    expect(chooseLayout(WELDER)).toBe('trades');
    expect(chooseLayout({ basics: {}, 'x-person': { schooling: 'college' } })).toBe('office');
  });
});
