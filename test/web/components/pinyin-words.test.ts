import { describe, expect, it } from 'vitest';
import { wordsByReading } from '../../../scripts/pinyin-words.ts';
import { candidatesFor } from '../../../src/web/kiosk/pinyin-input.ts';
import { PinyinWords } from '../../../src/web/kiosk/pinyin-words.ts';

const words = new PinyinWords(wordsByReading());
const first = (letters: string) => candidatesFor(letters, {}, words)[0]?.text;

describe('the words of the keyboard', () => {
  it.each([
    ['baoan', '保安'],
    ['shiyedengji', '失业登记'],
    ['sydj', '失业登记'],
    ['zhaogongzuo', '找工作'],
    ['nanjing', '南京'],
    ['lvse', '绿色'],
    ['woxiangzhaogongzuo', '我想找工作'],
    ['laobanlianggeyuemeifagongzile', '老板两个月没发工资了'],
    ['xiangzhaoyigelijiajindegongzuo', '想找一个离家近的工作'],
  ])('turn %s into %s', (letters, text) => {
    expect(first(letters)).toBe(text);
  });

  it('are simplified characters alone', () => {
    expect(words.read('shiye').map(({ text }) => text)).not.toContain('失業');
  });
});
