import { fileURLToPath } from 'node:url';
import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import type { Section } from '../section.ts';
import { firstLines, textTable } from '../text-table.ts';
import { loadCaseSets } from './case-set.ts';
import { compareLocalFigures } from './compare-local-figures.ts';
import { scoreConversations } from './score-conversations.ts';
import { loadEligibilityCases, scoreEligibility } from './score-eligibility.ts';
import { scoreCaseSets } from './score-entitlements.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/**
 * The worked cases: sums to the cent, verdicts of programmes, the question asked back where a fact is missing; and the
 * same facts told in talk, where the card must show the figure. Of the closed conversations only totals are kept.
 */
export const scoreWorkedCases: Section = async ({ misses, shared }) => {
  const sums = scoreCaseSets(await loadCaseSets(), await loadLocalFigures(KNOWLEDGE));
  const asked = await loadEligibilityCases(new URL('eligibility-cases.yaml', import.meta.url));
  const eligibility = scoreEligibility(asked.cases, await loadProgrammes(KNOWLEDGE), asked.today);
  const rows = Object.entries(sums.byKind).map(([kind, { right, wrong }]) => [kind, String(right), String(wrong)]);
  const conversations = await scoreConversations(new URL('conversations.yaml', import.meta.url));
  const wider = await scoreConversations(new URL('wider-conversations.yaml', import.meta.url));
  const lay = await scoreConversations(new URL('lay-conversations.yaml', import.meta.url));
  const secondOpen = await scoreConversations(new URL('second-conversations-open.yaml', import.meta.url));
  const secondClosed = await totalsOf('second-conversations-closed.yaml');
  const thirdOpen = await scoreConversations(new URL('third-conversations-open.yaml', import.meta.url));
  const thirdClosed = await totalsOf('third-conversations-closed.yaml');
  const local = shared === undefined ? undefined : await compareLocalFigures(shared);
  const failures = [
    ...(local?.differences ?? []).map((difference) => `local figure ${difference}`),
    ...sums.failures,
    ...eligibility.failures,
    ...conversations.failures,
    ...wider.failures.map((failure) => `wider ${failure}`),
    ...lay.failures.map((failure) => `lay ${failure}`),
    ...secondOpen.failures.map((failure) => `second-open ${failure}`),
    ...thirdOpen.failures.map((failure) => `third-open ${failure}`),
  ].map((failure) => `  ${failure}`);
  return {
    headline: `sums ${sums.right} of ${sums.cases} right; eligibility ${eligibility.right} of ${eligibility.cases} right; told in talk ${conversations.right} of ${conversations.cases} right, wider ${wider.right} of ${wider.cases}, lay ${lay.right} of ${lay.cases}, second-open ${secondOpen.right} of ${secondOpen.cases}, second-closed ${secondClosed.right} of ${secondClosed.cases}, third-open ${thirdOpen.right} of ${thirdOpen.cases}, third-closed ${thirdClosed.right} of ${thirdClosed.cases}${local === undefined ? '' : `; local figures ${local.compared - local.differences.length} of ${local.compared} as collected`}`,
    lines: [
      ...textTable([
        ['', 'right', 'wrong'],
        ...rows,
        ['eligibility', String(eligibility.right), String(eligibility.cases - eligibility.right)],
        ['told in talk', String(conversations.right), String(conversations.cases - conversations.right)],
        ['told in talk, wider', String(wider.right), String(wider.cases - wider.right)],
        ['told in talk, lay', String(lay.right), String(lay.cases - lay.right)],
        ['told in talk, second-open', String(secondOpen.right), String(secondOpen.cases - secondOpen.right)],
        ['told in talk, second-closed', String(secondClosed.right), String(secondClosed.cases - secondClosed.right)],
        ['told in talk, third-open', String(thirdOpen.right), String(thirdOpen.cases - thirdOpen.right)],
        ['told in talk, third-closed', String(thirdClosed.right), String(thirdClosed.cases - thirdClosed.right)],
      ]),
      `Wrong outside the closed half: ${failures.length}`,
      ...firstLines(failures, misses),
    ],
    figures: { sums, eligibility, conversations, wider, lay, secondOpen, secondClosed, thirdOpen, thirdClosed, local },
  };
};

/** Of a closed half nothing is kept that tells which ones failed. */
async function totalsOf(file: string): Promise<{ cases: number; right: number }> {
  const { cases, right } = await scoreConversations(new URL(file, import.meta.url));
  return { cases, right };
}
