import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CallTurn } from '../../src/followup/call-desk.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { openCalls } from '../../src/open-calls.ts';
import { ApplicationRepository } from '../../src/store/application-repository.ts';
import { CallRepository } from '../../src/store/call-repository.ts';
import { createCipher } from '../../src/store/cipher.ts';
import { openDatabase } from '../../src/store/database.ts';
import { EmployerInboxRepository } from '../../src/store/employer-inbox-repository.ts';
import { phoneHashKey } from '../../src/store/phone-hash-key.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';
import { signedFetch } from '../support/signed-fetch.ts';
import { knowledgeDirectory } from '../understanding/support.ts';

const SECRET = 'the-carrier-signs-with-this';
const KEY = Buffer.alloc(32, 9);
const MONDAY_MORNING = new Date('2026-11-23T02:00:00Z');

describe('a follow-up call', () => {
  const dialled: { callId: string; phone: string }[] = [];
  const carrier = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      dialled.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.end('{}');
    });
  });
  let url: string;
  let house: Awaited<ReturnType<typeof open>>;

  async function open() {
    carrier.listen(0, '127.0.0.1');
    await new Promise((resolve) => carrier.once('listening', resolve));
    const address = `http://127.0.0.1:${(carrier.address() as AddressInfo).port}/dial`;
    const app = await sharedApp({
      XIAOGU_STARTER_DATA: 'off',
      XIAOGU_SECRET_KEY: KEY.toString('hex'),
      XIAOGU_CALLS_URL: address,
      XIAOGU_CALLS_SECRET: SECRET,
    });
    url = app.url;
    const database = await openDatabase(app.dataDirectory);
    const cipher = createCipher(KEY);
    const phoneKey = await phoneHashKey(database, cipher, KEY);
    let now = MONDAY_MORNING;
    const applications = new ApplicationRepository(database, cipher);
    const clock = { now: () => now, today: () => '2026-11-23' };
    const { callDesk } = openCalls({
      database,
      cipher,
      phoneKey,
      agent: () => app.agent,
      sessions: app.sessions,
      cues: (await loadLexicon(knowledgeDirectory)).cues,
      applications: {
        byId: (id) => applications.byId(id),
        contentOf: async (id) => (await applications.message(id)).content,
        amend: (id, content) => applications.amend(id, content, now),
      },
      outreach: {
        calls: { url: address, secret: SECRET, hours: [{ from: 9, to: 12 }], restDays: [], workDays: [] },
      } as never,
      postOptions: { policy: { allowedPrivateHosts: [] }, now: () => now },
      clock,
      logger: pino({ level: 'silent' }),
    })!;
    return {
      callDesk,
      calls: new CallRepository(database, cipher, phoneKey),
      applications,
      inbox: new EmployerInboxRepository(database, cipher),
      later: (ms: number) => {
        now = new Date(now.getTime() + ms);
      },
      close: () => database.destroy(),
    };
  }

  beforeAll(async () => {
    house = await open();
  });
  afterAll(async () => {
    await house.close();
    carrier.close();
  });

  let person = 0;
  async function planned(missing = ['education', 'certificates']) {
    person += 1;
    const phone = `1380000${String(person).padStart(4, '0')}`;
    const conversation = await converse(url);
    await conversation.say('做简历');
    await conversation.say('示例甲');
    await conversation.say(phone);
    const { application } = await house.applications.submit(
      {
        sessionId: conversation.id,
        jobId: 'example:1',
        posting: {
          title: '后厨帮工',
          employer: `示例酒店${person}`,
          city: '成都',
          payText: '面议',
          demonstration: false,
        },
        content: { name: '示例甲', phone },
      },
      MONDAY_MORNING,
    );
    const content = { phone, name: '示例甲', employer: '示例酒店', title: '后厨帮工', missing };
    const answer = await house.callDesk.plan({ sessionId: conversation.id, applicationId: application.id, content });
    if (!('call' in answer)) return { conversation, phone, refused: answer.refused, id: '', application };
    house.later(61 * 60_000);
    await house.callDesk.placeDue();
    house.later(-61 * 60_000);
    return { conversation, phone, refused: undefined, id: answer.call.id, application };
  }

  const turn = async (id: string, body: object, secret = SECRET) => {
    const response = await signedFetch(`${url}/api/calls/${id}/turn`, body, secret);
    return { status: response.status, ...((await response.json()) as CallTurn) };
  };

  it('says who calls, asks for what is missing alone, fills it in and ends', async () => {
    const { id, phone, conversation } = await planned();
    expect(dialled.at(-1)).toMatchObject({ callId: id, phone });
    const opening = await turn(id, { event: 'answered' });
    expect(opening.speech).toMatch(/示例酒店.*别再打了/);
    expect(opening.speech).not.toContain('示例甲');
    expect((await turn(id, { event: 'said', text: '方便，你说' })).speech).toContain('上学');
    expect((await turn(id, { event: 'said', text: '初中毕业' })).speech).toContain('证');
    const asked = await turn(id, { event: 'said', text: '有健康证' });
    expect(asked).toMatchObject({ hangUp: false, speech: expect.stringMatching(/补给示例酒店.*可以吗/) });
    const last = await turn(id, { event: 'said', text: '可以' });
    expect(last).toMatchObject({ hangUp: true, speech: expect.stringMatching(/补给单位了.*再见/) });
    const view = (await (await conversation.request('GET')).json()) as { resume: { document: object } };
    expect(view.resume.document).toMatchObject({
      'x-person': { schooling: 'junior_middle' },
      certificates: [{ name: '健康证' }],
    });
    expect((await house.calls.events(id)).map(({ event }) => event)).toEqual([
      'planned',
      'placed',
      'answered',
      'talking',
      'filled',
      'sent_on',
    ]);
    expect(await turn(id, { event: 'said', text: '还有吗' })).toMatchObject({ hangUp: true });
  });

  const received = async (employer: string) => {
    await house.callDesk.placeDue();
    return (await house.inbox.ofEmployer(employer)).map(({ content }) => content);
  };

  it('sends the employer what was said after a yes alone, and only what was asked about', async () => {
    const { id, application, conversation } = await planned(['certificates']);
    const { employer } = application.posting;
    await conversation.say('我还会开叉车，想做厨工');
    await turn(id, { event: 'answered' });
    await turn(id, { event: 'said', text: '方便' });
    await turn(id, { event: 'said', text: '有健康证' });
    const before = await received(employer);
    expect(JSON.stringify(before)).not.toContain('健康证');
    await turn(id, { event: 'said', text: '可以，发吧' });
    await vi.waitFor(
      async () => {
        const [sent, ...more] = await received(employer);
        expect(more).toEqual([]);
        expect(sent).toMatchObject({ name: '示例甲', resume: { certificates: [{ name: '健康证' }] } });
        expect(JSON.stringify(sent)).not.toMatch(/叉车|厨工/);
      },
      { timeout: 20_000, interval: 250 },
    );
  });

  it('goes on after questions that came before the yes', async () => {
    const { id } = await planned(['education']);
    await turn(id, { event: 'answered' });
    for (const text of ['喂，哪位？', '你是真人吗', '你怎么有我的号码', '等一下'])
      expect(await turn(id, { event: 'said', text }), text).toMatchObject({ hangUp: false });
    expect((await turn(id, { event: 'said', text: '哦，好的，那你说嘛' })).speech).toContain('上学');
  });

  it('is not made for an application that was taken back', async () => {
    const employer = '示例撤回公司';
    const conversation = await converse(url);
    const content = { name: '示例甲', phone: '13800009001' };
    const { application } = await house.applications.submit(
      {
        sessionId: conversation.id,
        jobId: 'example:withdrawn',
        posting: { title: '后厨帮工', employer, city: '成都', payText: '面议', demonstration: false },
        content,
      },
      MONDAY_MORNING,
    );
    const wanted = { ...content, employer, title: '后厨帮工', missing: ['education'] };
    const answer = await house.callDesk.plan({
      sessionId: conversation.id,
      applicationId: application.id,
      content: wanted,
    });
    if (!('call' in answer)) throw new Error(answer.refused);
    const change = { status: 'withdrawn', source: 'person', announce: 'withdrawal' } as const;
    await house.applications.changeStatus(application.id, change, MONDAY_MORNING, () => undefined);
    const before = dialled.length;
    house.later(61 * 60_000);
    await house.callDesk.placeDue();
    house.later(-61 * 60_000);
    expect(dialled).toHaveLength(before);
    expect((await house.calls.events(answer.call.id)).map(({ event }) => event)).toEqual(['planned', 'called_off']);
  });

  it('sends nothing on without a yes, nor when the person hangs up first', async () => {
    for (const last of [
      { event: 'said', text: '好像不要吧' },
      { event: 'said', text: '随便说说的' },
      { event: 'hung_up' },
    ]) {
      const { id, application } = await planned(['certificates']);
      await turn(id, { event: 'answered' });
      await turn(id, { event: 'said', text: '方便' });
      await turn(id, { event: 'said', text: '有健康证' });
      expect(await turn(id, last)).toMatchObject({ hangUp: true });
      const { content } = await house.applications.message(application.id);
      expect(content).toEqual({ name: '示例甲', phone: content.phone });
    }
  });

  it('outlives a session that ended with the page taken along, and then knows what the employer has', async () => {
    const kept = await planned(['education']);
    expect((await kept.conversation.request('DELETE', '?keep=carry-away')).status).toBe(204);
    await turn(kept.id, { event: 'answered' });
    expect((await turn(kept.id, { event: 'said', text: '方便' })).speech).toContain('上学');
    expect((await turn(kept.id, { event: 'said', text: '高中' })).speech).toContain('可以吗');
    expect(await turn(kept.id, { event: 'said', text: '行' })).toMatchObject({ hangUp: true });
    expect((await house.applications.message(kept.application.id)).content.resume).toMatchObject({
      basics: { name: '示例甲' },
      'x-person': { schooling: 'high_school' },
    });
    const erased = await planned(['education']);
    expect((await erased.conversation.request('DELETE')).status).toBe(204);
    expect((await turn(erased.id, { event: 'answered' })).status).toBe(404);
  });

  it('asks nobody who has not said that it suits, and says who it is to whoever asks', async () => {
    const { id } = await planned(['work']);
    await turn(id, { event: 'answered' });
    expect((await turn(id, { event: 'said', text: '喂，哪位？' })).speech).toMatch(/小顾.*方便说一分钟吗/);
    expect((await turn(id, { event: 'said', text: '你是真人吗' })).speech).toContain('不是真人');
    expect((await turn(id, { event: 'said', text: '那你说吧' })).speech).toContain('以前做过什么');
    expect((await turn(id, { event: 'said', text: '方便' })).speech).toContain('以前做过什么');
    const aside = await turn(id, { event: 'said', text: '这个工资到底多少钱一个月？' });
    expect(aside).toMatchObject({ hangUp: false, speech: expect.stringMatching(/电话里办不了.*以前做过什么/) });
    expect((await turn(id, { event: 'said', text: '在示例饭店洗碗洗了两年' })).speech).toContain('可以吗');
    await turn(id, { event: 'said', text: '可以' });
    const refused = await planned(['work']);
    await turn(refused.id, { event: 'answered' });
    expect(await turn(refused.id, { event: 'said', text: '不用了，谢谢' })).toMatchObject({ hangUp: true });
    expect((await house.calls.events(refused.id)).at(-1)).toMatchObject({ event: 'declined' });
  });

  it('stops at 别再打了, for good', async () => {
    const { id, phone } = await planned();
    await turn(id, { event: 'answered' });
    const stopped = await turn(id, { event: 'said', text: '别再打了，烦死了' });
    expect(stopped).toMatchObject({ hangUp: true });
    expect(await house.calls.isRefused(phone)).toBe(true);
    const again = await house.callDesk.plan({
      sessionId: 'another',
      applicationId: 'another',
      content: { phone, name: '示例甲', employer: '别家', title: '别的', missing: ['work'] },
    });
    expect(again).toEqual({ refused: 'person_refuses' });
  });

  it('is put off when the moment is not right, and comes once a day at most', async () => {
    const { id } = await planned();
    await turn(id, { event: 'answered' });
    expect(await turn(id, { event: 'said', text: '我在开车' })).toMatchObject({ hangUp: true });
    expect((await house.calls.find(id))?.status).toBe('planned');
    const before = dialled.length;
    await house.callDesk.placeDue();
    expect(dialled).toHaveLength(before);
  });

  it('is not talked to by anybody who does not sign, and is unknown by another name', async () => {
    const { id } = await planned();
    expect((await turn(id, { event: 'answered' }, 'not-the-carrier-at-all')).status).toBe(401);
    expect((await turn('unknown', { event: 'answered' })).status).toBe(404);
  });

  it('is not made when nothing is missing, nor after the person pressed 不要打电话', async () => {
    expect((await planned([])).refused).toBe('nothing_missing');
    const { conversation, phone } = await planned();
    expect((await conversation.request('DELETE', '/calls')).status).toBe(204);
    expect(await house.calls.isRefused(phone)).toBe(true);
  });
});
