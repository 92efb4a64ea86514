import { z } from 'zod';

/** What a person is asked about afterwards. */
export const OutcomeStage = z.enum(['interview', 'hired']);
export type OutcomeStage = z.infer<typeof OutcomeStage>;

/** What their answer comes to: of an interview the first four, of the first days of work the next two, of either the rest. */
export const OutcomeAnswer = z.enum([
  'taken_on',
  'waiting',
  'not_chosen',
  'not_gone',
  'going_well',
  'left',
  /** Money was asked, the work is not what was promised, no contract, no pay: staff should look at it. */
  'problem',
  'rather_not',
  'other',
]);
export type OutcomeAnswer = z.infer<typeof OutcomeAnswer>;

export const ANSWERS_OF_STAGE: Readonly<Record<OutcomeStage, readonly OutcomeAnswer[]>> = {
  interview: ['taken_on', 'waiting', 'not_chosen', 'not_gone', 'problem'],
  hired: ['going_well', 'left', 'problem'],
};

/** How an interview or the first days of work went. */
export const Outcome = z.object({
  stage: OutcomeStage,
  /** From when the person is asked. */
  dueAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().optional(),
  /** Where it was answered. */
  answeredBy: z.enum(['session', 'page', 'message']).optional(),
  answer: OutcomeAnswer.optional(),
  /** The person's own words. */
  words: z.string().optional(),
});
export type Outcome = z.infer<typeof Outcome>;
