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

/** A cell of the grid, by its number north of the equator and east of Greenwich. */
export interface Cell {
  row: number;
  column: number;
}

/** Neighbouring cells of one row. */
export interface CellRun {
  row: number;
  west: number;
  east: number;
}

export function cellOf(lat: number, lon: number): Cell {
  return { row: Math.floor(lat / CELL_DEGREES), column: Math.floor(lon / CELL_DEGREES) };
}

/** One number a cell, small enough to be a key that costs nothing; of neighbours in a row one after the other. */
export function cellNumber({ row, column }: Cell): number {
  return (row + 90 / CELL_DEGREES) * CELLS_AROUND + column + 180 / CELL_DEGREES;
}

const CELLS_AROUND = 360 / CELL_DEGREES + 1;

/** The cells that a circle may touch, or nothing when the box around it holds more than `atMost`. */
export function cellsAround(centre: Point, radiusKm: number, atMost: number): CellRun[] | undefined {
  const box = boxAround(centre.lat, radiusKm);
  const south = Math.floor((centre.lat - box.lat) / CELL_DEGREES);
  const north = Math.floor((centre.lat + box.lat) / CELL_DEGREES);
  const across = Math.floor((centre.lon + box.lon) / CELL_DEGREES) - Math.floor((centre.lon - box.lon) / CELL_DEGREES);
  if ((north - south + 1) * (across + 1) > atMost) return undefined;
  const runs: CellRun[] = [];
  for (let row = south; row <= north; row += 1) {
    const degrees = halfWidth(centre.lat, nearest(centre.lat, row), radiusKm * RIM + CELL_SLACK_KM);
    if (degrees === undefined) continue;
    runs.push({
      row,
      west: Math.floor((centre.lon - degrees) / CELL_DEGREES),
      east: Math.floor((centre.lon + degrees) / CELL_DEGREES),
    });
  }
  return runs;
}

/** A little more than the radius, so that no rounding loses a posting on the rim. */
const RIM = 1.01;

/** How many degrees east and west of a point the parallel `otherLat` is within a distance of it, if anywhere. */
function halfWidth(lat: number, otherLat: number, km: number): number | undefined {
  const latitude = Math.sin(((otherLat - lat) * RADIANS) / 2);
  const chord = Math.sin(km / (2 * EARTH_RADIUS_KM));
  const left = chord * chord - latitude * latitude;
  if (left < 0) return undefined;
  const longitude = Math.sqrt(left / (Math.cos(lat * RADIANS) * Math.cos(otherLat * RADIANS)));
  return (2 * Math.asin(Math.min(1, longitude))) / RADIANS;
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
