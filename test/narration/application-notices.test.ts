import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/contract/application.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';

const AT = '2026-11-22T02:00:00.000Z';
const HIRED: Application = {
  id: 'application-1',
  jobId: 'example:1',
  posting: { title: '保安', employer: '示例物业有限公司', city: '南京', payText: '5-6千', demonstration: false },
  status: 'hired',
  submittedAt: AT,
  history: [
    { status: 'submitted', at: AT },
    { status: 'interview', at: AT, happensAt: '2026-12-01T01:00:00.000Z' },
    { status: 'hired', at: AT },
  ],
};

describe('a message on what became of an application', () => {
  it('has the time of the interview, even when it leaves after the next status came', () => {
    const text = chinese.applications.notice(HIRED, 'interview');
    expect(text).toContain('通知面试（时间：12月1日 09:00）');
    expect(text).not.toContain('约时间');
    expect(english.applications.notice(HIRED, 'interview')).toMatch(/invited to an interview \(.*09:00\)/);
    expect(chinese.applications.notice(HIRED, 'hired')).not.toContain('时间');
  });

  it('says that the employer will arrange a time that nobody has named', () => {
    const open = { ...HIRED, history: [{ status: 'interview' as const, at: AT }] };
    expect(chinese.applications.notice(open, 'interview')).toContain('单位会和您约时间');
  });
});
