/** One expression for several, without regard to case; an empty list matches nothing. */
export function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.length === 0 ? '(?!)' : sources.map((source) => `(?:${source})`).join('|'), 'iu');
}

/** The same, but the whole text must match. */
export function wholly(sources: readonly string[]): RegExp {
  return new RegExp(
    `^(?:${sources.length === 0 ? '(?!)' : sources.map((source) => `(?:${source})`).join('|')})$`,
    'iu',
  );
}
