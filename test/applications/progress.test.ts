import { describe, expect, it, onTestFinished } from 'vitest';
import { progressRefusal } from '../../src/applications/application-progress.ts';
import { openDatabase } from '../../src/store/database.ts';
import { applicationHouse, EMPLOYER, newApplication } from '../support/applications.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const EMPLOYER_SYSTEM = { source: 'employer', actor: 'example' } as const;

async function house(options: Parameters<typeof applicationHouse>[1] = {}) {
  const database = await openDatabase(temporaryDirectory());
  onTestFinished(() => database.destroy());
  const opened = applicationHouse(database, options);
  const { session } = await opened.sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
  return { ...opened, database, sessionId: session.id };
}

describe('the course of an application', () => {
  it('goes forward, may be declined, and ends with a hire or a withdrawal', () => {
    expect(progressRefusal('sent', 'interview', 'employer')).toBeUndefined();
    expect(progressRefusal('offer', 'declined', 'employer')).toBeUndefined();
    expect(progressRefusal('declined', 'interview', 'staff')).toBeUndefined();
    expect(progressRefusal('interview', 'seen', 'employer')).toBe('status_goes_back');
    expect(progressRefusal('withdrawn', 'interview', 'employer')).toBe('application_closed');
    expect(progressRefusal('hired', 'withdrawn', 'person')).toBe('application_closed');
    expect(progressRefusal('sent', 'withdrawn', 'employer')).toBe('status_not_yours');
    expect(progressRefusal('sent', 'hired', 'person')).toBe('status_not_yours');
  });

  it('keeps who moved it and tells the person once', async () => {
    const { desk, sessionId } = await house();
    const { application } = await desk.submit(newApplication(sessionId));
    expect(await desk.news(sessionId)).toEqual([]);
    await desk.setStatus(application.id, 'seen', EMPLOYER_SYSTEM);
    await desk.setStatus(application.id, 'interview', { source: 'staff', actor: '01' });
    const news = await desk.news(sessionId);
    expect(news).toMatchObject([{ application: { status: 'interview' }, eventNumbers: [3, 4] }]);
    expect(news[0]?.application.history.map(({ source }) => source)).toEqual(['person', 'house', 'employer', 'staff']);
    await desk.markTold(news);
    expect(await desk.news(sessionId)).toEqual([]);
  });

  it('refuses what is unknown or goes back', async () => {
    const { desk, sessionId } = await house();
    const { application } = await desk.submit(newApplication(sessionId));
    expect(await desk.setStatus('nobody', 'seen', EMPLOYER_SYSTEM)).toEqual({ refused: 'application_unknown' });
    await desk.setStatus(application.id, 'offer', EMPLOYER_SYSTEM);
    expect(await desk.setStatus(application.id, 'seen', EMPLOYER_SYSTEM)).toEqual({ refused: 'status_goes_back' });
  });

  it('sends the person word of what matters, and never their name', async () => {
    const texts: { to: { phone: string }; text: string }[] = [];
    const { desk, dispatcher, sessionId } = await house({
      sender: { send: async (message) => void texts.push(message) },
    });
    const { application } = await desk.submit(newApplication(sessionId));
    await desk.setStatus(application.id, 'seen', EMPLOYER_SYSTEM);
    await desk.setStatus(application.id, 'interview', EMPLOYER_SYSTEM);
    await dispatcher.deliverDue();
    await dispatcher.deliverDue();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ to: { phone: '13800000000' } });
    expect(texts[0]?.text).toContain('面试');
    expect(texts[0]?.text).not.toContain('示例甲');
  });
});

describe('taking an application back', () => {
  it('empties what the employer received and is final', async () => {
    const { desk, dispatcher, inbox, sessionId, database } = await house();
    const { application } = await desk.submit(newApplication(sessionId));
    expect(await desk.withdraw(sessionId, 'example:1')).toMatchObject({ application: { status: 'withdrawn' } });
    await dispatcher.deliverDue();
    expect(await inbox.ofEmployer(EMPLOYER)).toEqual([]);
    const rows = await database.selectFrom('employer_inbox').select(['withdrawn_at']).execute();
    expect(rows[0]?.withdrawn_at).not.toBeNull();
    expect(await desk.setStatus(application.id, 'interview', EMPLOYER_SYSTEM)).toEqual({
      refused: 'application_closed',
    });
  });

  it('before it was ever tried sends the employer nothing at all', async () => {
    const sent: string[] = [];
    const opened = await house({ delivery: () => ({ deliver: async ({ kind }) => void sent.push(kind) }) });
    await opened.applications.submit(newApplication(opened.sessionId), new Date());
    expect(await opened.desk.withdraw(opened.sessionId, 'example:1')).toMatchObject({
      application: { status: 'withdrawn' },
    });
    await opened.dispatcher.deliverDue();
    await opened.dispatcher.deliverDue();
    expect(sent).toEqual([]);
    expect(await opened.outbox.due(new Date(Date.now() + 86_400_000), 10)).toEqual([]);
  });

  it('after an attempt that may have arrived sends the withdrawal and not the application again', async () => {
    const sent: string[] = [];
    let clock = Date.parse('2026-11-21T02:00:00Z');
    const opened = await house({
      now: () => new Date(clock),
      delivery: () => ({
        async deliver({ kind }) {
          sent.push(kind);
          if (kind === 'application') throw new Error('the answer was lost');
        },
      }),
    });
    await opened.desk.submit(newApplication(opened.sessionId));
    await opened.desk.withdraw(opened.sessionId, 'example:1');
    clock += 60_000;
    await opened.dispatcher.deliverDue();
    await opened.dispatcher.deliverDue();
    expect(sent).toEqual(['application', 'withdrawal']);
  });

  it('of somebody else’s, or of none, changes nothing', async () => {
    const { desk, sessionId } = await house();
    await desk.submit(newApplication(sessionId));
    expect(await desk.withdraw('another', 'example:1')).toEqual({ refused: 'application_unknown' });
    expect((await desk.ofSession(sessionId))[0]?.status).toBe('sent');
  });
});
