import { z } from 'zod';
import { type JobFair, SearchJobFairsArguments } from '../contract/fair.ts';
import type { CueBook } from '../lexicon/cues.ts';
import { type EventOutcome, type EventSearch, partOfShown, spokenOf } from './event-search.ts';
import { defineTool } from './tool.ts';

type Result = EventOutcome<JobFair, SearchJobFairsArguments>;

export function searchJobFairsTool({ eventSearch, cues }: { eventSearch: Pick<EventSearch, 'fairs'>; cues: CueBook }) {
  return defineTool<typeof SearchJobFairsArguments, Result>({
    name: 'search_job_fairs',
    intent: 'job_fair',
    description:
      'Finds job fairs still to come, the soonest first. When none fits, `nearest` holds what there is without the limits it names; say so plainly.',
    input: SearchJobFairsArguments,
    output: z.custom<Result>(),
    async execute(input, context) {
      const found = eventSearch.fairs(input, context);
      return { ...found, ...partOfShown('fair', 'search_job_fairs', input, context, cues) };
    },
    cards(result) {
      const fairs = result.status === 'ok' ? result.events : (result.nearest?.events ?? []);
      return fairs.length > 0 ? [{ type: 'fairs', fairs }] : [];
    },
    narrate: (result, narrator) => {
      const shown = result.status === 'ok' ? result.events : (result.nearest?.events ?? []);
      const part =
        result.part && shown.length > 0 ? narrator.parts.fairs(spokenOf(shown, result.nth), result.part) : undefined;
      if (part !== undefined) return part;
      return result.status === 'ok' ? narrator.events.fairsFound(result) : narrator.events.noFairs(result);
    },
    remember: (state, input) => ({
      ...state,
      topic: { tool: 'search_job_fairs', intent: 'job_fair', arguments: input },
    }),
  });
}
