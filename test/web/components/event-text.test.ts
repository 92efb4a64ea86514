import { describe, expect, it } from 'vitest';
import { courseChips, courseWhen, eventWhere, fairChips, fairWhen } from '../../../src/web/components/event-text.ts';
import { en } from '../../../src/web/messages/en.ts';
import { zhCn } from '../../../src/web/messages/zh-cn.ts';
import { exampleCourse, exampleFair } from '../../support/example-events.ts';

describe('what a card says of a fair', () => {
  it('gives the days in words and the hours', () => {
    expect(fairWhen(exampleFair(), zhCn)).toBe('2026年12月5日 09:00-12:00');
    expect(fairWhen(exampleFair({ endDate: '2026-12-06', hours: undefined }), en)).toBe(
      'December 5, 2026 to December 6, 2026',
    );
  });

  it('names place, size and whom it is for', () => {
    const fair = exampleFair({ employers: 1, openings: 90, audiences: ['graduate'], trades: ['会计'] });
    expect(eventWhere(fair.place)).toBe('南京 江宁区 示例人力资源市场');
    expect(fairChips(fair, zhCn)).toEqual(['1 家单位', '90 个岗位', '高校毕业生', '会计']);
    expect(fairChips(fair, en)).toEqual(['1 employer', '90 openings', 'Graduates', '会计']);
  });
});

describe('what a card says of a course', () => {
  it('says when it begins and until when one can enrol', () => {
    expect(courseWhen(exampleCourse({ enrolUntil: '2026-12-08' }), zhCn)).toBe(
      '2026年12月10日开课 · 报名到2026年12月8日',
    );
    expect(courseWhen(exampleCourse({ startDate: undefined }), zhCn)).toBe('开课时间请问培训机构');
  });

  it('puts the price first and never calls a free course subsidised', () => {
    expect(courseChips(exampleCourse({ subsidised: true, classHours: 120 }), zhCn)).toEqual([
      '学费 1200 元',
      '有补贴',
      '120 课时',
    ]);
    expect(courseChips(exampleCourse({ fee: 0, subsidised: true }), zhCn)).toEqual(['免费']);
  });
});
