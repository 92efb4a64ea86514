import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVoice } from '../../src/speech/open-voice.ts';
import { type SherpaModel, sherpaTranscriber } from '../../src/speech/sherpa-transcriber.ts';
import { samplesOf } from '../../src/speech/wav-samples.ts';
import { wavOf } from '../support/sound.ts';

/** Stands in for the native package, by the part of its interface that is used; it says what it was given. */
const STAND_IN = `
  class OfflineRecognizer {
    static async createAsync(config) {
      const { tokens, paraformer } = config.modelConfig;
      if (tokens.includes('broken')) throw new Error('bad protobuf');
      if (tokens.includes('sense-voice') && paraformer !== undefined) {
        require('node:fs').writeSync(2, 'loading\\n' + "'vocab_size' does not exist in the metadata\\n");
        process.exit(255);
      }
      return Object.assign(new OfflineRecognizer(), { config });
    }
    createStream() {
      return { acceptWaveform(sound) { this.sound = sound; } };
    }
    async decodeAsync({ sound }) {
      OfflineRecognizer.atOnce = (OfflineRecognizer.atOnce ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      const text = JSON.stringify({
        ...this.config.modelConfig,
        atOnce: OfflineRecognizer.atOnce,
        rate: sound.sampleRate,
        seconds: sound.samples.length / sound.sampleRate,
      });
      OfflineRecognizer.atOnce -= 1;
      if (sound.samples.length === 0) throw new Error('nothing to decode');
      return { text: ' ' + text + ' ' };
    }
  }
  module.exports = { OfflineRecognizer };
`;

let folder: string;
let settings: SherpaModel;
const signal = new AbortController().signal;
const wav = (seconds: number) => wavOf([{ seconds, kind: 'voice' }], 16_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiaogu-sherpa-'));
  writeFileSync(join(folder, 'sherpa.cjs'), STAND_IN);
  writeFileSync(join(folder, 'tokens.txt'), '');
  writeFileSync(join(folder, 'model.onnx'), '');
  const stranger = pathToFileURL(join(folder, 'sherpa.cjs')).href;
  settings = { directory: folder, kind: 'sense_voice', threads: 3, package: stranger };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('recognition by a model on this machine', () => {
  it('gives the package the model, and the model the samples', async () => {
    const { transcribe } = await sherpaTranscriber(settings);
    const said = JSON.parse(await transcribe(wav(0.5), { locale: 'zh-CN', signal }));
    expect(said).toMatchObject({
      senseVoice: { model: join(folder, 'model.onnx') },
      tokens: join(folder, 'tokens.txt'),
      numThreads: 3,
      rate: 16_000,
      seconds: 0.5,
    });
  });

  it('takes the smaller of two models, and one of another family', async () => {
    writeFileSync(join(folder, 'model.int8.onnx'), '');
    const { transcribe } = await sherpaTranscriber({ ...settings, kind: 'paraformer' });
    const said = JSON.parse(await transcribe(wav(0.1), { locale: 'zh-CN', signal }));
    expect(said).toMatchObject({ paraformer: { model: join(folder, 'model.int8.onnx') } });
    expect(said).not.toHaveProperty('senseVoice');
  });

  it('hears one recording at a time, and goes on after one that failed', async () => {
    const { transcribe } = await sherpaTranscriber(settings);
    const failing = transcribe(wav(0), { locale: 'zh-CN', signal });
    const others = [1, 2].map(() => transcribe(wav(0.1), { locale: 'zh-CN', signal }));
    await expect(failing).rejects.toMatchObject({ code: 'transcription_failed', owner: 'upstream' });
    const said = await Promise.all(others);
    expect(said.map((text) => JSON.parse(text).atOnce)).toEqual([1, 1]);
  });

  it('does not hear a recording nobody waits for any more', async () => {
    const { transcribe } = await sherpaTranscriber(settings);
    await expect(transcribe(wav(0.1), { locale: 'zh-CN', signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'transcription_failed',
    });
  });

  it('goes before an endpoint, so that what was said stays here', async () => {
    const { transcriber } = await openVoice({
      baseUrl: undefined,
      apiKey: undefined,
      speechModel: 'm',
      speechVoice: 'v',
      sherpa: settings,
      transcriptionBaseUrl: 'http://127.0.0.1:9/v1',
      transcriptionApiKey: undefined,
      transcriptionModel: 'm',
      espeak: '/nonexistent/espeak-ng',
    });
    expect(await transcriber?.transcribe(wav(0.1), { locale: 'zh-CN', signal })).toContain('senseVoice');
  });

  it.each([
    ['the package', { package: 'sherpa-onnx-node-that-is-not-there' }, 'sherpa_missing', 'npm install --no-save'],
    ['a new enough package', { package: 'node:path' }, 'sherpa_missing', 'newer'],
    ['the model', { directory: '/nonexistent' }, 'sherpa_model_missing', 'tokens.txt'],
  ])('says in one sentence that %s is missing', async (_what, wrong, code, words) => {
    await expect(sherpaTranscriber({ ...settings, ...wrong })).rejects.toMatchObject({
      code,
      owner: 'configuration',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['it throws', 'broken', 'sense_voice', 'bad protobuf'],
    ['it ends the process', 'sense-voice', 'paraformer', "'vocab_size' does not exist in the metadata"],
  ] as const)('says which model the native code cannot use and why, when %s', async (_how, name, kind, why) => {
    const directory = join(folder, name);
    mkdirSync(directory);
    for (const file of ['tokens.txt', 'model.onnx']) writeFileSync(join(directory, file), '');
    await expect(sherpaTranscriber({ ...settings, directory, kind })).rejects.toMatchObject({
      code: 'sherpa_model_missing',
      message: `sherpa-onnx cannot use the model in ${directory} as ${kind} (XIAOGU_SHERPA_KIND): ${why}`,
    });
  });
});

describe('the samples of a recording', () => {
  it('are found after chunks that say something else, and are the first of two channels', () => {
    const list = Buffer.concat([Buffer.from('LIST'), Buffer.from([3, 0, 0, 0]), Buffer.from('abc\0')]);
    const plain = wav(0.1);
    const stereo = Buffer.concat([plain.subarray(0, 36), list, plain.subarray(36)]);
    stereo.writeUInt16LE(2, 22);
    const one = samplesOf(plain);
    const first = samplesOf(stereo);
    expect(one.samples.length).toBe(1600);
    expect(first.samples.length).toBe(800);
    expect(first.samples[3]).toBe(one.samples[6]);
    expect(Math.max(...one.samples)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['nothing', Buffer.from('RIFF')],
    [
      'floating point',
      (() => {
        const other = wav(0.1);
        other.writeUInt16LE(3, 20);
        return other;
      })(),
    ],
  ])('are refused of %s', (_what, bytes) => {
    expect(() => samplesOf(bytes)).toThrow(/WAV/);
  });
});
