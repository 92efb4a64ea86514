import { StringNumbers } from './string-numbers.ts';

/** Logarithms are summed as whole thousandths, so that adding and taking away leave no trace. */
const PARTS = 1000;
/** Fewer postings than this tell no going rate. */
const ENOUGH = 20;

/** Number of the group that tells nothing: postings whose trade is not known. */
export const NO_PAY_GROUP = 0;

/**
 * The usual pay of a trade in a city, learnt from the postings themselves (geometric means of the middle of their
 * ranges). A pay group is a trade in a city; it has the trade's rate everywhere to fall back on.
 */
export class GoingRates {
  readonly #groups = new StringNumbers();
  readonly #keys: string[] = [''];
  readonly #sums: number[] = [0];
  readonly #counts: number[] = [0];
  /** The group of the trade everywhere; its own number for such a group. */
  readonly #wider: number[] = [NO_PAY_GROUP];
  /** Reckoned when first asked for after a change; 0 until then. */
  readonly #rates: number[] = [Number.NaN];

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

  /** For a snapshot; `restore` takes them back. */
  state(): { keys: string[]; sums: number[]; counts: number[] } {
    return { keys: this.#keys, sums: this.#sums, counts: this.#counts };
  }

  static restore(state: { keys: readonly string[]; sums: readonly number[]; counts: readonly number[] }): GoingRates {
    const rates = new GoingRates();
    state.keys.forEach((key, group) => {
      if (group === NO_PAY_GROUP) return;
      const trade = key.split(',')[0]!;
      rates.#number(key, trade === key ? undefined : rates.#number(trade, undefined));
      rates.#sums[group] = state.sums[group]!;
      rates.#counts[group] = state.counts[group]!;
    });
    return rates;
  }

  #number(key: string, everywhere: number | undefined): number {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.length;
    this.#groups.set(key, number);
    this.#keys.push(key);
    this.#sums.push(0);
    this.#counts.push(0);
    this.#wider.push(everywhere ?? number);
    this.#rates.push(0);
    return number;
  }

  #change(group: number, payMin: number, payMax: number, by: 1 | -1): void {
    const middle = (payMin + payMax) / 2;
    if (group === NO_PAY_GROUP || !(middle > 0)) return;
    const part = Math.round(Math.log(middle) * PARTS) * by;
    for (const changed of new Set([group, this.#wider[group]!])) {
      this.#sums[changed]! += part;
      this.#counts[changed]! += by;
    }
    this.#rates[group] = 0;
    this.#rates[this.#wider[group]!] = 0;
  }
}
