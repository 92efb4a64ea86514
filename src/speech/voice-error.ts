import { XiaoguError } from '../errors.ts';

/** A speech engine failed, was late or answered nonsense. */
export class VoiceError extends XiaoguError {
  constructor(code: 'speech_failed' | 'transcription_failed', message: string, options: { cause?: unknown } = {}) {
    super(code, 'upstream', message, options);
  }
}
