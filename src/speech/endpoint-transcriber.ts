import type { Transcriber } from './voice.ts';
import { VoiceError } from './voice-error.ts';

export interface TranscriptionEndpoint {
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
}

/** Any endpoint that answers `POST {base}/audio/transcriptions` as OpenAI does; a local engine behind one, too. */
export function endpointTranscriber({ baseUrl, apiKey, model }: TranscriptionEndpoint): Transcriber {
  const url = `${baseUrl.replace(/\/$/, '')}/audio/transcriptions`;
  const headers: Record<string, string> = apiKey ? { authorization: `Bearer ${apiKey}` } : {};
  return {
    async transcribe(wav, { locale, signal }): Promise<string> {
      const form = new FormData();
      form.set('file', new Blob([Uint8Array.from(wav)], { type: 'audio/wav' }), 'speech.wav');
      form.set('model', model);
      form.set('language', locale === 'en' ? 'en' : 'zh');
      form.set('response_format', 'json');
      try {
        const response = await fetch(url, { method: 'POST', headers, body: form, signal, redirect: 'error' });
        if (!response.ok) {
          throw new VoiceError('transcription_failed', `The transcription endpoint answered ${response.status}.`);
        }
        // Not JSON at all is an answer without a text, too: a proxy's page, or another interface.
        const body = (await response.json().catch(() => undefined)) as { text?: unknown } | undefined;
        if (typeof body?.text !== 'string') {
          throw new VoiceError('transcription_failed', 'The transcription endpoint answered without a text.');
        }
        return body.text.trim();
      } catch (error) {
        if (error instanceof VoiceError) throw error;
        throw new VoiceError('transcription_failed', 'The transcription endpoint could not be reached.', {
          cause: error,
        });
      }
    },
  };
}
