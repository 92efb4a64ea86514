import { describe, expect, it } from 'vitest';
import { SignalReader } from '../../src/matching/trust-signals.ts';
import { knowledge } from './support.ts';

const reader = new SignalReader({
  classes: { pays: ['交', '付'], amount: ['\\d+元'], before: ['入职前', '报到'], customer: ['客户'] },
  signals: [
    { code: 'asked', severity: 'severe', all: ['pays', 'amount', 'before'], within: 10, none: ['customer'] },
    { code: 'before', severity: 'doubtful', all: ['before'], within: 0, none: [] },
  ],
});
const codes = (text: string) => reader.read(text).map(({ code }) => code);

describe('what is said sideways', () => {
  it('is found by kinds of words that meet, in whatever order', () => {
    expect(codes('交300元,报到')).toEqual(['asked', 'before']);
    expect(codes('报到那天付300元')).toEqual(['asked', 'before']);
    expect(reader.read('工作轻松,报到那天付300元即可')[0]).toEqual({
      code: 'asked',
      severity: 'severe',
      evidence: '报到那天付300元',
    });
  });

  it('is not found across sentences, from afar, or where a word is missing', () => {
    expect(codes('交300元。报到')).toEqual(['before']);
    expect(codes('交300元的水费由本店负责不用员工来管,报到')).toEqual(['before']);
    expect(codes('交300元')).toEqual([]);
  });

  it('is explained away by a word in the same sentence, not by one in another', () => {
    expect(codes('报到后向客户付300元')).toEqual(['before']);
    expect(codes('接待客户。报到那天付300元')).toEqual(['asked', 'before']);
  });

  it('names its classes rightly, in the lists that are shipped too', () => {
    const signals = [{ code: 'x', severity: 'severe' as const, all: ['nobody'], within: 1, none: [] }];
    expect(() => new SignalReader({ classes: {}, signals })).toThrow('no class nobody');
    const shipped = knowledge.trust.signals!;
    const used = new Set(shipped.signals.flatMap(({ all, none }) => [...all, ...none]));
    expect(Object.keys(shipped.classes).filter((name) => !used.has(name))).toEqual([]);
    const known = new Set(knowledge.trust.rules.map(({ code }) => code));
    expect(shipped.signals.filter(({ code }) => !known.has(code))).toEqual([]);
  });
});
