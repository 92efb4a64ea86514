import { describe, expect, it } from 'vitest';
import { overtimeTogether } from '../../src/agent/embedded/merge-overtime.ts';

const PLAIN = { eachAsLong: false, adds: false, corrects: false };

describe('overtime told in several turns', () => {
  const before = { monthlyWage: 6000, overtimeDays: { restDay: 3, holiday: 2 } };

  it('keeps another kind of day beside the earlier ones', () => {
    expect(overtimeTogether({ overtimeHours: { weekday: 10 } }, { overtimeDays: { restDay: 1 } }, PLAIN)).toEqual({
      overtimeHours: { weekday: 10 },
      overtimeDays: { restDay: 1 },
    });
  });

  it('takes days given back off the rest days alone, and never below none', () => {
    expect(overtimeTogether(before, { daysCompensated: 1 }, PLAIN)).toEqual({
      overtimeDays: { restDay: 2, holiday: 2 },
    });
    expect(overtimeTogether(before, { daysCompensated: 9 }, PLAIN)).toEqual({
      overtimeDays: { restDay: 0, holiday: 2 },
    });
  });

  it('makes every day as long as is told of each', () => {
    const each = { overtimeHours: { weekday: 10 } };
    expect(overtimeTogether(before, each, { ...PLAIN, eachAsLong: true })).toEqual({
      overtimeHours: { restDay: 30, holiday: 20 },
    });
  });

  it('adds to the same kind only where words say so, and leaves what is put right to be replaced', () => {
    const more = { overtimeDays: { restDay: 1 } };
    expect(overtimeTogether(before, more, { ...PLAIN, adds: true })).toEqual({
      overtimeDays: { restDay: 4, holiday: 2 },
    });
    expect(overtimeTogether(before, more, PLAIN)).toBeUndefined();
    expect(overtimeTogether(before, more, { ...PLAIN, adds: true, corrects: true })).toBeUndefined();
  });
});
