import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

describe('keeping a resume', () => {
  let url: string;
  let dataDirectory: string;
  beforeAll(async () => {
    ({ url, dataDirectory } = await sharedApp({ XIAOGU_STARTER_DATA: 'off' }));
  });

  async function finished() {
    const talk = await converse(url);
    const first = await talk.say('帮我做个简历');
    expect(first.reply).toMatch(/加密.*半小时/);
    await talk.say('我叫示例甲，做过五年保安');
    return { talk, done: await talk.say('就这样') };
  }
  const isBrief = (id: string) => {
    const sqlite = new SqliteDatabase(join(dataDirectory, 'xiaogu.sqlite'), { readonly: true });
    try {
      return (sqlite.prepare('select brief from sessions where id = ?').get(id) as { brief: number }).brief === 1;
    } finally {
      sqlite.close();
    }
  };
  const consent = async (talk: Awaited<ReturnType<typeof converse>>) =>
    ((await (await talk.request('GET', '/export')).json()) as { consents: { resume: { answer?: string } } }).consents
      .resume;

  it('is asked once, when it is done, and waits for a yes', async () => {
    const { talk, done } = await finished();
    expect(done).toMatchObject({ intent: 'resume', status: 'done' });
    expect(done.reply).toMatch(/简历做好了[\s\S]*要把简历存下来吗/);
    expect(done.suggestions.slice(0, 2)).toEqual(['同意，存下来', '不要存']);
    expect(isBrief(talk.id)).toBe(true);
    const kept = await talk.say('同意，存下来');
    expect(kept.reply).toContain('存下来了');
    expect(await consent(talk)).toMatchObject({ answer: 'yes' });
    expect(isBrief(talk.id)).toBe(false);
    expect((await talk.say('看看我的简历')).reply).not.toContain('要把简历存下来吗');
  });

  it('takes a plain yes or no to the question, and leaves the resume to be used after a no', async () => {
    const agreed = await finished();
    expect((await agreed.talk.say('可以')).reply).toContain('存下来了');
    const refused = await finished();
    expect((await refused.talk.say('不要')).reply).toContain('不存');
    expect(await consent(refused.talk)).toMatchObject({ answer: 'no' });
    expect(isBrief(refused.talk.id)).toBe(true);
    expect((await refused.talk.request('GET', '/resume.pdf')).status).toBe(200);
    expect((await refused.talk.say('电话是13800000000')).status).not.toBe('failed');
  });

  it('takes nothing else for a yes', async () => {
    const { talk } = await finished();
    const search = await talk.say('成都有没有保安的工作');
    expect(search.intent).toBe('job_search');
    expect(await consent(talk)).not.toHaveProperty('answer');
    expect(isBrief(talk.id)).toBe(true);
  });

  it('hears a no in the middle of the interview, and a yes that comes later', async () => {
    const talk = await converse(url);
    await talk.say('做简历');
    expect((await talk.say('不要存我的信息')).reply).toContain('不存');
    expect((await talk.say('示例乙')).reply).toContain('示例乙');
    await talk.say('做过三年保洁');
    expect((await talk.say('就这样')).reply).not.toContain('要把简历存下来吗');
    expect((await talk.say('把我的简历存下来吧')).reply).toContain('存下来了');
    expect(isBrief(talk.id)).toBe(false);
  });
});
