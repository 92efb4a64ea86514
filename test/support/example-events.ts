import type { Course } from '../../src/contract/course.ts';
import type { JobFair } from '../../src/contract/fair.ts';

export function exampleFair(changes: Partial<JobFair> = {}): JobFair {
  return {
    id: 'fair:1',
    title: '示例综合招聘会',
    startDate: '2026-12-05',
    endDate: '2026-12-05',
    hours: '09:00-12:00',
    place: { city: '南京', district: '江宁区', venue: '示例人力资源市场' },
    audiences: [],
    trades: [],
    source: '示例',
    ...changes,
  };
}

export function exampleCourse(changes: Partial<Course> = {}): Course {
  return {
    id: 'course:1',
    title: '低压电工班',
    skills: ['电工'],
    provider: '示例技工学校',
    place: { city: '南京', district: '江宁区' },
    startDate: '2026-12-10',
    fee: 1200,
    audiences: [],
    source: '示例',
    ...changes,
  };
}
