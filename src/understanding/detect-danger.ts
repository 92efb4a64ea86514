import type { DangerFile } from '../lexicon/lexicon-schema.ts';
import { anyOf } from '../lexicon/patterns.ts';

export type DetectDanger = (text: string) => { kind: string; cue: string } | undefined;

/** Danger in the order of the file: what concerns a life comes before what is merely forbidden. */
export function createDangerDetector(danger: DangerFile): DetectDanger {
  const dangers = danger.dangers.map(({ kind, patterns, unless }) => ({
    kind,
    pattern: anyOf(patterns),
    unless: anyOf(unless),
  }));
  return (text) => {
    for (const { kind, pattern, unless } of dangers) {
      const match = pattern.exec(text);
      if (match !== null && !unless.test(text)) return { kind, cue: match[0] };
    }
    return undefined;
  };
}
