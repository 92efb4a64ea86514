// `npm run pictures [-- --only NAME,NAME] [-- --size NAME] [-- --to FOLDER]`: every state of the face at three sizes, for looking at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppForBrowser } from '../test/support/app-for-browser.ts';
import { FACE_STATES, HALL, openFace } from '../test/support/face-states.ts';
import { launchBrowser } from '../test/support/launch-browser.ts';

const SIZES = {
  kiosk: { width: 1080, height: 1920 },
  seated: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};
/** What is asked in the widget, by the state it leads to; before the first two nothing is. */
const WIDGET_STATES: Readonly<Record<string, string | undefined>> = {
  closed: undefined,
  open: undefined,
  answer: '试用期最长能有多久',
  postings: '我想在南京找个导购的工作，月薪四千以上',
  sum: '我2019年3月入职，月薪6500，上个月被辞退了，能赔多少',
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, size: { type: 'string' }, to: { type: 'string', default: 'pictures' } },
});
mkdirSync(values.to, { recursive: true });
const chosen = values.only?.split(',');
const left = (name: string) => chosen !== undefined && !chosen.includes(name);
const app = await startAppForBrowser({
  XIAOGU_TERMINAL_TOKENS: `${HALL.terminal}:${HALL.token}`,
  XIAOGU_PUBLIC_URL: 'https://xiaogu.example',
});
const browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
let failed = 0;
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    if (values.size !== undefined && values.size !== size) continue;
    const atTerminal = size !== 'phone';
    const options = { viewport, locale: 'zh-CN', reducedMotion: 'reduce' as const, acceptDownloads: true };
    for (const state of FACE_STATES) {
      if (left(state.name) || (state.terminal && !atTerminal)) continue;
      await picture(`${size}-${state.name}`, async () => {
        const context = await browser.newContext(options);
        context.setDefaultTimeout(20_000);
        return { context, page: await openFace(context, app.url, state, atTerminal) };
      });
    }
    for (const [state, question] of Object.entries(WIDGET_STATES)) {
      if (left(`widget-${state}`)) continue;
      await picture(`${size}-widget-${state}`, async () => {
        const context = await browser.newContext(options);
        const page = await context.newPage();
        await page.goto(`${app.url}/widget.html`);
        if (state !== 'closed') await page.getByRole('button', { name: '问小顾' }).click();
        if (question !== undefined) {
          await page.getByRole('textbox').fill(question);
          await page.getByRole('textbox').press('Enter');
          await page.locator('xiaogu-exchange .answer[aria-busy="false"]').waitFor();
        }
        return { context, page };
      });
    }
  }
} finally {
  await browser.close();
  await app.close();
}
process.exit(failed === 0 ? 0 : 1);

async function picture(name: string, open: () => Promise<{ context: BrowserContext; page: Page }>): Promise<void> {
  try {
    const { context, page } = await open();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    await page.screenshot({ path: join(values.to, `${name}.png`) });
    await context.close();
  } catch (error) {
    failed += 1;
    process.stderr.write(
      `${name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : error}\n`,
    );
  }
}
