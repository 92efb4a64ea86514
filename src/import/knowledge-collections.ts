import { z } from 'zod';
import type { DocumentRecord } from '../store/passage-repository.ts';
import { isoDate, shortRegion } from './document-facts.ts';
import { splitParts } from './document-parts.ts';
import { assemble, numberParts } from './knowledge-document.ts';
import type { IndexEntry } from './knowledge-folder.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

export interface KnowledgeCollection {
  documents: DocumentRecord[];
  rejections: { row: number; reason: string }[];
}

const Case = z.object({ title: z.string().min(1), content: z.string().min(1) });
const Cases = z.array(z.unknown()).min(1);
const Channels = z.object({
  source: z.string().optional(),
  provinces: z.array(
    z.object({
      province: z.string().min(1),
      title: z.string().min(1),
      url: z.string().optional(),
      rows: z.array(z.object({ region: z.string(), channel: z.string() })),
    }),
  ),
});

/**
 * JSON of two known layouts: a list of cases `{ title, content }`, or offices by province `{ provinces: [{ rows }] }`.
 * @throws UnreadableDocumentError for any other layout.
 */
export function readCollection(fileName: string, value: unknown, entry?: IndexEntry): KnowledgeCollection {
  const channels = Channels.safeParse(value);
  if (channels.success) return readChannels(channels.data, entry);
  const cases = Cases.safeParse(value);
  if (cases.success && cases.data.some((item) => Case.safeParse(item).success))
    return readCases(fileName, cases.data, entry);
  throw new UnreadableDocumentError('The JSON is neither a list of cases nor a list of offices by province.');
}

function readCases(fileName: string, items: unknown[], entry?: IndexEntry): KnowledgeCollection {
  const collection: KnowledgeCollection = { documents: [], rejections: [] };
  items.forEach((item, index) => {
    const parsed = Case.safeParse(item);
    if (!parsed.success) {
      collection.rejections.push({ row: index + 1, reason: 'The case has no title or no content.' });
      return;
    }
    const title = parsed.data.title.replace(/^案例[一二三四五六七八九十\d]+[.．、：\s]*/u, '').trim();
    const blocks = parsed.data.content
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ text: line, heading: isCaseHeading(line), bold: false }));
    const facts = { title, region: entry?.region ?? '全国', issuer: entry?.authority, source: fileName };
    collection.documents.push(assemble(facts, 'guide', numberParts(splitParts(blocks, title))));
  });
  return collection;
}

function isCaseHeading(line: string): boolean {
  return /^【.{2,10}】$/u.test(line) || (line.length <= 10 && !/[。；：，]$/u.test(line));
}

interface Group {
  region: string;
  name: string;
  lines: string[];
}

function readChannels({ source, provinces }: z.infer<typeof Channels>, entry?: IndexEntry): KnowledgeCollection {
  const collection: KnowledgeCollection = { documents: [], rejections: [] };
  let row = 0;
  for (const province of provinces) {
    const groups: Group[] = [];
    for (const { region, channel } of province.rows) {
      row += 1;
      const place = region.replace(/\s/gu, '');
      const text = channel.replace(/\s+/gu, ' ').trim();
      if (!/\p{Script=Han}{2}/u.test(place) || text === '') {
        collection.rejections.push({ row, reason: 'The row names no place or no way to reach it.' });
        continue;
      }
      const city = /^(.+?(?:市|州|盟|地区))本级$/u.exec(place)?.[1];
      if (city !== undefined && !/^[省市]$/u.test(city))
        groups.push({ region: shortRegion(city), name: city, lines: [] });
      else if (groups.length === 0)
        groups.push({ region: shortRegion(province.province), name: province.province, lines: [] });
      const office = /^(?:省|市|自治区|兵团)本级$/u.test(place) ? province.province : place.replace(/本级$/u, '');
      groups.at(-1)!.lines.push(`${office}：${text}`);
    }
    const published = /\/t(\d{4})(\d{2})(\d{2})_/u.exec(province.url ?? '');
    for (const group of groups) {
      const facts = {
        title: province.title.replace(province.province, group.name),
        region: group.region,
        issuer: entry?.authority,
        effectiveFrom: published ? isoDate(`${published[1]}-${published[2]}-${published[3]}`) : undefined,
        source: province.url ?? source ?? province.title,
      };
      collection.documents.push(assemble(facts, 'service', [{ name: 'channels', text: group.lines.join('\n') }]));
    }
  }
  return collection;
}
