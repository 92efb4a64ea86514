import type { Intent } from '../contract/intent.ts';
import type { Move, Situation, SituationsFile, TurnsFile } from './turns-schema.ts';

/** A sentence, where the conversation stood when it was said, and what it does there. */
export interface TurnExample {
  situation: string;
  open: Situation;
  text: string;
  move: Move;
  intent?: Intent;
}

/** A sentence that may be said in many situations stands in at most this many, spread over them. */
const MOST_SITUATIONS = 3;

/** @throws Error when a turn names a situation that does not exist */
export function turnExamples({ situations }: SituationsFile, files: readonly TurnsFile[]): TurnExample[] {
  return files
    .flatMap(({ turns }) => turns)
    .flatMap(({ in: where, move, intent, say }) => {
      const ids = [...new Set(where.flatMap((name) => situationsNamed(name, situations)))];
      return say.flatMap((text, index) =>
        spread(ids, index).map((situation) => ({
          situation,
          open: situations[situation]!,
          text,
          move,
          ...(intent === undefined ? {} : { intent }),
        })),
      );
    });
}

function situationsNamed(name: string, situations: SituationsFile['situations']): string[] {
  if (situations[name] !== undefined) return [name];
  const ids = Object.keys(situations).filter((id) => situations[id]!.groups.includes(name));
  if (ids.length === 0) throw new Error(`There is no situation and no group of situations called ${name}.`);
  return ids;
}

function spread(ids: readonly string[], index: number): string[] {
  if (ids.length <= MOST_SITUATIONS) return [...ids];
  const step = Math.ceil(ids.length / MOST_SITUATIONS);
  return Array.from({ length: MOST_SITUATIONS }, (_, turn) => ids[(index + turn * step) % ids.length]!).filter(
    (id, position, all) => all.indexOf(id) === position,
  );
}
