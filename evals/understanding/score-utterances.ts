import type { Turn } from '../../src/contract/turn.ts';
import { converse } from '../../test/support/conversation.ts';
import type { Section } from '../section.ts';
import { mapBounded, withServedApp } from '../served-app.ts';
import { firstLines, percent } from '../text-table.ts';
import { type Judgement, judgeFailure, judgeTurn } from './judge-turn.ts';
import { HALVES, type Half, isClosed, readUtterances, type Utterance } from './labels.ts';
import { neverCalled } from './never-called.ts';
import { confusionOf, confusionTable, figuresOf, figuresTable } from './tally.ts';

const AT_ONCE = 4;

interface Played {
  utterance: Utterance;
  /** Absent when the server did not answer. */
  turn: Turn | undefined;
  judgement: Judgement;
}

/** Every labelled utterance in a fresh session. Of the closed halves nothing but totals is printed or written. */
export const scoreUtterances: Section = async ({ misses }) => {
  const played = await withServedApp({}, async (url) => {
    const halves = {} as Record<Half, Played[]>;
    for (const half of HALVES) {
      halves[half] = await mapBounded(await readUtterances(half), AT_ONCE, (utterance) => play(utterance, url));
    }
    return halves;
  });
  const lines: string[] = [];
  const figures: Record<string, unknown> = {};
  for (const half of HALVES) {
    const judgements = played[half].map(({ judgement }) => judgement);
    if (isClosed(half)) {
      figures[half] = figuresOf(judgements);
      lines.push(`The ${half} half`, ...figuresTable(new Map([['all', judgements]])), '');
      continue;
    }
    const varieties = byVariety(played[half]);
    figures[half] = {
      ...figuresOf(judgements),
      byVariety: Object.fromEntries([...varieties].map(([name, group]) => [name, figuresOf(group)])),
      confusion: confusionOf(judgements),
    };
    lines.push(`The ${half} half`, ...figuresTable(new Map([['all', judgements], ...varieties])), '');
    lines.push(...confusionTable(judgements), '');
    lines.push(neverCalled(played[half].map(({ utterance, turn }) => ({ expected: utterance, turn }))), '');
  }
  const openMisses: { id: string; faults: string[] }[] = [];
  for (const half of HALVES.filter((name) => !isClosed(name))) {
    const missed = played[half].filter(({ judgement }) => judgement.faults.length > 0);
    openMisses.push(...missed.map(({ utterance, judgement }) => ({ id: utterance.id, faults: judgement.faults })));
    lines.push(`Misses of the ${half} half: ${missed.length}`, ...firstLines(missed.map(missLine), misses), '');
  }
  figures.openMisses = openMisses;
  return { headline: HALVES.map((half) => `${half} ${headlineOf(played[half])}`).join('; '), lines, figures };
};

async function play(utterance: Utterance, url: string): Promise<Played> {
  try {
    const turn = await (await converse(url)).say(utterance.text);
    return { utterance, turn, judgement: judgeTurn(utterance, turn) };
  } catch (error) {
    return { utterance, turn: undefined, judgement: judgeFailure(utterance, (error as Error).message) };
  }
}

function byVariety(played: readonly Played[]): Map<string, Judgement[]> {
  const groups = new Map<string, Judgement[]>();
  for (const { utterance, judgement } of played) {
    for (const variety of utterance.variety) groups.set(variety, [...(groups.get(variety) ?? []), judgement]);
  }
  return new Map([...groups].sort(([first], [second]) => first.localeCompare(second)));
}

function headlineOf(played: readonly Played[]): string {
  const { intentAccuracy, argumentRecall, argumentPrecision, argumentsExact } = figuresOf(
    played.map(({ judgement }) => judgement),
  );
  const cell = (share: number | null): string => percent(share ?? 0, share === null ? 0 : 1);
  return `intent ${cell(intentAccuracy)}, arguments ${cell(argumentPrecision)} precise, ${cell(argumentRecall)} recalled, ${cell(argumentsExact)} exact`;
}

function missLine({ utterance, turn, judgement }: Played): string {
  const asked = turn?.status === 'clarify' && turn.toolCalls.length === 0 ? ' (asked back)' : '';
  return `  ${utterance.id}  ${utterance.text}\n      ${judgement.faults.join('; ')}${asked}`;
}
