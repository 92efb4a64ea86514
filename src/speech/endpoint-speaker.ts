import type { Sound, Speaker } from './voice.ts';
import { VoiceError } from './voice-error.ts';

export interface SpeechEndpoint {
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  voice: string;
}

const TYPE = /^audio\/[\w.+-]+/;

/** Any endpoint that answers `POST {base}/audio/speech` as OpenAI does. */
export function endpointSpeaker({ baseUrl, apiKey, model, voice }: SpeechEndpoint): Speaker {
  const url = `${baseUrl.replace(/\/$/, '')}/audio/speech`;
  const headers = { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) };
  return {
    async say(text, { speed, signal }): Promise<Sound> {
      const body = JSON.stringify({ model, voice, input: text, speed, response_format: 'mp3' });
      try {
        const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
        if (!response.ok) throw new VoiceError('speech_failed', `The speech endpoint answered ${response.status}.`);
        const type = TYPE.exec(response.headers.get('content-type') ?? '')?.[0] ?? 'audio/mpeg';
        return { type, bytes: new Uint8Array(await response.arrayBuffer()) };
      } catch (error) {
        if (error instanceof VoiceError) throw error;
        throw new VoiceError('speech_failed', 'The speech endpoint could not be reached.', { cause: error });
      }
    },
  };
}
