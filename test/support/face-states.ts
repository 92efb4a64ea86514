import type { BrowserContext, Page } from 'playwright-core';
import { eventStreamOf, turnReplying } from './event-stream.ts';
import { placeVoice, recognise, setVoice } from './stand-in-voice.ts';

export const HALL = { terminal: 'hall-3', token: 'token-of-hall-three', lat: '32.06', lon: '118.78', label: '大厅' };

export interface Stage {
  page: Page;
  context: BrowserContext;
  /** The address of the server. */
  url: string;
}

/** One look of the kiosk page, and how a person comes to it from the welcome. */
export interface FaceState {
  name: string;
  /** More of the start address. */
  start?: Record<string, string>;
  reach(stage: Stage): Promise<void>;
  /** Only where there is a terminal: a phone has a keyboard of its own, and no sensor. */
  terminal?: boolean;
}

/** Opens the welcome with ears and a voice that the test decides of. On a phone there is no terminal. */
export async function openFace(context: BrowserContext, url: string, state: FaceState, atTerminal: boolean) {
  const { terminal, token, ...place } = HALL;
  const page = await context.newPage();
  await placeVoice(page);
  const query = new URLSearchParams({ ...(atTerminal ? { terminal } : {}), ...place, ...state.start });
  await page.goto(`${url}/?${query}#token=${token}`);
  await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
  await setVoice(page, { patient: true });
  await state.reach({ page, context, url });
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name });

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await page.getByRole('textbox').press('Enter');
}

async function ask(page: Page, ...all: string[]): Promise<void> {
  for (const words of all) {
    const before = await page.locator('xiaogu-exchange').count();
    await type(page, words);
    await page.locator('xiaogu-exchange').nth(before).locator('.answer[aria-busy="false"]').waitFor();
  }
}

/** What a small screen folds away while somebody talks. */
async function unfold(page: Page): Promise<void> {
  const more = button(page, '更多');
  if (await more.isVisible()) await more.click();
}

/** Keys of the keyboard on the screen, by their names. */
async function press(page: Page, ...names: string[]): Promise<void> {
  const keyboard = page.locator('xiaogu-screen-keyboard');
  for (const name of names) await keyboard.getByRole('button', { name, exact: true }).click();
}

/** What a sensor in the hall reports. */
async function sense(url: string, present: boolean): Promise<void> {
  await fetch(`${url}/api/terminals/${HALL.terminal}/presence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${HALL.token}` },
    body: JSON.stringify({ present, distanceCm: 60 }),
  });
}

/**
 * Silent again, so that the figure is at rest. At a terminal she speaks every answer, a moment after it stands there; a
 * phone is silent until it is asked to speak.
 */
async function quiet(page: Page, stop = '别说了'): Promise<void> {
  if (new URL(page.url()).searchParams.has('terminal')) await button(page, stop).click();
}

const asking =
  (...words: string[]) =>
  async ({ page }: Stage) => {
    await ask(page, ...words);
    await quiet(page);
  };

const JOBS = '我想在南京找个导购的工作，月薪四千以上';
const RESUME = ['帮我写简历', '我叫陈小满', '13800000000'];

export const FACE_STATES: readonly FaceState[] = [
  { name: 'welcome', reach: async () => undefined },
  {
    name: 'asleep',
    terminal: true,
    start: { idle: '1' },
    async reach({ page, url }) {
      await sense(url, false);
      await page.locator('xiaogu-attract-screen').waitFor();
    },
  },
  {
    name: 'noticing',
    terminal: true,
    async reach({ page, url }) {
      const seen = page.locator('xiaogu-kiosk-stage xiaogu-face:not([mood=idle])').waitFor();
      // The page may not yet listen to its terminal when it shows the welcome.
      const sensed = setInterval(() => void sense(url, true), 200);
      await seen.finally(() => clearInterval(sensed));
    },
  },
  {
    name: 'listening',
    async reach({ page }) {
      await button(page, '按一下说话').click();
      await page.locator('xiaogu-face[mood=listening]').first().waitFor();
      await recognise(page, '我想找个离家近的', false);
    },
  },
  {
    name: 'heard',
    async reach({ page }) {
      await button(page, '按一下说话').click();
      await page.locator('xiaogu-face[mood=listening]').first().waitFor();
      await recognise(page, '失业登记怎么办', true);
      await page.locator('xiaogu-service-card').waitFor();
    },
  },
  {
    name: 'thinking',
    async reach({ page }) {
      await page.route('**/messages', () => undefined);
      await type(page, JOBS);
      await page.locator('xiaogu-exchange .thinking').waitFor();
    },
  },
  {
    name: 'speaking',
    async reach({ page }) {
      await ask(page, '试用期最长能有多久');
      const aloud = button(page, '读给我听');
      if (await aloud.isVisible()) await aloud.click();
      await button(page, '别说了').waitFor();
    },
  },
  { name: 'postings', reach: asking(JOBS) },
  {
    name: 'posting',
    async reach({ page }) {
      await asking(JOBS)({ page } as Stage);
      await button(page, '看详情').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'unfolded',
    async reach({ page }) {
      await asking(JOBS)({ page } as Stage);
      await unfold(page);
    },
  },
  { name: 'apply', reach: asking(JOBS, '就投第一个') },
  { name: 'law', reach: asking('老板两个月没发工资了怎么办') },
  {
    name: 'article',
    async reach({ page }) {
      await asking('老板两个月没发工资了怎么办')({ page } as Stage);
      const sources = page.locator('xiaogu-citations button, xiaogu-passages-card button');
      await sources
        .filter({ hasText: /《.+》第.+条/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'guide-on-law',
    async reach({ page }) {
      await asking('老板两个月没发工资了怎么办')({ page } as Stage);
      await page.locator('xiaogu-passages-card button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'sum', reach: asking('我2019年3月入职，月薪6500，上个月被辞退了，能赔多少') },
  { name: 'eligibility', reach: asking('我52岁失业一年了，在南京，能领什么补贴') },
  { name: 'checklist', reach: asking('失业登记怎么办') },
  {
    name: 'carry-away',
    async reach({ page }) {
      await asking('失业登记怎么办')({ page } as Stage);
      await page.locator('xiaogu-service-card img').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'working',
    async reach({ page }) {
      await asking('我2019年3月入职，月薪6500，上个月被辞退了，能赔多少')({ page } as Stage);
      await page.locator('xiaogu-calculation-card').evaluate((card) => card.scrollIntoView());
    },
  },
  { name: 'confirm', reach: asking(JOBS, '就投第一个', '我叫陈小满', '13800000000') },
  { name: 'applied', reach: asking(JOBS, '就投第一个', '我叫陈小满', '13800000000', '确定投') },
  {
    name: 'take-along',
    async reach({ page }) {
      await asking(JOBS)({ page } as Stage);
      await unfold(page);
      await button(page, '用手机带走').click();
      await page.locator('xiaogu-take-along img, xiaogu-take-along svg').first().waitFor();
    },
  },
  {
    name: 'verdict',
    async reach({ page }) {
      await asking('我52岁失业一年了，在南京，能领什么补贴')({ page } as Stage);
      await page.locator('xiaogu-eligibility-card').evaluate((card) => card.scrollIntoView());
    },
  },
  { name: 'fairs', reach: asking('附近有招聘会吗') },
  { name: 'training', reach: asking('南京有没有叉车培训') },
  { name: 'advice', reach: asking('我45岁，想转行做护工，好不好') },
  { name: 'practice', reach: asking('陪我练一下面试，保安的', '我以前在小区干过两年保安，晚上巡逻，一次东西都没丢过') },
  { name: 'profile', reach: asking('我叫陈小满，今年52岁，在南京住', '你都记了我什么') },
  { name: 'person', reach: asking('我要找工作人员') },
  { name: 'resume', reach: asking(...RESUME) },
  {
    name: 'rewording',
    async reach({ page }) {
      await asking(...RESUME, '服务员', '就是那个我以前在饭店端了三年盘子吧', '帮我润色一下简历')({ page } as Stage);
      await page.locator('xiaogu-resume-card .rewording').waitFor();
    },
  },
  {
    name: 'idle-warning',
    start: { idle: '1', warning: '50' },
    async reach({ page }) {
      await page.route('**/messages', (route) =>
        route.fulfill(eventStreamOf([{ type: 'RUN_STARTED' }, { type: 'RUN_FINISHED', result: turnReplying('好。') }])),
      );
      await setVoice(page, { patient: false });
      await type(page, '你好');
      await page.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    },
  },
  {
    name: 'offline',
    async reach({ page, context }) {
      await asking('试用期最长能有多久')({ page } as Stage);
      await context.setOffline(true);
      await type(page, JOBS);
      await page.locator('.offline').waitFor();
    },
  },
  {
    name: 'error',
    async reach({ page }) {
      await page.route('**/messages', (route) => route.fulfill({ status: 500, body: 'no' }));
      await type(page, JOBS);
      await page.locator('xiaogu-exchange [role=alert]').waitFor();
    },
  },
  {
    name: 'english',
    async reach({ page }) {
      await button(page, 'Switch to English').click();
      await button(page, 'Send').waitFor();
      await page.locator('xiaogu-kiosk-welcome button', { hasText: /[a-z]/ }).first().waitFor();
    },
  },
  {
    name: 'english-answer',
    async reach({ page }) {
      await button(page, 'Switch to English').click();
      await page.locator('xiaogu-kiosk-welcome button', { hasText: /[a-z]/ }).first().waitFor();
      await ask(page, 'Find me a cleaning job in Nanjing');
      await quiet(page, 'Stop speaking');
    },
  },
  {
    name: 'english-law',
    async reach({ page }) {
      await button(page, 'Switch to English').click();
      await page.locator('xiaogu-kiosk-welcome button', { hasText: /[a-z]/ }).first().waitFor();
      await ask(page, 'My boss has not paid me for two months, what can I do?');
      await quiet(page, 'Stop speaking');
    },
  },
  {
    name: 'english-sum',
    async reach({ page }) {
      await button(page, 'Switch to English').click();
      await page.locator('xiaogu-kiosk-welcome button', { hasText: /[a-z]/ }).first().waitFor();
      await ask(page, 'I started in March 2019 at 6500 a month and was dismissed last month, how much severance?');
      await quiet(page, 'Stop speaking');
    },
  },
  { name: 'care', reach: ({ page }) => button(page, '关怀模式').click() },
  {
    name: 'care-answer',
    async reach({ page }) {
      await button(page, '关怀模式').click();
      await asking(JOBS)({ page } as Stage);
    },
  },
  {
    name: 'large-type',
    async reach({ page }) {
      await button(page, '字的大小').click();
      await button(page, '字的大小').click();
      await asking('失业登记怎么办')({ page } as Stage);
    },
  },
  {
    name: 'keyboard',
    terminal: true,
    async reach({ page }) {
      await page.getByRole('textbox').click();
      await press(page, ...'shiye');
      await page.locator('xiaogu-screen-keyboard').getByRole('button', { name: '失业', exact: true }).waitFor();
    },
  },
  {
    name: 'all-candidates',
    terminal: true,
    async reach({ page }) {
      await page.getByRole('textbox').click();
      await press(page, ...'shi', '更多字词');
    },
  },
  {
    name: 'number-pad',
    terminal: true,
    async reach({ page }) {
      await asking('帮我写简历', '我叫陈小满')({ page } as Stage);
      await page.getByRole('textbox').click();
      await press(page, '数字');
    },
  },
  {
    name: 'cleared',
    async reach({ page }) {
      await asking('试用期最长能有多久')({ page } as Stage);
      await button(page, '结束并清除').click();
      await page.getByText('已经清除').waitFor();
    },
  },
  {
    name: 'print',
    async reach({ page }) {
      await asking('失业登记怎么办')({ page } as Stage);
      await page.evaluate(() => Object.assign(window, { print: () => undefined }));
      await button(page, '打印').click();
      await page.emulateMedia({ media: 'print' });
      await page.locator('xiaogu-print-sheet h1').waitFor();
    },
  },
];
