import type { Turn } from '../../src/contract/turn.ts';
import { converse } from '../../test/support/conversation.ts';
import { type Judgement, judgeFailure, judgeTurn } from './judge-turn.ts';
import type { Script, ScriptTurn } from './labels.ts';

export interface PlayedTurn {
  expected: ScriptTurn;
  /** Absent when the server did not answer. */
  turn: Turn | undefined;
  judgement: Judgement;
}

export interface PlayedScript {
  script: Script;
  turns: PlayedTurn[];
}

/** @param before runs before each turn is said, with its place in the script and the ids of the postings shown last */
export async function playScript(
  script: Script,
  url: string,
  before?: (index: number, onScreen: readonly string[]) => void,
): Promise<PlayedScript> {
  const { location } = script;
  const conversation = await converse(url, { channel: 'api', ...(location ? { location } : {}) });
  const turns: PlayedTurn[] = [];
  let onScreen: string[] = [];
  for (const [index, expected] of script.turns.entries()) {
    before?.(index, onScreen);
    try {
      const turn = await conversation.say(expected.say);
      turns.push({ expected, turn, judgement: judgeTurn(expected, turn, onScreen) });
      onScreen = shownBy(turn) ?? onScreen;
    } catch (error) {
      turns.push({ expected, turn: undefined, judgement: judgeFailure(expected, (error as Error).message) });
    }
  }
  return { script, turns };
}

function shownBy({ cards }: Turn): string[] | undefined {
  const last = cards.findLast((card) => card.type === 'jobs');
  return last?.jobs.map(({ id }) => id);
}
