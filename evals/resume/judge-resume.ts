import { ResumeDocument } from '../../src/contract/resume.ts';
import type { SessionView } from '../../src/contract/session.ts';
import type { ExpectedResume } from './interview-script.ts';

export interface FieldJudgement {
  field: string;
  right: boolean;
  expected: unknown;
  found: unknown;
}

type Work = NonNullable<ResumeDocument['work']>[number];

/**
 * Holds a resume against what must come of the talk: every field that was told, and nothing in the fields that were not.
 * A field that is absent on both sides is not counted.
 */
export function judgeResume(expected: ExpectedResume, resume: SessionView['resume']): FieldJudgement[] {
  const document = ResumeDocument.parse(resume?.document ?? { basics: {} });
  const person = document['x-person'];
  const wished = document['x-expected'];
  const judged: FieldJudgement[] = [];
  const judge = (field: string, wanted: unknown, found: unknown, right: boolean): void => {
    if (wanted !== undefined || !isNothing(found)) judged.push({ field, right, expected: wanted, found });
  };
  const same = (field: string, wanted: unknown, found: unknown): void => judge(field, wanted, found, wanted === found);
  same('name', expected.name, document.basics.name);
  same('phone', expected.phone, document.basics.phone);
  same('email', expected.email, document.basics.email);
  same('age', expected.age, person?.age);
  same('gender', expected.gender, person?.gender);
  same('education', expected.education, person?.schooling);
  same('school', expected.school, document.education?.[0]?.institution);
  same('city', expected.city, wished?.city);
  same('salaryMin', expected.salaryMin, wished?.salaryMin);
  if (expected.salaryUnit !== undefined) same('salaryUnit', expected.salaryUnit, wished?.salaryUnit);
  const { label } = document.basics;
  judge(
    'occupation',
    expected.occupation,
    label,
    expected.occupation?.some((one) => label?.includes(one) === true) ?? false,
  );
  const jobs = document.work ?? [];
  judge('work', expected.work, jobs, sameJobs(expected.work ?? [], jobs));
  const names = (document.certificates ?? []).map(({ name }) => name);
  judge('certificates', expected.certificates, names, sameWords(expected.certificates ?? [], names));
  const skills = (document.skills ?? []).map(({ name }) => name);
  judge('skills', expected.skills, skills, sameWords(expected.skills ?? [], skills));
  const awards = (document.awards ?? []).map(({ title }) => title);
  judge('awards', expected.awards, awards, sameWords(expected.awards ?? [], awards));
  for (const [part, key] of [
    ['expires', 'x-expires'],
    ['number', 'x-number'],
    ['class', 'x-class'],
  ] as const) {
    for (const [name, value] of Object.entries(expected[part] ?? {})) {
      const certificate = document.certificates?.find((one) => one.name.includes(name));
      same(`${part} of ${name}`, value, certificate?.[key]);
    }
  }
  judge('finished', true, resume?.finished, resume?.finished === true);
  return judged;
}

/** Questions that were put although their answer had been given. */
export function judgeAsked(notAsked: readonly string[], asked: readonly string[]): FieldJudgement[] {
  return notAsked.map((question) => {
    const right = !asked.includes(question);
    return { field: `${question} asked`, right, expected: false, found: !right };
  });
}

function isNothing(found: unknown): boolean {
  return found === undefined || (Array.isArray(found) && found.length === 0);
}

/** As many as expected, each with the words of its own. */
function sameWords(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.length === found.length && wanted.every((word) => found.some((one) => one.includes(word)));
}

function sameJobs(wanted: NonNullable<ExpectedResume['work']>, found: readonly Work[]): boolean {
  if (wanted.length !== found.length) return false;
  const left = [...found];
  return wanted.every((job) => {
    const index = left.findIndex((one) => fits(job, one));
    if (index < 0) return false;
    left.splice(index, 1);
    return true;
  });
}

function fits(job: NonNullable<ExpectedResume['work']>[number], one: Work): boolean {
  return (
    (job.employer === undefined ? one.name === undefined : one.name === job.employer) &&
    (job.position === undefined || one.position?.includes(job.position) === true) &&
    (job.years === undefined || one['x-years'] === job.years) &&
    (job.start === undefined || one.startDate === job.start) &&
    (job.end === undefined || one.endDate === job.end)
  );
}
