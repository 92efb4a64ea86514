import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import type { Locale } from '../contract/locale.ts';
import { ModelError } from '../errors.ts';
import type { Narrator, Spoken } from '../narration/narrator.ts';
import type { AgentLoop, LoopTurn } from './agent-loop.ts';
import { ClaimGate } from './claim-gate.ts';
import { isInLanguage } from './draft-language.ts';
import type { Plan } from './embedded/plan.ts';
import { checkDraft, type Grounds } from './grounding.ts';
import type { Logger } from './logger.ts';
import type { ModelBudget } from './model-budget.ts';
import type { ModelCircuit } from './model-circuit.ts';
import { modelFailure } from './model-failure.ts';
import type { ModelGuard } from './model-guard.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { TurnSink } from './turn-events.ts';
import type { TurnRun } from './turn-run.ts';
import { QUOTING_OTHERS, TurnVeil } from './turn-veil.ts';

export interface RemoteEngine {
  name: string;
  model: BaseChatModel;
  timeoutMs: number;
  circuit: ModelCircuit;
  budget?: ModelBudget;
  guard?: ModelGuard;
  /** Hears why the embedded engine took a turn over. */
  onFailure?(code: string): void;
}

export interface EngineAnswer {
  run: TurnRun;
  plan: Plan;
  reply: string;
  /** The project's own words for the same results; absent parts of a language model's answer are taken from here. */
  spoken: Spoken;
  engine: { model: string; fallback: boolean };
}

export interface LadderRequest {
  turnId: string;
  sessionId: string;
  locale: Locale;
  plan: Plan;
  messages: BaseMessage[];
  systemPrompt: string;
  /** False when only the project's own words will do (danger, attack). */
  remoteAllowed: boolean;
  newRun(): TurnRun;
  /** What a draft may rest on besides the tools' results. */
  personsWords: string;
  /** What is left of the turn's time, for the language model alone. */
  remoteMs: number;
  sink: TurnSink;
}

/** With less than this a model is not asked any more. */
const LEAST_REMOTE_MS = 400;

/** The language model first where there is one, the embedded engine when it fails, in the same turn. */
export class EngineLadder {
  readonly #loop: AgentLoop;
  readonly #remote: RemoteEngine | undefined;
  readonly #logger: Logger;

  constructor(options: { loop: AgentLoop; remote: RemoteEngine | undefined; logger: Logger }) {
    this.#loop = options.loop;
    this.#remote = options.remote;
    this.#logger = options.logger;
  }

  /** Whether earlier turns are worth reading: only a language model looks at them. */
  get wantsHistory(): boolean {
    return this.#remote !== undefined;
  }

  async answer(request: LadderRequest): Promise<EngineAnswer> {
    if (this.#remote === undefined || !request.remoteAllowed) return this.#answerEmbedded(request, false);
    try {
      return await this.#askRemote(this.#remote, request);
    } catch (error) {
      const failure = modelFailure(error);
      const { sessionId } = request;
      this.#remote.onFailure?.(failure.code);
      this.#logger.warn(
        { code: failure.code, model: this.#remote.name, turnId: request.turnId, sessionId, err: failure },
        'the embedded engine takes the turn over',
      );
      request.sink({ type: 'text_withdrawn' });
      return this.#answerEmbedded(request, true);
    }
  }

  async #answerEmbedded(request: LadderRequest, fallback: boolean): Promise<EngineAnswer> {
    const run = request.newRun();
    let spoken: Spoken | undefined;
    const speak = (): Spoken => {
      spoken ??= speakPlan(run, request.plan);
      return spoken;
    };
    const turn: LoopTurn = {
      run,
      speaker: { kind: 'embedded', turn: { plan: request.plan, speak: () => speak().reply } },
      steps: 0,
      toolErrors: 0,
      tokens: 0,
    };
    const reply = plainMarkdown(await this.#loop.answer({ turn, messages: request.messages }));
    for (const delta of reply.split(/(?<=[。！？\n])/u)) request.sink({ type: 'text', delta });
    return { run, plan: request.plan, reply, spoken: speak(), engine: { model: 'embedded', fallback } };
  }

  async #askRemote(remote: RemoteEngine, request: LadderRequest): Promise<EngineAnswer> {
    const timeMs = Math.min(remote.timeoutMs, request.remoteMs);
    if (timeMs < LEAST_REMOTE_MS) throw new ModelError('model_no_time', 'The turn waited too long to ask a model.');
    await remote.budget?.require(request.sessionId);
    return remote.circuit.run(() => this.#answerRemote(remote, request, timeMs));
  }

  async #answerRemote(remote: RemoteEngine, request: LadderRequest, timeMs: number): Promise<EngineAnswer> {
    const run = request.newRun();
    const grounds = (): Grounds => groundsOf(run, request);
    const veil = new TurnVeil(request, run, request.personsWords);
    const gate = new ClaimGate({
      check: (sentence) => {
        const plain = plainMarkdown(veil.said(sentence));
        return checkDraft(plain, grounds()).dropped.length > 0 ? '' : plain;
      },
      emit: (delta) => veil.stream.push(delta),
    });
    const turn: LoopTurn = {
      run,
      speaker: { kind: 'remote', model: remote.model, systemPrompt: veil.systemPrompt },
      veil,
      steps: 0,
      toolErrors: 0,
      tokens: 0,
    };
    const signal = AbortSignal.timeout(timeMs);
    await this.#guard(remote, request, veil, signal);
    const draft = plainMarkdown(veil.said(await this.#draft({ turn, request, remote, gate, veil, signal })));
    if (draft === '') throw new ModelError('model_empty', 'The model answered nothing that can be said.');
    if (!isInLanguage(draft, request.locale)) {
      throw new ModelError('model_wrong_language', `The model did not answer in ${request.locale}.`);
    }
    if (run.records.length === 0 && request.plan.calls.length > 0 && !/[?？]\s*$/.test(draft)) {
      throw new ModelError('model_skipped_tools', 'The model answered from memory what a tool must answer.');
    }
    const checked = checkDraft(draft, grounds());
    if (checked.dropped.length > 0) {
      this.#logger.warn(
        { dropped: checked.dropped.length, model: remote.name, turnId: request.turnId },
        'sentences without grounds were dropped',
      );
    }
    if (checked.text.length < draft.length / 2) {
      throw new ModelError('model_ungrounded', 'Most of the answer stands in no tool result.');
    }
    const spoken = speakPlan(run, request.plan);
    return {
      run,
      plan: request.plan,
      reply: this.#withOurReadBack(checked.text, run, spoken, request.sink),
      spoken,
      engine: { model: remote.name, fallback: false },
    };
  }

  /** Nothing is called and nothing said before the guard has spoken. */
  async #guard(remote: RemoteEngine, request: LadderRequest, veil: TurnVeil, signal: AbortSignal): Promise<void> {
    const { guard, budget } = remote;
    if (guard === undefined) return;
    const words = veil.messages.at(-1)?.text ?? '';
    try {
      await guard.requireHarmless(words, signal);
    } finally {
      await budget?.spend(request.sessionId, { calls: 1, tokens: guard.tokens + words.length });
    }
  }

  /** What a yes would do, and what has been done, is always told in the project's own words. */
  #withOurReadBack(draft: string, run: TurnRun, spoken: Spoken, sink: TurnSink): string {
    if (!run.records.some(({ result }) => result?.status === 'confirm' || result?.status === 'done')) return draft;
    const reply = plainMarkdown(spoken.reply);
    sink({ type: 'text_withdrawn' });
    sink({ type: 'text', delta: reply });
    return reply;
  }

  /** The model's words; what it used counts whether or not they come to an end. */
  async #draft(options: {
    turn: LoopTurn;
    request: LadderRequest;
    remote: RemoteEngine;
    gate: ClaimGate;
    veil: TurnVeil;
    signal: AbortSignal;
  }): Promise<string> {
    const { turn, request, remote, gate, veil, signal } = options;
    try {
      const draft = await this.#loop.answer({
        turn,
        messages: veil.messages,
        signal,
        // What comes after the end of its time belongs to nobody: another engine speaks by then.
        onToken: (token) => (signal.aborted ? undefined : gate.push(token)),
      });
      gate.end();
      veil.stream.end();
      return draft;
    } finally {
      await remote.budget?.spend(request.sessionId, { calls: turn.steps, tokens: turn.tokens });
    }
  }
}

/** The plan's own remark first (care before a hand-over), then the results, else the question it asks. */
function speakPlan(run: TurnRun, plan: Plan): Spoken {
  const { narrator } = run;
  const { form, lastReply, lastSpeech, topic } = run.context.state;
  const parts = plan.warmth ? [narrator.remark(`warm_${plan.warmth}`)] : [];
  if (plan.say) parts.push(narrator.remark(plan.say.code, { ...plan.say.data, text: lastReply, speech: lastSpeech }));
  const results = narrator.joined(run.spoken());
  const { words } = run.context;
  const sameWords = words === undefined || topic?.said?.endsWith(words) === true;
  const tells = plan.tells === true;
  const shorter = narrator.asBefore(results, { sameWords, tells, wants: plan.wants });
  const ways = WANTED.flatMap((wants) =>
    [true, false].map((told) => narrator.asBefore(results, { sameWords: false, tells: told, wants })),
  );
  const toldBefore = [results, narrator.asBefore(results, { sameWords: true }), ...ways];
  const before = toldBefore.some(({ reply }) => plainMarkdown(reply) === lastReply);
  if (run.records.length > 0) parts.push(before && mayBeSaidShorter(run, plan) ? shorter : results);
  if (plan.clarify && run.records.length === 0) {
    parts.push(narrator.question(plan.clarify.code, choicesOf(plan, narrator)));
  }
  // Said once: who goes on with something else is not reminded with every answer.
  const reminded = plan.form === 'paused' && (form?.sideTurns ?? 0) > 0;
  if (form !== undefined && !reminded && waitsAgain(plan, run)) {
    const { tool, question, suggestions } = form;
    parts.push(
      plan.form === 'left'
        ? narrator.remark('form_left', { tool })
        : narrator.remark('form_waits', { question, suggestions }),
    );
  }
  // Nobody is left without a word.
  return parts.some(({ reply }) => reply.trim() !== '') ? narrator.joined(parts) : narrator.remark('not_understood');
}

const WANTED = [undefined, 'money', 'span', 'day'] as const;

/** An answer that is word for word the last one, though it was not asked for again: nobody wants to read all of it twice. */
function mayBeSaidShorter({ records }: TurnRun, { say, again }: Plan): boolean {
  if (records.length === 0 || say !== undefined || again === true) return false;
  return records.every(({ name, result }) => result?.status === 'ok' && TOLD_TWICE.has(name) && !('noted' in result));
}

const TOLD_TWICE: ReadonlySet<string> = new Set([
  ...['search_labour_law', 'search_policy', 'find_service', 'calculate_entitlement', 'check_eligibility'],
  ...['search_job_fairs', 'search_training', 'give_career_advice', 'get_job', 'search_jobs'],
]);

/**
 * A form that a side question interrupted puts its own question again, unless the side question asks one itself; once, for
 * who asks a second thing has other things in mind.
 */
function waitsAgain({ form, openForm, clarify }: Plan, { records, context }: TurnRun): boolean {
  if (form === 'left') return true;
  if ((context.state.form?.sideTurns ?? 0) > 0) return false;
  if (form !== 'paused' || openForm !== undefined || clarify !== undefined) return false;
  return !records.some(({ result }) => result?.status === 'need_input' || result?.status === 'confirm');
}

/** The answers a plan's question offers, in words. */
export function choicesOf({ clarify }: Plan, narrator: Narrator): string[] {
  if (clarify === undefined) return [];
  return [...clarify.choices, ...(clarify.choiceCodes ?? []).map((code) => narrator.choice(code))];
}

function groundsOf(run: TurnRun, request: LadderRequest): Grounds {
  const results = run.records.map((record) => JSON.stringify(record.result));
  const contacts = JSON.stringify(run.narrator.contacts());
  const counts = run.records.map(({ result }) => countsIn(result)).join(' ');
  return {
    material: [request.personsWords, contacts, counts, ...results].join('\n'),
    citations: run.citations,
    links: linksOf(run, contacts),
  };
}

const URL_FIELD = /"url":"(https?:[^"\\]+)"/g;

function linksOf(run: TurnRun, contacts: string): string[] {
  const official = run.records.filter(({ tool }) => !QUOTING_OTHERS.has(tool.intent)).map(({ result }) => result);
  const material = `${JSON.stringify(official)}${contacts}${JSON.stringify(run.citations)}`;
  return [...material.matchAll(URL_FIELD)].map((match) => match[1]!);
}

/** How many things a result lists, since an answer may count them. */
function countsIn(result: unknown): string {
  if (typeof result !== 'object' || result === null) return '';
  return Object.values(result)
    .flatMap((value) => (Array.isArray(value) ? Array.from({ length: value.length }, (_, index) => index + 1) : []))
    .join(' ');
}
