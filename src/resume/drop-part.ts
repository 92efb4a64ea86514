import type { Profile } from '../contract/profile.ts';
import type { ResumeDocument, StoredResume } from '../contract/resume.ts';
import type { ResumeQuestion } from './resume-questions.ts';

const LISTS = ['certificates', 'skills', 'awards', 'work'] as const;
type Item = { name?: string; title?: string; position?: string; summary?: string };

/** What is not asked for and can be taken out all the same. */
export type Aside =
  | 'age'
  | 'birthDate'
  | 'gender'
  | 'householdPlace'
  | 'experienceYears'
  | 'email'
  | 'benefits'
  | 'shift';

const ASIDES: readonly [Aside, RegExp][] = [
  ['birthDate', /生日|出生/u],
  ['age', /年龄|岁数|年纪|\bage\b/iu],
  ['gender', /性别/u],
  ['householdPlace', /户口|户籍|老家|籍贯/u],
  ['experienceYears', /年限|工龄|几年经验/u],
  ['email', /邮箱|邮件|e-?mail/iu],
  ['benefits', /双休|福利|待遇/u],
  ['shift', /班次|夜班|白班/u],
];
/** All of a list, named by its kind; 焊工证 where there is none names nothing. */
const WHOLE_LIST =
  /^我?(?:的|所有|全部|那些|这些)*(?:证书?|证件|资格证书?|技能|特长|会做的|(?:工作)?经历|做过的(?:工作|活)?)(?:都|全)*$/u;
const LISTED: ReadonlySet<string | undefined> = new Set(LISTS);
/** Of a person, where they live; of a resume, where they want to work. */
const HOME = /住址|地址|住处|住哪|住的地方/u;

export function namesHome(words: string): boolean {
  return HOME.test(words);
}

/** The aside that words name. */
export function asideNamed(words: string): Aside | undefined {
  return ASIDES.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The resume without what the words name: an item of a list, else a whole part; `undefined` when they name nothing of it. */
export function withoutPart(
  resume: StoredResume,
  words: string,
  part: ResumeQuestion | undefined,
): StoredResume | undefined {
  const { document } = resume;
  for (const list of LISTS) {
    const items: Item[] = document[list] ?? [];
    const left = items.filter((item) => !isNamed(item, words));
    if (left.length === items.length) continue;
    const changed = { ...document, [list]: left.length > 0 ? left : undefined } as ResumeDocument;
    const settled = left.length > 0 || list === 'awards' ? resume.nothing : [...resume.nothing, list];
    return { ...resume, document: defined(changed), nothing: settled };
  }
  const aside = asideNamed(words);
  if (aside !== undefined) return { ...resume, document: withoutAside(document, aside) };
  if (part === undefined || part === 'name' || !namesWhole(words, part)) return undefined;
  return { ...resume, document: withoutField(document, part), skipped: [...new Set([...resume.skipped, part])] };
}

/** The profile without what the words name; `undefined` when they name nothing of it. */
export function withoutFact(profile: Profile, words: string, part: ResumeQuestion | undefined): Profile | undefined {
  for (const list of ['certificates', 'skills'] as const) {
    const left = profile[list]?.filter((name) => !isNamed({ name }, words));
    if (left !== undefined && left.length < profile[list]!.length)
      return defined({ ...profile, [list]: left.length > 0 ? left : undefined });
  }
  const fields = fieldsNamed(words, part).filter((field) => profile[field] !== undefined);
  if (fields.length === 0) return undefined;
  return Object.fromEntries(Object.entries(profile).filter(([field]) => !fields.includes(field as keyof Profile)));
}

function fieldsNamed(words: string, part: ResumeQuestion | undefined): (keyof Profile)[] {
  if (namesHome(words)) return ['city', 'district'];
  const aside = asideNamed(words);
  if (aside === 'age' || aside === 'birthDate') return ['age', 'birthDate'];
  if (aside === 'gender' || aside === 'householdPlace' || aside === 'experienceYears') return [aside];
  if (part === undefined || !namesWhole(words, part)) return [];
  switch (part) {
    case 'name':
    case 'phone':
    case 'education':
    case 'certificates':
    case 'skills':
    case 'occupation':
      return [part];
    default:
      return [];
  }
}

function namesWhole(words: string, part: ResumeQuestion): boolean {
  return !LISTED.has(part) || WHOLE_LIST.test(words);
}

function isNamed({ name, title, position, summary }: Item, words: string): boolean {
  return [name, title, position, summary].some(
    (label) => label !== undefined && label.length > 1 && (label.includes(words) || words.includes(label)),
  );
}

function withoutAside(document: ResumeDocument, aside: Aside): ResumeDocument {
  const { basics, 'x-expected': expected, 'x-person': person } = document;
  if (aside === 'email') return { ...document, basics: defined({ ...basics, email: undefined }) };
  if (aside === 'benefits' || aside === 'shift')
    return { ...document, 'x-expected': defined({ ...expected, [aside]: undefined }) };
  const both = aside === 'age' || aside === 'birthDate' ? { age: undefined, birthDate: undefined } : {};
  return { ...document, 'x-person': defined({ ...person, ...both, [aside]: undefined }) };
}

function withoutField(document: ResumeDocument, part: ResumeQuestion): ResumeDocument {
  const { basics, 'x-expected': expected = {}, 'x-person': person = {} } = document;
  switch (part) {
    case 'phone':
      return { ...document, basics: defined({ ...basics, phone: undefined }) };
    case 'occupation':
      return { ...document, basics: defined({ ...basics, label: undefined }) };
    case 'city':
      return { ...document, 'x-expected': defined({ ...expected, city: undefined, district: undefined }) };
    case 'salaryMin':
      return { ...document, 'x-expected': defined({ ...expected, salaryMin: undefined, salaryUnit: undefined }) };
    case 'education':
      return defined({
        ...document,
        education: undefined,
        'x-person': defined({ ...person, schooling: undefined }),
      });
    default:
      return defined({ ...document, [part]: undefined });
  }
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
