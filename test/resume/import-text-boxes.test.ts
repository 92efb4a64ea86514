import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readDocumentLines } from '../../src/import/document-lines.ts';
import { readResumeLines } from '../../src/resume/import/read-resume-lines.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
].join(' ');

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;

/** A text box as Word writes it: the drawing, and the same once more for programs that know only VML. */
function textBox(lines: string[]): string {
  const content = `<w:txbxContent>${lines.map(paragraph).join('')}</w:txbxContent>`;
  const shape = `<wps:wsp><wps:spPr/><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic>`;
  const drawing = `<w:drawing><wp:anchor><wp:extent cx="2000000" cy="1000000"/><wp:docPr id="1" name="文本框 1"/>${graphic}</wp:anchor></w:drawing>`;
  const picture = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

async function read(body: string, others: Record<string, string> = {}) {
  const archive = new JSZip();
  archive.file(
    '[Content_Types].xml',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  archive.file(
    '_rels/.rels',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  archive.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  );
  for (const [name, text] of Object.entries(others)) archive.file(name, text);
  const bytes = await archive.generateAsync({ type: 'nodebuffer' });
  return readResumeLines((await readDocumentLines(bytes)).lines);
}

const MADE_BY_WPS = {
  'docProps/app.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Office_12.1.0.15990_F1E327BC-269C-435d-A152-05C5408002CA</Application></Properties>',
  'docProps/custom.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.15990</vt:lpwstr></property></Properties>',
};

describe('a resume laid out in text boxes', () => {
  it('is read box by box, each line once', async () => {
    const resume = await read(
      [
        textBox(['姓名：阮示例', '电话：13800000601', '求职意向：电焊工', '学历：中专']),
        textBox(['工作经历', '2012.03-2018.06  示例钢构有限公司  电焊工', '2018.07-至今  示例船舶有限公司  焊工班长']),
        textBox(['证书', '焊工证', '健康证']),
        textBox(['技能特长', '氩弧焊、看图纸']),
      ].join(''),
    );
    expect(resume.basics).toMatchObject({ name: '阮示例', phone: '13800000601', label: '电焊工' });
    expect(resume['x-person']).toMatchObject({ schooling: 'vocational' });
    expect(resume.work).toHaveLength(2);
    expect(resume.work).toMatchObject([
      { name: '示例钢构有限公司', position: '电焊工', startDate: '2012-03', endDate: '2018-06' },
      { name: '示例船舶有限公司', position: '焊工班长', startDate: '2018-07' },
    ]);
    expect(resume.certificates?.map(({ name }) => name)).toEqual(['焊工证', '健康证']);
    expect(resume.skills?.map(({ name }) => name)).toEqual(['氩弧焊', '看图纸']);
  });

  it('is read where the boxes stand beside plain paragraphs', async () => {
    const resume = await read(
      [
        paragraph('个人简历'),
        textBox(['姓名：阮示例', '手机：13800000602']),
        paragraph('工作经历'),
        paragraph('2015年3月-2020年5月　示例物业有限公司　保安'),
        textBox(['证书：保安员证']),
      ].join(''),
    );
    expect(resume.basics).toMatchObject({ name: '阮示例', phone: '13800000602' });
    expect(resume.work).toMatchObject([{ name: '示例物业有限公司', position: '保安' }]);
    expect(resume.certificates?.map(({ name }) => name)).toEqual(['保安员证']);
  });
});

describe('a resume made with WPS', () => {
  it('is read with its runs in pieces, its tabs, its soft line breaks and its content controls', async () => {
    const pieces = (...texts: string[]) =>
      `<w:p><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:pPr>${texts.map(run).join('')}</w:p>`;
    const tabbed = `<w:p>${run('姓')}${run('名：')}${run('阮示')}${run('例')}<w:r><w:tab/></w:r>${run('性别：女')}</w:p>`;
    const broken = `<w:p>${run('联系电话：138 0000 0603')}<w:r><w:br/></w:r>${run('学历：大专')}</w:p>`;
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${pieces('求职意向：', '仓库', '管理员')}</w:sdtContent></w:sdt>`;
    const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('工作经历')}${cell('2016.01-2021.12 示例物流有限公司 仓管员')}</w:tr><w:tr>${cell('证书')}${cell('叉车证')}</w:tr></w:tbl>`;
    const resume = await read([tabbed, broken, control, table].join(''), MADE_BY_WPS);
    expect(resume.basics).toMatchObject({ name: '阮示例', phone: '13800000603', label: '仓库管理员' });
    expect(resume['x-person']).toMatchObject({ gender: 'female', schooling: 'college' });
    expect(resume.work).toMatchObject([{ name: '示例物流有限公司', startDate: '2016-01', endDate: '2021-12' }]);
    expect(resume.certificates?.map(({ name }) => name)).toEqual(['叉车证']);
  });
});
