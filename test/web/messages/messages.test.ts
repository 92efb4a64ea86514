import { describe, expect, it } from 'vitest';
import { Benefit, Education, EmploymentType, PayUnit, Shift } from '../../../src/contract/job.ts';
import { PassageKind } from '../../../src/contract/passage.ts';
import { SearchJobsArguments } from '../../../src/contract/search-jobs.ts';
import { en } from '../../../src/web/messages/en.ts';
import { kioskEn } from '../../../src/web/messages/kiosk-en.ts';
import { kioskZhCn } from '../../../src/web/messages/kiosk-zh-cn.ts';
import { zhCn } from '../../../src/web/messages/zh-cn.ts';

const keysOf = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && !Array.isArray(inner) ? keysOf(inner, `${path}${key}.`) : [`${path}${key}`],
  );

describe('the messages', () => {
  it('are the same set in every language', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(zhCn).sort());
    expect(keysOf(kioskEn).sort()).toEqual(keysOf(kioskZhCn).sort());
  });

  it('have words for every code of the contract', () => {
    for (const { codes, pay, jobs } of [zhCn, en]) {
      expect(Object.keys(codes.employmentType).sort()).toEqual([...EmploymentType.options].sort());
      expect(Object.keys(codes.education).sort()).toEqual([...Education.options].sort());
      expect(Object.keys(codes.benefits).sort()).toEqual([...Benefit.options].sort());
      expect(Object.keys(codes.shifts).sort()).toEqual([...Shift.options].sort());
      expect(Object.keys(codes.passageKind).sort()).toEqual([...PassageKind.options].sort());
      expect(Object.keys(pay.units).sort()).toEqual([...PayUnit.options].sort());
      const relaxable = Object.keys(SearchJobsArguments.shape).filter((name) => name !== 'sortBy' && name !== 'page');
      expect(Object.keys(jobs.relaxedNames)).toEqual(expect.arrayContaining(relaxable));
    }
  });

  it('keep Chinese out of English sentences', () => {
    const said = JSON.stringify({ ...en, ...kioskEn }, (key, value) =>
      key === 'checklistHeadings' || key === 'stepHeadings' ? undefined : value,
    );
    expect(said).not.toMatch(/\p{Script=Han}/u);
  });
});
