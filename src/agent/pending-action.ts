import { randomUUID } from 'node:crypto';
import type { SessionState, StoredPendingAction } from '../contract/session-state.ts';
import type { PendingAction } from '../contract/turn.ts';
import type { Tool, ToolResult } from '../tools/tool.ts';
import type { ToolRecord, TurnRun } from './turn-run.ts';

/** A read-back that is older than this must be shown again before it counts. */
const VALID_FOR_MS = 10 * 60_000;

export function publicPending({ id, summary, expiresAt }: StoredPendingAction): PendingAction {
  return { id, summary, expiresAt };
}

/** The write that a turn's results leave waiting for the person's yes. */
export function pendingFrom(
  records: readonly ToolRecord[],
  summary: string,
  now: Date,
): StoredPendingAction | undefined {
  const record = records.findLast(({ result }) => result?.status === 'confirm');
  if (record === undefined) return undefined;
  return {
    id: randomUUID(),
    tool: record.name,
    intent: record.tool.intent,
    arguments: record.arguments,
    summary,
    expiresAt: new Date(now.getTime() + VALID_FOR_MS).toISOString(),
  };
}

/** A read-back that is valid for longer than any can be was made before the clock was set back. */
export function isExpired(pending: StoredPendingAction, now: Date): boolean {
  const left = Date.parse(pending.expiresAt) - now.getTime();
  return left < 0 || left > VALID_FOR_MS;
}

/** Performs the write the person said yes to. */
export async function performPending(
  pending: StoredPendingAction,
  tools: readonly Tool[],
  run: TurnRun,
): Promise<ToolResult | undefined> {
  const tool = tools.find((candidate) => candidate.name === pending.tool);
  if (tool?.perform === undefined) return undefined;
  const record = await run.call(tool, tool.input.parse(pending.arguments), 'perform');
  return record.result;
}

/** Runs calls that stand in the plan; arguments that do not fit their schema are a fault of the plan. */
export async function callAll(
  calls: readonly { name: string; arguments: Record<string, unknown> }[],
  tools: readonly Tool[],
  run: TurnRun,
): Promise<void> {
  for (const { name, arguments: given } of calls) {
    const tool = tools.find((candidate) => candidate.name === name);
    if (tool !== undefined) await run.call(tool, tool.input.parse(given));
  }
}

export function withoutPending(state: SessionState): SessionState {
  const { pendingAction: _, ...rest } = state;
  return rest;
}
