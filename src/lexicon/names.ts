import { z } from 'zod';
import { createNameReader, type ReadNameAnswer } from '../words/name-answer.ts';
import { patterns } from './lexicon-schema.ts';
import { anyOf, everyOf } from './patterns.ts';

const word = z.string().min(1);

/** `names.yaml`: how names are told from other words where a name was asked for. */
export const NamesFile = z.strictObject({
  version: z.literal(1),
  /** Surnames of one character, one after the other. */
  surnames: z.string().regex(/^\p{Script=Han}+$/u),
  compound: z.array(word).min(1),
  /** Given names of peoples who bear no surname, or what they hold. */
  given: z.array(word).min(1),
  said: patterns,
  spoken: patterns,
  words: patterns,
  introduced: patterns,
  withNumber: patterns,
  softened: patterns,
});
export type NamesFile = z.infer<typeof NamesFile>;

export function nameReaderOf(names: NamesFile): ReadNameAnswer {
  const surname = `[${names.surnames}]`;
  return createNameReader({
    whole: new RegExp(`^(?:(?:${names.compound.join('|')})\\p{Script=Han}{1,2}|${surname}\\p{Script=Han}{1,3})$`, 'u'),
    called: new RegExp(`^[老小]${surname}$`, 'u'),
    given: new RegExp(names.given.join('|'), 'u'),
    said: anyOf(names.said),
    spoken: anyOf(names.spoken),
    words: new RegExp(`^(?:${anyOf(names.words).source})`, 'u'),
    introduced: anyOf(names.introduced),
    withNumber: everyOf(names.withNumber),
    softened: anyOf(names.softened),
  });
}
