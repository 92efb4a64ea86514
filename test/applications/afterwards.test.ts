import { describe, expect, it, onTestFinished } from 'vitest';
import { asksAfter, mayAskNow } from '../../src/applications/afterwards.ts';
import { openDatabase } from '../../src/store/database.ts';
import { applicationHouse, newApplication } from '../support/applications.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const EMPLOYER_SAYS = { source: 'employer', actor: 'platform' } as const;

describe('asking afterwards', () => {
  it('waits until the morning after the interview, three days where no day was said, a week after the first day', () => {
    const now = new Date('2026-11-20T13:00:00Z');
    expect(asksAfter('interview', now, '2026-12-01T06:00:00.000Z')).toEqual({
      stage: 'interview',
      dueAt: '2026-12-02T02:00:00.000Z',
    });
    expect(asksAfter('interview', now)?.dueAt).toBe('2026-11-23T02:00:00.000Z');
    expect(asksAfter('hired', now)).toEqual({ stage: 'hired', dueAt: '2026-11-27T02:00:00.000Z' });
    expect(asksAfter('seen', now)).toBeUndefined();
  });

  it('sends nothing in the evening or at night', () => {
    expect(mayAskNow(new Date('2026-11-20T02:00:00Z'))).toBe(true);
    expect(mayAskNow(new Date('2026-11-20T12:00:00Z'))).toBe(false);
    expect(mayAskNow(new Date('2026-11-20T18:00:00Z'))).toBe(false);
  });

  async function house(sender = true) {
    const database = await openDatabase(temporaryDirectory());
    onTestFinished(() => database.destroy());
    let now = new Date('2026-11-20T02:00:00Z');
    const sent: { id: string; to: { phone: string }; text: string }[] = [];
    const made = applicationHouse(database, {
      now: () => now,
      ...(sender ? { sender: { send: async (message) => void sent.push(message) } } : {}),
    });
    const { session } = await made.sessions.create({ channel: 'api', locale: 'zh-CN' }, now);
    const { application } = await made.desk.submit(newApplication(session.id));
    return {
      ...made,
      session,
      application,
      sent,
      at: (instant: string) => {
        now = new Date(instant);
      },
      askDue: async () => {
        const asked = await made.outcomes.askByMessage(now, 10);
        await made.dispatcher.deliverDue();
        return asked;
      },
    };
  }

  it('asks by message once, when it is due, and keeps the answer that comes back to that message', async () => {
    const { desk, application, sent, at, askDue } = await house();
    await desk.setStatus(application.id, 'interview', { ...EMPLOYER_SAYS, happensAt: '2026-11-22T06:00:00.000Z' });
    expect(await askDue()).toBe(0);
    expect(sent.map(({ text }) => text)).toEqual([expect.stringContaining('11月22日')]);
    at('2026-11-23T02:00:00Z');
    expect(await askDue()).toBe(1);
    expect(await askDue()).toBe(0);
    const question = sent.at(-1)!;
    expect(question).toMatchObject({
      to: { phone: '13800000000' },
      text: expect.stringMatching(/面试怎么样.*1录用了/),
    });
    expect(question.text).not.toContain('示例甲');
    const asked = await desk.askedBy(question.id);
    expect(asked).toEqual({ applicationId: application.id, stage: 'interview' });
    await desk.answerOutcome({ ...asked!, answer: 'problem', words: '要我先交五百押金', by: 'message' });
    expect(await desk.answeredOutcomes({ limit: 10 })).toMatchObject([
      {
        applicationId: application.id,
        answer: 'problem',
        words: '要我先交五百押金',
        answeredBy: 'message',
        jobId: 'example:1',
      },
    ]);
    expect(await desk.askedBy('some-other-message')).toBeUndefined();
  });

  it('moves with the interview, and falls away when the employer says what came of it', async () => {
    const { desk, application, at, askDue } = await house();
    await desk.setStatus(application.id, 'interview', { ...EMPLOYER_SAYS, happensAt: '2026-11-22T06:00:00.000Z' });
    const moved = await desk.setStatus(application.id, 'interview', {
      ...EMPLOYER_SAYS,
      happensAt: '2026-11-26T06:00:00.000Z',
    });
    expect(moved).toMatchObject({ application: { outcomes: [{ dueAt: '2026-11-27T02:00:00.000Z' }] } });
    at('2026-11-24T02:00:00Z');
    expect(await askDue()).toBe(0);
    await desk.setStatus(application.id, 'declined', EMPLOYER_SAYS);
    at('2026-11-28T02:00:00Z');
    expect(await askDue()).toBe(0);
    await desk.setStatus(application.id, 'hired', EMPLOYER_SAYS);
    at('2026-12-05T02:00:00Z');
    expect(await askDue()).toBe(1);
  });

  it('asks nobody who has already said so, nor who has withdrawn', async () => {
    const { desk, session, application, at, askDue, sent } = await house();
    await desk.setStatus(application.id, 'interview', EMPLOYER_SAYS);
    at('2026-11-24T02:00:00Z');
    await desk.answerOutcome({ applicationId: application.id, stage: 'interview', answer: 'not_gone', by: 'page' });
    expect(await askDue()).toBe(0);
    expect(await desk.outcomeToAsk(session.id)).toBeUndefined();
    await desk.withdraw(session.id, 'example:1');
    expect(sent.some(({ text }) => text.includes('怎么样'))).toBe(false);
  });
});
