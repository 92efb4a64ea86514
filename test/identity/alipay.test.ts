import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { alipayVerifier } from '../../src/identity/alipay-verifier.ts';
import { demonstrationVerifier } from '../../src/identity/demonstration-verifier.ts';
import { createIdentityDesk } from '../../src/identity/identity-desk.ts';
import type { IdentityVerifier } from '../../src/identity/identity-verifier.ts';
import { noteFacts } from '../../src/resume/note-facts.ts';
import { emptyResume } from '../../src/resume/resume-interview.ts';
import { readIdNumber } from '../../src/words/id-number.ts';

/** Area 000000 belongs to nobody. */
const CARD = '000000198001010013';
const PERSON = { name: '示例甲', idNumber: CARD, returnUrl: 'http://127.0.0.1/' };
const keys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
const app = keys();
const alipay = keys();

interface Call {
  method: string;
  content: Record<string, unknown>;
  signed: boolean;
}

/** Checks the caller's signature and signs its own answers over the bytes of the answer, as the public gateway does. */
async function gateway(answers: (call: Call) => { body: object; forged?: boolean; silent?: boolean }) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const inAddress = new URL(request.url ?? '', 'http://gateway').searchParams;
      const all = new Map([...inAddress, ...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))]);
      const signature = all.get('sign') ?? '';
      all.delete('sign');
      const toSign = [...all]
        .filter(([, value]) => value !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `${key}=${value}`)
        .join('&');
      const method = all.get('method') ?? '';
      const call: Call = {
        method,
        content: JSON.parse(all.get('biz_content') ?? '{}') as Record<string, unknown>,
        signed: createVerify('RSA-SHA256').update(toSign, 'utf8').verify(app.publicKey, signature, 'base64'),
      };
      calls.push(call);
      const { body, forged, silent } = answers(call);
      if (silent) return request.socket.destroy();
      const text = JSON.stringify(body);
      const sign = createSign('RSA-SHA256')
        .update(forged ? `${text} ` : text, 'utf8')
        .sign(alipay.privateKey, 'base64');
      response.setHeader('Content-Type', 'application/json');
      response.end(`{"${method.replaceAll('.', '_')}_response":${text},"sign":"${sign}"}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const verifier = alipayVerifier({
    appId: '2021000000000000',
    privateKey: app.privateKey,
    alipayPublicKey: alipay.publicKey,
    gateway: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway.do`,
  });
  return { calls, verifier };
}

const BEGUN = { code: '10000', msg: 'Success', certify_id: 'certify-1' };

function desk(verifier: IdentityVerifier | undefined, now = () => new Date('2026-11-21T02:00:00Z')) {
  const failures: unknown[] = [];
  return {
    failures,
    ...createIdentityDesk({ verifier, now, today: () => '2026-11-21', onFailure: (error) => failures.push(error) }),
  };
}

describe('Alipay’s face certification', () => {
  it('is begun with a signed call, opens with a signed address and passes when the gateway says so', async () => {
    const { calls, verifier } = await gateway(({ method }) => ({
      body: method.endsWith('initialize') ? BEGUN : { code: '10000', msg: 'Success', passed: 'T' },
    }));
    const { reference, url } = await verifier.begin(PERSON);
    expect(reference).toBe('certify-1');
    const address = new URL(url!);
    expect(address.searchParams.get('method')).toBe('alipay.user.certify.open.certify');
    expect(JSON.parse(address.searchParams.get('biz_content')!)).toEqual({ certify_id: 'certify-1' });
    expect(address.searchParams.get('sign')).toBeTruthy();
    expect(url).not.toContain(CARD);
    expect(await verifier.result(reference)).toBe('passed');
    expect(calls.map(({ signed }) => signed)).toEqual([true, true]);
    expect(calls[0]).toMatchObject({
      method: 'alipay.user.certify.open.initialize',
      content: {
        biz_code: 'FACE',
        identity_param: { identity_type: 'CERT_INFO', cert_type: 'IDENTITY_CARD', cert_name: '示例甲', cert_no: CARD },
        merchant_config: { return_url: 'http://127.0.0.1/' },
      },
    });
    expect(String(calls[0]?.content.outer_order_no)).toMatch(/^[a-z0-9]{32}$/);
  });

  it('takes no answer whose signature does not hold, be it a pass', async () => {
    const { verifier } = await gateway(() => ({ body: { code: '10000', passed: 'T' }, forged: true }));
    await expect(verifier.result('certify-1')).rejects.toMatchObject({ code: 'identity_upstream_failed' });
  });

  it('waits while the person has not passed, and fails after half an hour', async () => {
    let clock = Date.parse('2026-11-21T02:00:00Z');
    const { verifier } = await gateway(({ method }) => ({
      body: method.endsWith('initialize') ? BEGUN : { code: '10000', passed: 'F' },
    }));
    const house = desk(verifier, () => new Date(clock));
    const { state, qr } = await house.begin(emptySessionState(), PERSON);
    expect(qr).toMatch(/^<svg/);
    expect((await house.look(state)).check?.status).toBe('waiting');
    clock += 31 * 60_000;
    expect((await house.look(state)).check?.status).toBe('failed');
  });

  it('that is refused or not answered leaves the session as it was', async () => {
    const refused = desk(
      (await gateway(() => ({ body: { code: '40004', msg: 'Business Failed', sub_code: 'X' } }))).verifier,
    );
    await expect(refused.begin(emptySessionState(), PERSON)).rejects.toMatchObject({ code: 'identity_failed' });
    const silent = await gateway(({ method }) => ({ body: BEGUN, silent: method.endsWith('query') }));
    const house = desk(silent.verifier);
    const { state } = await house.begin(emptySessionState(), PERSON);
    expect((await house.look(state)).check?.status).toBe('waiting');
    expect(house.failures).toHaveLength(1);
  });
});

describe('a check of identity', () => {
  it('marks the resume, keeps no number, and loses the mark with another name', async () => {
    const house = desk(demonstrationVerifier());
    const resume = { ...emptyResume(), document: { basics: { name: '示例乙' } } };
    const { state } = await house.begin({ ...emptySessionState(), resume }, PERSON);
    expect(JSON.stringify(state)).not.toContain(CARD);
    const verified = (await house.look(state)).state;
    expect(verified.resume?.document).toMatchObject({
      basics: { name: '示例甲' },
      'x-verified': { method: 'demonstration', demonstration: true },
    });
    const renamed = noteFacts(verified.resume!, { name: '示例丙' });
    expect(renamed.resume.document['x-verified']).toBeUndefined();
  });

  it('is not begun without a verifier, nor with a number that cannot be right', async () => {
    await expect(desk(undefined).begin(emptySessionState(), PERSON)).rejects.toMatchObject({
      code: 'identity_unavailable',
    });
    const wrong = desk(demonstrationVerifier()).begin(emptySessionState(), {
      ...PERSON,
      idNumber: '000000198001010018',
    });
    await expect(wrong).rejects.toMatchObject({ code: 'identity_number_wrong', httpStatus: 422 });
  });
});

describe('an identity number', () => {
  it('is read with its birthday, or says what is wrong with it', () => {
    const problem = (said: string) => (readIdNumber(said, '2026-11-21') as { problem?: string }).problem;
    expect(readIdNumber(' 000000 19800101 0013 ', '2026-11-21')).toEqual({ number: CARD, birthDate: '1980-01-01' });
    expect(problem('000000198001010018')).toBe('check_digit_wrong');
    expect(problem('000000198013010017')).toBe('birth_date_wrong');
    expect(problem('000000202701010017')).toBe('birth_date_wrong');
    expect(problem('00000019800101001')).toBe('too_short');
    expect(problem('0000001980010100137')).toBe('too_long');
    expect(problem('不记得了')).toBe('not_an_id_number');
  });
});
