import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'xiaogu-browser-'));
const program = join(folder, 'chromium');
writeFileSync(program, '', { mode: 0o755 });
afterAll(() => rmSync(folder, { recursive: true }));

it('takes the browser that CHROME_PATH names, else one on the PATH', () => {
  expect(findBrowser({ CHROME_PATH: program, PATH: '' })).toBe(program);
  expect(findBrowser({ PATH: `/nonexistent:${folder}` })).toBe(program);
});

it('says what to do when the named browser cannot be run', () => {
  expect(() => findBrowser({ CHROME_PATH: '/nonexistent/chrome', PATH: folder })).toThrow(/CHROME_PATH is .*chrome/);
});
