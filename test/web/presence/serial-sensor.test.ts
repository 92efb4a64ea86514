import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SensedPresence } from '../../../src/web/presence/serial-lines.ts';
import { SerialSensor } from '../../../src/web/presence/serial-sensor.ts';

/** A port as browsers have it: it cannot be opened twice, nor closed while somebody reads from it. */
class StandInPort {
  readable: ReadableStream<Uint8Array> | null = null;
  opened = 0;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  async open(): Promise<void> {
    if (this.readable !== null) throw new Error('already open');
    this.opened += 1;
    this.readable = new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
      },
    });
  }

  async close(): Promise<void> {
    if (this.readable?.locked) throw new TypeError('somebody reads');
    this.readable = null;
  }

  says(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  fails(): void {
    this.#controller?.error(new Error('noise on the line'));
  }
}

let port: StandInPort;
let reports: SensedPresence[];
let sensor: SerialSensor;

beforeEach(() => {
  vi.useFakeTimers();
  port = new StandInPort();
  reports = [];
  vi.stubGlobal('navigator', { serial: { getPorts: async () => [port] } });
  sensor = new SerialSensor((report) => reports.push(report));
  void sensor.run();
});

afterEach(() => {
  sensor.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a sensor at the serial port', () => {
  it('is heard line by line, however its bytes are cut', async () => {
    await vi.advanceTimersByTimeAsync(1);
    port.says('1 8');
    await vi.advanceTimersByTimeAsync(1);
    port.says('5\r\n0\n');
    await vi.advanceTimersByTimeAsync(1);
    expect(reports).toEqual([{ present: true, distanceCm: 85 }, { present: false }]);
  });

  it('is opened again after a fault on the line', async () => {
    await vi.advanceTimersByTimeAsync(1);
    port.fails();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(port.opened).toBe(2);
    port.says('1\n');
    await vi.advanceTimersByTimeAsync(1);
    expect(reports).toEqual([{ present: true }]);
  });

  it('is let go of when the page no longer wants it', async () => {
    await vi.advanceTimersByTimeAsync(1);
    sensor.stop();
    await vi.advanceTimersByTimeAsync(1);
    expect(port.readable).toBeNull();
  });
});
