import type { Profile } from '../contract/profile.ts';
import type { StoredResume } from '../contract/resume.ts';
import { withoutPart } from './drop-part.ts';
import { noteFacts, type ToldFacts } from './note-facts.ts';
import { completeness, isTold, missingForFinish, nextQuestion, type ResumeQuestion } from './resume-questions.ts';

export type ResumeAction = 'start' | 'answer' | 'show' | 'correct' | 'finish' | 'cancel';

export interface InterviewMove {
  action: ResumeAction;
  fields: ToldFacts;
}

/** What the interview does next: one question, the whole for a last look, or it is done. */
export type InterviewStep =
  | {
      kind: 'ask';
      question: ResumeQuestion;
      problem?: string;
      noted: ResumeQuestion[];
      guess?: string;
      /** What the person had taken out. */
      removed?: string;
      /** Something that is not asked for was told or changed (an age, an e-mail address). */
      aside?: boolean;
    }
  | { kind: 'check'; noted: ResumeQuestion[] }
  | { kind: 'which_to_correct'; notThere?: string }
  | { kind: 'finished' | 'corrected'; noted: ResumeQuestion[] }
  | { kind: 'shown' | 'cancelled' | 'none' };

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';
const AGREES =
  /^(?:就)?(?:是|对|好|行|可以|嗯|没(?:有|什么)?问题|没错|没毛病|无误|妥|中(?!专|班)|要得|得行|成|就这样|完成|不用改|都对|接着|确定|ok|yes|fine|done|right)/iu;
/** 没错 and 没毛病 find no fault. */
const NO_FAULT = /没(?:有)?(?:什么)?(?:错|毛病|不对|问题)/gu;
const DISAGREES = /改|错|不对|不是|不行|wrong|change|no\b/iu;

export function emptyResume(): StoredResume {
  return { document: { $schema: SCHEMA, basics: {} }, finished: false, completeness: 0, skipped: [], nothing: [] };
}

/**
 * One move of the interview. Pure: the same resume, profile and move give the same step.
 * @param guess the work the person seems to want; only their yes makes it theirs
 */
export function takeMove(
  resume: StoredResume | undefined,
  { action, fields }: InterviewMove,
  known: { profile: Profile; guess?: string },
): { resume: StoredResume | undefined; step: InterviewStep } {
  if (action === 'cancel') return { resume, step: { kind: resume === undefined ? 'none' : 'cancelled' } };
  if (action === 'show' || (action === 'start' && resume?.finished === true && Object.keys(fields).length === 0)) {
    return { resume, step: { kind: resume === undefined ? 'none' : 'shown' } };
  }
  // What is not there cannot be put right; it is begun.
  if (action === 'correct' && resume === undefined && Object.keys(fields).length === 0)
    return takeMove(undefined, { action: 'start', fields }, known);
  const before = withProfile(resume ?? emptyResume(), known.profile);
  const { confirm, which, remove, why, later, unclear, ...told } = fields;
  if (typeof remove === 'string') return dropped(before, remove);
  const past = positionIn(before);
  const agreedTo = refuses(told.occupation) ? undefined : (past ?? known.guess);
  const heard = noteFacts(before, withGuess(told, agreedTo), action === 'correct' ? 'corrected' : 'told');
  const after = reckoned(putOff(heard.resume, later));
  const guess = refuses(told.occupation) ? undefined : (positionIn(after) ?? agreedTo);
  const [problem] = heard.problems;
  if (problem !== undefined) {
    return {
      resume: after,
      step: {
        kind: 'ask',
        question: problem.question,
        problem: problem.problem,
        noted: heard.noted,
        ...guessFor(problem.question, guess),
      },
    };
  }
  if (wantsChange(action, fields)) return { resume: after, step: { kind: 'which_to_correct' } };
  const chosen = typeof which === 'string' ? questionNamed(which) : undefined;
  if (chosen !== undefined && heard.noted.length === 0) {
    return { resume: after, step: { kind: 'ask', question: chosen, noted: [], ...guessFor(chosen, guess) } };
  }
  if (action === 'finish' || agrees(confirm)) return finish(after, heard.noted, guess);
  const left = nextQuestion(after);
  if ((why === true || typeof unclear === 'string') && left !== undefined)
    return {
      resume: after,
      step: {
        kind: 'ask',
        question: left,
        problem: why === true ? 'why_asked' : 'unclear',
        noted: heard.noted,
        ...guessFor(left, guess),
      },
    };
  const corrects = action === 'correct' && Object.keys(told).length > 0;
  if (resume?.finished === true && (heard.noted.length > 0 || corrects)) {
    return { resume: after, step: { kind: 'corrected', noted: heard.noted } };
  }
  const question = left;
  if (question === undefined) return { resume: after, step: { kind: 'check', noted: heard.noted } };
  const aside = heard.noted.length === 0 && heard.resume.document !== before.document;
  return {
    resume: after,
    step: { kind: 'ask', question, noted: heard.noted, ...(aside ? { aside } : {}), ...guessFor(question, guess) },
  };
}

/** 登高证去掉: gone at once; what names nothing of the resume is asked about. */
function dropped(resume: StoredResume, words: string): { resume: StoredResume; step: InterviewStep } {
  const left = withoutPart(resume, words, questionNamed(words));
  if (left === undefined) return { resume, step: { kind: 'which_to_correct', notThere: words } };
  const after = reckoned(left);
  if (after.finished) return { resume: after, step: { kind: 'corrected', noted: [] } };
  const question = nextQuestion(after);
  return {
    resume: after,
    step: question === undefined ? { kind: 'check', noted: [] } : { kind: 'ask', question, noted: [], removed: words },
  };
}

/** Put off once, a question is put again at the end; put off again, it is passed over. */
function putOff(resume: StoredResume, question: unknown): StoredResume {
  if (typeof question !== 'string') return resume;
  const { later = [], skipped } = resume;
  return later.includes(question)
    ? { ...resume, skipped: [...new Set([...skipped, question])] }
    : { ...resume, later: [...later, question] };
}

function positionIn({ document }: StoredResume): string | undefined {
  return document.work?.find(({ position }) => position !== undefined)?.position;
}

function finish(
  resume: StoredResume,
  noted: ResumeQuestion[],
  guess: string | undefined,
): { resume: StoredResume; step: InterviewStep } {
  const missing = missingForFinish(resume);
  if (missing === undefined) return { resume: { ...resume, finished: true }, step: { kind: 'finished', noted } };
  const step: InterviewStep = { kind: 'ask', question: missing, problem: 'needed_to_finish', noted };
  return { resume, step: { ...step, ...guessFor(missing, guess) } };
}

function reckoned(resume: StoredResume): StoredResume {
  return { ...resume, document: withoutYearsOfOneJob(resume.document), completeness: completeness(resume) };
}

/** Years that are those of one job of several are no years of experience. */
function withoutYearsOfOneJob(document: StoredResume['document']): StoredResume['document'] {
  const { work = [], 'x-person': person } = document;
  const told = work.filter((job) => job['x-years'] !== undefined);
  const { experienceYears, ...rest } = person ?? {};
  const ofOne = told.length > 1 && told.some((job) => Math.floor(job['x-years']!) === experienceYears);
  return ofOne ? { ...document, 'x-person': rest } : document;
}

function guessFor(question: ResumeQuestion, guess: string | undefined): { guess?: string } {
  return question === 'occupation' && guess !== undefined ? { guess } : {};
}

const REFUSES = /^(?:不|不是|不想|不做|不干|不要|别|没有|no)(?:了|的|吧)?[。.!！]*$/iu;

/** A bare no to “the same work again?” leaves the question open. */
function refuses(occupation: unknown): boolean {
  return occupation === false || (typeof occupation === 'string' && REFUSES.test(occupation.trim()));
}

/** A yes to “the same work again?” means that work. */
function withGuess(told: ToldFacts, guess: string | undefined): ToldFacts {
  const { occupation, ...others } = told;
  if (refuses(occupation)) return others;
  const agreed = occupation === true || (typeof occupation === 'string' && AGREES.test(occupation));
  return agreed && guess !== undefined ? { ...told, occupation: guess } : told;
}

/** Passing over the last look is content with it. */
function agrees(confirm: unknown): boolean {
  return (
    confirm === true ||
    confirm === null ||
    (typeof confirm === 'string' && AGREES.test(confirm) && !DISAGREES.test(confirm.replace(NO_FAULT, '')))
  );
}

/** The person wants something changed and has not said what. */
function wantsChange(action: ResumeAction, { confirm, which, ...told }: ToldFacts): boolean {
  if (Object.values(told).some((value) => value !== undefined)) return false;
  if (typeof which === 'string' && questionNamed(which) !== undefined) return false;
  return action === 'correct' || typeof which === 'string' || (confirm !== undefined && !agrees(confirm));
}

const QUESTION_NAMES: readonly [ResumeQuestion, RegExp][] = [
  ['phone', /电话|手机|号码|联系|phone|number/iu],
  ['name', /名字|姓名|名|name/iu],
  ['salaryMin', /工资|薪|钱|pay|salary/iu],
  ['city', /地方|上班的?地|城市|哪里|地点|place|city|where/iu],
  ['education', /学历|文化|上学|毕业|school|education/iu],
  ['certificates', /证|certificate/iu],
  ['work', /经历|做过|干过|以前|工作过|experience|history/iu],
  ['skills', /会做|技能|会的|特长|skill/iu],
  ['occupation', /想做|工种|岗位|意向|工作|work|job|occupation/iu],
];

/** The part of the resume that words name (电话, 做过的工作). */
export function questionNamed(text: string): ResumeQuestion | undefined {
  return QUESTION_NAMES.find(([question, pattern]) => question === text || pattern.test(text))?.[0];
}

/** What the session already knows need not be asked again. */
function withProfile(resume: StoredResume, profile: Profile): StoredResume {
  const { name, phone, occupation, education, certificates, skills, city, age, birthDate, gender } = profile;
  const known: Record<string, unknown> = { name, phone, occupation, education, certificates, skills, city };
  const wanted = Object.entries(known).filter(
    ([question, value]) =>
      value !== undefined &&
      !isTold(question as ResumeQuestion, resume.document) &&
      !resume.nothing.includes(question) &&
      !resume.skipped.includes(question),
  );
  const asides = { age, birthDate, gender, householdPlace: profile.householdPlace, ...profile.wishes };
  const { salaryMin, salaryUnit, employmentType, shift, benefits, ...rest } = asides;
  const aside = { ...rest, experienceYears: profile.experienceYears };
  const wishes = isTold('salaryMin', resume.document)
    ? { employmentType, shift, benefits }
    : { salaryMin, salaryUnit, employmentType, shift, benefits };
  const person = resume.document['x-person'] ?? {};
  const expected = resume.document['x-expected'] ?? {};
  const fresh = Object.fromEntries(
    Object.entries({ ...aside, ...wishes }).filter(
      ([field, value]) => value !== undefined && !(field in person) && !(field in expected),
    ),
  );
  return noteFacts(resume, { ...Object.fromEntries(wanted), ...fresh }).resume;
}
