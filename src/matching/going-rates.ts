import { NO_STRING, StringTable, type StringTableParts } from './string-table.ts';

/** Logarithms are summed as whole thousandths, so that adding and taking away leave no trace. */
const PARTS = 1000;
/** Fewer postings than this tell no going rate. */
const ENOUGH = 20;

/** What a trade pays in a city, yuan a month: a quarter of the postings pay less than `p25`, a quarter more than `p75`. */
export interface GoingRate {
  p25: number;
  p50: number;
  p75: number;
  /** Postings that back it. */
  count: number;
}

/** Fewer postings than this back no figures that are shown. */
const ENOUGH_TO_SHOW = 8;
/** Pay is counted in steps of six per cent from the first bound on; within a step it is spread evenly. */
const STEPS = 96;
const FIRST_STEP_YUAN = 400;
const STEP = Math.log(1.06);
const GROUPS_A_BLOCK = 1024;
/** Figures that are shown are rounded so, for more would feign exactness. */
const SHOWN_TO = 50;

/** Number of the group that tells nothing: postings whose trade is not known. */
export const NO_PAY_GROUP = 0;

/**
 * The usual pay of a trade in a city, learnt from the postings themselves (geometric means of the middle of their
 * ranges). A pay group is a trade in a city; it has the trade's rate everywhere to fall back on.
 */
export class GoingRates {
  readonly #keys = new StringTable();
  readonly #sums: number[] = [0];
  readonly #counts: number[] = [0];
  /** The group of the trade everywhere; its own number for such a group. */
  readonly #wider: number[] = [NO_PAY_GROUP];
  /** How many postings of a group pay how much, `STEPS` numbers a group, so many groups a block. */
  readonly #steps: Uint32Array[] = [];
  /** Reckoned when first asked for after a change; 0 until then. */
  readonly #rates: number[] = [Number.NaN];

  constructor() {
    this.#keys.add('');
  }

  /** The group of a trade in a city, both as numbers of the name tables; trade 0 is not known. */
  group(trade: number, city: number): number {
    if (trade === 0) return NO_PAY_GROUP;
    const everywhere = this.#number(`${trade}`, undefined);
    return this.#number(`${trade},${city}`, everywhere);
  }

  add(group: number, payMin: number, payMax: number): void {
    this.#change(group, payMin, payMax, 1);
  }

  remove(group: number, payMin: number, payMax: number): void {
    this.#change(group, payMin, payMax, -1);
  }

  /** Yuan a month; NaN when too few postings tell. */
  rate(group: number): number {
    // Each group remembers its own rate alone: what it falls back on changes with postings of other cities.
    const from = this.#counts[group]! >= ENOUGH ? group : this.#wider[group]!;
    const known = this.#rates[from]!;
    if (known !== 0) return known;
    const count = this.#counts[from]!;
    const rate = count < ENOUGH ? Number.NaN : Math.exp(this.#sums[from]! / count / PARTS);
    this.#rates[from] = rate;
    return rate;
  }

  /** What is shown of a group; nothing when too few of its postings state their pay. */
  shown(group: number): GoingRate | undefined {
    const count = this.#counts[group]!;
    if (count < ENOUGH_TO_SHOW) return undefined;
    const steps = this.#stepsOf(group);
    const [p25, p50, p75] = [0.25, 0.5, 0.75].map((share) => quantile(steps, share * count)) as [
      number,
      number,
      number,
    ];
    return { p25, p50, p75, count };
  }

  /** Counts a posting that the sums of a snapshot hold already. */
  recount(group: number, payMin: number, payMax: number): void {
    this.#countStep(group, (payMin + payMax) / 2, 1);
  }

  /** For a snapshot; `restore` takes them back, and `recount` what is not among them. */
  state(): { keys: StringTableParts; sums: Float64Array; counts: Uint32Array; wider: Uint32Array } {
    const keys = this.#keys.parts();
    return {
      keys,
      sums: Float64Array.from(this.#sums),
      counts: Uint32Array.from(this.#counts),
      wider: Uint32Array.from(this.#wider),
    };
  }

  /** A few thousand groups at a time; complete once it has come to its end. */
  *restore(state: ReturnType<GoingRates['state']>): Generator<undefined> {
    yield* this.#keys.restore(state.keys);
    for (let group = NO_PAY_GROUP + 1; group < state.sums.length; group += 1) {
      this.#begin(state.wider[group]!);
      this.#sums[group] = state.sums[group]!;
      this.#counts[group] = state.counts[group]!;
      if (group % GROUPS_A_BLOCK === 0) yield;
    }
  }

  #number(key: string, everywhere: number | undefined): number {
    const known = this.#keys.find(key);
    if (known !== NO_STRING) return known;
    const number = this.#keys.add(key);
    this.#begin(everywhere ?? number);
    return number;
  }

  #begin(wider: number): void {
    this.#sums.push(0);
    this.#counts.push(0);
    this.#wider.push(wider);
    this.#rates.push(0);
  }

  /** The counts of a group, a view. */
  #stepsOf(group: number): Uint32Array {
    const block = Math.floor(group / GROUPS_A_BLOCK);
    while (this.#steps.length <= block) this.#steps.push(new Uint32Array(GROUPS_A_BLOCK * STEPS));
    const start = (group % GROUPS_A_BLOCK) * STEPS;
    return this.#steps[block]!.subarray(start, start + STEPS);
  }

  #change(group: number, payMin: number, payMax: number, by: 1 | -1): void {
    const middle = (payMin + payMax) / 2;
    if (group === NO_PAY_GROUP || !(middle > 0)) return;
    const part = Math.round(Math.log(middle) * PARTS) * by;
    for (const changed of new Set([group, this.#wider[group]!])) {
      this.#sums[changed]! += part;
      this.#counts[changed]! += by;
    }
    this.#countStep(group, middle, by);
    this.#rates[group] = 0;
    this.#rates[this.#wider[group]!] = 0;
  }

  #countStep(group: number, middle: number, by: 1 | -1): void {
    if (group === NO_PAY_GROUP || !(middle > 0)) return;
    this.#stepsOf(group)[stepOf(middle)]! += by;
  }
}

function stepOf(yuan: number): number {
  return Math.min(STEPS - 1, Math.max(0, Math.floor(Math.log(yuan / FIRST_STEP_YUAN) / STEP)));
}

function quantile(steps: Uint32Array, wanted: number): number {
  let before = 0;
  let step = 0;
  while (step < STEPS - 1 && before + steps[step]! < wanted) {
    before += steps[step]!;
    step += 1;
  }
  const within = steps[step]! === 0 ? 0 : (wanted - before) / steps[step]!;
  const yuan = FIRST_STEP_YUAN * Math.exp(STEP * (step + within));
  return Math.round(yuan / SHOWN_TO) * SHOWN_TO;
}
