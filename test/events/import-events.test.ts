import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, it } from 'vitest';
import { runImportEvents } from '../../src/import/import-events-command.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type EventChanges, EventRepository } from '../../src/store/event-repository.ts';
import { writeWorkbook } from '../import/postings/write-workbook.ts';
import { runWithOutput } from '../import/run-import.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

let directory: string;
beforeEach(() => {
  directory = temporaryDirectory();
});

const run = (...argv: string[]) => runWithOutput(runImportEvents, join(directory, 'data'), argv);

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

async function stored(): Promise<EventChanges> {
  const database = await openDatabase(join(directory, 'data'));
  try {
    return await new EventRepository(database).changedSince(0);
  } finally {
    await database.destroy();
  }
}

async function report(...argv: string[]) {
  const { out } = await run('--json', ...argv);
  return JSON.parse(out).files[0];
}

const FAIRS = `招聘会名称,举办时间,城市,区县,举办地点,主办单位,参会企业数,岗位数,面向对象,联系人,联系电话
冬季综合招聘会,2026年12月5日（周六）9:00-12:00,南京市,江宁区,示例体育馆,示例就业中心,60家,1200个,,张三丰,025-83190000
高校毕业生双选会,2026-12-12至2026-12-13,南京,鼓楼区,示例大学,示例就业中心,120,3000,应届毕业生,,13800000001
没有日期的招聘会,,南京,,,,,,,,
`;

describe('import:events', () => {
  it('reads a list of job fairs, its dates of one day and of several, and its place', async () => {
    const path = await file('fairs.csv', FAIRS);
    expect(await report(path)).toMatchObject({
      file: path,
      read: 3,
      accepted: 2,
      updated: 0,
      unchanged: 0,
      rejected: 1,
      rejections: [{ row: 3, reason: expect.stringContaining('date_missing') }],
    });
    const { fairs, courses } = await stored();
    expect(courses).toEqual([]);
    const [first, second] = fairs.sort((one, other) => one.startDate.localeCompare(other.startDate));
    expect(first).toMatchObject({
      title: '冬季综合招聘会',
      startDate: '2026-12-05',
      endDate: '2026-12-05',
      hours: '09:00-12:00',
      place: { city: '南京', district: '江宁区', venue: '示例体育馆' },
      organiser: '示例就业中心',
      employers: 60,
      openings: 1200,
      audiences: [],
      phone: '025-83190000',
      source: 'fairs',
    });
    expect(second).toMatchObject({ startDate: '2026-12-12', endDate: '2026-12-13', audiences: ['graduate'] });
  });

  it('changes nothing when run again, even under another file name, and takes in what changed', async () => {
    await run(await file('fairs.csv', FAIRS));
    const before = await stored();
    expect(await report(await file('renamed.csv', FAIRS))).toMatchObject({ accepted: 0, updated: 0, unchanged: 2 });
    expect(await stored()).toEqual(before);
    const moved = await file('fairs.csv', FAIRS.replace('1200个', '1500个'));
    expect(await report(moved)).toMatchObject({ accepted: 0, updated: 1, unchanged: 1 });
  });

  it('keeps neither a person’s number nor a person’s name, not even in the rejects file', async () => {
    const path = await file(
      'fairs.csv',
      FAIRS.replace('没有日期的招聘会,,南京,,,,,,,,', '没有日期的招聘会,,南京,,,,,,,李四光,13900000002'),
    );
    const { rejectsFile } = await report(path);
    const kept = JSON.stringify(await stored()) + (await readFile(rejectsFile, 'utf8'));
    const database = await openDatabase(join(directory, 'data'));
    const rows = await database.selectFrom('events').select('raw').execute();
    await database.destroy();
    const everything = kept + JSON.stringify(rows);
    expect(everything).toContain('没有日期的招聘会');
    for (const personal of ['13800000001', '13900000002', '张三丰', '李四光'])
      expect(everything).not.toContain(personal);
  });

  it('reads courses from a workbook with a title above the headings', async () => {
    const workbook = writeWorkbook({
      课程: [
        ['南京市2026年冬季职业技能培训计划'],
        [
          '培训工种',
          '班级名称',
          '培训机构',
          '所在城市',
          '开班日期',
          '结业日期',
          '课时',
          '收费标准',
          '是否补贴',
          '证书',
          '招生人数',
        ],
        [
          '电工',
          '低压电工班',
          '示例技工学校',
          '南京',
          new Date('2026-12-10T00:00:00Z'),
          '2026-12-30',
          120,
          '1200元/人',
          '是',
          '示例证书',
          40,
        ],
        ['育婴员', '育婴班', '示例培训中心', '南京', '随时开班', null, 80, '免费', '否', null, null],
      ],
    });
    expect(await report(await file('courses.xlsx', workbook))).toMatchObject({ read: 2, accepted: 2, rejected: 0 });
    const { courses } = await stored();
    const electrician = courses.find(({ title }) => title === '低压电工班');
    expect(electrician).toMatchObject({
      skills: ['电工'],
      provider: '示例技工学校',
      place: { city: '南京' },
      startDate: '2026-12-10',
      endDate: '2026-12-30',
      classHours: 120,
      fee: 1200,
      subsidised: true,
      certificate: '示例证书',
      seats: 40,
    });
    const infants = courses.find(({ title }) => title === '育婴班');
    expect(infants).toMatchObject({ fee: 0, subsidised: false });
    expect(infants).not.toHaveProperty('startDate');
  });

  it('reads JSON and JSON lines, fairs and courses in one file told apart by their kind', async () => {
    const rows = [
      { type: '招聘会', title: '示例专场', startDate: '2026-12-08', place: { city: '成都市', district: '武侯区' } },
      {
        type: '培训',
        title: '电焊班',
        skills: ['电焊工', '焊接'],
        startDate: '2026-12-09',
        place: { city: '成都' },
        fee: 0,
      },
    ];
    expect(await report(await file('events.json', JSON.stringify(rows)))).toMatchObject({ accepted: 2, rejected: 0 });
    const { fairs, courses } = await stored();
    expect(fairs).toMatchObject([{ title: '示例专场', place: { city: '成都', district: '武侯区' } }]);
    expect(courses).toMatchObject([{ title: '电焊班', skills: ['电焊工', '焊接'], fee: 0 }]);
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    expect(await report(await file('events.jsonl', lines))).toMatchObject({ read: 2, accepted: 0, unchanged: 2 });
  });

  it('reads a file in GB18030', async () => {
    await run(await file('fairs.csv', iconv.encode(FAIRS, 'gb18030')));
    expect((await stored()).fairs.map(({ title }) => title)).toContain('冬季综合招聘会');
  });

  it('says why a row without a city or with a date that is none stays out', async () => {
    const list = '招聘会名称,日期,城市\n甲招聘会,2026-02-30,南京\n乙招聘会,2026-12-01,\n南京市丙招聘会,2026-12-01,\n';
    const { accepted, rejections } = await report(await file('fairs.csv', list));
    expect(accepted).toBe(1);
    expect(rejections.map(({ reason }: { reason: string }) => reason.split(':')[0])).toEqual([
      'date_unreadable',
      'city_unknown',
    ]);
    expect((await stored()).fairs).toMatchObject([{ title: '南京市丙招聘会', place: { city: '南京' } }]);
  });

  it('reports a file that is no list of events, and still imports the next', async () => {
    const postings = await file('postings.csv', '甲,乙\n1,2\n');
    const fairs = await file('fairs.csv', FAIRS);
    const { code, out } = await run('--json', postings, fairs);
    expect(code).toBe(1);
    expect(JSON.parse(out).files).toMatchObject([{ error: { code: 'event_columns_unknown' } }, { accepted: 2 }]);
  });

  it('tells how it is used when the command line is wrong', async () => {
    expect((await run()).code).toBe(2);
    const { code, err } = await run('--kind', 'party', 'x.csv');
    expect(code).toBe(2);
    expect(err).toContain('fair or course');
  });
});
