import { expect } from 'vitest';
import type { Intent } from '../../../src/contract/intent.ts';
import type { Turn, TurnStatus } from '../../../src/contract/turn.ts';
import { converse } from '../../support/conversation.ts';

/** What is said, and what the turn must come to; what is not named is left open. */
export interface Line {
  say: string;
  intent?: Intent | readonly Intent[];
  status?: TurnStatus;
  /** Names of the tools called, in order; empty when none may be called. */
  tools?: readonly string[];
  /** Arguments of the last call that must be so. */
  with?: Readonly<Record<string, unknown>>;
  /** Arguments of the last call that must not be there. */
  without?: readonly string[];
  /** The posting meant, by its place in the list shown last. */
  posting?: number;
  reply?: RegExp;
}

/** Says the lines one after the other in a session of their own. */
export async function play(url: string, lines: readonly Line[]): Promise<void> {
  const conversation = await converse(url);
  let shown: string[] = [];
  for (const line of lines) {
    const turn = await conversation.say(line.say);
    check(line, turn, shown);
    const jobs = turn.cards.findLast((card) => card.type === 'jobs');
    if (jobs !== undefined) shown = jobs.jobs.map(({ id }) => id);
  }
}

function check(line: Line, turn: Turn, shown: readonly string[]): void {
  const told = `${line.say} → ${turn.intent} ${turn.status} ${JSON.stringify(turn.toolCalls)} ${turn.reply}`;
  const last = turn.toolCalls.at(-1)?.arguments ?? {};
  if (line.intent !== undefined) expect([line.intent].flat(), told).toContain(turn.intent);
  if (line.status !== undefined) expect(turn.status, told).toBe(line.status);
  if (line.tools !== undefined)
    expect(
      turn.toolCalls.map(({ name }) => name),
      told,
    ).toEqual(line.tools);
  if (line.with !== undefined) expect(last, told).toMatchObject(line.with);
  for (const name of line.without ?? []) expect(last, told).not.toHaveProperty(name);
  if (line.posting !== undefined)
    expect(last.jobId, told).toBe(shown.at(line.posting > 0 ? line.posting - 1 : line.posting));
  if (line.reply !== undefined) expect(turn.reply, told).toMatch(line.reply);
}
