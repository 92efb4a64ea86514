import type { Course, SearchTrainingArguments } from '../contract/course.ts';
import type { JobFair, SearchJobFairsArguments } from '../contract/fair.ts';
import type { Spoken } from './spoken.ts';

/** What a search for events found, or what is nearest without the limits named. */
export interface EventsFound<Event, Search> {
  search: Search;
  total: number;
  events: readonly Event[];
  nearest?: { without: readonly string[]; events: readonly Event[] };
}

export type FairsFound = EventsFound<JobFair, SearchJobFairsArguments>;
export type CoursesFound = EventsFound<Course, SearchTrainingArguments>;

/** Job fairs and training courses. */
export interface EventNarrator {
  fairsFound(found: FairsFound): Spoken;
  noFairs(found: FairsFound): Spoken;
  coursesFound(found: CoursesFound): Spoken;
  noCourses(found: CoursesFound): Spoken;
}
