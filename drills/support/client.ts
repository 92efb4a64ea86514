import { Turn } from '../../src/contract/turn.ts';

export interface Client {
  id: string;
  token: string;
  say(text: string, extra?: Record<string, unknown>): Promise<Turn>;
  request(method: string, path?: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A session over HTTP; every turn is checked against the contract. */
export async function openSession(url: string, begin: Record<string, unknown> = { channel: 'api' }): Promise<Client> {
  const created = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(begin),
  });
  if (created.status !== 201) throw new Error(`a session was answered with ${created.status}`);
  const { sessionId: id, token } = (await created.json()) as { sessionId: string; token: string };
  const request: Client['request'] = (method, path = '', body, headers = {}) =>
    fetch(`${url}/api/sessions/${id}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    id,
    token,
    request,
    async say(text, extra = {}) {
      const response = await request('POST', '/messages', { text, ...extra });
      if (response.status !== 200)
        throw new Error(`a turn was answered with ${response.status}: ${await response.text()}`);
      return Turn.parse(await response.json());
    },
  };
}

/** Works on numbers from 0 with at most so many under way at once. */
export async function inParallel(
  count: number,
  concurrency: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
