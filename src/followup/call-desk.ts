import type { CallWish } from '../lexicon/read-call-wish.ts';
import type { CallContent, CallRepository, StoredCall } from '../store/call-repository.ts';
import { type CallRules, isPermitted, nextPermitted } from './call-rules.ts';

/** What the house says and whether it then hangs up. */
export interface CallTurn {
  speech: string;
  hangUp: boolean;
}

/** The service that dials: it is told whom to call, and comes back with every sentence it hears. */
export interface Telephony {
  dial(call: { callId: string; phone: string }): Promise<void>;
}

export interface TalkStep {
  speech: string;
  /** Questions that are still open. */
  missing: string[];
  /** Questions that have an answer an employer can be sent. */
  told: string[];
  /** The person asked or wanted something that is not what the call is for. */
  aside: boolean;
}

/** The talk itself: the same assistant on the voice channel, with the resume it already knows. */
export interface CallTalk {
  begin(call: StoredCall): Promise<{ sessionId: string; token: string; question: string }>;
  say(talk: { sessionId: string; token: string }, text: string): Promise<TalkStep>;
  /**
   * Brings what was told into the person's own session, and with their yes to the employer; the talk is erased either way.
   * @returns whether the employer is sent anything
   */
  end(call: StoredCall, talk: { sessionId: string }, options: { sendsOn: boolean }): Promise<boolean>;
}

export interface CallWords {
  opening(call: Pick<CallContent, 'employer' | 'title'>): string;
  /** Who calls, that it is a machine, where the number comes from; and the question whether it suits again. */
  explains(what: 'who' | 'machine' | 'whence', call: Pick<CallContent, 'employer' | 'title'>): string;
  maySpeak: string;
  /** The person does not want to be asked this time. */
  declined: string;
  notLooking: string;
  /** For something that a call cannot settle. */
  elsewhere: string;
  takeYourTime: string;
  refused: string;
  wrongPerson: string;
  later: string;
  /** Asks whether what was said may be sent on to the employer. */
  maySend(call: Pick<CallContent, 'employer'>): string;
  sentOn: string;
  keptBack: string;
  thanks: string;
  over: string;
}

const MOST_TURNS = 12;
/** What was neither a yes nor a no nor a question: after so many the person is left in peace. */
const MOST_OPENINGS = 3;
const MOST_QUESTIONS = 6;
const DAY_MS = 86_400_000;
const DIALLED_AT_ONCE = 5;

export type PlanAnswer = { call: StoredCall } | { refused: 'nothing_missing' | 'person_refuses' | 'never_permitted' };

/** Follow-up calls: planned within hours and limits, held by the assistant, ended at a word. */
export interface CallDesk {
  plan(wanted: { sessionId: string; applicationId: string; content: CallContent }): Promise<PlanAnswer>;
  /** Dials what is due; called again and again. */
  placeDue(): Promise<void>;
  /** @returns `undefined` for an unknown call */
  turn(callId: string, heard: { event: 'answered' | 'said' | 'hung_up'; text?: string }): Promise<CallTurn | undefined>;
  /** The person does not want to be called, said outside of a call. */
  refuse(phone: string): Promise<void>;
  /** The session goes and what was planned stays. */
  letGo(sessionId: string): Promise<void>;
}

export function createCallDesk(options: {
  calls: CallRepository;
  rules: CallRules;
  telephony: Telephony;
  talk: CallTalk;
  words: CallWords;
  /** What the person wants of the call, and whether they said nothing besides. */
  readWish(text: string): { wish: CallWish; bare: boolean };
  /** Whether the application is still one that an employer may ask about. */
  isOpen(applicationId: string): Promise<boolean>;
  now(): Date;
  onFailure(error: unknown): void;
}): CallDesk {
  const { calls, rules, telephony, talk, words, readWish, isOpen, now, onFailure } = options;

  async function mayCall({ content }: StoredCall): Promise<'yes' | 'never' | Date> {
    if (await calls.isRefused(content.phone)) return 'never';
    const moment = now();
    const today = await calls.placedSince(content.phone, new Date(moment.getTime() - DAY_MS));
    const week = await calls.placedSince(content.phone, new Date(moment.getTime() - 7 * DAY_MS));
    const tomorrow = new Date(moment.getTime() + DAY_MS);
    if (week >= rules.mostAWeek || today >= rules.mostADay) return nextPermitted(tomorrow, rules) ?? 'never';
    return isPermitted(moment, rules) ? 'yes' : (nextPermitted(moment, rules) ?? 'never');
  }

  async function place(call: StoredCall): Promise<void> {
    if (!(await isOpen(call.applicationId))) {
      await calls.change(call.id, { status: 'stopped' });
      return calls.note(call.id, 'called_off', now());
    }
    const may = await mayCall(call);
    if (may === 'never') {
      await calls.change(call.id, { status: 'stopped' });
      return calls.note(call.id, 'not_permitted', now());
    }
    if (may !== 'yes') {
      await calls.change(call.id, { notBefore: may });
      return calls.note(call.id, 'put_off', now());
    }
    if (!(await calls.take(call.id, now()))) return;
    try {
      await telephony.dial({ callId: call.id, phone: call.content.phone });
      await calls.note(call.id, 'placed', now());
    } catch (error) {
      onFailure(error);
      // It counts as a call all the same: the carrier may have rung before it failed to answer us.
      await calls.change(call.id, { status: 'failed' });
      await calls.note(call.id, 'not_placed', now());
    }
  }

  async function finish(
    call: StoredCall,
    status: 'done' | 'stopped',
    event: string,
    speech: string,
  ): Promise<CallTurn> {
    if (call.content.talk !== undefined) await talk.end(call, call.content.talk, { sendsOn: false });
    await calls.change(call.id, { status });
    await calls.note(call.id, event, now());
    return { speech, hangUp: true };
  }

  async function hear(call: StoredCall, text: string): Promise<CallTurn> {
    const { wish, bare } = readWish(text);
    switch (wish) {
      case 'never_again':
        await calls.refuse(call.content.phone, now());
        return finish(call, 'stopped', 'refused', words.refused);
      case 'wrong_person':
        await calls.refuse(call.content.phone, now());
        return finish(call, 'stopped', 'wrong_person', words.wrongPerson);
      case 'not_now': {
        const turn = await finish(call, 'stopped', 'not_now', words.later);
        const again = nextPermitted(new Date(now().getTime() + DAY_MS), rules);
        const { talk: _over, ...content } = call.content;
        if (again !== undefined) await calls.change(call.id, { status: 'planned', notBefore: again, content });
        return turn;
      }
      case 'not_looking':
        return finish(call, 'stopped', 'not_looking', words.notLooking);
      default:
        return call.content.talk === undefined
          ? open(call, wish)
          : inTalk(call, call.content.talk, wish, { text, bare });
    }
  }

  /** Only who says that it suits is asked; a no ends it, and a question is answered first. */
  async function open(call: StoredCall, wish: CallWish): Promise<CallTurn> {
    if (wish === 'yes') return begin(call);
    const asks = wish === 'who' || wish === 'machine' || wish === 'whence' || wish === 'moment';
    const { openings: unclear = 0, questions = 0 } = call.content;
    const counted = asks ? { openings: unclear, questions: questions + 1 } : { openings: unclear + 1, questions };
    if (wish === 'no' || counted.openings > MOST_OPENINGS || counted.questions > MOST_QUESTIONS)
      return finish(call, 'stopped', 'declined', words.declined);
    await calls.change(call.id, { content: { ...call.content, ...counted } });
    if (wish === 'moment') return { speech: words.takeYourTime, hangUp: false };
    const explained = asks ? words.explains(wish, call.content) : '';
    return { speech: `${explained}${words.maySpeak}`, hangUp: false };
  }

  async function inTalk(
    call: StoredCall,
    going: NonNullable<CallContent['talk']>,
    wish: CallWish,
    { text, bare }: { text: string; bare: boolean },
  ): Promise<CallTurn> {
    if (going.asksToSend !== true) {
      if (wish === 'moment') return { speech: words.takeYourTime, hangUp: false };
      if (wish === 'who' || wish === 'machine' || wish === 'whence')
        return { speech: `${words.explains(wish, call.content)}${going.asked ?? ''}`, hangUp: false };
      // 方便 and 你说 answer whether, and nothing that is asked of the resume.
      if (bare && going.asked !== undefined) return { speech: going.asked, hangUp: false };
    }
    return goOn(call, going, text);
  }

  /** Nothing of the person is said before somebody has answered that they may be asked. */
  async function begin(call: StoredCall): Promise<CallTurn> {
    const { question, ...begun } = await talk.begin(call);
    await calls.change(call.id, {
      status: 'talking',
      content: { ...call.content, talk: { ...begun, turns: 0, asked: question } },
    });
    await calls.note(call.id, 'talking', now());
    return { speech: question, hangUp: false };
  }

  async function goOn(call: StoredCall, going: NonNullable<CallContent['talk']>, text: string): Promise<CallTurn> {
    if (going.asksToSend === true) return sendOrKeep(call, going, text);
    const { speech, missing, told, aside } = await talk.say(going, text);
    if (aside) {
      const turns = going.turns + 1;
      await calls.change(call.id, { content: { ...call.content, talk: { ...going, turns } } });
      if (turns < MOST_TURNS) return { speech: `${words.elsewhere}${going.asked ?? ''}`, hangUp: false };
    }
    const turns = going.turns + 1;
    const left = missing.filter((question) => call.content.missing.includes(question));
    if (left.length === 0 || turns >= MOST_TURNS) {
      const event = left.length === 0 ? 'filled' : 'too_long';
      if (!told.some((question) => call.content.missing.includes(question)))
        return finish(call, 'done', event, words.thanks);
      await calls.note(call.id, event, now());
      const asking = { ...going, turns, asksToSend: true };
      await calls.change(call.id, { content: { ...call.content, talk: asking } });
      return { speech: words.maySend(call.content), hangUp: false };
    }
    await calls.change(call.id, { content: { ...call.content, talk: { ...going, turns, asked: speech } } });
    return { speech, hangUp: false };
  }

  /** Only a plain yes sends it on; what was said stays with the person otherwise. */
  async function sendOrKeep(
    call: StoredCall,
    going: NonNullable<CallContent['talk']>,
    text: string,
  ): Promise<CallTurn> {
    const sent = await talk.end(call, going, { sendsOn: readWish(text).wish === 'yes' });
    const { talk: _over, ...content } = call.content;
    await calls.change(call.id, { status: 'done', content });
    await calls.note(call.id, sent ? 'sent_on' : 'kept_back', now());
    return { speech: `${sent ? words.sentOn : words.keptBack}${words.thanks}`, hangUp: true };
  }

  return {
    async plan(wanted) {
      const { content } = wanted;
      if (content.missing.length === 0) return { refused: 'nothing_missing' };
      if (await calls.isRefused(content.phone)) return { refused: 'person_refuses' };
      const notBefore = nextPermitted(new Date(now().getTime() + 3_600_000), rules);
      if (notBefore === undefined) return { refused: 'never_permitted' };
      return { call: await calls.plan({ ...wanted, notBefore }, now()) };
    },
    async placeDue() {
      try {
        for (const call of await calls.due(now(), DIALLED_AT_ONCE)) await place(call);
      } catch (error) {
        onFailure(error);
      }
    },
    async turn(callId, { event, text = '' }) {
      const call = await calls.find(callId);
      if (call === undefined) return undefined;
      if (call.status !== 'placed' && call.status !== 'talking') return { speech: words.over, hangUp: true };
      if (event === 'hung_up') return finish(call, 'stopped', 'hung_up', '');
      if (event === 'answered') {
        await calls.note(callId, 'answered', now());
        return { speech: words.opening(call.content), hangUp: false };
      }
      return hear(call, text);
    },
    letGo: (sessionId) => calls.letGo(sessionId),
    refuse: (phone) => calls.refuse(phone, now()),
  };
}
