import type { Section } from '../section.ts';
import { mapBounded, withServedApp } from '../served-app.ts';
import { firstLines, percent } from '../text-table.ts';
import { readScripts } from './labels.ts';
import { neverCalled } from './never-called.ts';
import { type PlayedScript, playScript } from './play-script.ts';
import { confusionOf, confusionTable, figuresOf, figuresTable } from './tally.ts';

const AT_ONCE = 4;

/** Every script in one session, each turn judged in the light of those before it. */
export const scoreDialogues: Section = async ({ misses }) => {
  const scripts = await readScripts();
  const played = await withServedApp({}, (url) => mapBounded(scripts, AT_ONCE, (script) => playScript(script, url)));
  const judgements = judgementsOf(played);
  const whole = played.filter(({ turns }) => turns.every(({ judgement }) => judgement.faults.length === 0)).length;
  const missed = missLines(played);
  const figures = figuresOf(judgements);
  return {
    headline: `${whole} of ${played.length} scripts without a fault, intent ${percent(figures.intentAccuracy ?? 0, 1)}, status ${percent(figures.statusAccuracy ?? 0, 1)}`,
    lines: [
      `Scripts without a fault: ${whole} of ${played.length}`,
      ...figuresTable(new Map([['all turns', judgements]])),
      '',
      ...confusionTable(judgements),
      '',
      neverCalled(played.flatMap(({ turns }) => turns)),
      `Turns with a fault: ${missed.length}`,
      ...firstLines(missed, misses),
    ],
    figures: {
      scripts: played.length,
      scriptsWithoutFault: whole,
      ...figures,
      confusion: confusionOf(judgements),
      misses: played.flatMap(({ script, turns }) =>
        turns.flatMap(({ judgement }, index) =>
          judgement.faults.length === 0 ? [] : [{ id: script.id, turn: index + 1, faults: judgement.faults }],
        ),
      ),
    },
  };
};

export function judgementsOf(played: readonly PlayedScript[]) {
  return played.flatMap(({ turns }) => turns.map(({ judgement }) => judgement));
}

function missLines(played: readonly PlayedScript[]): string[] {
  return played.flatMap(({ script, turns }) =>
    turns.flatMap(({ expected, judgement }, index) =>
      judgement.faults.length === 0
        ? []
        : [`  ${script.id} turn ${index + 1}  ${expected.say}\n      ${judgement.faults.join('; ')}`],
    ),
  );
}
