import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type CheckInput, checkKnowledge } from '../../src/upkeep/check-knowledge.ts';
import { packEntry, STATUTES, statute } from '../retrieval/knowledge-double.ts';

const TODAY = '2026-11-21';

function check(changes: Partial<CheckInput>) {
  return checkKnowledge({ entries: [], passages: STATUTES, known: {}, today: TODAY, ...changes });
}

const kinds = (changes: Partial<CheckInput>) => check(changes).findings.map(({ kind }) => kind);

describe('checking the pack', () => {
  it('finds nothing in a pack that is right', () => {
    const entry = packEntry('law-hats', { cites: '[{ law: 植树法, article: 第四条 }]' });
    expect(check({ entries: [entry] }).findings).toEqual([]);
  });

  it('names an article that the law does not have, as an error', () => {
    const entry = packEntry('law-hats', { cites: '[{ law: 植树法, article: 第四十条 }]' });
    expect(check({ entries: [entry] }).findings).toEqual([
      {
        kind: 'article_missing',
        severity: 'error',
        entries: ['law-hats'],
        detail: expect.stringContaining('第四十条'),
      },
    ]);
  });

  it('names an article whose text has changed since, and not one that has not', () => {
    const entry = packEntry('law-hats', {
      cites: '[{ law: 植树法, article: 第四条 }, { law: 植树法, article: 第三条 }]',
    });
    const known = check({ entries: [entry] }).hashes;
    expect(Object.keys(known)).toEqual(['植树法第三条', '植树法第四条']);
    const passages = STATUTES.map((passage) =>
      passage.article === '第四条' ? statute('植树法', '第四条', '用人单位应当提供雨衣。') : passage,
    );
    expect(check({ entries: [entry], passages, known }).findings).toMatchObject([
      { kind: 'article_changed', severity: 'error', detail: expect.stringContaining('植树法第四条') },
    ]);
    expect(kinds({ entries: [entry], known })).toEqual([]);
  });

  it('says which laws were not at hand, and keeps what was known of them', () => {
    const entry = packEntry('law-hats', { cites: '[{ law: 没有的法, article: 第四条 }]' });
    const { findings, hashes } = check({ entries: [entry], known: { 没有的法第四条: 'before' } });
    expect(findings).toMatchObject([{ kind: 'article_unseen', severity: 'reminder' }]);
    expect(hashes).toEqual({ 没有的法第四条: 'before' });
  });

  it.each([
    ['2026-12-31', 'lapses_soon', 'reminder'],
    ['2026-11-20', 'lapsed', 'error'],
  ])('tells of a rule that ends on %s: %s', (effectiveTo, kind, severity) => {
    const entry = packEntry('law-hats', { head: `effectiveTo: ${effectiveTo}` });
    expect(check({ entries: [entry] }).findings).toMatchObject([{ kind, severity }]);
  });

  it('lets a rule that ends much later be', () => {
    expect(kinds({ entries: [packEntry('law-hats', { head: 'effectiveTo: 2027-06-30' })] })).toEqual([]);
  });

  it('reminds of entries that were looked at too long ago, procedures before laws', () => {
    const entries = [packEntry('law-hats'), packEntry('service-hats', { questions: ['另一件事'] })];
    expect(check({ entries, today: '2027-07-01' }).findings).toMatchObject([
      { kind: 'review_due', entries: ['service-hats'] },
    ]);
    expect(kinds({ entries, today: '2027-12-01' })).toEqual(['review_due', 'review_due']);
  });

  it('reminds of what is not confirmed, with whom to ask', () => {
    const entry = { ...packEntry('law-hats'), confidence: 'medium' as const, confirmWith: '12333' };
    expect(check({ entries: [entry] }).findings).toMatchObject([
      { kind: 'unconfirmed', severity: 'reminder', detail: expect.stringContaining('12333') },
    ]);
  });

  it('names a question that two entries of one kind both claim, and one nearly the same', () => {
    const one = packEntry('law-one', { questions: ['草帽到底应该去哪里领取呢', '手套'] });
    const same = packEntry('law-two', { questions: ['手套？'] });
    const near = packEntry('law-three', { questions: ['草帽到底应该去哪里领取'] });
    const other = packEntry('service-four', { questions: ['手套'] });
    expect(check({ entries: [one, same] }).findings).toMatchObject([
      { kind: 'question_taken', severity: 'error', entries: ['law-one', 'law-two'] },
    ]);
    expect(check({ entries: [one, near] }).findings).toMatchObject([{ kind: 'question_near', severity: 'reminder' }]);
    expect(check({ entries: [one, other] }).findings).toMatchObject([
      { kind: 'question_shared', severity: 'reminder' },
    ]);
  });
});

// A process of its own, from its sources.
describe('the command', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'upkeep-'));
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  const write = (article: string) =>
    writeFileSync(
      join(texts, '样例法.md'),
      `# 样例法\n\n**第一条**　${article}\n\n**第二条**　夏天浇水。\n\n**第三条**　本法自2020年1月1日起施行。\n`,
    );
  mkdirSync(join(folder, 'knowledge', 'laws'), { recursive: true });
  writeFileSync(
    join(folder, 'knowledge', 'laws', 'sample.md'),
    '---\nid: law-sample\ntitle: 样例\nkind: law\nregion: 全国\nreviewedAt: 2026-11-21\nstatus: in_force\nconfidence: high\ncites: [{ law: 样例法, article: 第一条 }]\nsources: []\naudience: [everyone]\nquestions: [样例是什么]\nterms: [样例]\n---\n\n样例在这里。\n',
  );
  const run = (...more: string[]) =>
    spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'src/upkeep/check-knowledge-command.ts',
        '--texts',
        texts,
        '--knowledge',
        join(folder, 'knowledge'),
        '--json',
        ...more,
      ],
      {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, XIAOGU_TODAY: TODAY },
      },
    );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the articles when told to, fails when one has changed, and is content again once that is accepted', () => {
    write('每人种一棵树。');
    expect(run('--accept').status).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(join(folder, 'knowledge', 'article-hashes.json'), 'utf8')))).toEqual([
      '样例法第一条',
    ]);
    expect(JSON.parse(run().stdout)).toMatchObject({ checked: 1, errors: 0 });
    write('每人种两棵树。');
    const changed = run();
    expect(changed.status).toBe(1);
    expect(JSON.parse(changed.stdout)).toMatchObject({ errors: 1, findings: [{ kind: 'article_changed' }] });
    expect(run('--accept').status).toBe(0);
    expect(run().status).toBe(0);
  });
});
