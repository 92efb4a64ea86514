import { z } from 'zod';
import { type Course, SearchTrainingArguments } from '../contract/course.ts';
import type { CueBook } from '../lexicon/cues.ts';
import { type EventOutcome, type EventSearch, partOfShown, spokenOf } from './event-search.ts';
import { defineTool } from './tool.ts';

type Result = EventOutcome<Course, SearchTrainingArguments>;

export function searchTrainingTool({
  eventSearch,
  cues,
}: {
  eventSearch: Pick<EventSearch, 'courses'>;
  cues: CueBook;
}) {
  return defineTool<typeof SearchTrainingArguments, Result>({
    name: 'search_training',
    intent: 'training',
    description:
      'Finds training courses one can still join, the soonest first. When none fits, `nearest` holds what there is without the limits it names; say so plainly.',
    input: SearchTrainingArguments,
    output: z.custom<Result>(),
    async execute(input, context) {
      const found = eventSearch.courses(input, context);
      return { ...found, ...partOfShown('course', 'search_training', input, context, cues) };
    },
    cards(result) {
      const courses = result.status === 'ok' ? result.events : (result.nearest?.events ?? []);
      return courses.length > 0 ? [{ type: 'training', courses }] : [];
    },
    narrate: (result, narrator) => {
      const shown = result.status === 'ok' ? result.events : (result.nearest?.events ?? []);
      const part =
        result.part && shown.length > 0 ? narrator.parts.courses(spokenOf(shown, result.nth), result.part) : undefined;
      if (part !== undefined) return part;
      return result.status === 'ok' ? narrator.events.coursesFound(result) : narrator.events.noCourses(result);
    },
    remember: (state, input) => ({
      ...state,
      topic: { tool: 'search_training', intent: 'training', arguments: input },
    }),
  });
}
