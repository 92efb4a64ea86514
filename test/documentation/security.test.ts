import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const text = readFileSync(path('docs/security.md'), 'utf8');
const rows = text.split('\n').filter((line) => /^\| (?:LLM|API)\d+/.test(line));

describe('docs/security.md', () => {
  it('has a row for every risk of both lists', () => {
    const named = rows.map((row) => /(?:LLM|API)\d+/.exec(row)![0]);
    const all = Array.from({ length: 10 }, (_, index) => index + 1);
    expect(named).toEqual([
      ...all.map((number) => `LLM${String(number).padStart(2, '0')}`),
      ...all.map((number) => `API${number}`),
    ]);
  });

  it.each(rows.map((row) => row.split('|').map((cell) => cell.trim())))(
    '%s%s names files, tests and drills that there are',
    (_before, _risk, met, shown) => {
      const sources = [...met!.matchAll(/`([\w-]+\/[\w/.-]*)`/g)].map(([, name]) => name!);
      for (const name of sources) expect(existsSync(path(`src/${name}`)), name).toBe(true);
      const drills = [...shown!.matchAll(/drill `([\w-]+)`/g)].map(([, name]) => name!);
      for (const name of drills) expect(readFileSync(path('drills/main.ts'), 'utf8'), name).toContain(name);
      const proofs = [...shown!.matchAll(/`(test\/[\w/.-]+)`(?: \(“([^”]+)”\))?/g)];
      expect(drills.length + proofs.length).toBeGreaterThan(0);
      for (const [, name, title] of proofs) {
        expect(existsSync(path(name!)), name).toBe(true);
        if (title !== undefined) expect(readFileSync(path(name!), 'utf8'), title).toContain(title);
      }
    },
  );
});

describe('package-lock.json', () => {
  it('every package is locked with its hash', () => {
    const { packages } = JSON.parse(readFileSync(path('package-lock.json'), 'utf8')) as {
      packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean; optional?: boolean }>;
    };
    const installed = Object.entries(packages).filter(([name]) => name !== '');
    expect(installed.length).toBeGreaterThan(100);
    // What only another platform installs is hashed where that platform installs it.
    const loose = installed.filter(
      ([, { integrity, link, inBundle, optional }]) =>
        !link && !inBundle && !optional && !/^sha512-/.test(integrity ?? ''),
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });
});
