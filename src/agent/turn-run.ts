import { randomUUID } from 'node:crypto';
import type { Card } from '../contract/card.ts';
import type { Citation } from '../contract/passage.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { ToolCallRecord, ToolOutcome } from '../contract/turn.ts';
import { XiaoguError } from '../errors.ts';
import type { Narrator, Spoken } from '../narration/narrator.ts';
import type { Tool, ToolContext, ToolResult } from '../tools/tool.ts';
import { inSpan } from '../tracing/spans.ts';
import type { Logger } from './logger.ts';
import type { TurnSink } from './turn-events.ts';

/** One tool call of a turn with all that came of it. */
export interface ToolRecord extends ToolCallRecord {
  tool: Tool;
  /** Absent when the tool failed. */
  result: ToolResult | undefined;
  /** What the public is told of a tool that is switched off. */
  notice?: string;
}

const OUTCOMES: Record<ToolResult['status'], ToolOutcome> = {
  ok: 'ok',
  done: 'ok',
  confirm: 'ok',
  none: 'none',
  need_input: 'need_input',
};

/**
 * One engine's try at one turn: calls tools on its behalf and keeps what they returned. When another engine takes
 * over it begins a new run, so nothing a failed engine did is left in the turn.
 */
export class TurnRun {
  readonly records: ToolRecord[] = [];
  readonly context: ToolContext;
  readonly narrator: Narrator;
  readonly #sink: TurnSink;
  readonly #logger: Logger;
  readonly #turnId: string | undefined;
  readonly #noticeOf: (tool: string) => string | undefined;

  constructor(options: {
    context: ToolContext;
    narrator: Narrator;
    sink: TurnSink;
    logger: Logger;
    turnId?: string;
    /** The notice of a tool that is switched off. */
    noticeOf?: (tool: string) => string | undefined;
  }) {
    this.#turnId = options.turnId;
    this.#noticeOf = options.noticeOf ?? (() => undefined);
    this.context = options.context;
    this.narrator = options.narrator;
    this.#sink = options.sink;
    this.#logger = options.logger;
  }

  /** Runs a tool with arguments that already fit its schema. A tool that throws becomes a record with outcome `error`. */
  async call(tool: Tool, input: Record<string, unknown>, how: 'execute' | 'perform' = 'execute'): Promise<ToolRecord> {
    const callId = randomUUID();
    this.#sink({ type: 'tool_started', callId, name: tool.name, arguments: input });
    const record: ToolRecord = { name: tool.name, arguments: input, outcome: 'error', tool, result: undefined };
    const notice = this.#noticeOf(tool.name);
    if (notice !== undefined) record.notice = notice;
    // In the order of the calls, however long each takes.
    this.records.push(record);
    try {
      if (notice !== undefined) throw new XiaoguError('tool_off', 'configuration', `${tool.name} is switched off.`);
      const operation = how === 'perform' ? tool.perform : tool.execute;
      if (operation === undefined)
        throw new XiaoguError('tool_cannot_write', 'internal', `${tool.name} has nothing to perform.`);
      await inSpan(`tool ${tool.name}`, {}, async (span) => {
        record.result = await operation.call(tool, input, this.context);
        record.outcome = OUTCOMES[record.result.status];
        span.setAttribute('xiaogu.outcome', record.outcome);
      });
    } catch (error) {
      if (notice === undefined)
        this.#logger.error({ err: error, tool: tool.name, turnId: this.#turnId }, 'a tool failed');
    }
    this.#sink({
      type: 'tool_finished',
      callId,
      record: { name: tool.name, arguments: input, outcome: record.outcome },
    });
    for (const card of this.#cardsOf(record)) this.#sink({ type: 'card', card });
    return record;
  }

  get cards(): Card[] {
    return this.records.flatMap((record) => this.#cardsOf(record));
  }

  get citations(): Citation[] {
    const byId = new Map<string, Citation>();
    for (const { tool, result } of this.records) {
      for (const citation of (result && tool.citations?.(result)) ?? []) byId.set(citation.id, citation);
    }
    return [...byId.values()];
  }

  /** The records in the project's own words, one part a call. */
  spoken(): Spoken[] {
    return this.records.map(({ tool, result, notice, arguments: input }) => {
      if (notice !== undefined) return this.narrator.remark('tool_off', { notice });
      return result === undefined ? this.narrator.remark('tool_failed') : tool.narrate(result, this.narrator, input);
    });
  }

  /** The state after the tools have had their say. */
  stateAfter(state: SessionState): SessionState {
    return this.records.reduce(
      (current, { tool, result, arguments: input }) =>
        result !== undefined && tool.remember ? tool.remember(current, input, result) : current,
      state,
    );
  }

  #cardsOf({ tool, result, arguments: input }: ToolRecord): Card[] {
    return (result && tool.cards?.(result, this.narrator, input)) ?? [];
  }
}
