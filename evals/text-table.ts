/** Rows of cells as lines; the first column to the left, the others to the right. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A share in per cent with one decimal, a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** The first so many lines, and how many were left out. */
export function firstLines(lines: readonly string[], count: number): string[] {
  const rest = lines.length - count;
  return [...lines.slice(0, count), ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}
