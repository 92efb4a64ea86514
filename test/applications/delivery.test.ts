import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { applicationHouse, EMPLOYER, newApplication } from '../support/applications.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const CHILD = fileURLToPath(new URL('../support/apply-until-killed.ts', import.meta.url));

async function open(directory = temporaryDirectory()) {
  const database = await openDatabase(directory);
  onTestFinished(() => database.destroy());
  return database;
}

async function begin(house: ReturnType<typeof applicationHouse>) {
  const { session } = await house.sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
  return session.id;
}

describe('an application', () => {
  it('reaches the employer’s inbox and is then sent', async () => {
    const house = applicationHouse(await open());
    const sessionId = await begin(house);
    const { application, already } = await house.desk.submit(newApplication(sessionId));
    expect(already).toBe(false);
    expect(application.status).toBe('sent');
    expect(application.history.map(({ status }) => status)).toEqual(['submitted', 'sent']);
    expect(await house.inbox.ofEmployer(EMPLOYER)).toMatchObject([
      { applicationId: application.id, jobId: 'example:1', content: { name: '示例甲', phone: '13800000000' } },
    ]);
  });

  it('is one application however often it is handed in, even at once', async () => {
    const house = applicationHouse(await open());
    const sessionId = await begin(house);
    const handedIn = await Promise.all(Array.from({ length: 5 }, () => house.desk.submit(newApplication(sessionId))));
    expect(new Set(handedIn.map(({ application }) => application.id)).size).toBe(1);
    expect(handedIn.filter(({ already }) => !already)).toHaveLength(1);
    expect(await house.inbox.ofEmployer(EMPLOYER)).toHaveLength(1);
  });

  it('outlives its session, which is no longer known to it', async () => {
    const database = await open();
    const house = applicationHouse(database);
    const sessionId = await begin(house);
    await house.desk.submit(newApplication(sessionId));
    await house.sessions.delete(sessionId);
    expect(await house.desk.ofSession(sessionId)).toEqual([]);
    expect(await house.inbox.ofEmployer(EMPLOYER)).toHaveLength(1);
    const rows = await database.selectFrom('applications').select('session_id').execute();
    expect(rows).toEqual([{ session_id: null }]);
  });

  it('leaves no name and no number readable in the data folder', async () => {
    const directory = temporaryDirectory();
    const database = await open(directory);
    const house = applicationHouse(database);
    await house.desk.submit(newApplication(await begin(house)));
    const bytes = ['xiaogu.sqlite', 'xiaogu.sqlite-wal'].map((file) => readFileSync(join(directory, file)));
    expect(Buffer.concat(bytes).includes('13800000000')).toBe(false);
    expect(Buffer.concat(bytes).includes('示例甲')).toBe(false);
    expect(Buffer.concat(bytes).includes(EMPLOYER)).toBe(true);
  });

  it('keeps what became of it, each piece of news once', async () => {
    const house = applicationHouse(await open());
    const sessionId = await begin(house);
    const { application } = await house.desk.submit(newApplication(sessionId));
    const employer = { source: 'employer', actor: 'example' } as const;
    await house.desk.setStatus(application.id, 'seen', employer);
    await house.desk.setStatus(application.id, 'seen', employer);
    await house.desk.setStatus(application.id, 'interview', employer);
    const [listed] = await house.desk.ofSession(sessionId);
    expect(listed?.history.map(({ status }) => status)).toEqual(['submitted', 'sent', 'seen', 'interview']);
  });
});

describe('the outbox', () => {
  it('waits and tries again when the employer cannot be reached', async () => {
    let clock = Date.parse('2026-11-21T02:00:00Z');
    let reachable = false;
    const house = applicationHouse(await open(), {
      now: () => new Date(clock),
      delivery: (inbox) => ({
        deliver: (message) => (reachable ? inbox.deliver(message) : Promise.reject(new Error('no route'))),
      }),
    });
    const sessionId = await begin(house);
    const { application } = await house.desk.submit(newApplication(sessionId));
    expect(application.status).toBe('submitted');
    expect(house.failures).toHaveLength(1);
    reachable = true;
    await house.dispatcher.deliverDue();
    expect(await house.inbox.ofEmployer(EMPLOYER)).toEqual([]);
    clock += 10_000;
    await house.dispatcher.deliverDue();
    expect(await house.inbox.ofEmployer(EMPLOYER)).toHaveLength(1);
    expect((await house.desk.find(sessionId, 'example:1'))?.status).toBe('sent');
  });

  it('delivers once what was received but not yet noted when the process died', async () => {
    const directory = temporaryDirectory();
    const database = await open(directory);
    const house = applicationHouse(database, {
      delivery: (inbox) => ({
        async deliver(message) {
          await inbox.deliver(message);
          throw new Error('the process dies here');
        },
      }),
      now: () => new Date('2026-11-21T02:00:00Z'),
    });
    const sessionId = await begin(house);
    await house.desk.submit(newApplication(sessionId));
    const afterwards = applicationHouse(await open(directory));
    await afterwards.dispatcher.deliverDue();
    expect(await afterwards.inbox.ofEmployer(EMPLOYER)).toHaveLength(1);
    expect((await afterwards.desk.find(sessionId, 'example:1'))?.status).toBe('sent');
  });

  it('delivers every acknowledged application exactly once after the process is killed in the middle', {
    timeout: 120_000,
  }, async () => {
    const directory = temporaryDirectory();
    await (await openDatabase(directory)).destroy();
    const acknowledged = new Set<string>();
    for (const afterMs of [0, 7, 23, 61]) {
      for (const id of await applyUntilKilled(directory, afterMs)) acknowledged.add(id);
    }
    const house = applicationHouse(await open(directory));
    await house.dispatcher.deliverDue();
    const received = (await house.inbox.ofEmployer(EMPLOYER)).map(({ applicationId }) => applicationId);
    expect(acknowledged.size).toBeGreaterThanOrEqual(4);
    expect(new Set(received).size).toBe(received.length);
    expect([...acknowledged].filter((id) => !received.includes(id))).toEqual([]);
  });
});

/** Kills the process some time after its first application; what it said until then was told to somebody. */
async function applyUntilKilled(directory: string, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child.stdout, 'data');
  await pause(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}
