import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applicationLetter } from '../../src/application-letter.ts';
import type { ApplicationMessage } from '../../src/applications/application-delivery.ts';
import { DeliveryFile, routedDelivery } from '../../src/applications/delivery-routes.ts';
import { emailDelivery, type MailTransport } from '../../src/applications/email-delivery.ts';
import { webhookDelivery } from '../../src/applications/webhook-delivery.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { isPrivateAddress } from '../../src/outbound/reachable-address.ts';
import {
  BOUND_SIGNATURE_HEADER,
  SIGNATURE_HEADER,
  signatureProblem,
  TIMESTAMP_HEADER,
} from '../../src/outbound/signature.ts';
import { postSigned } from '../../src/outbound/signed-post.ts';

const SECRET = 'a-secret-for-tests-alone';
const NOW = () => new Date('2026-11-21T02:00:00Z');
const OPTIONS = { policy: { allowedPrivateHosts: [] }, now: NOW };
const MESSAGE: ApplicationMessage = {
  id: 'message-1',
  kind: 'application',
  applicationId: 'application-1',
  jobId: 'example:1',
  posting: { title: '保安', employer: '示例物业有限公司', city: '南京', payText: '5-6千', demonstration: false },
  content: {
    name: '示例甲',
    phone: '13800000000',
    resume: {
      basics: { name: '示例甲', phone: '13800000000', label: '保安' },
      work: [{ position: '保安', summary: '做过三年保安' }],
    },
  },
};

interface Received {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

async function receiver(
  answer: (received: Received, count: number) => { status: number; headers?: Record<string, string> },
) {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(one);
      const { status, headers } = answer(one, received.length);
      response.writeHead(status, headers).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/applications`, received };
}

function addressOf(url: string): { host: string; path: string } {
  const { host, pathname, search } = new URL(url);
  return { host, path: `${pathname}${search}` };
}

describe('a signed webhook', () => {
  it('brings the application with a signature that the receiver can check and a key that stays the same', async () => {
    const { url, received } = await receiver(() => ({ status: 202 }));
    const delivery = webhookDelivery({ url, secret: SECRET }, OPTIONS);
    await delivery.deliver(MESSAGE);
    await delivery.deliver(MESSAGE);
    const [first, second] = received;
    expect(JSON.parse(first!.body)).toMatchObject({
      event: 'application.submitted',
      applicationId: 'application-1',
      applicant: { name: '示例甲', phone: '13800000000', resume: { basics: { label: '保安' } } },
    });
    const signed = {
      ...addressOf(url),
      idempotencyKey: 'message-1',
      boundSignature: undefined,
      timestamp: first!.headers[TIMESTAMP_HEADER] as string,
      signature: first!.headers[SIGNATURE_HEADER] as string,
      body: first!.body,
    };
    expect(signatureProblem(SECRET, signed, NOW())).toBeUndefined();
    expect(signatureProblem('another-secret-altogether', signed, NOW())).toBe('signature_wrong');
    expect(signatureProblem(SECRET, { ...signed, body: `${first!.body} ` }, NOW())).toBe('signature_wrong');
    expect(signatureProblem(SECRET, signed, new Date('2026-11-21T02:06:00Z'))).toBe('signature_stale');
    expect(signatureProblem(SECRET, { ...signed, signature: undefined }, NOW())).toBe('signature_missing');
    expect(first!.headers['idempotency-key']).toBe('message-1');
    expect(second!.headers['idempotency-key']).toBe('message-1');
  });

  it('is bound by its second signature to the address and the key it was sent under', async () => {
    const { url, received } = await receiver(() => ({ status: 202 }));
    await webhookDelivery({ url: `${url}?hall=1`, secret: SECRET }, OPTIONS).deliver(MESSAGE);
    const [{ headers, body, path }] = received as [Received];
    const signed = {
      host: headers.host!,
      path,
      idempotencyKey: headers['idempotency-key'] as string,
      body,
      timestamp: headers[TIMESTAMP_HEADER] as string,
      signature: headers[SIGNATURE_HEADER] as string,
      boundSignature: headers[BOUND_SIGNATURE_HEADER] as string,
    };
    const lines = [signed.timestamp, 'POST', signed.host, '/applications?hall=1', 'message-1', body].join('\n');
    expect(signed.boundSignature).toBe(`sha256=${createHmac('sha256', SECRET).update(lines).digest('hex')}`);
    expect(signatureProblem(SECRET, signed, NOW())).toBeUndefined();
    expect(signatureProblem(SECRET, signed, NOW(), 'bound')).toBeUndefined();
    for (const elsewhere of [
      { host: 'other.example.com' },
      { path: '/applications?hall=2' },
      { idempotencyKey: 'message-2' },
      { body: `${body} ` },
    ])
      expect(signatureProblem(SECRET, { ...signed, ...elsewhere }, NOW())).toBe('signature_wrong');
    const first = { ...signed, boundSignature: undefined };
    expect(signatureProblem(SECRET, first, NOW())).toBeUndefined();
    expect(signatureProblem(SECRET, first, NOW(), 'bound')).toBe('signature_missing');
  });

  it('bears the second signature alone where the operator says so', async () => {
    const { url, received } = await receiver(() => ({ status: 202 }));
    await webhookDelivery({ url, secret: SECRET }, { ...OPTIONS, signatures: 'bound' }).deliver(MESSAGE);
    expect(received[0]!.headers[SIGNATURE_HEADER]).toBeUndefined();
    expect(received[0]!.headers[BOUND_SIGNATURE_HEADER]).toMatch(/^sha256=[0-9a-f]{64}$/);
  });

  it('takes nothing of the person along when it tells of a withdrawal', async () => {
    const { url, received } = await receiver(() => ({ status: 200 }));
    await webhookDelivery({ url, secret: SECRET }, OPTIONS).deliver({ ...MESSAGE, kind: 'withdrawal' });
    expect(JSON.parse(received[0]!.body)).toEqual({
      event: 'application.withdrawn',
      applicationId: 'application-1',
      jobId: 'example:1',
    });
  });

  it('follows no redirect and counts every answer but success as a failure', async () => {
    const elsewhere = await receiver(() => ({ status: 200 }));
    const { url } = await receiver((_received, count) =>
      count === 1 ? { status: 307, headers: { location: elsewhere.url } } : { status: 503 },
    );
    const delivery = webhookDelivery({ url, secret: SECRET }, OPTIONS);
    await expect(delivery.deliver(MESSAGE)).rejects.toMatchObject({ code: 'receiver_redirects' });
    await expect(delivery.deliver(MESSAGE)).rejects.toMatchObject({ code: 'receiver_refused', status: 503 });
    expect(elsewhere.received).toEqual([]);
  });

  it('calls https addresses and loopback alone, and no private one', async () => {
    const call = (url: string) => postSigned({ url, secret: SECRET, idempotencyKey: '1', body: {} }, OPTIONS);
    for (const url of [
      'http://example.com/hook',
      'ftp://example.com/hook',
      'https://user:password@example.com/',
      'https://10.0.0.1/hook',
      'https://192.168.1.1/hook',
      'https://169.254.169.254/latest',
      'https://[fd00::1]/hook',
      'https://[::ffff:10.0.0.1]/hook',
      'https://3232235777/hook',
    ])
      await expect(call(url), url).rejects.toMatchObject({
        code: expect.stringMatching(/address_refused/),
      });
  });

  it('knows private addresses of both kinds', () => {
    const known = [
      '10.1.2.3',
      '172.31.0.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      'fe80::1',
      'fc00::1',
      '::1',
      '2002:a00:1::',
    ];
    expect(known.filter((address) => !isPrivateAddress(address))).toEqual([]);
    expect(['8.8.8.8', '172.32.0.1', '2400:3200::1'].filter(isPrivateAddress)).toEqual([]);
  });
});

describe('delivery by e-mail', () => {
  async function mailbox(options: { refuse?: boolean } = {}) {
    const mails: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (options.refuse) return callback(Object.assign(new Error('full'), { responseCode: 452 }));
          mails.push(Buffer.concat(chunks).toString('utf8'));
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const { port } = server.server.address() as AddressInfo;
    const transport = createTransport({
      host: '127.0.0.1',
      port,
      secure: false,
      ignoreTLS: true,
    }) as unknown as MailTransport;
    const delivery = emailDelivery({
      transport,
      from: '示例大厅 <hall@example.com>',
      to: 'hr@example.com',
      write: (message) => applicationLetter(message, chinese, NOW()),
    });
    return { mails, delivery };
  }

  it('brings the person’s words and the resume as a PDF that reads back', async () => {
    const { mails, delivery } = await mailbox();
    await delivery.deliver(MESSAGE);
    const [mail] = mails;
    expect(mail).toContain('Message-ID: <message-1@example.com>');
    expect(mail).toContain('To: hr@example.com');
    const name = [...mail!.matchAll(/filename\*\d\*=(?:utf-8'')?([^;\r\n]+)/g)].map(([, part]) => part).join('');
    expect(decodeURIComponent(name)).toBe('应聘 保安 示例甲.pdf');
    expect(Buffer.from(mail!.split('\r\n\r\n')[2]!.split('\r\n--')[0]!, 'base64').toString('utf8')).toContain(
      '“保安”（南京，5-6千）',
    );
    const encoded = /application\/pdf[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail!)![1]!;
    const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(encoded, 'base64')));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text.replace(/\s/g, '')).toContain('做过三年保安');
  });

  it('tells of a withdrawal without name, number or resume', async () => {
    const { mails, delivery } = await mailbox();
    await delivery.deliver({ ...MESSAGE, kind: 'withdrawal' });
    expect(mails[0]).not.toContain('.pdf');
    const body = Buffer.from(mails[0]!.split('\r\n\r\n').slice(1).join(''), 'base64').toString('utf8');
    expect(`${mails[0]}${body}`).not.toContain('13800000000');
  });

  it('fails when the mail server does not take it, so that it is tried again', async () => {
    const { delivery } = await mailbox({ refuse: true });
    await expect(delivery.deliver(MESSAGE)).rejects.toThrow();
  });
});

describe('the way an application travels', () => {
  const file = DeliveryFile.parse({
    routes: [
      { name: 'platform', source: 'partner', webhook: { url: 'https://example.com/hook', secret: SECRET } },
      { name: 'estate', employer: '示例物业有限公司', email: 'hr@example.com' },
    ],
  });
  const went = async (posting: Partial<ApplicationMessage['posting']>) => {
    const ways: string[] = [];
    const way = (name: string) => ({
      deliver: async () => {
        ways.push(name);
      },
    });
    const delivery = routedDelivery(file.routes, {
      inbox: way('inbox'),
      email: (address) => way(address),
      webhook: ({ url }) => way(url),
    });
    await delivery.deliver({ ...MESSAGE, posting: { ...MESSAGE.posting, ...posting } });
    return ways;
  };

  it('is the one the operator wrote down for the employer or the source, else the inbox', async () => {
    expect(await went({})).toEqual(['hr@example.com']);
    expect(await went({ source: 'partner' })).toEqual(['https://example.com/hook']);
    expect(await went({ employer: '别家' })).toEqual(['inbox']);
  });

  it('stays in the house for the made-up postings of the starter set', async () => {
    expect(await went({ demonstration: true })).toEqual(['inbox']);
  });

  it('cannot be written down without saying for whom, or with two ways at once', () => {
    const refused = (route: object) => DeliveryFile.safeParse({ routes: [route] }).success;
    expect(refused({ name: 'a', email: 'hr@example.com' })).toBe(false);
    expect(
      refused({ name: 'a', source: 'b', email: 'x@y.com', webhook: { url: 'https://y.com', secret: SECRET } }),
    ).toBe(false);
    expect(refused({ name: 'a', source: 'b', webhook: { url: 'https://y.com', secret: 'short' } })).toBe(false);
  });
});
