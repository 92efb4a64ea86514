import { describe, expect, it } from 'vitest';
import { MESSAGE_MAX_CHARACTERS } from '../../../src/contract/session.ts';
import { MESSAGE_LIMIT, overLimit, shouldCount } from '../../../src/web/components/message-limit.ts';

describe('the limit of a message', () => {
  it("is the contract's", () => {
    expect(MESSAGE_LIMIT).toBe(MESSAGE_MAX_CHARACTERS);
  });

  it('counts characters as a person does', () => {
    expect(overLimit('字'.repeat(1000))).toBe(0);
    expect(overLimit('字'.repeat(1001))).toBe(1);
    expect(overLimit('𠮷'.repeat(1000))).toBe(0);
    expect(overLimit(`${'字'.repeat(1000)}\n `)).toBe(0);
  });

  it('is mentioned only when it is near', () => {
    expect(shouldCount('字'.repeat(899))).toBe(false);
    expect(shouldCount('字'.repeat(900))).toBe(true);
  });
});
