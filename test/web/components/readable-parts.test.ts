import { describe, expect, it } from 'vitest';
import { readableParts } from '../../../src/web/components/readable-parts.ts';

describe('a card of unknown shape', () => {
  it('gives its title and a line for each named thing, without ids', () => {
    const card = {
      type: 'fairs',
      title: '招聘会',
      fairs: [{ id: 'f-1', name: '冬季招聘会', date: '2026-12-05', place: '市民中心' }, 42, null],
      notes: ['带身份证'],
    };
    expect(readableParts(card)).toEqual({
      title: '招聘会',
      lines: ['冬季招聘会 · 市民中心 · 2026-12-05', '带身份证'],
    });
  });

  it('is empty when nothing in it is for reading', () => {
    expect(readableParts({ type: 'resume', id: 'r-1' } as { type: string })).toEqual({ title: undefined, lines: [] });
  });
});
