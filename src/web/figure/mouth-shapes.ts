import type { Viseme } from '../../contract/speech.ts';

/** A mouth in the units of the drawing. `width` and `open` are whole extents, `lift` raises the corners. */
export interface Mouth {
  width: number;
  open: number;
  lift: number;
  /** 0 stretched to 1 rounded: pushes the lips forward, which is drawn as thicker lips. */
  round: number;
  /** Whether the upper teeth show, 0 to 1. */
  teeth: number;
}

/** Eight mouths are what a viewer tells apart; `rest` is added by the mood. */
export const MOUTHS: Readonly<Record<Viseme, Mouth>> = {
  rest: { width: 48, open: 0, lift: 12, round: 0, teeth: 0 },
  closed: { width: 42, open: 0, lift: 6, round: 0.1, teeth: 0 },
  f: { width: 42, open: 6, lift: 5, round: 0, teeth: 1 },
  a: { width: 46, open: 27, lift: 6, round: 0, teeth: 0.8 },
  o: { width: 32, open: 22, lift: 3, round: 0.8, teeth: 0 },
  e: { width: 44, open: 16, lift: 6, round: 0.1, teeth: 0.8 },
  i: { width: 50, open: 9, lift: 8, round: 0, teeth: 1 },
  u: { width: 20, open: 13, lift: 2, round: 1, teeth: 0 },
  v: { width: 24, open: 8, lift: 3, round: 0.9, teeth: 0 },
};

/** The outline of the mouth's opening as path data, centred on 0,0; a rounded mouth nears an ellipse. */
export function mouthPath({ width, open, lift, round }: Mouth): string {
  const half = width / 2;
  const reach = half * (0.45 + 0.5 * round);
  const corner = (-lift / 2) * (1 - round);
  const upper = corner + lift * 0.6 * (1 - round) - open * (0.22 + 0.42 * round);
  const lower = corner + lift * 1.45 * (1 - round) + open * (1.05 - 0.4 * round);
  return (
    `M${n(-half)} ${n(corner)}C${n(-reach)} ${n(upper)} ${n(reach)} ${n(upper)} ${n(half)} ${n(corner)}` +
    `C${n(reach)} ${n(lower)} ${n(-reach)} ${n(lower)} ${n(-half)} ${n(corner)}Z`
  );
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
