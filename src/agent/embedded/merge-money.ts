import type { CueBook } from '../../lexicon/cues.ts';
import { parseNumber } from '../../understanding/numbers.ts';

type Facts = Readonly<Record<string, unknown>>;

/** 按一万四千算 after the average of the place was not known is that average, unless it is called one's own wage. */
export function moneyPlaced(before: Facts, told: Facts, text: string, cues: CueBook): Facts {
  const { monthlyWage, ...others } = told;
  const open = before.localAverageMonthlyWage === 'unknown' && before.monthlyWage !== undefined;
  if (!open || monthlyWage === undefined || told.localAverageMonthlyWage !== undefined) return told;
  if (cues.matches('ownWage', text) || !cues.matches('figureOfPlace', text)) return told;
  return { ...others, localAverageMonthlyWage: monthlyWage };
}

/** 之前在湖南交过两年: years that were paid elsewhere are joined to those told before, and the place stays. */
export function joined(before: Facts, told: Facts, text: string, cues: CueBook): Facts {
  const { contributionYears, region, ...others } = told;
  if (before.contributionYears === undefined || contributionYears === undefined || !cues.matches('paidElsewhere', text))
    return told;
  return {
    ...others,
    ...(before.region === undefined && region !== undefined ? { region } : {}),
    contributionYearsElsewhere: contributionYears,
  };
}

const MONTHS_A_YEAR = 12;

/** 零三个月 after 干了七年: seven years and three months. */
export function restOfYears(before: Facts, text: string, cues: CueBook): Facts {
  const months = parseNumber(cues.captured('restOfYears', text) ?? '');
  const { years } = before;
  if (months === undefined || typeof years !== 'number' || !Number.isInteger(years)) return {};
  return { years: Math.round((years + months / MONTHS_A_YEAR) * 100) / 100 };
}
