import type { OccupationEntry } from './lexicon-schema.ts';
import { PhraseIndex, type PhraseMatch } from './phrase-index.ts';

export interface OccupationWord {
  occupation: OccupationEntry;
  /** The word to look for in postings: the person's own where it is an ad word, the occupation's name otherwise. */
  adWord: string;
}

/** What matching needs to know of occupations. */
export interface OccupationVocabulary {
  expand(keywords: string): { terms: string[]; family?: string; neighbours: string[] };
}

export class Occupations implements OccupationVocabulary {
  readonly entries: readonly OccupationEntry[];
  readonly #index = new PhraseIndex<OccupationWord>();
  readonly #families: ReadonlySet<string>;
  readonly #title: RegExp;
  readonly #spoken: RegExp;
  #last: { text: string; matches: readonly PhraseMatch<OccupationWord>[] } | undefined;

  /**
   * @param titleEndings what the words end with that stand alone as the title of a posting (工, 员)
   * @param spokenEndings what a person is called by who does the work (师傅, 阿姨)
   */
  constructor(entries: readonly OccupationEntry[], titleEndings: readonly string[], spokenEndings: readonly string[]) {
    this.entries = entries;
    this.#title = new RegExp(`.(?:${titleEndings.join('|')})$`, 'u');
    this.#spoken = new RegExp(`.(?:${spokenEndings.join('|')})$`, 'u');
    this.#families = new Set(entries.map((entry) => entry.family));
    for (const occupation of entries) this.#index.add(occupation.name, { occupation, adWord: occupation.name });
    for (const occupation of entries) {
      for (const adWord of occupation.adWords) {
        // 收银 is short for 收银员, while 焊工 and 门卫 are titles of their own.
        const short = (occupation.name.includes(adWord) && !this.#title.test(adWord)) || this.#spoken.test(adWord);
        this.#index.add(adWord, { occupation, adWord: short ? occupation.name : adWord });
      }
      for (const spoken of [...occupation.spoken, ...occupation.english]) {
        this.#index.add(spoken, { occupation, adWord: occupation.name });
      }
    }
  }

  /** Whether a word can stand alone as the title of a posting. */
  isTitle(word: string): boolean {
    return this.#title.test(word);
  }

  /** Several recognisers ask for the same text one after the other. */
  scan(text: string): readonly PhraseMatch<OccupationWord>[] {
    if (this.#last?.text !== text) this.#last = { text, matches: this.#index.scan(text) };
    return this.#last.matches;
  }

  find(word: string): OccupationWord | undefined {
    return this.#index.get(word);
  }

  /** The family of trades a text speaks of (餐饮, 物流). */
  familyIn(text: string): { word: string; start: number } | undefined {
    for (const word of this.#families) {
      const start = text.indexOf(word);
      if (start >= 0) return { word, start };
    }
    return undefined;
  }

  expand(keywords: string): { terms: string[]; family?: string; neighbours: string[] } {
    const found = keywords
      .split(/[\s,，、/]+/u)
      .flatMap((word) => this.#index.get(word) ?? this.scan(word).map((match) => match.value));
    const occupations = [...new Set(found.map((word) => word.occupation))];
    const terms = [
      ...keywords.split(/[\s,，、/]+/u).filter((word) => word.length > 0),
      ...occupations.flatMap((occupation) => [occupation.name, ...occupation.adWords]),
    ];
    const neighbours = occupations.flatMap((occupation) => occupation.neighbours);
    return {
      terms: [...new Set(terms)],
      family: occupations[0]?.family,
      neighbours: [...new Set(neighbours)].filter((neighbour) => !terms.includes(neighbour)),
    };
  }
}
