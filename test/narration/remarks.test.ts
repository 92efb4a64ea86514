import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';

/** Every figure a remark may carry. */
const FIGURES = {
  km: 1,
  minutes: 10,
  amount: 1,
  unit: 'month',
  percent: 10,
  benefit: 'meals',
  shift: 'day',
  certificate: '焊工证',
  years: 1,
  days: 1,
  headcount: 3,
  count: 2,
};

const source = (folder: string) => {
  const directory = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(directory)
    .filter((name) => /\.(ts|yaml)$/.test(name))
    .map((name) => readFileSync(`${directory}${name}`, 'utf8'))
    .join('\n');
};

/** Codes as they stand in the code that gives them out, so that a new one without words is noticed. */
const matching = [...source('src/matching').matchAll(/\{ code: '([a-z_]+)'/g)].map((match) => match[1]!);
const trust = [
  ...readFileSync(new URL('../../knowledge/lexicon/trust.yaml', import.meta.url), 'utf8').matchAll(
    /- code: ([a-z_]+)/g,
  ),
].map((match) => match[1]!);
const planned = [
  ...source('src/agent/embedded').matchAll(
    /(say|clarify): \{[^}]*?code: (?:[^'}]*\? )?'([a-z_]+)'(?: : '([a-z_]+)')?/gs,
  ),
];

describe.each([
  ['Chinese', chinese],
  ['English', english],
])('the %s narrator', (_name, narrator) => {
  it.each([...new Set([...matching, ...trust])])('has words for the reason or warning %s', (code) => {
    const [words] = narrator.remarks([{ ...FIGURES, code } as { code: string }]);
    expect(words).toBeTruthy();
    expect(words).not.toMatch(/undefined|NaN/);
  });

  it.each([
    ...new Set(planned.filter((match) => match[1] === 'say').flatMap((match) => [match[2]!, match[3] ?? match[2]!])),
  ])('has words for the remark %s', (code) => {
    expect(narrator.remark(code, { text: 'x' }).reply).toBeTruthy();
  });

  it.each([
    ...new Set(
      planned.filter((match) => match[1] === 'clarify').flatMap((match) => [match[2]!, match[3] ?? match[2]!]),
    ),
  ])('has words for the question %s', (code) => {
    expect(narrator.question(code).reply).toBeTruthy();
  });
});
