import type { Locale, Location } from '../contract/locale.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { answersForm } from './answers-form.ts';
import { createDangerDetector } from './detect-danger.ts';
import { groupClauses } from './group-clauses.ts';
import { learnIntents } from './learn-intents.ts';
import { createNormaliser, detectLanguage } from './normalise.ts';
import { type ClauseReading, createClauseReader } from './read-clause.ts';
import type { Act, Reading, Request, Slots } from './reading.ts';
import { createMoveRecogniser, type Move } from './recognise-move.ts';
import { repairFor } from './repair-homophones.ts';
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
  const repair = repairFor(lexicon, gazetteer, segmenter);
  const detectDanger = createDangerDetector(lexicon.danger);
  const recogniseMoves = createMoveRecogniser(lexicon.dialogue);
  const weights = lexicon.weights ?? learnIntents(lexicon, gazetteer, segmenter);
  const readClause = createClauseReader(lexicon, gazetteer, segmenter, weights);

  return {
    read(original, state, context) {
      const plain = normalise(original);
      const text = repair(plain);
      const reading: Reading = { language: detectLanguage(original), text, requests: [] };
      if (text !== plain) reading.repaired = text;

      const read = remembering((part) => readClause(part, state, context));

      const danger = detectDanger(text) ?? (original === text ? undefined : detectDanger(original));
      if (danger !== undefined) {
        const { slots } = read(text);
        reading.requests.push(dangerous(text, slots, danger.kind, [danger.cue]));
        return reading;
      }

      const moves = recogniseMoves(text);
      const bareMoves = moves.filter((candidate) => candidate.whole);
      // 不算了 refuses a question and gives up a form; with a form open it is the form that is given up.
      const move = bareMoves.find(({ act }) => act === 'cancel' && state.form !== undefined) ?? bareMoves[0];
      const decided =
        state.pendingAction === undefined ? undefined : moves.find(({ act }) => act === 'affirm' || act === 'deny');
      const chosen = move ?? decided ?? onlyMoves(text);
      const bare = chosen === undefined ? undefined : wholeMove(chosen, text, state, read);
      reading.requests = bare !== undefined ? [bare] : readRequests(text, state, read);
      return reading;
    },
  };

  /** A message that is one move and nothing else. */
  function wholeMove({ act }: Move, text: string, state: SessionState, read: ReadPart): Request | undefined {
    const waiting = state.pendingAction ?? state.form;
    const { slots } = read(text);
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

  function readRequests(text: string, state: SessionState, read: ReadPart): Request[] {
    const whole = read(text);
    if (whole.decision.danger !== undefined) return [toRequest(text, whole, state)];
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
    const groups = groupClauses(splitClauses(text, lexicon.additions), read, greets);
    if (groups.length <= 1) return [toRequest(text, inContext(text, whole, state, read), state)];
    const requests = groups.map((group) => toRequest(group.text, read(group.text), state));
    shareFacts(requests);
    return requests;
  }

  /** 要准备什么材料 says of what only together with the question before it. */
  function inContext(text: string, alone: ClauseReading, state: SessionState, read: ReadPart): ClauseReading {
    const question = state.topic?.arguments.question ?? state.topic?.arguments.service;
    if (typeof question !== 'string' || !(followsTopic(alone.decision.score, alone.slots, state) || bare(alone, text)))
      return alone;
    const together = () => read(`${question}，${text}`);
    if (alone.slots.forms.includes('howTo') || alone.slots.forms.includes('canI')) {
      const joined = together();
      return joined.decision.class === undefined ? alone : joined;
    }
    // 年假有几天, then 工作19年: the rule was asked, and now the figures are there.
    if (!FIGURE.test(text) || text.length > SHORT_ANSWER) return alone;
    const joined = together();
    return joined.decision.intent === 'calculate' ? joined : alone;
  }

  /** 啊？再说一遍: a message of moves alone is its last one. */
  function onlyMoves(text: string): Move | undefined {
    const clauses = splitClauses(text, lexicon.additions).filter(({ text: clause }) => !INTERJECTION.test(clause));
    const moves = clauses.map(({ text: clause }) =>
      recogniseMoves(clause.replace(/[,，。？?！!]+$/u, '')).find(({ whole }) => whole),
    );
    return moves.every((move) => move !== undefined) ? moves.at(-1) : undefined;
  }

  function greets(clause: string): boolean {
    return recogniseMoves(clause).some(
      ({ act, whole }) => whole && (act === 'greeting' || act === 'thanks' || act === 'goodbye'),
    );
  }

  function toRequest(text: string, { decision, slots, why }: ClauseReading, state: SessionState): Request {
    const reasons = [...decision.reasons, ...why()];
    if (decision.danger !== undefined) return dangerous(text, slots, decision.danger, reasons);
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
      reasons: [...(follow ? ['follows_topic'] : []), ...reasons],
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

function dangerous(text: string, slots: Slots, kind: string, reasons: readonly string[]): Request {
  return {
    intent: 'unsafe',
    act: 'danger',
    confidence: 1,
    slots: { ...slots, danger: kind },
    text,
    reasons: [`danger:${kind}`, ...reasons],
  };
}

type ReadPart = (text: string) => ClauseReading;

/** A message of one clause is its own clause; nothing is read twice. */
function remembering(read: ReadPart): ReadPart {
  const known = new Map<string, ClauseReading>();
  return (text) => {
    const reading = known.get(text) ?? read(text);
    known.set(text, reading);
    return reading;
  };
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

const INTERJECTION = /^[啊嗯哦噢唉诶欸呃额哎呀嘿啥]{1,2}[,，。？?！!]*$/u;
const FIGURE = /\d|[一二两三四五六七八九十百千万半]/u;
/** So much can be said in answer to a rule that was told. */
const SHORT_ANSWER = 24;

/** A figure or a day with no question of its own. */
function bare({ decision, slots }: ClauseReading, text: string): boolean {
  return decision.score < SURE && !slots.forms.includes('question') && FIGURE.test(text) && text.length <= SHORT_ANSWER;
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
