import { z } from 'zod';

/** What must hold of a person or an employer. `why` says, in the programme's language, why it fails. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[]; why: string }
  | {
      fact: string;
      /** Exactly this. */
      is?: boolean | string;
      /** Anything but this. */
      not?: string;
      oneOf?: string[];
      /** For facts that hold several values: at least one of these. */
      includes?: string[];
      atLeast?: number;
      below?: number;
      why: string;
    };

const Leaf = z
  .strictObject({
    fact: z.string(),
    is: z.union([z.boolean(), z.string()]).optional(),
    not: z.string().optional(),
    oneOf: z.array(z.string()).nonempty().optional(),
    includes: z.array(z.string()).nonempty().optional(),
    atLeast: z.number().optional(),
    below: z.number().optional(),
    why: z.string().min(1),
  })
  .refine(
    ({ is, not, oneOf, includes, atLeast, below }) =>
      [is, not, oneOf, includes, atLeast ?? below].filter((test) => test !== undefined).length === 1,
    'a condition tests one thing',
  );

const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).nonempty() }),
    z.strictObject({ any: z.array(Condition).nonempty(), why: z.string().min(1) }),
    Leaf,
  ]),
);

/** The facts a condition turns on. */
export function factsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  return [condition.fact];
}

/** A programme as data. One that is not confirmed to be in force is never answered with yes. */
export const Programme = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    aliases: z.array(z.string()),
    audience: z.enum(['person', 'employer']),
    status: z.enum(['in_force', 'unconfirmed', 'lapsed']),
    /** The last day on which it was seen to run, for what is unconfirmed or lapsed. */
    until: z.iso.date().optional(),
    effectiveFrom: z.iso.date().optional(),
    effectiveTo: z.iso.date().optional(),
    /** How many it concerns, beside the others: its open questions count so much more. */
    weight: z.number().positive().default(1),
    confidence: z.enum(['high', 'medium', 'low']),
    confirmWith: z.string().min(1),
    /** The entry of the knowledge pack that tells of it. */
    entry: z.string(),
    cites: z.array(z.strictObject({ law: z.string(), article: z.string() })),
    gives: z.string().min(1),
    next: z.string().min(1),
    when: z.array(Condition).nonempty(),
  })
  .refine(({ status, until }) => status === 'in_force' || until !== undefined, 'say until when it was seen to run');
export type Programme = z.infer<typeof Programme>;

/** A fact that programmes depend on, and how it is asked for. */
export const FactDefinition = z.strictObject({
  type: z.enum(['yes_or_no', 'number', 'choice', 'several']),
  label: z.string().min(1),
  question: z.string().min(1),
  english: z.strictObject({ label: z.string().min(1), question: z.string().min(1) }),
  /** For choices: the words people use, the first of them shown. */
  choices: z.record(z.string(), z.array(z.string()).nonempty()).optional(),
});
export type FactDefinition = z.infer<typeof FactDefinition>;
