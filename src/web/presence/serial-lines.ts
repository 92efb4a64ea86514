export interface SensedPresence {
  present: boolean;
  distanceCm?: number;
}

/**
 * Reads what a sensor box writes on its serial line, a report a line: `1` or `0` for somebody or nobody, with the
 * distance in centimetres after a space when it is known (`1 85`). What is no such line is left out.
 */
export function readSerialLine(line: string): SensedPresence | undefined {
  const match = /^\s*([01])(?:\s+(\d{1,5}))?\s*$/.exec(line);
  if (match === null) return undefined;
  const present = match[1] === '1';
  return match[2] === undefined ? { present } : { present, distanceCm: Number(match[2]) };
}

/** Cuts what came so far into whole lines and what is still to be ended. */
export function wholeLines(received: string): { lines: string[]; rest: string } {
  const lines = received.split(/\r?\n/);
  return { rest: lines.pop() ?? '', lines };
}
