import { Turn } from '../../src/contract/turn.ts';

export interface Conversation {
  id: string;
  token: string;
  greeting: string;
  suggestions: string[];
  say(text: string, location?: { lat: number; lon: number }): Promise<Turn>;
  /** Hands over a file. */
  upload(path: string, bytes: Buffer | string, type: string): Promise<Response>;
  request(method: string, path?: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Begins a session over HTTP; every turn is checked against the contract. */
export async function converse(
  url: string,
  begin: Record<string, unknown> = { channel: 'api' },
): Promise<Conversation> {
  const created = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(begin),
  });
  if (created.status !== 201) throw new Error(`a session was answered with ${created.status}: ${await created.text()}`);
  const {
    sessionId: id,
    token,
    greeting,
    suggestions,
  } = (await created.json()) as {
    sessionId: string;
    token: string;
    greeting: string;
    suggestions: string[];
  };
  const request: Conversation['request'] = (method, path = '', body, headers = {}) =>
    fetch(`${url}/api/sessions/${id}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    id,
    token,
    greeting,
    suggestions,
    request,
    upload: (path, bytes, type) =>
      fetch(`${url}/api/sessions/${id}${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
        body: new Uint8Array(Buffer.from(bytes)),
      }),
    async say(text, location) {
      const response = await request('POST', '/messages', { text, ...(location ? { location } : {}) });
      if (response.status !== 200)
        throw new Error(`a turn was answered with ${response.status}: ${await response.text()}`);
      return Turn.parse(await response.json());
    },
  };
}
