import { describe, expect, it } from 'vitest';
import { converse } from '../support/conversation.ts';
import { startApp } from '../support/start-app.ts';

describe('limits on requests', () => {
  it('count a session’s messages, however their address is written', async () => {
    const { url } = await startApp();
    const { id, token } = await converse(url);
    const spellings = ['sessions', 'Sessions', 'SESSIONS'].flatMap((name) => [
      `${url}/api/${name}/${id}/messages`,
      `${url}/api/${name}/${id}/messages/`,
      `${url}/API/${name}/${id}/Messages`,
    ]);
    const statuses: number[] = [];
    for (let index = 0; index < 66; index += 1) {
      const response = await fetch(spellings[index % spellings.length]!, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: '{}',
      });
      statuses.push(response.status);
    }
    expect(new Set(statuses.slice(0, 60))).toEqual(new Set([400]));
    expect(new Set(statuses.slice(60))).toEqual(new Set([429]));
  });

  it('count new sessions of an address, and files of a session', async () => {
    const { url } = await startApp();
    const begin = (address: string) =>
      fetch(`${url}${address}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    for (let index = 0; index < 120; index += 1) await begin(index % 2 === 0 ? '/api/sessions/' : '/api/Sessions');
    expect((await begin('/api/sessions')).status).toBe(429);
    const file = (end: string) => fetch(`${url}/api/sessions/nobody/resume.pdf${end}`);
    for (let index = 0; index < 30; index += 1) expect((await file(index % 2 === 0 ? '' : '/')).status).toBe(404);
    expect((await file('')).status).toBe(429);
  });

  it('are counted in the metrics under one name, however the address was written', async () => {
    const { url } = await startApp();
    for (const path of ['/api/privacy', '/API/Privacy', '/aPi/pRivacy']) await fetch(`${url}${path}`);
    const routes = (await (await fetch(`${url}/metrics`)).text())
      .split('\n')
      .filter((line) => line.startsWith('xiaogu_http_requests_total') && /privacy/i.test(line));
    expect(routes).toHaveLength(1);
    expect(routes[0]).toContain('route="/api/privacy/"');
    expect(routes[0]).toMatch(/ 3$/);
  });
});
