import { describe, expect, it, onTestFinished } from 'vitest';
import type { Posting } from '../../src/contract/job.ts';
import type { SessionState } from '../../src/contract/session-state.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { openDatabase } from '../../src/store/database.ts';
import { applyToJobTool } from '../../src/tools/apply-to-job.ts';
import type { JobSearch } from '../../src/tools/job-search.ts';
import { listApplicationsTool } from '../../src/tools/list-applications.ts';
import { applicationHouse } from '../support/applications.ts';
import { examplePosting } from '../support/example-posting.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { toolContext } from '../support/tool-context.ts';

const KNOWN = { name: '示例甲', phone: '13800000000' };
const EMPLOYER = '示例百货有限公司';

async function counter(postings: Posting[] = [examplePosting()]) {
  const database = await openDatabase(temporaryDirectory());
  onTestFinished(() => database.destroy());
  const house = applicationHouse(database);
  const { session } = await house.sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
  const searches: Parameters<JobSearch>[0][] = [];
  const dependencies = {
    findPosting: (id: string) => {
      const posting = postings.find((candidate) => candidate.id === id);
      return posting && { posting, warnings: [] };
    },
    searchJobs: ((search) => {
      searches.push(search);
      const results = postings.map((posting) => ({ posting, score: 0.5, reasons: [], warnings: [], alsoFrom: [] }));
      return { total: results.length, relaxed: [], results };
    }) as JobSearch,
    applicationDesk: house.desk,
  };
  const context = (remembered: Partial<SessionState> = {}) => toolContext({ sessionId: session.id, remembered });
  return { ...house, tool: applyToJobTool(dependencies), list: listApplicationsTool(dependencies), context, searches };
}

describe('a verified resume', () => {
  it('goes out as verified under the name that was verified alone', async () => {
    const resume = {
      document: {
        basics: { name: '示例甲', label: '保安' },
        'x-verified': { method: 'alipay', at: '2026-11-20T02:00:00.000Z', demonstration: false },
      },
      finished: true,
      completeness: 30,
      skipped: [],
      nothing: [],
    };
    for (const [name, verified] of [
      ['示例甲', true],
      ['示例乙', false],
    ] as const) {
      const { tool, context, desk } = await counter();
      const here = context({ resume, profile: { phone: '13800000000' } });
      await tool.perform!({ jobId: 'example:1', name }, here);
      const [application] = await desk.ofSession(here.sessionId);
      const { resume: sent } = await desk.contentOf(application!.id);
      expect(sent).toMatchObject({ basics: { name } });
      expect('x-verified' in sent!).toBe(verified);
    }
  });
});

describe('apply_to_job', () => {
  it('asks for one missing thing at a time and remembers what was told', async () => {
    const { tool, context } = await counter();
    const first = await tool.execute({ jobId: 'example:1' }, context());
    expect(first).toMatchObject({ status: 'need_input', field: 'name' });
    const second = await tool.execute({ jobId: 'example:1', name: '示例甲' }, context());
    expect(second).toMatchObject({ status: 'need_input', field: 'phone' });
    const state = tool.remember!(context().state, { jobId: 'example:1', name: '示例甲' }, second);
    expect(state).toMatchObject({ profile: { name: '示例甲' }, focusedJobId: 'example:1' });
  });

  it('asks again, saying what is wrong, until the number can be dialled', async () => {
    const { tool, context } = await counter();
    const input = { jobId: 'example:1', phone: '1380000000' };
    const result = await tool.execute(input, context({ profile: { name: '示例甲' } }));
    expect(result).toMatchObject({ status: 'need_input', field: 'phone', problem: 'too_short' });
    expect(tool.narrate(result, chinese, input).reply).toMatch(/少了几位.*11位/);
    const better = { jobId: 'example:1', phone: '138 0000 0000' };
    expect(await tool.execute(better, context({ profile: { name: '示例甲', phone: '1380000000' } }))).toMatchObject({
      status: 'confirm',
      contact: KNOWN,
    });
  });

  it('shows what is sent to whom and sends nothing before the yes', async () => {
    const { tool, context, inbox } = await counter();
    const result = await tool.execute({ jobId: 'example:1' }, context({ profile: KNOWN }));
    expect(result.status).toBe('confirm');
    const { reply, speech } = tool.narrate(result, chinese, {});
    for (const word of ['导购', EMPLOYER, '示例甲', '138 0000 0000']) expect(reply).toContain(word);
    expect(speech).toContain(EMPLOYER);
    expect(speech).toContain('导购');
    expect(speech).not.toContain('13800000000');
    expect(JSON.stringify(tool.summarise!(result))).not.toContain('13800000000');
    expect(await inbox.ofEmployer(EMPLOYER)).toEqual([]);
  });

  it('repeats the warnings of the posting before the yes', async () => {
    const posting = examplePosting();
    const { desk } = await counter();
    const tool = applyToJobTool({
      findPosting: () => ({ posting, warnings: [{ code: 'asks_for_deposit', severity: 'severe' }] }),
      searchJobs: () => ({ total: 0, relaxed: [], results: [] }),
      applicationDesk: desk,
    });
    const warned = { ...chinese, remarks: () => ['要先交押金'] };
    const result = await tool.execute({ jobId: posting.id }, toolContext({ remembered: { profile: KNOWN } }));
    const { reply, speech } = tool.narrate(result, warned, { jobId: posting.id });
    expect(reply).toContain('要先交押金');
    expect(speech).toContain('要先交押金');
  });

  it('sends after the yes, once', async () => {
    const { tool, context, inbox, list } = await counter();
    const known = context({ profile: KNOWN });
    const result = await tool.perform!({ jobId: 'example:1' }, known);
    expect(result).toMatchObject({ status: 'done', already: false, application: { status: 'sent' } });
    for (const again of [
      await tool.perform!({ jobId: 'example:1' }, known),
      await tool.execute({ jobId: 'example:1' }, known),
    ]) {
      expect(again).toMatchObject({ status: 'done', already: true });
      expect(tool.narrate(again, chinese, {}).reply).toContain('已经投过');
    }
    expect(await inbox.ofEmployer(EMPLOYER)).toHaveLength(1);
    const listed = await list.execute({}, known);
    expect(listed).toMatchObject({ status: 'ok', applications: [{ jobId: 'example:1' }] });
    expect(list.narrate(listed, chinese, {}).reply).toContain('已送到单位');
    expect(list.cards!(listed, chinese, {})).toMatchObject([
      { type: 'applications', applications: [{ title: '导购', status: 'sent', text: '已送到单位' }] },
    ]);
  });

  it('sends a finished resume with it and an unfinished one never', async () => {
    const { tool, context, inbox } = await counter([examplePosting(), examplePosting({ id: 'example:2' })]);
    const resume = { document: { basics: { name: '示例甲' } }, completeness: 60, skipped: [], nothing: [] };
    await tool.perform!({ jobId: 'example:1' }, context({ profile: KNOWN, resume: { ...resume, finished: false } }));
    await tool.perform!({ jobId: 'example:2' }, context({ profile: KNOWN, resume: { ...resume, finished: true } }));
    const received = await inbox.ofEmployer(EMPLOYER);
    expect(received.find(({ jobId }) => jobId === 'example:1')?.content.resume).toBeUndefined();
    expect(received.find(({ jobId }) => jobId === 'example:2')?.content.resume).toEqual({ basics: KNOWN });
  });

  it('says of a demonstration posting that nobody will call', async () => {
    const { tool, context } = await counter([examplePosting({ demonstration: true })]);
    const known = context({ profile: KNOWN });
    const before = await tool.execute({ jobId: 'example:1' }, known);
    expect(tool.narrate(before, chinese, {}).reply).toContain('演示岗位');
    const after = await tool.perform!({ jobId: 'example:1' }, known);
    expect(tool.narrate(after, chinese, {}).reply).toContain('演示岗位');
  });

  it.each([
    ['unknown', 'example:gone', '已经不招了'],
    ['lapsed', 'example:old', '过了招聘期'],
  ])('refuses an %s posting and offers the nearest others', async (reason, jobId, words) => {
    const { tool, context, searches } = await counter([
      examplePosting(),
      examplePosting({ id: 'example:old', validThrough: '2026-11-20', title: '营业员' }),
    ]);
    const known = context({ profile: KNOWN, search: { arguments: { keywords: '导购' }, jobs: [], total: 0 } });
    const result = await tool.perform!({ jobId }, known);
    expect(result).toMatchObject({ status: 'none', reason });
    expect(searches).toEqual([reason === 'lapsed' ? { keywords: '营业员', city: '南京' } : { keywords: '导购' }]);
    expect(tool.narrate(result, chinese, { jobId }).reply).toContain(words);
    const state = tool.remember!(known.state, { jobId }, result);
    expect(state.search?.jobs.map(({ id }) => id)).toContain('example:1');
    expect(state.search?.jobs.map(({ id }) => id)).not.toContain(jobId);
  });

  it('still applies on the last day a posting holds', async () => {
    const { tool, context } = await counter([examplePosting({ validThrough: '2026-11-21' })]);
    expect(await tool.execute({ jobId: 'example:1' }, context({ profile: KNOWN }))).toMatchObject({
      status: 'confirm',
    });
  });
});

describe('list_applications', () => {
  it('says when nothing has been applied for', async () => {
    const { list, context } = await counter();
    const result = await list.execute({}, context());
    expect(result.status).toBe('none');
    expect(list.narrate(result, chinese, {}).reply).toContain('还没有投过');
  });
});
