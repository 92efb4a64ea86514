import { fileURLToPath } from 'node:url';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import type { Section } from '../section.ts';
import { firstLines, percent, textTable } from '../text-table.ts';
import { loadCases } from './case-set.ts';
import { scoreEntitlements } from './score-entitlements.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The worked cases of the calculators, to the cent and the question. */
export const scoreCalculators: Section = async ({ misses }) => {
  const { today, cases } = await loadCases(new URL('cases.yaml', import.meta.url));
  const { failures, ...score } = scoreEntitlements(cases, { today, figures: await loadLocalFigures(KNOWLEDGE) });
  const rows = Object.entries(score.byKind).map(([kind, { right, wrong }]) => [kind, String(right), String(wrong)]);
  const headline = `${score.right} of ${score.cases} worked cases right (${percent(score.right, score.cases)})`;
  return {
    headline,
    lines: [
      ...textTable([['', 'right', 'wrong'], ...rows]),
      '',
      headline,
      ...firstLines(
        failures.map((failure) => `  ${failure}`),
        misses,
      ),
    ],
    figures: { ...score, failures },
  };
};
