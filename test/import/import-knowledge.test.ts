import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importKnowledge } from '../../src/import/import-knowledge.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { PassageRepository } from '../../src/store/passage-repository.ts';

let folder: string;
let database: Database;
let repository: PassageRepository;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'knowledge-'));
  folder = join(root, 'texts');
  await mkdir(folder);
  await mkdir(join(root, 'data'));
  database = await openDatabase(join(root, 'data'));
  repository = new PassageRepository(database);
});

afterEach(() => database.destroy());

const write = (name: string, text: string | Buffer) => writeFile(join(folder, name), text);
const run = (...paths: string[]) =>
  importKnowledge(paths.length > 0 ? paths : [folder], repository, { now: () => new Date('2026-11-21T00:00:00Z') });
const stored = async () => (await repository.changedSince(0)).passages;

const STATUTE =
  '# 中华人民共和国植树法\n\n**第一条**　春天种树。\n\n**第二条**　夏天浇水。\n\n**第三条**　本法自2020年3月1日起施行。\n';

describe('importing knowledge', () => {
  it('makes one passage an article, under the short name, with dates and authority from the index', async () => {
    await write('植树法.md', STATUTE);
    const entry = {
      file: '植树法.md',
      title: '中华人民共和国植树法',
      authority: '样例代表大会',
      effectiveFrom: '2020-03-01',
      effectiveUntil: '2030-01-01',
      articles: 3,
    };
    await write('INDEX.json', JSON.stringify([entry]));
    const report = await run();
    expect(report.files).toMatchObject([{ read: 3, accepted: 3, updated: 0, unchanged: 0, rejected: 0 }]);
    expect((await stored())[1]).toEqual({
      id: 'law:全国:植树法:第二条',
      title: '植树法',
      article: '第二条',
      kind: 'law',
      region: '全国',
      issuer: '样例代表大会',
      effectiveFrom: '2020-03-01',
      effectiveTo: '2030-01-01',
      text: '夏天浇水。',
      source: '植树法.md',
    });
  });

  it('finds title and date in the text when there is no index', async () => {
    await write('upload.md', STATUTE);
    await run();
    expect((await stored())[0]).toMatchObject({ title: '植树法', effectiveFrom: '2020-03-01', kind: 'law' });
  });

  it('gives a city’s rule to the city though the index names only the province', async () => {
    await write('郑州市植树条例.md', STATUTE.replace('中华人民共和国植树法', '郑州市植树条例'));
    await write(
      'INDEX.json',
      JSON.stringify([{ file: '郑州市植树条例.md', title: '郑州市植树条例', region: '河南', kind: '地方性法规' }]),
    );
    await run();
    expect((await stored())[0]).toMatchObject({ region: '郑州', kind: 'law' });
  });

  it('changes nothing when it is run again', async () => {
    await write('植树法.md', STATUTE);
    await run();
    const before = await repository.revision();
    const report = await run();
    expect(report.files).toMatchObject([{ read: 3, accepted: 0, updated: 0, unchanged: 3, rejected: 0 }]);
    expect(await repository.revision()).toBe(before);
  });

  it('updates what changed and withdraws what is gone', async () => {
    await write('植树法.md', STATUTE.replace('第三条**　本法自', '第三条**　养护。\n\n**第四条**　本法自'));
    await run();
    await write('植树法.md', STATUTE.replace('夏天', '秋天'));
    const report = await run();
    expect(report.files).toMatchObject([{ accepted: 0, updated: 2, unchanged: 1 }]);
    const changes = await repository.changedSince(1);
    expect(changes.withdrawnIds).toEqual(['law:全国:植树法:第四条']);
    expect(changes.passages.map(({ text }) => text)).toContain('秋天浇水。');
  });

  it('splits a policy without articles by its own headings, with its number and end', async () => {
    const long = '符合条件的种树人可以领取补贴。'.repeat(30);
    await write(
      'policy.md',
      `# 关于种树补贴的通知\n\n样发〔2025〕8号\n\n## 一、谁能领\n\n${long}\n\n## 二、给多少\n\n${long}\n\n本通知自2025年1月1日起施行，有效期至2027年12月31日。\n`,
    );
    await run();
    const passages = await stored();
    expect(passages).toHaveLength(2);
    expect(passages[0]).toMatchObject({
      title: '关于种树补贴的通知',
      kind: 'policy',
      documentNumber: '样发〔2025〕8号',
      effectiveFrom: '2025-01-01',
      effectiveTo: '2027-12-31',
    });
    expect(passages.map(({ text }) => text.split('\n')[0])).toEqual(['一、谁能领', '二、给多少']);
    expect(passages.every((passage) => !('article' in passage))).toBe(true);
  });

  it('keeps what it has when a new version cannot be read, and says why', async () => {
    await write('植树法.md', STATUTE);
    await run();
    await write('植树法.md', '%PDF-1.7 torn');
    const report = await run();
    expect(report.files[0]).toMatchObject({ accepted: 0, updated: 0, rejected: 1 });
    expect(report.files[0]!.rejections[0]!.reason).toContain('holds a PDF');
    expect(await stored()).toHaveLength(3);
  });

  it('goes on with the other files after a bad one', async () => {
    await write('a.md', '');
    await write('b.md', STATUTE);
    const report = await run();
    expect(report.files.map(({ accepted, rejected }) => [accepted, rejected])).toEqual([
      [0, 1],
      [3, 0],
    ]);
  });

  it('does not let a second file of the same title replace the first in one run', async () => {
    await write('a.md', STATUTE);
    await write('b.md', STATUTE.replace('春天', '冬天'));
    const report = await run();
    expect(report.files[1]).toMatchObject({ accepted: 0, rejected: 3 });
    expect(report.files[1]!.rejections[0]!.reason).toContain('already taken from a.md');
  });

  it('leaves files alone that the folder’s index does not list, and names them', async () => {
    await write('植树法.md', STATUTE);
    await write('NOTES.md', '随手记下的话。');
    await write('INDEX.json', JSON.stringify([{ file: '植树法.md', title: '植树法' }]));
    const report = await run();
    expect(report.files).toHaveLength(1);
    expect(report.unlisted).toEqual([join(folder, 'NOTES.md')]);
  });

  it('reads a list of cases and a list of offices by province', async () => {
    await write(
      'cases.json',
      JSON.stringify([
        {
          title: '案例1.种树人能否拿到树钱',
          content: '基本案情\n某人种树，东家不给钱。\n处理结果\n裁决东家给钱，双方都没有再争。',
        },
        { title: '空' },
      ]),
    );
    const rows = [
      { region: '省本级', channel: '0000-1' },
      { region: '甲城市本级', channel: '0000-2' },
      { region: '东 区', channel: '0000-3' },
      { region: '1 9', channel: '0000-4' },
    ];
    await write(
      'offices.json',
      JSON.stringify({
        provinces: [{ province: '样例省', title: '样例省监察渠道', url: 'https://example.org/t20221101_1.html', rows }],
      }),
    );
    const report = await run();
    expect(report.files.map(({ accepted, rejected }) => [accepted, rejected])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(
      (await stored()).map(({ kind, region, title, text }) => [kind, region, title, text.split('\n').at(-1)]),
    ).toEqual([
      ['guide', '全国', '种树人能否拿到树钱', '裁决东家给钱，双方都没有再争。'],
      ['service', '样例', '样例省监察渠道', '样例省：0000-1'],
      ['service', '甲城', '甲城市监察渠道', '东区：0000-3'],
    ]);
  });

  it('refuses a path where there is nothing', async () => {
    await expect(run(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'path_missing' });
  });

  it('refuses a folder whose index is torn, before anything is taken in', async () => {
    await write('植树法.md', STATUTE);
    await write('INDEX.json', '[{');
    await expect(run()).rejects.toMatchObject({ code: 'index_unreadable' });
    expect(await stored()).toEqual([]);
  });
});
