export interface Word {
  text: string;
  /** Three halves of the binary logarithm of how often it is written. */
  weight: number;
}

const WEIGHT_BASE = 36;
const OFTEN_ENOUGH = 30;

/**
 * Words by how they are read, from lines of `shi'ye 失业q 事业k`: the syllables, then the words, the likeliest first,
 * each with its weight as one digit.
 */
export class PinyinWords {
  readonly #byReading = new Map<string, Word[]>();
  readonly #byInitials = new Map<string, Word[]>();
  readonly #readings: string[];

  constructor(lines: string) {
    for (const line of lines.split('\n')) {
      const [syllables = '', ...entries] = line.split(' ');
      if (entries.length === 0) continue;
      const words = entries.map((entry) => ({
        text: entry.slice(0, -1),
        weight: Number.parseInt(entry.slice(-1), WEIGHT_BASE),
      }));
      const initials = syllables
        .split("'")
        .map((syllable) => syllable[0])
        .join('');
      add(this.#byReading, syllables.replaceAll("'", ''), words);
      add(this.#byInitials, initials, words);
    }
    for (const [initials, words] of this.#byInitials) {
      this.#byInitials.set(initials, likeliest(words, OFTEN_ENOUGH));
    }
    this.#readings = [...this.#byReading.keys()].sort();
  }

  /** Words read just so. */
  read(letters: string): readonly Word[] {
    return this.#byReading.get(letters) ?? [];
  }

  /** Words whose syllables begin with these letters, one each. */
  beginningWith(initials: string): readonly Word[] {
    return this.#byInitials.get(initials) ?? [];
  }

  /** Words of which these letters are the beginning, not the whole. */
  completing(letters: string, most: number): readonly Word[] {
    const found: Word[] = [];
    for (let at = this.#firstFrom(letters); this.#readings[at]?.startsWith(letters); at += 1) {
      const reading = this.#readings[at] ?? '';
      if (reading !== letters) found.push(...this.read(reading));
    }
    return likeliest(found, most);
  }

  #firstFrom(letters: string): number {
    let low = 0;
    let high = this.#readings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#readings[middle] ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function add(all: Map<string, Word[]>, key: string, words: readonly Word[]): void {
  const known = all.get(key);
  if (known === undefined) all.set(key, [...words]);
  else all.set(key, likeliest([...known, ...words], Number.POSITIVE_INFINITY));
}

function likeliest(words: readonly Word[], most: number): Word[] {
  return [...words].sort((one, other) => other.weight - one.weight).slice(0, most);
}
