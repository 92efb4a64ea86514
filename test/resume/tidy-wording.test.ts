import { describe, expect, it } from 'vitest';
import { proposeRewordings, tidied, withRewordings } from '../../src/resume/tidy-wording.ts';

describe('plainer words', () => {
  it('leave fillers and 我 out, write figures, and change no fact', () => {
    expect(tidied('嗯，我以前在工地上电焊干了十五年吧')).toBe('在工地上电焊干了15年');
    expect(tidied('那个，带过八个人，反正就是管后厨嘛')).toBe('带过8个人，管后厨');
    expect(tidied('在示例酒店做厨师')).toBe('在示例酒店做厨师');
  });

  it('are proposed beside the person’s own and replace nothing by themselves', () => {
    const document = { basics: { name: '示例甲' }, work: [{ summary: '我做过三年保安嘛' }, { summary: '看仓库' }] };
    const rewordings = proposeRewordings(document);
    expect(rewordings).toEqual([{ where: 'work', index: 0, before: '我做过三年保安嘛', after: '做过3年保安' }]);
    expect(document.work[0]?.summary).toBe('我做过三年保安嘛');
    expect(withRewordings(document, rewordings).work).toEqual([{ summary: '做过3年保安' }, { summary: '看仓库' }]);
  });
});
