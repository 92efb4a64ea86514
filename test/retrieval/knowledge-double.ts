import type { StoredPassage } from '../../src/contract/passage.ts';
import { KnowledgeIndex, type KnowledgeIndexOptions } from '../../src/retrieval/knowledge-index.ts';
import { createLegalLexicon, type LegalTerms } from '../../src/retrieval/legal-lexicon.ts';
import { type PackEntry, parsePackEntry } from '../../src/retrieval/pack-entry.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';

/** A small country of its own: how the law of trees is found. */
export const TERMS: LegalTerms = {
  subjects: { work: ['老板', '工资', '种树', '辞退', '补偿'], elsewhere: ['红烧肉', '电影'] },
  beyond: {
    abroad: { words: ['海那边'], unless: ['派我'], ownLaw: ['海那边的法'] },
    employers: { words: ['大树公司'], asks: ['几号发工资'], unless: ['合法'] },
    claims: ['法律规定'],
    hearsay: ['听说'],
    confirms: [],
    employer: [],
    outlook: [],
    houses: { own: [], asks: [] },
    notAtHand: [],
    otherFields: { patterns: [], unless: [] },
  },
  premises: { unless: [], fill: '', contraries: [] },
  terms: [
    { say: ['炒鱿鱼', '不…干了'], law: ['解除劳动合同'] },
    { say: ['工钱', '欠钱'], law: ['拖欠劳动报酬'] },
  ],
  statutes: [
    { name: '植树法', also: ['种树法', '样例代表大会植树法'], weight: 1, when: [] },
    { name: '渔民条例', also: [], weight: 1, when: ['渔'] },
  ],
};

export const segmenter = createSegmenter();
export const lexicon = createLegalLexicon(TERMS);

export function statute(
  title: string,
  article: string,
  text: string,
  more: Partial<StoredPassage> = {},
): StoredPassage {
  const region = more.region ?? '全国';
  return {
    id: `law:${region}:${title}:${article}`,
    title,
    article,
    kind: 'law',
    region,
    effectiveFrom: '2010-01-01',
    text,
    source: `${title}.md`,
    ...more,
  };
}

export const STATUTES = [
  statute('植树法', '第一条', '为了保护树木，制定本法。'),
  statute('植树法', '第二条', '用人单位拖欠劳动报酬的，劳动行政部门责令限期支付。'),
  statute('植树法', '第三条', '用人单位解除劳动合同的，应当支付经济补偿。'),
  statute('植树法', '第四条', '用人单位应当为种树人提供手套和帽子。'),
  statute('渔民条例', '第二条', '船主拖欠渔民劳动报酬的，由渔业部门责令支付。'),
];

export function packEntry(
  slug: string,
  changes: { head?: string; questions?: string[]; cites?: string; body?: string } = {},
): PackEntry {
  const kind = slug.split('-')[0]!;
  const head = [
    `id: ${slug}`,
    `title: ${slug}的标题`,
    `kind: ${kind}`,
    ...(changes.head?.includes('region:') ? [] : ['region: 全国']),
    'reviewedAt: 2026-11-21',
    'status: in_force',
    'confidence: high',
    `cites: ${changes.cites ?? '[]'}`,
    'sources: []',
    'audience: [everyone]',
    `questions: [${(changes.questions ?? ['没人问的事']).join(', ')}]`,
    'terms: [词语]',
    ...(changes.head ? [changes.head] : []),
  ];
  return parsePackEntry(`---\n${head.join('\n')}\n---\n\n${changes.body ?? '答案在这里。'}\n`, `${kind}s/${slug}.md`);
}

export async function makeIndex(
  passages: StoredPassage[],
  entries: PackEntry[] = [],
  options: Partial<KnowledgeIndexOptions> = {},
): Promise<KnowledgeIndex> {
  const index = new KnowledgeIndex({ segmenter, lexicon, today: () => '2026-11-21', ...options });
  await index.upsert(passages);
  await index.upsertEntries(entries);
  return index;
}
