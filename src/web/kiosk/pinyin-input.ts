import type { PinyinWords, Word } from './pinyin-words.ts';

export interface Candidate {
  text: string;
  /** How many of the typed letters it stands for, from the first on. */
  letters: number;
}

/** Characters by toneless pinyin, the commonest first, a space between. */
export type CharacterTable = Readonly<Record<string, string>>;

const TYPED = /[a-z]+$/;
const LONGEST_SYLLABLE = 6;
const MOST_COMPLETIONS = 12;
/** So many words that are meant as they stand come before what they may become. */
const FIRST_AS_TYPED = 3;
/** A word costs what it is rarer than this; so few common words win over many. */
const COMMONEST = 40;
/** The weight of a character that is in the table alone. */
const RARE = 6;

/** The letters at the end of a text that stand for something else. */
export function typedLetters(text: string): string {
  return TYPED.exec(text)?.[0] ?? '';
}

/** What the letters may mean: the whole as one word or as several, what it may become, then shorter and shorter beginnings. */
export function candidatesFor(letters: string, table: CharacterTable, words?: PinyinWords): Candidate[] {
  if (letters === '') return [];
  const found = words === undefined ? [] : wordsFor(letters, table, words);
  for (let length = Math.min(letters.length, LONGEST_SYLLABLE); length > 0; length -= 1) {
    const syllable = letters.slice(0, length);
    found.push(...charactersOf(table, syllable).map((text) => ({ text, letters: length })));
  }
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The text with a candidate in the place of the letters it was chosen for. */
export function withCandidate(text: string, { text: chosen, letters }: Candidate): string {
  const typed = typedLetters(text);
  return text.slice(0, text.length - typed.length) + chosen + typed.slice(letters);
}

function wordsFor(letters: string, table: CharacterTable, words: PinyinWords): Candidate[] {
  const all = letters.length;
  const as = (length: number) => (word: Word) => ({ text: word.text, letters: length });
  const whole = words.read(letters).map(as(all));
  const sentence = inWords(letters, table, words);
  const completed = words.completing(letters, MOST_COMPLETIONS).map(as(all));
  const abbreviated = words.beginningWith(letters).map(as(all));
  const beginnings: Candidate[] = [];
  for (let length = all - 1; length > 1; length -= 1) {
    const several = words.read(letters.slice(0, length)).filter(({ text }) => text.length > 1);
    beginnings.push(...several.map(as(length)));
  }
  const written = sentence === undefined ? whole : [...whole, { text: sentence, letters: all }];
  if (written.length === 0) return [...abbreviated, ...completed, ...beginnings];
  const [soon, later] = [written.slice(0, FIRST_AS_TYPED), written.slice(FIRST_AS_TYPED)];
  return [...soon, ...completed, ...later, ...abbreviated, ...beginnings];
}

/** The likeliest words that the letters fall into without a rest, as one text. */
function inWords(letters: string, table: CharacterTable, words: PinyinWords): string | undefined {
  const best: ({ cost: number; text: string } | undefined)[] = [{ cost: 0, text: '' }];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const word = before === undefined ? undefined : likeliestOf(letters.slice(start, end), table, words);
      if (before === undefined || word === undefined) continue;
      const cost = before.cost + COMMONEST - word.weight;
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, text: before.text + word.text };
    }
  }
  return best[letters.length]?.text;
}

function likeliestOf(letters: string, table: CharacterTable, words: PinyinWords): Word | undefined {
  const [word] = words.read(letters);
  if (word !== undefined) return word;
  const [character] = charactersOf(table, letters);
  return character === undefined ? undefined : { text: character, weight: RARE };
}

function charactersOf(table: CharacterTable, syllable: string): string[] {
  return Object.hasOwn(table, syllable) ? (table[syllable] ?? '').split(' ').filter((text) => text !== '') : [];
}
