import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserRecognition } from '../../../src/web/voice/browser-recognition.ts';
import { likelyTrack } from '../../../src/web/voice/lip-sync.ts';
import { Speaker } from '../../../src/web/voice/speaker.ts';

const MINUTE = 60_000;
const TEXT = '先带身份证，再去窗口。当场就能办好。';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A browser with a voice; what becomes of an utterance is the test's to say. */
function browserSaying(speak: (utterance: SpeechSynthesisUtterance) => void) {
  const cancel = vi.fn();
  const voice = { lang: 'zh-CN', localService: true };
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
  vi.stubGlobal('speechSynthesis', { getVoices: () => [voice], cancel, speak });
  return { cancel };
}

/** Sounds that begin and never end, as an audio element has them. */
function soundsWithoutEnd() {
  const played: object[] = [];
  class StuckAudio extends EventTarget {
    volume = 1;
    src = '';
    duration = 3;
    play() {
      played.push(this);
      this.dispatchEvent(new Event('loadedmetadata'));
      return Promise.resolve();
    }
    pause() {}
    removeAttribute() {}
  }
  vi.stubGlobal('Audio', StuckAudio);
  return played;
}

function speakerWith(server: boolean) {
  return new Speaker({
    serverSpeaks: async () => server,
    fetchSound: async () => new Blob(),
    onChange: () => undefined,
  });
}

describe('a voice that never comes to its end', () => {
  it("counts as ended when it is the browser's, is cancelled, and the page says that it failed", async () => {
    const { cancel } = browserSaying((utterance) => utterance.onstart?.(new Event('start') as SpeechSynthesisEvent));
    const speaker = speakerWith(false);
    void speaker.say(TEXT, 'zh-CN', likelyTrack(TEXT));
    await vi.advanceTimersByTimeAsync(5000);
    expect(speaker.speaking).toBe(true);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(speaker.speaking).toBe(false);
    expect(speaker.trouble).toBe('failed');
    expect(cancel).toHaveBeenCalled();
  });

  it('is given all the time that words so long can take', async () => {
    const spoken: string[] = [];
    browserSaying((utterance) => {
      spoken.push(utterance.text);
      setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent), utterance.text.length * 500);
    });
    const speaker = speakerWith(false);
    void speaker.say(TEXT, 'zh-CN', likelyTrack(TEXT));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(spoken.join('')).toBe(TEXT);
    expect(speaker.trouble).toBeUndefined();
  });

  it("is left for the server's the next time", async () => {
    browserSaying(() => undefined);
    const played = soundsWithoutEnd();
    const speaker = speakerWith(true);
    void speaker.say(TEXT, 'zh-CN');
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(played.length).toBe(0);
    void speaker.say(TEXT, 'zh-CN');
    await vi.advanceTimersByTimeAsync(100);
    expect(played.length).toBe(1);
  });

  it("counts as ended when it is the server's", async () => {
    const played = soundsWithoutEnd();
    const speaker = speakerWith(true);
    void speaker.say(TEXT, 'zh-CN');
    await vi.advanceTimersByTimeAsync(100);
    expect(played.length).toBe(1);
    expect(speaker.speaking).toBe(true);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(speaker.speaking).toBe(false);
    expect(speaker.trouble).toBe('failed');
  });
});

/** A recogniser that does what the test makes it do, and nothing of its own. */
function stubRecognition() {
  const made: (EventTarget & { aborted: boolean; stopped: boolean })[] = [];
  vi.stubGlobal(
    'SpeechRecognition',
    class extends EventTarget {
      aborted = false;
      stopped = false;
      constructor() {
        super();
        made.push(this);
      }
      start() {}
      stop() {
        this.stopped = true;
      }
      abort() {
        this.aborted = true;
      }
    },
  );
  return made;
}

const wordsHeard = (transcript: string) =>
  Object.assign(new Event('result'), { results: [Object.assign([{ transcript }], { isFinal: false })] });

describe('a recogniser that never comes to its end', () => {
  it('counts as unusable when it does not even begin', async () => {
    const [listening, made] = [new BrowserRecognition(), stubRecognition()];
    const end = listening.listen('zh-CN', () => undefined);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await end).toBe('unusable');
    expect(made[0]?.aborted).toBe(true);
  });

  it('is stopped when nobody speaks, and ended when it will not stop', async () => {
    const [listening, made] = [new BrowserRecognition(), stubRecognition()];
    const end = listening.listen('zh-CN', () => undefined);
    made[0]?.dispatchEvent(new Event('start'));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await end).toBe('silence');
    expect(made[0]).toMatchObject({ stopped: true, aborted: true });
  });

  it('gives what it heard when its end does not follow', async () => {
    const [listening, made] = [new BrowserRecognition(), stubRecognition()];
    const heard: string[] = [];
    const end = listening.listen('zh-CN', (words) => heard.push(words));
    made[0]?.dispatchEvent(new Event('start'));
    for (let second = 0; second < 80; second += 1) {
      made[0]?.dispatchEvent(wordsHeard('我想找'));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(await end).toBe('done');
    expect(heard.at(-1)).toBe('我想找');
  });

  it('ends soon after the person says that they have finished', async () => {
    const [listening, made] = [new BrowserRecognition(), stubRecognition()];
    const end = listening.listen('zh-CN', () => undefined);
    made[0]?.dispatchEvent(new Event('start'));
    made[0]?.dispatchEvent(wordsHeard('找保洁'));
    listening.finish();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await end).toBe('done');
  });
});
