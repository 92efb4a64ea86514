import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Posting } from '../../src/contract/job.ts';
import { normaliseCity } from '../../src/matching/normalise.ts';

/** Which cells of each real file hold what; laid down by hand, where the importer has to find out. */
const FILES = [
  { file: 'real-jobs-51job-2024.csv', title: '职位', employer: '公司', place: '地点', pay: '薪资' },
  { file: 'real-jobs-51job-2019-detail.csv', title: '职位', employer: '公司', place: '地区', pay: '薪资' },
  {
    file: 'real-jobs-zhilian-2018-shenzhen.csv',
    title: 'jobName',
    employer: 'companyName',
    place: 'location',
    pay: 'salary',
  },
  {
    file: 'real-jobs-zhilian-2020-nanjing.jsonl',
    title: 'jobName',
    employer: 'businessName',
    place: 'position',
    pay: 'money',
  },
] as const;

export interface ImportCheck {
  file: string;
  rows: number;
  /** Rows whose job, employer, city and pay a posting of the store has. */
  right: number;
  /** Of the others: which is the first that no posting has. */
  wrong: { title: number; employer: number; place: number; pay: number };
  examples: string[];
}

type Row = Record<string, string>;

/**
 * Reads every raw row once more, by a reader that shares no code with the importer and knows only the shapes these four
 * files have, and looks whether the store holds a posting that says the same.
 */
export async function checkImport(folder: string, postings: readonly Posting[]): Promise<ImportCheck[]> {
  const byTitle = new Map<string, Posting[]>();
  for (const posting of postings) {
    const key = plain(posting.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), posting]);
  }
  const checks: ImportCheck[] = [];
  for (const { file, title, employer, place, pay } of FILES) {
    const text = await readFile(join(folder, file), 'utf8');
    const rows: Row[] = file.endsWith('.jsonl')
      ? text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Row)
      : parse(text, { columns: true, relax_column_count: true, bom: true });
    const check: ImportCheck = {
      file,
      rows: rows.length,
      right: 0,
      wrong: { title: 0, employer: 0, place: 0, pay: 0 },
      examples: [],
    };
    for (const row of rows) {
      const cell = (name: string) => bare(row[name] ?? '');
      let left = byTitle.get(plain(cell(title))) ?? [];
      const steps: [keyof ImportCheck['wrong'], (posting: Posting) => boolean][] = [
        ['title', () => true],
        ['employer', (posting) => plain(posting.employer.name) === plain(cell(employer))],
        ['place', (posting) => samePlace(cell(place), posting)],
        ['pay', (posting) => samePay(cell(pay), posting)],
      ];
      const failed = steps.find(([, holds]) => {
        left = left.filter(holds);
        return left.length === 0;
      });
      if (failed === undefined) check.right += 1;
      else {
        check.wrong[failed[0]] += 1;
        if (check.examples.length < 40)
          check.examples.push(`${failed[0]}: ${[title, employer, place, pay].map(cell).join(' | ')}`);
      }
    }
    checks.push(check);
  }
  return checks;
}

/** ['大专'] is 大专. */
function bare(cell: string): string {
  return cell.replace(/^\['?|'?\]$/gu, '').trim();
}

/** Letters and figures alone: blanks, marks and what was masked are spelt in many ways. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function samePlace(written: string, posting: Posting): boolean {
  const city = written.split(/[·\-\s]/u)[0]!;
  if (city === '' || /远程|无|省$|异地/u.test(city)) return true;
  const { place } = posting;
  return (
    normaliseCity(place.city) === normaliseCity(city) || normaliseCity(place.district ?? '') === normaliseCity(city)
  );
}

const SCALE: Record<string, number> = { 千: 1000, 万: 10_000, k: 1000 };
const UNITS: [RegExp, string][] = [
  [/年/u, 'year'],
  [/天|日/u, 'day'],
  [/小时|时/u, 'hour'],
];

/** Both ends in yuan, and the unit, as these files write them; what has no figures is open. */
function samePay(written: string, { pay }: Posting): boolean {
  const ends = /^(\d+(?:\.\d+)?)(千|万|k)?(?:-(\d+(?:\.\d+)?)(千|万|k)?)?(.*)$/u.exec(written.toLowerCase());
  if (ends === null) return pay.negotiable || (pay.min === undefined && pay.max === undefined);
  const [, low, lowScale, high, highScale, rest] = ends;
  const last = highScale ?? lowScale;
  const first = lowScale ?? last;
  const min = Number(low) * (first === undefined ? 1 : SCALE[first]!);
  const max = high === undefined ? min : Number(high) * (last === undefined ? 1 : SCALE[last]!);
  const unit = UNITS.find(([pattern]) => pattern.test(rest!))?.[1] ?? 'month';
  if (pay.negotiable) return max / min > 30;
  if (pay.unit !== unit) return false;
  const meets = (end: number | undefined, wanted: number) => end === undefined || Math.abs(end - wanted) < 1;
  return /以下/u.test(rest!) ? meets(pay.max, max) : meets(pay.min, min) && meets(pay.max, max);
}
