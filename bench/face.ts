import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { findBrowser } from '../test/support/find-browser.ts';
import { firstSoundAfter, placeVoice, setVoice } from '../test/support/stand-in-voice.ts';
import { BENCH_TODAY } from './bench-data.ts';
import type { BenchTable } from './main.ts';
import { quantiles } from './measure.ts';

const KIOSK = { width: 1080, height: 1920 };
const FRAMES_MS = 4000;
const LOADS = 5;
const QUESTIONS = [
  '失业登记怎么办',
  '老板两个月没发工资了怎么办',
  '试用期最长能有多久',
  '我想在南京找保洁的工作',
  '失业金能领多少钱',
  '我2019年3月入职，月薪6500，上个月被辞退了，能赔多少',
  '灵活就业社保补贴怎么申请',
  '附近有招聘会吗',
  '加班费怎么算',
  '你好',
];
const ANSWERED = { question: '帮我写简历', answers: ['我叫陈小满', '1985年6月', '女'] };

/** The kiosk page: what it weighs, how soon it shows, how smoothly 小顾 moves, how soon she answers a spoken question. */
export async function benchFace(): Promise<BenchTable> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaogu-face-'));
  const pages = { logLevel: 'error' as const, build: { outDir: join(folder, 'pages') } };
  await build(pages);
  await build({ ...pages, configFile: fileURLToPath(new URL('../vite.widget.config.ts', import.meta.url)) });
  const config = readConfig({
    XIAOGU_DATA_DIR: join(folder, 'data'),
    XIAOGU_RATE_LIMIT: 'off',
    XIAOGU_TODAY: BENCH_TODAY,
    XIAOGU_LOG_LEVEL: 'error',
    PORT: '0',
  });
  const app = await createApp({ ...config, pagesDirectory: join(folder, 'pages') });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const url = `http://127.0.0.1:${app.port}/?terminal=bench`;
    const rows = [
      ...sizes(join(folder, 'pages', 'assets'), 'the pages’ script'),
      ...sizes(join(folder, 'pages'), 'for other sites:'),
      await firstPaint(browser, url),
      await frames(browser, url, 'idle'),
      await frames(browser, url, 'speaking'),
      ...(await spokenAnswer(browser, url)),
    ];
    return {
      title: 'The kiosk page and its digital human',
      setting: `Chromium ${browser.version()} without a GPU, ${KIOSK.width}×${KIOSK.height}, server on loopback, no language model`,
      rows,
    };
  } finally {
    await browser.close();
    await app.close(0);
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizes(directory: string, kind: string): BenchTable['rows'] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.js') && name !== 'service-worker.js')
    .map((name) => {
      const bytes = readFileSync(join(directory, name));
      const what = `${kind} ${name.replace(/-[\w-]{8}(?=\.js$)/, '')}`;
      const kb = (size: number) => Math.round(size / 100) / 10;
      return {
        what,
        value: `${kb(bytes.length)} KB, gzip ${kb(gzipSync(bytes).length)} KB, brotli ${kb(brotliCompressSync(bytes).length)} KB`,
      };
    });
}

async function firstPaint(browser: Browser, url: string): Promise<BenchTable['rows'][number]> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await browser.newPage({ viewport: KIOSK });
    await page.goto(url);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    // A busy machine lays a page out before it has painted it.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    times.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    );
    await page.close();
  }
  return { what: 'first contentful paint on loopback, ms', value: `p50 ${quantiles(times).p50}` };
}

async function frames(browser: Browser, url: string, mood: string): Promise<BenchTable['rows'][number]> {
  const page = await browser.newPage({ viewport: KIOSK });
  await page.goto(url);
  await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
  const gaps = await page.evaluate(
    async ({ mood, milliseconds }) => {
      const stage = document.querySelector('xiaogu-kiosk')?.shadowRoot?.querySelector('xiaogu-kiosk-stage');
      Object.assign(stage ?? {}, { mood });
      const seen: number[] = [];
      const began = performance.now();
      let last = began;
      while (last - began < milliseconds) {
        const now = await new Promise<number>(requestAnimationFrame);
        seen.push(now - last);
        last = now;
      }
      return seen.slice(5);
    },
    { mood, milliseconds: FRAMES_MS },
  );
  await page.close();
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const { p95 } = quantiles(gaps);
  return { what: `frames a second, ${mood}`, value: `${Math.round(10_000 / mean) / 10} (slowest twentieth ${p95} ms)` };
}

/**
 * From the recogniser's final words to the call that makes a sound, the whole turn between them included. Recognition
 * and voice are stood in for, so that only the page and the server are measured.
 */
async function spokenAnswer(browser: Browser, url: string): Promise<BenchTable['rows']> {
  const page = await browser.newPage({ viewport: KIOSK });
  await placeVoice(page);
  const begin = async () => {
    await page.goto(url);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
  };
  const questions: number[] = [];
  for (const words of QUESTIONS) {
    await begin();
    questions.push(await saySpoken(page, words, 0));
  }
  await begin();
  await saySpoken(page, ANSWERED.question, 0);
  const answers: number[] = [];
  for (const [index, words] of ANSWERED.answers.entries()) answers.push(await saySpoken(page, words, index + 1));
  await page.close();
  const row = (what: string, times: number[]) => ({
    what,
    value: `p50 ${quantiles(times).p50}, p95 ${quantiles(times).p95}, most ${Math.round(Math.max(...times) * 10) / 10}`,
  });
  return [
    row('last word recognised → first sound asked for, ms', questions),
    row('the same for an answer to her question, which stands 1,500 ms to be corrected', answers),
  ];
}

async function saySpoken(page: Page, words: string, exchange: number): Promise<number> {
  await setVoice(page, { words });
  await page.getByRole('button', { name: '按一下说话' }).click();
  await page.locator('xiaogu-exchange').nth(exchange).locator('.answer[aria-busy="false"]').waitFor();
  return firstSoundAfter(page);
}
