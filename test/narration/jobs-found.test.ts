import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/contract/job.ts';
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
