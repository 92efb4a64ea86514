import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readDocumentLines } from '../../src/import/document-lines.ts';
import { documentFonts } from '../../src/resume/documents/fonts.ts';
import { readResumeLines } from '../../src/resume/import/read-resume-lines.ts';

type Cell = string | string[];

const paragraphs = (cell: Cell) => [cell].flat().map((text) => new Paragraph(text));

function table(rows: Cell[][]): Table {
  return new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: paragraphs(cell) })) }),
    ),
  });
}

const word = async (children: (Paragraph | Table)[]) =>
  readResumeLines((await readDocumentLines(await Packer.toBuffer(new Document({ sections: [{ children }] })))).lines);

async function pdf(columns: { x: number; top: number; lines: string[] }[]) {
  const document = new PDFDocument({ size: 'A4', margin: 40 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.font(documentFonts().regular).fontSize(10.5);
  for (const { x, top, lines } of columns) {
    for (const [index, line] of lines.entries()) document.text(line, x, top + index * 21, { lineBreak: false });
  }
  document.end();
  await ended;
  return readResumeLines((await readDocumentLines(Buffer.concat(chunks))).lines);
}

describe('a resume that another program made', () => {
  it('is read from a form of cells, with its sections in the last rows', async () => {
    const read = await word([
      new Paragraph('个人简历'),
      table([
        ['姓名', '钟示例', '性别', '男', '出生年月', '1985年3月'],
        ['民族', '汉', '籍贯', '四川绵阳', '政治面貌', '群众'],
        ['学历', '中专', '专业', '机电', '毕业院校', '示例职业技术学校'],
        ['联系电话', '13800000301', '电子邮箱', 'zhong@example.com', '现住址', '绵阳市涪城区'],
        ['求职意向', '设备维修', '期望薪资', '6000元/月'],
        [
          '工作经历',
          ['2008.07-2015.06  示例机械有限公司  机修工', '负责冲床保养', '2015.07-至今  示例电子有限公司  班长'],
        ],
        ['证书', '低压电工证、钳工证'],
        ['技能特长', 'PLC、电路图'],
        ['获奖情况', '2019年度优秀员工'],
        ['自我评价', '踏实肯干，能吃苦'],
      ]),
    ]);
    expect(read).toEqual({
      basics: {
        name: '钟示例',
        phone: '13800000301',
        email: 'zhong@example.com',
        label: '设备维修',
        summary: '踏实肯干，能吃苦',
      },
      work: [
        {
          name: '示例机械有限公司',
          position: '机修工',
          startDate: '2008-07',
          endDate: '2015-06',
          summary: '负责冲床保养',
        },
        { name: '示例电子有限公司', position: '班长', startDate: '2015-07' },
      ],
      education: [{ institution: '示例职业技术学校', area: '机电' }],
      certificates: [{ name: '低压电工证' }, { name: '钳工证' }],
      awards: [{ title: '2019年度优秀员工' }],
      skills: [{ name: 'PLC' }, { name: '电路图' }],
      'x-person': { birthDate: '1985-03', gender: 'male', schooling: 'vocational' },
      'x-expected': { salaryMin: 6000, salaryUnit: 'month' },
    });
  });

  it('is read from tables of jobs and schools, without why a job was left', async () => {
    const read = await word([
      new Paragraph('姓  名：康示例      性  别：女      年  龄：46'),
      new Paragraph('工作履历'),
      table([
        ['起止时间', '工作单位', '职务', '离职原因'],
        ['2010年3月-2018年9月', '示例大酒店', '客房领班', '合同到期'],
        ['2018年10月至今', '示例月子中心', '保洁主管', ''],
      ]),
      new Paragraph('教育经历'),
      table([
        ['时间', '学校', '专业', '学历'],
        ['1993.9-1996.7', '示例市第三中学', '/', '初中'],
      ]),
    ]);
    expect(read).toEqual({
      basics: { name: '康示例' },
      work: [
        { name: '示例大酒店', position: '客房领班', startDate: '2010-03', endDate: '2018-09' },
        { name: '示例月子中心', position: '保洁主管', startDate: '2018-10' },
      ],
      education: [{ institution: '示例市第三中学', startDate: '1993-09', endDate: '1996-07' }],
      'x-person': { gender: 'female', age: 46, schooling: 'junior_middle' },
    });
  });

  it('is read where Chinese and English stand side by side', async () => {
    const read = await word(
      [
        'LI SHILI 李示例',
        'Mobile: +86 138 0000 0304   Email: li@example.com',
        'Education',
        '2012.09 - 2016.06   Example University 示例大学   Computer Science 计算机科学  Bachelor',
        'Work Experience',
        '2019.05 - Present   Example Tech Co., Ltd. 示例科技有限公司   Backend Engineer 后端工程师',
        '- Built the order service; 负责订单系统',
        '2016.07 - 2019.04   示例软件有限公司   Java 开发工程师',
        'Awards',
        '2015  National Scholarship 国家奖学金',
      ].map((line) => new Paragraph(line)),
    );
    expect(read).toMatchObject({
      basics: { name: '李示例', phone: '13800000304' },
      work: [
        {
          name: 'Example Tech Co., Ltd. 示例科技有限公司',
          position: 'Backend Engineer 后端工程师',
          startDate: '2019-05',
        },
        { name: '示例软件有限公司', position: 'Java 开发工程师', endDate: '2019-04' },
      ],
      education: [{ institution: 'Example University 示例大学', area: 'Computer Science 计算机科学' }],
      awards: [{ title: 'National Scholarship 国家奖学金', date: '2015' }],
    });
  });

  it('is read column by column where a page is set in two', async () => {
    const left = ['莫示例', '电话 13800000306', '求职意向', '行政专员', '技能', 'Excel', 'Word', '证书', '英语六级'];
    const right = [
      '工作经历',
      '2019.07-2024.03',
      '示例文化传媒有限公司  行政专员',
      '负责会议安排、办公用品采购',
      '教育背景',
      '2013.09-2017.06  示例师范大学  历史学  本科',
    ];
    const read = await pdf([
      { x: 40, top: 60, lines: left },
      { x: 220, top: 68, lines: right },
    ]);
    expect(read).toMatchObject({
      basics: { name: '莫示例', phone: '13800000306', label: '行政专员' },
      work: [{ name: '示例文化传媒有限公司', position: '行政专员', startDate: '2019-07', endDate: '2024-03' }],
      skills: [{ name: 'Excel' }, { name: 'Word' }],
      certificates: [{ name: '英语六级' }],
      education: [{ institution: '示例师范大学', area: '历史学' }],
    });
  });

  it('is read as recruitment sites lay it out: the post under the employer, pay as a range of thousands', async () => {
    const lines = [
      '陶示例',
      '女 | 28岁 | 5年工作经验 | 本科',
      '期望职位：会计    期望城市：武汉    期望薪资：7-9K    工作性质：全职',
      '工作经历',
      '示例财税咨询有限公司                    2021.03 - 至今',
      '会计',
      '工作内容：',
      '1. 每月为20家客户记账报税',
      '语言能力',
      '英语：熟练',
    ];
    expect(await pdf([{ x: 40, top: 50, lines }])).toMatchObject({
      basics: { name: '陶示例', label: '会计' },
      work: [
        { name: '示例财税咨询有限公司', position: '会计', startDate: '2021-03', summary: '1. 每月为20家客户记账报税' },
      ],
      'x-person': { age: 28, gender: 'female', experienceYears: 5 },
      'x-expected': { city: '武汉', salaryMin: 7000, employmentType: 'full_time' },
    });
  });
});
