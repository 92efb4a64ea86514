import { z } from 'zod';
import { Benefit, Education, EmploymentType, Shift } from './job.ts';

/** A day, a month or a year, as exactly as the person knows it. */
const ResumeDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/**
 * JSON Resume (schema 1.0.0) as far as it is used, and under `x-` names what hiring in China asks beyond it; see
 * docs/resume.md. Nothing in it is made up: what the person did not say is not there.
 */
export const ResumeDocument = z.looseObject({
  $schema: z.string().optional(),
  basics: z.looseObject({
    name: z.string().optional(),
    /** The work the person wants. */
    label: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    summary: z.string().optional(),
    location: z.looseObject({ city: z.string().optional(), region: z.string().optional() }).optional(),
  }),
  work: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        position: z.string().optional(),
        startDate: ResumeDate.optional(),
        endDate: ResumeDate.optional(),
        /** The person's own words. */
        summary: z.string().optional(),
        'x-years': z.number().nonnegative().max(70).optional(),
      }),
    )
    .optional(),
  education: z
    .array(
      z.looseObject({
        institution: z.string().optional(),
        area: z.string().optional(),
        studyType: z.string().optional(),
        endDate: ResumeDate.optional(),
      }),
    )
    .optional(),
  certificates: z
    .array(
      z.looseObject({
        name: z.string(),
        date: ResumeDate.optional(),
        issuer: z.string().optional(),
        'x-number': z.string().optional(),
        'x-class': z.string().optional(),
        'x-expires': ResumeDate.optional(),
      }),
    )
    .optional(),
  skills: z.array(z.looseObject({ name: z.string() })).optional(),
  awards: z.array(z.looseObject({ title: z.string(), date: ResumeDate.optional() })).optional(),
  'x-person': z
    .looseObject({
      age: z.number().int().optional(),
      birthDate: ResumeDate.optional(),
      gender: z.enum(['female', 'male']).optional(),
      householdPlace: z.string().optional(),
      schooling: Education.optional(),
      /** The school was left before its end. */
      schoolingUnfinished: z.boolean().optional(),
      experienceYears: z.number().nonnegative().optional(),
    })
    .optional(),
  /** Who the person is was checked; only the house writes it, and a new name removes it. */
  'x-verified': z.looseObject({ method: z.string(), at: z.string(), demonstration: z.boolean() }).optional(),
  'x-expected': z
    .looseObject({
      city: z.string().optional(),
      district: z.string().optional(),
      salaryMin: z.number().nonnegative().optional(),
      salaryUnit: z.enum(['hour', 'day', 'month', 'year']).optional(),
      employmentType: EmploymentType.optional(),
      shift: Shift.optional(),
      benefits: z.array(Benefit).optional(),
    })
    .optional(),
});
export type ResumeDocument = z.infer<typeof ResumeDocument>;

/** A resume as a session keeps it, between the questions and afterwards. */
export const StoredResume = z.object({
  document: ResumeDocument,
  finished: z.boolean(),
  /** 0 to 100. */
  completeness: z.number().min(0).max(100),
  /** Questions the person passed over. */
  skipped: z.array(z.string()),
  /** Questions the person wants to come back to; they are put once more before the end. */
  later: z.array(z.string()).optional(),
  /** Questions the person answered with nothing to tell (no certificate, no phone). */
  nothing: z.array(z.string()),
});
export type StoredResume = z.infer<typeof StoredResume>;
