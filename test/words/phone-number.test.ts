import { describe, expect, it } from 'vitest';
import { readPhoneNumber, withTail } from '../../src/words/phone-number.ts';

describe('a telephone number', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['我的电话是138 0000 0000。', '13800000000'],
    ['+86 138-0000-0000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['幺三八零零零零零零零零', '13800000000'],
    ['座机 010-60000000', '01060000000'],
    ['0571 8000 0000', '057180000000'],
    ['一三六，零零零零，零一零一', '13600000101'],
    ['座机，0371，60000000', '037160000000'],
    ['家里有2个人，打13900000000', '13900000000'],
  ])('is found in “%s”', (said, number) => {
    expect(readPhoneNumber(said)).toEqual({ number });
  });

  it.each([
    ['没有电话', 'no_number'],
    ['1380000000', 'too_short'],
    ['1380000000000', 'too_long'],
    ['60000000', 'area_code_missing'],
    ['12345678901', 'not_a_phone'],
    ['110101199001010000', 'too_long'],
  ])('is not found in “%s”', (said, problem) => {
    expect(readPhoneNumber(said)).toEqual({ problem });
  });

  it.each([
    ['最后一位是9', '13800000009'],
    ['尾号改成零零一二', '13800000012'],
    ['末四位是 5678', '13800005678'],
  ])('is put right at its end by “%s”', (said, number) => {
    expect(withTail('13800000000', said)).toBe(number);
  });

  it('has no end put right where none is told', () => {
    expect(withTail('13800000000', '电话错了')).toBeUndefined();
  });
});
