import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../src/clock.ts';
import { TrustOverrides } from '../src/trust-overrides.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trust-overrides-'));
});
afterEach(() => rm(directory, { recursive: true }));

const write = (text: string) => writeFile(join(directory, 'trust-overrides.yaml'), text);
const open = () => new TrustOverrides(directory, createClock('2026-11-21'), pino({ level: 'silent' }));

describe('The overrides of trust', () => {
  it('say what staff know of postings, sources and employers', async () => {
    await write(`
postings: [{ id: job_1, verdict: allow, note: 打电话核实过 }]
sources: [{ name: 群消息, standing: doubtful, note: 来历不明 }]
employers: [{ name: 示例家政有限公司, registeredOn: 2026-11-01, complaints: 3, note: 三次投诉属实 }]
`);
    const overrides = open();
    await overrides.load();
    expect(overrides.context.ruling!('job_1')).toMatchObject({ verdict: 'allow', note: '打电话核实过' });
    expect(overrides.context.source!('群消息')).toBe('doubtful');
    expect(overrides.context.employer!('示例家政有限公司')).toEqual({ registeredDaysAgo: 20, complaints: 3 });
    expect(overrides.context.employer!('示例别家公司')).toBeUndefined();
  });

  it('follow the file, and say whom a change concerns, those taken out included', async () => {
    await write('sources: [{ name: 甲网, standing: blocked, note: 骗子多 }]');
    const overrides = open();
    await overrides.load();
    expect(await overrides.refresh()).toBeUndefined();
    await write('employers: [{ name: 示例坏单位, blocked: true, note: 查实 }]');
    expect(await overrides.refresh()).toMatchObject({ sources: ['甲网'], employers: ['示例坏单位'] });
    expect(overrides.context.source!('甲网')).toBeUndefined();
  });

  it('without a note, or damaged, stop a start, and while serving leave what was in force', async () => {
    await write('employers: [{ name: 示例坏单位, blocked: true, note: 查实 }]');
    const overrides = open();
    await overrides.load();
    await write('employers: [{ name: 示例坏单位, blocked: false }]');
    expect(await overrides.refresh()).toBeUndefined();
    expect(overrides.context.employer!('示例坏单位')).toEqual({ blocked: true });
    await expect(open().load()).rejects.toMatchObject({ code: 'trust_overrides_unreadable' });
  });

  it('are none where there is no file', async () => {
    const overrides = open();
    await overrides.load();
    expect(overrides.context.source!('甲网')).toBeUndefined();
  });
});
