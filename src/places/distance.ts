export interface Point {
  lat: number;
  lon: number;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(from: Point, to: Point): number {
  const radians = Math.PI / 180;
  const latitude = Math.sin(((to.lat - from.lat) * radians) / 2) ** 2;
  const longitude = Math.sin(((to.lon - from.lon) * radians) / 2) ** 2;
  const chord = latitude + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * longitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
