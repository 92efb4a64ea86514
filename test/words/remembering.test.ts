import { expect, test } from 'vitest';
import { remembering } from '../../src/words/remembering.ts';

function counted(limits: { entries: number; longest: number }) {
  const computed: string[] = [];
  const recall = remembering((text) => {
    computed.push(text);
    return text.length > 1 ? text.length : undefined;
  }, limits);
  return { recall, computed };
}

test('what was computed lately is not computed again, nothing found included', () => {
  const { recall, computed } = counted({ entries: 10, longest: 10 });
  expect([recall('工资'), recall('工资'), recall('钱'), recall('钱')]).toEqual([2, 2, undefined, undefined]);
  expect(computed).toEqual(['工资', '钱']);
});

test('the oldest value goes when there are too many, and a long text is never kept', () => {
  const { recall, computed } = counted({ entries: 2, longest: 4 });
  for (const text of ['工资', '合同', '社保', '工资', '社保', '拖欠工资两个月', '拖欠工资两个月']) recall(text);
  expect(computed).toEqual(['工资', '合同', '社保', '工资', '拖欠工资两个月', '拖欠工资两个月']);
});
