import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCipher } from '../../src/store/cipher.ts';

describe('the cipher', () => {
  const cipher = createCipher(randomBytes(32));

  it('opens what it sealed for the same owner', () => {
    const value = { name: '示例甲', wishes: ['包住'] };
    expect(cipher.open('session-a', cipher.seal('session-a', value))).toEqual(value);
  });

  it('never seals the same value to the same bytes, nor leaves it readable', () => {
    const first = Buffer.from(cipher.seal('session-a', '示例甲'));
    const second = Buffer.from(cipher.seal('session-a', '示例甲'));
    expect(first.equals(second)).toBe(false);
    expect(first.includes(Buffer.from('示例甲'))).toBe(false);
  });

  it.each([
    ['another owner', (sealed: Uint8Array) => ({ owner: 'session-b', bytes: sealed })],
    ['a changed byte', (sealed: Uint8Array) => ({ owner: 'session-a', bytes: flipLastBit(sealed) })],
    ['a cut end', (sealed: Uint8Array) => ({ owner: 'session-a', bytes: sealed.subarray(0, sealed.length - 1) })],
    [
      'another format',
      (sealed: Uint8Array) => ({
        owner: 'session-a',
        bytes: Buffer.concat([Buffer.of(9), Buffer.from(sealed).subarray(1)]),
      }),
    ],
  ])('refuses %s', (_name, spoil) => {
    const { owner, bytes } = spoil(cipher.seal('session-a', 1));
    expect(() => cipher.open(owner, bytes)).toThrowError(expect.objectContaining({ code: 'sealed_data_unreadable' }));
  });

  it('refuses another key', () => {
    const sealed = cipher.seal('session-a', 1);
    expect(() => createCipher(randomBytes(32)).open('session-a', sealed)).toThrowError(
      expect.objectContaining({ code: 'sealed_data_unreadable' }),
    );
  });
});

function flipLastBit(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[copy.length - 1]! ^= 1;
  return copy;
}
