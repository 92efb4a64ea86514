import { z } from 'zod';
import type { ShownPosting } from '../matching/job-searcher.ts';
import { presentPosting } from './job-search.ts';
import { defineTool } from './tool.ts';

const Input = z.object({ jobId: z.string().max(200).describe('The id of a posting that search_jobs returned.') });

type Result = ({ status: 'ok' } & ShownPosting) | { status: 'none' };

export type PostingLookup = (id: string) => ShownPosting | undefined;

export function getJobTool({ findPosting }: { findPosting: PostingLookup }) {
  return defineTool<typeof Input, Result>({
    name: 'get_job',
    intent: 'job_detail',
    description: 'Gives everything known about one posting.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ jobId }) {
      const found = findPosting(jobId);
      return found === undefined ? { status: 'none' } : { status: 'ok', ...found };
    },
    cards(result, narrator) {
      return result.status === 'ok' ? [{ type: 'job', job: presentPosting(result, narrator) }] : [];
    },
    narrate(result, narrator) {
      return result.status === 'ok' ? narrator.jobDetail(presentPosting(result, narrator)) : narrator.jobGone();
    },
    remember(state, { jobId }, result) {
      return result.status === 'ok' ? { ...state, focusedJobId: jobId } : state;
    },
  });
}
