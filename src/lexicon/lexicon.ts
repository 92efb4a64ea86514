import type { z } from 'zod';
import type {
  DangerFile,
  DialogueFile,
  FormName,
  FormsFile,
  NoiseFile,
  OccupationsFile,
  PlaceWordsFile,
  TopicEntry,
  TopicsFile,
  WishesFile,
} from './lexicon-schema.ts';
import { Occupations } from './occupations.ts';
import { anyOf } from './patterns.ts';
import { PhraseIndex } from './phrase-index.ts';

export interface LexiconData {
  occupations: z.infer<typeof OccupationsFile>;
  wishes: WishesFile;
  topics: z.infer<typeof TopicsFile>;
  forms: z.infer<typeof FormsFile>;
  dialogue: DialogueFile;
  danger: DangerFile;
  noise: NoiseFile;
  places: PlaceWordsFile;
}

export interface PatternTopic {
  topic: TopicEntry;
  pattern: RegExp;
}

/** The words of the domain, ready to be found in text. */
export interface Lexicon {
  readonly occupations: Occupations;
  readonly wishes: WishesFile;
  readonly topicWords: PhraseIndex<TopicEntry[]>;
  readonly topicPatterns: readonly PatternTopic[];
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly forms: Readonly<Record<FormName, RegExp>>;
  readonly dialogue: DialogueFile;
  readonly danger: DangerFile;
  readonly noise: NoiseFile;
  readonly places: PlaceWordsFile;
  /** Words the segmenter must keep whole. */
  readonly words: readonly string[];
}

export function createLexicon(data: LexiconData): Lexicon {
  const byWord = new Map<string, TopicEntry[]>();
  for (const topic of data.topics.topics) {
    for (const word of topic.words) byWord.set(word.toLowerCase(), [...(byWord.get(word.toLowerCase()) ?? []), topic]);
  }
  const topicWords = new PhraseIndex<TopicEntry[]>();
  for (const [word, topics] of byWord) topicWords.add(word, topics);
  const occupations = new Occupations(data.occupations.occupations);
  return {
    occupations,
    wishes: data.wishes,
    topicWords,
    topicPatterns: data.topics.topics
      .filter((topic) => topic.patterns.length > 0)
      .map((topic) => ({ topic, pattern: anyOf(topic.patterns) })),
    topics: new Map(data.topics.topics.map((topic) => [topic.id, topic])),
    forms: Object.fromEntries(
      Object.entries(data.forms.forms).map(([name, patterns]) => [name, anyOf(patterns)]),
    ) as Record<FormName, RegExp>,
    dialogue: data.dialogue,
    danger: data.danger,
    noise: data.noise,
    places: data.places,
    words: [
      ...occupations.entries.flatMap((entry) => [entry.name, ...entry.adWords]),
      ...data.topics.topics.flatMap((topic) => topic.words),
      ...data.noise.soundTargets,
    ].filter((word) => /^[\u4e00-\u9fff]{2,}$/u.test(word)),
  };
}
