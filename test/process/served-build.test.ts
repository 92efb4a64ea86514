import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../support/child-process.ts';
import { converse } from '../support/conversation.ts';
import { modelServer } from '../support/model-server.ts';
import { TEST_TODAY } from '../support/start-app.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

// What is loaded only when it is first needed could be missing from the built files without a start telling it.
it('what is served from its built files writes and reads documents, asks a model and sends traces', {
  timeout: 120_000,
}, async () => {
  const traced: unknown[] = [];
  const collector = createServer(async (request, response) => {
    traced.push(await json(request));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void collector.close());
  const { baseUrl } = await modelServer([{ text: '您好，我是小顾。' }]);
  const server = runProgram('dist/xiaogu.js', {
    PORT: '0',
    XIAOGU_STARTER_DATA: 'off',
    XIAOGU_LOG_LEVEL: 'silent',
    XIAOGU_TODAY: TEST_TODAY,
    XIAOGU_DATA_DIR: temporaryDirectory(),
    XIAOGU_TRACES_URL: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`,
    OPENAI_BASE_URL: baseUrl,
    OPENAI_API_KEY: 'made-up',
    XIAOGU_CHAT_MODEL: 'scripted',
  });
  await server.says('Xiaogu is ready at ');
  const talk = await converse(/http:\/\/localhost:\d+/.exec(server.output.stdout)![0]);
  const spoken = await talk.say('谢谢你啊');
  expect(spoken).toMatchObject({ reply: '您好，我是小顾。', engine: { model: 'scripted', fallback: false } });

  const document = { basics: { name: '示例乙', phone: '13900000000', label: '厨师' }, skills: [{ name: '川菜' }] };
  expect(await talk.upload('/resume', JSON.stringify(document), 'application/json')).toMatchObject({ status: 200 });
  const pdf = await bytesOf(await talk.request('GET', '/resume.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  for (const file of [pdf, await bytesOf(await talk.request('GET', '/resume.docx'))]) {
    const again = await talk.upload('/resume', file, 'application/octet-stream');
    expect(await again.json()).toMatchObject({ resume: { document: { basics: document.basics } } });
  }

  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(JSON.stringify(traced)).toContain('"turn"');
});

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}
