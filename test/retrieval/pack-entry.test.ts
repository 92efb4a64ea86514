import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLegalLexicon } from '../../src/retrieval/load-legal-lexicon.ts';
import { loadPack } from '../../src/retrieval/load-pack.ts';
import { packPassage, parsePackEntry } from '../../src/retrieval/pack-entry.ts';
import { packEntry } from './knowledge-double.ts';

const knowledge = fileURLToPath(new URL('../../knowledge/', import.meta.url));

describe('entries of the pack', () => {
  it('are read with their head, lead and sections', () => {
    const entry = packEntry('law-hats', {
      cites: '[{ law: 植树法, article: 第四条 }, { law: 植树通知, article: 一、 }, { law: 植树复函 }]',
      body: '单位要发帽子。\n\n## 条件\n\n- 在地里\n  干活的。\n- 有太阳的。\n\n## 怎么办\n\n- 去要。',
    });
    expect(entry.lead).toBe('单位要发帽子。');
    expect(entry.sections).toEqual([
      { heading: '条件', items: ['在地里干活的。', '有太阳的。'] },
      { heading: '怎么办', items: ['去要。'] },
    ]);
    expect(entry.cites).toEqual([
      { law: '植树法', article: '第四条' },
      { law: '植树通知', article: '一' },
      { law: '植树复函' },
    ]);
    expect(packPassage(entry)).toMatchObject({
      id: 'law-hats',
      kind: 'law',
      text: '单位要发帽子。\n条件：\n- 在地里干活的。\n- 有太阳的。\n怎么办：\n- 去要。',
    });
  });

  it.each([
    ['no head', '答案。', /no head/],
    ['a head that is not YAML', '---\nid: [\n---\n\n答案。', /not YAML/],
    ['a wrong field', '---\nid: law-a\ntitle: 标题\n---\n\n答案。', /kind/],
  ])('are refused with %s, naming the file', (_what, source, message) => {
    expect(() => parsePackEntry(source, 'laws/a.md')).toThrow(message);
    expect(() => parsePackEntry(source, 'laws/a.md')).toThrow('laws/a.md');
  });

  it('of the project are all valid, each id its file’s name', async () => {
    const entries = await loadPack(knowledge);
    expect(entries.length).toBeGreaterThan(60);
    for (const { id, kind, file } of entries) expect(file.split('/')[1]).toBe(`${id.slice(kind.length + 1)}.md`);
  });
});

describe('the legal lexicon of the project', () => {
  it('leads from everyday words to statutory ones', async () => {
    const lexicon = await loadLegalLexicon(knowledge);
    expect(lexicon.expand('老板把我炒鱿鱼了')).toContain('用人单位解除劳动合同');
    expect(lexicon.expand('半年没给我签合同')).toContain('未与劳动者订立书面劳动合同');
    expect(lexicon.expand('今天天气不错')).toEqual([]);
    expect(lexicon.statute('劳动合同法')?.weight).toBeGreaterThan(1);
  });
});
