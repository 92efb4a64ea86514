import type { EntitlementFacts } from './entitlement-facts.ts';
import type { Told } from './told-number.ts';
import { yearsOf } from './told-years.ts';

const PAID = /(?:交|缴|参保|社保|保险|失业险)(?:[^,，。]{0,8})$/u;
/** 社保断了两年 counts no contributions. */
const NOT_PAID = /(?:断|停|漏|欠|没|未|少)(?:了|缴|交|过|掉)*(?:有|都|快)?$/u;
/** Once benefit was drawn the years begin anew (社会保险法第四十六条). */
const DRAWN = /领(?:过|完|了|够)/u;
const PAYS = /交|缴|参保|社保|保险/u;

/** Years of unemployment insurance: told in two places they are joined (社会保险法第五十二条), told by their days counted. */
export function readContributions(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  const paid = told.flatMap((span) =>
    PAID.test(span.before) && !NOT_PAID.test(span.before) ? (yearsOf(span) ?? monthsOf(span) ?? []) : [],
  );
  if (paid.length > 1 && !DRAWN.test(text)) {
    const last = paid.at(-1)!;
    facts.contributionYears = last;
    facts.contributionYearsElsewhere = hundredths(paid.slice(0, -1).reduce((sum, years) => sum + years, 0));
    delete facts.contributionMonths;
  } else if (paid.length > 0 && facts.contributionYears !== undefined) delete facts.contributionMonths;
  const { startDate, endDate } = facts;
  if (facts.contributionYears === undefined && startDate !== undefined && endDate !== undefined && PAYS.test(text)) {
    const months = monthsBetween(startDate, endDate);
    if (months > 0) facts.contributionYears = hundredths(months / MONTHS_A_YEAR);
  }
}

const MONTHS_A_YEAR = 12;

function monthsOf({ value, before, after }: Told): number | undefined {
  if (!/^\s?个(?:半|多)?月/u.test(after) || /年[零又]?$/u.test(before)) return undefined;
  return hundredths(value / MONTHS_A_YEAR);
}

/** Both the first and the last month are paid; of a year alone its first month counts and its last. */
function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth = 1] = from.split('-').map(Number);
  const [toYear, toMonth = MONTHS_A_YEAR] = to.split('-').map(Number);
  return (toYear! - fromYear!) * MONTHS_A_YEAR + toMonth - fromMonth + 1;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
