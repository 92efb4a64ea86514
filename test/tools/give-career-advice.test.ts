import { describe, expect, it } from 'vitest';
import type { SearchJobsArguments } from '../../src/contract/search-jobs.ts';
import type { ScoredPosting } from '../../src/matching/job-search-request.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { giveCareerAdviceTool } from '../../src/tools/give-career-advice.ts';
import { examplePosting } from '../support/example-posting.ts';
import { noKnowledge } from '../support/no-knowledge.ts';
import { toolContext } from '../support/tool-context.ts';

const PAY: Record<string, number> = { 保安: 5000, 消防中控员: 6000, 停车管理员: 4500 };

function scored({ keywords = '' }: SearchJobsArguments, exact: boolean): ScoredPosting {
  const middle = PAY[keywords] ?? 0;
  return {
    posting: examplePosting({ title: keywords, monthlyPay: { min: middle, max: middle } }),
    score: 1,
    reasons: [exact ? { code: 'occupation_exact' } : { code: 'occupation_related' }],
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
      keywords === '工地'
        ? { terms: [keywords], neighbours: [] }
        : { terms: [keywords], family: '安保', neighbours: ['消防中控员', '停车管理员'] },
  },
  knowledge: noKnowledge,
  cityIn: (text) => (text.includes('南京') ? '南京' : undefined),
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
