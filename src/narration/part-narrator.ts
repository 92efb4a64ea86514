import type { Course } from '../contract/course.ts';
import type { JobFair } from '../contract/fair.ts';
import type { Job } from '../contract/job.ts';
import type { Spoken } from './spoken.ts';

/** What was asked of a thing on the screen: the part by its code, and the sentences of its own text that tell of it. */
export interface PartAsked {
  name: string;
  sentences: readonly string[];
}

/** One part of a thing that was shown, asked for by itself; `undefined` for a part it has no words for. */
export interface PartNarrator {
  posting(job: Job, part: PartAsked): Spoken | undefined;
  courses(courses: readonly Course[], part: string): Spoken | undefined;
  fairs(fairs: readonly JobFair[], part: string): Spoken | undefined;
}
