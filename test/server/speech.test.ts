import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVoice } from '../../src/speech/open-voice.ts';
import { sharedApp } from '../support/shared-app.ts';
import { wavOf } from '../support/sound.ts';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.ts';

const TOKEN = 'token-of-hall-three';

let speech: SpeechServer;
let url: string;
let silentUrl: string;

beforeAll(async () => {
  speech = await startSpeechServer();
  const voiced = await sharedApp({
    XIAOGU_SPEECH_BASE_URL: speech.baseUrl,
    XIAOGU_TRANSCRIPTION_BASE_URL: speech.baseUrl,
    XIAOGU_TERMINAL_TOKENS: `hall-3:${TOKEN}`,
  });
  url = voiced.url;
  silentUrl = (await sharedApp({ XIAOGU_ESPEAK: '/nonexistent/espeak-ng' })).url;
}, 180_000);

afterAll(() => speech?.close());

async function session(base: string): Promise<Record<string, string>> {
  const response = await fetch(`${base}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'kiosk' }),
  });
  const { sessionId, token } = (await response.json()) as { sessionId: string; token: string };
  return { authorization: `Bearer ${token}`, 'xiaogu-session': sessionId };
}

const post = (base: string, path: string, headers: Record<string, string>, body: BodyInit, type = 'application/json') =>
  fetch(`${base}/api${path}`, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
const code = async (response: Response) => ((await response.json()) as { code: string }).code;
const wav = () => new Blob([Uint8Array.from(wavOf([{ seconds: 0.5, kind: 'voice' }], 16_000))]);

describe('sound through the server', () => {
  it('says a text by the configured endpoint', async () => {
    const response = await post(url, '/speech', await session(url), JSON.stringify({ text: '您好', speed: 0.85 }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^audio\/wav/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(speech.said.at(-1)).toMatchObject({ input: '您好', speed: 0.85 });
  });

  it('gives the mouths of a text, and with every turn', async () => {
    const headers = await session(url);
    const track = await (await post(url, '/speech/track', headers, JSON.stringify({ text: '妈' }))).json();
    expect(track).toEqual({ text: '妈', syllables: [{ text: '妈', onset: 'closed', viseme: 'a', weight: 1 }] });
    const stream = await post(
      url,
      `/sessions/${headers['xiaogu-session']}/messages`,
      { ...headers, accept: 'text/event-stream' },
      JSON.stringify({ text: '你好' }),
    );
    const events = [...(await stream.text()).matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? ''));
    const said = events.find(({ type, name }) => type === 'CUSTOM' && name === 'speech');
    expect(said.value.text).toBe(events.at(-1).result.speech);
  });

  it('writes a recording down, and refuses what is none, what is too long, and who has no session', async () => {
    speech.words = ' 失业登记怎么办 ';
    const headers = await session(url);
    const heard = await post(url, '/transcriptions', headers, wav(), 'audio/wav');
    expect(await heard.json()).toEqual({ text: '失业登记怎么办' });
    expect(await code(await post(url, '/transcriptions', headers, 'no sound', 'audio/wav'))).toBe('audio_not_wav');
    const long = await post(url, '/transcriptions', headers, new Blob([new Uint8Array(2_200_000)]), 'audio/wav');
    expect([long.status, await code(long)]).toEqual([413, 'body_too_large']);
    const nobody = await post(url, '/transcriptions', { authorization: 'Bearer x' }, wav(), 'audio/wav');
    expect(nobody.status).toBe(404);
    const stranger = await post(url, '/speech', { ...headers, authorization: 'Bearer x' }, '{"text":"a"}');
    expect(stranger.status).toBe(401);
  });

  it('says so with a code when an engine fails or there is none', async () => {
    speech.failing = 500;
    const headers = await session(url);
    const failed = await post(url, '/speech', headers, '{"text":"您好"}');
    expect([failed.status, await code(failed)]).toEqual([502, 'speech_failed']);
    speech.failing = undefined;
    const silent = await session(silentUrl);
    const said = await post(silentUrl, '/speech', silent, '{"text":"您好"}');
    expect([said.status, await code(said)]).toEqual([501, 'speech_unavailable']);
    const heard = await post(silentUrl, '/transcriptions', silent, wav(), 'audio/wav');
    expect([heard.status, await code(heard)]).toEqual([501, 'transcription_unavailable']);
    expect(await (await fetch(`${silentUrl}/api/voice`)).json()).toMatchObject({ speech: false, transcription: false });
    expect(await (await fetch(`${url}/api/voice`)).json()).toMatchObject({ speech: true, transcription: true });
  });

  it('speaks through espeak-ng where that is installed and no endpoint is set', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xiaogu-espeak-'));
    const espeak = join(folder, 'espeak-ng');
    // Into a pipe espeak-ng writes lengths that stand for "unknown".
    const streamed = wavOf([{ seconds: 0.2, kind: 'voice' }], 16_000);
    streamed.writeUInt32LE(0x7fff_f024, 4);
    streamed.writeUInt32LE(0x7fff_f000, 40);
    writeFileSync(join(folder, 'said.wav'), streamed);
    writeFileSync(
      espeak,
      `#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "$@" > ${folder}/arguments\ncat > ${folder}/text\ncat ${folder}/said.wav\n`,
    );
    chmodSync(espeak, 0o755);
    const none = {
      baseUrl: undefined,
      apiKey: undefined,
      transcriptionBaseUrl: undefined,
      transcriptionApiKey: undefined,
      sherpa: undefined,
    };
    const models = { speechModel: 'm', speechVoice: 'v', transcriptionModel: 'm' };
    const { speaker, transcriber } = await openVoice({ ...none, ...models, espeak });
    const signal = new AbortController().signal;
    const sound = await speaker?.say('您好; rm -rf', { speed: 1, locale: 'zh-CN', signal });
    expect(sound?.type).toBe('audio/wav');
    expect(sound?.bytes.length).toBe(streamed.length);
    const said = Buffer.from(sound?.bytes ?? []);
    expect([said.readUInt32LE(4), said.readUInt32LE(40)]).toEqual([streamed.length - 8, streamed.length - 44]);
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('您好; rm -rf');
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toContain('-v cmn');
    expect(transcriber).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

describe('the sensor of a terminal', () => {
  const report = (id: string, token: string, body: object) =>
    post(url, `/terminals/${id}/presence`, { authorization: `Bearer ${token}` }, JSON.stringify(body));

  it('is heard by the page of the same terminal, and by nobody else', async () => {
    const abort = new AbortController();
    const events = await fetch(`${url}/api/terminals/hall-3/events`, {
      headers: { authorization: `Bearer ${TOKEN}` },
      signal: abort.signal,
    });
    expect(events.status).toBe(200);
    expect((await report('hall-3', TOKEN, { present: true, distanceCm: 85 })).status).toBe(204);
    const reader = events.body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toMatch(/^event: presence\ndata: \{"present":true,"distanceCm":85,"at":"/);
    abort.abort();
    expect(await code(await report('hall-3', 'wrong-token-of-hall', { present: true }))).toBe('terminal_token_invalid');
    expect((await report('hall-4', TOKEN, { present: true })).status).toBe(401);
    expect((await fetch(`${url}/api/terminals/hall-3/events`)).status).toBe(401);
    expect((await report('hall-3', TOKEN, { present: 'yes' })).status).toBe(400);
  });
});
