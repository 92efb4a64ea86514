import { deflateRawSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

const TEXT = `姓名：示例甲
电话：13800000000
求职意向：保安
工作经历
2015年3月-2020年6月 示例物业有限公司 保安
`;

describe('a resume of one’s own', () => {
  let url: string;
  beforeAll(async () => {
    url = (await sharedApp({ XIAOGU_STARTER_DATA: 'off' })).url;
  });

  const upload = async (bytes: Buffer | string, type: string) => {
    const conversation = await converse(url);
    const answer = await conversation.upload('/resume', bytes, type);
    return { conversation, answer, body: (await answer.json()) as Record<string, unknown> };
  };

  it('is taken in, read back, and what it lacks is asked next in the talk', async () => {
    const { conversation, answer, body } = await upload(TEXT, 'text/plain');
    expect(answer.status).toBe(200);
    expect(body).toMatchObject({
      read: ['name', 'phone', 'occupation', 'work'],
      asking: 'education',
      resume: { finished: false, document: { basics: { name: '示例甲', phone: '13800000000', label: '保安' } } },
    });
    expect(body.reply).toMatch(/示例物业有限公司|保安/);
    const next = await conversation.say('初中毕业');
    expect(next.intent).toBe('resume');
    const view = (await (await conversation.request('GET')).json()) as { resume: { document: object } };
    expect(view.resume.document).toMatchObject({ 'x-person': { schooling: 'junior_middle' } });
  });

  it('comes in as JSON Resume and goes out and in again as Word with the same fields', async () => {
    const document = { basics: { name: '示例乙', phone: '13900000000', label: '厨师' }, skills: [{ name: '川菜' }] };
    const { conversation, answer } = await upload(JSON.stringify(document), 'application/json');
    expect(answer.status).toBe(200);
    const word = Buffer.from(await (await conversation.request('GET', '/resume.docx')).arrayBuffer());
    const { body } = await upload(word, 'application/octet-stream');
    expect(body).toMatchObject({ resume: { document } });
  });

  it('says which of its lists were too long to be taken whole', async () => {
    const skills = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `本领${index + 1}` }));
    const of = (count: number) => JSON.stringify({ basics: { name: '示例丙' }, skills: skills(count) });
    const long = (await upload(of(31), 'application/json')).body;
    expect(long).toMatchObject({ resume: { document: { skills: skills(30) } } });
    expect(long.reply).toContain('会做的太多，只放了前30条');
    expect(long.speech).toContain('只放了前30条');
    expect((await upload(of(30), 'application/json')).body.reply).not.toContain('只放了');
  });

  it('that is a scan is answered with a way on', async () => {
    const pdf = new PDFDocument();
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.rect(50, 50, 200, 200).fill('#888888');
    pdf.end();
    await new Promise((resolve) => pdf.once('end', resolve));
    const { answer, body } = await upload(Buffer.concat(chunks), 'application/pdf');
    expect(answer.status).toBe(422);
    expect(body).toMatchObject({ code: 'resume_is_scan' });
    expect(body.detail).toContain('说给我听');
  });

  it('of twenty megabytes is refused, and so are a bomb, an empty and a strange file', async () => {
    expect((await upload(Buffer.alloc(20 * 1024 * 1024, 65), 'text/plain')).body).toMatchObject({
      code: 'resume_too_large',
    });
    expect((await upload(bomb(), 'application/octet-stream')).body).toMatchObject({ code: 'resume_unreadable' });
    expect((await upload('', 'text/plain')).body).toMatchObject({ code: 'resume_unreadable' });
    expect((await upload('今天天气很好', 'text/plain')).body).toMatchObject({ code: 'resume_without_facts' });
  });

  it('of somebody without the token is not even read', async () => {
    const conversation = await converse(url);
    const answer = await conversation.request('POST', '/resume', TEXT, { Authorization: 'Bearer x' });
    expect(answer.status).toBe(401);
  });
});

/** A small zip whose one file unpacks to 60 megabytes. */
function bomb(): Buffer {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const directory = local.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(directory, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
