import { z } from 'zod';
import { Audience } from '../contract/audience.ts';
import { Shift } from '../contract/job.ts';
import type { ReadNameAnswer } from '../words/name-answer.ts';
import { patterns } from './lexicon-schema.ts';
import { anyOf, everyOf } from './patterns.ts';

/** What a stretch of text may hold that decides between moves of a conversation or arguments of a tool. */
export const CueName = z.enum([
  // How a sentence hangs on to what was said before
  'asksWhatIsRight',
  'asksToBeSpared',
  'workedThere',
  'asksTheMinimum',
  'everyDay',
  'daysAsLong',
  'leaveForMoney',
  'paysAnother',
  'addsOvertime',
  'restOfYears',
  'ownWage',
  'figureOfPlace',
  'paidElsewhere',
  'speaksOfWork',
  'asksWhatIsKept',
  'asksForSources',
  'ofThisTalk',
  'threatened',
  'elliptic',
  'goesOn',
  'aside',
  'grumble',
  'otherPerson',
  'workEnded',
  'supposes',
  'ageOfNobody',
  'asksOfAGroup',
  'asksWhatThereIs',
  'correctsOneself',
  'firstPerson',
  'oneOfTheirs',
  'refusesOnly',
  'othersSituation',
  'ofOneself',
  'asksOfPosting',
  'asksOfRight',
  'asksForTerms',
  'saidByEmployer',
  'wantsOthers',
  'asksForOthers',
  'claims',
  'wishes',
  'dissatisfied',
  'startsAnew',
  'asksAnew',
  'otherCity',
  'otherTrade',
  'refusesWord',
  'backToSearch',
  'looksFor',
  'looksForPay',
  'agreedPay',
  'paidOut',
  'orders',
  'choosesIt',
  'appliesFor',
  'goesBack',
  'turnsDown',
  'comparesThem',
  'hesitates',
  'holdsOn',
  'mumbles',
  'vague',
  'showsTrade',
  'asksOfTrade',
  'insists',
  'hires',
  'lookAtIt',
  'howToGoOn',
  'whatToDo',
  'sameThere',
  'whichArticle',
  'furtherPay',
  'furtherWork',
  'asksAmongThem',
  'asksForOpenings',
  'asksBestPaid',
  'bareDay',
  'bareValue',
  'andAHalf',
  'besideChoice',
  // Several persons who look for work
  'person',
  'oneself',
  'oneOfThem',
  'pronoun',
  'ownPerson',
  'wantsWork',
  'anyWork',
  'together',
  'eachPlace',
  // What is said again
  'whereWereWe',
  'namesAnAnswer',
  'namesPostings',
  'toEnglish',
  'toChinese',
  'remembers',
  'changesTo',
  'elsewhereThen',
  'noLongerLimits',
  'levelOnly',
  'fallsBack',
  'settlesFor',
  'seeksWork',
  'pointsAtOne',
  'countsPeople',
  'putsUpWith',
  'eitherWillDo',
  'changesPractice',
  // A slip taken back
  'takenBack',
  'beforeNewValue',
  // Forms
  'ofOwnWork',
  'onlyTalk',
  'ofTheBody',
  'whereverItIs',
  'keepsForLater',
  'looksNotApplies',
  'anything',
  'yes',
  'no',
  'refusesToTell',
  'hasNone',
  'doesNotKnow',
  'nameIs',
  // The person
  'erase',
  'showProfile',
  'setsWork',
  'mentionsGender',
  'livesThere',
  'worksThere',
  'staffWanted',
  'lawyerWanted',
  'wronged',
  'aroundAMatter',
  'died',
  'intends',
  'isPregnant',
  'placeTold',
  'noPlaceTold',
  'skillTold',
  // Resume
  'namedClause',
  'ageClause',
  'schoolClause',
  'shiftClause',
  'benefitsAlone',
  'besideCertificate',
  'putsOff',
  'asksWhyAsked',
  'restNone',
  'asksHowToAnswer',
  'appliesAgain',
  'skillAsked',
  'comparesTrades',
  'jobByNumber',
  'noTrade',
  'noSkill',
  'resumeHeaded',
  'ageThen',
  'payClause',
  'besidePlace',
  'payAlone',
  'saidWrongly',
  'resumeShow',
  'resumeShowShort',
  'resumeChange',
  'resumeFinish',
  'resumeGivenUp',
  'resumeLeave',
  'resumeDone',
  'resumeAmiss',
  'resumeContent',
  'resumeNamed',
  'byResume',
  'resumePolish',
  'resumeWanted',
  'resumeKept',
  'resumeNotKept',
  'needsNoMore',
  'noneLeft',
  'toldWrongly',
  'ofResumeAlone',
  'majorWord',
  'schoolWord',
  'payOpen',
  'questionBack',
  'payPerUnit',
  'schoolTold',
  'asksHowItStands',
  'withdraws',
  'withdrawsBarely',
  'mainTrade',
  'asksWhether',
  'readsAloud',
  'goesAhead',
  'placeAlone',
  'payWished',
  'asksExpiry',
  'asksRenewal',
  'asksToCarry',
  'tellsItHere',
  'asksForPicks',
  'partWrong',
  'partOfResume',
  'correctedTo',
  'able',
  'certificateNamed',
  'lacksIt',
  'certificateClause',
  'certificateWord',
  'divisionEnding',
  'certificateHeld',
  'workRefused',
  'partDropped',
  'tradeTurnedTo',
  'addsMore',
  'passesOver',
  'certificateDetail',
  'oneJob',
  'workTold',
  'workDone',
  'slipMended',
  'doingClause',
  'workWished',
  // How it went afterwards
  'outcomeProblem',
  'outcomeNotGone',
  'outcomeNotChosen',
  'outcomeWaiting',
  'outcomeTakenOn',
  'outcomeLeft',
  'outcomeGoingWell',
  'outcomeRatherNot',
  // What a person on the telephone wants of a follow-up call
  'callNeverAgain',
  'callWrongPerson',
  'callWhence',
  'callNotLooking',
  'callNotNow',
  'callMachine',
  'callWho',
  'callMoment',
  'callPlainNo',
  'callYes',
  'callNo',
  'callBareYes',
  // Interview
  'interviewCancel',
  'interviewFinish',
  // Applying
  'contactWrong',
  'nameWord',
  'phoneWord',
  'contactWords',
  // What a question leaves to the words before it
  'leansOnBefore',
  'speaksOfThem',
  'bareArticle',
  'lawWithArticle',
  'speaksOfLeaving',
  'turnsIntoMoney',
  'settles',
  'percentage',
  'asksOfAnother',
  'tiredOf',
  'keepsIt',
  'keptBefore',
  'befell',
  'addsMonths',
  'nameShouldBe',
  'asksMoney',
  'asksSpan',
  'asksDay',
  // Training
  'subsidised',
  'skill',
  'nthShown',
  'thisTrade',
  'notASkill',
  'aroundSkill',
  // Forms by their names
  'formResume',
  'formInterview',
  'formApplication',
  'formSum',
  // How something is to be said again
  'slower',
  'louder',
  'simpler',
  // Feelings
  'angry',
  'distressed',
]);
export type CueName = z.infer<typeof CueName>;

/** What a reply can put on the screen and be asked about. */
export const ShownThing = z.enum(['posting', 'course', 'fair', 'answer']);
export type ShownThing = z.infer<typeof ShownThing>;

/** `cues.yaml`: each cue with the expressions that show it; `unless` takes a match back. A group is what is captured. */
export const CuesFile = z.strictObject({
  version: z.literal(1),
  /** The service by which what a sum says is claimed, by kind of sum. */
  claimedAt: z.record(z.string(), z.string().min(1)),
  /** What is asked most with a word that may mean several things, by the word. */
  bareMatters: z.record(z.string(), z.array(z.string().min(2)).min(2).max(3)),
  /** What must have been said for a sum to be begun, by kind of sum; the others need nothing. */
  grounds: z.record(z.string(), patterns),
  /** What a group of people is called in a question about programmes. */
  audiences: z.record(Audience, z.string().min(1)),
  /** What somebody of whom this is known is called in the questions that rules for them answer, by their audience. */
  people: z.record(z.string(), z.string().min(1)),
  /** What hours are called by whoever refuses them, as searches exclude them. */
  refusedShifts: z.partialRecord(Shift, z.string().min(1)),
  /** What another is to the person who speaks, by the words for it; the first that shows. */
  relations: z.record(z.string(), patterns),
  /** What somebody cannot do or when they cannot come: words a posting must not have, or the hours it must. */
  limits: z.record(
    z.string(),
    z.strictObject({ patterns, unless: patterns, exclude: z.array(z.string()).default([]), shift: Shift.optional() }),
  ),
  /** What may be asked of a thing that was shown: the words that ask, and those of its own text that tell. */
  parts: z.record(
    ShownThing,
    z.record(
      z.string(),
      z.strictObject({ asks: patterns, tells: patterns, headings: z.array(z.string()).default([]) }),
    ),
  ),
  cues: z.record(CueName, z.strictObject({ patterns, unless: patterns })),
});
export type CuesFile = z.infer<typeof CuesFile>;

export interface Limit {
  shows: RegExp;
  unless: RegExp;
  exclude: readonly string[];
  shift?: Shift;
}

interface ShownPart {
  asks: RegExp;
  tells: RegExp;
  headings: readonly string[];
}

export class CueBook {
  readonly claimedAt: Readonly<Record<string, string>>;
  readonly limits: ReadonlyMap<string, Limit>;
  readonly audiences: Readonly<Record<string, string>>;
  readonly #bareMatters: Readonly<Record<string, readonly string[]>>;
  readonly people: Readonly<Record<string, string>>;
  readonly refusedShifts: Readonly<Partial<Record<Shift, string>>>;
  readonly #grounds: ReadonlyMap<string, RegExp>;
  readonly #relations: readonly (readonly [string, RegExp])[];
  readonly #parts: ReadonlyMap<ShownThing, ReadonlyMap<string, ShownPart>>;
  readonly #cues: ReadonlyMap<CueName, { each: readonly RegExp[]; any: RegExp; every: RegExp; unless: RegExp }>;

  constructor(
    { cues, claimedAt, bareMatters, grounds, audiences, people, refusedShifts, relations, limits, parts }: CuesFile,
    /** The name in words that were said when a name was asked for. */
    readonly nameIn: ReadNameAnswer,
  ) {
    this.claimedAt = claimedAt;
    this.audiences = audiences;
    this.people = people;
    this.#bareMatters = bareMatters;
    this.refusedShifts = refusedShifts;
    this.limits = new Map(
      Object.entries(limits).map(([code, { patterns, unless, exclude, shift }]) => [
        code,
        { shows: anyOf(patterns), unless: anyOf(unless), exclude, ...(shift === undefined ? {} : { shift }) },
      ]),
    );
    this.#grounds = new Map(Object.entries(grounds).map(([kind, words]) => [kind, anyOf(words)]));
    this.#relations = Object.entries(relations).map(([relation, words]) => [relation, anyOf(words)]);
    this.#parts = new Map(
      Object.entries(parts).map(([thing, each]) => [
        thing as ShownThing,
        new Map(
          Object.entries(each).map(([part, { asks, tells, headings }]) => [
            part,
            { asks: anyOf(asks), tells: anyOf(tells), headings },
          ]),
        ),
      ]),
    );
    this.#cues = new Map(
      Object.entries(cues).map(([name, { patterns, unless }]) => [
        name as CueName,
        {
          each: patterns.map((source) => anyOf([source])),
          any: anyOf(patterns),
          every: everyOf(patterns),
          unless: anyOf(unless),
        },
      ]),
    );
  }

  /** Codes of what somebody says they cannot do. */
  limitsIn(text: string): string[] {
    return [...this.limits]
      .filter(([, { shows, unless }]) => shows.test(text) && !unless.test(text))
      .map(([code]) => code);
  }

  /** Who is named by what they are to the person who speaks. */
  relationIn(text: string): string | undefined {
    return this.#relations.find(([, words]) => words.test(text))?.[0];
  }

  /** What may be meant by a word that is all that was said. */
  mattersOf(text: string): readonly string[] | undefined {
    return this.#bareMatters[this.without('aroundAMatter', text).trim()];
  }

  /** Whether words say what a sum of a kind is made for. */
  givesGround(kind: string, text: string): boolean {
    return this.#grounds.get(kind)?.test(text) ?? true;
  }

  /** Which part of a thing that was shown is asked for (包住不, 多少钱). */
  partAsked(thing: ShownThing, text: string): string | undefined {
    return [...this.#parts.get(thing)!].find(([, { asks }]) => asks.test(text))?.[0];
  }

  /** Whether a sentence out of a thing's own text tells of a part of it. */
  tellsPart(thing: ShownThing, part: string, sentence: string): boolean {
    return this.#parts.get(thing)!.get(part)!.tells.test(sentence);
  }

  /** Headings of the sections that tell of a part before others. */
  headingsOf(thing: ShownThing, part: string): readonly string[] {
    return this.#parts.get(thing)!.get(part)!.headings;
  }

  matches(name: CueName, text: string): boolean {
    const { any, unless } = this.#cues.get(name)!;
    return any.test(text) && !unless.test(text);
  }

  /** What the first expression that matches captures something to be taken, in the order of the file. */
  captured(name: CueName, text: string, takes: (found: string) => boolean = () => true): string | undefined {
    const { each, unless } = this.#cues.get(name)!;
    if (unless.test(text)) return undefined;
    for (const expression of each) {
      const found = expression
        .exec(text)
        ?.slice(1)
        .find((group) => group !== undefined);
      if (found !== undefined && found.trim() !== '' && takes(found.trim())) return found.trim();
    }
    return undefined;
  }

  /** Where the last match begins; 0 when there is none. */
  startOfLast(name: CueName, text: string): number {
    return this.#lastOf(name, text)?.index ?? 0;
  }

  /** Where what follows the last match begins; 0 when there is none or nothing follows. */
  endOfLast(name: CueName, text: string): number {
    const last = this.#lastOf(name, text);
    const end = last === undefined ? 0 : last.index + last[0].length;
    return end < text.length ? end : 0;
  }

  #lastOf(name: CueName, text: string): RegExpExecArray | undefined {
    return [...text.matchAll(this.#cues.get(name)!.every)].at(-1);
  }

  /** Every stretch of the text that shows the cue. */
  every(name: CueName, text: string): { start: number; text: string }[] {
    return [...text.matchAll(this.#cues.get(name)!.every)].map((match) => ({ start: match.index, text: match[0] }));
  }

  expression(name: CueName): RegExp {
    return this.#cues.get(name)!.any;
  }

  /** The text without everything that shows the cue. */
  without(name: CueName, text: string): string {
    return text.replace(this.#cues.get(name)!.every, '');
  }
}
