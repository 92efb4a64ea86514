import { expect, it } from 'vitest';
import { converse } from '../support/conversation.ts';
import { startApp } from '../support/start-app.ts';

const HALL = new URL('../../docs/examples/hall.yaml', import.meta.url).pathname;

it('gives a service with the window of the hall, and a checklist that opens on a phone without a session', async () => {
  const { url } = await startApp({ XIAOGU_HALL_FILE: HALL, XIAOGU_PUBLIC_URL: 'https://hall.example' });
  const turn = await (await converse(url)).say('失业金怎么申领，要带什么材料');
  const card = turn.cards.find((shown) => shown.type === 'service');
  expect(card).toMatchObject({
    id: 'service-unemployment-benefit-claim',
    hall: { windows: '一楼3、4号窗口', checkedOn: '2026-11-20' },
    checklist: expect.arrayContaining(['本人银行卡']),
    carry: { url: expect.stringMatching(/^https:\/\/hall\.example\/print\/services\//) },
  });
  expect(turn.reply).toContain('一楼3、4号窗口');

  const page = await fetch(`${url}${card?.type === 'service' ? card.carry?.path : ''}`);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(html).toContain('失业保险金怎么申领');
  expect(html).toContain('本人银行卡');
  expect(html).toContain('一楼3、4号窗口');
  expect(html).not.toMatch(/<script|http:\/\//);
  expect(await (await fetch(`${url}/print/sheet.css`)).text()).toContain('@media print');

  const unknown = await fetch(`${url}/print/services/bm90aGluZw.AAAAAAAAAAAAAAAAAAAAAA`);
  expect(unknown.status).toBe(404);
});

it('answers where and when with the hall alone, the part that was asked first, also by voice', async () => {
  const { url } = await startApp({ XIAOGU_HALL_FILE: HALL });
  const conversation = await converse(url);
  const window = await conversation.say('失业登记在哪个窗口');
  expect(window.reply).toMatch(/^\*\*在示例市公共就业服务大厅一楼5号窗口/);
  expect(window.speech).toContain('一楼5号窗口');
  const hours = await conversation.say('几点下班');
  expect(hours.reply).toMatch(/^\*\*周一至周六 9:00–17:00/);
  const papers = await (await converse(url)).say('失业登记去哪个窗口，要带什么');
  expect(papers.reply).toContain('要带：身份证');
});

it('keeps to the errand that was spoken of, and names no window of this hall for another city', async () => {
  const { url } = await startApp({ XIAOGU_HALL_FILE: HALL });
  const conversation = await converse(url);
  await conversation.say('我想领失业金');
  expect((await conversation.say('在几号窗口')).reply).toContain('一楼3、4号窗口');
  expect((await conversation.say('要带什么')).reply).toContain('本人银行卡');
  const elsewhere = await (await converse(url)).say('南京失业登记在哪个窗口');
  expect(elsewhere.reply).not.toContain('一楼5号窗口');
  const unfilled = await (await converse(url)).say('工伤认定在几号窗口');
  expect(unfilled.reply).toContain('请问服务台');
});

it('sends to the service desk where nobody has described the hall', async () => {
  const { url } = await startApp();
  const turn = await (await converse(url)).say('失业金怎么申领，要带什么材料');
  const card = turn.cards.find((shown) => shown.type === 'service');
  expect(card).not.toHaveProperty('hall');
  expect(card).not.toHaveProperty('carry.qr');
  expect(turn.reply).toContain('请问服务台');
});
