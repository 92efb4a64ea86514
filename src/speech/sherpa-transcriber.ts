import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../errors.ts';
import { trySherpa } from './try-sherpa.ts';
import type { Transcriber } from './voice.ts';
import { VoiceError } from './voice-error.ts';
import { samplesOf } from './wav-samples.ts';

/** Families of models, by how sherpa-onnx is told of them. */
export type SherpaKind = 'sense_voice' | 'paraformer';

export interface SherpaModel {
  /** The folder of one model as it is published: the model and its tokens. */
  directory: string;
  kind: SherpaKind;
  threads: number;
  /** The name or the path of the package, which the operator installs: it is native. */
  package: string;
}

/** The part of sherpa-onnx-node used here. */
interface Stream {
  acceptWaveform(sound: { sampleRate: number; samples: Float32Array }): void;
}
interface Recognizer {
  createStream(): Stream;
  decodeAsync(stream: Stream): Promise<{ text?: unknown }>;
}
interface SherpaPackage {
  OfflineRecognizer?: { createAsync?(config: object): Promise<Recognizer> };
}

const MODEL_FILES = ['model.int8.onnx', 'model.onnx'];
const TOKENS_FILE = 'tokens.txt';

/**
 * Recognition on this machine by sherpa-onnx. One recording at a time: each takes every thread it is given.
 * @throws ConfigurationError when the package or the model is not there or cannot be used
 */
export async function sherpaTranscriber(settings: SherpaModel): Promise<Transcriber> {
  const config = { modelConfig: { ...modelOf(settings), numThreads: settings.threads, debug: false } };
  const { OfflineRecognizer } = await packageOf(settings.package);
  if (OfflineRecognizer?.createAsync === undefined) {
    throw new ConfigurationError(
      'sherpa_missing',
      `${settings.package} has no OfflineRecognizer.createAsync; install a newer one.`,
    );
  }
  const refused = await trySherpa(settings.package, config);
  if (refused !== undefined) {
    throw new ConfigurationError(
      'sherpa_model_missing',
      `sherpa-onnx cannot use the model in ${settings.directory} as ${settings.kind} (XIAOGU_SHERPA_KIND): ${refused}`,
    );
  }
  const recognizer = await OfflineRecognizer.createAsync(config);
  let last: Promise<unknown> = Promise.resolve();
  return {
    transcribe(wav, { signal }) {
      const work = last.then(async () => {
        signal.throwIfAborted();
        const stream = recognizer.createStream();
        stream.acceptWaveform(samplesOf(wav));
        const { text } = await recognizer.decodeAsync(stream);
        if (typeof text !== 'string') throw new Error('sherpa-onnx answered without a text.');
        return text.trim();
      });
      // The next recording waits for this one, however it ends.
      last = work.catch(() => undefined);
      return work.catch((error: unknown) => {
        if (error instanceof VoiceError) throw error;
        throw new VoiceError('transcription_failed', 'sherpa-onnx could not recognise the recording.', {
          cause: error,
        });
      });
    },
  };
}

async function packageOf(name: string): Promise<SherpaPackage> {
  try {
    const loaded = (await import(name)) as SherpaPackage & { default?: SherpaPackage };
    return loaded.default ?? loaded;
  } catch (error) {
    throw new ConfigurationError(
      'sherpa_missing',
      `XIAOGU_SHERPA_MODEL is set and ${name} cannot be loaded; run "npm install --no-save ${name}" or name its folder in XIAOGU_SHERPA_PACKAGE.`,
      { cause: error },
    );
  }
}

function modelOf({ directory, kind }: SherpaModel): object {
  const model = MODEL_FILES.map((name) => join(directory, name)).find((path) => existsSync(path));
  const tokens = join(directory, TOKENS_FILE);
  if (model === undefined || !existsSync(tokens)) {
    throw new ConfigurationError(
      'sherpa_model_missing',
      `XIAOGU_SHERPA_MODEL is ${directory}, which must hold ${TOKENS_FILE} and ${MODEL_FILES.join(' or ')}.`,
    );
  }
  return kind === 'paraformer'
    ? { paraformer: { model }, tokens }
    : { senseVoice: { model, language: '', useInverseTextNormalization: 1 }, tokens };
}
