export interface Candidates {
  /** The pinyin they stand for, as it was typed. */
  pinyin: string;
  characters: string[];
}

const TYPED = /[a-z]+$/;

/** What the first syllable of the letters at the end of a text may mean, by a table of characters by pinyin. */
export function candidatesFor(text: string, table: Readonly<Record<string, string>>): Candidates | undefined {
  const typed = TYPED.exec(text)?.[0] ?? '';
  for (let length = Math.min(typed.length, 6); length > 0; length -= 1) {
    const pinyin = typed.slice(0, length);
    const characters = table[pinyin]?.split(' ').filter((character) => character !== '');
    if (characters?.length) return { pinyin, characters };
  }
  return undefined;
}

/** The text with one character in the place of the syllable it was chosen for. */
export function withCharacter(text: string, { pinyin }: Candidates, character: string): string {
  const typed = TYPED.exec(text)?.[0] ?? '';
  return text.slice(0, text.length - typed.length) + character + typed.slice(pinyin.length);
}
