import type { Locale } from '../../contract/locale.ts';
import type { SpeechTrack, VoiceAbilities } from '../../contract/speech.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { isBusy } from '../conversation/conversation-state.ts';
import { kioskMessagesFor } from '../messages/kiosk-messages-for.ts';
import { maskNumbers } from '../privacy/mask-numbers.ts';
import { Listener, type ListenerTrouble } from '../voice/listener.ts';
import { SPEEDS, Speaker, type SpeakerTrouble, VOLUMES } from '../voice/speaker.ts';
import type { VoiceCommand, VoiceControlState } from './voice-controls.ts';

export interface VoiceDeskOptions {
  conversation(): Conversation;
  onPartial(words: string): void;
  onHeard(words: string): void;
  onChange(): void;
}

const NOTHING: VoiceAbilities = { speech: false, transcription: false, browserRecognition: true };
const USUAL_SPEED = SPEEDS.indexOf(1);

/** Sound in and out of one kiosk, in the name of the conversation that is on the screen. */
export class VoiceDesk {
  readonly speaker: Speaker;
  readonly listener: Listener;
  readonly #options: VoiceDeskOptions;
  #abilities: Promise<VoiceAbilities> | undefined;
  #heard: { words: string; spokenMs: number | undefined } | undefined;

  constructor(options: VoiceDeskOptions) {
    this.#options = options;
    const { onChange, onPartial } = options;
    this.speaker = new Speaker({
      serverSpeaks: async () => (await this.#able()).speech,
      fetchSound: (text, speed, signal) =>
        options.conversation().inSession((client, key) => client.say(key, text, speed, signal)),
      onChange,
    });
    this.listener = new Listener({
      abilities: () => this.#able(),
      transcribe: (wav, signal) =>
        options.conversation().inSession((client, key) => client.transcribe(key, wav, signal)),
      speaking: () => this.speaker.speaking,
      answering: () => this.speaker.speaking || isBusy(options.conversation().state),
      onVoice: () => this.speaker.stop(),
      onPartial,
      onHeard: (words, spokenMs) => {
        this.#heard = { words: words.trim(), spokenMs };
        options.onHeard(words);
      },
      onChange,
    });
  }

  /** How long these words were spoken; what was corrected by hand was not spoken in that time. */
  spokenMs(words: string): number | undefined {
    return this.#heard?.words === words ? this.#heard.spokenMs : undefined;
  }

  get trouble(): SpeakerTrouble | ListenerTrouble | undefined {
    return this.listener.trouble ?? (this.speaker.muted ? undefined : this.speaker.trouble);
  }

  get controls(): VoiceControlState {
    const { speaker, listener } = this;
    const pace = SPEEDS.indexOf(speaker.speed);
    return {
      speaking: speaker.speaking,
      canRepeat: speaker.canRepeat,
      muted: speaker.muted,
      slower: pace > 0,
      faster: pace < SPEEDS.length - 1,
      volume: VOLUMES.indexOf(speaker.volume),
      handsFree: listener.handsFree,
      canListen: true,
    };
  }

  /** Says an answer. Numbers that name a person are not said where others hear them. */
  async say(text: string, locale: Locale, track?: SpeechTrack): Promise<void> {
    const { numberEnding } = kioskMessagesFor(locale).voice;
    const safe = maskNumbers(text)
      .map((part) => (part.masked === undefined ? part.text : numberEnding(part.text.slice(-4))))
      .join('');
    const known = safe === text ? (track ?? (await this.#track(text))) : await this.#track(safe);
    await this.speaker.say(safe, locale, known);
  }

  async obey(command: VoiceCommand): Promise<void> {
    const { speaker, listener } = this;
    const pace = SPEEDS.indexOf(speaker.speed);
    switch (command) {
      case 'stop':
        return speaker.stop();
      case 'repeat':
        speaker.muted = false;
        return speaker.repeat();
      case 'slower':
      case 'faster':
        speaker.speed = SPEEDS[pace + (command === 'slower' ? -1 : 1)] ?? speaker.speed;
        return speaker.repeat();
      case 'volume':
        return speaker.setVolume(VOLUMES[(VOLUMES.indexOf(speaker.volume) + 1) % VOLUMES.length] ?? 1);
      case 'hands_free':
        return listener.setHandsFree(!listener.handsFree);
    }
  }

  /** Slower for 关怀模式. */
  setCare(care: boolean): void {
    this.speaker.speed = SPEEDS[USUAL_SPEED - (care ? 1 : 0)] ?? 1;
  }

  /** The next person starts with a silent, ordinary voice and a closed microphone. */
  forget(): void {
    this.#heard = undefined;
    this.speaker.forget();
    this.speaker.trouble = undefined;
    this.speaker.speed = 1;
    this.speaker.setVolume(1);
    this.listener.handsFree = false;
    this.listener.trouble = undefined;
    this.listener.cancel();
  }

  async #track(text: string): Promise<SpeechTrack | undefined> {
    if (this.speaker.muted) return undefined;
    try {
      return await this.#options
        .conversation()
        .inSession((client, key, person) => client.speechTrack(key, text, person));
    } catch {
      return undefined;
    }
  }

  /** Asked once; a server that is away is asked again next time. */
  #able(): Promise<VoiceAbilities> {
    this.#abilities ??= this.#options
      .conversation()
      .inSession((client) => client.voiceAbilities())
      .catch(() => {
        this.#abilities = undefined;
        return NOTHING;
      });
    return this.#abilities;
  }
}
