import MiniSearch from 'minisearch';
import type { Posting } from '../../src/contract/job.ts';
import { monthly } from '../../src/matching/codes.ts';
import { boxAround } from '../../src/matching/geography.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';
import type { Segmenter } from '../../src/words/segmenter.ts';
import { breathe } from './breathe.ts';
import type { ComparedEngine } from './compared-engine.ts';

/** MiniSearch for the words, cut by the same segmenter; pay and box by its filter over typed arrays. */
export class MiniSearchEngine implements ComparedEngine {
  readonly name = 'MiniSearch';
  readonly #index: MiniSearch<{ id: number; title: string; tags: string; description: string }>;
  readonly #ids: string[] = [];
  readonly #payMax: number[] = [];
  readonly #lat: number[] = [];
  readonly #lon: number[] = [];

  constructor(segmenter: Segmenter) {
    this.#index = new MiniSearch({
      fields: ['title', 'tags', 'description'],
      tokenize: (text) => segmenter.cut(text),
    });
  }

  async build(postings: Iterable<Posting>): Promise<void> {
    for (const { id, title, occupation = '', tags = [], description = '', place, monthlyPay } of postings) {
      const number = this.#ids.length;
      this.#ids.push(id);
      this.#payMax.push(monthlyPay?.max ?? Number.NaN);
      this.#lat.push(place.lat ?? Number.NaN);
      this.#lon.push(place.lon ?? Number.NaN);
      this.#index.add({ id: number, title: `${title} ${occupation}`, tags: tags.join(' '), description });
      if (number % 1000 === 999) await breathe();
    }
  }

  search({ arguments: wish, origin, limit }: JobSearchRequest): string[] {
    const box = boxAround(origin!.lat, wish.radiusKm!);
    const leastPay = monthly(wish.salaryMin ?? 0, wish.salaryUnit ?? 'month');
    const found = this.#index.search(wish.keywords ?? '', {
      combineWith: 'AND',
      boost: { title: 4, tags: 2 },
      filter: ({ id }) =>
        this.#payMax[id]! >= leastPay &&
        Math.abs(this.#lat[id]! - origin!.lat) <= box.lat &&
        Math.abs(this.#lon[id]! - origin!.lon) <= box.lon,
    });
    return found.slice(0, limit).map(({ id }) => this.#ids[id as number]!);
  }

  close(): void {}
}
