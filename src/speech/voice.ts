/** Sound in a format browsers play, as it came from the engine. */
export interface Sound {
  type: string;
  bytes: Uint8Array;
}

/** Says a text. @throws VoiceError when the engine fails. */
export interface Speaker {
  say(text: string, options: { speed: number; locale: 'zh-CN' | 'en'; signal: AbortSignal }): Promise<Sound>;
}

/** Writes down what was said in a WAV recording. @throws VoiceError when the engine fails. */
export interface Transcriber {
  transcribe(wav: Uint8Array, options: { locale: 'zh-CN' | 'en'; signal: AbortSignal }): Promise<string>;
}
