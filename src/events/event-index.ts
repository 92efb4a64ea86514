import type { Course, SearchTrainingArguments } from '../contract/course.ts';
import type { JobFair, SearchJobFairsArguments } from '../contract/fair.ts';
import { samePlace, soughtWords, speaksOf, type TradeVocabulary } from './event-words.ts';
import { type EventSearchResult, type Limit, searchWithin } from './limited-search.ts';

export interface SearchOptions {
  /** `YYYY-MM-DD`; what is over by then is never shown. */
  today: string;
  most: number;
}

const FAIRS_LET_GO = [
  ['district'],
  ['keywords'],
  ['audience'],
  ['keywords', 'audience'],
  ['dates'],
  ['district', 'keywords'],
  ['district', 'audience'],
  ['dates', 'keywords'],
  ['dates', 'audience'],
  ['district', 'dates'],
  ['district', 'dates', 'keywords'],
  ['district', 'dates', 'audience'],
  ['district', 'dates', 'keywords', 'audience'],
];
/** Another course in town is nearer to a person than the same course in another town. */
const COURSES_LET_GO = [['subsidised'], ['skill'], ['skill', 'subsidised'], ['city'], ['city', 'subsidised']];

/** Job fairs and courses in memory. There are thousands at most, so every search looks at all of them. */
export class EventIndex {
  readonly #vocabulary: TradeVocabulary;
  readonly #fairs = new Map<string, JobFair>();
  readonly #courses = new Map<string, Course>();

  constructor(vocabulary: TradeVocabulary) {
    this.#vocabulary = vocabulary;
  }

  get size(): number {
    return this.#fairs.size + this.#courses.size;
  }

  upsert({ fairs = [], courses = [] }: { fairs?: Iterable<JobFair>; courses?: Iterable<Course> }): void {
    for (const fair of fairs) this.#fairs.set(fair.id, fair);
    for (const course of courses) this.#courses.set(course.id, course);
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#fairs.delete(id);
      this.#courses.delete(id);
    }
  }

  /** Fairs still to come that meet every limit, the soonest first. */
  searchFairs(search: SearchJobFairsArguments, { today, most }: SearchOptions): EventSearchResult<JobFair> {
    const limits: Limit<JobFair>[] = [];
    const { city, district, dateFrom, dateTo, audience, keywords } = search;
    if (city) limits.push({ name: 'city', holds: ({ place }) => samePlace(place.city, city) });
    if (district) limits.push({ name: 'district', holds: ({ place }) => samePlace(place.district, district) });
    if (dateFrom || dateTo) {
      limits.push({
        name: 'dates',
        holds: ({ startDate, endDate }) => endDate >= (dateFrom ?? '') && startDate <= (dateTo ?? '9999'),
      });
    }
    if (audience) limits.push({ name: 'audience', holds: ({ audiences }) => audiences.includes(audience) });
    if (keywords) {
      const { terms, family } = soughtWords(keywords, this.#vocabulary);
      const words = family === undefined ? terms : [...terms, family];
      limits.push({
        name: 'keywords',
        holds: ({ title, trades, description }) =>
          speaksOf([title, ...trades], words, keywords) || speaksOf([description ?? ''], terms, ''),
      });
    }
    const upcoming = [...this.#fairs.values()].filter(({ endDate }) => endDate >= today).sort(soonestFirst);
    return searchWithin(upcoming, limits, FAIRS_LET_GO, most);
  }

  /** Courses that still can be joined and meet every limit: those with a date first, the soonest first. */
  searchCourses(search: SearchTrainingArguments, { today, most }: SearchOptions): EventSearchResult<Course> {
    const limits: Limit<Course>[] = [];
    const { skill, city, subsidised } = search;
    if (city) limits.push({ name: 'city', holds: ({ place }) => samePlace(place.city, city) });
    if (skill) {
      const { terms } = soughtWords(skill, this.#vocabulary);
      limits.push({ name: 'skill', holds: ({ title, skills }) => speaksOf([title, ...skills], terms, skill) });
    }
    if (subsidised)
      limits.push({ name: 'subsidised', holds: (course) => course.subsidised === true || course.fee === 0 });
    const open = [...this.#courses.values()]
      .filter(({ startDate, enrolUntil }) => (enrolUntil ?? startDate ?? today) >= today)
      .sort(soonestFirst);
    return searchWithin(open, limits, COURSES_LET_GO, most);
  }
}

function soonestFirst(one: { startDate?: string; id: string }, other: { startDate?: string; id: string }): number {
  return compare(one.startDate ?? '9999', other.startDate ?? '9999') || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
