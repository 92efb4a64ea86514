import { readSerialLine, type SensedPresence, wholeLines } from './serial-lines.ts';

/** The parts of Web Serial used here; TypeScript's library does not name them. */
interface SerialPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
}
interface Serial {
  getPorts(): Promise<SerialPort[]>;
  requestPort(): Promise<SerialPort>;
}

const BAUD = 9600;
const RETRY_MS = 10_000;
const LONGEST_LINE = 200;

/** A sensor at the kiosk's own serial port, which staff have once allowed. */
export class SerialSensor {
  readonly #onReport: (report: SensedPresence) => void;
  #stopped = false;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(onReport: (report: SensedPresence) => void) {
    this.#onReport = onReport;
  }

  static get exists(): boolean {
    return 'serial' in navigator;
  }

  /** Asks for a port; the browser wants a touch for it. */
  static async choose(): Promise<void> {
    await serial()?.requestPort();
  }

  /** Reads allowed ports for as long as the page lives; a sensor that was pulled out may come back. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      const [port] = (await serial()?.getPorts()) ?? [];
      if (port !== undefined) await this.#read(port).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  stop(): void {
    this.#stopped = true;
    void this.#reader?.cancel().catch(() => undefined);
  }

  async #read(port: SerialPort): Promise<void> {
    await port.open({ baudRate: BAUD });
    const decoder = new TextDecoder();
    let received = '';
    const reader = port.readable?.getReader();
    this.#reader = reader;
    try {
      while (reader !== undefined && !this.#stopped) {
        const { done, value } = await reader.read();
        if (done) return;
        const { lines, rest } = wholeLines(received + decoder.decode(value, { stream: true }));
        received = rest.slice(-LONGEST_LINE);
        for (const line of lines) {
          const report = readSerialLine(line);
          if (report !== undefined) this.#onReport(report);
        }
      }
    } finally {
      // A port from which somebody still reads cannot be closed, and one that is open cannot be opened again.
      reader?.releaseLock();
      await port.close().catch(() => undefined);
    }
  }
}

function serial(): Serial | undefined {
  return (navigator as { serial?: Serial }).serial;
}
