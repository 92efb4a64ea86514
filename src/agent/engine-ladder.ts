import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import { ModelError } from '../errors.ts';
import type { Narrator, Spoken } from '../narration/narrator.ts';
import type { AgentLoop, LoopTurn } from './agent-loop.ts';
import { ClaimGate } from './claim-gate.ts';
import type { Plan } from './embedded/plan.ts';
import { checkDraft, type Grounds } from './grounding.ts';
import type { Logger } from './logger.ts';
import { modelFailure } from './model-failure.ts';
import type { TurnSink } from './turn-events.ts';
import type { TurnRun } from './turn-run.ts';

export interface RemoteEngine {
  name: string;
  model: BaseChatModel;
  timeoutMs: number;
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
  plan: Plan;
  messages: BaseMessage[];
  systemPrompt: string;
  /** False when only the project's own words will do (danger, attack). */
  remoteAllowed: boolean;
  newRun(): TurnRun;
  /** What a draft may rest on besides the tools' results. */
  personsWords: string;
  signal: AbortSignal;
  sink: TurnSink;
}

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
      return await this.#answerRemote(this.#remote, request);
    } catch (error) {
      if (request.signal.aborted) throw error;
      const failure = modelFailure(error);
      this.#logger.warn(
        { code: failure.code, model: this.#remote.name, err: failure },
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
    };
    const reply = await this.#loop.answer({ turn, messages: request.messages });
    for (const delta of reply.split(/(?<=[。！？\n])/u)) request.sink({ type: 'text', delta });
    return { run, plan: request.plan, reply, spoken: speak(), engine: { model: 'embedded', fallback } };
  }

  async #answerRemote(remote: RemoteEngine, request: LadderRequest): Promise<EngineAnswer> {
    const run = request.newRun();
    const grounds = (): Grounds => groundsOf(run, request);
    const gate = new ClaimGate({
      check: (sentence) => (checkDraft(sentence, grounds()).dropped.length > 0 ? '' : sentence),
      emit: (delta) => request.sink({ type: 'text', delta }),
    });
    const turn: LoopTurn = {
      run,
      speaker: { kind: 'remote', model: remote.model, systemPrompt: request.systemPrompt },
      steps: 0,
      toolErrors: 0,
    };
    const draft = await this.#loop.answer({
      turn,
      messages: request.messages,
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(remote.timeoutMs)]),
      onToken: (token) => gate.push(token),
    });
    gate.end();
    if (run.records.length === 0 && request.plan.calls.length > 0 && !/[?？]\s*$/.test(draft)) {
      throw new ModelError('model_skipped_tools', 'The model answered from memory what a tool must answer.');
    }
    const checked = checkDraft(draft, grounds());
    if (checked.dropped.length > 0) {
      this.#logger.warn(
        { dropped: checked.dropped.length, model: remote.name },
        'sentences without grounds were dropped',
      );
    }
    if (checked.text.length < draft.length / 2) {
      throw new ModelError('model_ungrounded', 'Most of the answer stands in no tool result.');
    }
    return {
      run,
      plan: request.plan,
      reply: checked.text,
      spoken: speakPlan(run, request.plan),
      engine: { model: remote.name, fallback: false },
    };
  }
}

/** The plan's own remark first (care before a hand-over), then the results, else the question it asks. */
function speakPlan(run: TurnRun, plan: Plan): Spoken {
  const { narrator } = run;
  const { form, lastReply, lastSpeech } = run.context.state;
  const parts = plan.warmth ? [narrator.remark(`warm_${plan.warmth}`)] : [];
  if (plan.say) parts.push(narrator.remark(plan.say.code, { ...plan.say.data, text: lastReply, speech: lastSpeech }));
  parts.push(...run.spoken());
  if (plan.clarify && run.records.length === 0) {
    parts.push(narrator.question(plan.clarify.code, choicesOf(plan, narrator)));
  }
  if (form !== undefined && waitsAgain(plan, run)) {
    const { tool, question, suggestions } = form;
    parts.push(
      plan.form === 'left'
        ? narrator.remark('form_left', { tool })
        : narrator.remark('form_waits', { question, suggestions }),
    );
  }
  return narrator.joined(parts);
}

/** A form that a side question interrupted puts its own question again, unless the side question asks one itself. */
function waitsAgain({ form, openForm, clarify }: Plan, { records }: TurnRun): boolean {
  if (form === 'left') return true;
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
  return { material: [request.personsWords, contacts, counts, ...results].join('\n'), citations: run.citations };
}

/** How many things a result lists, since an answer may count them. */
function countsIn(result: unknown): string {
  if (typeof result !== 'object' || result === null) return '';
  return Object.values(result)
    .flatMap((value) => (Array.isArray(value) ? Array.from({ length: value.length }, (_, index) => index + 1) : []))
    .join(' ');
}
