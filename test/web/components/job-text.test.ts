import { describe, expect, it } from 'vitest';
import type { Job, Pay } from '../../../src/contract/job.ts';
import { distanceText, jobFacts, payNotes, payText, tagTexts } from '../../../src/web/components/job-text.ts';
import { en } from '../../../src/web/messages/en.ts';
import { zhCn } from '../../../src/web/messages/zh-cn.ts';

const pay = (part: Partial<Pay>): Pay => ({ unit: 'month', negotiable: false, text: '', ...part });
const job: Job = {
  id: '1',
  title: '保洁',
  employer: { name: '示例物业', verified: false },
  place: { city: '成都', district: '简阳市' },
  pay: pay({ min: 4000, max: 5000, text: '4千-5千' }),
  employmentType: 'full_time',
  education: 'none',
  experienceYears: 0,
  benefits: ['meals'],
  source: '示例',
};

describe('pay in words', () => {
  it('shows figures with their unit, in each language', () => {
    expect(payText(pay({ min: 4000, max: 5000 }), zhCn)).toBe('4000–5000 元/月');
    expect(payText(pay({ min: 150, max: 150, unit: 'day' }), zhCn)).toBe('150 元/天');
    expect(payText(pay({ min: 0.35, max: 0.5, unit: 'piece' }), zhCn)).toBe('0.35–0.5 元/件');
    expect(payText(pay({ min: 12000 }), zhCn)).toBe('12,000 元/月起');
    expect(payText(pay({ max: 3000 }), zhCn)).toBe('最高 3000 元/月');
    expect(payText(pay({ min: 4000, max: 5000 }), en)).toBe('¥4000–5000 a month');
  });

  it('shows what the posting wrote where it has no figures', () => {
    expect(payText(pay({ text: '按绩效' }), zhCn)).toBe('按绩效');
    expect(payText(pay({ negotiable: true, text: '面议' }), zhCn)).toBe('工资面议');
    expect(payText(pay({}), zhCn)).toBe('工资面议');
  });

  it('adds pay a month only where the unit is another', () => {
    const daily: Job = { ...job, pay: pay({ min: 200, max: 240, unit: 'day' }), monthlyPay: { min: 4350, max: 5220 } };
    expect(payNotes(daily, zhCn)).toEqual(['约合每月 4350–5220 元']);
    expect(payNotes({ ...job, monthlyPay: { min: 4000, max: 5000 } }, zhCn)).toEqual([]);
    expect(payNotes({ ...job, pay: pay({ min: 1, months: 13 }) }, zhCn)).toEqual(['一年 13 个月工资']);
  });
});

describe('a posting in words', () => {
  it('shows words of the posting only to those who can read them', () => {
    const told = { ...job, tags: ['打扫', 'Day shift'] };
    expect(tagTexts(told, zhCn)).toEqual(expect.arrayContaining(['打扫', 'Day shift']));
    expect(tagTexts(told, en)).toContain('Day shift');
    expect(tagTexts(told, en).join('')).not.toMatch(/\p{Script=Han}/u);
  });

  it('names each tag once', () => {
    expect(tagTexts({ ...job, tags: ['包吃', '近地铁'] }, zhCn)).toEqual([
      '全职',
      '学历不限',
      '不要求经验',
      '包吃',
      '近地铁',
    ]);
  });

  it('leaves out what the posting does not say', () => {
    const facts = jobFacts({ ...job, education: undefined, experienceYears: undefined, benefits: [] }, zhCn);
    expect(facts.map(({ label }) => label)).toEqual(['工资', '原文写的工资', '地点', '工作形式', '来源']);
    const same = jobFacts({ ...job, pay: { ...job.pay, min: 4000, max: 5000, text: '4000-5000元/月' } }, zhCn);
    expect(same.map(({ label }) => label)).not.toContain('原文写的工资');
  });

  it('says near distances in metres and far ones in kilometres', () => {
    expect(distanceText({ ...job, distanceKm: 0.01 }, zhCn)).toBe('离您 50 米');
    expect(distanceText({ ...job, distanceKm: 0.64 }, zhCn)).toBe('离您 650 米');
    expect(distanceText({ ...job, distanceKm: 3.46 }, zhCn)).toBe('离您 3.5 公里');
    expect(distanceText(job, zhCn)).toBeUndefined();
  });
});
