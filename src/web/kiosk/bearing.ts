interface Point {
  lat: number;
  lon: number;
}

/** The way from one place to another, in degrees clockwise from north, 0 to below 360. */
export function bearingDegrees(from: Point, to: Point): number {
  const rad = Math.PI / 180;
  const turn = (to.lon - from.lon) * rad;
  const y = Math.sin(turn) * Math.cos(to.lat * rad);
  const x =
    Math.cos(from.lat * rad) * Math.sin(to.lat * rad) -
    Math.sin(from.lat * rad) * Math.cos(to.lat * rad) * Math.cos(turn);
  return (Math.atan2(y, x) / rad + 360) % 360;
}

/** Which of eight directions, north first, clockwise. */
export function directionIndex(degrees: number): number {
  return Math.round(degrees / 45) % 8;
}

/** How far out a distance is drawn, 0 to 1: near ones apart, far ones at the rim. 20 km is the rim. */
export function ringShare(km: number): number {
  return Math.min(1, Math.max(0.34, Math.log1p(km) / Math.log1p(20)));
}
