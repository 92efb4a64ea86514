import { describe, expect, it } from 'vitest';
import { fieldOf, kindOfList, kindOfRow } from '../../src/import/events/event-fields.ts';

describe('the headings of a list of events', () => {
  it.each([
    ['活动名称', 'title'],
    ['职业技能培训名称', 'title'],
    ['培训工种', 'title'],
    ['Event', 'title'],
    ['培训机构名称', 'host'],
    ['专业（工种）', 'trades'],
    ['岗位需求数', 'openings'],
    ['参加单位数量', 'employers'],
    ['计划培训人数', 'seats'],
    ['培训课时（课时）', 'classHours'],
    ['收费标准（元）', 'fee'],
    ['补贴标准', 'subsidised'],
    ['报名时间', 'enrolUntil'],
    ['报名电话', 'phone'],
    ['开班时间', 'start'],
    ['活动地点', 'venue'],
    ['place.city', 'city'],
    ['end_date', 'end'],
    ['companyCount', 'employers'],
    ['联系人', undefined],
    ['序号', undefined],
  ])('%s is %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  it('tell fairs from courses, and leave it open where they fit both', () => {
    expect(kindOfList(['名称', '日期', '城市', '主办单位', '岗位数'])).toBe('fair');
    expect(kindOfList(['名称', '开班日期', '城市', '培训机构', '学费'])).toBe('course');
    expect(kindOfList(['名称', '日期', '城市'])).toBeUndefined();
  });

  it('give way to what a row says of itself, and come before its title', () => {
    expect(kindOfRow({ kind: '培训', title: '示例' }, 'fair')).toBe('course');
    expect(kindOfRow({ title: '招聘专员实务' }, 'course')).toBe('course');
    expect(kindOfRow({ title: '冬季双选会' }, undefined)).toBe('fair');
    expect(kindOfRow({ title: '示例' }, undefined)).toBeUndefined();
  });
});
