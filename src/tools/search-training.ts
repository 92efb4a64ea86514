import { z } from 'zod';
import { type Course, SearchTrainingArguments } from '../contract/course.ts';
import type { EventOutcome, EventSearch } from './event-search.ts';
import { defineTool } from './tool.ts';

type Result = EventOutcome<Course, SearchTrainingArguments>;

export function searchTrainingTool({ eventSearch }: { eventSearch: Pick<EventSearch, 'courses'> }) {
  return defineTool<typeof SearchTrainingArguments, Result>({
    name: 'search_training',
    intent: 'training',
    description:
      'Finds training courses one can still join, the soonest first. When none fits, `nearest` holds what there is without the limits it names; say so plainly.',
    input: SearchTrainingArguments,
    output: z.custom<Result>(),
    async execute(input, context) {
      return eventSearch.courses(input, context);
    },
    cards(result) {
      const courses = result.status === 'ok' ? result.events : (result.nearest?.events ?? []);
      return courses.length > 0 ? [{ type: 'training', courses }] : [];
    },
    narrate: (result, narrator) =>
      result.status === 'ok' ? narrator.events.coursesFound(result) : narrator.events.noCourses(result),
    remember: (state, input) => ({
      ...state,
      topic: { tool: 'search_training', intent: 'training', arguments: input },
    }),
  });
}
