import type { Intent } from '../contract/intent.ts';
import type { SessionState, Thread } from '../contract/session-state.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { CalculationKind, TopicClass } from '../lexicon/lexicon-schema.ts';
import { calculationFor, decidedCalculation } from './choose-calculation.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import { namesMatter } from './own-matter.ts';
import type { ClauseReading, ReadClause, ReadContext } from './read-clause.ts';
import type { Slots } from './reading.ts';

/** A sentence read in the light of what it goes on from. */
export interface Continuation {
  follows: Thread;
  intent: Intent;
  reading: ReadSlots;
}

/** What a continuation decides anew; where it was read from does not matter any more. */
export type ReadSlots = Pick<ClauseReading, 'decision' | 'slots'>;

export type ContinueThread = (
  text: string,
  alone: ClauseReading,
  state: SessionState,
  context: ReadContext,
) => Continuation | undefined;

/** A sentence that goes on from a question, where it is already known that it does and what for. */
export type GoOn = (
  text: string,
  alone: ClauseReading,
  state: SessionState,
  context: ReadContext,
  intent: Intent,
) => Continuation;

export interface ThreadReader {
  continueThread: ContinueThread;
  goOn: GoOn;
}

type Topic = NonNullable<SessionState['topic']>;

/** A class that scores this much by words of its own is what a sentence is about, whatever went before. */
const CLEAR = 3;
const SHORT = 12;
const OF_A_POSTING = 18;
const OF_AN_EVENT = 10;
/** So short a question names nothing else. */
const BARE = 7;
const KNOWLEDGE = new Set<TopicClass>(['law', 'benefit', 'programme', 'service']);
const EVENT_TOOLS: ReadonlySet<string> = new Set(['search_job_fairs', 'search_training']);
const PROGRAMME_INTENTS: ReadonlySet<Intent> = new Set(['policy', 'eligibility', 'service_guide']);
const PAID_OUT: ReadonlySet<CalculationKind> = new Set(['unemployment_benefit', 'work_injury', 'maternity_leave']);
const THREADS: readonly Thread[] = ['topic', 'posting', 'search', 'profile'];

/** What a sentence that says little itself goes on from: the thread dealt with last is tried first. */
export function createThreadReader({ cues, sums }: Lexicon, readClause: ReadClause): ThreadReader {
  const continuing: Record<Thread, (...given: Parameters<ContinueThread>) => Continuation | undefined> = {
    topic: ofTopic,
    posting: ofPosting,
    search: ofSearch,
    profile: ofProfile,
  };
  return { continueThread, goOn };

  function continueThread(...[text, alone, state, context]: Parameters<ContinueThread>): Continuation | undefined {
    const first = state.search !== undefined && cues.matches('backToSearch', text) ? 'search' : state.thread;
    const order = first === undefined ? THREADS : [first, ...THREADS.filter((name) => name !== first)];
    for (const thread of order) {
      const found = continuing[thread](text, alone, state, context);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function goOn(...[text, alone, state, context, intent]: Parameters<GoOn>): Continuation {
    const { topic, thread } = state;
    if (thread === 'profile' || topic === undefined) return { follows: 'profile', intent, reading: alone };
    if (EVENT_TOOLS.has(topic.tool) || topic.tool === 'give_career_advice') {
      return intent === 'career_advice' && intent !== topic.intent
        ? adviceOn(topic, alone)
        : { follows: 'topic', intent, reading: alone };
    }
    const { before, together, wanted } = readTogether(text, alone, topic, state, context);
    if (tellsWhy(together.slots, topic)) return { follows: 'topic', ...ofSameSum(together, topic) };
    return { follows: 'topic', intent, reading: ofTheCase(filledIn(together, wanted, before), topic, before) };
  }

  /** The sentence with what it goes on from: facts are read as the sum takes them that it may ask for. */
  function readTogether(text: string, alone: ClauseReading, topic: Topic, state: SessionState, context: ReadContext) {
    const before = toldBefore(topic, state, context);
    const kind = (topic.arguments.kind as CalculationKind | undefined) ?? before?.calculation;
    const named = decidedCalculation(text, sums) ?? alone.slots.calculation;
    // 护理假多少天 after a sum of another matter is no sum of that matter.
    const another = alone.decision.topic?.topic.calculation !== kind && namesMatter(alone.slots);
    const inForce = named === undefined && isOwn(alone) && another && asksAnything(alone.slots) ? undefined : kind;
    const together = inForce === undefined ? alone : readClause(dated(text, topic), state, context, named ?? inForce);
    const telling = calculationFor(together.slots.facts);
    return { before, kind, together, telling, wanted: telling ?? named ?? inForce };
  }

  /** All that was said on it, with the sum of what was spoken of last. */
  function toldBefore({ tool, said, matter }: Topic, state: SessionState, context: ReadContext): Slots | undefined {
    if (said === undefined) return undefined;
    const { service, ...others } = readClause(said, state, context).slots;
    // Where a sum is claimed the sum says; a word of its story may name another place.
    const slots = tool === 'calculate_entitlement' || service === undefined ? others : { ...others, service };
    if (matter === undefined || matter === said) return slots;
    const { calculation } = readClause(matter, state, context).slots;
    return calculation === undefined ? slots : { ...slots, calculation };
  }

  function elliptic(text: string): boolean {
    return cues.matches('elliptic', text);
  }

  /** 包住不 after a look at a posting asks of that posting. */
  function ofPosting(text: string, alone: ClauseReading, state: SessionState): Continuation | undefined {
    const { slots, decision } = alone;
    if (state.focusedJobId === undefined || state.thread !== 'posting' || text.length > OF_A_POSTING) return undefined;
    const { keywords, city, district } = slots.search;
    if (keywords !== undefined || city !== undefined || district !== undefined) return undefined;
    const part = cues.partAsked('posting', text) !== undefined && !cues.matches('wantsOthers', text);
    const ofIt = cues.matches('asksOfPosting', text) || part;
    if (!ofIt || cues.matches('asksOfRight', text) || cues.matches('turnsDown', text)) return undefined;
    if (isOwn(alone) && !NEAR_A_POSTING.includes(decision.class ?? '')) return undefined;
    const asks = slots.forms.includes('question') || slots.forms.includes('amount') || /(.)[不没]\1/u.test(text);
    if (!asks && !elliptic(text)) return undefined;
    const reading = pointed(alone, { focused: true });
    return { follows: 'posting', intent: 'job_detail', reading: part && !isOwn(alone) ? ofShown(reading) : reading };
  }

  function ofTopic(
    text: string,
    alone: ClauseReading,
    state: SessionState,
    context: ReadContext,
  ): Continuation | undefined {
    const { topic } = state;
    if (state.asEmployer === true && cues.matches('hires', text) && !(isOwn(alone) && alone.decision.class !== 'job')) {
      return { follows: 'topic', intent: 'service_guide', reading: alone };
    }
    if (topic === undefined) return undefined;
    if (EVENT_TOOLS.has(topic.tool)) return ofEvents(text, alone, topic, state);
    if (topic.tool === 'give_career_advice') return ofTrade(text, alone, topic);
    return ofKnowledge(text, alone, topic, state, context);
  }

  function ofEvents(text: string, alone: ClauseReading, topic: Topic, state: SessionState): Continuation | undefined {
    const { slots, decision } = alone;
    const trade = slots.search.keywords;
    const sameClass = decision.class === (topic.tool === 'search_training' ? 'training' : 'fair');
    const paidFor = topic.tool === 'search_training' && cues.matches('subsidised', text);
    if (cues.matches('furtherWork', text)) return workOf(topic, alone);
    if (cues.matches('furtherPay', text)) return adviceOn(topic, alone);
    // 多少钱, 发证不: what is asked stands in what was shown.
    const thing = topic.tool === 'search_training' ? 'course' : 'fair';
    const ofIt = cues.partAsked(thing, text) !== undefined && text.length <= OF_A_POSTING;
    const asksOfIt =
      asksAnything(slots) && (text.length <= OF_AN_EVENT || ofIt) && (!isOwn(alone) || sameClass || ofIt);
    if (asksOfIt && !paidFor && state.thread === 'topic' && slots.search.keywords === undefined && !namesAnother(slots))
      return { follows: 'topic', intent: topic.intent, reading: ofIt ? ofShown(alone) : alone };
    // 有没有保安的 after a list of fairs asks for those among them.
    if (thing === 'fair' && state.thread === 'topic' && cues.matches('asksAmongThem', text) && trade !== undefined)
      return { follows: 'topic', intent: topic.intent, reading: ofShown(alone) };
    if (slots.pointing !== undefined && state.thread === 'topic' && !isOwn(alone)) {
      return { follows: 'topic', intent: topic.intent, reading: alone };
    }
    // 专门给残疾人的有没有 names for whom; 残疾人有什么补贴 asks for something else.
    const forWhom =
      slots.audience !== undefined &&
      !slots.forms.includes('whatExists') &&
      slots.topics.every((topicId) => topicId !== 'subsidies');
    if (isOwn(alone) && !sameClass && !((paidFor || forWhom) && KNOWLEDGE.has(decision.class!))) return undefined;
    const { city, district, keywords } = slots.search;
    const fits =
      city !== undefined ||
      district !== undefined ||
      slots.period !== undefined ||
      slots.audience !== undefined ||
      paidFor;
    if (!fits && !(keywords !== undefined && elliptic(text))) return undefined;
    if (!elliptic(text) && !sameClass && !paidFor && text.length > SHORT) return undefined;
    return { follows: 'topic', intent: topic.intent, reading: alone };
  }

  function ofTrade(text: string, alone: ClauseReading, topic: Topic): Continuation | undefined {
    if (cues.matches('furtherWork', text)) return workOf(topic, alone);
    if (cues.matches('furtherPay', text)) return adviceOn(topic, alone);
    if (isOwn(alone) && alone.decision.class !== 'career') return undefined;
    const { keywords, city } = alone.slots.search;
    if ((keywords === undefined && city === undefined) || !elliptic(text)) return undefined;
    return { follows: 'topic', intent: 'career_advice', reading: alone };
  }

  /** 学完能找什么工作 looks for work in the trade that is learnt. */
  function workOf({ arguments: given }: Topic, { decision, slots }: ClauseReading): Continuation {
    const trade = slots.search.keywords ?? given.skill ?? given.keywords ?? given.occupation;
    const { city = given.city } = slots.search;
    const search = {
      ...slots.search,
      ...(typeof trade === 'string' ? { keywords: trade } : {}),
      ...(typeof city === 'string' ? { city } : {}),
    };
    return { follows: 'topic', intent: 'job_search', reading: ofShown({ decision, slots: { ...slots, search } }) };
  }

  /** 学完能挣多少 asks what the trade pays that was learnt. */
  function adviceOn({ arguments: given }: Topic, { decision, slots }: ClauseReading): Continuation {
    const trade = slots.search.keywords ?? given.skill ?? given.keywords ?? given.occupation;
    const search = typeof trade === 'string' ? { ...slots.search, keywords: trade } : slots.search;
    return { follows: 'topic', intent: 'career_advice', reading: { decision, slots: { ...slots, search } } };
  }

  function ofKnowledge(
    text: string,
    alone: ClauseReading,
    topic: Topic,
    state: SessionState,
    context: ReadContext,
  ): Continuation | undefined {
    const { decision, slots } = alone;
    const own = isOwn(alone);
    const toDo = cues.matches('whatToDo', text);
    if (own && !toDo && !KNOWLEDGE.has(decision.class!)) return undefined;
    if (slots.profile.name !== undefined || slots.profile.phone !== undefined || slots.pointing?.ordinal !== undefined)
      return undefined;
    const { before, kind, together, telling, wanted } = readTogether(text, alone, topic, state, context);
    const { facts } = together.slots;
    const asked = asksAnything(slots) || toDo || cues.matches('howToGoOn', text);
    const told = Object.keys(facts).length > 0 || slots.audience !== undefined;
    if (!asked && !told && !elliptic(text) && !cues.matches('otherPerson', text)) return undefined;
    if (wantsWork(alone, text, told && topic.intent !== 'labour_law')) return undefined;
    const said = filledIn(together, wanted, before);
    const reading = ofTheCase(said, topic, before);
    if (tellsWhy(together.slots, topic)) return { follows: 'topic', ...ofSameSum(together, topic) };
    if (own && !toDo) {
      if (elliptic(text) && topic.intent === 'eligibility' && slots.programme !== undefined)
        return { follows: 'topic', intent: 'eligibility', reading };
      // 是公司裁的我 tells what was asked of, and asks nothing itself.
      if (told && !asked && (topic.intent === 'eligibility' || topic.intent === 'calculate'))
        return { follows: 'topic', intent: topic.intent, reading };
      const amount = slots.forms.includes('amount') && wanted !== undefined && wanted === kind && elliptic(text);
      if (amount && (topic.intent === 'calculate' || PAID_OUT.has(wanted)) && !cues.matches('howToGoOn', text))
        return { follows: 'topic', intent: 'calculate', reading };
      if (!summed(topic, wanted, facts) || !sumsUp(text, slots, telling !== undefined)) return undefined;
      return { follows: 'topic', intent: 'calculate', reading };
    }
    return { follows: 'topic', intent: intentOf(text, said, topic, wanted), reading };
  }

  /** A day alone, after a sum that was made without it, is the day the work began. */
  function dated(text: string, { tool, arguments: given }: Topic): string {
    const inputs = (given.inputs ?? {}) as { startDate?: string };
    const wanting = tool === 'calculate_entitlement' && inputs.startDate === undefined;
    return wanting && cues.matches('bareDay', text) ? `${text}入职` : text;
  }

  /** Whether what is told and asked calls for a sum after a question on the same matter. */
  function sumsUp(text: string, { forms }: Slots, telling: boolean): boolean {
    return (
      (!cues.matches('howToGoOn', text) || (telling && forms.includes('amount'))) &&
      (telling || !forms.includes('howTo')) &&
      !(
        forms.includes('rule') &&
        !forms.includes('personal') &&
        cues.matches('asksOfRight', text) &&
        !forms.includes('amount')
      )
    );
  }

  function summed(topic: Topic, kind: CalculationKind | undefined, facts: EntitlementFacts): boolean {
    return (
      kind !== undefined &&
      hasFigure(facts) &&
      (topic.intent === 'labour_law' || topic.intent === 'calculate' || PAID_OUT.has(kind))
    );
  }

  function intentOf(text: string, { slots }: ReadSlots, topic: Topic, kind: CalculationKind | undefined): Intent {
    const { forms, facts } = slots;
    const amount = forms.includes('amount') || forms.includes('compute');
    if (cues.matches('whatToDo', text)) {
      const claimed = PROGRAMME_INTENTS.has(topic.intent) || (kind !== undefined && PAID_OUT.has(kind));
      return claimed ? 'service_guide' : 'labour_law';
    }
    if (cues.matches('otherPerson', text) || cues.matches('othersSituation', text)) return topic.intent;
    if (cues.matches('whichArticle', text)) return 'labour_law';
    if (summed(topic, kind, facts)) return 'calculate';
    if (cues.matches('howToGoOn', text) && !(amount && kind !== undefined)) return 'service_guide';
    if (kind !== undefined && amount && (topic.intent === 'calculate' || topic.intent === 'eligibility'))
      return 'calculate';
    if (topic.intent === 'eligibility' && amount) return 'policy';
    if (cues.matches('sameThere', text) && PROGRAMME_INTENTS.has(topic.intent)) return 'policy';
    if (forms.includes('canI') && PROGRAMME_INTENTS.has(topic.intent)) return 'eligibility';
    if (
      topic.intent === 'calculate' &&
      (kind === undefined || (forms.includes('question') && !amount && !hasFact(facts) && !elliptic(text)))
    )
      return 'labour_law';
    if (topic.intent === 'calculate' && !hasFact(facts) && forms.includes('rule') && !elliptic(text))
      return 'labour_law';
    if (topic.intent === 'policy' && forms.includes('personal') && hasFigure(facts)) return 'eligibility';
    return topic.intent;
  }

  /** Slots of a search that the words of a search in force can take. */
  function ofSearch(text: string, alone: ClauseReading, state: SessionState): Continuation | undefined {
    if (state.search === undefined) return undefined;
    const { slots, decision } = alone;
    const ofTrade = slots.search.keywords !== undefined || state.search.arguments.keywords !== undefined;
    if (
      ofTrade &&
      cues.matches('asksOfTrade', text) &&
      slots.pointing === undefined &&
      (!['service', 'training'].includes(decision.class ?? '') || (state.thread === 'search' && text.length <= BARE))
    ) {
      const { keywords = state.search.arguments.keywords } = slots.search;
      const reading = { decision, slots: { ...slots, search: { keywords } } };
      const bare = state.thread === 'search' && text.length <= BARE;
      return { follows: 'search', intent: 'career_advice', reading: bare ? ofShown(reading) : reading };
    }
    if (
      isOwn(alone) &&
      decision.class !== 'job' &&
      !cues.matches('dissatisfied', text) &&
      !cues.matches('backToSearch', text) &&
      !(cues.matches('refusesWord', text) && !slots.forms.includes('question'))
    ) {
      const wishedFor =
        cues.matches('wishes', text) ||
        cues.matches('refusesWord', text) ||
        slots.relative.length > 0 ||
        slots.search.salaryMin !== undefined;
      const near =
        KNOWLEDGE.has(decision.class!) || ['chat', 'job_detail', 'profile', 'offtopic'].includes(decision.class ?? '');
      if (!near || !wishedFor || slots.forms.includes('question')) return undefined;
    }
    const wished =
      Object.keys(slots.search).length > 0 ||
      slots.relative.length > 0 ||
      slots.drop.length > 0 ||
      slots.ambiguousPlace !== undefined ||
      slots.province !== undefined ||
      (
        ['backToSearch', 'dissatisfied', 'turnsDown', 'otherCity', 'otherTrade', 'startsAnew', 'refusesWord'] as const
      ).some((cue) => cues.matches(cue, text));
    if (wished) return { follows: 'search', intent: 'job_search', reading: alone };
    const trade = isOwn(alone) ? undefined : cues.captured('showsTrade', text);
    if (trade === undefined) return undefined;
    return {
      follows: 'search',
      intent: 'job_search',
      reading: { decision, slots: { ...slots, search: { keywords: trade } } },
    };
  }

  function ofProfile(text: string, alone: ClauseReading, state: SessionState): Continuation | undefined {
    if (state.thread !== 'profile') return undefined;
    const profile: Continuation = { follows: 'profile', intent: 'profile', reading: alone };
    if (cues.matches('erase', text)) return profile;
    const { slots, decision } = alone;
    // 工资四千, 换成重庆 after 我今年五十二: the search on the screen goes on.
    if (state.search !== undefined && wishesForWork(slots)) return undefined;
    if (asksAnything(slots) || slots.topics.includes('job_wanted')) return undefined;
    // 成都的洗碗工 looks for work; 我会做川菜 tells of oneself.
    const trade = slots.search.keywords !== undefined && !slots.forms.includes('personal');
    if (trade && (slots.search.city !== undefined || cues.matches('looksFor', text))) return undefined;
    if (isOwn(alone) && !['profile', 'programme', 'job'].includes(decision.class ?? '')) return undefined;
    const told = Object.keys(slots.profile).length + Object.keys(slots.search).length + Object.keys(slots.facts).length;
    return told === 0 || cues.matches('asksAnew', text) ? undefined : profile;
  }

  function wantsWork({ slots, decision }: ClauseReading, text: string, toldFacts: boolean): boolean {
    if (slots.topics.includes('job_wanted')) return true;
    if (decision.class !== 'job' || toldFacts || cues.matches('agreedPay', text)) return false;
    const { keywords, benefits, shift, exclude, employmentType, sortBy } = slots.search;
    const paid = slots.search.salaryMin !== undefined && cues.matches('looksForPay', text);
    if (paid) return true;
    const wish = benefits ?? shift ?? exclude ?? employmentType ?? sortBy;
    return keywords !== undefined || wish !== undefined || slots.relative.length > 0 || cues.matches('asksAnew', text);
  }
}

/** The reason of a request about what was just shown, which is not doubted again. */
export const OF_SHOWN = 'of_shown';

function ofShown({ decision, slots }: ReadSlots): ReadSlots {
  return { decision: { ...decision, reasons: [OF_SHOWN, ...decision.reasons] }, slots };
}

/** What a question about a posting may look like by itself. */
const NEAR_A_POSTING: readonly string[] = [
  ...['job', 'job_detail', 'law', 'benefit', 'career', 'service', 'training', 'chat', 'offtopic'],
];

/** About something by words of its own, not merely by values that any thread could take. */
function isOwn({ decision }: ReadSlots): boolean {
  return decision.topic !== undefined && decision.class !== undefined && decision.score >= CLEAR;
}

function wishesForWork({ search, relative, drop }: Slots): boolean {
  const { education: _schooling, experienceYears: _years, ...wishes } = search;
  return Object.keys(wishes).length + relative.length + drop.length > 0;
}

/** A place, a day or a group that was not asked for before. */
function namesAnother({ search: { city, district }, period, audience }: Slots): boolean {
  return (city ?? district ?? period ?? audience) !== undefined;
}

function asksAnything({ forms }: Slots): boolean {
  return forms.some((form) => form !== 'personal');
}

function pointed({ decision, slots }: ReadSlots, pointing: NonNullable<Slots['pointing']>): ReadSlots {
  return { decision, slots: { ...slots, pointing } };
}

/** What the sentence leaves out is as it was in the question before. */
function filledIn(
  { decision, slots }: ReadSlots,
  calculation: CalculationKind | undefined,
  before: Slots | undefined,
): ReadSlots {
  const { programme = before?.programme, service = before?.service, audience = before?.audience } = slots;
  const filled = { calculation, programme, service, audience };
  const known = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined));
  return { decision, slots: { ...slots, ...known } };
}

/** What was told with a question of law holds for the sum that it becomes; a sum remembers its facts itself. */
function ofTheCase(reading: ReadSlots, { tool }: Topic, before: Slots | undefined): ReadSlots {
  if (tool === 'calculate_entitlement' || before === undefined) return reading;
  const { decision, slots } = reading;
  return { decision, slots: { ...slots, facts: { ...before.facts, ...slots.facts } } };
}

const NOT_OF_A_SUM: readonly string[] = ['region', 'gender', 'contractSigned', 'claim', 'dismissalReason'];

export function hasFigure(facts: EntitlementFacts): boolean {
  return Object.keys(facts).some((name) => !NOT_OF_A_SUM.includes(name));
}

/** 因为他们老拖着工资 after a sum that turns on why work ended tells it, and asks no rule. */
function tellsWhy({ facts, forms }: Slots, { intent, arguments: { kind } }: Topic): boolean {
  const turnsOnIt = intent === 'calculate' && OF_THE_REASON.has(kind as CalculationKind);
  return turnsOnIt && facts.dismissalReason !== undefined && !ASKING.some((form) => forms.includes(form));
}

const OF_THE_REASON: ReadonlySet<CalculationKind> = new Set(['severance', 'unemployment_benefit']);
const ASKING = ['question', 'amount', 'howTo', 'canI', 'compute'] as const;

function ofSameSum(
  { decision, slots }: ReadSlots,
  { arguments: { kind } }: Topic,
): Pick<Continuation, 'intent' | 'reading'> {
  return { intent: 'calculate', reading: { decision, slots: { ...slots, calculation: kind as CalculationKind } } };
}

function hasFact(facts: EntitlementFacts): boolean {
  return Object.keys(facts).length > 0;
}
