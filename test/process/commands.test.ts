import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/child-process.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

async function run(command: string, dataDirectory: string, args: string[] = [], input = '') {
  const environment = { XIAOGU_DATA_DIR: dataDirectory };
  const { child, ended, output } = runProgram(`dist/${command}-command.js`, environment, args);
  child.stdin?.end(input);
  return { code: await ended, ...output };
}

describe('the commands of an installation', () => {
  it('make accounts, note what was done, back up, renew the key and put back, one after the other', async () => {
    const directory = temporaryDirectory();
    const added = await run('operator', directory, ['add', '甲管理', '--role', 'administrator']);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout.trim().length).toBeGreaterThanOrEqual(12);
    expect((await run('operator', directory, ['add', '乙前台', '--role', 'desk'], '一串够长的示例口令123')).code).toBe(
      0,
    );
    expect((await run('operator', directory, ['disable', '乙前台'])).code).toBe(0);
    expect((await run('operator', directory, ['list'])).stdout).toBe(
      '乙前台\tdesk\tdisabled\n甲管理\tadministrator\tactive\n',
    );

    const verified = await run('audit-verify', directory);
    expect(JSON.parse(verified.stdout)).toMatchObject({ whole: true, entries: 3 });
    const backup = join(temporaryDirectory(), 'backup.sqlite');
    const backedUp = await run('backup', directory, [backup]);
    expect(backedUp.stderr).toContain('secret.key');
    const noted = (JSON.parse(backedUp.stdout) as { audit: string }).audit;
    expect(noted).toBe(`3:${(JSON.parse(verified.stdout) as { head: string }).head}`);

    expect((await run('operator', directory, ['enable', '乙前台'])).code).toBe(0);
    expect((await run('audit-verify', directory, ['--noted', noted])).code).toBe(0);
    const key = readFileSync(join(directory, 'secret.key'), 'utf8');
    expect(await run('rotate-key', directory)).toMatchObject({ code: 0, stdout: '{"sealed":0}\n' });
    expect(readFileSync(join(directory, 'secret.key'), 'utf8')).not.toBe(key);
    expect((await run('audit-verify', directory)).code).toBe(0);

    writeFileSync(join(directory, 'secret.key'), key);
    const restored = await run('restore', directory, [backup]);
    expect(restored).toMatchObject({ code: 0, stderr: expect.stringContaining('is kept at') });
    const again = await run('audit-verify', directory, ['--noted', noted]);
    expect(JSON.parse(again.stdout)).toMatchObject({ whole: true, entries: 3 });

    const sqlite = new SqliteDatabase(join(directory, 'xiaogu.sqlite'));
    sqlite.exec('delete from audit where number = 3');
    sqlite.close();
    expect((await run('audit-verify', directory)).code).toBe(0);
    const cut = await run('audit-verify', directory, ['--noted', noted]);
    expect(cut.code).toBe(1);
    expect(JSON.parse(cut.stdout)).toMatchObject({ whole: false, brokenAt: 3, why: 'other_head' });
  });

  it.each([
    ['operator', ['fly', '甲管理'], 'Usage: npm run operator'],
    ['operator', ['add', '甲管理', '--role', 'king'], 'Usage: npm run operator'],
    ['operator', ['add', '甲管理', '--crown'], 'Usage: npm run operator'],
    ['operator', ['disable', '没有此人'], 'There is no operator'],
    ['audit-verify', ['--noted', 'yesterday'], 'Usage: npm run audit:verify'],
    ['backup', [], 'Usage: npm run backup'],
    ['backup', ['a', 'b'], 'Usage: npm run backup'],
    ['restore', [], 'Usage: npm run restore'],
    ['restore', ['/nowhere/backup.sqlite'], 'There is no file'],
  ])('%s %j ends with 1 and one plain message', async (command, args, message) => {
    const directory = temporaryDirectory();
    const { code, stderr, stdout } = await run(command, directory, args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\bat .*\(|node:internal/);
    expect(stdout).toBe('');
  });

  it('renew no key that comes from elsewhere, and none while a server uses the database', async () => {
    const directory = temporaryDirectory();
    expect((await run('operator', directory, ['list'])).code).toBe(0);
    const { child, ended, output } = runProgram('dist/rotate-key-command.js', {
      XIAOGU_DATA_DIR: directory,
      XIAOGU_SECRET_KEY: 'ab'.repeat(32),
    });
    child.stdin?.end();
    expect(await ended).toBe(1);
    expect(output.stderr).toContain('XIAOGU_SECRET_KEY');
    const used = new SqliteDatabase(join(directory, 'xiaogu.sqlite'));
    used.exec('begin immediate');
    const refused = await run('rotate-key', directory);
    used.close();
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('stop it first') });
    expect(existsSync(join(directory, 'secret.key.next'))).toBe(false);
  });
});
