import { z } from 'zod';
import { Benefit, Education, EmploymentType, Shift } from './job.ts';

/** What a person has told of themselves and wishes; every field is optional and theirs to correct or erase. */
export const Profile = z.object({
  name: z.string().max(40).optional(),
  phone: z.string().max(20).optional(),
  birthDate: z.iso.date().optional(),
  age: z.number().int().min(14).max(100).optional(),
  gender: z.enum(['female', 'male']).optional(),
  city: z.string().max(40).optional(),
  district: z.string().max(40).optional(),
  householdPlace: z.string().max(40).optional(),
  education: Education.optional(),
  experienceYears: z.number().nonnegative().max(70).optional(),
  occupation: z.string().max(40).optional(),
  certificates: z.array(z.string().max(40)).optional(),
  skills: z.array(z.string().max(40)).optional(),
  wishes: z
    .object({
      keywords: z.string().max(100).optional(),
      salaryMin: z.number().nonnegative().optional(),
      salaryUnit: z.enum(['hour', 'day', 'month', 'year']).optional(),
      employmentType: EmploymentType.optional(),
      benefits: z.array(Benefit).optional(),
      shift: Shift.optional(),
      exclude: z.array(z.string().max(40)).optional(),
    })
    .optional(),
});
export type Profile = z.infer<typeof Profile>;
