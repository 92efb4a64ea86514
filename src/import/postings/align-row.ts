import { cleanValue } from './clean-text.ts';
import type { ColumnPlan } from './map-columns.ts';
import { shapeOf } from './value-shapes.ts';

/**
 * Puts a row right that has more or fewer cells than the header. Cells at the end may be missing where the
 * file often leaves them empty; a separator
 * inside a cell (an unquoted comma) is mended where exactly one way of joining makes every column look as it should.
 */
export function alignRow(cells: readonly string[], plan: ColumnPlan, delimiter: string): readonly string[] | undefined {
  const width = plan.headings.length;
  if (cells.length === width) return cells;
  if (cells.length > width) {
    const extra = cells.slice(width);
    if (extra.every((cell) => cell.trim() === '')) return cells.slice(0, width);
    return joinSplitCell(cells, plan, delimiter);
  }
  const padded = [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  const mayEndHere = plan.sparse.slice(cells.length).every((sparse) => sparse);
  return mayEndHere && misfits(padded, plan) === 0 ? padded : undefined;
}

function joinSplitCell(cells: readonly string[], plan: ColumnPlan, delimiter: string): string[] | undefined {
  const surplus = cells.length - plan.headings.length;
  if (surplus > 60) return undefined;
  let found: string[] | undefined;
  for (let start = 0; start < plan.headings.length; start += 1) {
    const joined = [
      ...cells.slice(0, start),
      cells.slice(start, start + surplus + 1).join(delimiter),
      ...cells.slice(start + surplus + 1),
    ];
    if (misfits(joined, plan) > 0) continue;
    if (found !== undefined) {
      const better = preferLongText(found, joined, plan);
      if (better === undefined) return undefined;
      found = better;
    } else found = joined;
  }
  return found;
}

/** Of two ways to join, the one whose joined cell stands in the column of long texts. */
function preferLongText(left: string[], right: string[], plan: ColumnPlan): string[] | undefined {
  const column = plan.columns.description?.[0] ?? plan.columns.tags?.[0];
  if (column === undefined) return undefined;
  const length = (row: readonly string[]) => (row[column] ?? '').length;
  return length(left) === length(right) ? undefined : length(left) > length(right) ? left : right;
}

/** Cells whose shape belongs to another column than the one they stand in. */
function misfits(cells: readonly string[], plan: ColumnPlan): number {
  let count = 0;
  cells.forEach((written, column) => {
    const cell = cleanValue(written);
    if (cell === '') return;
    const expected = plan.shapes[column];
    const shape = shapeOf(cell);
    if (expected !== undefined && STRICT.has(expected) && shape !== expected) count += 1;
    else if (shape !== undefined && STRICT.has(shape) && shape !== expected) count += 1;
  });
  return count;
}

const STRICT: ReadonlySet<string> = new Set([
  'pay',
  'place',
  'education',
  'experience',
  'companySize',
  'postedAt',
  'url',
  'headcount',
  'personal',
  'employer',
]);
