import type { Locale, Location } from '../contract/locale.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { answersForm } from './answers-form.ts';
import { createDangerDetector } from './detect-danger.ts';
import { inputsFor } from './entitlement-facts.ts';
import { createNormaliser, detectLanguage } from './normalise.ts';
import { type ClauseReading, createClauseReader } from './read-clause.ts';
import type { Act, Reading, Request, Slots } from './reading.ts';
import { createMoveRecogniser, type Move } from './recognise-move.ts';
import { createHomophoneRepair } from './repair-homophones.ts';
import { splitClauses } from './split-clauses.ts';

export interface UnderstandingContext {
  /** Today in China, `YYYY-MM-DD`. */
  today: string;
  location?: Location;
  locale: Locale;
}

/** Words to meaning without a model. Pure: the same text and state give the same reading. */
export interface Understanding {
  read(text: string, state: SessionState, context: UnderstandingContext): Reading;
}

export interface UnderstandingParts {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  segmenter: Segmenter;
}

/** A class that scores this much is what the clause is about; below, it may be part of its neighbour. */
const CLEAR = 3;
const SURE = 5;

export function createUnderstanding({ lexicon, gazetteer, segmenter }: UnderstandingParts): Understanding {
  const normalise = createNormaliser(lexicon.noise);
  const repair = createHomophoneRepair(lexicon.noise, segmenter, [
    ...lexicon.occupations.entries.flatMap(({ name, adWords }) => [name, ...adWords]),
    ...lexicon.places.largeCities,
    ...lexicon.places.largeCities.flatMap((city) => gazetteer.districtsOf(city)).filter((name) => name.length === 3),
  ]);
  const detectDanger = createDangerDetector(lexicon.danger);
  const recogniseMoves = createMoveRecogniser(lexicon.dialogue);
  const readClause = createClauseReader(lexicon, gazetteer, segmenter);

  return {
    read(original, state, context) {
      const plain = normalise(original);
      const text = repair(plain);
      const reading: Reading = { language: detectLanguage(original), text, requests: [] };
      if (text !== plain) reading.repaired = text;

      const danger = detectDanger(text) ?? detectDanger(original);
      if (danger !== undefined) {
        const { slots } = readClause(text, state, context);
        reading.requests.push({
          intent: 'unsafe',
          act: 'danger',
          confidence: 1,
          slots: { ...slots, danger: danger.kind },
          text,
          reasons: [`danger:${danger.kind}`, danger.cue],
        });
        return reading;
      }

      const moves = recogniseMoves(text);
      const whole = moves.filter((candidate) => candidate.whole);
      // 不算了 refuses a question and gives up a form; with a form open it is the form that is given up.
      const move = whole.find(({ act }) => act === 'cancel' && state.form !== undefined) ?? whole[0];
      const decided =
        state.pendingAction === undefined ? undefined : moves.find(({ act }) => act === 'affirm' || act === 'deny');
      const chosen = move ?? decided;
      const bare = chosen === undefined ? undefined : wholeMove(chosen, text, state, context);
      reading.requests = bare !== undefined ? [bare] : readRequests(text, state, context);
      return reading;
    },
  };

  /** A message that is one move and nothing else. */
  function wholeMove(
    { act }: Move,
    text: string,
    state: SessionState,
    context: UnderstandingContext,
  ): Request | undefined {
    const waiting = state.pendingAction ?? state.form;
    const { slots } = readClause(text, state, context);
    const request = (intent: Request['intent'], confidence = 0.95): Request => ({
      intent,
      act,
      confidence,
      slots,
      text,
      reasons: [`move:${act}`],
    });
    switch (act) {
      case 'greeting':
      case 'thanks':
      case 'goodbye':
        return request('smalltalk');
      case 'affirm':
      case 'deny':
        if (waiting === undefined && /投|申请|报名|应聘|apply/iu.test(text)) return undefined;
        if (waiting !== undefined) return request(waiting.intent);
        if (state.choices.length > 0 || state.topic !== undefined) return request(state.lastIntent ?? 'smalltalk', 0.6);
        return request('smalltalk', 0.6);
      case 'cancel':
        return request(waiting?.intent ?? state.lastIntent ?? 'smalltalk');
      case 'skip':
        return waiting === undefined ? undefined : request(waiting.intent);
      case 'repeat':
        return request(state.lastIntent ?? 'smalltalk');
      case 'more':
      case 'back':
        if (state.form !== undefined && /^(?:继续|返回|回去)/u.test(text)) return request(state.form.intent);
        if (state.search !== undefined) return request('job_search');
        if (state.pausedForms.length > 0) return { ...request(state.pausedForms.at(-1)!.intent), act: 'resume' };
        return undefined;
      case 'resume': {
        const form = state.pausedForms.at(-1) ?? state.form;
        return form === undefined ? undefined : request(form.intent);
      }
      default:
        return undefined;
    }
  }

  function readRequests(text: string, state: SessionState, context: UnderstandingContext): Request[] {
    const whole = readClause(text, state, context);
    if (state.form !== undefined && answersForm(text, state.form, whole)) {
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
    const groups = groupClauses(text, state, context);
    if (groups.length <= 1) return [toRequest(text, inContext(text, whole, state, context), state)];
    const requests = groups.map((group) => toRequest(group.text, group.reading, state));
    shareFacts(requests);
    return requests;
  }

  /** 要准备什么材料 says of what only together with the question before it. */
  function inContext(
    text: string,
    alone: ClauseReading,
    state: SessionState,
    context: UnderstandingContext,
  ): ClauseReading {
    const going = goesOnWithSum(text, alone, state);
    if (going !== undefined) return going;
    const { topic } = state;
    if (topic?.arguments.kind === 'annual_leave' && LEAVE_IN_MONEY.test(text)) {
      const leave = readClause(`年假${text}`, state, context);
      return { ...leave, decision: { ...leave.decision, intent: 'calculate' } };
    }
    const question = topic?.arguments.question ?? topic?.arguments.service ?? topic?.arguments.programme;
    if (typeof question !== 'string') return alone;
    if (tellsOnly(alone, text) || (HOW_MUCH.test(text) && FIGURE.test(text))) {
      // 年假有几天, then 工作19年: the rule was asked, and now the figures are there.
      const said = BARE_DAY.test(text) ? `${text}入职` : text;
      for (const together of [`${question}，${text}`, `${question}，${said}`]) {
        const joined = readClause(together, state, context);
        const kind = joined.slots.calculation;
        if (kind !== undefined && Object.keys(inputsFor(kind, ownOf(joined, question, state, context))).length > 0) {
          return { ...joined, decision: { ...joined.decision, intent: 'calculate' } };
        }
      }
    }
    if (!followsTopic(alone.decision.score, alone.slots, state)) return alone;
    if (!alone.slots.forms.includes('howTo') && !alone.slots.forms.includes('canI')) return alone;
    const together = readClause(`${question}，${text}`, state, context);
    return together.decision.class === undefined ? alone : together;
  }

  /** What the words told beyond the question they answer. */
  function ownOf(joined: ClauseReading, question: string, state: SessionState, context: UnderstandingContext) {
    const before = readClause(question, state, context).slots.facts as Record<string, unknown>;
    const told = Object.entries(joined.slots.facts).filter(
      ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
    );
    return Object.fromEntries(told) as typeof joined.slots.facts;
  }

  /** Clauses that ask for different things stay apart; facts and wishes join the request they belong to. */
  function groupClauses(text: string, state: SessionState, context: UnderstandingContext) {
    const groups: { text: string; reading: ClauseReading; strong: boolean }[] = [];
    for (const clause of splitClauses(text)) {
      const stripped = clause.text.replace(
        /^(?:另外|还有|顺便|顺带|对了|此外|其次|再一个|also|by the way|plus)[,，\s]*/iu,
        '',
      );
      const reading = readClause(stripped, state, context);
      if (greets(stripped)) continue;
      const previous = groups.at(-1);
      const joins =
        previous === undefined ? false : belongsTogether(previous, { text: stripped, reading }, clause.strong);
      if (previous !== undefined && joins) {
        const joined = `${previous.text}${clause.text}`;
        groups[groups.length - 1] = {
          text: joined,
          reading: readClause(joined, state, context),
          strong: previous.strong,
        };
      } else groups.push({ text: stripped, reading, strong: clause.strong });
    }
    return groups;
  }

  function greets(clause: string): boolean {
    return recogniseMoves(clause).some(
      ({ act, whole }) => whole && (act === 'greeting' || act === 'thanks' || act === 'goodbye'),
    );
  }

  function toRequest(text: string, { decision, slots }: ClauseReading, state: SessionState): Request {
    const act = actOf(text, decision.intent, slots, state);
    const follow = decision.score < CLEAR && followsTopic(decision.score, slots, state);
    const elsewhere = decision.class === undefined && !follow && asksSomething(text, slots);
    const intent = follow ? state.topic!.intent : elsewhere ? 'out_of_scope' : decision.intent;
    const gap = decision.score - decision.runnerUp;
    const confidence =
      decision.class === undefined && !follow
        ? elsewhere
          ? 0.5
          : 0.1
        : Math.min(0.99, 0.35 + decision.score * 0.07 + Math.min(gap, 4) * 0.06 + (follow ? 0.2 : 0));
    return {
      intent,
      act: decision.class === undefined && !follow && !elsewhere ? 'unclear' : act,
      confidence,
      slots,
      text,
      reasons: [...(follow ? ['follows_topic'] : []), ...decision.reasons],
    };
  }

  function actOf(text: string, intent: Request['intent'], slots: Slots, state: SessionState): Act {
    const acts = new Set(recogniseMoves(text).map((move) => move.act));
    if (slots.pointing !== undefined && (intent === 'job_detail' || intent === 'apply')) return 'select';
    if (intent !== 'job_search' || state.search === undefined) return acts.has('correct') ? 'correct' : 'new';
    if (acts.has('correct')) return 'correct';
    if (acts.has('more') && Object.keys(slots.search).length === 0) return 'more';
    if (acts.has('replace')) return 'replace';
    if (
      slots.drop.length > 0 ||
      slots.relative.some((wish) => wish === 'farther' || wish === 'lower_paid') ||
      acts.has('relax')
    )
      return 'relax';
    const asksAnew =
      /(?:想|要|帮我|给我|打算|准备)(?:.{0,6})(?:找|看|搜|推荐|介绍)|(?:找|寻)(?:个|份|一)|looking for|find me|i want/iu.test(
        text,
      );
    if (slots.search.keywords !== undefined) return asksAnew ? 'new' : 'replace';
    return 'refine';
  }
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

const FIGURE = /\d|[一二两三四五六七八九十百千万半]/u;
/** So much can be said in answer to a rule that was told. */
const SHORT_ANSWER = 24;

const SUPPOSES = /^(?:那|要是|如果|假如|万一|换成|改成|我(?:老婆|老公|爱人|妈|爸|对象)|what if|and if)/iu;

/** 要是违法辞退呢, or a day told after the sum: another fact of the sum just made. */
function goesOnWithSum(text: string, alone: ClauseReading, { topic }: SessionState): ClauseReading | undefined {
  if (topic?.tool !== 'calculate_entitlement' || text.length > SHORT_ANSWER) return undefined;
  const kind = topic.arguments.kind as Parameters<typeof inputsFor>[0];
  const { decision, slots } = alone;
  if (slots.calculation !== undefined && slots.calculation !== kind) return undefined;
  if (Object.keys(inputsFor(kind, slots.facts)).length === 0) return undefined;
  if (!SUPPOSES.test(text) && !bare(alone, text)) return undefined;
  return { slots, decision: { ...decision, class: undefined, intent: 'calculate', score: 0 } };
}

const HOW_MUCH = /(?:能|可以|领|拿|发|补|休)[^,，。]{0,4}(?:几|多少|多久)/u;
const LEAVE_IN_MONEY = /(?:没休|未休|剩|不休).*(?:钱|补|折)|折钱|折现/u;
const BARE_DAY =
  /^(?:今年|去年|前年)?[\d一二三四五六七八九十零〇]*年?[\d一二三四五六七八九十]+月(?:[\d一二三四五六七八九十]+[日号])?[。.]?$/u;
const KNOWLEDGE_CLASSES: ReadonlySet<string | undefined> = new Set(['law', 'benefit', undefined]);

/** A figure or a day with no question of its own. */
function bare({ decision, slots }: ClauseReading, text: string): boolean {
  return decision.score < SURE && !slots.forms.includes('question') && FIGURE.test(text) && text.length <= SHORT_ANSWER;
}

/** Facts of one's own after a rule was told, and no question beside them. */
function tellsOnly({ decision, slots }: ClauseReading, text: string): boolean {
  return (
    (KNOWLEDGE_CLASSES.has(decision.class) || decision.score < SURE) &&
    !slots.forms.includes('question') &&
    FIGURE.test(text) &&
    text.length <= SHORT_ANSWER
  );
}

/** 那要是没签合同呢: says little itself and goes on from the last question. */
function followsTopic(score: number, slots: Slots, state: SessionState): boolean {
  if (state.topic === undefined || score >= CLEAR) return false;
  return slots.forms.some((form) => form !== 'personal') || Object.keys(slots.facts).length > 0;
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

interface Part {
  text: string;
  reading: ClauseReading;
}

const WANTS = /找|想|推荐|介绍|来个|求|看看|find|looking/iu;

function belongsTogether(previous: Part, next: Part, strong: boolean): boolean {
  const a = previous.reading.decision;
  const b = next.reading.decision;
  if (a.score < CLEAR || b.score < CLEAR)
    return !(strong && a.score >= SURE && b.score >= CLEAR - 0.5 && b.class !== a.class);
  if (
    strong &&
    a.intent === 'calculate' &&
    b.intent === 'calculate' &&
    previous.reading.slots.calculation !== next.reading.slots.calculation
  )
    return false;
  if (a.intent === b.intent) return true;
  const law = new Set(['law', 'benefit']);
  if (a.class !== undefined && b.class !== undefined && law.has(a.class) && law.has(b.class))
    return !strong || b.score < SURE;
  if (!strong && (a.score < SURE || b.score < SURE)) return true;
  const asks = ({ text, reading }: Part) =>
    ((strong || /再|也|顺便|另外/u.test(text)) && reading.decision.class === 'job' && WANTS.test(text)) ||
    reading.slots.forms.some((form) => form !== 'personal') ||
    reading.decision.topic?.topic.id === 'job_wanted' ||
    ['fair', 'training', 'resume', 'interview', 'apply', 'handoff'].includes(reading.decision.class ?? '');
  return !(asks(previous) && asks(next));
}
