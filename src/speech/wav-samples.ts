import { VoiceError } from './voice-error.ts';

export interface Samples {
  sampleRate: number;
  /** From -1 to 1, one channel. */
  samples: Float32Array;
}

const PCM = 1;

/** The samples of a WAV recording of 16 bits; of several channels the first. @throws VoiceError when it is something else */
export function samplesOf(wav: Uint8Array): Samples {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  let format: { channels: number; sampleRate: number } | undefined;
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const name = String.fromCharCode(...wav.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name === 'fmt ' && body + 16 <= view.byteLength) {
      if (view.getUint16(body, true) !== PCM || view.getUint16(body + 14, true) !== 16) break;
      format = { channels: view.getUint16(body + 2, true), sampleRate: view.getUint32(body + 4, true) };
    } else if (name === 'data' && format !== undefined && format.channels > 0) {
      const step = 2 * format.channels;
      const count = Math.floor(Math.min(length, view.byteLength - body) / step);
      const samples = Float32Array.from(
        { length: count },
        (_, index) => view.getInt16(body + index * step, true) / 32_768,
      );
      return { sampleRate: format.sampleRate, samples };
    }
    // Chunks begin at even places.
    at = body + length + (length % 2);
  }
  throw new VoiceError('transcription_failed', 'The recording is not a WAV file of 16 bit samples.');
}
