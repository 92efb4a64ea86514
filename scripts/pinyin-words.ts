import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dict } from '@node-rs/jieba/dict.js';
import { Converter } from 'opencc-js/t2cn';
import { pinyin, polyphonic } from 'pinyin-pro';
import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js';
import type { Plugin } from 'vite';
import { createSegmenter } from '../src/words/segmenter.ts';

const MODULE = 'virtual:pinyin-words';
const LEXICON = fileURLToPath(new URL('../knowledge/lexicon', import.meta.url));
/** Words rarer than this in the segmenter's dictionary are left to be put together from shorter ones. */
const LEAST_FREQUENCY = 100;
const LONGEST_WORD = 6;
/** What stands in the lexicon is what people come for; each time it stands there weighs as much as this in the dictionary. */
const LEXICON_SHARE = 400;
/** How often two words stand side by side in the lexicon before they are one to write. */
const LEAST_TOGETHER = 3;
/** The characters the keyboard has; the dictionary holds words in traditional ones too. */
const CHARACTERS = new Set(Object.values(chinese.layoutCandidates).join(''));
/** Weights are written as one digit of base 36: three halves of the binary logarithm of the frequency. */
/** How much rarer the other readings of a character are than its first. */
const OTHER_READING_SHARE = 1 / 16;
const WEIGHT_BASE = 36;
const WEIGHT_SCALE = 1.5;

/**
 * The words that the keyboard on the screen offers, made when the pages are built: a line for each reading, syllables
 * parted by apostrophes, then the words that are read so, each with its weight. The module is the address of that file.
 */
export function pinyinWords(): Plugin {
  let address = '';
  return {
    name: 'pinyin-words',
    apply: 'build',
    buildStart() {
      address = this.emitFile({ type: 'asset', name: 'pinyin-words.txt', source: wordsByReading() });
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export default import.meta.ROLLUP_FILE_URL_${address};` : undefined),
  };
}

export function wordsByReading(): string {
  const readings = new Map<string, string[]>();
  const add = (reading: string, word: string, frequency: number) => {
    if (!/^[a-z']+$/.test(reading)) return;
    readings.set(reading, [...(readings.get(reading) ?? []), `${word}${weightOf(frequency)}`]);
  };
  for (const [word, frequency] of [...wordFrequencies()].sort(([, one], [, other]) => other - one)) {
    if (word.length > 1) add(pinyin(word, { toneType: 'none', type: 'array', v: true }).join("'"), word, frequency);
    else {
      const [main = '', ...others] = polyphonic(word, { toneType: 'none', type: 'array', v: true })[0] ?? [];
      add(main, word, frequency);
      for (const other of others) if (other !== main) add(other, word, frequency * OTHER_READING_SHARE);
    }
  }
  return [...readings]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([reading, words]) => `${reading} ${words.join(' ')}`)
    .join('\n');
}

const simplified = Converter({ from: 't', to: 'cn' });

const writable = (word: string) =>
  word !== '' && [...word].every((character) => CHARACTERS.has(character)) && simplified(word) === word;

function weightOf(frequency: number): string {
  return Math.min(WEIGHT_BASE - 1, Math.round(WEIGHT_SCALE * Math.log2(frequency + 1))).toString(WEIGHT_BASE);
}

function wordFrequencies(): Map<string, number> {
  const all = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', frequency] = line.split(' ');
    if (writable(word) && word.length <= LONGEST_WORD) all.set(word, Number(frequency));
  }
  const told = lexiconCounts();
  const kept = [...all].filter(([word, frequency]) => frequency >= LEAST_FREQUENCY || told.has(word));
  const frequencies = new Map(kept);
  for (const [word, count] of told) {
    frequencies.set(word, Math.max(frequencies.get(word) ?? 0, count * LEXICON_SHARE));
  }
  return frequencies;
}

/** How often each word, and each pair of words, stands in the lexicon. */
function lexiconCounts(): Map<string, number> {
  const segmenter = createSegmenter();
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const name of readdirSync(LEXICON, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue;
    const text = readFileSync(`${LEXICON}/${name}`, 'utf8').replace(/^\s*#.*$/gm, '');
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      const cut = segmenter.cutByDictionary(run);
      for (const [index, word] of cut.entries()) {
        if (word.length <= LONGEST_WORD && writable(word)) count(words, word);
        const next = cut[index + 1];
        if (next === undefined || next.length < word.length || word.length + next.length > LONGEST_WORD) continue;
        if (writable(word + next)) count(pairs, word + next);
      }
    }
  }
  for (const [pair, times] of pairs)
    if (times >= LEAST_TOGETHER) words.set(pair, Math.max(words.get(pair) ?? 0, times));
  return words;
}
