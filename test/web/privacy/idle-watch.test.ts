import { describe, expect, it } from 'vitest';
import { IdleWatch } from '../../../src/web/privacy/idle-watch.ts';
import { covered, maskNumbers } from '../../../src/web/privacy/mask-numbers.ts';

const watch = (charactersInSight = () => 0) => new IdleWatch({ idle: 60, warning: 20 }, 0, charactersInSight);

describe('the idle watch', () => {
  it('warns, counts down, and wipes once nobody has shown any life', () => {
    const idle = watch();
    expect(idle.stageAt(59)).toBe('quiet');
    expect(idle.stageAt(60)).toBe('warning');
    expect(idle.secondsLeft(61.5)).toBe(19);
    expect(idle.stageAt(79)).toBe('warning');
    expect(idle.stageAt(80)).toBe('wiped');
  });

  it('begins anew at any sign of life, in the warning too', () => {
    const idle = watch();
    idle.life(59);
    expect(idle.stageAt(118)).toBe('quiet');
    expect(idle.stageAt(120)).toBe('warning');
    idle.life(125);
    expect(idle.stageAt(140)).toBe('quiet');
  });

  it('never runs out in the middle of speech, and counts from its end', () => {
    const idle = watch();
    idle.setBusy(true, 10);
    expect(idle.stageAt(250)).toBe('quiet');
    idle.setBusy(false, 250);
    expect(idle.stageAt(309)).toBe('quiet');
    expect(idle.stageAt(310)).toBe('warning');
  });

  it('is not held up for ever by a voice that stalls', () => {
    const idle = watch();
    idle.setBusy(true, 10);
    expect(idle.stageAt(299)).toBe('quiet');
    expect(idle.stageAt(300)).toBe('warning');
    expect(idle.stageAt(320)).toBe('wiped');
  });

  it('is not held up for ever by a hall that is never silent, but by each touch anew', () => {
    const noisy = watch();
    const stageAfter = (from: number, to: number) => {
      for (let second = from; second < to; second += 10) {
        noisy.setBusy(true, second);
        if (noisy.stageAt(second) !== 'quiet') return { stage: noisy.stageAt(second), second };
        noisy.setBusy(false, second + 5);
      }
      return undefined;
    };
    expect(stageAfter(0, 290)).toBeUndefined();
    noisy.life(290);
    expect(stageAfter(290, 580)).toBeUndefined();
    const { stage, second } = stageAfter(580, 700) ?? {};
    expect(stage).toBe('warning');
    expect(second).toBeGreaterThanOrEqual(590);
    expect(noisy.stageAt((second ?? 0) + 20)).toBe('wiped');
  });

  it('gives a long answer the time it takes to read, within bounds', () => {
    const idle = watch();
    idle.answered(350, 0);
    expect(idle.stageAt(159)).toBe('quiet');
    expect(idle.stageAt(160)).toBe('warning');
    const endless = watch();
    endless.answered(100_000, 0);
    expect(endless.stageAt(211)).toBe('warning');
  });

  it('gives what is in sight the time it takes to read, looked at anew after each sign of life', () => {
    let inSight = 350;
    const idle = watch(() => inSight);
    expect(idle.stageAt(99)).toBe('quiet');
    inSight = 35;
    expect(idle.stageAt(100)).toBe('warning');
    idle.life(101);
    expect(idle.stageAt(160)).toBe('quiet');
    expect(idle.stageAt(161)).toBe('warning');
    const endless = watch(() => 100_000);
    expect(endless.stageAt(149)).toBe('quiet');
    expect(endless.stageAt(150)).toBe('warning');
  });
});

describe('numbers that name a person', () => {
  it('are covered, however they are spaced', () => {
    expect(covered('电话13800000000，')).toBe('电话138****0000，');
    expect(covered('138 0000 0000')).toBe('138****0000');
    expect(covered('身份证11010119900101001X')).toBe('身份证110***********001X');
  });

  it('leave hotlines, sums, dates and longer numbers as they are', () => {
    for (const text of ['打12333或12348', '一共21000元', '2026-11-21', '010-12345678', '订单913800000000123']) {
      expect(covered(text)).toBe(text);
      expect(maskNumbers(text)).toEqual([{ text }]);
    }
  });
});
