import { endpointSpeaker } from './endpoint-speaker.ts';
import { endpointTranscriber } from './endpoint-transcriber.ts';
import { espeakInstalled, espeakSpeaker } from './espeak-speaker.ts';
import type { Speaker, Transcriber } from './voice.ts';

export interface VoiceSettings {
  baseUrl: string | undefined;
  apiKey: string | undefined;
  speechModel: string;
  speechVoice: string;
  transcriptionBaseUrl: string | undefined;
  transcriptionApiKey: string | undefined;
  transcriptionModel: string;
  /** The program tried where no endpoint speaks. */
  espeak: string;
}

/** The engines this installation has: an endpoint where one is set, else espeak-ng where it is installed. */
export async function openVoice(
  settings: VoiceSettings,
): Promise<{ speaker: Speaker | undefined; transcriber: Transcriber | undefined }> {
  const { baseUrl, apiKey, speechModel, speechVoice, espeak } = settings;
  const { transcriptionBaseUrl, transcriptionApiKey, transcriptionModel } = settings;
  const speaker =
    baseUrl !== undefined
      ? endpointSpeaker({ baseUrl, apiKey, model: speechModel, voice: speechVoice })
      : (await espeakInstalled(espeak))
        ? espeakSpeaker(espeak)
        : undefined;
  const transcriber =
    transcriptionBaseUrl === undefined
      ? undefined
      : endpointTranscriber({ baseUrl: transcriptionBaseUrl, apiKey: transcriptionApiKey, model: transcriptionModel });
  return { speaker, transcriber };
}
