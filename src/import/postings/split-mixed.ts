/** The parts of a cell that lists several things. */
export function splitMixed(cell: string): string[] {
  return cell
    .split(/[\s|｜•,，;；/]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
