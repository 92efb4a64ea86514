import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { inboxDelivery } from '../src/applications/inbox-delivery.ts';
import { OutboxDispatcher } from '../src/applications/outbox-dispatcher.ts';
import { ApplicationRepository } from '../src/store/application-repository.ts';
import { createCipher } from '../src/store/cipher.ts';
import { readSecretKey } from '../src/store/data-directory.ts';
import { openDatabase } from '../src/store/database.ts';
import { EmployerInboxRepository } from '../src/store/employer-inbox-repository.ts';
import { OutboxRepository } from '../src/store/outbox-repository.ts';
import { SessionRepository } from '../src/store/session-repository.ts';
import { type Drill, verdicts } from './drill.ts';
import { seededRandom } from './support/random.ts';

const KILLS = 200;
const LONGEST_MS = 400;
const CHILD = fileURLToPath(new URL('./support/write-until-killed.ts', import.meta.url));

interface Acknowledged {
  session: string[];
  turn: string[];
  application: string[];
  posting: string[];
}

/** A process that writes turns, applications and postings is killed at random moments, over one data folder. */
export const kills: Drill = async ({ count = KILLS, seed }) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'xiaogu-drill-'));
  const random = seededRandom(seed);
  const told: Acknowledged = { session: [], turn: [], application: [], posting: [] };
  try {
    readSecretKey(dataDirectory, undefined);
    await (await openDatabase(dataDirectory)).destroy();
    for (let kill = 0; kill < count; kill += 1) await writeUntilKilled(dataDirectory, random() * LONGEST_MS, told);
    const found = await examine(dataDirectory);
    const lost = {
      sessions: told.session.filter((id) => !found.sessions.has(id)),
      turns: told.turn.filter((id) => !found.turns.includes(id)),
      applications: told.application.filter((id) => !found.received.includes(id)),
      postings: told.posting.filter((title) => !found.postings.includes(title)),
    };
    const { passed, lines } = verdicts({
      'the database is whole': found.whole,
      'no acknowledged session, turn, application or posting is lost': Object.values(lost).every(
        ({ length }) => length === 0,
      ),
      'no turn, application or posting is there twice': [found.turns, found.received, found.postings].every(
        (ids) => new Set(ids).size === ids.length,
      ),
      'the turns of every session are numbered without a gap': found.gaps === 0,
      'every conversation can be read': found.unreadable === 0,
    });
    const counts = Object.fromEntries(Object.entries(told).map(([kind, ids]) => [kind, ids.length]));
    return {
      passed,
      lines: [
        `${count} kills; acknowledged: ${JSON.stringify(counts)}; lost: ${JSON.stringify(lost)}`,
        `found: ${found.turns.length} turns, ${found.received.length} applications with their employer, ${found.postings.length} postings`,
        ...lines,
      ],
      figures: { kills: count, acknowledged: counts, lost },
    };
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
};

async function writeUntilKilled(dataDirectory: string, afterMs: number, told: Acknowledged): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await pause(afterMs);
  child.kill('SIGKILL');
  await ended;
  // The last line may be cut in the middle: it was not said.
  for (const line of said.split('\n').slice(0, -1)) {
    const [kind, ...id] = line.split(' ');
    told[kind as keyof Acknowledged].push(id.join(' '));
  }
}

async function examine(dataDirectory: string) {
  const database = await openDatabase(dataDirectory);
  try {
    const cipher = createCipher(readSecretKey(dataDirectory, undefined));
    const inbox = new EmployerInboxRepository(database, cipher);
    const now = (): Date => new Date();
    const dispatcher = new OutboxDispatcher({
      outbox: new OutboxRepository(database),
      applications: new ApplicationRepository(database, cipher),
      delivery: inboxDelivery(inbox, now),
      now,
      onFailure: (error) => {
        throw error;
      },
    });
    for (let left = 1; left > 0; ) {
      await dispatcher.deliverDue();
      const waiting = await database.selectFrom('outbox').select('id').where('delivered_at', 'is', null).execute();
      left = waiting.length;
    }
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
    const sessions = await database.selectFrom('sessions').select('id').execute();
    const turns = await database.selectFrom('turns').select(['id', 'session_id', 'number']).execute();
    const gaps = sessions.filter(({ id }) => {
      const numbers = turns.filter((turn) => turn.session_id === id).map(({ number }) => number);
      return numbers.length > 0 && Math.max(...numbers) !== numbers.length;
    }).length;
    const repository = new SessionRepository(database, cipher);
    let unreadable = 0;
    for (const { id } of sessions) {
      await repository.turns(id).catch(() => {
        unreadable += 1;
      });
    }
    const received = await database.selectFrom('employer_inbox').select('application_id').execute();
    const postings = await database.selectFrom('postings').select('title').execute();
    return {
      whole: integrity.rows[0]?.integrity_check === 'ok',
      sessions: new Set(sessions.map(({ id }) => id)),
      turns: turns.map(({ id }) => id),
      received: received.map(({ application_id }) => application_id),
      postings: postings.map(({ title }) => title),
      gaps,
      unreadable,
    };
  } finally {
    await database.destroy();
  }
}
