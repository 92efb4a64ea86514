import { z } from 'zod';

export const InterviewQuestion = z.object({
  code: z.string(),
  /** What the words of the question need: a trade, a posting's shift, its pay. */
  data: z.record(z.string(), z.string()),
});
export type InterviewQuestion = z.infer<typeof InterviewQuestion>;

/** A practice interview under way. */
export const InterviewPractice = z.object({
  occupation: z.string(),
  jobId: z.string().optional(),
  questions: z.array(InterviewQuestion),
  /** One for each question asked so far; empty for one that was passed over. */
  answers: z.array(z.string()),
  /** How long each of them was spoken; `null` for one that was typed or passed over. */
  spokenMs: z.array(z.number().nullable()).optional(),
});
export type InterviewPractice = z.infer<typeof InterviewPractice>;
