/** Two Latin letters are read in the time and room of one Chinese character. */
const FIRST = 200;
/** Less than this is sooner read than found behind a button. */
const WORTH_FOLDING = 100;

export interface FoldedReply {
  /** The beginning, in whole lines. */
  first: string;
  /** How many lines follow it. */
  more: number;
}

/** A long reply as what is read at one look, and the rest. */
export function foldReply(reply: string): FoldedReply {
  const lines = reply.split('\n');
  let width = 0;
  let end = lines.findIndex((line, index) => {
    width += widthOf(line);
    return index > 0 && width > FIRST;
  });
  // A line that leads to what is folded away goes with it.
  while (end > 1 && /(^|[:：])\s*$/.test(lines[end - 1] ?? '')) end -= 1;
  const rest = end < 0 ? [] : lines.slice(end).filter((line) => line.trim());
  const more = widthOf(rest.join('')) < WORTH_FOLDING ? 0 : rest.length;
  return { first: more === 0 ? reply : lines.slice(0, end).join('\n'), more };
}

function widthOf(line: string): number {
  return line.length - line.replace(/[^ -~]/g, '').length / 2;
}
