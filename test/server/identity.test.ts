import { beforeAll, describe, expect, it } from 'vitest';
import { type Conversation, converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

/** Made up; the check digit is reckoned as GB 11643 says. */
const digits = '34010119830615001';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RIGHT = `${digits}${'10X98765432'[[...digits].reduce((sum, one, index) => sum + Number(one) * WEIGHTS[index]!, 0) % 11]}`;
const WRONG = `${digits}${RIGHT.endsWith('5') ? '6' : '5'}`;

describe('a check of identity that is a demonstration', () => {
  let url: string;
  beforeAll(async () => {
    url = (await sharedApp({ XIAOGU_IDENTITY: 'demonstration', XIAOGU_STARTER_DATA: 'off' })).url;
  });

  async function withResume(): Promise<Conversation> {
    const conversation = await converse(url);
    await conversation.say('做简历');
    await conversation.say('示例甲');
    return conversation;
  }
  const begin = async (conversation: Conversation, idNumber: string) => {
    const answer = await conversation.request('POST', '/identity', { name: '示例甲', idNumber });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('verifies the resume, marked as a demonstration, and speaks of no code where there is none', async () => {
    const conversation = await withResume();
    const { status, body } = await begin(conversation, RIGHT);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'waiting', method: 'demonstration', demonstration: true });
    expect(body.qr).toBeUndefined();
    expect(body.reply).toContain('【演示】');
    expect(body.reply).not.toContain('屏幕上的码');
    const looked = await (await conversation.request('GET', '/identity')).json();
    expect(looked).toMatchObject({ status: 'verified', demonstration: true });
    const resume = await (await conversation.request('GET', '/resume.json')).json();
    expect(resume).toMatchObject({ 'x-verified': { method: 'demonstration', demonstration: true } });
    expect(JSON.stringify(resume)).not.toContain(RIGHT);
  });

  it('refuses a number whose check digit is wrong, says so, and leaves the resume as it was', async () => {
    const conversation = await withResume();
    const { status, body } = await begin(conversation, WRONG);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ path: 'idNumber', code: 'check_digit_wrong' }] });
    expect(body.detail).toContain('身份证');
    expect(await (await conversation.request('GET', '/identity')).json()).toMatchObject({ status: 'none' });
    expect(await conversation.say('13800000000')).toMatchObject({ intent: 'resume' });
    const resume = (await (await conversation.request('GET', '/resume.json')).json()) as Record<string, unknown>;
    expect(resume).toMatchObject({ basics: { name: '示例甲', phone: '13800000000' } });
    expect(resume['x-verified']).toBeUndefined();
  });
});
