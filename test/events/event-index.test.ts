import { describe, expect, it } from 'vitest';
import type { Course, SearchTrainingArguments } from '../../src/contract/course.ts';
import type { JobFair, SearchJobFairsArguments } from '../../src/contract/fair.ts';
import { EventIndex } from '../../src/events/event-index.ts';
import { exampleCourse, exampleFair } from '../support/example-events.ts';

const TODAY = '2026-11-21';
const vocabulary = {
  expand: (keywords: string) =>
    keywords === '厨师' || keywords === '炒菜的'
      ? { terms: [keywords, '厨师', '炒锅师傅'], family: '餐饮' }
      : { terms: [keywords] },
};

function fairs(list: JobFair[], search: SearchJobFairsArguments, most = 5) {
  const index = new EventIndex(vocabulary);
  index.upsert({ fairs: list });
  return index.searchFairs(search, { today: TODAY, most });
}

function courses(list: Course[], search: SearchTrainingArguments) {
  const index = new EventIndex(vocabulary);
  index.upsert({ courses: list });
  return index.searchCourses(search, { today: TODAY, most: 5 });
}

const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);
const days = (startDate: string, endDate = startDate) => ({ startDate, endDate });

describe('looking for job fairs', () => {
  it('shows those still to come, the soonest first, and counts the rest', () => {
    const list = [
      exampleFair({ id: 'late', ...days('2026-12-20') }),
      exampleFair({ id: 'over', ...days('2026-11-20') }),
      exampleFair({ id: 'today', ...days('2026-11-21') }),
      exampleFair({ id: 'under way', ...days('2026-11-19', '2026-11-22') }),
    ];
    const { total, events } = fairs(list, {}, 2);
    expect(total).toBe(3);
    expect(ids(events)).toEqual(['under way', 'today']);
  });

  it('knows a city and a district with and without their suffix', () => {
    const list = [
      exampleFair({ id: 'here' }),
      exampleFair({ id: 'other district', place: { city: '南京', district: '鼓楼区' } }),
      exampleFair({ id: 'same district name', place: { city: '徐州', district: '鼓楼区' } }),
    ];
    expect(ids(fairs(list, { city: '南京市', district: '江宁' }).events)).toEqual(['here']);
    expect(ids(fairs(list, { city: '徐州' }).events)).toEqual(['same district name']);
  });

  it('keeps to the days wished, a fair of several days counting on each of them', () => {
    const list = [
      exampleFair({ id: 'before', ...days('2026-11-28') }),
      exampleFair({ id: 'across', ...days('2026-11-30', '2026-12-02') }),
      exampleFair({ id: 'after', ...days('2026-12-09') }),
    ];
    expect(ids(fairs(list, { dateFrom: '2026-12-01', dateTo: '2026-12-07' }).events)).toEqual(['across']);
    expect(ids(fairs(list, { dateFrom: '2026-12-08' }).events)).toEqual(['after']);
    expect(ids(fairs(list, { dateTo: '2026-11-29' }).events)).toEqual(['before']);
  });

  it('finds a trade by its other words and by its line of business', () => {
    const list = [
      exampleFair({ id: 'by word', trades: ['炒锅师傅'] }),
      exampleFair({ id: 'by line', title: '餐饮行业招聘会' }),
      exampleFair({ id: 'by text', description: '招厨师和保安' }),
      exampleFair({ id: 'another', trades: ['电焊工'] }),
    ];
    expect(ids(fairs(list, { keywords: '炒菜的' }).events).sort()).toEqual(['by line', 'by text', 'by word']);
  });

  it('finds those held for the people the person belongs to', () => {
    const list = [exampleFair({ id: 'all' }), exampleFair({ id: 'graduates', audiences: ['graduate'] })];
    expect(ids(fairs(list, { audience: 'graduate' }).events)).toEqual(['graduates']);
  });

  it('finds nothing rather than something else, and names what the nearest do not meet', () => {
    const list = [
      exampleFair({ id: 'same city', place: { city: '南京', district: '鼓楼区' }, trades: ['保安'] }),
      exampleFair({ id: 'other city', place: { city: '成都', district: '江宁区' }, trades: ['保安'] }),
    ];
    const result = fairs(list, { city: '南京', district: '江宁区', keywords: '保安' });
    expect(result).toMatchObject({ total: 0, events: [], nearest: { without: ['district'] } });
    expect(ids(result.nearest?.events ?? [])).toEqual(['same city']);
  });

  it('never offers a fair of another city as the nearest', () => {
    expect(fairs([exampleFair()], { city: '成都', keywords: '保安' })).toEqual({ total: 0, events: [] });
  });
});

describe('looking for courses', () => {
  it('shows those one can still join: dated ones first, then those that begin at any time', () => {
    const list = [
      exampleCourse({ id: 'any time', startDate: undefined }),
      exampleCourse({ id: 'begun', startDate: '2026-11-20' }),
      exampleCourse({ id: 'enrolment over', startDate: '2026-12-20', enrolUntil: '2026-11-20' }),
      exampleCourse({ id: 'open late', startDate: '2026-11-20', enrolUntil: '2026-11-30' }),
      exampleCourse({ id: 'coming' }),
    ];
    expect(ids(courses(list, {}).events)).toEqual(['open late', 'coming', 'any time']);
  });

  it('counts a free course as one that costs no money of one’s own', () => {
    const list = [
      exampleCourse({ id: 'paid' }),
      exampleCourse({ id: 'free', fee: 0 }),
      exampleCourse({ id: 'subsidised', subsidised: true }),
    ];
    expect(ids(courses(list, { subsidised: true }).events)).toEqual(['free', 'subsidised']);
    expect(courses(list, { subsidised: false }).total).toBe(3);
  });

  it('finds the trade in the words people say for its certificate', () => {
    const list = [exampleCourse(), exampleCourse({ id: 'cook', title: '烹饪班', skills: ['厨师'] })];
    expect(ids(courses(list, { skill: '电工证' }).events)).toEqual(['course:1']);
    expect(ids(courses(list, { skill: '炒菜的' }).events)).toEqual(['cook']);
  });

  it('offers another course in town before the same course elsewhere', () => {
    const list = [
      exampleCourse({ id: 'elsewhere', place: { city: '成都' } }),
      exampleCourse({ id: 'in town', title: '面点班', skills: ['面点师'] }),
    ];
    const { events, nearest } = courses(list, { skill: '电工', city: '南京' });
    expect(events).toEqual([]);
    expect(nearest?.without).toEqual(['skill']);
    expect(ids(nearest?.events ?? [])).toEqual(['in town']);
    expect(courses(list.slice(0, 1), { skill: '电工', city: '南京' }).nearest?.without).toEqual(['city']);
  });
});

it('an event that is taken away or changed is so in the next search', () => {
  const index = new EventIndex(vocabulary);
  const search = () => index.searchFairs({}, { today: TODAY, most: 5 }).events.map(({ title }) => title);
  index.upsert({ fairs: [exampleFair()] });
  index.upsert({ fairs: [exampleFair({ title: '改期的招聘会' })] });
  expect(search()).toEqual(['改期的招聘会']);
  index.remove(['fair:1']);
  expect(search()).toEqual([]);
});
