import type { Intent } from '../contract/intent.ts';
import type { Profile } from '../contract/profile.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { Thread } from '../contract/session-state.ts';
import type { CalculationKind } from '../lexicon/lexicon-schema.ts';
import type { Circumstances } from './circumstances.ts';
import type { Alarm } from './detect-alarm.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';

/** The move a person makes: Rasa's repair patterns and the moves of a search. */
export type Act =
  | 'new'
  | 'refine'
  | 'replace'
  | 'relax'
  | 'correct'
  | 'affirm'
  | 'deny'
  | 'cancel'
  | 'skip'
  | 'repeat'
  | 'more'
  | 'back'
  | 'select'
  | 'value'
  | 'resume'
  | 'finish'
  | 'show'
  | 'complain'
  | 'wait'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'danger'
  | 'unclear';

export type Language = 'zh' | 'en' | 'mixed';

/** A posting pointed at in words. */
export interface Pointing {
  /** From 1; -1 is the last, -2 the one before it. */
  ordinal?: number;
  /** Several by number (第一个和第三个). */
  ordinals?: number[];
  /** All but these (除了第一个都讲讲). */
  except?: number[];
  /** Words the posting is described with (刚才那个保安的). */
  words?: string[];
  /** The words are an employer's name. */
  employer?: boolean;
  /** 这个, 它: the one being looked at. */
  focused?: boolean;
  /** The one that stands out (工资最高的那个). */
  best?: 'pay' | 'distance' | 'newest';
  /** 上一个, 下一个. */
  step?: 'previous' | 'next';
  /** 包住的那个: those that offer this. */
  benefits?: string[];
  /** 这几个, 这两个. */
  all?: boolean;
}

/** A wish that only makes sense against the search in force. */
export type RelativeWish = 'nearer' | 'farther' | 'better_paid' | 'lower_paid';

export interface Slots {
  search: Partial<SearchJobsArguments>;
  /** The first occupation in the person's own word (面点, 叉车). */
  trade?: string;
  /** Further searches asked for in the same breath (保安和保洁, 广州和深圳): what differs from the first. */
  others: Partial<SearchJobsArguments>[];
  /** Further cities that were named, as other choices of the same search (南京或者苏州). */
  otherCities?: string[];
  /** Codes of what the person cannot do, or when they cannot come. */
  limits?: string[];
  /** What is refused in words that no list knows; it counts where work is looked for. */
  supposed?: string[];
  /** Arguments of the search in force that no longer hold. */
  drop: (keyof SearchJobsArguments)[];
  relative: RelativeWish[];
  /** Places a name may mean when nothing decides between them. */
  ambiguousPlace?: { name: string; choices: { city: string; district: string }[] };
  /** A province without a city; a search needs a city of it. */
  province?: { name: string; cities: string[] };
  pointing?: Pointing;
  calculation?: CalculationKind;
  facts: EntitlementFacts;
  /** Circumstances on which programmes turn. */
  circumstances: Circumstances;
  programme?: string;
  service?: string;
  audience?: string;
  /** City or province whose rules are asked about. */
  region?: string;
  /** Days asked about (a fair next week). */
  period?: { from: string; to: string };
  /** What the person says of themselves. */
  profile: Partial<Profile>;
  /** Ids of the topics found, strongest first. */
  topics: string[];
  /** Forms of question found (amount, canI, howTo …). */
  forms: string[];
  /** Code of an answer that needs no tool. */
  say?: string;
  /** Kind of danger. */
  danger?: string;
  /** What the pack is asked beside a refusal. */
  dangerMatter?: string;
}

export interface Request {
  intent: Intent;
  act: Act;
  /** 0 to 1; under 0.5 one short question is better than an answer. */
  confidence: number;
  slots: Slots;
  text: string;
  /** What it goes on from, when it says little itself (那要是没签合同呢, 包住不). */
  follows?: Thread;
  /** It is about somebody else than the person who speaks (那我老婆呢). */
  ofAnother?: boolean;
  /** What it tells of each person, where it speaks of several; its own facts are those of whom it asks for. */
  told?: { of: string; slots: Pick<Slots, 'facts' | 'circumstances'> }[];
  /** Why it was read so, for logs and tests: cue codes, strongest first. */
  reasons: string[];
}

export interface Reading {
  language: Language;
  /** The text as understood; differs from the person's when something was repaired. */
  text: string;
  repaired?: string;
  requests: Request[];
  /** What must be met before anything that is asked. */
  alarm?: Alarm;
}
