import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { runProgram } from '../support/child-process.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const SERVER = 'dist/xiaogu.js';
const quiet = { PORT: '0', XIAOGU_STARTER_DATA: 'off', XIAOGU_LOG_LEVEL: 'silent' };

// A whole process starts and ends in each.
describe('the server process', { timeout: 60_000 }, () => {
  it('says its address when it is ready, finishes the turn under way when asked to end, and ends well', async () => {
    const server = runProgram(SERVER, { ...quiet, XIAOGU_DATA_DIR: temporaryDirectory() });
    await server.says('Xiaogu is ready at http://localhost:');
    const url = /http:\/\/localhost:\d+/.exec(server.output.stdout)![0];
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const created = await fetch(`${url}/api/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"channel":"kiosk"}',
    });
    const { sessionId, token } = (await created.json()) as { sessionId: string; token: string };
    const turn = fetch(`${url}/api/sessions/${sessionId}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ text: '没签劳动合同能要双倍工资吗' }),
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    server.child.kill('SIGTERM');
    expect((await turn).status).toBe(200);
    expect(await server.ended).toBe(0);
    expect(server.output.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('serves nobody while the port is another’s, and says so in one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const server = runProgram(SERVER, { ...quiet, PORT: port, XIAOGU_DATA_DIR: temporaryDirectory() });
    expect(await server.ended).toBe(1);
    expect(server.output.stderr.trim()).toBe(
      `xiaogu: Port ${port} is taken by another program; end it or choose another with PORT.`,
    );
  });

  it('names the data folder that cannot be written', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    const server = runProgram(SERVER, { ...quiet, XIAOGU_DATA_DIR: file });
    expect(await server.ended).toBe(1);
    expect(server.output.stderr.trim().split('\n')).toHaveLength(1);
    expect(server.output.stderr).toContain('XIAOGU_DATA_DIR');
  });

  it('leaves a data folder of a newer version alone', async () => {
    const directory = temporaryDirectory();
    await (await openDatabase(directory)).destroy();
    const sqlite = new SqliteDatabase(join(directory, 'xiaogu.sqlite'));
    sqlite.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    sqlite.close();
    const server = runProgram(SERVER, { ...quiet, XIAOGU_DATA_DIR: directory });
    expect(await server.ended).toBe(1);
    expect(server.output.stderr).toContain('newer version');
  });

  it('names the setting that is wrong', async () => {
    const server = runProgram(SERVER, { ...quiet, XIAOGU_TODAY: 'yesterday', XIAOGU_DATA_DIR: temporaryDirectory() });
    expect(await server.ended).toBe(1);
    expect(server.output.stderr).toContain('XIAOGU_TODAY');
  });
});
