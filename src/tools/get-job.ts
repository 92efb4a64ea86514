import { z } from 'zod';
import type { CueBook } from '../lexicon/cues.ts';
import type { ShownPosting } from '../matching/job-searcher.ts';
import type { PartAsked } from '../narration/part-narrator.ts';
import { presentPosting } from './job-search.ts';
import { defineTool, type ToolContext } from './tool.ts';

const Input = z.object({ jobId: z.string().max(200).describe('The id of a posting that search_jobs returned.') });

type Result =
  | ({ status: 'ok' } & ShownPosting & {
        /** What of it is asked, once it has been shown (包住不). */
        part?: PartAsked;
      })
  | { status: 'none' };

export type PostingLookup = (id: string) => ShownPosting | undefined;

export function getJobTool({ findPosting, cues }: { findPosting: PostingLookup; cues: CueBook }) {
  return defineTool<typeof Input, Result>({
    name: 'get_job',
    intent: 'job_detail',
    description: 'Gives everything known about one posting.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ jobId }, context) {
      const found = findPosting(jobId);
      if (found === undefined) return { status: 'none' };
      const part = partAsked(jobId, found, context, cues);
      return { status: 'ok', ...found, ...(part === undefined ? {} : { part }) };
    },
    cards(result, narrator) {
      return result.status === 'ok' ? [{ type: 'job', job: presentPosting(result, narrator) }] : [];
    },
    narrate(result, narrator) {
      if (result.status !== 'ok') return narrator.jobGone();
      const job = presentPosting(result, narrator);
      return (result.part && narrator.parts.posting(job, result.part)) ?? narrator.jobDetail(job);
    },
    remember(state, { jobId }, result) {
      return result.status === 'ok' ? { ...state, focusedJobId: jobId } : state;
    },
  });
}

/** A posting that was shown is not shown again when one thing of it is asked; what its text says of that is enough. */
function partAsked(
  jobId: string,
  { posting }: ShownPosting,
  { words, state }: ToolContext,
  cues: CueBook,
): PartAsked | undefined {
  if (words === undefined || state.focusedJobId !== jobId) return undefined;
  const name = cues.partAsked('posting', words);
  if (name === undefined) return undefined;
  const sentences = (posting.description ?? '')
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && sentence.length <= LONGEST && cues.tellsPart('posting', name, sentence));
  return { name, sentences: sentences.slice(0, MOST_SENTENCES) };
}

const SENTENCE_END = /[。；;！!\n]+/u;
const LONGEST = 80;
const MOST_SENTENCES = 3;
