import { describe, expect, it } from 'vitest';
import { ClaimGate } from '../../src/agent/claim-gate.ts';

function gate(check: (sentence: string) => string) {
  const emitted: string[] = [];
  return { emitted, gate: new ClaimGate({ check, emit: (text) => emitted.push(text) }) };
}

describe('the claim gate', () => {
  it('lets plain words through token by token', () => {
    const { emitted, gate: claims } = gate(() => '');
    for (const token of ['您', '好', '，慢慢', '说']) claims.push(token);
    expect(emitted).toEqual(['您', '好', '，慢慢', '说']);
  });

  it('holds a sentence from its first figure until it is whole and checked', () => {
    const checked: string[] = [];
    const { emitted, gate: claims } = gate((sentence) => {
      checked.push(sentence);
      return sentence;
    });
    for (const token of ['能拿', '6', '000', '元', '。', '好']) claims.push(token);
    expect(checked).toEqual(['6000元。']);
    expect(emitted).toEqual(['能拿', '6000元。', '好']);
  });

  it('swallows what the check refuses, also at the end', () => {
    const { emitted, gate: claims } = gate(() => '');
    claims.push('好。99元');
    claims.end();
    expect(emitted).toEqual(['好。']);
  });
});
