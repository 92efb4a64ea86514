import { spawn } from 'node:child_process';
import type { Sound, Speaker } from './voice.ts';
import { VoiceError } from './voice-error.ts';

const VOICES = { 'zh-CN': 'cmn', en: 'en' };
/** espeak-ng counts every Chinese syllable for a word. */
const WORDS_A_MINUTE = { 'zh-CN': 230, en: 160 };
const HEADER_BYTES = 44;

/** Whether a program of this name can be started and knows itself. */
export function espeakInstalled(program: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = spawn(program, ['--version'], { stdio: 'ignore' });
    probe.once('error', () => resolve(false));
    probe.once('exit', (code) => resolve(code === 0));
  });
}

/** espeak-ng on this machine: plain to hear, free, and never away. The text goes in by standard input. */
export function espeakSpeaker(program: string): Speaker {
  return {
    say(text, { speed, locale, signal }): Promise<Sound> {
      const pace = String(Math.round(WORDS_A_MINUTE[locale] * speed));
      const child = spawn(program, ['-v', VOICES[locale], '-s', pace, '--stdin', '--stdout'], { signal });
      return new Promise((resolve, reject) => {
        const fail = (cause?: unknown) =>
          reject(new VoiceError('speech_failed', `${program} did not speak.`, { cause }));
        const pieces: Buffer[] = [];
        child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
        child.stderr.resume();
        child.once('error', fail);
        child.stdin.once('error', fail);
        child.once('close', (code) => {
          const bytes = Buffer.concat(pieces);
          if (code === 0 && bytes.length > HEADER_BYTES) resolve({ type: 'audio/wav', bytes: withLengths(bytes) });
          else fail();
        });
        child.stdin.end(text);
      });
    },
  };
}

/** Writing to a pipe, espeak-ng cannot know how long the sound will be and says 2 GB; the mouth would wait for all of it. */
function withLengths(wav: Buffer): Buffer {
  wav.writeUInt32LE(wav.length - 8, 4);
  if (wav.toString('latin1', 36, 40) === 'data') wav.writeUInt32LE(wav.length - HEADER_BYTES, 40);
  return wav;
}
