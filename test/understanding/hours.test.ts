import { beforeAll, describe, expect, it } from 'vitest';
import { createHoursRecogniser, type RecogniseHours } from '../../src/understanding/recognise-hours.ts';
import { createWorkbench } from './support.ts';

let read: RecogniseHours;
beforeAll(async () => {
  read = createHoursRecogniser((await createWorkbench()).lexicon);
});

describe('the hours of the clock', () => {
  it.each([
    ['晚上八点到早上八点', 'night'],
    ['22:00到6:00', 'night'],
    ['晚上九点到凌晨三点', 'night'],
    ['早上六点到下午四点', 'day'],
    ['八点半到五点半', 'day'],
    ['早九晚六', 'day'],
    ['凌晨三点到九点', 'morning'],
    ['晚上六点到十二点', 'evening'],
    ['晚上7点以后', 'evening'],
    ['九点半以后上班，下午四点前下班', 'day'],
  ])('%s is the %s shift', (said, shift) => {
    expect(read(said).shift).toBe(shift);
  });

  it.each(['六点到十点', '我四点到五点要接孩子', '十点面试', '干了六年'])('%s tells no shift', (said) => {
    expect(read(said).shift).toBeUndefined();
  });

  it('takes few hours a day for a part of it, and eight for the whole', () => {
    expect(read('一天四个钟头').partOfDay).toBe(true);
    expect(read('每天干八小时').partOfDay).toBe(false);
  });
});
