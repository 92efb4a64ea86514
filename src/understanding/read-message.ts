import type { SessionState } from '../contract/session-state.ts';
import { ONESELF } from '../contract/told-facts.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { CalculationKind } from '../lexicon/lexicon-schema.ts';
import { answersForm } from './answers-form.ts';
import { calculationsTogether, describedCalculation } from './choose-calculation.ts';
import { createThreadReader, type GoOn } from './continue-thread.ts';
import { groupClauses } from './group-clauses.ts';
import { createPointingReader } from './point-at-shown.ts';
import type { ClauseReading, ReadClause, ReadContext } from './read-clause.ts';
import type { Act, Request, Slots } from './reading.ts';
import { createMoveRecogniser, readMoves } from './recognise-move.ts';
import { findForms } from './score-topics.ts';
import { type Clause, splitClauses } from './split-clauses.ts';
import { searchOfPart, splitPersons } from './split-persons.ts';
import { anythingOpen, whatIsOpen } from './what-is-open.ts';
import { decidingAct, formMeant, requestOfMove } from './whole-move.ts';
import { stretchesOf } from './whose-words.ts';

const COURTESIES: ReadonlySet<Act> = new Set(['greeting', 'thanks', 'goodbye']);
/** What a write that waits takes for its answer, whatever is asked besides. */
const DECIDES: ReadonlySet<Act> = new Set(['cancel', 'deny', 'affirm']);

/** Reads a message in the light of what is open, by the cues alone. */
export interface MessageReader {
  read(text: string, state: SessionState, context: ReadContext): Request[];
  actOf(text: string, intent: Request['intent'], slots: Slots, state: SessionState): Act;
  goOn: GoOn;
  /** The last touches to a request, however its move was found. */
  finished(request: Request, state: SessionState, context: ReadContext): Request;
}

export function createMessageReader(lexicon: Lexicon, readClause: ReadClause): MessageReader {
  const { cues } = lexicon;
  const recogniseMoves = createMoveRecogniser(lexicon.dialogue);
  const { continueThread, goOn } = createThreadReader(lexicon, readClause);
  const pointAtShown = createPointingReader(lexicon);

  return { read: readMessage, actOf, goOn, finished };

  function readMessage(text: string, state: SessionState, context: ReadContext): Request[] {
    const offered = chosenOffer(text, state, context);
    if (offered !== undefined) return readRequests(offered, state, context);
    const { only, leading } = readMoves(text, recogniseMoves, cues);
    const moves = recogniseMoves(text);
    // A write that waits hears its yes or no also in a longer sentence.
    const decided =
      state.pendingAction === undefined ? undefined : moves.find(({ act }) => act === 'affirm' || act === 'deny')?.act;
    const act = decidingAct(only, state) ?? (leading === undefined ? decided : undefined);
    if (act !== undefined) {
      const reading = readClause(text, state, context);
      const { slots } = reading;
      if (asksByItself(reading, state)) return readRequests(text, state, context);
      const request = requestOfMove(act, { text, slots, state, cues });
      if (request !== undefined) return [request];
    }
    const back = goingBack(text, state, context);
    if (back !== undefined) return [back];
    const parting = partingWords(text, state, context);
    if (parting !== undefined) return [parting];
    const first = leading === undefined ? undefined : decidingAct(leading.acts, state);
    // 回到刚才的工作，看六千以上的 says where to go back to.
    if (first === 'resume' && state.form === undefined) return readRequests(text, state, context);
    if (leading === undefined || first === undefined || moves.some((move) => move.act === 'correct')) {
      return readRequests(text, state, context);
    }
    const writes = state.pendingAction !== undefined;
    const decides = (writes && DECIDES.has(first)) || (state.form !== undefined && first === 'cancel');
    // 等下，工资到底多少: who asks first has not said no.
    const asksFirst = writes && first === 'deny' && waitsToAsk(text, leading.rest, state, context);
    if (!decides || asksFirst) {
      // 没有，就会做饭 is one answer; 你好，找保洁 is a request with a greeting before it.
      const beside = (state.form === undefined && !writes) || COURTESIES.has(first) || asksFirst;
      return readRequests(beside ? leading.rest : text, state, context);
    }
    const { slots } = readClause(text, state, context);
    const move = requestOfMove(first, { text, slots, state, cues });
    const rest = readRequests(leading.rest, first === 'affirm' ? state : withoutWaiting(state), context);
    if (move === undefined) return rest;
    // 不了，我再看看别家: what comes after adds nothing to the answer.
    return rest.every(({ act }) => act === 'unclear') ||
      (cues.matches('hesitates', leading.rest) && rest.every(saysNothingOfWork))
      ? [move]
      : [move, ...rest];
  }

  /** 就这个, 撤销申请: with nothing open there is nothing to agree to or to give up. */
  function asksByItself({ decision: { intent, probability = 0 } }: ClauseReading, state: SessionState): boolean {
    return intent !== 'smalltalk' && probability >= BY_ITSELF && !anythingOpen(whatIsOpen(state));
  }

  function waitsToAsk(text: string, rest: string, state: SessionState, context: ReadContext): boolean {
    const { slots } = readClause(rest, state, context);
    return cues.matches('holdsOn', text.slice(0, text.length - rest.length)) && asksSomethingOf(rest, slots);
  }

  function asksSomethingOf(text: string, { forms }: Slots): boolean {
    return forms.some((form) => form !== 'personal') || cues.partAsked('posting', text) !== undefined;
  }

  /** 把刚才的简历接着弄完: a form that was left is taken up, in whatever words. */
  function goingBack(text: string, state: SessionState, context: ReadContext): Request | undefined {
    if ((state.form ?? state.pausedForms.at(-1)) === undefined || text.length > GOING_BACK) return undefined;
    if (!cues.matches('goesBack', text)) return undefined;
    const { decision, slots } = readClause(text, state, context);
    const form = formMeant(text, state, cues);
    if (decision.topic !== undefined && decision.intent !== form?.intent) return undefined;
    return requestOfMove('resume', { text, slots, state, cues });
  }

  /** 行，我回去准备准备，多谢: nothing is asked, and the last words take leave or thank. */
  function partingWords(text: string, state: SessionState, context: ReadContext): Request | undefined {
    const takesWords = state.form?.tool === 'build_resume' || state.form?.tool === 'practise_interview';
    if (takesWords || state.pendingAction !== undefined) return undefined;
    const clauses = text.split(/[,，。！!~]/u).filter((clause) => clause.trim() !== '');
    const last = clauses.at(-1);
    if (clauses.length < 2 || last === undefined || text.length > PARTING) return undefined;
    const act = recogniseMoves(last).find(({ act: made, whole }) => whole && PARTS.has(made))?.act;
    if (act === undefined) return undefined;
    const { decision, slots } = readClause(text, state, context);
    const asks = slots.forms.some((form) => form !== 'personal') || Object.keys(slots.search).length > 0;
    if (asks || decision.topic !== undefined || decision.danger !== undefined) return undefined;
    return { intent: 'smalltalk', act, confidence: CONTINUED, slots, text, reasons: [`parting:${act}`] };
  }

  /** 第二个 after a question that offered answers is the second answer. */
  function chosenOffer(text: string, state: SessionState, context: ReadContext): string | undefined {
    if (state.offered === undefined || state.form !== undefined || state.pendingAction !== undefined) return undefined;
    if (state.proposed !== undefined && readMoves(text, recogniseMoves, cues).only.includes('affirm')) {
      return state.proposed;
    }
    const ordinal = readClause(text, state, context).slots.pointing?.ordinal;
    if (ordinal === undefined || text.length > OFFER_CHOSEN) return undefined;
    return state.offered.at(ordinal > 0 ? ordinal - 1 : ordinal);
  }

  function readRequests(text: string, state: SessionState, context: ReadContext): Request[] {
    const whole = readClause(text, state, context, sumAsked(state));
    if (whole.decision.danger !== undefined) return [toRequest(text, whole, state, context)];
    const again = dangerAgain(text, whole.decision, state);
    if (again !== undefined) return [dangerous(text, whole.slots, again, ['again'])];
    if (state.form !== undefined && answersForm(text, state, whole, cues)) {
      return [
        {
          intent: state.form.intent,
          act: 'value',
          confidence: 0.9,
          slots: whole.slots,
          text,
          reasons: ['form_open', ...whole.decision.reasons],
        },
      ];
    }
    const read = (part: string) => readClause(part, state, context);
    const ofPersons =
      whole.decision.intent === 'job_search' ? readPersons(text, whole, read, state, context) : undefined;
    if (ofPersons !== undefined) return ofPersons;
    const sums = calculationsTogether(text, lexicon.sums);
    if (sums.length > 0) return sums.map((sum) => ofOneSum(text, sum, state, context));
    const clauses = splitClauses(text, lexicon.additions);
    // Only where a border is strong, or two clauses might ask, is it worth reading each.
    const several = clauses.some(({ strong }) => strong) || clauses.filter(asksInForm).length > 1;
    const groups = several ? groupClauses(clauses, read, greets, (clause) => cues.matches('refusesOnly', clause)) : [];
    if (groups.length <= 1) return [ofWhom(toRequest(text, whole, state, context), read)];
    const requests = groups.map((group, index) => {
      const before = groups.slice(0, index).map((earlier) => earlier.text);
      const sum = sumOfBefore([...before, group.text].join('，'), group.text, read(group.text));
      return sum === undefined
        ? ofWhom(toRequest(group.text, read(group.text), state, context), read)
        : ofOneSum([...before, group.text].join('，'), sum, state, context);
    });
    shareFacts(requests);
    return shareWishes(requests);
  }

  /** 工伤怎么认定，赔多少: a short question how much is about what was asked before. */
  function sumOfBefore(together: string, text: string, { decision, slots }: ClauseReading) {
    if (together === text || text.length > ASKED_IN_SHORT || decision.intent !== 'calculate') return undefined;
    const sum = describedCalculation(together, lexicon.sums);
    return sum === slots.calculation ? undefined : sum;
  }

  /** One of several sums of a case: the facts are read as this one takes them. */
  function ofOneSum(text: string, sum: CalculationKind, state: SessionState, context: ReadContext): Request {
    const { slots, decision } = readClause(text, state, { ...context, sum });
    const ofAnother = cues.matches('otherPerson', text) ? { ofAnother: true } : {};
    return {
      intent: 'calculate',
      act: 'new',
      confidence: CONTINUED,
      slots,
      text,
      ...ofAnother,
      reasons: decision.reasons,
    };
  }

  /** 我四十八，我老公五十，他能领啥: the facts of each apart; the last one spoken of is asked for. */
  function ofWhom(request: Request, read: (part: string) => ClauseReading): Request {
    if (request.ofAnother !== true || request.intent === 'job_search') return request;
    const several = stretchesOf(request.text, cues);
    if (several === undefined) return request;
    const told = several.stretches.map(({ of, text }) => ({ of, slots: read(text).slots }));
    const { facts, circumstances } = told.find(({ of }) => of === several.last)!.slots;
    const { ofAnother: _another, ...rest } = request;
    const slots = { ...request.slots, facts, circumstances };
    return { ...rest, slots, told, ...(several.last === ONESELF ? {} : { ofAnother: true }) };
  }

  /** 我找会计，我对象找程序员: a search for each. */
  function readPersons(
    text: string,
    whole: ClauseReading,
    read: (part: string) => ClauseReading,
    state: SessionState,
    context: ReadContext,
  ): Request[] | undefined {
    const several = splitPersons(text, lexicon);
    if (several === undefined) return undefined;
    const readings = several.parts.map((part) => read(part.text));
    const asked = requestOf(text, whole, state, context);
    return several.parts.map(({ text: part, ofAnother }, index) => {
      const own = readings[index]!;
      const search = searchOfPart(own, [...readings, whole], several.together);
      const { ofAnother: _another, ...request } = asked;
      return withRefusals({
        ...request,
        act: 'new',
        text: part,
        slots: { ...own.slots, search },
        ...(ofAnother ? { ofAnother: true } : {}),
      });
    });
  }

  function asksInForm({ text }: Clause): boolean {
    return [...findForms(text, lexicon)].some((form) => form !== 'personal');
  }

  function greets(clause: string): boolean {
    return recogniseMoves(clause).some(
      ({ act, whole }) => whole && (act === 'greeting' || act === 'thanks' || act === 'goodbye'),
    );
  }

  function toRequest(text: string, alone: ClauseReading, state: SessionState, context: ReadContext): Request {
    return finished(requestOf(text, alone, state, context), state, context);
  }

  function finished(request: Request, state: SessionState, context: ReadContext): Request {
    return withRefusals(elsewhere(changedTo(request, state, context), state, context));
  }

  /** 昆山没有就太仓: the place behind it is the one that is wanted; 放到全成都 lets the district go. */
  function elsewhere(request: Request, state: SessionState, context: ReadContext): Request {
    const { intent, slots, text } = request;
    const from = intent === 'job_search' && state.search !== undefined ? cues.endOfLast('elsewhereThen', text) : 0;
    if (from === 0) return request;
    const there = readClause(text.slice(from), state, context).slots.search;
    if (PLACE.every((name) => there[name] === undefined)) return request;
    const { city: _city, district: _district, place: _place, ...rest } = slots.search;
    const drop = [...slots.drop, ...PLACE.filter((name) => there[name] === undefined && name !== 'city')];
    const placed = Object.fromEntries(PLACE.map((name) => [name, there[name]]).filter(([, value]) => value));
    return { ...request, slots: { ...slots, search: { ...rest, ...placed }, drop } };
  }

  /** 快递太累，换成司机: the trade behind the change is the one that is wanted. */
  function changedTo(request: Request, state: SessionState, context: ReadContext): Request {
    const { intent, slots, text } = request;
    if (intent !== 'job_search' || state.search === undefined || slots.others.length === 0) return request;
    const from = cues.startOfLast('changesTo', text);
    const { search, others, trade } = from === 0 ? slots : readClause(text.slice(from), state, context).slots;
    if (from === 0 || search.keywords === undefined) return request;
    const wanted = { ...slots.search, keywords: search.keywords };
    return { ...request, slots: { ...slots, search: wanted, others, ...(trade === undefined ? {} : { trade }) } };
  }

  function requestOf(text: string, alone: ClauseReading, state: SessionState, context: ReadContext): Request {
    if (alone.decision.danger !== undefined)
      return dangerous(text, alone.slots, alone.decision.danger, alone.decision.reasons);
    if (cues.matches('mumbles', text) && !anythingOpen(whatIsOpen(state))) return notUnderstood(text, alone.slots);
    const vague = cues.matches('vague', text) && alone.slots.pointing === undefined;
    if (vague && !asksByItself(alone, state)) return notUnderstood(text, alone.slots);
    const ofAnother = cues.matches('otherPerson', text) ? { ofAnother: true } : {};
    if (tellsLimit(text, alone, state)) {
      const act = state.search === undefined ? 'new' : 'refine';
      const follows = state.search === undefined ? {} : { follows: 'search' as const };
      const reasons = [LIMIT, ...alone.decision.reasons];
      return {
        intent: 'job_search',
        act,
        confidence: CONTINUED,
        slots: alone.slots,
        text,
        ...follows,
        ...ofAnother,
        reasons,
      };
    }
    const pointing = pointAtShown(text, alone, state);
    const continued =
      pointing === undefined
        ? continueThread(text, alone, state, context)
        : { ...pointing, follows: 'posting' as const };
    const { decision, slots } = continued?.reading ?? alone;
    const { reasons } = decision;
    if (continued !== undefined) {
      const { intent, follows } = continued;
      const act = intent === 'job_detail' || intent === 'apply' ? 'select' : actOf(text, intent, slots, state);
      return {
        intent,
        act,
        confidence: CONTINUED,
        slots,
        text,
        follows,
        ...ofAnother,
        reasons: [`follows_${follows}`, ...reasons],
      };
    }
    const elsewhere = decision.class === undefined && asksSomething(text, slots);
    const gap = decision.score - decision.runnerUp;
    const confidence =
      decision.class === undefined
        ? elsewhere
          ? 0.5
          : 0.1
        : Math.min(0.99, 0.35 + decision.score * 0.07 + Math.min(gap, 4) * 0.06);
    return {
      intent: elsewhere ? 'out_of_scope' : asksForOneself(text, decision) ? 'eligibility' : decision.intent,
      act: decision.class === undefined && !elsewhere ? 'unclear' : actOf(text, decision.intent, slots, state),
      confidence,
      slots,
      text,
      ...ofAnother,
      reasons: [...reasons, ...alone.why()],
    };
  }

  /** 腿脚不好，站不久: no question of law or health, but what the work must not be. */
  function tellsLimit(text: string, { slots, decision }: ClauseReading, { search, topic }: SessionState): boolean {
    if (slots.limits === undefined || slots.pointing !== undefined || cues.matches('resumeNamed', text)) return false;
    if (search === undefined && topic !== undefined && !cues.matches('looksFor', text)) return false;
    if (decision.intent === 'job_search') return true;
    const { forms } = slots;
    const asks = forms.some((form) => form === 'rule' || form === 'howTo' || form === 'amount' || form === 'canI');
    return !(OF_ANOTHER_MATTER.has(decision.class ?? '') && (asks || decision.score >= OWN_MATTER));
  }

  /** 创业担保贷款我能贷吗，我是退伍兵: the question stands in a clause before the facts. */
  function asksForOneself(text: string, { intent, class: about, probability = 0 }: ClauseReading['decision']): boolean {
    if (intent !== 'policy' || (about !== 'programme' && about !== 'benefit') || probability >= SURELY_ALL)
      return false;
    return text.split(/[,，。]/u).some((clause) => lexicon.forms.canI.test(clause));
  }

  /** After a refusal somebody who insists is refused again; somebody in despair is not left with a question back. */
  function dangerAgain(
    text: string,
    { class: about, score, topic }: ClauseReading['decision'],
    { lastDanger }: SessionState,
  ) {
    if (lastDanger === undefined) return undefined;
    const nothingOwn =
      about === undefined || topic === undefined || score < WEAK || about === 'chat' || about === 'offtopic';
    const ofOneself = lastDanger.startsWith('self_harm');
    const despairs = ofOneself && nothingOwn && !cues.matches('looksFor', text);
    const insists = !ofOneself && nothingOwn && cues.matches('insists', text);
    return despairs || insists ? lastDanger : undefined;
  }

  function actOf(text: string, intent: Request['intent'], slots: Slots, state: SessionState): Act {
    const acts = new Set(recogniseMoves(text).map((move) => move.act));
    if (slots.pointing !== undefined && (intent === 'job_detail' || intent === 'apply')) return 'select';
    if (intent !== 'job_search' || state.search === undefined) return acts.has('correct') ? 'correct' : 'new';
    if (acts.has('correct')) return 'correct';
    const bare = Object.keys(slots.search).length === 0;
    const elseWanted = cues.matches('dissatisfied', text) || cues.matches('turnsDown', text);
    if ((acts.has('more') || elseWanted) && bare && slots.relative.length === 0) return 'more';
    if (acts.has('replace')) return 'replace';
    if (
      slots.drop.length > 0 ||
      slots.relative.some((wish) => wish === 'farther' || wish === 'lower_paid') ||
      acts.has('relax')
    )
      return 'relax';
    if (slots.search.keywords !== undefined) return cues.matches('asksAnew', text) ? 'new' : 'replace';
    return 'refine';
  }
}

/** A choice is named in a few words; a longer sentence says something of its own. */
const OFFER_CHOSEN = 8;
const ASKED_IN_SHORT = 10;
const CONTINUED = 0.8;
const PARTING = 20;
const GOING_BACK = 18;
const PARTS: ReadonlySet<Act> = new Set(['thanks', 'goodbye']);
const WEAK = 3;
/** From here on a sentence is about a matter of its own. */
const OWN_MATTER = 3.5;
/** So sure is what the words resemble that nothing else is made of them. */
const BY_ITSELF = 0.8;
/** Which programmes there are is asked of all, not of oneself. */
const SURELY_ALL = 0.6;
const OF_ANOTHER_MATTER: ReadonlySet<string> = new Set([
  'law',
  'benefit',
  'programme',
  'service',
  'handoff',
  'apply',
  'offtopic',
  'career',
]);
/** The reason of a request that tells what somebody cannot do. */
export const LIMIT = 'tells_limit';

/** The sum whose form is open: facts are read as it takes them. */
export function sumAsked({ form }: SessionState): CalculationKind | undefined {
  return form?.tool === 'calculate_entitlement' ? (form.arguments.kind as CalculationKind) : undefined;
}

/** 代账公司就算了: who looks for work means the work by what is refused in words of one's own. */
function withRefusals(request: Request): Request {
  const { intent, slots } = request;
  const { supposed, search } = slots;
  if (supposed === undefined || intent !== 'job_search') return request;
  const exclude = [...new Set([...(search.exclude ?? []), ...supposed])];
  return { ...request, slots: { ...slots, search: { ...search, exclude } } };
}

function saysNothingOfWork({ slots }: Request): boolean {
  return Object.keys(slots.search).length === 0;
}

function withoutWaiting(state: SessionState): SessionState {
  const { pendingAction: _write, form: _form, ...rest } = state;
  return rest;
}

const SHARED = ['monthlyWage', 'startDate', 'endDate', 'years', 'totalYears', 'region', 'gender', 'birthDate'] as const;

/** What was told once holds for every sum of the message. */
function shareFacts(requests: readonly Request[]): void {
  const sums = requests.filter(({ intent }) => intent === 'calculate');
  for (const { slots } of sums) {
    for (const name of SHARED) {
      const told = sums.find((other) => other.slots.facts[name] !== undefined)?.slots.facts[name];
      if (told !== undefined) Object.assign(slots.facts, { [name]: slots.facts[name] ?? told });
    }
  }
}

export function dangerous(text: string, slots: Slots, kind: string, reasons: readonly string[]): Request {
  return {
    intent: 'unsafe',
    act: 'danger',
    confidence: 1,
    slots: { ...slots, danger: kind },
    text,
    reasons: [`danger:${kind}`, ...reasons],
  };
}

function notUnderstood(text: string, slots: Slots): Request {
  return { intent: 'smalltalk', act: 'unclear', confidence: 0, slots, text, reasons: ['points_at_nothing'] };
}

/** A whole question or order without one word of this house's trade is about something else. */
function asksSomething(text: string, { forms }: Slots): boolean {
  const words = /[\u4e00-\u9fff]{6,}|(?:[a-z']+ ){3,}/iu.test(text);
  return (
    words &&
    (forms.includes('question') ||
      forms.includes('howTo') ||
      /帮我|给我|推荐|讲讲|告诉我|介绍|tell me|show me|give me/iu.test(text))
  );
}

const OF_WORK: ReadonlySet<Request['intent']> = new Set(['job_search', 'training', 'job_fair', 'interview']);
const PLACE = ['city', 'district', 'place'] as const;

/** 想学月嫂……学完能介绍活不，宜宾: the trade and the place that are named once hold for every request about work. */
function shareWishes(requests: readonly Request[]): Request[] {
  const ofWork = requests.filter(({ intent }) => OF_WORK.has(intent));
  const placed = ofWork.find(({ slots }) => PLACE.some((name) => slots.search[name] !== undefined))?.slots.search;
  const trade = ofWork.find(({ slots }) => slots.search.keywords !== undefined)?.slots;
  return requests.map((request) => {
    const { intent, slots } = request;
    if (!OF_WORK.has(intent)) return request;
    const search = { ...slots.search };
    if (intent !== 'interview' && placed !== undefined && PLACE.every((name) => search[name] === undefined)) {
      for (const name of PLACE) if (placed[name] !== undefined) search[name] = placed[name];
    }
    const lacksTrade = search.keywords === undefined && intent !== 'job_fair' && trade !== undefined;
    if (lacksTrade) search.keywords = trade.search.keywords;
    return { ...request, slots: { ...slots, search, ...(lacksTrade && trade.trade ? { trade: trade.trade } : {}) } };
  });
}
