import type { ResumeDocument, StoredResume } from '../contract/resume.ts';
import type { ResumeQuestion } from './resume-questions.ts';

const LISTS = ['certificates', 'skills', 'awards', 'work'] as const;
type Item = { name?: string; title?: string; position?: string; summary?: string };

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
  if (part === undefined || part === 'name') return undefined;
  return { ...resume, document: withoutField(document, part), skipped: [...new Set([...resume.skipped, part])] };
}

function isNamed({ name, title, position, summary }: Item, words: string): boolean {
  return [name, title, position, summary].some(
    (label) => label !== undefined && label.length > 1 && (label.includes(words) || words.includes(label)),
  );
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
