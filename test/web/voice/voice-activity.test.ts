import { describe, expect, it } from 'vitest';
import { loudnessOf, VoiceActivity } from '../../../src/web/voice/voice-activity.ts';
import { encodeWav } from '../../../src/web/voice/wav.ts';
import { type Stretch, wavOf } from '../../support/sound.ts';

const RATE = 16_000;
const FRAME = RATE / 50;

/** What happens, and after how many milliseconds, in a recording made of stretches. */
function eventsIn(stretches: Stretch[], options: { guarded?: boolean; gain?: number; room?: number } = {}) {
  const wav = wavOf(stretches, RATE);
  const activity = new VoiceActivity();
  const events: { event: string; at: number }[] = [];
  for (let start = 0; (start + FRAME) * 2 + 44 <= wav.length; start += FRAME) {
    const frame = new Float32Array(FRAME);
    for (let index = 0; index < FRAME; index += 1) {
      const sample = wav.readInt16LE(44 + (start + index) * 2) / 32_768;
      frame[index] = sample * (options.gain ?? 1) + (options.room ?? 0) * (((index * 7919) % 17) / 8 - 1);
    }
    const event = activity.push(loudnessOf(frame), 20, { guarded: options.guarded ?? false });
    if (event !== undefined) events.push({ event, at: (start / RATE) * 1000 });
  }
  return events;
}

const silence = (seconds: number): Stretch => ({ seconds, kind: 'silence' });
const voice = (seconds: number): Stretch => ({ seconds, kind: 'voice' });
const slam: Stretch = { seconds: 0.5, kind: 'slam' };

describe('telling a voice', () => {
  it('begins when it has held on, and ends after a pause', () => {
    const [began, ended, ...more] = eventsIn([silence(1), voice(2), silence(2)]);
    expect(began?.event).toBe('began');
    expect(began?.at).toBeGreaterThanOrEqual(1280);
    expect(began?.at).toBeLessThan(1800);
    expect(ended?.event).toBe('ended');
    expect(ended?.at).toBeGreaterThan(3700);
    expect(more).toEqual([]);
  });

  it('does not take doors for voices, however many slam', () => {
    expect(eventsIn([silence(1), slam, silence(0.4), slam, slam, silence(1), slam, silence(2)])).toEqual([]);
  });

  it.each([false, true])(
    'does not take the echo of a door in a bare hall for a voice, speaking herself: %s',
    (guarded) => {
      const hallSlam: Stretch = { seconds: 3, kind: 'slam in a hall' };
      expect(eventsIn([silence(1), hallSlam, silence(0.4), hallSlam, silence(2)], { guarded })).toEqual([]);
      const spokenAfter = eventsIn([silence(1), hallSlam, silence(0.4), voice(2), silence(2)], { guarded });
      expect(spokenAfter.map(({ event }) => event)).toEqual(['began', 'ended']);
    },
  );

  it('gets used to a noisy room, and still hears a voice in it', () => {
    expect(eventsIn([silence(20)], { room: 0.02 }).filter(({ at }) => at > 10_000)).toEqual([]);
    const events = eventsIn([silence(12), voice(2), silence(2)], { room: 0.008 });
    expect(events.some(({ event, at }) => event === 'began' && at > 12_000)).toBe(true);
  });

  it('asks for more while 小顾 herself speaks', () => {
    const quiet = { gain: 0.2 };
    expect(eventsIn([silence(1), voice(1)], quiet).length).toBe(1);
    expect(eventsIn([silence(1), voice(1)], { ...quiet, guarded: true }).length).toBe(0);
  });
});

describe('a WAV file', () => {
  it('says what it holds, and clips what is too loud', async () => {
    const bytes = Buffer.from(await encodeWav([Float32Array.of(0, 2), Float32Array.of(-2)], RATE).arrayBuffer());
    expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
    expect([bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt32LE(40)]).toEqual([1, RATE, 6]);
    expect([bytes.readInt16LE(44), bytes.readInt16LE(46), bytes.readInt16LE(48)]).toEqual([0, 32_767, -32_767]);
  });
});
