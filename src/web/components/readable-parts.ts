const NAMING = ['title', 'name', 'heading', 'label', 'question'];
const TELLING = ['summary', 'text', 'place', 'date', 'status', 'value', 'answer'];

/** Finds the title and the lines to read in a card of unknown shape: named things, one a line; never ids or codes. */
export function readableParts(card: { type: string }): { title: string | undefined; lines: string[] } {
  const record = card as Record<string, unknown>;
  const lines: string[] = [];
  for (const key of TELLING) {
    const line = words(record[key]);
    if (line !== undefined) lines.push(line);
  }
  for (const value of Object.values(record)) {
    if (Array.isArray(value)) lines.push(...value.flatMap((item) => lineOf(item) ?? []));
  }
  return { title: firstWords(record, NAMING), lines };
}

function lineOf(item: unknown): string | undefined {
  if (typeof item === 'string') return words(item);
  if (typeof item !== 'object' || item === null) return undefined;
  const record = item as Record<string, unknown>;
  const name = firstWords(record, NAMING);
  const rest = TELLING.flatMap((key) => words(record[key]) ?? []);
  const parts = name === undefined ? rest : [name, ...rest];
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function firstWords(record: Record<string, unknown>, keys: string[]): string | undefined {
  return keys.map((key) => words(record[key])).find((text) => text !== undefined);
}

function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
