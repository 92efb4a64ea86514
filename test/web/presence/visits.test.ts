import { describe, expect, it } from 'vitest';
import { readSerialLine, wholeLines } from '../../../src/web/presence/serial-lines.ts';
import { Visits } from '../../../src/web/presence/visits.ts';

describe('visits', () => {
  it('greet once, and again only after the person has gone', () => {
    const visits = new Visits();
    visits.sensed({ present: true, distanceCm: 80 }, 0);
    expect(visits.eventAt(100, false)).toBeUndefined();
    expect(visits.eventAt(500, false)).toBe('greet');
    expect(visits.eventAt(5000, false)).toBeUndefined();
    visits.sensed({ present: false }, 6000);
    visits.sensed({ present: true }, 9000);
    expect(visits.eventAt(20_000, false)).toBeUndefined();
    visits.sensed({ present: false }, 30_000);
    expect(visits.eventAt(38_000, false)).toBe('sleep');
    visits.sensed({ present: true }, 40_000);
    expect(visits.eventAt(41_000, false)).toBe('greet');
  });

  it('are not begun by a flicker or by somebody who walks past', () => {
    const visits = new Visits();
    visits.sensed({ present: true }, 0);
    visits.sensed({ present: false }, 200);
    expect(visits.eventAt(1000, false)).toBeUndefined();
    visits.sensed({ present: true, distanceCm: 400 }, 2000);
    expect(visits.eventAt(5000, false)).toBeUndefined();
  });

  it('are not begun again and again for what stands there and does nothing', () => {
    const visits = new Visits();
    visits.sensed({ present: true }, 0);
    expect(visits.eventAt(500, false)).toBe('greet');
    visits.lapsed();
    expect(visits.eventAt(300_000, false)).toBeUndefined();
    visits.sensed({ present: false }, 310_000);
    expect(visits.eventAt(320_000, false)).toBe('sleep');
    visits.sensed({ present: true }, 330_000);
    expect(visits.eventAt(331_000, false)).toBe('greet');
    const touched = new Visits();
    touched.touched();
    touched.lapsed();
    touched.sensed({ present: true }, 0);
    expect(touched.eventAt(500, false)).toBe('greet');
  });

  it('do not end while somebody’s words are on the screen', () => {
    const visits = new Visits();
    visits.sensed({ present: true }, 0);
    visits.eventAt(500, false);
    visits.sensed({ present: false }, 1000);
    expect(visits.eventAt(60_000, true)).toBeUndefined();
    expect(visits.eventAt(60_001, false)).toBe('sleep');
  });
});

describe('the lines of a sensor', () => {
  it('are read as they are documented, and others left out', () => {
    expect(readSerialLine('1 85')).toEqual({ present: true, distanceCm: 85 });
    expect(readSerialLine(' 0 ')).toEqual({ present: false });
    for (const line of ['', '2', '1,85', 'present', '1 -5']) expect(readSerialLine(line)).toBeUndefined();
    expect(wholeLines('1 85\r\n0\n1 9')).toEqual({ lines: ['1 85', '0'], rest: '1 9' });
  });
});
