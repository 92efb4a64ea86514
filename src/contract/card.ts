import { z } from 'zod';
import { Course } from './course.ts';
import { JobFair } from './fair.ts';
import { CarriedChecklist, HallDesk } from './hall.ts';
import { Job } from './job.ts';
import { Citation, Passage } from './passage.ts';

const JobsCard = z.object({
  type: z.literal('jobs'),
  jobs: z.array(Job),
  total: z.number().int(),
  relaxed: z.array(z.string()),
});
const JobCard = z.object({ type: z.literal('job'), job: Job });
const CalculationCard = z.object({
  type: z.literal('calculation'),
  kind: z.string(),
  result: z.object({ value: z.union([z.number(), z.string()]), unit: z.string(), text: z.string() }),
  steps: z.array(z.string()),
  citations: z.array(Citation),
});
const EligibilityCard = z.object({
  type: z.literal('eligibility'),
  programmes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      verdict: z.enum(['yes', 'no', 'unknown']),
      reasons: z.array(z.string()),
      missing: z.string().optional(),
    }),
  ),
});
const PassagesCard = z.object({ type: z.literal('passages'), passages: z.array(Passage) });
/** A service guide; each section is a heading of the entry (谁能办, 带什么, 怎么办 …) with its lines. */
const ServiceCard = z.object({
  type: z.literal('service'),
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
  citations: z.array(Citation),
  /** What to bring, the hall’s own papers with those of the guide. */
  checklist: z.array(z.string()),
  /** Windows and hours of the hall at hand, as far as its operator has filled them in. */
  hall: HallDesk.optional(),
  carry: CarriedChecklist.optional(),
});
const ChoicesCard = z.object({ type: z.literal('choices'), choices: z.array(z.string()) });
const HandoffCard = z.object({
  type: z.literal('handoff'),
  reason: z.string(),
  contacts: z.array(z.object({ name: z.string(), phone: z.string().optional() })),
});
const FairsCard = z.object({ type: z.literal('fairs'), fairs: z.array(JobFair) });
const TrainingCard = z.object({ type: z.literal('training'), courses: z.array(Course) });
/** Cards that later tools bring; their shape is their tool's. */
const OtherCard = z.looseObject({
  type: z.enum(['resume', 'interview', 'applications', 'profile']),
});

export const Card = z.union([
  JobsCard,
  JobCard,
  CalculationCard,
  EligibilityCard,
  PassagesCard,
  ServiceCard,
  ChoicesCard,
  HandoffCard,
  FairsCard,
  TrainingCard,
  OtherCard,
]);
export type Card = z.infer<typeof Card>;
