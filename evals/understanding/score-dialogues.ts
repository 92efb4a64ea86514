import type { Section } from '../section.ts';
import { mapBounded, withServedApp } from '../served-app.ts';
import { firstLines, percent } from '../text-table.ts';
import { isClosed, readScripts, SCRIPT_SETS, type ScriptSet } from './labels.ts';
import { neverCalled } from './never-called.ts';
import { type PlayedScript, playScript } from './play-script.ts';
import { confusionOf, confusionTable, figuresOf, figuresTable } from './tally.ts';

const AT_ONCE = 4;

/**
 * Every script in one session, each turn judged in the light of those before it. Of the closed scripts nothing but
 * totals is printed or written.
 */
export const scoreDialogues: Section = async ({ misses }) => {
  const scripts = await readScripts();
  const played = await withServedApp({}, (url) => mapBounded(scripts, AT_ONCE, (script) => playScript(script, url)));
  const sets = SCRIPT_SETS.map((set) => scoreSet(set, played));
  return {
    headline: sets.map(({ headline }) => headline).join('; '),
    lines: [
      ...figuresTable(new Map(sets.map(({ set, judgements }) => [set, judgements]))),
      '',
      ...sets.flatMap(({ set, judgements, withoutFault }) => [
        `The ${set} scripts without a fault: ${withoutFault}`,
        ...(isClosed(set) ? [] : confusionTable(judgements)),
        '',
      ]),
      neverCalled(played.filter(({ script }) => !isClosed(script.set)).flatMap(({ turns }) => turns)),
      ...sets.flatMap(({ set, of, missed }) => [
        `Turns with a fault in the ${set} scripts: ${missed.length}`,
        ...(isClosed(set) ? [] : firstLines(missLines(of), misses)),
      ]),
    ],
    figures: {
      ...Object.fromEntries(sets.map(({ set, figures }) => [set, figures])),
      misses: sets.flatMap(({ set, missed }) => (isClosed(set) ? [] : missed)),
    },
  };
};

function scoreSet(set: ScriptSet, played: readonly PlayedScript[]) {
  const of = played.filter(({ script }) => script.set === set);
  const judgements = judgementsOf(of);
  const whole = of.filter(({ turns }) => turns.every(({ judgement }) => judgement.faults.length === 0)).length;
  const figures = figuresOf(judgements);
  const withoutFault = `${whole} of ${of.length}`;
  return {
    set,
    of,
    judgements,
    withoutFault,
    headline: `${set} ${withoutFault} scripts without a fault, intent ${percent(figures.intentAccuracy ?? 0, 1)}, status ${percent(figures.statusAccuracy ?? 0, 1)}`,
    figures: {
      scripts: of.length,
      scriptsWithoutFault: whole,
      ...figures,
      ...(isClosed(set) ? {} : { confusion: confusionOf(judgements) }),
    },
    missed: of.flatMap(({ script, turns }) =>
      turns.flatMap(({ judgement }, index) =>
        judgement.faults.length === 0 ? [] : [{ id: script.id, turn: index + 1, faults: judgement.faults }],
      ),
    ),
  };
}

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
