import { type AnyOrama, create, insertMultiple, search } from '@orama/orama';
import type { Posting } from '../../src/contract/job.ts';
import { monthly } from '../../src/matching/codes.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';
import type { Segmenter } from '../../src/words/segmenter.ts';
import { breathe } from './breathe.ts';
import type { ComparedEngine } from './compared-engine.ts';

const POSTINGS_A_BATCH = 1000;

/** Orama with its own number and geographic indexes; words cut by the same segmenter. */
export class OramaEngine implements ComparedEngine {
  readonly name = 'Orama';
  readonly #database: AnyOrama;

  constructor(segmenter: Segmenter) {
    this.#database = create({
      schema: { title: 'string', tags: 'string', description: 'string', payMax: 'number', place: 'geopoint' } as const,
      components: {
        tokenizer: {
          language: 'chinese',
          normalizationCache: new Map(),
          tokenize: (text: string) => segmenter.cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word)),
        },
      },
    });
  }

  async build(postings: Iterable<Posting>): Promise<void> {
    let batch: object[] = [];
    for (const { id, title, occupation = '', tags = [], description = '', place, monthlyPay } of postings) {
      batch.push({
        id,
        title: `${title} ${occupation}`,
        tags: tags.join(' '),
        description,
        payMax: monthlyPay?.max ?? 0,
        ...(place.lat === undefined || place.lon === undefined ? {} : { place: { lat: place.lat, lon: place.lon } }),
      });
      if (batch.length < POSTINGS_A_BATCH) continue;
      await insertMultiple(this.#database, batch, POSTINGS_A_BATCH);
      batch = [];
      await breathe();
    }
    if (batch.length > 0) await insertMultiple(this.#database, batch, POSTINGS_A_BATCH);
  }

  async search({ arguments: wish, origin, limit }: JobSearchRequest): Promise<string[]> {
    const { hits } = await search(this.#database, {
      term: wish.keywords ?? '',
      limit,
      threshold: 0,
      boost: { title: 4, tags: 2 },
      where: {
        payMax: { gte: monthly(wish.salaryMin ?? 0, wish.salaryUnit ?? 'month') },
        place: {
          radius: {
            coordinates: { lat: origin!.lat, lon: origin!.lon },
            value: wish.radiusKm!,
            unit: 'km',
            inside: true,
          },
        },
      },
    });
    return hits.map(({ id }) => id as string);
  }

  close(): void {}
}
