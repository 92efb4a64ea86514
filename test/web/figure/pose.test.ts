import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOUTHS, mouthPath } from '../../../src/web/figure/mouth-shapes.ts';
import { ease, poseFor, stillPose } from '../../../src/web/figure/pose.ts';
import { SmallMovements } from '../../../src/web/figure/small-movements.ts';

describe('the pose', () => {
  const request = { tone: 'plain', seconds: 3, lid: 1, glance: { x: 0, y: 0 }, mouth: MOUTHS.a } as const;

  it('has the mouth of the word only while speaking', () => {
    expect(poseFor({ ...request, mood: 'speaking' })).toMatchObject(MOUTHS.a);
    expect(poseFor({ ...request, mood: 'listening' }).open).toBe(0);
  });

  it('comes near its aim whatever the time between frames, and never past it', () => {
    const from = stillPose('idle');
    const to = poseFor({ ...request, mood: 'speaking' });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (elapsed) => {
        const { open } = ease(from, to, elapsed);
        expect(open).toBeGreaterThanOrEqual(from.open);
        expect(open).toBeLessThanOrEqual(to.open);
      }),
    );
    expect(ease(from, to, 10_000).headTurn).toBeCloseTo(to.headTurn);
  });

  it('opens the mouth wider for a than for i, and narrower for u', () => {
    expect(MOUTHS.a.open).toBeGreaterThan(MOUTHS.i.open);
    expect(MOUTHS.u.width).toBeLessThan(MOUTHS.i.width);
    expect(mouthPath(MOUTHS.a)).toMatch(/^M-23 .*Z$/);
  });
});

describe('blinks and glances', () => {
  it('shut the eyes now and then, at irregular times, and look away and back', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const movements = new SmallMovements(random, 0);
    const blinks: number[] = [];
    const glances = new Set<number>();
    let shut = false;
    for (let now = 0; now < 120_000; now += 16) {
      const lid = movements.lidAt(now);
      expect(lid).toBeGreaterThanOrEqual(0);
      expect(lid).toBeLessThanOrEqual(1);
      if (lid < 0.2 && !shut) blinks.push(now);
      shut = lid < 0.2;
      glances.add(movements.glanceAt(now).x);
    }
    const gaps = blinks.slice(1).map((time, index) => time - (blinks[index] ?? 0));
    expect(blinks.length).toBeGreaterThan(15);
    expect(new Set(gaps).size).toBeGreaterThan(5);
    expect(glances.has(0)).toBe(true);
    expect(glances.size).toBeGreaterThan(5);
  });
});
