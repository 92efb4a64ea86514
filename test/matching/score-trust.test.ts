import { describe, expect, it } from 'vitest';
import { readLabelledPostings, scoreTrust } from '../../evals/matching/score-trust.ts';
import { TrustAssessor } from '../../src/matching/trust.ts';
import { knowledge } from './support.ts';

describe('the trust rules', () => {
  it('hold on the postings they were written by, every one with its reason', async () => {
    const file = new URL('../../evals/matching/postings/trust-look.yaml', import.meta.url);
    const score = scoreTrust(await readLabelledPostings(file), new TrustAssessor(knowledge.trust));
    expect(score.postings).toBeGreaterThanOrEqual(100);
    expect(score.mistakes).toEqual([]);
    expect(score.rightReason).toBe(1);
  });
});
