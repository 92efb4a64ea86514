import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ENTITLEMENT_KINDS } from '../../src/contract/entitlement-inputs.ts';
import { calculateEntitlement } from '../../src/entitlements/calculate.ts';
import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { fields } from '../../src/entitlements/inputs/fields.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import { RULES } from '../../src/entitlements/rules.ts';
import { allCases } from './support.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
const page = await readFile(new URL('../../docs/entitlements.md', import.meta.url), 'utf8');

function row(name: string): string {
  return page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
}

describe('docs/entitlements.md', () => {
  test.each(ENTITLEMENT_KINDS)('names the date and every article of %s', (kind) => {
    const { validFrom, sources } = RULES[kind];
    expect(row(kind)).toContain(validFrom);
    for (const { law, article } of sources) {
      expect(row(kind)).toContain(law);
      expect(row(kind)).toContain(article ?? law);
    }
  });

  test('explains every fact', () => {
    for (const [name, field] of Object.entries(fields)) expect(row(name)).toContain(field.description);
  });

  test('lists every programme with its standing', async () => {
    for (const { id, status } of (await loadProgrammes(knowledge)).programmes) {
      const line = page.split('\n').find((text) => text.includes(`(\`${id}\`)`));
      expect(line).toContain(status.replace('_', ' '));
    }
  });
});

test('a rule cites nothing but what it says it rests on', async () => {
  const figures = await loadLocalFigures(knowledge);
  for (const { today, kind, inputs } of await allCases()) {
    const outcome = calculateEntitlement({ kind, inputs }, { today, figures, regions: [] });
    if (outcome.status !== 'ok') continue;
    for (const citation of outcome.citations) expect(RULES[kind].sources).toContainEqual(citation);
  }
});
