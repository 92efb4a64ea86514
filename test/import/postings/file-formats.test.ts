import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportBench } from './import-support.ts';
import { writeWorkbook } from './write-workbook.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await ImportBench.open();
});
afterEach(() => bench.close());

const ROWS = [
  { title: '快递员', company: '测试快递公司', salary: '6k-8k', city: '南京', tags: ['五险', '包住'] },
  { title: '分拣员', company: '测试快递公司', salary: '180元/天', city: '苏州', tags: [] },
];

describe('JSON', () => {
  it.each([
    ['lines', ROWS.map((row) => JSON.stringify(row)).join('\n')],
    ['a list', JSON.stringify(ROWS)],
    ['an indented list', JSON.stringify(ROWS, null, 2)],
    ['a list with an element a line', `[\n${ROWS.map((row) => JSON.stringify(row)).join(',\n')}\n]`],
    ['a list inside a reply', JSON.stringify({ code: 0, data: { total: 2, list: ROWS } })],
    [
      'a list of rows with a header',
      JSON.stringify([
        ['title', 'company', 'salary', 'city', 'tags'],
        ...ROWS.map((row) => Object.values({ ...row, tags: row.tags.join(',') })),
      ]),
    ],
  ])('is read as %s, whatever the name', async (_, content) => {
    const report = await bench.import('jobs.txt', content);
    expect(report).toMatchObject({ read: 2, accepted: 2, rejected: 0 });
    expect(await bench.titled('快递员')).toMatchObject({
      employer: { name: '测试快递公司' },
      pay: { min: 6000, max: 8000 },
      place: { city: '南京' },
      benefits: ['housing', 'social_insurance'],
    });
    expect((await bench.titled('分拣员')).pay).toMatchObject({ min: 180, unit: 'day' });
  });

  it('loses only the line that is torn', async () => {
    const lines = ROWS.map((row) => JSON.stringify(row));
    const report = await bench.import('jobs.jsonl', [lines[0], '{"title":"保安","comp', lines[1]].join('\n'));
    expect(report).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
    expect(report.rejections[0]).toMatchObject({ row: 2, reason: expect.stringMatching(/^json_torn: /u) });
  });

  it('loses only the last element of a list that was cut off', async () => {
    const report = await bench.import('jobs.json', JSON.stringify([...ROWS, { title: '保安' }]).slice(0, -8));
    expect(report).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
  });

  it('loses only the element that is torn in the middle of a list', async () => {
    const many = Array.from({ length: 40 }, (_, number) => ({ ...ROWS[0], title: `快递员${number}` }));
    const text = JSON.stringify(many, null, 2).replace('"title": "快递员20",', '"title": "快递员20');
    const report = await bench.import('jobs.json', text);
    expect(report).toMatchObject({ accepted: 39, rejected: 1 });
  });

  it('streams the long list of a document too long to be parsed whole', async () => {
    const filler = 'x'.repeat(3000);
    const rows = Array.from({ length: 6000 }, (_, number) => ({ ...ROWS[0], id: `n${number}`, filler }));
    const document = { filters: [{ name: '城市' }], data: { list: rows, pages: [{ number: 1 }] } };
    const report = await bench.import('long.json', JSON.stringify(document));
    expect(report).toMatchObject({ read: 6000, accepted: 6000, rejected: 0 });
  });

  it('reads nested objects by their innermost names', async () => {
    await bench.import(
      'nested.json',
      JSON.stringify([
        {
          id: 'x-1',
          jobName: '店员',
          brand: { name: '测试便利店' },
          salaryDesc: '4-6K·13薪',
          location: { city: '杭州市', district: '西湖区' },
          experienceName: '经验不限',
          degreeName: '学历不限',
        },
      ]),
    );
    expect(await bench.titled('店员')).toMatchObject({
      employer: { name: '测试便利店' },
      pay: { min: 4000, max: 6000, months: 13 },
      place: { city: '杭州', district: '西湖区' },
      education: 'none',
      experienceYears: 0,
    });
  });
});

describe('schema.org JobPosting', () => {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: '仓库管理员',
    hiringOrganization: { '@type': 'Organization', name: '测试物流有限公司' },
    jobLocation: {
      '@type': 'Place',
      address: { addressRegion: '四川省', addressLocality: '成都市', streetAddress: '武侯区测试路1号' },
      geo: { latitude: 30.6, longitude: 104.05 },
    },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'CNY',
      value: { minValue: 5000, maxValue: 7000, unitText: 'MONTH' },
    },
    employmentType: 'PART_TIME',
    experienceRequirements: { monthsOfExperience: 24 },
    educationRequirements: { credentialCategory: 'high school' },
    datePosted: '2024-05-06',
    validThrough: '2024-08-01T00:00:00+08:00',
    totalJobOpenings: 3,
    identifier: { value: 'A-1' },
    description: '<p>包吃住&nbsp;长白班</p>',
  };
  const expected = {
    employer: { name: '测试物流有限公司', verified: false },
    place: { city: '成都', district: '武侯区', address: '武侯区测试路1号', lat: 30.6, lon: 104.05 },
    pay: { min: 5000, max: 7000, unit: 'month', negotiable: false },
    employmentType: 'part_time',
    experienceYears: 2,
    education: 'high_school',
    headcount: 3,
    postedAt: '2024-05-06',
    validThrough: '2024-08-01',
    benefits: ['housing', 'meals'],
    shifts: ['day'],
  };

  it.each([
    ['alone', JSON.stringify(posting)],
    ['in a list', JSON.stringify([posting])],
    ['in a graph', JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'x' }, posting] }, null, 1)],
    [
      'in an item list',
      JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting }] }),
    ],
    [
      'on a saved page',
      `<!DOCTYPE html><html><script type="application/ld+json">${JSON.stringify(posting)}</script></html>`,
    ],
  ])('is read %s', async (_, content) => {
    expect(await bench.import('posting.json', content)).toMatchObject({ read: 1, accepted: 1 });
    expect(await bench.titled('仓库管理员')).toMatchObject(expected);
  });

  it('keeps pay in another currency as text', async () => {
    const foreign = { ...posting, baseSalary: { currency: 'USD', value: { value: 20, unitText: 'HOUR' } } };
    await bench.import('posting.json', JSON.stringify(foreign));
    expect((await bench.titled('仓库管理员')).pay).toMatchObject({ negotiable: true, text: '20 USD/小时' });
  });
});

describe('workbooks', () => {
  it('are read sheet by sheet, dates and numbers included', async () => {
    const workbook = writeWorkbook({
      说明: [['本表由各单位填报']],
      一月: [
        ['招聘岗位汇总表', null, null, null, null],
        ['用人单位', '招聘岗位', '月薪（元）', '工作地点', '发布日期'],
        ['测试纺织厂', '缝纫工', 5500, '江苏省南通市崇川区', new Date(Date.UTC(2024, 4, 6))],
        [null, '裁剪工', '5000-6000', null, new Date(Date.UTC(2024, 4, 7))],
      ],
      二月: [
        ['岗位', '公司', '工资'],
        ['焊工', '测试机械公司', '7千-9千'],
      ],
    });
    const report = await bench.import('jobs.xlsx', workbook);
    expect(report).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
    expect(await bench.titled('缝纫工')).toMatchObject({
      employer: { name: '测试纺织厂' },
      pay: { min: 5500, unit: 'month' },
      place: { city: '南通', district: '崇川区' },
      postedAt: '2024-05-06',
    });
    expect(await bench.titled('焊工')).toMatchObject({ pay: { min: 7000, max: 9000 } });
  });

  it('that are really web tables are read too', async () => {
    const table = `<html><head><meta charset="utf-8"></head><table><tr><th>岗位名称</th><th>单位名称</th><th>工资</th></tr>
<tr><td>电工</td><td>测试物业公司</td><td>6000-7000元</td></tr></table></html>`;
    expect(await bench.import('jobs.xls', table)).toMatchObject({ read: 1, accepted: 1 });
    expect((await bench.titled('电工')).pay).toMatchObject({ min: 6000, max: 7000 });
  });
});

describe('damaged tables', () => {
  const HEADER = '职位,公司,薪资,地点,学历,经验';
  const sound = (number: number) =>
    `电工${number},测试机械有限公司,${5000 + number}-${7000 + number},南京·鼓楼区,大专,1-3年`;

  it('give up the broken rows and none of the others', async () => {
    const rows: string[] = [];
    for (let number = 0; number < 300; number += 1) {
      rows.push(sound(number));
      rows.push(
        [
          '"普工,"测试电子有限公司,5000-6000,南京·鼓楼区,不限', // a mark never closed and a cell missing
          '普工,测试电', // torn off
          '普工,测试电子有限公司,5000-6000,南京·鼓楼区,不限,1-3年,大专,苏州·姑苏区,12', // foreign cells
        ][number % 3]!,
      );
    }
    const report = await bench.import('half.csv', `${HEADER}\n${rows.join('\n')}\n`);
    expect(report).toMatchObject({ read: 600, accepted: 300, rejected: 300 });
    const codes = new Set(report.rejections.map(({ reason }) => reason.split(':')[0]));
    expect([...codes].sort()).toEqual(['columns_wrong', 'quotes_unbalanced']);
    expect((await bench.titled('电工299')).pay).toMatchObject({ min: 5299, max: 7299 });
  });

  it('keep a cell of several lines together', async () => {
    const report = await bench.import(
      'lines.csv',
      `职位,公司,薪资,标签\n保安,测试公司,4000,"五险\n包吃\n包住"\n保洁,测试公司,3000,无\n`,
    );
    expect(report).toMatchObject({ read: 2, accepted: 2 });
    expect((await bench.titled('保安')).tags).toEqual(['五险', '包吃', '包住']);
  });

  it('mend an unquoted comma where it is plain which cell it belongs to', async () => {
    const rows = Array.from({ length: 20 }, (_, number) => `${sound(number)}\n`).join('');
    const report = await bench.import(
      'comma.csv',
      `${HEADER}\n${rows}焊工,测试机械有限公司,7,000-9,000,南京·鼓楼区,大专,1-3年\n`,
    );
    expect(report).toMatchObject({ read: 21, accepted: 21 });
    expect((await bench.titled('焊工')).pay).toMatchObject({ min: 7000, max: 9000 });
  });

  it('skip a header that comes again', async () => {
    const report = await bench.import('twice.csv', `${HEADER}\n${sound(1)}\n${HEADER}\n${sound(2)}\n`);
    expect(report).toMatchObject({ read: 2, accepted: 2, rejected: 0 });
  });
});

describe('files that are no tables', () => {
  it.each([
    ['file_is_pdf', 'jobs.csv', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
    ['file_is_image', 'jobs.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['file_is_old_excel', 'jobs.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['file_empty', 'jobs.csv', Buffer.alloc(0)],
    ['file_empty', 'jobs.csv', Buffer.from('\ufeff\n\n')],
    ['spreadsheet_damaged', 'jobs.xlsx', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['json_damaged', 'jobs.json', Buffer.from('{\n"jobs": [\n{"title":\n')],
    ['json_no_postings', 'jobs.json', Buffer.from('[]')],
    ['columns_unknown', 'notes.csv', Buffer.from('我今天去了公园\n天气很好\n')],
    ['file_not_a_table', 'jobs.csv', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251))],
  ])('are answered with %s', async (code, name, content) => {
    const report = await bench.import(name, content);
    expect(report.error?.code).toBe(code);
    expect(report).toMatchObject({ accepted: 0, rejected: 0 });
  });

  it('are answered when they are missing or a folder', async () => {
    expect((await bench.importFile(`${bench.directory}/none.csv`)).error?.code).toBe('file_missing');
    expect((await bench.importFile(bench.directory)).error?.code).toBe('file_is_directory');
  });

  it('a table with a header and no rows is read and brings nothing', async () => {
    const report = await bench.import('header.csv', '职位,公司,薪资\n');
    expect(report.error).toBeUndefined();
    expect(report).toMatchObject({ read: 0, accepted: 0, rejected: 0 });
  });
});
