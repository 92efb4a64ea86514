import { z } from 'zod';
import { Benefit, Education, EmploymentType, Shift } from '../contract/job.ts';
import { ResumeDocument, type StoredResume } from '../contract/resume.ts';
import { readPersonName } from '../words/person-name.ts';
import { readPhoneNumber, withTail } from '../words/phone-number.ts';
import { firstNumber } from '../words/spoken-number.ts';
import { leavesOpen, namedChoice, neverWorked, onlyAssents, readList, saysNothing } from './read-answer.ts';
import { certificateDetails, looksLikeCertificate, readCertificates } from './read-certificates.ts';
import { leftSchool, readSchooling } from './read-schooling.ts';
import { readWork } from './read-work.ts';
import { RESUME_QUESTIONS, type ResumeQuestion } from './resume-questions.ts';

/** Facts as they were said or as a language model read them; `null` passes a question over. */
export type ToldFacts = Readonly<Record<string, unknown>>;

export interface NotedFacts {
  resume: StoredResume;
  /** Questions that were answered now, in the order of the interview. */
  noted: ResumeQuestion[];
  /** What could not be used, and why. */
  problems: { question: ResumeQuestion; problem: string }[];
}

/** `whole`: its lists are as they are to be, and nothing earlier comes to them. */
type Read = { document: ResumeDocument; whole?: boolean } | 'nothing' | { problem: string };

const QUESTIONS: ReadonlySet<string> = new Set(RESUME_QUESTIONS);
const CERTIFICATE = z.looseObject({
  name: z.string().min(1).max(60),
  number: z.string().max(60).optional(),
  class: z.string().max(40).optional(),
  issuer: z.string().max(80).optional(),
  date: z.string().optional(),
  expires: z.string().optional(),
});
const JOB = z.looseObject({
  employer: z.string().max(80).optional(),
  position: z.string().max(60).optional(),
  years: z.number().nonnegative().max(70).optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  description: z.string().max(500).optional(),
});

/**
 * Writes what was told into the resume. A later word replaces an earlier one; what cannot be read changes nothing.
 * Work, certificates and skills come to those already there; what is told again, or corrected, takes its place.
 */
export function noteFacts(resume: StoredResume, told: ToldFacts, how: 'told' | 'corrected' = 'told'): NotedFacts {
  let current = resume;
  const noted: ResumeQuestion[] = [];
  const problems: NotedFacts['problems'] = [];
  // What goes with an answer (a school left early) is noted after it.
  const inTurn = Object.entries(told).toSorted(
    ([one], [other]) => Number(QUESTIONS.has(other)) - Number(QUESTIONS.has(one)),
  );
  for (const [field, value] of inTurn) {
    if (value === undefined) continue;
    if (!QUESTIONS.has(field)) {
      const document = withAside(current.document, field, value);
      if (document !== undefined) current = { ...current, document };
      continue;
    }
    const question = field as ResumeQuestion;
    const read =
      value === null
        ? 'skipped'
        : typeof value === 'string' && onlyAssents(value)
          ? { problem: 'unclear' as const }
          : readers[question](value, current.document);
    if (read !== 'skipped' && typeof read === 'object' && 'problem' in read) {
      problems.push({ question, problem: read.problem });
      continue;
    }
    const corrects = how === 'corrected' || (typeof read === 'object' && read.whole === true);
    current = {
      ...current,
      document:
        typeof read === 'object'
          ? withYearsPutRight(
              current.document,
              ResumeDocument.parse(
                inOrder(read.whole === true ? read.document : withEarlier(current.document, read.document, how)),
              ),
              corrects,
            )
          : current.document,
      skipped: listed(current.skipped, question, read === 'skipped'),
      nothing: listed(current.nothing, question, read === 'nothing'),
    };
    if (read !== 'skipped') noted.push(question);
  }
  return { resume: current, noted: RESUME_QUESTIONS.filter((question) => noted.includes(question)), problems };
}

/** Years of experience that were the sum of the jobs go with a job that is put right. */
function withYearsPutRight(before: ResumeDocument, after: ResumeDocument, corrects: boolean): ResumeDocument {
  const person = after['x-person'];
  const [was, is] = [before, after].map(({ work = [] }) => work.reduce((sum, job) => sum + (job['x-years'] ?? 0), 0));
  if (!corrects || was === is || is === 0 || person?.experienceYears !== was) return after;
  return { ...after, 'x-person': { ...person, experienceYears: is! } };
}

const LISTS = ['work', 'certificates', 'skills'] as const;

/** Where every job has its dates, the latest comes first; else they stay as they were told. */
function inOrder(document: ResumeDocument): ResumeDocument {
  const { work } = document;
  if (work === undefined || !work.every(({ startDate }) => startDate !== undefined)) return document;
  const key = ({ startDate, endDate }: (typeof work)[number]) => `${endDate ?? '9999'} ${startDate}`;
  return { ...document, work: work.toSorted((a, b) => (key(a) < key(b) ? 1 : -1)) };
}

type Item = { name?: string; position?: string; summary?: string };

/** Items of the later document after the earlier ones they do not replace. A correction of the only item replaces it. */
function withEarlier(earlier: ResumeDocument, later: ResumeDocument, how: 'told' | 'corrected'): ResumeDocument {
  const lists = LISTS.flatMap((list) => {
    const before: Item[] = earlier[list] ?? [];
    const now: Item[] = later[list] ?? [];
    if (before.length === 0 || before === now) return [];
    if (how === 'corrected' && before.length === 1 && now.length === 1) return [[list, [{ ...before[0], ...now[0] }]]];
    if (how === 'corrected' && before.length === 1) return [];
    // What is told again takes its place where it stood, and keeps what is not told anew.
    const again = before.map((item) => Object.assign({}, item, ...now.filter((other) => isSame(item, other))));
    return [[list, [...again, ...now.filter((item) => !before.some((other) => isSame(other, item)))]]];
  });
  return { ...later, ...Object.fromEntries(lists) };
}

/** The same work or certificate told again (电焊十年, then 电焊十二年); employers told of both must be the same too. */
function isSame(one: Item, other: Item): boolean {
  const told = (['name', 'position'] as const).filter((part) => one[part] !== undefined && other[part] !== undefined);
  if (told.length === 0) return one.summary !== undefined && one.summary === other.summary;
  return told.every((part) => one[part] === other[part]);
}

/** 没上过班，在校报当过两年编辑: what is told beside it counts all the same. */
function tellsOfNoWork(said: string): boolean {
  if (!neverWorked(said) && !saysNothing(said)) return false;
  const jobs = readWork(workTold(said));
  return !jobs.some(({ name, position, startDate, 'x-years': years }) => {
    const when = years ?? startDate;
    return position === undefined ? name !== undefined && when !== undefined : (when ?? name) !== undefined;
  });
}

function workTold(said: string): string {
  if (!neverWorked(said) && !saysNothing(said)) return said;
  const told = said.split(/[,，。;；]/u).filter((clause) => !neverWorked(clause) && !saysNothing(clause));
  return told.join('，');
}

function listed(list: readonly string[], question: string, wanted: boolean): string[] {
  const others = list.filter((one) => one !== question);
  return wanted ? [...others, question] : others;
}

const readers: Readonly<Record<ResumeQuestion, (value: unknown, document: ResumeDocument) => Read>> = {
  name(value, document) {
    const name = typeof value === 'string' ? readPersonName(value) : undefined;
    return name === undefined ? { problem: 'not_a_name' } : withName(document, name);
  },
  phone(value, document) {
    const said = String(value);
    const phone = readPhoneNumber(said);
    // 没电话，村里的座机0471-6543210
    if (value === false || (saysNothing(said) && !('number' in phone))) return 'nothing';
    const before = document.basics.phone;
    const tail = before === undefined || 'number' in phone ? undefined : withTail(before, said);
    if (tail !== undefined) return withBasics(document, { phone: tail });
    return 'number' in phone ? withBasics(document, { phone: phone.number }) : phone;
  },
  occupation(value, document) {
    const said = words(value);
    const named = said === undefined ? undefined : namedChoice(said);
    if (said === undefined || (named === undefined && leavesOpen(said)) || saysNothing(said)) return 'nothing';
    const label = (named ?? said)
      .replace(/^(?:嗯|呃|那个|就是|对)+[,，]?/u, '')
      .replace(ROUNDABOUT, '')
      .replace(
        /^(?:我|俺)?(?:现在|这次|这回|还是|就|其实)*(?:想|要|希望|期望|打算|会(?!计|展|议|务|籍|所))?(?:改行|转行)?(?:去|来)?(?:做|干|当|找|应聘|从事|接着做|接着干)?(?:个)?/u,
        '',
      )
      .replace(/(?:的)?(?:工作|活)?(?:吧|呗|嘛|就行|那种|那样|之类|什么)*(?:的)?[。.!！]*$/u, '');
    return label === '' ? { problem: 'unclear' } : withBasics(document, { label: label.slice(0, 40) });
  },
  work(value, document) {
    if (Array.isArray(value)) {
      const work = value.flatMap(jobOf);
      return work.length === 0 ? { problem: 'unclear' } : { document: { ...document, work } };
    }
    const said = words(value);
    if (said === undefined || tellsOfNoWork(said)) return 'nothing';
    if (
      NAMED_JOB.test(said) &&
      DROPPED.test(NAMED_JOB.exec(said)![2]!) &&
      ofOneJob(said, document.work ?? []) === undefined
    )
      return { problem: 'unclear' };
    if (ONE_JOB.test(said) || (NAMED_JOB.test(said) && ofOneJob(said, document.work ?? []) !== undefined)) {
      const work = ofOneJob(said, document.work ?? []);
      return work === undefined ? { problem: 'unclear' } : { document: { ...document, work }, whole: true };
    }
    const work = readWork(workTold(said));
    return work.length === 0 ? { problem: 'unclear' } : { document: { ...document, work } };
  },
  education(value, document) {
    const said = words(value) ?? '';
    const schooling = Education.safeParse(said).data ?? readSchooling(said) ?? (saysNothing(said) ? 'none' : undefined);
    if (schooling === undefined) return { problem: 'unclear' };
    const { schoolingUnfinished: _before, ...person } = document['x-person'] ?? {};
    const unfinished = leftSchool(said) ? { schoolingUnfinished: true } : {};
    return { document: { ...document, 'x-person': { ...person, schooling, ...unfinished } } };
  },
  certificates(value, document) {
    const details = typeof value === 'string' ? certificateDetails(value) : undefined;
    const held = document.certificates ?? [];
    if (details !== undefined && held.length > 0) {
      const amended = held.with(-1, { ...held.at(-1)!, ...details });
      return { document: { ...document, certificates: amended } };
    }
    const items = Array.isArray(value) ? value.flatMap(certificatesOf) : certificatesOf(value);
    const plain =
      typeof value === 'string'
        ? items.filter(({ name, ...details }) => looksLikeCertificate(name) || Object.keys(details).length > 0)
        : items;
    if (items.length > 0 && plain.length === 0) return { problem: 'unclear' };
    return items.length === 0 ? 'nothing' : { document: { ...document, certificates: plain } };
  },
  skills(value, document) {
    const said = Array.isArray(value) ? value.flatMap((one) => words(one) ?? []) : [words(value) ?? ''];
    const skills = said
      .filter((one) => !saysNothing(one))
      .flatMap(readList)
      .filter((one) => !ANY_SKILL.test(one));
    return skills.length === 0 ? 'nothing' : { document: { ...document, skills: skills.map((name) => ({ name })) } };
  },
  city(value, document) {
    const said = words(value);
    if (said === undefined || leavesOpen(said) || saysNothing(said)) return 'nothing';
    const city = said
      .replace(/^(?:我)?(?:想|要|希望)?(?:在|去|到)?/u, '')
      .replace(/(?:上班|工作|找|附近|就行|吧)+[。.!！]*$/u, '');
    return city === '' ? { problem: 'unclear' } : withExpected(document, { city: city.slice(0, 40) });
  },
  salaryMin(value, document) {
    if (typeof value === 'number') return withExpected(document, { salaryMin: value });
    const said = words(value);
    if (said === undefined || leavesOpen(said) || saysNothing(said)) return 'nothing';
    const amount = firstNumber(
      (RANGE.exec(said)?.[1] ?? said).replace(/[一每](?:个)?(?:天|日|小时|钟头|月|年)/gu, ''),
    )?.value;
    if (amount === undefined || amount <= 0) return { problem: 'unclear' };
    const unit =
      /[一每]?(?:个)?月/u.test(said) && document['x-expected']?.salaryUnit !== undefined
        ? 'month'
        : /天|日/u.test(said)
          ? 'day'
          : /小时|钟头/u.test(said)
            ? 'hour'
            : /年薪|[一每]年/u.test(said)
              ? 'year'
              : undefined;
    return withExpected(document, { salaryMin: amount, ...(unit ? { salaryUnit: unit } : {}) });
  },
};

/** 啥都能对付两下 names no ability. */
const ANY_SKILL = /^(?:什么|啥|样样|么子)(?:活|事|东西)?(?:都|也)/u;
/** 两千八三千: the least of two. */
const RANGE =
  /^\D{0,6}?([一二两三四五六七八九十]+[千百万](?:[零]?[一二三四五六七八九]百?)?)(?=[一二两三四五六七八九十]+[千百万])/u;
/** 瓦工吧就是砌墙的: the trade, and what it is said to be once more. */
const ROUNDABOUT = /(?<=\p{Script=Han}{2})(?:吧|呗|嘛)[,，]?(?:也)?就是.*$/u;

const ORDINALS = '一二三四五六七八九十';
const ONE_JOB = new RegExp(
  `^第([${ORDINALS}\\d])(?:份|段|个|家)(?:工作|活|经历|单位)?(?:应该)?(?:是|的是|改成|改为|的)?[,，:：]?(.*)$`,
  'u',
);
const DROPPED = /^(?:时间|那份)?(?:删|去|不要|不写|别写|拿)(?:掉|了)?(?:吧)?[。.!！]*$/u;

/** 等等，纺织厂那个是十五年不是十二年: a job named by a word of it, and how it really is. */
const NAMED_JOB =
  /(?:^|[,，])([^,，。]{2,10})那(?:个|份|家|段)(?:工作|活|经历|单位)?(?:应该)?(?:改成|是)?(?!什么)([^,，。]+?)(?:[,，]?不是[^,，。]+)?[。.!！]*$/u;

/** 第二份工作是三年, 第一份删掉: one job of several put right, the others as they were. */
function ofOneJob(said: string, jobs: NonNullable<ResumeDocument['work']>): ResumeDocument['work'] {
  const ordinal = ONE_JOB.exec(said);
  const named = ordinal === null ? NAMED_JOB.exec(said) : null;
  const found = ordinal ?? named;
  if (found === null) return undefined;
  const index =
    named === null
      ? (ORDINALS.indexOf(found[1]!) + 1 || Number(found[1])) - 1
      : jobs.findIndex(({ name, position, summary }) =>
          [name, position, summary].some((one) => one?.includes(named[1]!)),
        );
  const job = jobs[index];
  if (job === undefined) return undefined;
  if (DROPPED.test(found[2]!)) return jobs.toSpliced(index, 1);
  const [told] = readWork(found[2]!);
  return told === undefined ? undefined : jobs.with(index, { ...job, ...told, summary: amended(job.summary, told) });
}

/** The person's words for a job with a time put right; another trade or employer brings its own words. */
function amended(before: string | undefined, told: NonNullable<ResumeDocument['work']>[number]): string {
  const anew = told.summary ?? '';
  if (before === undefined || told.position !== undefined || told.name !== undefined) return anew;
  return before.replace(
    /[\d一二两三四五六七八九十半]+(?:多)?(?:个)?(?:年半?|月)/u,
    anew.replace(/^(?:是|干了|做了)/u, ''),
  );
}

function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  return text === '' ? undefined : text;
}

function withBasics(document: ResumeDocument, basics: Partial<ResumeDocument['basics']>): { document: ResumeDocument } {
  return { document: { ...document, basics: { ...document.basics, ...basics } } };
}

/** A name other than the one that was verified is not verified. */
function withName(document: ResumeDocument, name: string): { document: ResumeDocument } {
  const { 'x-verified': verified, ...rest } = document;
  const kept = verified !== undefined && document.basics.name === name ? { 'x-verified': verified } : {};
  return withBasics({ ...rest, ...kept }, { name });
}

function withPerson(document: ResumeDocument, person: ResumeDocument['x-person']): { document: ResumeDocument } {
  return { document: { ...document, 'x-person': { ...document['x-person'], ...person } } };
}

function withExpected(document: ResumeDocument, expected: ResumeDocument['x-expected']): { document: ResumeDocument } {
  return { document: { ...document, 'x-expected': { ...document['x-expected'], ...expected } } };
}

function jobOf(value: unknown): NonNullable<ResumeDocument['work']> {
  if (typeof value === 'string') return readWork(value);
  const job = JOB.safeParse(value).data;
  if (job === undefined) return [];
  const { employer, position, years, startDate, endDate, description } = job;
  return [
    defined({
      name: employer,
      position,
      'x-years': years,
      startDate: date(startDate),
      endDate: date(endDate),
      summary: description,
    }),
  ];
}

function certificatesOf(value: unknown): NonNullable<ResumeDocument['certificates']> {
  if (typeof value === 'string') return saysNothing(value) ? [] : readCertificates(value);
  const certificate = CERTIFICATE.safeParse(value).data;
  if (certificate === undefined) return [];
  const { name, number, issuer, expires } = certificate;
  return [
    defined({
      name,
      issuer,
      date: date(certificate.date),
      'x-number': number,
      'x-class': certificate.class,
      'x-expires': date(expires),
    }),
  ];
}

function date(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined;
}

const ASIDE = {
  age: z.coerce.number().int().min(14).max(100),
  birthDate: z.iso.date(),
  gender: z.enum(['female', 'male']),
  householdPlace: z.string().min(1).max(40),
  experienceYears: z.coerce.number().nonnegative().max(70),
  schoolingUnfinished: z.boolean(),
} as const;
const WISHES = {
  district: z.string().min(1).max(40),
  salaryUnit: z.enum(['hour', 'day', 'month', 'year']),
  employmentType: EmploymentType,
  shift: Shift,
  benefits: z.array(Benefit),
} as const;
const BASICS = { email: z.email(), summary: z.string().min(1).max(500) } as const;

/** Facts that nobody is asked for but that are welcome; `undefined` when the value cannot be used. */
function withAside(document: ResumeDocument, field: string, value: unknown): ResumeDocument | undefined {
  if (field in ASIDE) {
    const read = ASIDE[field as keyof typeof ASIDE].safeParse(value);
    return read.success ? withPerson(document, { [field]: read.data }).document : undefined;
  }
  if (field in WISHES) {
    const read = WISHES[field as keyof typeof WISHES].safeParse(value);
    return read.success ? withExpected(document, { [field]: read.data }).document : undefined;
  }
  if (field in BASICS) {
    const read = BASICS[field as keyof typeof BASICS].safeParse(value);
    return read.success ? withBasics(document, { [field]: read.data }).document : undefined;
  }
  if (field === 'awards') return withAwards(document, value);
  if (field === 'school' || field === 'major' || field === 'graduationYear') return withSchool(document, field, value);
  return undefined;
}

/** Awards come to those told before. */
function withAwards(document: ResumeDocument, value: unknown): ResumeDocument | undefined {
  const said = (Array.isArray(value) ? value : [value]).flatMap((one) => words(one) ?? []);
  const known = document.awards ?? [];
  const added = said.filter((title) => title.length <= 60 && !known.some((one) => one.title === title));
  if (added.length === 0) return undefined;
  return { ...document, awards: [...known, ...added.map((title) => ({ title }))] };
}

function withSchool(document: ResumeDocument, field: string, value: unknown): ResumeDocument | undefined {
  const said = words(value);
  if (said === undefined || said.length > 60) return undefined;
  const name = { school: 'institution', major: 'area', graduationYear: 'endDate' }[field]!;
  if (name === 'endDate' && date(said) === undefined) return undefined;
  return { ...document, education: [{ ...document.education?.[0], [name]: said }] };
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
