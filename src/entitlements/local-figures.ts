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

/** Figures that regions and the statistics office publish. Answers undefined for what is not known, never a guess. */
export interface LocalFigures {
  /** @param regions from narrow to wide: 深圳, 广东, 全国. */
  minimumWage(regions: readonly string[]): MinimumWage | undefined;
  disposableIncome(year: number): DisposableIncome | undefined;
}

export function createLocalFigures(data: {
  minimumWages: readonly MinimumWage[];
  disposableIncomes: readonly DisposableIncome[];
}): LocalFigures {
  const wages = new Map(data.minimumWages.map((wage) => [wage.region, wage]));
  const incomes = new Map(data.disposableIncomes.map((income) => [income.year, income]));
  return {
    minimumWage(regions) {
      for (const region of regions) {
        const wage = wages.get(region);
        if (wage !== undefined) return wage;
      }
      return undefined;
    },
    disposableIncome: (year) => incomes.get(year),
  };
}
