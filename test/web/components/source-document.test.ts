import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/contract/passage.ts';
import {
  documentName,
  documentOfCitation,
  foremostPassages,
  isCited,
  validityText,
} from '../../../src/web/components/source-document.ts';
import { zhCn } from '../../../src/web/messages/zh-cn.ts';

const passage: Passage = {
  id: 'p1',
  title: '示例法',
  article: '第三条',
  kind: 'law',
  region: '全国',
  text: '示例条文',
  score: 1,
  source: '示例',
};

describe('a cited text', () => {
  it('brings its passage along, by id or by law and article', () => {
    expect(documentOfCitation({ id: 'p1', title: '示例法' }, [passage]).text).toBe('示例条文');
    expect(documentOfCitation({ id: 'other', title: '示例法', article: '第三条' }, [passage]).text).toBe('示例条文');
    expect(documentOfCitation({ id: 'other', title: '示例法', article: '第四条', quote: '短' }, [passage]).text).toBe(
      '短',
    );
    expect(isCited(passage, [{ id: 'x', title: '示例法' }])).toBe(false);
  });

  it('stands before what the answer does not rest on', () => {
    const other = (id: string): Passage => ({ ...passage, id, article: id });
    const found = [other('a'), other('b'), passage, other('c')];
    const ids = (passages: Passage[]) => passages.map(({ id }) => id);
    const cited = foremostPassages(found, [{ id: 'p1', title: '示例法' }]);
    expect([ids(cited.shown), ids(cited.rest)]).toEqual([['p1'], ['a', 'b', 'c']]);
    const none = foremostPassages(found, []);
    expect([ids(none.shown), ids(none.rest)]).toEqual([['a', 'b', 'p1'], ['c']]);
  });

  it('has book-title marks when it is an article of a law', () => {
    expect(documentName(passage, zhCn)).toBe('《示例法》第三条');
    expect(documentName({ id: 'g', title: '失业登记怎么办' }, zhCn)).toBe('失业登记怎么办');
  });

  it('says from when to when it holds, and when it has ended', () => {
    const dated = { id: 'x', title: 'x', effectiveFrom: '2020-05-01', effectiveTo: '2026-12-31' };
    expect(validityText(dated, '2026-11-21', zhCn)).toBe('2020年5月1日起有效 · 有效到2026年12月31日');
    expect(validityText(dated, '2027-01-01', zhCn)).toBe('2026年12月31日已失效');
    expect(validityText({ id: 'x', title: 'x' }, '2026-11-21', zhCn)).toBe('');
  });
});
