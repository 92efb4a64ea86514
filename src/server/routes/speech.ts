import express, { type Request, type Response, Router } from 'express';
import type { Logger } from '../../agent/logger.ts';
import { SpeechRequest, type SpeechTrack, type Transcription, type VoiceAbilities } from '../../contract/speech.ts';
import { CallerError } from '../../errors.ts';
import type { Speaker, Transcriber } from '../../speech/voice.ts';
import { VoiceError } from '../../speech/voice-error.ts';
import type { SessionRepository, StoredSession } from '../../store/session-repository.ts';
import { speechTrack } from '../../words/speech-track.ts';
import { parseRequest } from '../problems.ts';
import { sessionNamedInHeader } from '../session-access.ts';

export interface SpeechRouteDependencies {
  sessions: SessionRepository;
  speaker: Speaker | undefined;
  transcriber: Transcriber | undefined;
  browserRecognition: boolean;
  logger: Logger;
}

/** A minute of 16 kHz, 16 bit, one channel. */
const AUDIO_LIMIT = '2mb';
const LIMIT_MS = 20_000;

/** Sound in and out. What was said and heard is not kept. */
export function speechRoutes(dependencies: SpeechRouteDependencies): Router {
  const { sessions, speaker, transcriber, browserRecognition, logger } = dependencies;
  const router = Router();
  const own = (request: Request): Promise<StoredSession> => sessionNamedInHeader(sessions, request);

  router.get('/voice', (_request, response) => {
    response.json({
      speech: speaker !== undefined,
      transcription: transcriber !== undefined,
      browserRecognition,
    } satisfies VoiceAbilities);
  });

  router.post('/speech', async (request: Request, response: Response) => {
    const session = await own(request);
    const { text, speed = 1 } = parseRequest(SpeechRequest, request.body);
    if (speaker === undefined) throw new CallerError('speech_unavailable', 501, 'No speech engine is set up.');
    const signal = AbortSignal.timeout(LIMIT_MS);
    const sound = await orBadGateway(() => speaker.say(text, { speed, locale: session.locale, signal }));
    response.type(sound.type).send(Buffer.from(sound.bytes));
  });

  router.post('/speech/track', async (request: Request, response: Response) => {
    await own(request);
    const { text } = parseRequest(SpeechRequest, request.body);
    response.json(speechTrack(text) satisfies SpeechTrack);
  });

  const wav = express.raw({ type: ['audio/wav', 'audio/wave', 'audio/x-wav'], limit: AUDIO_LIMIT });
  router.post('/transcriptions', wav, async (request: Request, response: Response) => {
    const session = await own(request);
    if (transcriber === undefined) {
      throw new CallerError('transcription_unavailable', 501, 'No transcription endpoint is set up.');
    }
    if (!isWav(request.body)) throw new CallerError('audio_not_wav', 415, 'The body must be a WAV recording.');
    const recording = request.body;
    const signal = AbortSignal.timeout(LIMIT_MS);
    const text = await orBadGateway(() => transcriber.transcribe(recording, { locale: session.locale, signal }));
    response.json({ text } satisfies Transcription);
  });

  /** The engine's failure is not the caller's and not a secret: 502 with its code, and a line in the log. */
  async function orBadGateway<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VoiceError)) throw error;
      logger.warn({ err: error, code: error.code }, 'a speech engine failed');
      throw new CallerError(error.code, 502, error.message, { cause: error });
    }
  }

  return router;
}

function isWav(body: unknown): body is Buffer {
  return Buffer.isBuffer(body) && body.length > 44 && body.toString('latin1', 0, 4) === 'RIFF';
}
