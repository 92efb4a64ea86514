import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointTranscriber } from '../../src/speech/endpoint-transcriber.ts';
import { wavOf } from '../support/sound.ts';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.ts';

const sound = wavOf([{ seconds: 0.5, kind: 'voice' }], 16_000);
const signal = new AbortController().signal;

let speech: SpeechServer;

beforeAll(async () => {
  speech = await startSpeechServer();
});

afterAll(() => speech.close());

const hear = (locale: 'zh-CN' | 'en' = 'zh-CN', baseUrl = speech.baseUrl) =>
  endpointTranscriber({ baseUrl, apiKey: undefined, model: 'whisper' }).transcribe(sound, { locale, signal });

describe('transcription by an endpoint in OpenAI’s form', () => {
  it('sends the recording and the language, and gives back the words', async () => {
    speech.words = ' I am looking for work ';
    expect(await hear('en')).toBe('I am looking for work');
    expect(speech.heard.at(-1)).toMatchObject({ language: 'en', rate: 16_000, channels: 1, seconds: 0.5 });
    await hear('zh-CN', `${speech.baseUrl}/`);
    expect(speech.heard.at(-1)).toMatchObject({ language: 'zh' });
  });

  it.each(['<html>sign in</html>', '{"segments":[]}', 'null', '{"text":7}'])(
    'says that the endpoint answered without a text when it answers %s',
    async (answer) => {
      speech.answer = answer;
      await expect(hear().finally(() => (speech.answer = undefined))).rejects.toMatchObject({
        code: 'transcription_failed',
        message: 'The transcription endpoint answered without a text.',
      });
    },
  );

  it('says when nothing is there', async () => {
    await expect(hear('zh-CN', 'http://127.0.0.1:9/v1')).rejects.toMatchObject({
      code: 'transcription_failed',
      message: 'The transcription endpoint could not be reached.',
    });
  });
});
