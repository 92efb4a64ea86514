export interface Point {
  lat: number;
  lon: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const KM_A_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;
const RADIANS = Math.PI / 180;
/** Side of a cell in degrees: about 2.2 km north to south, 1.6 to 2.1 km east to west in China. */
const CELL_DEGREES = 0.02;

/** Great-circle distance. */
export function distanceKm(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const latitude = Math.sin(((otherLat - lat) * RADIANS) / 2);
  const longitude = Math.sin(((otherLon - lon) * RADIANS) / 2);
  const chord = latitude * latitude + Math.cos(lat * RADIANS) * Math.cos(otherLat * RADIANS) * longitude * longitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Half the height and half the width, in degrees, of the box around a circle. */
export function boxAround(lat: number, radiusKm: number): { lat: number; lon: number } {
  const height = radiusKm / KM_A_DEGREE;
  const narrowest = Math.cos(Math.min(89, Math.abs(lat) + height) * RADIANS);
  return { lat: height, lon: Math.min(180, radiusKm / (KM_A_DEGREE * narrowest)) };
}

export function cellOf(lat: number, lon: number): string {
  return cellName(Math.floor(lat / CELL_DEGREES), Math.floor(lon / CELL_DEGREES));
}

/** The cells that a circle may touch, or nothing when they are more than `atMost`. */
export function cellsAround(centre: Point, radiusKm: number, atMost: number): string[] | undefined {
  const box = boxAround(centre.lat, radiusKm);
  const south = Math.floor((centre.lat - box.lat) / CELL_DEGREES);
  const north = Math.floor((centre.lat + box.lat) / CELL_DEGREES);
  const west = Math.floor((centre.lon - box.lon) / CELL_DEGREES);
  const east = Math.floor((centre.lon + box.lon) / CELL_DEGREES);
  if ((north - south + 1) * (east - west + 1) > atMost) return undefined;
  const cells: string[] = [];
  for (let row = south; row <= north; row += 1) {
    for (let column = west; column <= east; column += 1) {
      if (touches(row, column, centre, radiusKm)) cells.push(cellName(row, column));
    }
  }
  return cells;
}

/** A little more than the radius, so that no rounding loses a posting on the rim. */
const RIM = 1.01;

/** Whether a cell has a point within the radius: the corners of a box around a circle have none. */
function touches(row: number, column: number, centre: Point, radiusKm: number): boolean {
  const lat = nearest(centre.lat, row);
  const lon = nearest(centre.lon, column);
  return distanceKm(centre.lat, centre.lon, lat, lon) <= radiusKm * RIM + CELL_SLACK_KM;
}

/** On a sphere the nearest point of a cell's side is not quite at the centre's latitude. */
const CELL_SLACK_KM = 0.02;

function nearest(coordinate: number, cell: number): number {
  return Math.min(Math.max(coordinate, cell * CELL_DEGREES), (cell + 1) * CELL_DEGREES);
}

/**
 * Minutes from door to door as hall visitors travel: on foot or by electric bicycle for the near, by bus or metro
 * with waiting for the far. Roads are taken as 1.3 times the straight line; 12 km/h near, 25 km/h and ten minutes far.
 */
export function travelMinutes(km: number): number {
  const road = km * 1.3;
  return Math.min((road / 12) * 60, 10 + (road / 25) * 60);
}

function cellName(row: number, column: number): string {
  return `${row},${column}`;
}
