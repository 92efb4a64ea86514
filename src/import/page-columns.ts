/** A run of characters on a page: where it begins, how wide it is, how high it stands. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
}

/** Points; columns of a page stand at least this far apart. */
const GUTTER = 12;
const SAME_LINE = 3;
const FEWEST_LINES = 4;
/** In a table nearly every line goes on behind the gap; beside a column of its own hardly any does. */
const SHARED = 0.5;

/** The pieces of each column where a page is set in two that are read one after the other; else all of them. */
export function columnsOf(pieces: readonly Piece[]): Piece[][] {
  const edge = widestGap(pieces);
  if (edge === undefined) return [[...pieces]];
  const left = pieces.filter(({ x }) => x < edge);
  const right = pieces.filter(({ x }) => x >= edge);
  const [ofLeft, ofRight] = [heights(left), heights(right)];
  const fewer = Math.min(ofLeft.length, ofRight.length);
  const shared = ofLeft.filter((y) => ofRight.some((other) => Math.abs(other - y) <= SAME_LINE)).length;
  return fewer >= FEWEST_LINES && shared < fewer * SHARED ? [left, right] : [[...pieces]];
}

/** Where the second column begins: right of the widest strip that no piece reaches into. */
function widestGap(pieces: readonly Piece[]): number | undefined {
  let reached = Number.POSITIVE_INFINITY;
  let widest = { width: GUTTER, x: undefined as number | undefined };
  for (const { x, width } of pieces.toSorted((a, b) => a.x - b.x)) {
    if (x - reached > widest.width) widest = { width: x - reached, x };
    reached = Number.isFinite(reached) ? Math.max(reached, x + width) : x + width;
  }
  return widest.x;
}

function heights(pieces: readonly Piece[]): number[] {
  const found: number[] = [];
  for (const { y } of pieces) if (!found.some((other) => Math.abs(other - y) <= SAME_LINE)) found.push(y);
  return found;
}
