import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

describe('the words of a resume', () => {
  let url: string;
  beforeAll(async () => {
    url = (await sharedApp({ XIAOGU_STARTER_DATA: 'off' })).url;
  });
  const documentOf = async (conversation: Awaited<ReturnType<typeof converse>>) =>
    ((await (await conversation.request('GET')).json()) as { resume: { document: { basics: { summary?: string } } } })
      .resume.document;

  it('are made plainer only after a yes to both texts side by side', async () => {
    const conversation = await converse(url);
    await conversation.say('姓名：示例甲\n电话：13800000000\n学历：初中\n自我评价：嗯，我干活踏实，带过八个人嘛');
    const said = '嗯，我干活踏实，带过八个人嘛';
    expect((await documentOf(conversation)).basics.summary).toBe(said);
    const proposed = await conversation.say('帮我润色简历');
    expect(proposed, proposed.reply).toMatchObject({ intent: 'resume', status: 'confirm' });
    expect(proposed.reply).toContain(`原来：${said}`);
    expect(proposed.reply).toContain('改成：**干活踏实，带过8个人**');
    expect((await documentOf(conversation)).basics.summary).toBe(said);
    expect(await conversation.say('好的')).toMatchObject({ intent: 'resume', status: 'done' });
    expect((await documentOf(conversation)).basics.summary).toBe('干活踏实，带过8个人');
  });

  it('are taken from a resume pasted into the talk, and what it lacks is asked', async () => {
    const conversation = await converse(url);
    const turn = await conversation.say(
      '姓名：示例乙\n电话：13900000000\n学历：高中\n工作经历\n2019年1月-2023年5月 示例电子厂 质检员',
    );
    expect(turn).toMatchObject({ intent: 'resume', status: 'clarify' });
    expect(turn.reply).toContain('示例电子厂');
    expect(await documentOf(conversation)).toMatchObject({
      basics: { name: '示例乙', phone: '13900000000' },
      work: [{ name: '示例电子厂', position: '质检员', startDate: '2019-01', endDate: '2023-05' }],
      'x-person': { schooling: 'high_school' },
    });
  });
});
