/** Why the microphone is not there. */
export type MicrophoneTrouble = 'insecure_page' | 'refused' | 'no_microphone' | 'broken';

export class MicrophoneError extends Error {
  readonly trouble: MicrophoneTrouble;

  constructor(trouble: MicrophoneTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

export const SAMPLE_RATE = 16_000;
export const FRAME_MS = 20;
/** A microphone that gives nothing for so long, not even silence, has been lost. */
const LOST_MS = 4000;

/** The microphone as frames of 20 ms at 16 kHz, with the browser's echo cancelling and noise suppression. */
export class Microphone {
  #context: AudioContext | undefined;
  #stream: MediaStream | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  /**
   * @param onLost it was pulled out, or gives nothing any more
   * @throws MicrophoneError
   */
  async open(onFrame: (frame: Float32Array) => void, onLost: (trouble: MicrophoneTrouble) => void): Promise<void> {
    if (navigator.mediaDevices === undefined) throw new MicrophoneError('insecure_page');
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
      });
      const context = new AudioContext({ sampleRate: SAMPLE_RATE });
      this.#context = context;
      await context.audioWorklet.addModule(new URL('./capture-worklet.js', import.meta.url));
      const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 });
      let heardAt = performance.now();
      capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
        heardAt = performance.now();
        onFrame(data);
      };
      for (const track of this.#stream.getTracks()) track.addEventListener('ended', () => onLost('no_microphone'));
      context.createMediaStreamSource(this.#stream).connect(capture);
      await context.resume();
      this.#watch = setInterval(() => {
        if (performance.now() - heardAt > LOST_MS) onLost('broken');
      }, LOST_MS / 4);
    } catch (error) {
      this.close();
      throw new MicrophoneError(troubleOf(error), error);
    }
  }

  close(): void {
    clearInterval(this.#watch);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    void this.#context?.close();
    this.#stream = undefined;
    this.#context = undefined;
  }
}

function troubleOf(error: unknown): MicrophoneTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'no_microphone' : 'broken';
}
