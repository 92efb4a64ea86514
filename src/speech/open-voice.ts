import { endpointSpeaker } from './endpoint-speaker.ts';
import { endpointTranscriber } from './endpoint-transcriber.ts';
import { espeakInstalled, espeakSpeaker } from './espeak-speaker.ts';
import { type SherpaModel, sherpaTranscriber } from './sherpa-transcriber.ts';
import type { Speaker, Transcriber } from './voice.ts';

export interface VoiceSettings {
  baseUrl: string | undefined;
  apiKey: string | undefined;
  speechModel: string;
  speechVoice: string;
  transcriptionBaseUrl: string | undefined;
  transcriptionApiKey: string | undefined;
  transcriptionModel: string;
  /** A model on this machine; it goes before an endpoint, since what was said then stays here. */
  sherpa: SherpaModel | undefined;
  /** The program tried where no endpoint speaks. */
  espeak: string;
}

/**
 * The engines this installation has: an endpoint where one is set, else espeak-ng where it is installed; a local model
 * before an endpoint for hearing.
 * @throws ConfigurationError when a local model is asked for and cannot be used
 */
export async function openVoice(
  settings: VoiceSettings,
): Promise<{ speaker: Speaker | undefined; transcriber: Transcriber | undefined }> {
  const { baseUrl, apiKey, speechModel, speechVoice, espeak } = settings;
  const { sherpa, transcriptionBaseUrl, transcriptionApiKey, transcriptionModel } = settings;
  const speaker =
    baseUrl !== undefined
      ? endpointSpeaker({ baseUrl, apiKey, model: speechModel, voice: speechVoice })
      : (await espeakInstalled(espeak))
        ? espeakSpeaker(espeak)
        : undefined;
  const transcriber =
    sherpa !== undefined
      ? await sherpaTranscriber(sherpa)
      : transcriptionBaseUrl !== undefined
        ? endpointTranscriber({ baseUrl: transcriptionBaseUrl, apiKey: transcriptionApiKey, model: transcriptionModel })
        : undefined;
  return { speaker, transcriber };
}
