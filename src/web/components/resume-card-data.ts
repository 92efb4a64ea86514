export interface ResumeCardData {
  completeness: number;
  finished: boolean;
  lines: string[];
  /** What could still be told, in words. */
  missing: string[];
  /** Better wording that waits for a yes. */
  rewordings: { before: string; after: string }[];
}

/** Reads a resume card as its tool makes it; what is not as expected is left out. */
export function resumeCardOf(card: object): ResumeCardData {
  const { completeness, finished, lines, parts, rewordings } = card as Record<string, unknown>;
  const missing = Array.isArray(parts)
    ? parts.flatMap((part: { label?: unknown; earned?: unknown } | null) =>
        part !== null && part?.earned === false && typeof part.label === 'string' ? [part.label] : [],
      )
    : [];
  return {
    completeness: typeof completeness === 'number' ? Math.round(Math.min(100, Math.max(0, completeness))) : 0,
    finished: finished === true,
    lines: Array.isArray(lines) ? lines.filter((line): line is string => typeof line === 'string') : [],
    missing,
    rewordings: Array.isArray(rewordings)
      ? rewordings.flatMap((one: { before?: unknown; after?: unknown } | null) =>
          typeof one?.before === 'string' && typeof one.after === 'string'
            ? [{ before: one.before, after: one.after }]
            : [],
        )
      : [],
  };
}
