import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { PhraseIndex } from '../../src/lexicon/phrase-index.ts';
import { knowledgeDirectory } from '../understanding/support.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(knowledgeDirectory);
});

describe('the occupations', () => {
  it('give everyday wording its word in postings', () => {
    const said = { 看大门的: '保安', 带娃: '育儿嫂', 跑外卖: '外卖骑手', 打螺丝: '普工', 端盘子: '服务员' };
    for (const [words, adWord] of Object.entries(said)) {
      expect(lexicon.occupations.scan(`想找个${words}的活`).map((match) => match.value.adWord)).toEqual([adWord]);
    }
  });

  it('keep the ad word that was said, but not an abbreviation of the name', () => {
    expect(lexicon.occupations.find('门卫')?.adWord).toBe('门卫');
    expect(lexicon.occupations.find('收银')?.adWord).toBe('收银员');
  });

  it('name each occupation once, with neighbours and families that exist', () => {
    const names = lexicon.occupations.entries.map((entry) => entry.name);
    expect(new Set(names).size).toBe(names.length);
    const unknown = lexicon.occupations.entries.flatMap((entry) =>
      entry.neighbours.filter((neighbour) => lexicon.occupations.find(neighbour) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  it('hold more than four hundred words of postings', () => {
    const words = lexicon.occupations.entries.flatMap((entry) => [entry.name, ...entry.adWords]);
    expect(words.length).toBeGreaterThan(400);
  });

  it('expand keywords to their ad words, family and neighbours', () => {
    const expanded = lexicon.occupations.expand('保安');
    expect(expanded.terms).toEqual(expect.arrayContaining(['保安', '保安员', '门卫']));
    expect(expanded.family).toBe('安保');
    expect(expanded.neighbours).toContain('停车管理员');
    expect(lexicon.occupations.expand('量子工程师')).toEqual({
      terms: ['量子工程师'],
      family: undefined,
      neighbours: [],
    });
  });
});

describe('what is sought', () => {
  it('names no trade as too general that no list has', () => {
    const unknown = lexicon.sought.among.general.filter((word) => lexicon.occupations.find(word) === undefined);
    expect(unknown).toEqual([]);
  });

  it('holds no word twice among those that are no trade', () => {
    const { notJobs } = lexicon.sought.unlisted;
    expect(new Set(notJobs).size).toBe(notJobs.length);
  });

  it('captures what is asked for with every expression that asks', () => {
    const silent = lexicon.sought.unlisted.asked.filter((source) => !/(?<!\\)\((?!\?)/u.test(source));
    expect(silent).toEqual([]);
  });

  it('is asked about with words before or behind in every line', () => {
    const { others, ownChild } = lexicon.sought;
    const empty = [...others, ...ownChild.lines].filter(({ before, behind }) => before.length + behind.length === 0);
    expect(empty).toEqual([]);
  });
});

describe('the lexicon', () => {
  it('has a topic of its own for every id', () => {
    expect(lexicon.topics.size).toBeGreaterThan(60);
  });

  it('refuses a file that does not have the shape', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'lexicon-'));
    await cp(join(knowledgeDirectory, 'lexicon'), join(directory, 'lexicon'), { recursive: true });
    await writeFile(join(directory, 'lexicon', 'places.yaml'), 'version: 1\nordinaryWords: nothing\n');
    await expect(loadLexicon(directory)).rejects.toMatchObject({ code: 'knowledge_invalid' });
  });

  it('refuses a pattern that is no regular expression', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'lexicon-'));
    await cp(join(knowledgeDirectory, 'lexicon'), join(directory, 'lexicon'), { recursive: true });
    const forms = ['amount', 'compute', 'canI', 'howTo', 'whatExists', 'rule', 'personal', 'question', 'order'];
    const lines = forms.map((form) => `  ${form}: ['${form === 'rule' ? '(' : form}']`);
    await writeFile(join(directory, 'lexicon', 'forms.yaml'), `version: 1\nforms:\n${lines.join('\n')}\n`);
    await expect(loadLexicon(directory)).rejects.toMatchObject({ code: 'knowledge_invalid' });
  });
});

describe('finding phrases', () => {
  const index = new PhraseIndex<string>();
  index.add('保安', 'short');
  index.add('保安队长', 'long');
  index.add('cook', 'english');

  it('takes the longest at each place', () => {
    expect(index.scan('保安队长和保安').map((match) => match.value)).toEqual(['long', 'short']);
  });

  it('never cuts an English word, but takes its plural', () => {
    expect(index.scan('cookies').length).toBe(0);
    expect(index.scan('Two Cooks wanted').map((match) => match.value)).toEqual(['english']);
  });
});
