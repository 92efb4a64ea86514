import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Characters are told apart as UTF-16 has them; those beyond its first plane are not looked for. */
export const UNITS = 1 << 16;
/** A choice among more characters than these tells too little to be worth a look. */
const MOST_CHOICES = 64;

/** Sets of characters: a match has one of each set. */
export type Needed = readonly (readonly number[])[];

const parser = new RegExpParser();

/**
 * The characters that each way of matching a pattern needs, the set of the fewest first; a way that needs none in
 * particular is empty. Case counts.
 * @throws SyntaxError when the pattern is no expression with the flag `u`.
 */
export function waysToMatch(source: string): Needed[] {
  const { alternatives } = parser.parsePattern(source, 0, source.length, { unicode: true });
  return alternatives.flatMap(waysOf);
}

/** A way that is one choice is as many ways. */
function waysOf({ elements }: AST.Alternative): Needed[] {
  const [only] = elements;
  if (elements.length === 1 && only?.type === 'Group') return only.alternatives.flatMap(waysOf);
  return [fewestFirst(neededOfAll(elements))];
}

function fewestFirst(sets: Needed): Needed {
  return [...sets].sort((one, other) => one.length - other.length);
}

function neededOfAll(elements: readonly AST.Element[]): Needed {
  return elements.flatMap(neededOf);
}

function neededOf(element: AST.Element): Needed {
  switch (element.type) {
    case 'Character':
      return setOf([element.value]);
    case 'CharacterClass':
      return element.negate ? [] : setOf(element.elements.flatMap(charactersOf));
    case 'CharacterSet':
      return setOf(charactersOf(element));
    case 'Quantifier':
      return element.min === 0 ? [] : neededOf(element.element);
    case 'Group':
    case 'CapturingGroup':
      return neededOfOne(element.alternatives);
    case 'Assertion':
      if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return [];
      return element.negate ? [] : neededOfOne(element.alternatives);
    default:
      return [];
  }
}

/** Of a choice: what its only way needs, or one set from what each way needs. */
function neededOfOne(alternatives: readonly AST.Alternative[]): Needed {
  const ways = alternatives.map(({ elements }) => neededOfAll(elements));
  if (ways.length === 1) return ways[0]!;
  const rarest = ways.map((sets) => fewestFirst(sets)[0]);
  return rarest.includes(undefined) ? [] : setOf(rarest.flatMap((set) => [...set!]));
}

function setOf(characters: readonly number[]): Needed {
  const set = [...new Set(characters)];
  const tells = set.length > 0 && set.length <= MOST_CHOICES && set.every((character) => character < UNITS);
  return tells ? [set] : [];
}

/** The characters of a part of a class; one beyond the plane stands for parts that have too many. */
function charactersOf(part: AST.CharacterClassElement | AST.CharacterSet): number[] {
  if (part.type === 'Character') return [part.value];
  if (part.type === 'CharacterClassRange') return rangeOf(part.min.value, part.max.value);
  if (part.type === 'CharacterSet' && part.kind === 'digit' && !part.negate) return rangeOf(0x30, 0x39);
  return [UNITS];
}

function rangeOf(first: number, last: number): number[] {
  if (last - first >= MOST_CHOICES) return [UNITS];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
