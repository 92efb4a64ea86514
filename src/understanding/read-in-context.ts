import { Intent } from '../contract/intent.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { IntentWeights } from '../lexicon/intent-weights.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { Move } from '../lexicon/turns-schema.ts';
import { hasFigure, OF_SHOWN } from './continue-thread.ts';
import { isPossible } from './conversation-table.ts';
import { asksForContact, tellsNoContact } from './fits-asked.ts';
import { probabilitiesOf } from './intent-model.ts';
import { moveFeatures } from './move-features.ts';
import { moveTaken } from './move-taken.ts';
import { isWholeSearch, mayTurnToASearch } from './own-request.ts';
import { NO_LIST } from './point-at-shown.ts';
import type { ReadClause, ReadContext } from './read-clause.ts';
import { LIMIT, type MessageReader, sumAsked } from './read-message.ts';
import type { Act, Request, Slots } from './reading.ts';
import { createMoveRecogniser } from './recognise-move.ts';
import { anythingOpen, whatIsOpen } from './what-is-open.ts';
import { requestOfMove } from './whole-move.ts';

/** A move of a turn, with what it is about where it goes on from a question (`go_on/calculate`). */
interface LikelyMove {
  label: string;
  move: Move;
  intent?: Intent;
  probability: number;
}

/** From here on what was learned overrules the cues, whose own verdict it knows; below it resembles nothing. */
const OVERRULES = 0.33;
/** What gives up or ends something wants more, and a yes that performs a write still more. */
const ENDS = 0.4;
const WRITES = 0.65;
const NOT_LEARNED: ReadonlySet<string> = new Set(['list_applications']);
const PLAIN = ['resumeKept', 'resumeNotKept', 'resumePolish'] as const;
const ENDING: ReadonlySet<Move> = new Set(['cancel', 'finish']);

/** Reads a message by the cues, and again by what was learned of turns in context where that is surer. */
export function createContextReader(parts: {
  lexicon: Lexicon;
  readClause: ReadClause;
  messages: MessageReader;
  weights: IntentWeights;
}): (text: string, state: SessionState, context: ReadContext) => Request[] {
  const { lexicon, readClause, messages, weights } = parts;
  const { cues } = lexicon;
  const recogniseMoves = createMoveRecogniser(lexicon.dialogue);
  const moves = weights.labels.map(moveOfLabel);

  return (text, state, context) => {
    if (mayTurnToASearch(text, state, cues)) {
      const apart = messages.read(text, standingAlone(state), context);
      if (isWholeSearch(apart, context.today)) return apart;
    }
    const byCues = messages.read(text, state, context);
    if (!anythingOpen(whatIsOpen(state)) || byCues.some(({ act }) => act === 'danger')) return byCues;
    if (isPlain(text, state) || byCues.some(isDecided) || takesLeave(byCues, state)) return byCues;
    const taken = moveTaken(byCues, state);
    const best = likeliest(text, taken, state, context);
    if (best === undefined || best.label === taken || best.probability < OVERRULES) return byCues;
    const read = asMove(best, text, state, context);
    return read === undefined
      ? byCues
      : read.map((request) => because(messages.finished(request, state, context), best));
  };

  function asksHowMuch(text: string, { forms }: Slots): boolean {
    return forms.includes('amount') && !cues.matches('howToGoOn', text);
  }

  /** Questions that nothing was learned of, and words on a resume that mean one thing wherever they are said. */
  function isPlain(text: string, { form, resume }: SessionState): boolean {
    if (form !== undefined && (NOT_LEARNED.has(form.tool) || form.asking === 'fields.keep')) return true;
    return (resume ?? form) !== undefined && PLAIN.some((cue) => cues.matches(cue, text));
  }

  function likeliest(text: string, taken: string, state: SessionState, context: ReadContext): LikelyMove | undefined {
    const reading = readClause(text, state, context);
    const features = moveFeatures({ state, reading, cued: recogniseMoves(text), taken });
    const probabilities = probabilitiesOf(weights, features);
    let possible = 0;
    let best: LikelyMove | undefined;
    for (const [index, each] of moves.entries()) {
      if (!isPossible(each.move, state)) continue;
      const probability = probabilities[index]!;
      possible += probability;
      if (best === undefined || probability > best.probability) best = { ...each, probability };
    }
    return best && { ...best, probability: best.probability / possible };
  }

  /** The message as the move that it makes; nothing where the move cannot be made of it. */
  function asMove(likely: LikelyMove, text: string, state: SessionState, context: ReadContext): Request[] | undefined {
    const { move, probability } = likely;
    const { form, pendingAction, search } = state;
    const waiting = pendingAction ?? form;
    if (move === 'affirm' && pendingAction !== undefined && probability < WRITES) return undefined;
    if (ENDING.has(move) && waiting !== undefined && probability < ENDS) return undefined;
    if (move === 'cancel' && cues.matches('tiredOf', text)) return undefined;
    if (move === 'apply' && cues.matches('keepsIt', text)) return undefined;
    const alone = readClause(text, state, context, sumAsked(state));
    const { slots } = alone;
    const request = (intent: Intent, act: Act, more: Partial<Request> = {}): Request[] => [
      { intent, act, confidence: Math.max(SURE_ENOUGH, probability), slots, text, reasons: [], ...more },
    ];
    switch (move) {
      case 'answer':
        // What somebody offers to be quit of it is no figure of a sum.
        if (form!.tool === 'calculate_entitlement' && cues.matches('settles', text)) return undefined;
        return asksForContact(form!) && tellsNoContact(text, form!, slots, cues)
          ? undefined
          : request(form!.intent, 'value');
      case 'finish':
      case 'show':
        return request(form!.intent, move);
      case 'correct':
        return correctsTopic(slots, state) ? undefined : request(waiting!.intent, 'correct');
      case 'complain':
        return request(waiting?.intent ?? 'smalltalk', 'complain');
      case 'skip':
        // Who has no telephone has answered, and hears how they can be reached all the same.
        return cues.matches('hasNone', text) || cues.matches('namedClause', text)
          ? undefined
          : request(form!.intent, 'skip');
      case 'wait':
        return request('smalltalk', 'wait');
      case 'refine':
      case 'more': {
        const wishes = readClause(text, state, { ...context, ofWork: true });
        const act = move === 'more' ? 'more' : messages.actOf(text, 'job_search', wishes.slots, state);
        return search === undefined
          ? undefined
          : request('job_search', act, { slots: wishes.slots, follows: 'search' });
      }
      case 'detail':
      case 'apply': {
        const intent = move === 'apply' ? 'apply' : 'job_detail';
        const pointing = slots.pointing ?? { focused: true };
        return request(intent, 'select', { slots: { ...slots, pointing }, follows: 'posting' });
      }
      case 'go_on': {
        // 我想换个不那么危险的活 in the course of a matter of law is no more of it.
        if (alone.decision.class === 'job' && slots.topics.includes('job_wanted') && !slots.forms.includes('question'))
          return undefined;
        const { intent: likeliest, follows, reading } = messages.goOn(text, alone, state, context, likely.intent!);
        // 最晚哪天要申请, with the day told, leaves nothing to ask but the sum itself.
        const told = likeliest === 'labour_law' && reading.decision.sumTold === true;
        const sum = told && reading.slots.calculation !== undefined;
        // 能要多少 asks no procedure.
        const noProcedure =
          likeliest === 'service_guide' && asksHowMuch(text, reading.slots) && state.topic?.intent === 'labour_law';
        const intent = sum ? 'calculate' : noProcedure ? 'labour_law' : likeliest;
        // Without a sum that could be meant there is nothing to go on with, and 我在郑州 after a question of law begins none.
        if (intent === 'calculate' && (reading.slots.calculation === undefined || beginsNoSum(slots, state)))
          return undefined;
        const another = cues.matches('otherPerson', text) ? { ofAnother: true } : {};
        return request(intent, messages.actOf(text, intent, reading.slots, state), {
          slots: reading.slots,
          follows,
          ...another,
        });
      }
      case 'other': {
        const apart = messages.read(text, standingAlone(state), context);
        // Words that say little by themselves (他现在没单位，能领啥) are what turns like them were.
        const { intent } = likely;
        const strange = apart.every((each) => each.act === 'unclear' || each.intent === 'out_of_scope');
        if (strange && intent !== undefined && ASKABLE.has(intent) && probability >= LIKELY) {
          const another = cues.matches('otherPerson', text) ? { ofAnother: true } : {};
          return request(intent, 'new', another);
        }
        // Words that resemble nothing by themselves belong to what was said before, after all.
        return apart.some(({ act, intent }) => act === 'unclear' || intent === 'out_of_scope') && text.length < WHOLE
          ? undefined
          : apart;
      }
      default: {
        const made = requestOfMove(move, { text, slots, state, cues });
        return made && [made];
      }
    }
  }
}

/** Read by something that was not among what was learned from. */
function isDecided({ reasons }: Request): boolean {
  return reasons.includes(LIMIT) || reasons.includes(NO_LIST) || reasons.includes(OF_SHOWN);
}

/** Nothing is asked and no figure told where no sum was made yet. */
function beginsNoSum({ facts, forms }: Slots, { topic }: SessionState): boolean {
  const asks = forms.some((form) => form !== 'personal' && form !== 'order');
  return topic?.tool !== 'calculate_entitlement' && !asks && !hasFigure(facts);
}

const EVENTS: ReadonlySet<string> = new Set(['search_job_fairs', 'search_training']);

/** 说错了，下周日, after a look for fairs, is no answer to a question that waits behind it. */
function correctsTopic({ period, search, facts }: Slots, { topic, thread }: SessionState): boolean {
  const elsewhere = period ?? search.city ?? search.district;
  const { region: _region, ...told } = facts;
  return (
    thread === 'topic' && EVENTS.has(topic?.tool ?? '') && elsewhere !== undefined && Object.keys(told).length === 0
  );
}

/** 好，心里有数了 with nothing asked: thanks and leave are what they say. */
function takesLeave(requests: readonly Request[], { form, pendingAction }: SessionState): boolean {
  return form === undefined && pendingAction === undefined && requests.every(({ act }) => LEAVES.has(act));
}

const LEAVES: ReadonlySet<Act> = new Set<Act>(['thanks', 'goodbye']);

/** What can be looked up by the words as they are. */
const ASKABLE: ReadonlySet<Intent> = new Set<Intent>(['labour_law', 'policy', 'eligibility', 'service_guide']);
const LIKELY = 0.5;

/** Shorter words are seldom a request of their own. */
const WHOLE = 5;

/** What was decided is not doubted again. */
const SURE_ENOUGH = 0.6;

function moveOfLabel(label: string): Omit<LikelyMove, 'probability'> {
  const [move, intent] = label.split('/');
  return { label, move: Move.parse(move), ...(intent === undefined ? {} : { intent: Intent.parse(intent) }) };
}

function because(request: Request, { label, probability }: LikelyMove): Request {
  return { ...request, reasons: [`in_context:${label}:${probability.toFixed(2)}`, ...request.reasons] };
}

/** The session without what a turn could go on from; where the person is stays. */
function standingAlone({ profile, search, ...state }: SessionState): SessionState {
  const { form: _form, pendingAction: _write, topic: _topic, thread: _thread, focusedJobId: _posting, ...rest } = state;
  const { lastIntent: _last, offered: _offered, ...apart } = rest;
  const city = search?.arguments.city ?? profile.city;
  return { ...apart, profile: { ...profile, ...(city === undefined ? {} : { city }) }, pausedForms: [], choices: [] };
}
