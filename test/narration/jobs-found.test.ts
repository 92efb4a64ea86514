import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/contract/job.ts';
import type { SearchJobsArguments } from '../../src/contract/search-jobs.ts';
import { englishWith } from '../../src/narration/en.ts';
import { NARRATORS } from '../../src/narration/narrators.ts';

const JOB: Job = {
  id: 'made-up-1',
  title: '保洁',
  employer: { name: '示例物业公司', verified: false },
  occupation: '保洁',
  place: { city: '成都' },
  pay: { unit: 'month', negotiable: true, text: '面议' },
  employmentType: 'full_time',
  source: '演示数据',
  demonstration: true,
  benefits: [],
};

describe.each(Object.entries(NARRATORS))('what was found, in %s', (locale, narrator) => {
  const unplaced = locale === 'en' ? 'where you are' : '您在哪儿';
  const said = (search: object, jobs: Job[]) =>
    narrator.jobsFound({ jobs, total: jobs.length, relaxed: [], arguments: search }).reply;

  it('owns up when nearness was asked for and nobody knows from where', () => {
    expect(said({ sortBy: 'distance' }, [JOB])).toContain(unplaced);
    expect(said({ radiusKm: 3 }, [JOB])).toContain(unplaced);
  });

  it('says nothing of it when distances are known, or were not asked for', () => {
    expect(said({ sortBy: 'distance' }, [{ ...JOB, distanceKm: 1.2 }])).not.toContain(unplaced);
    expect(said({}, [JOB])).not.toContain(unplaced);
  });
});

describe('what is offered after postings', () => {
  const offered = (search: SearchJobsArguments, job: Job = JOB) =>
    NARRATORS['zh-CN'].jobsFound({ jobs: [job], total: 1, relaxed: [], arguments: search }).suggestions;

  it('is nothing that is in force already', () => {
    expect(offered({})).toContain('要包吃包住的');
    expect(offered({ benefits: ['housing', 'meals'] })).not.toContain('要包吃包住的');
    expect(offered({ sortBy: 'pay' })).not.toContain('工资高一点的');
    expect(offered({ sortBy: 'distance' }, { ...JOB, distanceKm: 2 })).not.toContain('离我近一点的');
  });

  it('is nothing nearer where nobody knows from where', () => {
    expect(offered({})).not.toContain('离我近一点的');
    expect(offered({}, { ...JOB, distanceKm: 2 })).toContain('离我近一点的');
  });
});

describe('postings told in English', () => {
  const named = englishWith({
    trade: (words) => (words === '保洁' ? 'cleaner' : undefined),
    city: (name) => (name === '成都' ? 'Chengdu' : undefined),
  });

  it('say what trades and cities are called, beside the names as they are written', () => {
    const { reply } = named.jobsFound({
      jobs: [JOB],
      total: 12,
      relaxed: [],
      arguments: { keywords: '保洁', city: '成都' },
    });
    expect(reply).toContain('I found 12 jobs for “cleaner” in Chengdu; here is the first:');
    expect(reply).toContain('**保洁** (Cleaner; demonstration), 示例物业公司');
  });

  it('leave a trade that has no English name as it is', () => {
    const { reply } = named.jobDetail({ ...JOB, title: '网格员', occupation: '网格员', description: '走访登记。' });
    expect(reply).toContain('**网格员** (demonstration, not a real vacancy)');
    expect(reply).toContain('in Chinese:\n\n走访登记。');
  });

  it('are paid an hour, not a hour', () => {
    const pay = { unit: 'hour', min: 20, max: 25, negotiable: false, text: '' } as const;
    expect(named.jobDetail({ ...JOB, pay }).reply).toContain('20 to 25 yuan an hour');
  });
});
