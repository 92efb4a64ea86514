import { ScreenedExpression } from '../words/screened-expression.ts';

/** One expression for several, without regard to case; an empty list matches nothing. */
export function anyOf(sources: readonly string[]): RegExp {
  return new ScreenedExpression(sources, 'iu');
}

/** Every match of several, for `matchAll` and `replace`. */
export function everyOf(sources: readonly string[]): RegExp {
  return new ScreenedExpression(sources, 'giu');
}

/** The same, but the whole text must match. */
export function wholly(sources: readonly string[]): RegExp {
  return new ScreenedExpression(sources, 'iu', (any) => `^(?:${any})$`);
}
