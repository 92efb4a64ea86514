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

it('sends to the service desk where nobody has described the hall', async () => {
  const { url } = await startApp();
  const turn = await (await converse(url)).say('失业金怎么申领，要带什么材料');
  const card = turn.cards.find((shown) => shown.type === 'service');
  expect(card).not.toHaveProperty('hall');
  expect(card).not.toHaveProperty('carry.qr');
  expect(turn.reply).toContain('请问服务台');
});
