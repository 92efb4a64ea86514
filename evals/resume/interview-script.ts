import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseYaml } from '../../src/yaml.ts';

const Said = z.union([z.string(), z.number()]).transform(String);
const Answers = z.union([Said.transform((one) => [one]), z.array(Said)]);
const Job = z.strictObject({
  employer: z.string().optional(),
  position: z.string().optional(),
  years: z.number().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});

const Expected = z.strictObject({
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  age: z.number().optional(),
  gender: z.enum(['female', 'male']).optional(),
  /** One of these words, or a longer one that holds it. */
  occupation: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  work: z.array(Job).optional(),
  education: z.string().optional(),
  school: z.string().optional(),
  certificates: z.array(z.string()).optional(),
  expires: z.record(z.string(), z.string()).optional(),
  number: z.record(z.string(), z.string()).optional(),
  class: z.record(z.string(), z.string()).optional(),
  skills: z.array(z.string()).optional(),
  awards: z.array(z.string()).optional(),
  city: z.string().optional(),
  salaryMin: z.number().optional(),
  salaryUnit: z.string().optional(),
});
export type ExpectedResume = z.infer<typeof Expected>;

const Script = z.strictObject({
  name: z.string(),
  opens: Answers,
  answers: z.record(z.string(), Answers),
  /** Questions that must not be put, because the person has answered them unasked. */
  notAsked: z.array(z.string()).optional(),
  expect: Expected,
});
export type InterviewScript = z.infer<typeof Script>;

const FOLDER = fileURLToPath(new URL('./interviews', import.meta.url));

/** The scripts of each file, by its name. */
export function interviewScripts(): Map<string, InterviewScript[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  return new Map(
    files.map((file) => [
      file.replace('.yaml', ''),
      z.array(Script).parse(parseYaml(readFileSync(join(FOLDER, file), 'utf8'))),
    ]),
  );
}
