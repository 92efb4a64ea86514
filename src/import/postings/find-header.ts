import { guessHeading } from './read-heading.ts';
import { shapeOf } from './value-shapes.ts';

export interface Header {
  headings: string[];
  /** Index of the first row of data. */
  dataStart: number;
}

/** Titles, notes and blank lines may stand above the header. */
const ROWS_SEARCHED = 15;
const KNOWN_ENOUGH = 0.5;

/**
 * Finds the header row of a table, joins a header of two rows (a group above its columns), and makes up numbered
 * headings where there is none.
 */
export function findHeader(rows: readonly (readonly string[])[]): Header {
  let best = { row: -1, score: 0 };
  for (let row = 0; row < Math.min(rows.length, ROWS_SEARCHED); row += 1) {
    const score = headerScore(rows[row]!);
    if (score > best.score + 0.5) best = { row, score };
  }
  const width = usualWidth(rows);
  if (best.score >= 2 || (best.score >= 1 && rows[best.row]!.filter((cell) => cell !== '').length <= 2)) {
    return joinGroups(rows, best.row, width);
  }
  const first = rows[0] ?? [];
  const headless =
    first.some((cell) => shapeOf(cell) !== undefined && shapeOf(cell) !== 'employer') || rows.length === 1;
  return headless ? { headings: numbered(width), dataStart: 0 } : { headings: padded(first, width), dataStart: 1 };
}

/** The number of cells most rows have; single rows may be broken. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0] ?? 1;
}

/** How many cells of a row are headings, less those that are plainly data. */
function headerScore(row: readonly string[]): number {
  let score = 0;
  for (const cell of row) {
    if (cell === '' || cell.length > 30) continue;
    const shape = shapeOf(cell);
    if (shape !== undefined && shape !== 'companyNature' && shape !== 'employer' && shape !== 'tags') score -= 1;
    else if ((guessHeading(cell)[0]?.weight ?? 0) >= KNOWN_ENOUGH) score += 1;
  }
  return score;
}

function joinGroups(rows: readonly (readonly string[])[], row: number, width: number): Header {
  const top = padded(rows[row]!, width);
  const below = rows[row + 1];
  if (
    below?.every((cell) => cell.length <= LONGEST_HEADING) &&
    (headerScore(below) >= 1 || isPartOfGroups(top, below)) &&
    !below.some((cell) => cell !== '' && shapeOf(cell) !== undefined)
  ) {
    return { headings: grouped(top, below), dataStart: row + 2 };
  }
  const above = rows[row - 1];
  const fillsGaps =
    above !== undefined &&
    top.some((heading, column) => heading === '' && above[column] && headerScore([above[column]!]) === 1);
  return {
    headings: fillsGaps ? top.map((heading, column) => heading || (above[column] ?? '')) : top,
    dataStart: row + 1,
  };
}

/** What is longer stands under a header, not in one. */
const LONGEST_HEADING = 16;
const LONGEST_PART = 8;

/** 最低 and 最高 say something only under the group they stand below; everything else of the row is empty. */
function isPartOfGroups(top: readonly string[], below: readonly string[]): boolean {
  const parts = below.flatMap((cell, column) => (cell === '' ? [] : [{ cell, column }]));
  if (parts.length < 2 || parts.length > top.length / 2 || parts.some(({ cell }) => cell.length > LONGEST_PART))
    return false;
  const together = grouped(top, below);
  return parts.every(({ column }) => (guessHeading(together[column]!)[0]?.weight ?? 0) >= KNOWN_ENOUGH);
}

/** A merged cell stands over the columns to its right too: 薪酬（元/月） over 最低 and 最高. */
function grouped(top: readonly string[], below: readonly string[]): string[] {
  let group = '';
  return top.map((heading, column) => {
    const part = below[column] ?? '';
    if (heading !== '') group = heading;
    else if (part === '') group = '';
    if (part === '') return heading;
    return group === '' || group === part ? part : `${group}.${part}`;
  });
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, row.length) }, (_, column) =>
    (row[column] ?? '').replace(/\s+/gu, ' ').trim(),
  );
}

function numbered(width: number): string[] {
  return Array.from({ length: width }, () => '');
}
