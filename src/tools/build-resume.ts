import { z } from 'zod';
import type { Card } from '../contract/card.ts';
import type { Profile } from '../contract/profile.ts';
import type { ResumeDocument, StoredResume } from '../contract/resume.ts';
import { keepVerification } from '../identity/identity-desk.ts';
import type { Narrator, Spoken } from '../narration/narrator.ts';
import type { ResumeInBrief } from '../narration/resume-narrator.ts';
import { type LapsingCertificate, lapsingCertificates } from '../resume/certificate-expiry.ts';
import { withoutFact } from '../resume/drop-part.ts';
import { readResumeLines } from '../resume/import/read-resume-lines.ts';
import { takeInResume } from '../resume/import/take-in-resume.ts';
import type { ToldFacts } from '../resume/note-facts.ts';
import { withPlainDates } from '../resume/read-answer.ts';
import { type InterviewStep, questionNamed, type ResumeAction, takeMove } from '../resume/resume-interview.ts';
import { resumeParts } from '../resume/resume-questions.ts';
import { proposeRewordings, type Rewording, withRewordings } from '../resume/tidy-wording.ts';
import { defineTool, type ToolContext } from './tool.ts';

const Told = z.union([
  z.string().max(1000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().max(300), z.looseObject({})])).max(30),
]);
const told = (description: string) => Told.optional().describe(description);

const Input = z.object({
  action: z
    .enum(['start', 'answer', 'show', 'correct', 'finish', 'cancel'])
    .describe(
      'start also goes on with one that was left; answer gives facts; correct changes facts; finish ends it; cancel leaves it.',
    ),
  fields: z
    .object({
      name: told('The person’s name.'),
      phone: told('Telephone number.'),
      occupation: told('The work they want.'),
      work: told(
        'Work done, in their words, or a list of { employer, position, years, startDate, endDate, description }.',
      ),
      education: told(
        'Schooling: none, primary, junior_middle, vocational, high_school, college, bachelor, master, doctor.',
      ),
      schoolingUnfinished: told('true when they left that school before its end.'),
      school: told('Name of the school.'),
      major: told('Subject studied.'),
      graduationYear: told('Year they left school.'),
      certificates: told('Names, or a list of { name, number, class, issuer, date, expires }.'),
      skills: told('What else they can do.'),
      awards: told('Awards and honours, a list of their names.'),
      remove: told('The part, or the item of a list, that they want out of it.'),
      city: told('City where they want to work.'),
      district: told('District where they want to work.'),
      salaryMin: told('Least pay in yuan a salaryUnit.'),
      salaryUnit: told('hour, day, month or year.'),
      employmentType: told('full_time, part_time, daily, internship or seasonal.'),
      shift: told('day, night, rotating, morning, evening or weekend.'),
      benefits: told('housing, meals, social_insurance, housing_fund, weekends_off, transport.'),
      age: told('Age in years.'),
      birthDate: told('YYYY-MM-DD.'),
      gender: told('female or male.'),
      householdPlace: told('Place of household registration.'),
      experienceYears: told('Years of experience.'),
      email: told('E-mail address.'),
      summary: told('What they say of themselves, in their words.'),
      pasted: told('A resume they pasted, word for word.'),
      polish: told('true when they want better wording; the proposal waits for a yes.'),
      later: told('The question they want to come back to (name, phone, occupation …).'),
      unclear: told('The question whose answer could not be understood.'),
      why: told('true when they ask why this is asked.'),
      aloud: told('true when they want the resume read to them.'),
      expiry: told('true when they ask until when their certificates hold.'),
      which: told('The part they want to change, when they have not said what to.'),
      keep: told('true or false: their own answer to whether the resume may be kept, and nothing else.'),
      confirm: told('Their answer to whether the whole is right.'),
    })
    .optional()
    .describe('Only what the person has said, never a guess. null passes a question over.'),
});

type Result = {
  status: 'ok' | 'none' | 'need_input' | 'done' | 'confirm';
  step: InterviewStep;
  resume?: StoredResume;
  /** Better wording, before the yes or after it. */
  rewordings?: Rewording[];
  /** What pasted text gave. */
  read?: string[];
  /** Certificates that have lapsed or soon will. */
  lapsing: LapsingCertificate[];
  /** The person's yes or no to having it kept once they are gone. */
  keep?: { answer: 'yes' | 'no'; on: string };
  /** Every field of it is to be heard, or until when its certificates hold. */
  heard?: 'aloud' | 'expiry';
  /** The argument that the next answer belongs to. */
  field?: string;
};

export function buildResumeTool() {
  return defineTool<typeof Input, Result>({
    name: 'build_resume',
    intent: 'resume',
    description:
      'Makes the person’s resume by short questions. Give everything they have said as fields; it asks for the next thing itself.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ action, fields = {} }, context) {
      const { state } = context;
      const { pasted, polish, keep, aloud, expiry, ...told } = fields;
      if (aloud === true || expiry === true)
        return { ...move(state.resume, { action: 'show', fields: {} }, context), heard: aloud ? 'aloud' : 'expiry' };
      if (typeof keep === 'boolean') {
        const answer = keep ? ('yes' as const) : ('no' as const);
        // In the middle of the interview its question is put again.
        const action = state.resume?.finished === false ? 'answer' : 'show';
        return { ...move(state.resume, { action, fields: {} }, context), keep: { answer, on: context.today } };
      }
      if (polish === true && state.resume !== undefined) return proposed(state.resume, context);
      if (typeof pasted === 'string') {
        const { resume, read } = takeInResume(state.resume, readResumeLines(pasted.split('\n')));
        if (read.length > 0) return { ...move(resume, { action: 'start', fields: told }, context), read };
      }
      return move(state.resume, { action, fields: told }, context);
    },
    async perform({ fields = {} }, context) {
      const { state, today } = context;
      if (fields.polish !== true || state.resume === undefined)
        return move(state.resume, { action: 'show', fields: {} }, context);
      const rewordings = proposeRewordings(state.resume.document);
      const resume = { ...state.resume, document: withRewordings(state.resume.document, rewordings) };
      const lapsing = lapsingCertificates(resume.document.certificates, today);
      return { status: 'done', step: { kind: 'shown' }, resume, lapsing, rewordings };
    },
    cards: ({ step, resume, status, rewordings, keep }, narrator) =>
      resume === undefined || step.kind === 'cancelled' || keep !== undefined
        ? []
        : [{ ...resumeCard(resume, narrator), ...(status === 'confirm' ? { rewordings } : {}) }],
    narrate({ step, resume, lapsing, status, rewordings, read, keep, heard }, narrator) {
      if (heard === 'aloud' && resume !== undefined) return narrator.resume.aloud(inBrief(resume));
      if (heard === 'expiry' && resume !== undefined)
        return narrator.resume.expiry(resume.document.certificates ?? [], lapsing);
      if (keep !== undefined) {
        const heard = narrator.remark(keep.answer === 'yes' ? 'resume_keeping' : 'resume_not_keeping');
        return step.kind === 'ask' ? narrator.joined([heard, narrateStep(step, resume, narrator)]) : heard;
      }
      if (rewordings !== undefined) return narrator.resume.rewordings(rewordings, status === 'done');
      const spoken = narrateStep(step, resume, narrator);
      const before =
        read !== undefined && resume !== undefined ? [narrator.resume.imported(read, resume.document)] : [];
      const after = lapsing.length > 0 && WHOLE.has(step.kind) ? [narrator.resume.lapsing(lapsing)] : [];
      return before.length + after.length === 0 ? spoken : narrator.joined([...before, spoken, ...after]);
    },
    remember(state, { fields }, { resume, keep }) {
      if (keep !== undefined) {
        const told = state.consents?.resume?.told ?? keep.on;
        const consent = { ...state.consents?.resume, told, answer: keep.answer, answered: keep.on };
        return { ...state, consents: { ...state.consents, resume: consent } };
      }
      if (resume === undefined) return state;
      const document = keepVerification(resume.document, state.identity);
      const removed = fields?.remove;
      const known =
        typeof removed === 'string'
          ? (withoutFact(state.profile, removed, questionNamed(removed)) ?? state.profile)
          : state.profile;
      return { ...state, resume: { ...resume, document }, profile: { ...known, ...learnt(document) } };
    },
    summarise({ status, step, resume }) {
      if (resume === undefined) return { status, step };
      const { document, finished, completeness } = resume;
      const { phone: _phone, email: _email, ...basics } = document.basics;
      return { status, step, finished, completeness, document: { ...document, basics } };
    },
  });
}

function move(
  resume: StoredResume | undefined,
  { action, fields }: { action: ResumeAction; fields: ToldFacts },
  { state, today }: ToolContext,
): Result {
  const guess = state.search?.arguments.keywords;
  const { resume: after, step } = takeMove(
    resume,
    { action, fields: withDates(fields, today) },
    { profile: state.profile, ...(guess === undefined ? {} : { guess }) },
  );
  const lapsing = lapsingCertificates(after?.document.certificates, today);
  return { ...outcomeOf(step), step, lapsing, ...(after === undefined ? {} : { resume: after }) };
}

/** Better wording is shown beside the person's own and waits for their yes. */
function proposed(resume: StoredResume, { today }: ToolContext): Result {
  const rewordings = proposeRewordings(resume.document);
  const lapsing = lapsingCertificates(resume.document.certificates, today);
  return { status: rewordings.length > 0 ? 'confirm' : 'ok', step: { kind: 'shown' }, resume, lapsing, rewordings };
}

/** Steps that look at the resume as a whole. */
const WHOLE: ReadonlySet<InterviewStep['kind']> = new Set(['check', 'finished', 'shown']);

function narrateStep(step: InterviewStep, resume: StoredResume | undefined, narrator: Narrator): Spoken {
  const words = narrator.resume;
  if (resume === undefined) return words.none();
  const { document } = resume;
  switch (step.kind) {
    case 'ask':
      return words.ask(step.question, { ...step, document });
    case 'check':
      return words.check(inBrief(resume));
    case 'which_to_correct':
      return words.whichToCorrect(step.notThere);
    case 'finished':
      return words.finished(inBrief(resume));
    case 'corrected':
      return words.corrected(step.noted, document);
    case 'shown':
      return words.shown(inBrief(resume));
    case 'cancelled':
      return words.cancelled();
    case 'none':
      return words.none();
  }
}

/** 干到去年年底: a time that stands in a resume by its year. */
const UNTIL_THEN = /到(?:前年|去年|今年)/u;

/** 明年三月到期 is said of a certificate and means a year. */
function withDates<Fields extends { certificates?: unknown; graduationYear?: unknown; work?: unknown }>(
  fields: Fields,
  today: string,
): Fields {
  const { certificates, graduationYear, work } = fields;
  return {
    ...fields,
    ...(typeof work === 'string' && UNTIL_THEN.test(work) ? { work: withPlainDates(work, today) } : {}),
    ...(typeof certificates === 'string' ? { certificates: withPlainDates(certificates, today) } : {}),
    ...(typeof graduationYear === 'string'
      ? { graduationYear: withPlainDates(graduationYear, today).replace(/年$/u, '') }
      : {}),
  };
}

function outcomeOf(step: InterviewStep): Pick<Result, 'status' | 'field'> {
  switch (step.kind) {
    case 'ask':
      return { status: 'need_input', field: `fields.${step.question}` };
    case 'check':
      return { status: 'need_input', field: 'fields.confirm' };
    case 'which_to_correct':
      return { status: 'need_input', field: 'fields.which' };
    case 'finished':
    case 'corrected':
      return { status: 'done' };
    case 'none':
      return { status: 'none' };
    default:
      return { status: 'ok' };
  }
}

function inBrief(resume: StoredResume): ResumeInBrief {
  const missing = resumeParts(resume).filter(({ earned }) => !earned);
  return { ...resume, missing: missing.map(({ question }) => question) };
}

/** The resume with the rule behind its completeness laid open. */
export function resumeCard(resume: StoredResume, narrator: Narrator): Card {
  const { document, finished, completeness } = resume;
  return {
    type: 'resume',
    finished,
    completeness,
    lines: narrator.resume.lines(document),
    parts: resumeParts(resume).map((part) => ({ ...part, label: narrator.resume.label(part.question) })),
    document,
  };
}

/** What the resume tells of the person that other tools can use. */
function learnt({ basics, certificates, skills, ...document }: ResumeDocument): Partial<Profile> {
  const person = document['x-person'];
  const known: Partial<Profile> = {
    name: basics.name,
    phone: basics.phone,
    occupation: basics.label,
    education: person?.schooling,
    city: document['x-expected']?.city?.split('、')[0],
    certificates: certificates?.map(({ name }) => name.slice(0, 40)),
    skills: skills?.map(({ name }) => name.slice(0, 40)),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
