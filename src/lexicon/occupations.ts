import { ConfigurationError } from '../errors.ts';
import type { OccupationEntry } from './lexicon-schema.ts';
import { anyOf } from './patterns.ts';
import { PhraseIndex, type PhraseMatch } from './phrase-index.ts';
import { type LikePhrase, PhraseLikeness } from './trade-likeness.ts';

export interface OccupationWord {
  occupation: OccupationEntry;
  /** The word to look for in postings: the person's own where it is an ad word, the occupation's name otherwise. */
  adWord: string;
}

/** What matching needs to know of occupations. */
export interface OccupationVocabulary {
  expand(keywords: string): { terms: string[]; family?: string; neighbours: string[] };
}

/** What a sentence's shape shows of trades that stand in no list by that word. */
export interface TradePatterns {
  /** What stands before and behind a trade that is named without its ending (抹灰, 贴砖). */
  before: readonly string[];
  after: readonly string[];
  /** What titles end with and people leave off. */
  endings: readonly string[];
  /** Stems that are everyday words of other things. */
  notStems: readonly string[];
  /** A verb and its thing (修水泵的): the title made of the thing, or the occupation meant. */
  composed: readonly { verb: string; things?: string; title?: string; of: string }[];
  notThings: readonly string[];
}

export class Occupations implements OccupationVocabulary {
  readonly entries: readonly OccupationEntry[];
  readonly #index = new PhraseIndex<OccupationWord>();
  readonly #stems = new PhraseIndex<OccupationWord>();
  readonly #before: RegExp;
  readonly #after: RegExp;
  /** Where a verb stands that a trade may be made with. */
  readonly #verbs: RegExp;
  readonly #composed: readonly { pattern: RegExp; things?: string; title?: string; of: OccupationWord }[];
  readonly #families: ReadonlySet<string>;
  readonly #ranks: ReadonlySet<string>;
  readonly #title: RegExp;
  readonly #spoken: RegExp;
  #likeness: PhraseLikeness<OccupationWord> | undefined;
  #lastComposed: { text: string; matches: readonly PhraseMatch<OccupationWord>[] } | undefined;
  #last: { text: string; matches: readonly PhraseMatch<OccupationWord>[] } | undefined;

  /**
   * @param titleEndings what the words end with that stand alone as the title of a posting (工, 员)
   * @param spokenEndings what a person is called by who does the work (师傅, 阿姨)
   * @param rankEndings what tells the rank in any trade (主管, 专员)
   */
  constructor(
    entries: readonly OccupationEntry[],
    titleEndings: readonly string[],
    spokenEndings: readonly string[],
    trades: TradePatterns = NO_PATTERNS,
    rankEndings: readonly string[] = [],
  ) {
    this.entries = entries;
    this.#ranks = new Set(rankEndings);
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
    this.#before = new RegExp(`(?:^|${anyOf(trades.before).source})$`, 'u');
    this.#after = new RegExp(`^(?:$|${anyOf(trades.after).source})`, 'u');
    this.#gatherStems(trades);
    this.#verbs = new RegExp(`(?<=${BEFORE_VERB})(?:${anyOf(trades.composed.map(({ verb }) => verb)).source})`, 'gu');
    this.#composed = trades.composed.map(({ verb, things, title, of }) => ({
      pattern: composedPattern(verb, things, trades.notThings),
      ...(things === undefined ? {} : { things }),
      ...(title === undefined ? {} : { title }),
      of: this.#known(of),
    }));
  }

  /** 抹灰 is 抹灰工: titles without their endings, which count only where a trade stands. */
  #gatherStems({ endings, notStems }: TradePatterns): void {
    const ending = new RegExp(`(?:${[...endings].sort((a, b) => b.length - a.length).join('|')})$`, 'u');
    const left = new Set(notStems);
    for (const titled of [(entry: OccupationEntry) => [entry.name], (entry: OccupationEntry) => entry.adWords]) {
      for (const occupation of this.entries) {
        for (const title of titled(occupation)) {
          const stem = title.replace(ending, '');
          if (stem === title || stem.length < 2 || left.has(stem) || this.#index.get(stem) !== undefined) continue;
          this.#stems.add(stem, this.#index.get(title) ?? { occupation, adWord: title });
        }
      }
    }
  }

  #known(name: string): OccupationWord {
    const word = this.#index.get(name);
    if (word === undefined) throw new ConfigurationError('knowledge_invalid', `No occupation is called ${name}`);
    return word;
  }

  /** Trades that are named by their stem (做抹灰的) or by verb and thing (修水泵的), where no list has the word. */
  compose(text: string): readonly PhraseMatch<OccupationWord>[] {
    if (this.#lastComposed?.text !== text) this.#lastComposed = { text, matches: this.#compose(text) };
    return this.#lastComposed.matches;
  }

  /** The first line that fits where a verb stands. */
  #composedAt(text: string, start: number): PhraseMatch<OccupationWord>[] {
    for (const { pattern, things, title, of } of this.#composed) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (match === null) continue;
      const made = title?.replace('$1', match[1]!);
      const known = made === undefined ? this.#veryLike(match[0], things) : this.#index.get(made);
      const value = known ?? { occupation: of.occupation, adWord: made ?? of.adWord };
      return [{ start, end: start + match[0].length, text: match[0], value }];
    }
    return [];
  }

  /** 杀虫灭鼠: where a line takes any thing, what the list has nearly word for word comes first. */
  #veryLike(said: string, things: string | undefined): OccupationWord | undefined {
    const near = things === undefined ? this.nearest(said) : undefined;
    return near !== undefined && near.likeness >= VERY_LIKE ? near.value : undefined;
  }

  #compose(text: string): PhraseMatch<OccupationWord>[] {
    const stems = this.#stems
      .scan(text)
      .filter(({ start, end }) => this.#before.test(text.slice(0, start)) && this.#after.test(text.slice(end)));
    const composed = [...text.matchAll(this.#verbs)].flatMap(({ index: start }) => this.#composedAt(text, start));
    const free = composed.filter(({ start, end }) => !stems.some((stem) => stem.start < end && start < stem.end));
    return [...stems, ...free].sort((one, other) => one.start - other.start);
  }

  /** Titles without their endings. */
  get stems(): string[] {
    return this.#stems.phrases;
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

  /** The word for a trade that a text is most like, however little that is. Gathered when first asked for. */
  nearest(text: string): LikePhrase<OccupationWord> | undefined {
    this.#likeness ??= new PhraseLikeness(
      this.#index.phrases.filter((phrase) => HAN.test(phrase)).map((phrase) => [phrase, this.#index.get(phrase)!]),
      SAYS_NOT_WHAT,
    );
    return this.#likeness.nearest(text);
  }

  /** The family of trades a text speaks of (餐饮, 物流). */
  familyIn(text: string): { word: string; start: number } | undefined {
    for (const word of this.#families) {
      const start = text.indexOf(word);
      if (start >= 0) return { word, start };
    }
    return undefined;
  }

  isRank(word: string): boolean {
    return this.#ranks.has(word);
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

/** From here on two phrases name one trade. */
const VERY_LIKE = 0.75;
const HAN = /[\u4e00-\u9fff]/u;
/** What words for trades end with that says nothing of what is done. */
const SAYS_NOT_WHAT = /(?:(?:的)?(?:活|工作|师傅)|(?:上|打工|干活|上班)(?:的)?|的|员|工|师)$/u;

const NO_PATTERNS: TradePatterns = {
  before: [],
  after: [],
  endings: ['工'],
  notStems: [],
  composed: [],
  notThings: [],
};

const BEFORE_VERB =
  '^|[,，。、；;\\s]|找|做|干|搞|想|会|能|学|爱|份|个|点|些|过|去|来|人|专门|专业|[店厂场院站园馆家里上中棚面边内]|(?:给|帮|替)[\\u4e00-\\u9fff]{1,4}';
const BEHIND_THING =
  '的(?:活|工作|师傅|岗|那种|帮手|手艺|学徒|小工|帮工|助手|兼职)?(?:[,，。、；;！!？?\\s]|$)|这块|这行|[,，。、；;！!？?\\s]|$';

/** 修水泵的, 会修水泵: the thing ends where the trade does, and is not of the words that name none. */
function composedPattern(verb: string, things: string | undefined, notThings: readonly string[]): RegExp {
  const thing = things ?? '[\\u4e00-\\u9fff]{1,4}?';
  return new RegExp(`(?:${verb})(?!${anyOf(notThings).source})(${thing})(?=${BEHIND_THING})`, 'uy');
}
