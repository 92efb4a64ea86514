import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/import/postings/import-report.ts';
import { ImportBench } from './import-support.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await ImportBench.open();
});
afterEach(() => bench.close());

const counts = ({ read, accepted, updated, unchanged, rejected }: FileReport) => ({
  read,
  accepted,
  updated,
  unchanged,
  rejected,
});

const TABLE = `职位,薪资,公司,地点,学历
保安,4000-5000,测试保安服务有限公司,南京·鼓楼区,不限
保洁,3000-3500,测试物业服务有限公司,南京·玄武区,初中
收银员,3500-4500,测试超市有限公司,苏州·昆山市,高中
`;

describe('importing the same rows again', () => {
  it('changes nothing, whatever the file is called', async () => {
    expect(counts(await bench.import('jobs.csv', TABLE))).toMatchObject({ read: 3, accepted: 3 });
    expect(counts(await bench.import('jobs.csv', TABLE))).toMatchObject({
      read: 3,
      accepted: 0,
      updated: 0,
      unchanged: 3,
    });
    expect(counts(await bench.import('copy of jobs.csv', TABLE))).toMatchObject({ unchanged: 3, updated: 0 });
  });

  it('updates a posting whose pay changed and keeps its id', async () => {
    await bench.import('jobs.csv', TABLE);
    const before = await bench.titled('保安');
    expect(counts(await bench.import('jobs.csv', TABLE.replace('4000-5000', '4500-5500')))).toMatchObject({
      updated: 1,
      unchanged: 2,
      accepted: 0,
    });
    const after = await bench.titled('保安');
    expect(after.id).toBe(before.id);
    expect(after.pay.min).toBe(4500);
  });

  it('knows a posting by its address or its own number, so that all else may change', async () => {
    const file = (title: string, url: string) =>
      `title,company,salary,city,url\n${title},测试餐饮公司,4k-5k,南京,${url}\n厨师,测试餐饮公司,7k-9k,南京,https://jobs.example.com/2.html\n`;
    await bench.import('a.csv', file('服务员', 'https://jobs.example.com/1.html'));
    const again = await bench.import('a.csv', file('餐厅服务员', 'https://jobs.example.com/1.html?utm_source=x'));
    expect(counts(again)).toMatchObject({ updated: 1, unchanged: 1 });
  });

  it('keeps the rows of two sources apart when the operator names them', async () => {
    await bench.import('jobs.csv', TABLE, { source: '甲' });
    expect(counts(await bench.import('jobs.csv', TABLE, { source: '乙' }))).toMatchObject({ accepted: 3 });
    expect(new Set((await bench.all()).map((posting) => posting.source))).toEqual(new Set(['甲', '乙']));
  });

  it('does not take a column that counts the rows for an identity', async () => {
    const numbered = (first: string) =>
      `id,职位,公司,薪资,城市\n1,${first},测试公司,4000-5000,南京\n2,保洁,测试公司,3000-4000,南京\n`;
    await bench.import('a.csv', numbered('保安'));
    expect(counts(await bench.import('b.csv', numbered('电工')))).toMatchObject({ accepted: 1, unchanged: 1 });
  });
});

describe('rows of one file', () => {
  it('that differ in pay alone are all kept, and equal ones are one', async () => {
    const rows = `职位,薪资,公司,地点\n客服,4000-5000,测试公司,南京\n客服,6000-8000,测试公司,南京\n客服,6000-8000,测试公司,南京\n`;
    expect(counts(await bench.import('a.csv', rows))).toMatchObject({ read: 3, accepted: 2, unchanged: 1 });
    expect(counts(await bench.import('a.csv', rows))).toMatchObject({ accepted: 0, updated: 0, unchanged: 3 });
  });

  it('that were imported in two parts do not overwrite each other', async () => {
    const header = '职位,标签,薪资,公司,地点\n';
    const rows = ['客服,五险一金,4000-5000,测试公司,南京\n', '客服,包吃,6000-8000,测试公司,南京\n'];
    await bench.import('1.csv', header + rows[0], { source: '甲' });
    expect(counts(await bench.import('2.csv', header + rows[1], { source: '甲' }))).toMatchObject({ accepted: 1 });
    expect(await bench.all()).toHaveLength(2);
  });

  it('are real, so no employer is verified and none is a demonstration', async () => {
    await bench.import('jobs.csv', TABLE);
    for (const posting of await bench.all()) {
      expect(posting.employer.verified).toBe(false);
      expect(posting.demonstration).toBeUndefined();
    }
  });
});

describe('columns', () => {
  it('are told by their cells where headings lie or values slide', async () => {
    await bench.import(
      'slide.csv',
      `职位,薪资,公司,地区,工作经验,学历,需求
['会计'],['6-8千/月'],['测试财务有限公司'],['广州-天河区'],['3-4年工作经验'],['大专'],50-150人
['出纳'],['4-6千/月'],['测试贸易有限公司'],['广州'],['本科'],[],少于50人
['审计'],[],['测试事务所'],['深圳-南山区'],['无工作经验'],['本科'],500-1000人
`,
    );
    expect(await bench.titled('出纳')).toMatchObject({ education: 'bachelor', place: { city: '广州' } });
    expect((await bench.titled('出纳')).experienceYears).toBeUndefined();
    expect(await bench.titled('会计')).toMatchObject({ experienceYears: 3, education: 'college' });
    expect((await bench.titled('会计')).headcount).toBeUndefined();
    expect((await bench.titled('审计')).pay).toMatchObject({ negotiable: true });
  });

  it('are found when employer and title are headed the wrong way round', async () => {
    await bench.import(
      'swapped.csv',
      `公司,职位,学历,薪资
保安,测试物业有限公司,4000-5000元/月,大专
保洁,测试家政服务有限公司,3000-4000元/月,不限
保姆,测试家政服务中心,3500-4500元/月,高中
`,
    );
    expect(await bench.titled('保安')).toMatchObject({
      employer: { name: '测试物业有限公司' },
      pay: { min: 4000 },
      education: 'college',
    });
  });

  it('are found without any header', async () => {
    await bench.import(
      'bare.csv',
      `保安,4000-5000元/月,测试保安服务有限公司,南京·鼓楼区,大专
保洁,3000-4000元/月,测试物业服务有限公司,南京·玄武区,不限
导购,4500-6500元/月,测试商贸有限公司,南京·建邺区,中专
`,
    );
    expect(await bench.titled('保安')).toMatchObject({
      employer: { name: '测试保安服务有限公司' },
      place: { city: '南京', district: '鼓楼区' },
      pay: { min: 4000, max: 5000 },
    });
  });

  it('are found below a title, with an employer over several rows', async () => {
    const report = await bench.import(
      'fair.csv',
      `春季招聘会岗位表,,,,,,
,,,,,,
序号,企业名称,岗位名称,招聘人数,月薪范围,工作地,联系电话
1,测试餐饮有限公司,服务员,10,4000-5000,南京市鼓楼区,13800000000
,,厨师,2,6000-8000,,
,,洗碗工,3人,3500,,
2,测试电子厂,普工,50,5500-7000元,江宁区秣陵街道,
`,
    );
    expect(counts(report)).toMatchObject({ read: 4, accepted: 4 });
    expect(await bench.titled('洗碗工')).toMatchObject({
      employer: { name: '测试餐饮有限公司' },
      place: { city: '南京', district: '鼓楼区' },
      headcount: 3,
      pay: { min: 3500 },
    });
    expect(await bench.titled('普工')).toMatchObject({ place: { city: '南京', district: '江宁区' }, headcount: 50 });
  });

  it('of pay bounds, units, flags, coordinates and spreadsheet dates are put together', async () => {
    await bench.import(
      'parts.tsv',
      [
        'job_title\tcompany\tsalary_min\tsalary_max\twage_unit\tcity\tdistrict\tlat\tlng\tpub_date\t是否包吃住',
        '保洁\t测试物业公司\t18\t22\thour\t成都市\t高新区\t30.57\t104.06\t45418\t是',
        '保安\t测试物业公司\t4000\t5000\tmonth\t成都市\t武侯区\t30.6\t104.05\t45419\t否',
      ].join('\n'),
    );
    expect(await bench.titled('保洁')).toMatchObject({
      pay: { min: 18, max: 22, unit: 'hour' },
      monthlyPay: { min: 3132, max: 3828 },
      place: { city: '成都', district: '高新区', lat: 30.57, lon: 104.06 },
      postedAt: '2024-05-06',
      benefits: ['housing', 'meals'],
      employmentType: 'full_time',
    });
    expect((await bench.titled('保安')).benefits).toEqual([]);
  });

  it('that list several things in one cell are taken apart', async () => {
    await bench.import(
      'mixed.csv',
      `岗位名称,企业名称,薪酬,要求
保安,测试物业有限公司,4000-5000,南京 | 3-5年 | 大专
保洁,测试家政有限公司,3000-4000,苏州 | 经验不限 | 学历不限
月嫂,测试家政有限公司,8000-9000,无锡 | 1-3年 | 高中
`,
    );
    expect(await bench.titled('保安')).toMatchObject({
      place: { city: '南京' },
      experienceYears: 3,
      education: 'college',
    });
  });

  it('can be laid down by the operator', async () => {
    const content = `甲,乙,丙\n测试工厂一,车工,5000-6000\n测试工厂二,铣工,6000-7000\n`;
    expect((await bench.import('odd.csv', `名,类,数\nA,B,1\n`)).error?.code).toBe('columns_unknown');
    const report = await bench.import('odd.csv', content, {
      mapping: {
        source: '园区',
        columns: { title: '乙', employer: '甲', pay: 3 },
        defaults: { city: '苏州市' },
      },
    });
    expect(counts(report)).toMatchObject({ accepted: 2 });
    expect(await bench.titled('车工')).toMatchObject({
      employer: { name: '测试工厂一' },
      place: { city: '苏州' },
      pay: { min: 5000 },
      source: '园区',
    });
    const missing = await bench.import('odd.csv', content, { mapping: { columns: { title: '丁' } } });
    expect(missing.error?.code).toBe('mapping_column_missing');
  });
});

describe('personal data', () => {
  it('is gone from every text, from the raw row and from the rejects', async () => {
    const report = await bench.import(
      'personal.csv',
      `职位名称,公司名称,薪资,城市,职位描述,联系人,联系电话
保安 联系13800000001,测试物业（王经理13800000002）,4000-5000,南京,<p>有意者加微信：abc_12345 或电话１３８００００００03</p>,王小明,13800000004
,测试物业,4000-5000,南京,联系人：李先生 13800000005,李先生,13800000006
保洁,测试物业,3000-4000,南京,简历发 hr@example.com,张三,025-88880000
`,
    );
    const rejects = await readFile(report.rejectsFile!, 'utf8');
    for (const text of [JSON.stringify(await bench.all()), await bench.rawRows(), rejects]) {
      expect(text).not.toMatch(/1380000|１３８|王小明|王经理|李先生|张三|abc_12345|hr@|88880000/u);
      expect(text).toContain('***');
    }
  });
});

describe('rows that stay out', () => {
  it('say why, and stand in a rejects file that opens in a spreadsheet', async () => {
    const report = await bench.import(
      'gaps.csv',
      `职位,薪资,公司,地点
高级,4000-5000,测试公司,南京
,4000-5000,测试公司,南京
保安,4000-5000,,南京
保洁,4000-5000,测试公司,南京
5000-6000,4000-5000,测试公司,南京
`,
    );
    expect(counts(report)).toEqual({ read: 5, accepted: 1, updated: 0, unchanged: 0, rejected: 4 });
    expect(report.rejections.map(({ row, reason }) => [row, reason.split(':')[0]])).toEqual([
      [1, 'title_truncated'],
      [2, 'title_missing'],
      [3, 'employer_missing'],
      [5, 'title_truncated'],
    ]);
    expect(report.rejections.every(({ reason }) => /^[a-z_]+: .{10,}/u.test(reason))).toBe(true);
    const rejects = await readFile(report.rejectsFile!, 'utf8');
    expect(rejects.startsWith('\ufeffrow,reason,职位,薪资,公司,地点')).toBe(true);
    expect(rejects).toContain('3,employer_missing: the row names no employer,保安,4000-5000,,南京');
  });

  it('leave no old rejects file behind once the file is mended', async () => {
    const broken = await bench.import('a.csv', TABLE.replace('保安', ''));
    const mended = await bench.import('a.csv', TABLE);
    expect(mended.rejectsFile).toBeUndefined();
    await expect(readFile(broken.rejectsFile!)).rejects.toThrow();
  });

  it('are not rows whose pay is past belief: those stay without figures, with a note', async () => {
    const report = await bench.import('pay.csv', TABLE.replace('4000-5000', '1-999999').replace('3000-3500', '$3000'));
    expect(counts(report)).toMatchObject({ accepted: 3, rejected: 0 });
    expect(report.notes).toEqual({ pay_absurd: 1, pay_foreign_currency: 1 });
    expect((await bench.titled('保安')).pay).toMatchObject({ negotiable: true, text: '1-999999' });
    expect((await bench.titled('保安')).monthlyPay).toBeUndefined();
  });
});

describe('encodings', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`)],
    ['GB18030', iconv.encode(TABLE, 'gb18030')],
    ['UTF-16 little endian', iconv.encode(TABLE.replaceAll(',', '\t'), 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(TABLE, 'utf-16be', { addBOM: true })],
    ['Windows line ends', Buffer.from(TABLE.replaceAll('\n', '\r\n'))],
    ['old Macintosh line ends', Buffer.from(TABLE.replaceAll('\n', '\r'))],
    ['semicolons', Buffer.from(TABLE.replaceAll(',', ';'))],
    ['NUL bytes', Buffer.from(TABLE.replaceAll('保', '\0保'))],
  ])('are found out by content: %s', async (_, content) => {
    expect(counts(await bench.import('jobs.csv', content))).toMatchObject({ read: 3, accepted: 3 });
    expect(await bench.titled('保安')).toMatchObject({
      employer: { name: '测试保安服务有限公司' },
      place: { city: '南京', district: '鼓楼区' },
    });
  });

  it('may change in the middle of a file', async () => {
    const [header, first, second, third] = TABLE.trim().split('\n');
    const content = Buffer.concat([
      Buffer.from(`${header}\n${first}\n`),
      iconv.encode(`${second}\n`, 'gb18030'),
      Buffer.from(`${third}\n`),
    ]);
    expect(counts(await bench.import('jobs.csv', content))).toMatchObject({ accepted: 3 });
    expect((await bench.all()).map((posting) => posting.title).sort()).toEqual(['保安', '保洁', '收银员'].sort());
  });
});
