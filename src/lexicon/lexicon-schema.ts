import { z } from 'zod';
import { DISMISSAL_REASONS, ENTITLEMENT_KINDS } from '../contract/entitlement-inputs.ts';
import { Intent } from '../contract/intent.ts';
import { Benefit, Education, EmploymentType, Shift } from '../contract/job.ts';
import { anyFrame } from './frames.ts';

const word = z.string().min(1);
const words = z.array(word).default([]);
/** The source of a regular expression, matched without regard to case. */
const pattern = z.string().min(1).refine(isPattern, { error: 'not a regular expression' });
export const patterns = z.array(pattern).default([]);

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch {
    return false;
  }
}

/** `occupations.yaml`: one line an occupation; `adWords` stand in postings, `spoken` is what people say. */
export const OccupationsFile = z.strictObject({
  version: z.literal(1),
  /** What words end with that stand alone as the title of a posting (工, 员, 师傅). */
  titleEndings: words,
  /** What a person is called by who does the work (师傅, 阿姨); the occupation's name stands for it. */
  spokenEndings: words,
  /** Ranks that make a title of their own of a trade's word (注塑主管, 电梯工程师). */
  rankEndings: words,
  occupations: z.array(
    z.strictObject({ name: word, family: word, adWords: words, spoken: words, neighbours: words, english: words }),
  ),
});

/** `trades.yaml`: how trades are named that stand in no list by that word. */
export const TradesFile = z.strictObject({
  version: z.literal(1),
  before: patterns,
  after: patterns,
  endings: z.array(word).min(1),
  notStems: words,
  composed: z.array(z.strictObject({ verb: pattern, things: pattern.optional(), title: word.optional(), of: word })),
  notThings: patterns,
  /** What stands around a trade that no list and no pattern shows, and what is none. */
  supposed: z.strictObject({
    leading: patterns,
    trailing: patterns,
    activities: z.array(word).min(1),
    goals: patterns,
    pastBefore: patterns,
    pastAfter: patterns,
    able: patterns,
    elsewhere: patterns,
    never: patterns,
  }),
});
export type TradesFile = z.infer<typeof TradesFile>;

/** What stands around a trade: each line says what stands before and behind it, where it says either. */
const around = { before: patterns, behind: patterns };
/** `sought.yaml`: which of the trades a sentence names is looked for, and which words are trades that no list has. */
export const SoughtFile = z.strictObject({
  version: z.literal(1),
  unlisted: z.strictObject({
    ending: patterns,
    tails: words,
    asked: patterns,
    opens: patterns,
    never: patterns,
    notJobs: words,
    body: patterns,
    factory: patterns,
    familyEnds: patterns,
    workplaceBehind: patterns,
    workplaceBefore: patterns,
  }),
  among: z.strictObject({
    general: words,
    saysWhich: patterns,
    whichKind: words,
    kindBefore: patterns,
    notAKind: patterns,
    atAPlace: patterns,
    joined: patterns,
    joins: patterns,
    all: patterns,
    putUpWith: patterns,
    nobodyDoes: patterns,
    department: patterns,
    leadVerb: patterns,
  }),
  certificate: z.strictObject({ behind: patterns, holdsNone: patterns }),
  asked: z.strictObject(around),
  others: z.array(z.strictObject({ trade: patterns, ...around, unless: patterns })),
  ownChild: z.strictObject({ trade: patterns, lines: z.array(z.strictObject(around)) }),
});
export type SoughtFile = z.infer<typeof SoughtFile>;

export type OccupationEntry = z.infer<typeof OccupationsFile>['occupations'][number];

/** `wishes.yaml`: what a job may offer or ask, as people say it. */
export const WishesFile = z.strictObject({
  version: z.literal(1),
  benefits: z.array(z.strictObject({ values: z.array(Benefit).min(1), patterns })),
  shifts: z.array(z.strictObject({ value: Shift, patterns })),
  employmentTypes: z.array(z.strictObject({ value: EmploymentType, patterns })),
  education: z.array(z.strictObject({ value: Education, patterns })),
  noExperience: patterns,
  sorts: z.array(z.strictObject({ value: z.enum(['distance', 'pay', 'newest']), patterns })),
  /** What people say they do not want, and the word by which postings name it. */
  unwanted: z.array(z.strictObject({ value: word, words })),
  certificates: z.array(z.strictObject({ name: word, words })),
  /** What the body does not bear (站不久), and the word by which postings name it. */
  unable: z.array(z.strictObject({ value: word, patterns })),
  /** What opens a clause that only tells what others say. */
  hearsay: patterns,
  /** What stands before something that is not asked for. */
  notAskedFor: patterns,
  /** What stands before a school that somebody else goes to. */
  othersSchool: patterns,
  refusals: z.strictObject({
    before: patterns,
    beforeKnown: patterns,
    acts: patterns,
    behind: patterns,
    /** Behind a thing that a list knows. */
    behindKnown: patterns,
    except: patterns,
    exceptEnds: patterns,
    ends: patterns,
    willDo: patterns,
    anything: patterns,
    refusesNothing: patterns,
    joins: patterns,
    leading: patterns,
    trailing: patterns,
    general: patterns,
    noThing: patterns,
    corrects: patterns,
  }),
  /** Where one works, looked for when no trade is named (超市, 酒店). */
  workplaces: words,
  /** How hours of work are told: the parts of the day, what stands between and behind two hours, and what others do then. */
  hours: z.strictObject({
    forenoon: words,
    afternoon: words,
    /** Those of the afternoon in which eleven is before noon. */
    noon: words,
    /** Those of the afternoon in which a small hour is past midnight. */
    night: words,
    until: patterns,
    after: patterns,
    before: patterns,
    eachDay: words,
    hour: words,
    ofOthers: patterns,
  }),
});
export type WishesFile = z.infer<typeof WishesFile>;

export const TopicClass = z.enum([
  'job',
  'job_detail',
  'apply',
  'application',
  'fair',
  'training',
  'programme',
  'benefit',
  'law',
  'service',
  'resume',
  'interview',
  'career',
  'profile',
  'handoff',
  'employer',
  'chat',
  'offtopic',
]);
export type TopicClass = z.infer<typeof TopicClass>;

export const CalculationKind = z.enum(ENTITLEMENT_KINDS);
export type CalculationKind = z.infer<typeof CalculationKind>;

/** `topics.yaml`: what a sentence can be about; the class decides which intents are possible. */
export const TopicsFile = z.strictObject({
  version: z.literal(1),
  topics: z.array(
    z.strictObject({
      id: word,
      class: TopicClass,
      weight: z.number().positive().default(3),
      words,
      patterns,
      calculation: CalculationKind.optional(),
      programme: word.optional(),
      service: word.optional(),
      audience: word.optional(),
      say: word.optional(),
      /** The topic decides, whatever else the sentence is like: who is fifteen asks for no search. */
      decides: z.literal(true).optional(),
    }),
  ),
});
export type TopicEntry = z.infer<typeof TopicsFile>['topics'][number];

const sumLines = z.array(z.strictObject({ kind: CalculationKind, words: patterns, unless: patterns }));
/** `sums.yaml`: which sum a sentence asks for, by words that decide and by what is described. */
/** A fact that words tell without a figure: what `words` say and `also`, where there are any, and not `unless`. */
const telling = { words: patterns, also: patterns, unless: patterns };
const toldLines = z.array(
  z.discriminatedUnion('fact', [
    z.strictObject({ fact: z.literal('dismissalReason'), value: z.enum(DISMISSAL_REASONS), ...telling }),
    z.strictObject({ fact: z.literal('pregnancyEvent'), value: z.enum(['birth', 'miscarriage']), ...telling }),
    z.strictObject({ fact: z.literal('death'), value: z.literal(true), ...telling }),
    z.strictObject({ fact: z.literal('workSystem'), value: z.enum(['comprehensive', 'irregular']), ...telling }),
  ]),
);
export const SumsFile = z.strictObject({
  version: z.literal(1),
  told: toldLines,
  together: z.strictObject({
    words: patterns,
    named: z.array(z.strictObject({ kind: CalculationKind, words: patterns })),
  }),
  never: z.array(z.strictObject({ kind: CalculationKind, words: patterns })),
  deciding: sumLines,
  described: sumLines,
});

interface SumLine {
  kind: CalculationKind;
  words: RegExp;
  unless: RegExp;
}

export interface ToldLine {
  fact: 'dismissalReason' | 'pregnancyEvent' | 'death' | 'workSystem';
  value: string | true;
  words: RegExp;
  also?: RegExp;
  unless: RegExp;
}

export interface SumWords {
  /** Facts told without a figure; of each fact the first line that fits counts. */
  readonly told: readonly ToldLine[];
  /** Words that want several sums at once, and which of them are named. */
  readonly together: { words: RegExp; named: readonly { kind: CalculationKind; words: RegExp }[] };
  /** Sums that a topic names and certain words rule out. */
  readonly never: readonly { kind: CalculationKind; words: RegExp }[];
  readonly deciding: readonly SumLine[];
  readonly described: readonly SumLine[];
}

/** `forms.yaml`: how a thing is asked: how much, may I, how to, what is there, what is the rule. */
export const FormsFile = z.strictObject({
  version: z.literal(1),
  forms: z.strictObject({
    amount: patterns,
    compute: patterns,
    canI: patterns,
    howTo: patterns,
    whatExists: patterns,
    rule: patterns,
    personal: patterns,
    question: patterns,
    order: patterns,
  }),
  /** Words that open another request in the same breath (另外, 顺便, 再问下). */
  additions: patterns,
});
export type FormName = keyof z.infer<typeof FormsFile>['forms'];

/** `dialogue.yaml`: the moves of a conversation. Each is matched against a whole clause without its fillers. */
export const DialogueFile = z.strictObject({
  version: z.literal(1),
  moves: z.array(z.strictObject({ act: word, whole: patterns, inside: patterns })),
});
export type DialogueFile = z.infer<typeof DialogueFile>;

/** Kinds of words that frames put together. */
const kinds = z.record(z.string().regex(/^[a-z]+$/iu), z.array(word).min(1)).default({});
const frameList = z.array(word);
const frames = frameList.default([]);

/**
 * `danger.yaml`: what is declined or met with care before anything else; `harmless` is taken out of the text first,
 * `unless` takes a match back, `frames` are patterns made of kinds of words.
 */
export const DangerFile = z
  .strictObject({
    version: z.literal(1),
    words: kinds,
    dangers: z.array(
      z.strictObject({
        kind: word,
        /** What the pack is asked beside the refusal. */
        matter: word.optional(),
        patterns,
        frames,
        harmless: patterns,
        unless: frames,
      }),
    ),
  })
  .refine(({ words, dangers }) => dangers.every(({ frames, unless }) => canBeSpelled([...frames, ...unless], words)), {
    error: 'a frame names words that are not there',
  });
export type DangerFile = z.infer<typeof DangerFile>;

/** `alarms.yaml`: what is met before anything that is asked, beside it and not instead of it. */
export const AlarmsFile = z
  .strictObject({
    version: z.literal(1),
    words: kinds,
    alarms: z.array(
      z.strictObject({
        kind: word,
        intent: Intent,
        /** The staff are called. */
        help: z.boolean().default(false),
        /** Who says it is declined. */
        declines: z.boolean().default(false),
        /** What else was asked is answered too. */
        besides: z.boolean().default(false),
        /** What the pack is asked where the words ask nothing of it themselves. */
        matter: word.optional(),
        /** Dangers whose words it shares, and before which it goes: who is threatened speaks of weapons too. */
        over: words,
        /** Holds only after one of these. */
        after: words,
        frames: frameList.min(1),
        unless: frames,
      }),
    ),
  })
  .refine(({ words, alarms }) => alarms.every(({ frames, unless }) => canBeSpelled([...frames, ...unless], words)), {
    error: 'a frame names words that are not there',
  });
export type AlarmsFile = z.infer<typeof AlarmsFile>;

function canBeSpelled(list: readonly string[], names: Readonly<Record<string, readonly string[]>>): boolean {
  try {
    anyFrame(list, names);
    return true;
  } catch {
    return false;
  }
}

/** `noise.yaml`: fillers, dialect wording, mishearings. Order matters within `wordings`. */
export const NoiseFile = z.strictObject({
  version: z.literal(1),
  fillers: patterns,
  wordings: z.array(z.strictObject({ dialect: word, from: pattern, to: z.string() })),
  /** Words of the domain that a speech recogniser tends to mistake for others of the same sound. */
  soundTargets: words,
  /** Ordinary words that sound like a target and must stay as they are. */
  soundExceptions: words,
  /** Words of the dictionary that nobody says here, and that a recogniser writes for a target (双修 for 双休). */
  soundRare: words,
  /** Characters that often stand as a word of their own, and those that sometimes do; others are a sign of mishearing. */
  soundStanding: word,
  /** Characters that deny; no word of two is heard in them. */
  soundDenying: word,
  soundSeldomStanding: word,
  /** Everyday words by their sound without tones (yishang: 以上), and English words that show a text to be English. */
  romanised: z.record(z.string().regex(/^[a-z]+$/), word),
  english: words,
  /** The commonest trades, the places where only a trade can stand, and words that are meant as they are even there. */
  tradeSounds: z.strictObject({ words, before: patterns, after: patterns, alone: patterns, never: words }),
});
export type NoiseFile = z.infer<typeof NoiseFile>;

/** `places.yaml`: names of districts that are ordinary words too, and what follows or ends a small place. */
export const PlaceWordsFile = z.strictObject({
  version: z.literal(1),
  ordinaryWords: words,
  oftenDistricts: words,
  largeCities: words,
  roadEndings: words,
  streetEndings: words,
  nearWords: words,
  /** What stands before where one lives, and before or behind where one wants to work. */
  /** Names of districts that anybody's town has a quarter of (城北). */
  directions: patterns,
  livesBefore: patterns,
  /** What a clause holds that tells of a place one wants to leave. */
  leaves: patterns,
  goalBefore: patterns,
  goalAfter: patterns,
  /** What stands before and behind a place that was misheard. */
  soundBefore: patterns,
  soundAfter: patterns,
  /** What the name of a small place never holds. */
  neverInNames: patterns,
  /** What stands behind a place whose distance is told. */
  onTheWay: patterns,
  /** Endings of places that are names by themselves. */
  namedByEnding: words,
  /** What reads like a small place and is none. */
  notAPlace: patterns,
  noName: patterns,
  genericPlace: patterns,
  /** Roads and what else is called by a city it does not lie in. */
  roads: patterns,
  /** What stands before and behind a district that is said without its suffix. */
  before: patterns,
  behind: patterns,
});
export type PlaceWordsFile = z.infer<typeof PlaceWordsFile>;

/** `examples/<intent>.yaml`: sentences people say with an intent, from which the statistical signal learns. */
export const ExamplesFile = z.strictObject({
  version: z.literal(1),
  intent: Intent,
  /** Which danger it is, for `unsafe`. */
  kind: word.optional(),
  examples: z.array(word).min(1),
});
export type ExamplesFile = z.infer<typeof ExamplesFile>;
