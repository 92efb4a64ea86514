import { anyOf } from './patterns.ts';

/** Kinds of words by their name; a kind may be made of others. */
export type WordKinds = Readonly<Record<string, readonly string[]>>;

const KIND = /\{([a-z]+)\}/giu;

/**
 * The expression that a frame stands for: `{home}{near}{strike}` with each kind of words in its place.
 * @throws Error when a frame names a kind that is not there, or a kind names itself
 */
export function spelledOut(frame: string, kinds: WordKinds, within: readonly string[] = []): string {
  return frame.replace(KIND, (_, name: string) => {
    const words = kinds[name];
    if (words === undefined) throw new Error(`no kind of words is called ${name}: ${frame}`);
    if (within.includes(name)) throw new Error(`a kind of words is made of itself: ${name}`);
    return `(?:${words.map((word) => spelledOut(word, kinds, [...within, name])).join('|')})`;
  });
}

/** One expression for several frames. */
export function anyFrame(frames: readonly string[], kinds: WordKinds): RegExp {
  return anyOf(frames.map((frame) => spelledOut(frame, kinds)));
}
