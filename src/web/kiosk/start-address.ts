import type { Location } from '../../contract/locale.ts';

export interface StartAddress {
  terminalId: string | undefined;
  /** What the page shows the server to hear of its terminal's sensor; stands behind the `#`, which no server logs. */
  terminalToken: string | undefined;
  /** Seconds without life before the warning, and of the warning. */
  idle: { idle: number; warning: number };
  location: Location | undefined;
  /** Whether the system brings a keyboard for the screen, with handwriting perhaps, so that the page's own stays away. */
  systemKeyboard: boolean;
  /** Whether staff want to choose a sensor at the serial port. */
  chooseSensor: boolean;
}

const IDLE = { idle: 60, warning: 20 };

/** A kiosk is told who and where it is by its start address: `/?terminal=hall-3&lat=32.06&lon=118.78&label=…`. */
export function readStartAddress(search: string, hash = ''): StartAddress {
  const query = new URLSearchParams(search);
  const lat = degrees(query.get('lat'), 90);
  const lon = degrees(query.get('lon'), 180);
  const label = query.get('label')?.slice(0, 100);
  return {
    terminalId: query.get('terminal')?.slice(0, 100) || undefined,
    terminalToken: new URLSearchParams(hash.replace(/^#/, '')).get('token')?.slice(0, 200) || undefined,
    idle: {
      idle: seconds(query.get('idle'), IDLE.idle),
      warning: seconds(query.get('warning'), IDLE.warning),
    },
    systemKeyboard: query.get('keyboard') === 'system',
    chooseSensor: query.get('sensor') === 'choose',
    location: lat === undefined || lon === undefined ? undefined : { lat, lon, ...(label ? { label } : {}) },
  };
}

function seconds(text: string | null, usual: number): number {
  const value = Number(text ?? Number.NaN);
  return value >= 1 && value <= 3600 ? value : usual;
}

function degrees(text: string | null, most: number): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(value) <= most ? value : undefined;
}
