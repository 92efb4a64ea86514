import type { SessionState } from '../contract/session-state.ts';
import { sentenceFeatures } from './intent-features.ts';
import type { ClauseReading } from './read-clause.ts';
import type { Move as CuedMove } from './recognise-move.ts';
import { whatIsOpen } from './what-is-open.ts';

/** What the move of a turn is weighed by. */
export interface TurnSource {
  state: SessionState;
  reading: Pick<ClauseReading, 'source' | 'likely'>;
  /** Moves that the words name. */
  cued: readonly CuedMove[];
  /** The move that the cues read in the whole message. */
  taken: string;
}

const LIKELY = 2;
/** Lengths that tell an order from a question and a question from a story. */
const LENGTHS = [2, 4, 7, 11, 16, 24];

/** The sentence's own features, and those that only what is open gives a meaning to. */
export function moveFeatures({ state, reading, cued, taken }: TurnSource): string[] {
  const { source, likely } = reading;
  const own = sentenceFeatures(source);
  const open = whatIsOpen(state);
  const places = [open.kind, open.nearest, ...(open.asks === undefined ? [] : [`${open.nearest}?${open.asks}`])];
  const last = state.lastIntent ?? 'none';
  const told = [
    ...own.filter((feature) => !GRAM.test(feature)),
    ...own.filter((feature) => GRAM.test(feature) && feature.length <= SHORT_GRAM),
    ...likely.slice(0, LIKELY).map(({ intent, probability }) => `likely:${intent}:${Math.round(probability * 4)}`),
    ...cued.map(({ act, whole }) => `cued:${act}:${whole}`),
    `taken:${taken}`,
    `length:${LENGTHS.findIndex((length) => source.text.length <= length)}`,
    ...(likely[0]?.intent === last ? ['likely:as_before'] : []),
  ];
  return [
    ...own,
    ...told.filter((feature) => !own.includes(feature)),
    ...[...places, `last:${last}`, ...open.behind].map((place) => `open:${place}`),
    ...places.flatMap((place) => told.map((feature) => `${place}|${feature}`)),
    ...open.behind.flatMap((place) =>
      told.filter((feature) => !GRAM.test(feature)).map((feature) => `${place}&${feature}`),
    ),
  ];
}

/** Runs of characters and words, unlike what was recognised in them. */
const GRAM = /^(?!(?:word|mostly|class|topic|form|asks|wish|fact|told|likely|cued|taken|length):|points$|when$)/u;
const SHORT_GRAM = 3;
