import { isDeepStrictEqual } from 'node:util';
import type { Course, SearchTrainingArguments } from '../contract/course.ts';
import type { JobFair, SearchJobFairsArguments } from '../contract/fair.ts';
import type { Location } from '../contract/locale.ts';
import type { EventIndex } from '../events/event-index.ts';
import type { EventSearchResult } from '../events/limited-search.ts';
import type { CueBook, ShownThing } from '../lexicon/cues.ts';
import { chineseNumber } from '../words/chinese-number.ts';
import type { ToolContext } from './tool.ts';

const EVENTS_SHOWN = 5;

export interface EventSearch {
  fairs(search: SearchJobFairsArguments, context: ToolContext): EventOutcome<JobFair, SearchJobFairsArguments>;
  courses(search: SearchTrainingArguments, context: ToolContext): EventOutcome<Course, SearchTrainingArguments>;
}

/** What was found, and what was looked for: a person who names no city means the one they are known to be in. */
export type EventOutcome<Event, Search> = EventSearchResult<Event> & {
  status: 'ok' | 'none';
  search: Search;
  /** What of the same events is asked, once they have been shown (多少钱). */
  part?: string;
  /** Which of them, from 1 (第二场几点); of all when left out. */
  nth?: number;
};

/** Where a text such as a terminal's label, or a point on the map, is. */
export interface CityFinder {
  cityIn(text: string): string | undefined;
  cityNear(point: { lat: number; lon: number }): string | undefined;
}

export function createEventSearch(index: EventIndex, { cityIn, cityNear }: CityFinder): EventSearch {
  const cityAt = ({ label, lat, lon }: Location) => cityIn(label ?? '') ?? cityNear({ lat, lon });
  const cityOf = ({ state, location }: ToolContext) =>
    state.search?.arguments.city ?? state.profile.city ?? (location && cityAt(location));
  const outcome = <Event, Search>(found: EventSearchResult<Event>, search: Search): EventOutcome<Event, Search> => ({
    status: found.events.length > 0 ? 'ok' : 'none',
    ...found,
    search,
  });
  return {
    fairs(asked, context) {
      const city = asked.city ?? (asked.district === undefined ? cityOf(context) : undefined);
      const search = city === undefined ? asked : { ...asked, city };
      return outcome(index.searchFairs(search, { today: context.today, most: EVENTS_SHOWN }), search);
    },
    courses(asked, context) {
      const city = asked.city ?? cityOf(context);
      const search = city === undefined ? asked : { ...asked, city };
      return outcome(index.searchCourses(search, { today: context.today, most: EVENTS_SHOWN }), search);
    },
  };
}

/** Longer, and it is a question of its own; letters say less than characters. */
const LONGEST = { characters: 20, letters: 60 };

/** What was shown last is not shown again when one thing of it is asked. */
export function partOfShown(
  thing: ShownThing,
  tool: string,
  asked: object,
  { words, state: { topic, thread } }: ToolContext,
  cues: CueBook,
): { part?: string; nth?: number } {
  const longest = /\p{Script=Han}/u.test(words ?? '') ? LONGEST.characters : LONGEST.letters;
  if (words === undefined || words.length > longest || thread !== 'topic' || topic?.tool !== tool) return {};
  const part = isDeepStrictEqual(topic.arguments, asked) ? cues.partAsked(thing, words) : undefined;
  if (part === undefined) return {};
  const nth = numberOf(cues.captured('nthShown', words));
  return nth === undefined ? { part } : { part, nth };
}

const IN_ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth'];

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const english = IN_ENGLISH.indexOf(written.toLowerCase());
  if (english >= 0) return english + 1;
  return /^\d+$/u.test(written) ? Number(written) : chineseNumber(written);
}

/** Those that are spoken of: the one that was pointed at where there is such a one. */
export function spokenOf<Event>(shown: readonly Event[], nth: number | undefined): readonly Event[] {
  const one = nth === undefined ? undefined : shown[nth - 1];
  return one === undefined ? shown : [one];
}
