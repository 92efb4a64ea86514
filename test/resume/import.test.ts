import { describe, expect, it } from 'vitest';
import type { ResumeDocument } from '../../src/contract/resume.ts';
import { readDocumentLines } from '../../src/import/document-lines.ts';
import { readStrangersDocument } from '../../src/import/read-strangers-document.ts';
import { resumeSheetInEnglish } from '../../src/narration/resume-sheet-en.ts';
import { resumeSheetInChinese } from '../../src/narration/resume-sheet-zh-cn.ts';
import { resumeDocx } from '../../src/resume/documents/docx-document.ts';
import { resumePdf } from '../../src/resume/documents/pdf-document.ts';
import { resumeText } from '../../src/resume/documents/plain-text.ts';
import { readJsonResume } from '../../src/resume/import/read-json-resume.ts';
import { readResumeLines } from '../../src/resume/import/read-resume-lines.ts';
import { takeInResume } from '../../src/resume/import/take-in-resume.ts';

const WELDER: ResumeDocument = {
  basics: { name: '李建国', label: '电焊工', phone: '13800000000', email: 'welder@example.com', summary: '肯吃苦。' },
  work: [
    { position: '电焊工', summary: '在工地上电焊干了十五年', 'x-years': 15 },
    { name: '示例机械厂', position: '装配工', startDate: '2008-03', endDate: '2010-12', summary: '装减速机' },
    { name: '示例物业有限公司', position: '保安', startDate: '2020' },
  ],
  education: [{ institution: '示例技工学校', area: '焊接', endDate: '2005-07' }],
  certificates: [
    {
      name: '焊工证',
      'x-number': 'T0000',
      'x-class': '熔化焊接',
      'x-expires': '2027-06',
      issuer: '示例发证机关',
      date: '2021-06',
    },
    { name: '健康证', 'x-expires': '2026-12-31' },
    { name: '驾驶证', 'x-class': 'C1' },
  ],
  skills: [{ name: '开叉车' }, { name: '看图纸' }],
  'x-person': { age: 43, gender: 'male', schooling: 'vocational', experienceYears: 15, householdPlace: '简阳' },
  'x-expected': {
    city: '成都',
    district: '双流区',
    salaryMin: 8000,
    salaryUnit: 'month',
    benefits: ['housing'],
    shift: 'day',
    employmentType: 'full_time',
  },
};
const CLEANER: ResumeDocument = {
  basics: { name: '示例乙' },
  work: [{ summary: '在家里带孩子，帮邻居打扫过' }],
  skills: [{ name: '做家常菜' }],
  'x-person': { schooling: 'primary' },
};
const GRADUATE: ResumeDocument = {
  basics: { name: '示例丙', label: '会计助理', phone: '13900000000' },
  education: [{ institution: '示例财经大学', area: '会计学', endDate: '2026-06' }],
  'x-person': { schooling: 'bachelor', gender: 'female', birthDate: '2004-02-01' },
};

describe('a resume that was exported and is imported again', () => {
  for (const [who, document] of Object.entries({ WELDER, CLEANER, GRADUATE })) {
    for (const layout of ['trades', 'office'] as const) {
      const sheet = resumeSheetInChinese(document);
      it(`has the same fields as text, Word and PDF (${who.toLowerCase()}, ${layout})`, async () => {
        const request = { sheet, layout, produceId: 'document-1', createdAt: new Date('2026-11-21T08:00:00Z') };
        const files = {
          text: Buffer.from(resumeText(sheet, layout, '姓名')),
          docx: await resumeDocx(request),
          pdf: await resumePdf(request),
        };
        for (const [kind, bytes] of Object.entries(files)) {
          const read = await (kind === 'text' ? readStrangersDocument(bytes) : readDocumentLines(bytes));
          expect(read.kind).toBe(kind);
          expect(readResumeLines(read.lines), kind).toEqual(document);
        }
      });
    }
    it(`has the same fields as JSON Resume (${who.toLowerCase()})`, () => {
      expect(readJsonResume(JSON.stringify(document))).toEqual({ document, cut: [] });
    });
    it(`keeps name, phone and work from an English sheet (${who.toLowerCase()})`, () => {
      const text = resumeText(resumeSheetInEnglish(document), 'office', 'Name');
      const read = readResumeLines(text.split('\n'));
      expect(read.basics).toMatchObject(document.basics);
      expect(read.work?.length).toBe(document.work?.length);
    });
  }
});

describe('a resume made by somebody else', () => {
  it('is read from labels, headings and columns of the usual kind', () => {
    const lines = `个人简历
姓名：示例丁    性别：女    年龄：38岁
民族：汉    籍贯：山东    婚姻状况：已婚
联系电话：139-0000-0000   邮箱：cook@example.com
求职意向：厨师
期望薪资：6000元/月    期望城市：青岛市
一、教育背景
2003.09-2006.06  示例职业中等专业学校  烹饪  中专
二、工作经历
2015.03-至今   示例大酒店   厨师长
负责后厨管理，带8个人
2008/5—2015/2  示例家常菜馆  炒菜师傅
主要做川菜；每天出菜200份
三、资格证书
中式烹调师（三级），编号：0000123，发证机关：示例鉴定中心
健康证 有效期至2027年3月1日
四、技能特长
川菜、面点、成本核算
五、自我评价
踏实肯干，不怕累。`.split('\n');
    expect(readResumeLines(lines)).toEqual({
      basics: {
        name: '示例丁',
        phone: '13900000000',
        email: 'cook@example.com',
        label: '厨师',
        summary: '踏实肯干，不怕累。',
      },
      work: [
        { name: '示例大酒店', position: '厨师长', startDate: '2015-03', summary: '负责后厨管理，带8个人' },
        {
          name: '示例家常菜馆',
          position: '炒菜师傅',
          startDate: '2008-05',
          endDate: '2015-02',
          summary: '主要做川菜；每天出菜200份',
        },
      ],
      education: [{ institution: '示例职业中等专业学校', area: '烹饪', startDate: '2003-09', endDate: '2006-06' }],
      certificates: [
        { name: '中式烹调师', 'x-class': '三级', 'x-number': '0000123', issuer: '示例鉴定中心' },
        { name: '健康证', 'x-expires': '2027-03-01' },
      ],
      skills: [{ name: '川菜' }, { name: '面点' }, { name: '成本核算' }],
      'x-person': { age: 38, gender: 'female', schooling: 'vocational' },
      'x-expected': { city: '青岛', salaryMin: 6000, salaryUnit: 'month' },
    });
  });

  it('invents nothing where nothing stands', () => {
    expect(readResumeLines(['今天天气不错', '我们去公园走走'])).toEqual({ basics: {} });
    expect(readResumeLines(['个人简历', '姓名：', '电话：无'])).toEqual({ basics: {} });
  });

  it('leaves out what does not fit and takes the rest of a JSON Resume', () => {
    const read = readJsonResume(
      JSON.stringify({
        basics: { name: '示例戊', phone: '1380000', email: 'x@example.com', image: 'https://example.com/face.png' },
        work: [{ name: '示例厂', position: '普工', startDate: 'long ago' }, 'nonsense'],
        certificates: [{ title: 'no name' }],
        languages: [{ language: '英语' }],
      }),
    );
    expect(read?.document).toEqual({
      basics: { name: '示例戊', email: 'x@example.com' },
      work: [{ name: '示例厂', position: '普工' }],
    });
    expect(readJsonResume('[]')).toBeUndefined();
    expect(readJsonResume('not json')).toBeUndefined();
  });

  it('is completed by what the session knew, and asks for what nobody said', () => {
    const before = {
      document: { basics: { phone: '13800000000' } },
      finished: true,
      completeness: 15,
      skipped: ['work'],
      nothing: [],
    };
    const { resume, read, next } = takeInResume(before, CLEANER);
    expect(read).toEqual(['name', 'work', 'education', 'skills']);
    expect(next).toBe('occupation');
    expect(resume).toMatchObject({
      finished: false,
      skipped: [],
      document: { basics: { name: '示例乙', phone: '13800000000' } },
    });
  });
});
