import { describe, expect, it } from 'vitest';
import type { StoredPassage } from '../../src/contract/passage.ts';
import { indexedEntry, indexedStatute } from '../../src/retrieval/indexed-passage.ts';
import type { KnowledgeQuery } from '../../src/retrieval/knowledge-index.ts';
import { LatentSemanticEmbedder } from '../../src/retrieval/latent-semantic-embedder.ts';
import type { PackEntry } from '../../src/retrieval/pack-entry.ts';
import { makeIndex, packEntry, segmenter, statute } from './knowledge-double.ts';
import { searchStraightforwardly } from './straightforward-search.ts';

const PHRASES =
  '老板拖欠工资 不给工钱 没签合同 解除劳动合同 支付经济补偿 种树人休息 每周一日 手套和帽子 渔船出海 渔民补贴 试用期工资 加班费 工伤认定 ' +
  '三个月内申请 劳动报酬 领取树苗 社会保险 仲裁委员会 培训费用 高温津贴 辞退通知 带薪休假 退休年龄 船主责任 被炒鱿鱼 要证明材料';
const TODAY = '2026-11-21';

/** Texts put together out of phrases, the same every time. */
function madeUpCountry(): { passages: StoredPassage[]; entries: PackEntry[]; questions: string[] } {
  const phrases = PHRASES.split(' ');
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const some = (count: number) => Array.from({ length: count }, () => phrases[next(phrases.length)]!);
  const passages = Array.from({ length: 70 }, (_unused, index) =>
    statute(
      ['植树法', '渔民条例', '样例市植树条例'][index % 3]!,
      `第${index + 1}条`,
      `${some(4 + next(5)).join('，')}。`,
      {
        kind: index % 11 === 0 ? 'policy' : 'law',
        region: index % 3 === 2 ? '样例' : '全国',
        ...(index % 13 === 0 ? { effectiveTo: '2020-12-31' } : {}),
      },
    ),
  );
  const entries = Array.from({ length: 20 }, (_unused, index) =>
    packEntry(`${['law', 'policy', 'service'][index % 3]}-made-up-${index}`, {
      questions: [some(2).join(''), some(3).join('')],
      cites: `[{ law: 植树法, article: 第${1 + 3 * next(20)}条 }, { law: 渔民条例, article: 第${2 + 3 * next(20)}条 }]`,
      body: `${some(3).join('，')}。`,
    }),
  );
  return { passages, entries, questions: Array.from({ length: 40 }, () => some(1 + next(3)).join('')) };
}

const variants: { what: string; request: Partial<KnowledgeQuery> }[] = [
  { what: 'of all kinds in the whole country', request: {} },
  { what: 'of a place', request: { region: '样例' } },
  { what: 'of policies', request: { kind: 'policy' } },
  { what: 'of services', request: { kind: 'service', region: '样例' } },
  { what: 'of a day long past', request: { on: '2015-06-01' } },
];

describe('the index beside the straightforward scorer', async () => {
  const { passages, entries, questions } = madeUpCountry();
  const items = [...passages.map(indexedStatute), ...entries.map(indexedEntry)];
  const training = passages.map(({ text }) => text);
  const latent = await LatentSemanticEmbedder.train(training, segmenter);
  const embedder = {
    model: latent.model,
    calibrated: false,
    embed: (texts: readonly string[]) => latent.embed(texts),
  };
  const index = await makeIndex(passages, entries, {
    regions: { chain: (place) => [place, '全国'], mentioned: () => [] },
  });
  await index.useEmbedder(embedder);

  it.each(variants)('finds the same in the same order when asked $what', async ({ request }) => {
    for (const query of questions) {
      const asked = { query, k: 10, on: TODAY, ...request };
      const found = await index.search(asked);
      const expected = await searchStraightforwardly(items, asked, embedder);
      expect(
        found.map(({ id }) => id),
        query,
      ).toEqual(expected.map(({ id }) => id));
      found.forEach(({ score }, rank) => {
        expect(score).toBeCloseTo(expected[rank]!.score, 5);
      });
    }
  });

  it('gives the same answer to a question asked again, and to two asked at once', async () => {
    const [one, other] = [questions[0]!, questions[1]!];
    const alone = [await index.search({ query: one, k: 5 }), await index.search({ query: other, k: 5 })];
    expect(await Promise.all([one, other].map((query) => index.search({ query, k: 5 })))).toEqual(alone);
    expect(await index.search({ query: other, k: 5 })).toEqual(alone[1]);
  });

  it('takes one more passage in as if it had been there from the start', async () => {
    const last = passages.at(-1)!;
    const grown = await makeIndex(passages.slice(0, -1), entries, {
      regions: { chain: (place) => [place, '全国'], mentioned: () => [] },
    });
    await grown.useEmbedder(embedder);
    await grown.search({ query: questions[0]!, k: 5 });
    await grown.upsert([last]);
    await grown.embedMissing();
    for (const query of questions) {
      const asked = { query, k: 70, on: TODAY, region: '样例' };
      const ids = (await grown.search(asked)).map(({ id }) => id);
      const expected = (await index.search(asked)).map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(expected));
    }
  });
});
