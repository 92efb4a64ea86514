import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runImportEvents } from '../../src/import/import-events-command.ts';
import { converse } from '../support/conversation.ts';
import { startApp } from '../support/start-app.ts';

const silent = { out: () => undefined, err: () => undefined };

describe('fairs and courses in a conversation', () => {
  it('are shown from the starter set as demonstrations, and the next words go on from the last', async () => {
    const { url } = await startApp({ XIAOGU_STARTER_DATA: 'on' });
    const { say } = await converse(url);
    const turn = await say('成都最近有什么招聘会');
    expect(turn).toMatchObject({ intent: 'job_fair', status: 'answered', cards: [{ type: 'fairs' }] });
    expect(turn.reply).toContain('演示');
    const week = await say('下周有吗');
    expect(week.toolCalls).toMatchObject([
      { name: 'search_job_fairs', arguments: { city: '成都', dateFrom: '2026-11-23', dateTo: '2026-11-29' } },
    ]);
    const course = await say('武汉哪里能考电工证');
    expect(course).toMatchObject({ intent: 'training', status: 'answered' });
    expect(course.toolCalls).toMatchObject([{ arguments: { skill: expect.stringContaining('电工'), city: '武汉' } }]);
    expect(course.reply).toContain('低压电工');
  });

  it('are not there without data, which is said with where to ask', async () => {
    const { url } = await startApp();
    const { say } = await converse(url);
    const turn = await say('南京最近有什么招聘会');
    expect(turn).toMatchObject({ intent: 'job_fair', status: 'not_found', cards: [] });
    expect(turn.reply).toContain('12333');
    expect(await say('南京有没有学电焊的培训班')).toMatchObject({ intent: 'training', status: 'not_found' });
  });

  it('are taken in by a running server when another process imports them', async () => {
    const { url, dataDirectory } = await startApp();
    const file = join(dataDirectory, 'fairs.csv');
    await writeFile(file, '招聘会名称,日期,城市,地点\n开发区用工招聘会,2026-12-01 9:00-12:00,南京,示例广场\n');
    expect(await runImportEvents([file], { XIAOGU_DATA_DIR: dataDirectory }, silent)).toBe(0);
    await vi.waitFor(
      async () => {
        const { say } = await converse(url);
        expect((await say('南京最近有什么招聘会')).reply).toContain('开发区用工招聘会');
      },
      { timeout: 10_000, interval: 200 },
    );
  });
});
