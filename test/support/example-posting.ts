import type { Posting } from '../../src/contract/job.ts';

/** A plain posting to vary in tests. */
export function examplePosting(changes: Partial<Posting> = {}): Posting {
  return {
    id: 'example:1',
    title: '导购',
    employer: { name: '示例百货有限公司', verified: false },
    place: { city: '南京', district: '鼓楼区' },
    pay: { min: 6000, max: 8000, unit: 'month', negotiable: false, text: '6-8千' },
    monthlyPay: { min: 6000, max: 8000 },
    employmentType: 'full_time',
    benefits: [],
    source: 'example',
    ...changes,
  };
}
