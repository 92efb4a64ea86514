import type { Job, Pay } from '../contract/job.ts';
import type { Citation } from '../contract/passage.ts';
import type { Profile } from '../contract/profile.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { ApplicationNarrator } from './application-narrator.ts';
import type { CallNarrator } from './call-narrator.ts';
import type { CareerNarrator } from './career-narrator.ts';
import type { CarryAwayNarrator } from './carry-away-narrator.ts';
import type { DeskWords } from './desk-words.ts';
import type { EntitlementNarrator } from './entitlement-narrator.ts';
import type { EventNarrator } from './event-narrator.ts';
import type { FieldProblem } from './field-problems.ts';
import type { InterviewNarrator } from './interview-narrator.ts';
import type { PartNarrator } from './part-narrator.ts';
import type { ResumeNarrator } from './resume-narrator.ts';
import type { CodedRemark, Spoken } from './spoken.ts';

export type { CodedRemark, Spoken };

export interface KnowledgeSection {
  heading: string;
  items: string[];
}

/** An answer made of knowledge: a short direct answer, then what else bears on the question, then what it rests on. */
export interface KnowledgeAnswer {
  title: string;
  lead: string;
  /** The question takes for so what is not: that is said first. */
  contradicts?: true;
  /** Conditions, sums and next steps that bear on the question, of one entry or of several. */
  points: string[];
  /** The law's own words, the nearest first. */
  quotes: LawQuote[];
  /** Everything the entry has, for the screen. */
  sections: KnowledgeSection[];
  /** Headings of sections that were not told, or not wholly, and can be asked for. */
  leftOut: string[];
  /** What the words rest on most, to be named; `citations` of the result has all. */
  citations: Citation[];
  /** How far the answer is confirmed; a lapsed or unconfirmed measure is never told as in force. */
  status: 'in_force' | 'unconfirmed' | 'lapsed';
  confirmWith?: string;
  /** The leading answer in English, where there is one. */
  english?: string;
  /** What the laws are called in English, by their short names. */
  englishTitles: Readonly<Record<string, string>>;
}

/** The law's own words, and where they stand. */
export interface LawQuote {
  text: string;
  title: string;
  article?: string;
}

/** What a session held of a person when they had it erased, and what is left of it. */
export interface ErasedCounts {
  turns: number;
  resume: boolean;
  profileFacts: number;
  carryAways: number;
  left: number;
}

export interface Contact {
  name: string;
  phone?: string;
}

/** What there would be for a search that found nothing, had one limit been left off or another city been named. */
export interface NearestJobsFound {
  without: {
    argument: 'salaryMin' | 'employmentType' | 'exclude' | 'experienceYears' | 'education';
    total: number;
    /** Only neighbouring trades. */
    related: boolean;
    /** What the best of them pays; the best paid one where it is the pay that was too high. */
    pay: Pay;
  }[];
  cities: { city: string; total: number }[];
}

export type Unknowable =
  | 'later_year'
  | 'personal_record'
  | 'abroad'
  | 'employers_own'
  | 'outlook'
  | 'other_field'
  | 'not_at_hand';

export type KnowledgeField = 'labour_law' | 'policy' | 'service_guide';

/**
 * Everything Xiaogu says of its own accord, in one language. Logic hands over results and codes; only
 * implementations of this interface hold sentences that people read.
 */
export interface Narrator {
  greeting(hour: number): Spoken;
  /** Says that what stands beside it was generated. */
  generatedLabel(): string;
  /** A plain remark by its code: thanks, goodbye, out_of_scope, not_understood … */
  remark(code: string, data?: Readonly<Record<string, unknown>>): Spoken;
  jobsFound(found: { jobs: Job[]; total: number; relaxed: string[]; arguments: SearchJobsArguments }): Spoken;
  noJobs(search: SearchJobsArguments, nearest: NearestJobsFound): Spoken;
  jobDetail(job: Job): Spoken;
  jobGone(): Spoken;
  /** The hall at hand, and the sheet that is carried away. */
  desk: DeskWords;
  knowledgeAnswer(field: KnowledgeField, answer: KnowledgeAnswer, more: string[]): Spoken;
  /** One section of the entry that answered before, asked for by itself. */
  knowledgePart(part: { title: string; section: KnowledgeSection; leftOut: string[] }): Spoken;
  /** A part that the entry which answered before does not have. */
  knowledgePartMissing(of: { title: string; headings: string[] }): Spoken;
  /** Articles found in the texts without an entry that answers in plain words. */
  articlesFound(field: KnowledgeField, citations: Citation[]): Spoken;
  /** Articles that were asked for by number, in their own words. */
  articleTexts(articles: readonly { title: string; article?: string; text: string; effectiveTo?: string }[]): Spoken;
  /** A figure that only the place itself sets, and that is not at hand. */
  localFigureUnknown(region: string): Spoken;
  /** A law that is not among the texts. */
  lawUnknown(law: string): Spoken;
  /** What no text here can hold: a later year, somebody's record, another country's law, an employer's own rules. */
  unknowable(what: Unknowable): Spoken;
  /** A rule was taken for granted that stands nowhere; what stands nearest to it. */
  noSuchRule(nearest: KnowledgeAnswer): Spoken;
  articleUnknown(named: { law: string; article: string }): Spoken;
  knowledgeNotFound(field: KnowledgeField, question: string): Spoken;
  repealed(title: string, until: string | undefined): Spoken;
  handedOff(contacts: Contact[]): Spoken;
  /** What was just noted down, field by field. */
  profileUpdated(changed: Profile): Spoken;
  profileShown(profile: Profile): Spoken;
  /** Asks for the yes before everything known of the person is erased. */
  confirmErase(): Spoken;
  /** Says what is gone, counted, so that it can be believed. */
  erased(counts?: ErasedCounts): Spoken;
  /** Reasons and warnings of a posting, in words, in the order given. */
  remarks(remarks: readonly CodedRemark[]): string[];
  contacts(): Contact[];
  /** Title and detail of an error for a person, by its code. */
  problem(code: string): { title: string; detail: string };
  /** One sentence on a field of a request that cannot be right. */
  fieldProblem(problem: FieldProblem): string;
  /** A clarifying question by its code, with the answers that can be tapped. */
  question(code: string, choices?: readonly string[]): Spoken;
  /** The words of an answer that can be tapped, by its code. */
  choice(code: string): string;
  /** Sums and verdicts on programmes, and the questions they need. */
  entitlements: EntitlementNarrator;
  joined(parts: Spoken[]): Spoken;
  /**
   * An answer that is the same as the one before. To the same question it is said so, with the gist of it; to another, the
   * line of it that holds the kind of figure asked for, or that nothing else was found.
   */
  asBefore(answer: Spoken, asked: { sameWords: boolean; wants?: 'money' | 'span' | 'day' | undefined }): Spoken;
  /** Applying and what becomes of it. */
  applications: ApplicationNarrator;
  /** How a check of who the person is stands; a demonstration says that it is one. */
  identity(status: 'none' | 'waiting' | 'verified' | 'failed', demonstration: boolean): Spoken;
  /** The page that people take along. */
  carryAway: CarryAwayNarrator;
  /** What is said on the telephone around the questions themselves. */
  calls: CallNarrator;
  /** Making a resume. */
  resume: ResumeNarrator;
  /** Practising an interview. */
  interview: InterviewNarrator;
  /** What a trade pays and where one can go from it. */
  careers: CareerNarrator;
  /** Job fairs and training courses. */
  events: EventNarrator;
  /** One part of what was shown, asked for by itself. */
  parts: PartNarrator;
}
