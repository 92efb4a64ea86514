import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NoiseFile } from '../lexicon/lexicon-schema.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { createPlaceSoundRepair } from './repair-place-sounds.ts';
import { createTradeSoundRepair } from './repair-trade-sounds.ts';
import { blurred, readingOf, readingsOf } from './sounds.ts';

export type RepairHomophones = (text: string) => string;

interface Target {
  word: string;
  syllables: readonly string[];
}

interface SoundNode {
  next: Map<string, SoundNode>;
  targets: Target[];
}

interface Repair {
  start: number;
  end: number;
  word: string;
  gain: number;
}

/** What a stretch of text costs by the words it falls into: one each, more where no word is. */
const WORD = 1;
const RARE_WORD = 2.3;
const STANDING = 0.85;
const SELDOM_STANDING = 1.2;
const STRAY = 1.8;
/** What a repair costs: more the less of the sound and of the writing it keeps. */
const REPAIR = 0.4;
const SHORT = 0.45;
const NEAR_SOUND = 0.3;
const NOTHING_ALIKE = 0.35;
const CUTS_A_WORD = 0.35;
const CHANGES_A_STANDING_CHARACTER = 0.3;
/** A word that is heard in this house all the time is likelier than another. */
const OFTEN_SAID = 0.3;
const LEAST_GAIN = 0.3;
/** A word of the domain this long is hardly written by chance. */
const WHOLE = 3;

/** Everything this house has a word for may have been misheard. */
export function repairFor(lexicon: Lexicon, gazetteer: Gazetteer, segmenter: Segmenter): RepairHomophones {
  const { occupations, places, topicWords, wishes } = lexicon;
  // 叙州区 is no 徐州 misheard.
  const noise = {
    ...lexicon.noise,
    soundExceptions: [...lexicon.noise.soundExceptions, ...gazetteer.divisionNames(), ...occupations.stems],
  };
  const tradeSounds = createTradeSoundRepair(lexicon);
  const placeSounds = createPlaceSoundRepair(lexicon, gazetteer, segmenter);
  const repair = createHomophoneRepair(noise, segmenter, [
    ...occupations.entries.flatMap(({ name, adWords, spoken }) => [name, ...adWords, ...spoken]),
    ...topicWords.phrases,
    ...wishes.unwanted.flatMap(({ words }) => words),
    ...wishes.workplaces,
    ...places.largeCities,
    ...places.largeCities.flatMap((city) => gazetteer.districtsOf(city)).filter((name) => name.length === 3),
  ]);
  // 孔大壮 is a name, whatever it sounds like.
  return (text) => {
    const name = NAMED.exec(text);
    if (name === null) return repair(placeSounds(tradeSounds(text)));
    const [before, after] = [text.slice(0, name.index + name[0].length), text.slice(name.index + name[0].length)];
    return `${before}${repair(placeSounds(tradeSounds(after)))}`;
  };
}

const NAMED =
  /^(?:[^,，。]{0,4}[,，])?(?:我|俺)?(?:的)?(?:大名|本名|名字|姓名|真名)?(?:就)?(?:叫|是叫|[:：])(?!做|什么|啥|个|人)[\p{Script=Han}·]{2,4}(?=[,，。;；!！\s]|$)/u;

/**
 * Puts back words of the domain that a speech recogniser heard as others of the same sound (事业保险金, 工商认定). A
 * stretch is replaced only when it sounds like a word of the domain and the sentence then falls into clearly fewer words;
 * what is written as ordinary words stays.
 * @param further words of the domain beside the file's: occupations, places
 */
export function createHomophoneRepair(
  noise: NoiseFile,
  segmenter: Segmenter,
  further: readonly string[] = [],
): RepairHomophones {
  const words = [...noise.soundTargets, ...further].filter((word) => /^[\u3400-\u9fff]{2,8}$/u.test(word));
  const written = new Set(words);
  const often = new Set(noise.soundTargets);
  const exceptions = new Set(noise.soundExceptions);
  const rare = new Set(noise.soundRare);
  const standing = new Set(noise.soundStanding);
  const seldom = new Set(noise.soundSeldomStanding);
  const denying = new Set(noise.soundDenying);
  const asWritten = new PhraseIndex<true>();
  for (const word of written) if (word.length >= WHOLE) asWritten.add(word, true);
  const root: SoundNode = { next: new Map(), targets: [] };
  for (const word of written) {
    const syllables = readingOf(word);
    let node = root;
    for (const syllable of syllables) {
      const key = blurred(syllable);
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), targets: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    node.targets.push({ word, syllables });
  }

  return (text) => {
    if (!/[\u3400-\u9fff]{2}/u.test(text)) return text;
    const once = repairOnce(text);
    // A word that is whole again shows where its neighbour begins.
    return once === text ? text : repairOnce(once);
  };

  function repairOnce(text: string): string {
    const readings = [...text].map((character) =>
      (standing.has(character) ? readingsOf(character).slice(0, 1) : readingsOf(character)).map(
        (exact) => [blurred(exact), exact] as const,
      ),
    );
    if (readings.length !== text.length) return text;
    const cut = segmenter.cutByDictionary(text);
    const starts: number[] = [];
    let position = 0;
    for (const word of cut) {
      starts.push(position);
      position += word.length;
    }
    const repairs: Repair[] = [];
    const whole = asWritten.scan(text);
    for (let start = 0; start < text.length - 1; start += 1) listen(root, start, start);
    let repaired = text;
    const done: Repair[] = [];
    for (const repair of repairs.sort((a, b) => b.gain - a.gain || b.word.length - a.word.length)) {
      if (done.some((other) => repair.start < other.end && other.start < repair.end)) continue;
      done.push(repair);
      repaired = repaired.slice(0, repair.start) + repair.word + repaired.slice(repair.end);
    }
    return repaired;

    function listen(node: SoundNode, start: number, at: number) {
      for (const target of node.targets) weigh(target, start, at);
      if (at === text.length) return;
      for (const key of new Set(readings[at]!.map(([blur]) => blur))) {
        const next = node.next.get(key);
        if (next !== undefined) listen(next, start, at + 1);
      }
    }

    function weigh({ word, syllables }: Target, start: number, end: number) {
      const heard = text.slice(start, end);
      if (heard === word || written.has(heard) || exceptions.has(heard) || holdsAnother(heard, word)) return;
      // 工地上绑钢筋: what cuts into a word of the domain that is whole as it stands would break it.
      if (whole.some((known) => start < known.end && known.start < end && !(start <= known.start && known.end <= end)))
        return;
      if (cutsWhether(text, start, end)) return;
      let price = REPAIR + (word.length === 2 ? SHORT : 0) - (often.has(word) ? OFTEN_SAID : 0);
      let alike = 0;
      let near = 0;
      for (const [index, syllable] of syllables.entries()) {
        if (heard[index] === word[index]) alike += 1;
        else if (!readings[start + index]!.some(([, exact]) => exact === syllable)) near += 1;
        if (heard[index] !== word[index] && standing.has(heard[index]!)) price += CHANGES_A_STANDING_CHARACTER;
      }
      if (word.length === 2 && [...heard].some((one, index) => denying.has(one) && one !== word[index])) return;
      // Two syllables of which nothing is right are anything.
      if (word.length === 2 && alike === 0 && near > 0) return;
      price += near * NEAR_SOUND + (alike === 0 ? NOTHING_ALIKE : 0);
      const first = lastAtOrBefore(starts, start);
      const last = lastAtOrBefore(starts, end - 1);
      const from = starts[first]!;
      const until = starts[last]! + cut[last]!.length;
      if (start > from && cut[first]!.length > 1) price += CUTS_A_WORD;
      if (end < until && cut[last]!.length > 1) price += CUTS_A_WORD;
      const before = costOf(cut.slice(first, last + 1));
      if (before - price < WORD) return;
      const left = text.slice(from, start);
      const right = text.slice(end, until);
      const after =
        WORD +
        (left === '' ? 0 : costOf(segmenter.cutByDictionary(left))) +
        (right === '' ? 0 : costOf(segmenter.cutByDictionary(right)));
      const gain = before - after - price;
      if (gain >= LEAST_GAIN && !isWord(heard)) repairs.push({ start, end, word, gain });
    }
  }

  /** 寒假工签不签合同: a verb on both sides of a denial asks whether, and nothing is heard across its border. */
  function cutsWhether(text: string, start: number, end: number): boolean {
    for (let at = Math.max(0, start - 2); at < end && at + 2 < text.length; at += 1) {
      const inside = at >= start && at + 3 <= end;
      if (!inside && denying.has(text[at + 1]!) && text[at] === text[at + 2]) return true;
    }
    return false;
  }

  function isWord(heard: string): boolean {
    return heard.length < 4 && !rare.has(heard) && segmenter.cutByDictionary(heard).length === 1;
  }

  function costOf(words: readonly string[]): number {
    let sum = 0;
    for (const word of words) {
      if (word.length > 1) sum += rare.has(word) ? RARE_WORD : WORD;
      else
        sum += /[\u3400-\u9fff]/u.test(word)
          ? standing.has(word)
            ? STANDING
            : seldom.has(word)
              ? SELDOM_STANDING
              : STRAY
          : WORD;
    }
    return sum;
  }

  /** 想当保安去 holds 保安, which 宝安区 would destroy. */
  function holdsAnother(heard: string, target: string): boolean {
    for (let start = 0; start + 2 <= heard.length; start += 1) {
      const word = heard.slice(start, start + 2);
      if (written.has(word) && !target.includes(word)) return true;
    }
    return false;
  }
}

function lastAtOrBefore(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
