import { isDeepStrictEqual } from 'node:util';
import type { Turn } from '../../src/contract/turn.ts';
import type { Section } from '../section.ts';
import { mapBounded, withServedApp } from '../served-app.ts';
import { firstLines } from '../text-table.ts';
import { freeArguments } from './compare-arguments.ts';
import type { Judgement } from './judge-turn.ts';
import { type CallLabel, isClosed, readScripts, type ScriptTurn } from './labels.ts';
import { type PlayedScript, type PlayedTurn, playScript } from './play-script.ts';
import { judgementsOf } from './score-dialogues.ts';
import { type ScriptedCall, startScriptedModel } from './scripted-model.ts';
import { figuresOf, figuresTable } from './tally.ts';

const AT_ONCE = 4;

/** Without a figure, a title or a link, so that nothing in it wants proof. */
const ANSWER = '好的，结果在下面。';
/** A model that calls nothing where a tool could answer may only ask back. */
const QUESTION = '好的，您还想问什么？';

type Kept = 'kept' | 'script' | 'lost';

interface Compared {
  byEmbedded: PlayedScript;
  byModel: PlayedScript;
  kept: Kept;
  line: string;
}

/**
 * The same scripts with another engine in place of the embedded one: a model that makes the calls the script asks for.
 * What a dialogue is about must come out alike, since it is kept in the session. Of the closed scripts nothing but
 * totals is printed.
 */
export const scoreScriptedModel: Section = async ({ misses }) => {
  const scripts = await readScripts();
  const embedded = await withServedApp({}, (url) => mapBounded(scripts, AT_ONCE, (script) => playScript(script, url)));
  const model = await startScriptedModel();
  const compared: Compared[] = [];
  try {
    await withServedApp(model.environment, async (url) => {
      for (const byEmbedded of embedded) {
        const byModel = await playScript(byEmbedded.script, url, (index, onScreen) => {
          const calls = callsFor(byEmbedded.turns[index] as PlayedTurn, onScreen);
          model.prepare(calls, calls.length === 0 ? QUESTION : ANSWER);
        });
        compared.push(compare(byEmbedded, byModel));
      }
    });
  } finally {
    await model.close();
  }
  const count = (kept: Kept): number => compared.filter((dialogue) => dialogue.kept === kept).length;
  const played = compared.map(({ byModel }) => byModel);
  const turns = played.flatMap((script) => script.turns.flatMap(({ turn }) => turn ?? []));
  const byModel = turns.filter(({ engine }) => engine.model === 'scripted').length;
  const fellBack = turns.filter(({ engine }) => engine.fallback).length;
  const lines = (kept: Kept): string[] =>
    compared
      .filter((dialogue) => dialogue.kept === kept && !isClosed(dialogue.byModel.script.set))
      .map(({ line }) => `  ${line}`);
  return {
    headline: `${count('kept')} of ${compared.length} dialogues keep the same tools, arguments and status; ${count('script')} first part where the embedded engine strays from the script, ${count('lost')} elsewhere`,
    lines: [
      `Dialogues alike in every turn (tools, arguments, status): ${count('kept')} of ${compared.length}`,
      `  that part first in a turn the embedded engine took otherwise than the script: ${count('script')}`,
      `  that part in a turn both engines took alike: ${count('lost')}`,
      `Turns answered by the scripted model: ${byModel} of ${turns.length}; taken over by the embedded engine after a failure: ${fellBack}`,
      ...figuresTable(
        new Map([
          ['embedded engine', judgementsOf(embedded)],
          ['scripted model', judgementsOf(played)],
        ]),
      ),
      '',
      'Parted in a turn both engines took alike:',
      ...firstLines(lines('lost'), misses),
      'Parted where the embedded engine strays from the script:',
      ...firstLines(lines('script'), misses),
    ],
    figures: {
      dialogues: compared.length,
      kept: count('kept'),
      partedWhereTheEmbeddedEngineStrays: count('script'),
      partedElsewhere: count('lost'),
      turns: turns.length,
      turnsByTheModel: byModel,
      turnsTakenOver: fellBack,
      embedded: figuresOf(judgementsOf(embedded)),
      scripted: figuresOf(judgementsOf(played)),
    },
  };
};

/**
 * The script's calls with the script's arguments. What a script leaves open (which of several right words, the wording
 * of a question, the form of a fact, a turn without labelled calls) is as the embedded engine had it.
 */
function callsFor({ expected, turn, judgement }: PlayedTurn, onScreen: readonly string[]): ScriptedCall[] {
  const made = turn?.toolCalls ?? [];
  if (expected.calls === undefined || !strays(judgement)) {
    return made.map(({ name, arguments: input }) => ({ name, arguments: input }));
  }
  const left = [...made];
  return expected.calls.map((label) => {
    const position = left.findIndex(({ name }) => name === label.name);
    const [call] = position < 0 ? [] : left.splice(position, 1);
    const open = call === undefined ? wordedBy(label, expected) : openArguments(label, call.arguments);
    const pointed = label.points_at === undefined ? undefined : onScreen[label.points_at - 1];
    return {
      name: label.name,
      arguments: { ...open, ...label.arguments, ...(pointed === undefined ? {} : { jobId: pointed }) },
    };
  });
}

function openArguments(label: CallLabel, got: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const optional = Object.entries(got).filter(([name]) => label.optional.includes(name));
  return { ...Object.fromEntries(optional), ...freeArguments(got) };
}

/** The free text a tool insists on, when there is no other wording to take. */
function wordedBy({ name }: CallLabel, { say }: ScriptTurn): Record<string, unknown> {
  const field = {
    search_policy: 'question',
    search_labour_law: 'question',
    find_service: 'service',
    give_career_advice: 'topic',
    hand_off: 'reason',
  }[name];
  return field === undefined ? {} : { [field]: say };
}

function compare(byEmbedded: PlayedScript, byModel: PlayedScript): Compared {
  const index = byModel.turns.findIndex(({ turn }, at) => !alike(byEmbedded.turns[at]?.turn, turn));
  if (index < 0) return { byEmbedded, byModel, kept: 'kept', line: '' };
  const [first, second] = [byEmbedded.turns[index] as PlayedTurn, byModel.turns[index] as PlayedTurn];
  return {
    byEmbedded,
    byModel,
    kept: strays(first.judgement) ? 'script' : 'lost',
    line: `${byModel.script.id} turn ${index + 1}  ${first.expected.say}\n      embedded ${told(first.turn)}\n      scripted ${told(second.turn)}`,
  };
}

/** Whether the calls of a turn were not those the script asks for. */
function strays({ toolsRight, argumentsExact }: Judgement): boolean {
  return toolsRight === false || argumentsExact === false;
}

function alike(first: Turn | undefined, second: Turn | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  return first.status === second.status && isDeepStrictEqual(callsOf(first), callsOf(second));
}

function callsOf({ toolCalls }: Turn): ScriptedCall[] {
  return toolCalls.map(({ name, arguments: input }) => ({ name, arguments: input }));
}

function told(turn: Turn | undefined): string {
  if (turn === undefined) return 'no answer';
  const calls = turn.toolCalls.map(({ name, arguments: input }) => `${name} ${JSON.stringify(input)}`).join(' + ');
  return `${turn.status} ${calls || 'no tool'}${turn.engine.fallback ? ' (fallback)' : ''}`;
}
