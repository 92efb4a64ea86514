import { expect, test } from 'vitest';
import { calculateEntitlement } from '../../src/entitlements/calculate.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import { entitlementsInEnglish } from '../../src/narration/entitlements-en.ts';
import { entitlementsInChinese } from '../../src/narration/entitlements-zh-cn.ts';
import { allCases } from './support.ts';

const BROKEN = /undefined|NaN|\[object|null/;

test.each([
  ['Chinese', entitlementsInChinese, /[a-z]{4,}/i],
  ['English', entitlementsInEnglish, /[，。；？]/],
])('has words in %s for everything the worked cases say and ask', async (_language, narrator, foreign) => {
  const figures = await loadLocalFigures(new URL('../../knowledge', import.meta.url).pathname);
  for (const { today, kind, inputs } of await allCases()) {
    const regions = typeof inputs.region === 'string' ? [inputs.region] : [];
    const outcome = calculateEntitlement({ kind, inputs }, { today, figures, regions });
    const said =
      outcome.status === 'ok'
        ? narrator.calculation({ ...outcome, citations: [] })
        : narrator.factQuestion({ ...outcome });
    for (const text of [said.reply, said.speech, ...said.suggestions]) {
      expect(text).not.toMatch(BROKEN);
      expect(text).not.toMatch(foreign);
      expect(text.length).toBeGreaterThan(0);
    }
  }
});
