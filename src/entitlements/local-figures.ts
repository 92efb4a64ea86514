/** A minimum wage as a region's authority set it; an employer's tier may not be known. */
export interface MinimumWage {
  region: string;
  /** Yuan a month, the highest tier first. */
  monthly: number[];
  /** Yuan an hour for part-time work, the highest tier first; empty when not known. */
  hourly: number[];
  /** Whether `monthly` lists every tier of the region. */
  complete: boolean;
  effectiveFrom?: string;
  /** The day on which the figure was seen to hold. */
  asOf: string;
  confidence: 'high' | 'medium' | 'low';
  /** Known or likely to have been raised since. */
  stale: boolean;
}

export interface DisposableIncome {
  year: number;
  /** Yuan a head, urban residents of the whole country. */
  amount: number;
}

/** For how long a region pays unemployment benefit, where its own regulation says so. */
export interface BenefitTerm {
  region: string;
  law: string;
  article: string;
  /**
   * By months of contributions, ascending: so many months, and `more` for every further `every` months. Absent where the
   * region sets the amount alone, and empty where its way of counting can be read in more than one way.
   */
  bands?: { from: number; months: number; every?: number; more?: number }[];
  /** Benefit a month as a share of the minimum wage. */
  share?: { percent: number; article: string };
}

/** What a region gives those who leave with a disability of grade 5 to 10, in months of an average wage. */
export interface LeavingGrants {
  region: string;
  law: string;
  article: string;
  base: 'coordinated_area' | 'province';
  /** From grade 5 to grade 10. */
  medical: number[];
  employment: number[];
}

/** Figures that regions and the statistics office publish. Answers undefined for what is not known, never a guess. */
export interface LocalFigures {
  /** @param regions from narrow to wide: 深圳, 广东, 全国. */
  minimumWage(regions: readonly string[]): MinimumWage | undefined;
  disposableIncome(year: number): DisposableIncome | undefined;
  benefitTerm(regions: readonly string[]): BenefitTerm | undefined;
  leavingGrants(regions: readonly string[]): LeavingGrants | undefined;
}

export function createLocalFigures(data: {
  minimumWages: readonly MinimumWage[];
  disposableIncomes: readonly DisposableIncome[];
  benefitTerms?: readonly BenefitTerm[];
  leavingGrants?: readonly LeavingGrants[];
}): LocalFigures {
  const incomes = new Map(data.disposableIncomes.map((income) => [income.year, income]));
  return {
    minimumWage: byRegion(data.minimumWages),
    benefitTerm: byRegion(data.benefitTerms ?? []),
    leavingGrants: byRegion(data.leavingGrants ?? []),
    disposableIncome: (year) => incomes.get(year),
  };
}

/** The entry of the narrowest region that has one. */
function byRegion<Entry extends { region: string }>(entries: readonly Entry[]) {
  const found = new Map(entries.map((entry) => [entry.region, entry]));
  return (regions: readonly string[]): Entry | undefined => {
    const region = regions.find((name) => found.has(name));
    return region === undefined ? undefined : found.get(region);
  };
}
