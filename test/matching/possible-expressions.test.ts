import { describe, expect, it } from 'vitest';
import { readLabelledPostings } from '../../evals/matching/score-trust.ts';
import { PossibleExpressions } from '../../src/matching/possible-expressions.ts';
import { knowledge } from './support.ts';

const possible = (patterns: string[], text: string) => new PossibleExpressions([patterns]).look(text).has(0);

describe('which expressions can match in a text', () => {
  it('is told by the characters they cannot do without', () => {
    expect(possible(['交.{0,4}(?:押金|保证金)'], '交通便利')).toBe(false);
    expect(possible(['交.{0,4}(?:押金|保证金)'], '交三百押金')).toBe(true);
    expect(possible(['(?:甲|乙)?丙', '丁{2}'], '甲乙')).toBe(false);
    expect(possible(['(?:甲|乙)?丙', '丁{2}'], '丁')).toBe(true);
    expect(possible(['[1-3]元'], '4元')).toBe(false);
    expect(possible(['\\d元'], '4元')).toBe(true);
    expect(possible(['(?<=先)付(?=钱)'], '付')).toBe(false);
    expect(possible(['(?<!先)付(?!钱)'], '付')).toBe(true);
  });

  it('is told anew for each text', () => {
    const expressions = new PossibleExpressions([['甲'], ['乙']]);
    expect([expressions.look('甲').has(0), expressions.has(1)]).toEqual([true, false]);
    expect([expressions.look('乙').has(0), expressions.has(1)]).toEqual([false, true]);
  });

  it('never rules out an expression that matches', async () => {
    const { rules, signals } = knowledge.trust;
    const patterns = [...rules.map((rule) => rule.patterns), ...Object.values(signals!.classes)];
    const expressions = new PossibleExpressions(patterns);
    const compiled = patterns.map((each) => new RegExp(each.join('|'), 'u'));
    const texts = await readLabelledPostings(new URL('../../evals/matching/postings/trust-look.yaml', import.meta.url));
    let matches = 0;
    for (const { text } of texts) {
      expressions.look(text);
      for (const [number, pattern] of compiled.entries()) {
        if (!pattern.test(text)) continue;
        matches += 1;
        expect(expressions.has(number), `${pattern.source.slice(0, 40)} in ${text}`).toBe(true);
      }
    }
    expect(matches).toBeGreaterThan(texts.length);
  });
});
