import { expect, it } from 'vitest';
import { splitGreeting } from '../../../src/web/kiosk/split-greeting.ts';

it('shows the first sentence of a greeting large and the rest under it', () => {
  expect(splitGreeting('您好，我是小顾。找工作、问政策，直接说。')).toEqual({
    first: '您好，我是小顾。',
    rest: '找工作、问政策，直接说。',
  });
  expect(splitGreeting('Hello, I am Xiaogu. Ask me.')).toEqual({ first: 'Hello, I am Xiaogu.', rest: 'Ask me.' });
  expect(splitGreeting('您好')).toEqual({ first: '您好', rest: '' });
});
