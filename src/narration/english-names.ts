/** What stands in Chinese in postings and searches, in English, as far as it is known. */
export interface EnglishNames {
  /** What a trade or the title of a posting is called: 保洁员 → cleaner. */
  trade(words: string): string | undefined;
  /** 南京 → Nanjing. */
  city(name: string): string | undefined;
}

export const NO_ENGLISH_NAMES: EnglishNames = { trade: () => undefined, city: () => undefined };

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
