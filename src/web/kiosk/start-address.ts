import type { Location } from '../../contract/locale.ts';

export interface StartAddress {
  terminalId: string | undefined;
  location: Location | undefined;
}

/** A kiosk is told who and where it is by its start address: `/?terminal=hall-3&lat=32.06&lon=118.78&label=…`. */
export function readStartAddress(search: string): StartAddress {
  const query = new URLSearchParams(search);
  const lat = degrees(query.get('lat'), 90);
  const lon = degrees(query.get('lon'), 180);
  const label = query.get('label')?.slice(0, 100);
  return {
    terminalId: query.get('terminal')?.slice(0, 100) || undefined,
    location: lat === undefined || lon === undefined ? undefined : { lat, lon, ...(label ? { label } : {}) },
  };
}

function degrees(text: string | null, most: number): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(value) <= most ? value : undefined;
}
