import type { ColumnPlan } from './map-columns.ts';
import type { FieldValues } from './posting-row.ts';

/** So many rows without employer are a way of writing, not a slip. */
const SURE_SHARE = 0.4;
/** Fewer count when a second column (the running number, the address) is empty in just those rows. */
const LEAST_SHARE = 0.15;

/** In lists of job fairs one employer's cell spans several rows of jobs, which leaves the cells below it empty. */
export class EmployerFill {
  readonly #active: boolean;
  #last: FieldValues = {};

  constructor(plan: ColumnPlan, sample: readonly (readonly string[])[]) {
    this.#active = spansRows(plan, sample);
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

function spansRows({ columns, headings }: ColumnPlan, sample: readonly (readonly string[])[]): boolean {
  const employer = columns.employer?.[0];
  const title = columns.title?.[0];
  if (employer === undefined || title === undefined) return false;
  const filled = (row: readonly string[], column: number) => (row[column] ?? '') !== '';
  const jobs = sample.filter((row) => filled(row, title));
  const without = jobs.filter((row) => !filled(row, employer)).length;
  if (without < 2 || !filled(jobs[0]!, employer)) return false;
  if (without / jobs.length >= SURE_SHARE) return true;
  const moves = (column: number) => jobs.every((row) => filled(row, column) === filled(row, employer));
  return without / jobs.length >= LEAST_SHARE && headings.some((_, column) => column !== employer && moves(column));
}
