import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wavOf } from './sound.ts';

export interface SpeechServer {
  baseUrl: string;
  /** What it was asked to say. */
  said: { input: string; voice: string; speed: number }[];
  /** What recordings it was given. */
  heard: { language: string; rate: number; channels: number; seconds: number }[];
  /** What it understands of any recording. */
  words: string;
  /** How long what it says lasts. */
  seconds: number;
  /** What it answers recordings with instead, whatever that is. */
  answer: string | undefined;
  /** The status it fails with, when it fails. */
  failing: number | undefined;
  close(): Promise<void>;
}

/** A speech service as OpenAI's interface has it, that records what it is asked. */
export async function startSpeechServer(): Promise<SpeechServer> {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (speech.failing !== undefined) {
      response.writeHead(speech.failing).end('no');
    } else if (request.url === '/v1/audio/speech') {
      speech.said.push(JSON.parse(body.toString('utf8')));
      response
        .writeHead(200, { 'content-type': 'audio/wav' })
        .end(wavOf([{ seconds: speech.seconds, kind: 'voice' }], 16_000));
    } else if (request.url === '/v1/audio/transcriptions') {
      const wav = body.subarray(body.indexOf('RIFF'));
      speech.heard.push({
        language: /name="language"\r\n\r\n(\w+)/.exec(body.toString('latin1'))?.[1] ?? '',
        channels: wav.readUInt16LE(22),
        rate: wav.readUInt32LE(24),
        seconds: wav.readUInt32LE(40) / 2 / wav.readUInt32LE(24),
      });
      const answer = speech.answer ?? JSON.stringify({ text: speech.words });
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const speech: SpeechServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    said: [],
    heard: [],
    words: '',
    seconds: 1,
    answer: undefined,
    failing: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return speech;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
