import { beforeAll, describe, expect, it } from 'vitest';
import { SessionView } from '../../src/contract/session.ts';
import { type Conversation, converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

const resumeOf = async (conversation: Conversation) =>
  SessionView.parse(await (await conversation.request('GET')).json()).resume;

describe('a resume made in a conversation', () => {
  let url: string;
  beforeAll(async () => {
    url = (await sharedApp()).url;
  });

  it('comes of a few spoken words, a side question and a correction', async () => {
    const conversation = await converse(url);
    const first = await conversation.say('帮我做个简历');
    expect(first).toMatchObject({ intent: 'resume', status: 'clarify', toolCalls: [{ name: 'build_resume' }] });
    const phone = await conversation.say('我叫示例甲，四十三，电焊干了十五年，有焊工证');
    expect(phone).toMatchObject({ intent: 'resume', status: 'clarify' });
    expect(phone.reply).toMatch(/示例甲.*联系您/s);
    await conversation.say('13800000000');
    expect(await conversation.say('老板拖欠工资怎么办')).toMatchObject({ intent: 'labour_law' });
    await conversation.say('继续做简历');
    await conversation.say('对');
    const corrected = await conversation.say('电话说错了，是13900000000');
    expect(corrected.reply).toContain('139 0000 0000');
    await conversation.say('初中');
    await conversation.say('会看图纸');
    await conversation.say('跳过');
    const check = await conversation.say('八千');
    expect(check).toMatchObject({ intent: 'resume', status: 'clarify' });
    const done = await conversation.say('就这样');
    expect(done).toMatchObject({ intent: 'resume', status: 'done', cards: [{ type: 'resume', finished: true }] });
    expect(await resumeOf(conversation)).toMatchObject({
      finished: true,
      completeness: 95,
      document: {
        basics: { name: '示例甲', phone: '13900000000', label: '电焊' },
        work: [{ position: '电焊', 'x-years': 15 }],
        certificates: [{ name: '焊工证' }],
        skills: [{ name: '看图纸' }],
        'x-person': { age: 43, schooling: 'junior_middle' },
        'x-expected': { salaryMin: 8000 },
      },
    });
  });

  it('takes a bare yes for no place and an ability told beside schooling for no wish', async () => {
    const conversation = await converse(url);
    await conversation.say('做简历');
    await conversation.say('我叫示例甲，叉车开了八年，有叉车证，电话13800000000，工资六千以上');
    await conversation.say('初中毕业，会用电脑');
    const asked = await conversation.say('对，叉车');
    expect(asked.reply).toContain('哪里上班');
    expect((await conversation.say('对')).reply).toMatch(/没听明白.*哪里上班/s);
    await conversation.say('合肥');
    expect(await resumeOf(conversation)).toMatchObject({
      document: {
        basics: { label: '叉车' },
        skills: [{ name: '用电脑' }],
        'x-person': { schooling: 'junior_middle' },
        'x-expected': { city: '合肥', salaryMin: 6000 },
      },
    });
  });

  it('can be taken away as JSON Resume and as plain text, by its owner alone', async () => {
    const conversation = await converse(url);
    expect((await conversation.request('GET', '/resume.json')).status).toBe(404);
    await conversation.say('做简历');
    await conversation.say('示例甲');
    const json = await conversation.request('GET', '/resume.json');
    expect(await json.json()).toMatchObject({ basics: { name: '示例甲' } });
    const text = await conversation.request('GET', '/resume.txt');
    expect(text.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/i);
    expect(await text.text()).toMatch(/^姓名：示例甲\n\n本简历由人工智能助手小顾/);
    const pdf = await conversation.request('GET', '/resume.pdf?layout=office');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const word = await conversation.request('GET', '/resume.docx');
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await conversation.request('GET', '/resume.pdf?layout=fancy')).status).toBe(400);
    for (const path of ['/resume.json', '/resume.txt', '/resume.pdf', '/resume.docx']) {
      const stranger = await conversation.request('GET', path, undefined, { Authorization: 'Bearer x' });
      expect(stranger.status).toBe(401);
    }
  });

  it('is left and no longer waits for answers', async () => {
    const conversation = await converse(url);
    await conversation.say('做简历');
    await conversation.say('示例甲');
    expect(await conversation.say('算了不做了')).toMatchObject({ intent: 'resume', status: 'answered' });
    expect(await conversation.say('成都有没有保安的工作')).toMatchObject({ intent: 'job_search' });
    expect(await resumeOf(conversation)).toMatchObject({ finished: false });
  });

  it('is gone with everything else when the person has themselves erased', async () => {
    const conversation = await converse(url);
    await conversation.say('做简历');
    await conversation.say('示例甲');
    await conversation.say('清除我的信息');
    expect(await conversation.say('确定')).toMatchObject({ status: 'done' });
    expect(await resumeOf(conversation)).toBeNull();
  });
});
