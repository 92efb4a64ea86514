import { z } from 'zod';
import { type JobFair, SearchJobFairsArguments } from '../contract/fair.ts';
import type { EventOutcome, EventSearch } from './event-search.ts';
import { defineTool } from './tool.ts';

type Result = EventOutcome<JobFair, SearchJobFairsArguments>;

export function searchJobFairsTool({ eventSearch }: { eventSearch: Pick<EventSearch, 'fairs'> }) {
  return defineTool<typeof SearchJobFairsArguments, Result>({
    name: 'search_job_fairs',
    intent: 'job_fair',
    description:
      'Finds job fairs still to come, the soonest first. When none fits, `nearest` holds what there is without the limits it names; say so plainly.',
    input: SearchJobFairsArguments,
    output: z.custom<Result>(),
    async execute(input, context) {
      return eventSearch.fairs(input, context);
    },
    cards(result) {
      const fairs = result.status === 'ok' ? result.events : (result.nearest?.events ?? []);
      return fairs.length > 0 ? [{ type: 'fairs', fairs }] : [];
    },
    narrate: (result, narrator) =>
      result.status === 'ok' ? narrator.events.fairsFound(result) : narrator.events.noFairs(result),
    remember: (state, input) => ({
      ...state,
      topic: { tool: 'search_job_fairs', intent: 'job_fair', arguments: input },
    }),
  });
}
