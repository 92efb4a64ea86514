import { spelledOut } from '../lexicon/frames.ts';
import type { DangerFile } from '../lexicon/lexicon-schema.ts';
import { anyOf, everyOf } from '../lexicon/patterns.ts';

export interface Danger {
  kind: string;
  /** The words that tell of it. */
  cue: string;
  /** What the pack is asked beside the refusal. */
  matter?: string;
}

export type DetectDanger = (text: string) => Danger | undefined;

/** Danger in the order of the file: what concerns a life comes before what is merely forbidden. */
export function createDangerDetector({ words, dangers: listed }: DangerFile): DetectDanger {
  const dangers = listed.map(({ kind, matter, patterns, frames, harmless, unless }) => ({
    told: { kind, ...(matter === undefined ? {} : { matter }) },
    pattern: anyOf([...patterns, ...frames.map((frame) => spelledOut(frame, words))]),
    harmless: harmless.length === 0 ? undefined : everyOf(harmless),
    unless: anyOf(unless.map((each) => spelledOut(each, words))),
  }));
  return (text) => {
    for (const { told, pattern, harmless, unless } of dangers) {
      const telling = harmless === undefined ? text : text.replace(harmless, TAKEN_OUT);
      const match = pattern.exec(telling);
      if (match !== null && !unless.test(telling)) return { ...told, cue: match[0] };
    }
    return undefined;
  };
}

/** Stands where something harmless stood, so that what was apart stays apart. */
const TAKEN_OUT = '…';
