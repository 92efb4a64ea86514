import { describe, expect, it, onTestFinished } from 'vitest';
import { isExpired } from '../../src/agent/pending-action.ts';
import { hashPassword } from '../../src/operators/password.ts';
import { SignIn } from '../../src/operators/sign-in.ts';
import { Retention } from '../../src/privacy/retention.ts';
import type { ApplicationRepository } from '../../src/store/application-repository.ts';
import { AuditRepository } from '../../src/store/audit-repository.ts';
import { CallRepository } from '../../src/store/call-repository.ts';
import { CarryAwayRepository } from '../../src/store/carry-away-repository.ts';
import { createCipher } from '../../src/store/cipher.ts';
import { openDatabase } from '../../src/store/database.ts';
import { ModelUsageRepository } from '../../src/store/model-usage-repository.ts';
import { OperatorRepository } from '../../src/store/operator-repository.ts';
import { SessionRepository } from '../../src/store/session-repository.ts';
import { applicationHouse } from '../support/applications.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const TODAY = new Date('2026-11-22T08:00:00Z');
const TEN_YEARS_ON = new Date('2036-11-22T08:00:00Z');
const LONG_AGO = new Date('1970-01-01T00:05:00Z');

async function house() {
  const database = await openDatabase(temporaryDirectory());
  onTestFinished(() => database.destroy());
  const at = { now: TODAY };
  const clock = { now: () => at.now, today: () => at.now.toISOString().slice(0, 10) };
  return { database, at, clock };
}

describe('a clock that jumps', () => {
  it('forwards before a start deletes nobody', async () => {
    const { database, at, clock } = await house();
    const cipher = createCipher(Buffer.alloc(32, 7));
    const { sessions, applications } = applicationHouse(database);
    const { session, token } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, TODAY);
    const options = {
      sessions,
      applications: applications as ApplicationRepository,
      usage: new ModelUsageRepository(database),
      carryAways: new CarryAwayRepository(database, cipher),
      calls: new CallRepository(database, cipher, Buffer.alloc(32, 7)),
      days: { sessions: 30, applications: 730, audit: 1095, carryAways: 1 },
      clock,
      onRun: async () => undefined,
      onProblem: () => undefined,
    };
    at.now = TEN_YEARS_ON;
    const started = new Retention(options);
    await expect(started.run()).rejects.toThrow(/clock/);
    await expect(started.run()).rejects.toThrow(/clock/);
    at.now = new Date(TODAY.getTime() + 3_600_000);
    await new Retention(options).run();
    expect(await sessions.find(session.id, token)).toMatchObject({ id: session.id });
  });

  it('forwards and back leaves no sign-in that lasts for years', async () => {
    const { database, at, clock } = await house();
    const operators = new OperatorRepository(database);
    const password = '一串够长的示例口令12';
    await operators.add({ name: '甲管理', role: 'administrator', passwordHash: await hashPassword(password) }, TODAY);
    const signIn = new SignIn({ operators, audit: new AuditRepository(database, Buffer.alloc(32, 7)), clock });
    at.now = TEN_YEARS_ON;
    const { token } = await signIn.signIn({ name: '甲管理', password }, '192.0.2.1');
    expect(await signIn.operator(token)).toMatchObject({ name: '甲管理' });
    at.now = TODAY;
    await expect(signIn.operator(token)).rejects.toMatchObject({ code: 'not_signed_in' });
    const { token: good } = await signIn.signIn({ name: '甲管理', password }, '192.0.2.1');
    at.now = TEN_YEARS_ON;
    await expect(signIn.operator(good)).rejects.toMatchObject({ code: 'not_signed_in' });
  });

  it('either way makes a read-back count no longer, and a session stays its owner’s', async () => {
    const { database } = await house();
    const expiresAt = new Date(TODAY.getTime() + 600_000).toISOString();
    const pending = { id: '1', tool: 'erase_me', intent: 'profile', arguments: {}, summary: '', expiresAt } as const;
    expect([TODAY, TEN_YEARS_ON, LONG_AGO].map((now) => isExpired(pending, now))).toEqual([false, true, true]);
    const sessions = new SessionRepository(database, createCipher(Buffer.alloc(32, 7)));
    for (const moment of [TEN_YEARS_ON, LONG_AGO]) {
      const { session, token } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, moment);
      expect(await sessions.find(session.id, token)).toMatchObject({ id: session.id });
      expect(await sessions.find(session.id, 'another')).toBe('wrong_token');
    }
  });
});
