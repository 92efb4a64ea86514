import { z } from 'zod';
import type { Posting } from '../contract/job.ts';
import type { TrustWarning } from '../matching/trust-warning.ts';
import { presentPosting } from './job-search.ts';
import { defineTool } from './tool.ts';

const Input = z.object({ jobId: z.string().max(200).describe('The id of a posting that search_jobs returned.') });

type Result = { status: 'ok'; posting: Posting; warnings: TrustWarning[] } | { status: 'none' };

export type PostingLookup = (id: string) => { posting: Posting; warnings: TrustWarning[] } | undefined;

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
      return result.status === 'ok'
        ? [{ type: 'job', job: presentPosting(result.posting, result.warnings, narrator) }]
        : [];
    },
    narrate(result, narrator) {
      return result.status === 'ok'
        ? narrator.jobDetail(presentPosting(result.posting, result.warnings, narrator))
        : narrator.jobGone();
    },
    remember(state, { jobId }, result) {
      return result.status === 'ok' ? { ...state, focusedJobId: jobId } : state;
    },
  });
}
