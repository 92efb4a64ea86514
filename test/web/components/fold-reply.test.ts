import { describe, expect, it } from 'vitest';
import { foldReply } from '../../../src/web/components/fold-reply.ts';

const lead = '先留好证据，再去劳动监察投诉。'.repeat(6);
const items = (count: number, words = '留合同、工资条、转账、考勤、聊天记录。') =>
  Array.from({ length: count }, (_, index) => `- ${index + 1}${words}`);

describe('a long reply', () => {
  it('is shown as its beginning in whole lines, and loses none of the rest', () => {
    const reply = [lead, '', ...items(20)].join('\n');
    const { first, more } = foldReply(reply);
    expect(first.startsWith(lead)).toBe(true);
    expect(reply.startsWith(`${first}\n`)).toBe(true);
    const shown = first.split('\n').filter((line) => line.startsWith('- '));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.length + more).toBe(20);
  });

  it('is whole when it is short, or when little would be hidden', () => {
    const short = [lead, ...items(3)].join('\n');
    expect(foldReply(short)).toEqual({ first: short, more: 0 });
    const almost = [lead, ...items(7), '- 完'].join('\n');
    expect(foldReply(almost)).toEqual({ first: almost, more: 0 });
  });

  it('does not end with a line that leads to what is hidden', () => {
    const details = items(12);
    const { first, more } = foldReply(
      ['Short answer. '.repeat(26).trim(), '', 'In Chinese:', '', ...details].join('\n'),
    );
    expect(first).not.toContain('In Chinese');
    expect(more).toBe(13);
  });

  it('keeps its first line however long that is', () => {
    const long = '很长的一段。'.repeat(80);
    expect(foldReply([long, ...items(10)].join('\n'))).toEqual({ first: long, more: 10 });
  });
});
