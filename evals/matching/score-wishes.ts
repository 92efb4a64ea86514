import { readFile } from 'node:fs/promises';

import { z } from 'zod';
import type { Posting } from '../../src/contract/job.ts';
import { SearchJobsArguments } from '../../src/contract/search-jobs.ts';
import { benefitMask, educationRank, monthly } from '../../src/matching/codes.ts';
import { normaliseCity, normaliseDistrict, normaliseText } from '../../src/matching/normalise.ts';
import { parseYaml } from '../../src/yaml.ts';

const Trades = z.strictObject({
  trades: z.array(
    z.strictObject({
      keywords: z.string(),
      exact: z.string(),
      related: z.string(),
      never: z.string().optional(),
      why: z.string(),
      wishes: z.array(SearchJobsArguments),
    }),
  ),
});

export interface Wish {
  arguments: SearchJobsArguments;
  /** 2 the very work, 1 work near to it, 0 anything else or a broken limit. */
  grade(posting: Posting): 0 | 1 | 2;
}

export interface WishScore {
  wishes: number;
  ndcgAt10: number;
  /** Share of the first ten that keep every limit of the wish. */
  limitsKept: number;
  worst: { wish: SearchJobsArguments; ndcg: number }[];
}

const SHOWN = 10;

export async function readWishes(file: URL): Promise<Wish[]> {
  const { trades } = Trades.parse(parseYaml(await readFile(file, 'utf8')));
  return trades.flatMap(({ keywords, exact, related, never, wishes }) =>
    wishes.map((limits): Wish => {
      const isExact = expression(exact);
      const isRelated = expression(related);
      const isNever = never === undefined ? undefined : expression(never);
      return {
        arguments: { keywords, ...limits },
        grade(posting) {
          if (!keepsLimits(limits, posting)) return 0;
          if (isExact.test(posting.title)) return 2;
          return isRelated.test(posting.title) && isNever?.test(posting.title) !== true ? 1 : 0;
        },
      };
    }),
  );
}

/** @param search gives the first ten for a wish, best first. */
export function scoreWishes(
  wishes: readonly Wish[],
  postings: readonly Posting[],
  search: (wish: SearchJobsArguments) => Posting[],
): WishScore {
  const perWish = wishes.map(({ arguments: wish, grade }) => {
    const ideal = gain(postings.map(grade).sort((first, second) => second - first));
    const shown = search(wish).slice(0, SHOWN);
    const kept = shown.filter((posting) => keepsLimits(wish, posting)).length;
    return { wish, kept, shown: shown.length, ndcg: ideal === 0 ? 1 : gain(shown.map(grade)) / ideal };
  });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const worst = [...perWish].sort((first, second) => first.ndcg - second.ndcg).slice(0, 10);
  return {
    wishes: wishes.length,
    ndcgAt10: sum(perWish.map(({ ndcg }) => ndcg)) / wishes.length,
    limitsKept: sum(perWish.map(({ kept }) => kept)) / sum(perWish.map(({ shown }) => shown)),
    worst: worst.map(({ wish, ndcg }) => ({ wish, ndcg })),
  };
}

/** The plain way: postings that hold the words as they are and keep city and pay, those with the word in the title first. */
export function keywordBaseline(postings: readonly Posting[]): (wish: SearchJobsArguments) => Posting[] {
  const texts = postings.map((posting) => ({
    posting,
    title: normaliseText(posting.title),
    text: normaliseText([posting.title, ...(posting.tags ?? []), posting.description ?? ''].join(' ')),
  }));
  return (wish) => {
    const word = normaliseText(wish.keywords ?? '');
    const found = texts.filter(({ posting, text }) => text.includes(word) && keepsLimits(wish, posting));
    const date = ({ posting }: { posting: Posting }) => posting.postedAt ?? '';
    found.sort(
      (first, second) =>
        Number(second.title.includes(word)) - Number(first.title.includes(word)) ||
        date(second).localeCompare(date(first)),
    );
    return found.map(({ posting }) => posting);
  };
}

function keepsLimits(wish: SearchJobsArguments, posting: Posting): boolean {
  const { city, district, salaryMin, salaryUnit, benefits = [], education, experienceYears, exclude = [] } = wish;
  if (city && normaliseCity(posting.place.city) !== normaliseCity(city)) return false;
  if (district && normaliseDistrict(posting.place.district ?? '') !== normaliseDistrict(district)) return false;
  if (salaryMin && posting.monthlyPay && posting.monthlyPay.max < monthly(salaryMin, salaryUnit ?? 'month'))
    return false;
  if ((benefitMask(posting.benefits) & benefitMask(benefits)) !== benefitMask(benefits)) return false;
  if (education && educationRank(posting.education) > educationRank(education)) return false;
  if (experienceYears !== undefined && (posting.experienceYears ?? 0) > experienceYears) return false;
  return !exclude.some((word) => new RegExp(`(?<![非无不])${word}`, 'u').test(posting.title));
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, SHOWN).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function expression(source: string): RegExp {
  const caseless = source.startsWith('(?i)');
  return new RegExp(caseless ? source.slice(4) : source, caseless ? 'iu' : 'u');
}
