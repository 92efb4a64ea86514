import type { z } from 'zod';
import { CueBook, type CuesFile } from './cues.ts';
import type { EnglishLexicon } from './english-lexicon.ts';
import type { IntentWeights } from './intent-weights.ts';
import type { LearningMaterial } from './learning-material.ts';
import type {
  AlarmsFile,
  DangerFile,
  DialogueFile,
  FormName,
  FormsFile,
  NoiseFile,
  OccupationsFile,
  PlaceWordsFile,
  SoughtFile,
  SumsFile,
  SumWords,
  TopicEntry,
  TopicsFile,
  TradesFile,
  WishesFile,
} from './lexicon-schema.ts';
import type { PackWords } from './load-pack-words.ts';
import { type NamesFile, nameReaderOf } from './names.ts';
import { Occupations } from './occupations.ts';
import { anyOf } from './patterns.ts';
import { PhraseIndex } from './phrase-index.ts';
import { type TurnExample, turnExamples } from './turn-examples.ts';

/** A term of an entry is a hint of its class, less than a topic of its own. */
const PACK_TERM_WEIGHT = 2.2;

export interface LexiconData {
  english: EnglishLexicon;
  occupations: z.infer<typeof OccupationsFile>;
  wishes: WishesFile;
  topics: z.infer<typeof TopicsFile>;
  forms: z.infer<typeof FormsFile>;
  sums: z.infer<typeof SumsFile>;
  trades: TradesFile;
  sought: SoughtFile;
  names: NamesFile;
  dialogue: DialogueFile;
  cues: CuesFile;
  danger: DangerFile;
  alarms: AlarmsFile;
  noise: NoiseFile;
  places: PlaceWordsFile;
  /** Read only when something is learned: most starts find everything learned already. */
  material(): LearningMaterial;
  /** What was learned from all of this, if it was. */
  weights?: IntentWeights;
  moveWeights?: IntentWeights;
  /** Words of the knowledge pack's own entries. */
  pack?: readonly PackWords[];
}

export interface PatternTopic {
  topic: TopicEntry;
  pattern: RegExp;
}

/** The words of the domain, ready to be found in text. */
export interface Lexicon {
  /** What English words are called in the Chinese texts. */
  readonly english: EnglishLexicon;
  readonly occupations: Occupations;
  /** What makes a title of its own of a trade's word (主管, 工程师). */
  readonly rankEndings: readonly string[];
  /** How a trade is supposed where none is recognised. */
  readonly supposed: TradesFile['supposed'];
  /** Which of the trades that are named is looked for. */
  readonly sought: SoughtFile;
  readonly wishes: WishesFile;
  readonly topicWords: PhraseIndex<TopicEntry[]>;
  /** Terms of the pack's entries, found beside the topics' own words, never instead of them. */
  readonly packTerms: PhraseIndex<TopicEntry>;
  readonly topicPatterns: readonly PatternTopic[];
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly forms: Readonly<Record<FormName, RegExp>>;
  /** Which sum is asked for. */
  readonly sums: SumWords;
  /** Words that open another request in the same breath. */
  readonly additions: RegExp;
  readonly dialogue: DialogueFile;
  readonly cues: CueBook;
  readonly danger: DangerFile;
  readonly alarms: AlarmsFile;
  readonly noise: NoiseFile;
  readonly places: PlaceWordsFile;
  /** Sentences with what they are said for: an intent, and of a danger its kind too (`unsafe/self_harm`). */
  readonly examples: readonly { label: string; text: string }[];
  /** Sentences in the midst of a conversation, with what they do there. */
  readonly turns: readonly TurnExample[];
  readonly weights?: IntentWeights;
  readonly moveWeights?: IntentWeights;
  /** Words the segmenter must keep whole. */
  readonly words: readonly string[];
}

/** 三个月, 两倍: what stands in every case names no matter. */
const BARE_AMOUNT = /^[\d一二两三四五六七八九十百千万半]+(?:个?(?:年|月|天|日|小时)|元|块|倍|级)?$/u;

export function createLexicon(data: LexiconData): Lexicon {
  const everyday = new Set(
    data.occupations.occupations.flatMap(({ name, adWords, spoken }) => [name, ...adWords, ...spoken]),
  );
  const byWord = new Map<string, TopicEntry[]>();
  for (const topic of data.topics.topics) {
    for (const word of topic.words) byWord.set(word.toLowerCase(), [...(byWord.get(word.toLowerCase()) ?? []), topic]);
  }
  const topicWords = new PhraseIndex<TopicEntry[]>();
  for (const [word, topics] of byWord) topicWords.add(word, topics);
  const packTerms = new PhraseIndex<TopicEntry>();
  for (const { class: topicClass, terms } of data.pack ?? []) {
    const topic: TopicEntry = {
      id: `pack_${topicClass}`,
      class: topicClass,
      weight: PACK_TERM_WEIGHT,
      words: [],
      patterns: [],
    };
    for (const term of terms) {
      const word = term.toLowerCase();
      if (word.length < 3 || BARE_AMOUNT.test(word) || everyday.has(word) || byWord.has(word)) continue;
      packTerms.add(word, topic);
    }
  }
  const occupations = new Occupations(
    data.occupations.occupations,
    data.occupations.titleEndings,
    data.occupations.spokenEndings,
    data.trades,
    data.occupations.rankEndings,
  );
  return {
    english: data.english,
    occupations,
    rankEndings: data.occupations.rankEndings,
    supposed: data.trades.supposed,
    sought: data.sought,
    wishes: data.wishes,
    topicWords,
    packTerms,
    topicPatterns: data.topics.topics
      .filter((topic) => topic.patterns.length > 0)
      .map((topic) => ({ topic, pattern: anyOf(topic.patterns) })),
    topics: new Map(data.topics.topics.map((topic) => [topic.id, topic])),
    forms: Object.fromEntries(
      Object.entries(data.forms.forms).map(([name, patterns]) => [name, anyOf(patterns)]),
    ) as Record<FormName, RegExp>,
    sums: {
      told: data.sums.told.map(({ words, also, unless, ...line }) => ({
        ...line,
        words: anyOf(words),
        ...(also.length > 0 ? { also: anyOf(also) } : {}),
        unless: anyOf(unless),
      })),
      together: {
        words: anyOf(data.sums.together.words),
        named: data.sums.together.named.map(({ kind, words }) => ({ kind, words: anyOf(words) })),
      },
      never: data.sums.never.map(({ kind, words }) => ({ kind, words: anyOf(words) })),
      deciding: data.sums.deciding.map(sumLine),
      described: data.sums.described.map(sumLine),
    },
    additions: anyOf(data.forms.additions),
    dialogue: data.dialogue,
    cues: new CueBook(data.cues, nameReaderOf(data.names)),
    danger: data.danger,
    alarms: data.alarms,
    noise: data.noise,
    places: data.places,
    get examples() {
      return data
        .material()
        .examples.flatMap(({ intent, kind, examples }) =>
          examples.map((text) => ({ label: kind === undefined ? intent : `${intent}/${kind}`, text })),
        );
    },
    get turns() {
      const { situations, turns } = data.material();
      return turnExamples(situations, turns);
    },
    ...(data.weights ? { weights: data.weights } : {}),
    ...(data.moveWeights ? { moveWeights: data.moveWeights } : {}),
    words: [
      ...occupations.entries.flatMap((entry) => [entry.name, ...entry.adWords]),
      ...data.topics.topics.flatMap((topic) => topic.words),
      ...data.noise.soundTargets,
    ].filter((word) => /^[\u4e00-\u9fff]{2,}$/u.test(word)),
  };
}

function sumLine({ kind, words, unless }: z.infer<typeof SumsFile>['deciding'][number]) {
  return { kind, words: anyOf(words), unless: anyOf(unless) };
}
