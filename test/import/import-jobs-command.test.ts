import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runImportJobs } from '../../src/import/import-jobs-command.ts';
import { openDatabase } from '../../src/store/database.ts';
import { PostingRepository } from '../../src/store/posting-repository.ts';
import { runWithOutput } from './run-import.ts';

let directory: string;
let number = 0;
beforeEach(async () => {
  number += 1;
  directory = join(tmpdir(), `import-jobs-${process.pid}-${number}`);
  await mkdir(directory);
});
afterEach(() => rm(directory, { recursive: true }));

const run = (...argv: string[]) => runWithOutput(runImportJobs, join(directory, 'data'), argv);

async function file(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const TABLE = '职位,薪资,公司,地点\n保安,4000-5000,测试公司,南京\n,3000,测试公司,南京\n';

describe('import:jobs', () => {
  it('with --json prints one object of the agreed shape and nothing else on standard output', async () => {
    const jobs = await file('jobs.csv', TABLE);
    const { code, out } = await run('--json', jobs);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: jobs,
          read: 2,
          accepted: 1,
          updated: 0,
          unchanged: 0,
          rejected: 1,
          rejections: [{ row: 2, reason: 'title_missing: the row names no job' }],
          ms: expect.any(Number),
          rejectsFile: expect.stringContaining(join(directory, 'data', 'rejects')),
        },
      ],
    });
  });

  it('prints a table with the reasons otherwise', async () => {
    const { code, out } = await run(await file('jobs.csv', TABLE));
    expect(code).toBe(0);
    expect(out).toMatch(/file\s+read\s+new\s+updated\s+unchanged\s+rejected/u);
    expect(out).toContain('1  title_missing: the row names no job (row 2)');
  });

  it('imports the other files when one cannot be read, and exits with 1', async () => {
    const pdf = await file('really.csv', '%PDF-1.4\n%....\n');
    const { code, out } = await run(
      '--json',
      join(directory, 'none.csv'),
      pdf,
      directory,
      await file('jobs.csv', TABLE),
    );
    expect(code).toBe(1);
    const files = JSON.parse(out).files as { accepted: number; error?: { code: string; message: string } }[];
    expect(files.map(({ error }) => error?.code)).toEqual([
      'file_missing',
      'file_is_pdf',
      'file_is_directory',
      undefined,
    ]);
    expect(files[3]!.accepted).toBe(1);
    expect(files[1]!.error!.message).toMatch(/CSV or XLSX/u);
  });

  it('puts the rows into the store of the data folder, which it makes', async () => {
    await run('--source', '人才市场', await file('jobs.csv', TABLE));
    const database = await openDatabase(join(directory, 'data'));
    const postings = new PostingRepository(database);
    expect(await postings.count()).toBe(1);
    for await (const { postings: stored } of postings.changedSince(0)) expect(stored[0]!.source).toBe('人才市场');
    await database.destroy();
  });

  it.each(['yaml', 'json'])('lets a mapping in %s lay the columns down', async (kind) => {
    const mapping = { source: '园区', columns: { title: '乙', employer: '甲', pay: '丙' } };
    const text =
      kind === 'json' ? JSON.stringify(mapping) : 'source: 园区\ncolumns:\n  title: 乙\n  employer: 甲\n  pay: 丙\n';
    const jobs = await file('odd.csv', '甲,乙,丙\n测试一厂,车工,5000\n测试二厂,铣工,6000\n');
    const { code, out } = await run('--json', '--mapping', await file(`mapping.${kind}`, text), jobs);
    expect(code).toBe(0);
    expect(JSON.parse(out).files[0]).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it('refuses a mapping that says what there is not, and imports nothing', async () => {
    const mapping = await file('mapping.yaml', 'columns:\n  titel: 乙\n');
    const { code, out, err } = await run('--mapping', mapping, await file('jobs.csv', TABLE));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/titel/u);
    await expect(readFile(join(directory, 'data', 'xiaogu.sqlite'))).rejects.toThrow();
  });

  it('says how it is used when it is not used so', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
    expect(await run('--nonsense', 'x.csv')).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
  });

  it('changes nothing the second time', async () => {
    const jobs = await file('jobs.csv', TABLE);
    await run(jobs);
    const { out } = await run('--json', jobs);
    expect(JSON.parse(out).files[0]).toMatchObject({ accepted: 0, updated: 0, unchanged: 1, rejected: 1 });
  });

  describe('with a source’s whole list', () => {
    const rows = (...titles: string[]) =>
      ['职位,薪资,公司,地点', ...titles.map((title) => `${title},4000-5000,测试公司,南京`)].join('\n');
    const offered = async () => {
      const database = await openDatabase(join(directory, 'data'));
      const ids = await new PostingRepository(database).idsOfSource('人才网');
      await database.destroy();
      return ids.length;
    };

    it('withdraws what the source no longer offers, and takes back what it offers again', async () => {
      await run('--source', '人才网', await file('first.csv', rows('保安', '保洁', '厨师')));
      await run('--source', '别家', await file('other.csv', rows('司机')));
      const { code, out } = await run('--json', '--replaces', '人才网', await file('next.csv', rows('保洁', '电工')));
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ files: [{ accepted: 1, unchanged: 1, withdrawn: 2 }] });
      expect(await offered()).toBe(2);
      await run('--replaces', '人才网', await file('last.csv', rows('保安', '保洁', '电工')));
      expect(await offered()).toBe(3);
    });

    it('withdraws nothing for a file that gives nothing, or is not said rightly', async () => {
      await run('--source', '人才网', await file('first.csv', rows('保安')));
      const empty = await run('--json', '--replaces', '人才网', await file('empty.csv', rows()));
      expect(empty.code).toBe(1);
      expect(JSON.parse(empty.out)).toMatchObject({ files: [{ error: { code: 'file_not_whole' } }] });
      const two = ['--replaces', '人才网', await file('a.csv', rows('保洁')), await file('b.csv', rows('厨师'))];
      expect((await run(...two)).code).toBe(2);
      expect(await offered()).toBe(1);
    });
  });
});
