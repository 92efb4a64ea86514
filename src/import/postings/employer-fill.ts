import type { ColumnPlan } from './map-columns.ts';
import type { FieldValues } from './posting-row.ts';

const LEAST_SHARE = 0.15;

/** In lists of job fairs one employer's cell spans several rows of jobs, which leaves the cells below it empty. */
export class EmployerFill {
  readonly #active: boolean;
  #last: FieldValues = {};

  constructor(plan: ColumnPlan, sample: readonly (readonly string[])[]) {
    const employer = plan.columns.employer?.[0];
    const title = plan.columns.title?.[0];
    const jobs = title === undefined ? [] : sample.filter((row) => (row[title] ?? '') !== '');
    if (employer === undefined || jobs.length < 3) {
      this.#active = false;
      return;
    }
    const without = jobs.filter((row) => (row[employer] ?? '') === '').length;
    this.#active = without / jobs.length >= LEAST_SHARE && (jobs[0]![employer] ?? '') !== '';
  }

  /** Gives a row without employer the one above it, with that one's place where the row has none. */
  apply(values: FieldValues): FieldValues {
    if (!this.#active || values.title === undefined) return values;
    if (values.employer !== undefined) {
      this.#last = values;
      return values;
    }
    const { employer, address, place, city, district } = this.#last;
    const placed = values.place ?? values.city ?? values.district ?? values.address;
    return {
      ...(placed === undefined ? { address, place, city, district } : {}),
      ...values,
      ...(employer && { employer }),
    };
  }
}
