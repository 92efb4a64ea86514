import { describe, expect, it } from 'vitest';
import type { JobSearchResult } from '../../src/matching/job-search-request.ts';
import type { NearestToNone } from '../../src/matching/nearest-to-none.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import type { JobSearch } from '../../src/tools/job-search.ts';
import { searchJobsTool } from '../../src/tools/search-jobs.ts';
import { examplePosting } from '../support/example-posting.ts';
import { toolContext } from '../support/tool-context.ts';

const found: JobSearchResult = {
  total: 7,
  relaxed: ['district'],
  results: [
    {
      posting: examplePosting({ demonstration: true }),
      distanceKm: 1.84,
      score: 0.8765,
      reasons: [{ code: 'near_by', km: 1.84, minutes: 20 }],
      warnings: [],
      alsoFrom: [],
    },
  ],
};

function tool(result: JobSearchResult, nearest: NearestToNone = { without: [], cities: [] }) {
  const asked: Parameters<JobSearch>[] = [];
  const searchJobs: JobSearch = (...call) => {
    asked.push(call);
    return result;
  };
  const placesNamed = (name: string) =>
    name === '朝阳'
      ? [
          { label: '北京朝阳区', city: '北京', district: '朝阳区' },
          { label: '辽宁朝阳市', city: '朝阳' },
        ]
      : [{ label: name, city: '南京', district: name }];
  return {
    tool: searchJobsTool({ searchJobs, nearestJobs: () => nearest, placesNamed, knowsPlace: () => true }),
    asked,
  };
}

describe('search_jobs', () => {
  it('asks which place is meant when several bear the name and no city settles it', async () => {
    const { tool: search, asked } = tool(found);
    const result = await search.execute({ keywords: '保安', district: '朝阳' }, toolContext());
    expect(result).toMatchObject({ status: 'need_input', field: 'district', choices: ['北京朝阳区', '辽宁朝阳市'] });
    expect(search.cards?.(result, chinese, {})).toEqual([{ type: 'choices', choices: ['北京朝阳区', '辽宁朝阳市'] }]);
    expect(asked).toEqual([]);
    expect((await search.execute({ district: '朝阳', city: '北京' }, toolContext())).status).toBe('ok');
    expect((await search.execute({ district: '鼓楼区' }, toolContext())).status).toBe('ok');
  });

  it('shows what fits, with distance, reasons in words and what was relaxed', async () => {
    const { tool: search } = tool(found);
    const input = { keywords: '导购', city: '南京', district: '鼓楼区' };
    const result = await search.execute(input, toolContext());
    expect(result.status).toBe('ok');
    expect(search.cards?.(result, chinese, input)).toMatchObject([
      {
        type: 'jobs',
        total: 7,
        relaxed: ['district'],
        jobs: [
          {
            id: 'example:1',
            distanceKm: 1.8,
            score: 0.877,
            reasons: ['离您1.8公里，路上约20分钟'],
            demonstration: true,
          },
        ],
      },
    ]);
    const { reply, speech } = search.narrate(result, chinese, input);
    expect(reply).toContain('演示');
    expect(reply).toContain('区放宽');
    expect(speech).toContain('6000到8000元一个月');
  });

  it('says of a search that found nothing what stood in its way, and offers it', async () => {
    const best = examplePosting({
      pay: { min: 4000, max: 5000, unit: 'month', negotiable: false, text: '4000-5000元/月' },
    });
    const nearest: NearestToNone = {
      without: [
        { argument: 'salaryMin', total: 3, best, related: false },
        { argument: 'exclude', total: 1, best, related: true },
      ],
      cities: [{ city: '镇江', total: 2 }],
    };
    const { tool: search } = tool({ total: 0, relaxed: [], results: [] }, nearest);
    const input = { keywords: '导购', city: '南京', salaryMin: 15000, exclude: ['夜班'] };
    const result = await search.execute(input, toolContext());
    expect(result.status).toBe('none');
    const { reply, suggestions, speech } = search.narrate(result, chinese, input);
    for (const part of ['3个', '4000-5000元/月', '不避开“夜班”，相近的工种有1个', '镇江有2个'])
      expect(reply).toContain(part);
    expect(suggestions.slice(0, 3)).toEqual(['工资低一点也行', '夜班也可以', '看看镇江的']);
    expect(speech).toContain('工资放低一些');
    expect(search.narrate(result, english, input).reply).toContain('- 2 in 镇江');
    expect(search.summarise?.(result)).toMatchObject({ nearest: { cities: [{ city: '镇江', total: 2 }] } });
  });

  it('remembers the search in force and what is on the screen', async () => {
    const { tool: search } = tool(found);
    const { state } = toolContext({ remembered: { focusedJobId: 'old' } });
    const result = await search.execute({ keywords: '导购' }, toolContext());
    expect(search.remember?.(state, { keywords: '导购' }, result)).toMatchObject({
      search: {
        arguments: { keywords: '导购' },
        total: 7,
        jobs: [{ id: 'example:1', title: '导购', employer: '示例百货有限公司', district: '鼓楼区' }],
      },
      focusedJobId: undefined,
    });
  });

  it('asks where, when something near is wanted and nobody knows where the person is', async () => {
    const { tool: search, asked } = tool(found);
    const result = await search.execute({ keywords: '保安', sortBy: 'distance' }, toolContext());
    expect(result).toEqual({ status: 'need_input', field: 'place' });
    expect(asked).toEqual([]);
    await search.execute({ keywords: '保安', sortBy: 'distance' }, toolContext({ location: { lat: 32, lon: 118.8 } }));
    expect(asked).toHaveLength(1);
  });

  it('says honestly that nothing fits', async () => {
    const { tool: search } = tool({ total: 0, relaxed: [], results: [] });
    const result = await search.execute({ keywords: '宇航员', city: '南京' }, toolContext());
    expect(result).toMatchObject({ status: 'none' });
    expect(search.narrate(result, chinese, { keywords: '宇航员', city: '南京' }).reply).toContain('没有找到');
    expect(search.cards?.(result, chinese, {})).toEqual([]);
  });
});
