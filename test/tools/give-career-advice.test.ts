import { describe, expect, it } from 'vitest';
import type { SearchJobsArguments } from '../../src/contract/search-jobs.ts';
import type { ScoredPosting } from '../../src/matching/job-search-request.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { giveCareerAdviceTool } from '../../src/tools/give-career-advice.ts';
import { exampleCourse } from '../support/example-events.ts';
import { examplePosting } from '../support/example-posting.ts';
import { noKnowledge } from '../support/no-knowledge.ts';
import { toolContext } from '../support/tool-context.ts';
import { createWorkbench } from '../understanding/support.ts';

const PAY: Record<string, number> = { 保安: 5000, 消防中控员: 6000, 停车管理员: 4500 };
const { cues } = (await createWorkbench()).lexicon;

function scored({ keywords = '' }: SearchJobsArguments, exact: boolean): ScoredPosting {
  const middle = PAY[keywords] ?? 0;
  return {
    posting: examplePosting({
      title: keywords,
      monthlyPay: { min: middle, max: middle },
      description: '登记来访，巡逻楼道，熟练使用监控设备，吃苦耐劳，包吃住。',
    }),
    score: 1,
    reasons: [
      exact ? { code: 'occupation_exact' } : { code: 'occupation_related' },
      { code: 'certificate_required', certificate: '保安员证' },
    ],
    warnings: [],
    alsoFrom: [],
  };
}

const tool = giveCareerAdviceTool({
  searchJobs(search) {
    const known = search.keywords! in PAY;
    const results = known ? [...Array.from({ length: 6 }, () => scored(search, true)), scored(search, false)] : [];
    return { total: results.length, relaxed: [], results };
  },
  vocabulary: {
    expand: (keywords) =>
      !(keywords in PAY) && keywords !== '驯兽师'
        ? { terms: [keywords], neighbours: [] }
        : { terms: [keywords], family: '安保', neighbours: ['消防中控员', '停车管理员'] },
  },
  knowledge: noKnowledge,
  cityIn: (text) => (text.includes('南京') ? '南京' : undefined),
  cues,
  eventSearch: {
    courses: (search) => ({
      status: search.skill === '保安员证' ? 'ok' : 'none',
      events: search.skill === '保安员证' ? [exampleCourse({ title: '保安员班', fee: 0 })] : [],
      total: 0,
      search,
    }),
  },
});

describe('give_career_advice', () => {
  it('tells the usual pay from the postings of the trade alone, and which neighbours pay more', async () => {
    const result = await tool.execute({ topic: '在南京做保安有前途吗', occupation: '保安' }, toolContext());
    expect(result).toMatchObject({
      status: 'ok',
      city: '南京',
      market: { trade: '保安', postings: 6, pay: { middle: 5000 } },
      betterPaid: [{ trade: '消防中控员', pay: { middle: 6000 } }],
    });
    const { reply } = tool.narrate(result, chinese, {});
    expect(reply).toContain('看了南京现有的6个岗位');
    expect(reply).toContain('消防中控员：中间数6,000元');
    expect(reply).not.toContain('停车管理员');
    expect(tool.narrate(result, english, {}).reply).toContain('6 postings in 南京');
  });

  it('holds what the postings ask against what the person told, and names a course for what is lacking', async () => {
    const context = toolContext();
    context.state.profile = { skills: ['用监控设备'], occupation: '停车管理员' };
    const result = await tool.execute({ topic: '在南京做保安有前途吗', occupation: '保安' }, context);
    expect(result).toMatchObject({
      market: {
        skills: [
          { skill: '登记来访', postings: 6 },
          { skill: '巡逻楼道', postings: 6 },
          { skill: '监控设备', postings: 6, shownBy: '用监控设备' },
        ],
      },
      training: [{ title: '保安员班', teaches: '保安员证', fee: 0 }],
      own: { trade: '停车管理员', pay: { middle: 4500 } },
    });
    const { reply } = tool.narrate(result, chinese, {});
    expect(reply).toContain('对得上的：监控设备（6个岗位，您说过“用监控设备”）');
    expect(reply).toContain('您没提到的：登记来访（6个岗位）、巡逻楼道（6个岗位）');
    expect(reply).toContain('保安员证：**保安员班**，南京，12月10日开课，免费');
    expect(reply).toContain('停车管理员中间数4,500元（看了6个岗位），保安中间数5,000元，保安多500元');
    expect(reply).not.toMatch(/吃苦|包吃住（/u);
  });

  it('asks what the person can do where nothing of it is known', async () => {
    const result = await tool.execute({ topic: '做保安有前途吗', occupation: '保安' }, toolContext());
    expect(tool.narrate(result, chinese, {}).reply).toContain('您会哪几样告诉我，我帮您对一对');
  });

  it('puts two trades side by side when asked which pays more', async () => {
    const context = toolContext();
    const before = { topic: '我当了三年停车管理员，想去南京做保安', occupation: '保安' };
    const told = await tool.execute(before, context);
    context.state = tool.remember!(context.state, before, told);
    const result = await tool.execute({ topic: '哪个挣得多' }, context);
    expect(result).toMatchObject({ market: { trade: '保安' }, own: { trade: '停车管理员' } });
  });

  it('asks for the trade when nothing tells it', async () => {
    expect(await tool.execute({ topic: '我该干什么' }, toolContext())).toEqual({
      status: 'need_input',
      field: 'occupation',
    });
    expect(await tool.execute({ topic: '下工地还能干啥', occupation: '工地' }, toolContext())).toMatchObject({
      status: 'need_input',
    });
  });

  it('says that it does not know rather than guess', async () => {
    const result = await tool.execute({ topic: '做驯兽师怎么样', occupation: '驯兽师' }, toolContext());
    expect(result).toEqual({ status: 'none', occupation: '驯兽师' });
    expect(tool.narrate(result, chinese, {}).reply).toContain('没有可靠的依据');
  });
});
