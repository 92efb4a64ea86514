/** Logarithms are summed as whole thousandths, so that adding and taking away leave no trace. */
const PARTS = 1000;
/** Fewer postings than this tell no going rate. */
const ENOUGH = 20;
const CITIES = 65_536;

interface TradePay {
  sum: number;
  count: number;
  /** Reckoned when first asked for after a change; 0 until then. */
  rate: number;
}

/** The usual pay of a trade, in a city and everywhere, learnt from the postings themselves (geometric means). */
export class GoingRates {
  readonly #sums = new Map<number, TradePay>();

  /** @param trade 0 when the posting's trade is not known; then nothing is learnt. */
  add(trade: number, city: number, payMin: number, payMax: number): void {
    this.#change(trade, city, payMin, payMax, 1);
  }

  remove(trade: number, city: number, payMin: number, payMax: number): void {
    this.#change(trade, city, payMin, payMax, -1);
  }

  /** Yuan a month; NaN when too few postings tell. The city's own rate where it has one. */
  rate(trade: number, city: number): number {
    if (trade === 0) return Number.NaN;
    const own = this.#sums.get(trade * CITIES + city + 1);
    const known = own !== undefined && own.count >= ENOUGH ? own : this.#sums.get(trade * CITIES);
    if (known === undefined || known.count < ENOUGH) return Number.NaN;
    if (known.rate === 0) known.rate = Math.exp(known.sum / known.count / PARTS);
    return known.rate;
  }

  entries(): [number, number, number][] {
    return [...this.#sums].map(([key, { sum, count }]) => [key, sum, count]);
  }

  static restore(entries: readonly (readonly [number, number, number])[]): GoingRates {
    const rates = new GoingRates();
    for (const [key, sum, count] of entries) rates.#sums.set(key, { sum, count, rate: 0 });
    return rates;
  }

  #change(trade: number, city: number, payMin: number, payMax: number, by: 1 | -1): void {
    const middle = (payMin + payMax) / 2;
    if (trade === 0 || !(middle > 0)) return;
    const part = Math.round(Math.log(middle) * PARTS) * by;
    for (const key of [trade * CITIES, trade * CITIES + city + 1]) {
      const known = this.#sums.get(key);
      if (known === undefined) this.#sums.set(key, { sum: part, count: by, rate: 0 });
      else {
        known.sum += part;
        known.count += by;
        known.rate = 0;
      }
    }
  }
}
