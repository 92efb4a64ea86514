import { describe, expect, it } from 'vitest';
import { learnSuspicion } from '../../src/matching/learn-suspicion.ts';
import { readSuspicionExamples } from '../../src/matching/load-suspicion-examples.ts';
import { SuspicionModel } from '../../src/matching/suspicion-model.ts';
import { TrustAssessor } from '../../src/matching/trust.ts';
import { knowledge, makePosting } from './support.ts';

const KNOWLEDGE = new URL('../../knowledge/', import.meta.url).pathname;

describe('how doubtful postings read', () => {
  it('is learned from the examples that are shipped', async () => {
    const { examples, fingerprint } = await readSuspicionExamples(KNOWLEDGE);
    expect(knowledge.trust.suspicion).toEqual(learnSuspicion(examples, fingerprint));
  });

  it('is told by what no rule was written for, as a doubt with the words that raised it', () => {
    const trust = new TrustAssessor(knowledge.trust);
    const description = '住宿舒适。先把三百放老板娘那里压着，走的那天拿证件来换回去。';
    expect(trust.assess(makePosting({ description }))).not.toEqual([]);
    const suspected = new TrustAssessor({ ...knowledge.trust, rules: [], signals: { classes: {}, signals: [] } });
    expect(suspected.assess(makePosting({ description: `${description}周末双休。` }))).toEqual([
      { code: 'wording_suspicious', severity: 'doubtful', evidence: '先把三百放老板娘那里压着,走的那天拿证件来换回去' },
    ]);
  });

  it('leaves honest small employers alone, and texts that are not Chinese', () => {
    const model = new SuspicionModel(knowledge.trust.suspicion!);
    const scores = (text: string) => model.read(text).map(({ score }) => score);
    expect(
      Math.max(...scores('家里开小面馆的，缺个洗碗的阿姨，晚上八点下班，一个月三千六，工资月底结。')),
    ).toBeLessThan(0);
    expect(scores('You will deposit cheques for customers and hand over papers every night.')).toEqual([]);
  });
});
