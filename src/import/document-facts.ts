import { z } from 'zod';
import { PassageKind } from '../contract/passage.ts';
import type { DocumentContent } from './document-blocks.ts';
import type { IndexEntry } from './knowledge-folder.ts';

/** What is known of a document besides its text. */
export interface DocumentFacts {
  title: string;
  /** undefined: decided by the text (articles make it law, else it is policy). */
  kind?: PassageKind;
  region: string;
  issuer?: string;
  documentNumber?: string;
  effectiveFrom?: string;
  effectiveTo?: string;
  source: string;
}

const KIND_WORDS: [RegExp, PassageKind][] = [
  [/案例/u, 'guide'],
  [/名录|渠道|机构|指南/u, 'service'],
  [/法规|法律|规章|司法解释|规范性文件/u, 'law'],
  [/政策|通知|意见/u, 'policy'],
];

/** The folder's index speaks first, then the document's own head, then its text. */
export function gatherFacts(fileName: string, content: DocumentContent, entry: IndexEntry | undefined): DocumentFacts {
  const head = content.attributes;
  const text = content.blocks.map((block) => block.text);
  const stem = fileName.replace(/\.[^.]+$/u, '');
  const ownTitle = withoutCountry(content.title ?? firstTitleLine(text) ?? stem);
  const kind = entry ? (kindOf(entry.kind) ?? 'law') : kindOf(head.kind);
  const title = entry === undefined ? ownTitle : kind === 'law' ? stem : (entry.title ?? stem);
  return {
    title,
    kind,
    region: regionOf(entry?.title ?? title, entry?.region ?? head.region),
    issuer: entry?.authority ?? head.issuer ?? plainAuthority(head.authority),
    documentNumber: entry?.documentNumber ?? head.documentNumber ?? head.文号 ?? findDocumentNumber(text),
    effectiveFrom: entry ? entry.effectiveFrom : (isoDate(head.effectiveFrom) ?? findEffectiveFrom(text)),
    effectiveTo: entry?.effectiveTo ?? isoDate(head.effectiveTo) ?? findEffectiveTo(text),
    source: head.source_url ?? head.来源 ?? head.source ?? fileName,
  };
}

export function withoutCountry(title: string): string {
  return title.replace(/^中华人民共和国(?=.*(?:法|条例|规定|办法)(?:（.*）)?$)/u, '').trim();
}

function kindOf(kind: string | undefined): PassageKind | undefined {
  if (kind === undefined) return undefined;
  const exact = PassageKind.safeParse(kind);
  return exact.success ? exact.data : KIND_WORDS.find(([word]) => word.test(kind))?.[1];
}

function firstTitleLine(text: string[]): string | undefined {
  return text
    .slice(0, 8)
    .find(
      (line) =>
        line.length <= 60 && /(?:法|条例|规定|办法|通知|意见|方案|决定|解释|细则|指南|公告)(?:（.*）)?$/u.test(line),
    );
}

const PLACE_AT_START = /^(\p{Script=Han}{2,3}?|内蒙古|黑龙江)(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)/u;
const NOT_A_PLACE = /^(?:城|超|股|集|上|全国|国家|非|门|菜)/u;

/** The index may give only the province of a city's rule; the title says which city it holds for. */
function regionOf(title: string, stated: string | undefined): string {
  if (stated === '全国' || stated === 'national') return '全国';
  const named = PLACE_AT_START.exec(title.replace(/^关于印发《?/u, ''))?.[1];
  if (named !== undefined && (stated !== undefined || !NOT_A_PLACE.test(named))) return named;
  return stated === undefined || stated === '' ? '全国' : shortRegion(stated);
}

export function shortRegion(name: string): string {
  const short = name.replace(/(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|地区|盟)$/u, '');
  return short.length >= 2 ? short : name;
}

function plainAuthority(authority: string | undefined): string | undefined {
  return authority === undefined || /按来源/u.test(authority) ? undefined : authority;
}

function findDocumentNumber(text: string[]): string | undefined {
  for (const line of text.slice(0, 12)) {
    const match = /(?:^|[（(\s])(\p{Script=Han}{1,8}[〔[［]\d{4}[〕\]］]\s?\d+号)/u.exec(line);
    if (match && line.length < 60)
      return match[1]!
        .replace(/[[［]/u, '〔')
        .replace(/[\]］]/u, '〕')
        .replace(/\s/gu, '');
  }
  return undefined;
}

function findEffectiveFrom(text: string[]): string | undefined {
  for (const line of text.slice(-12).reverse()) {
    const match = /自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|执行|实施)/u.exec(line);
    if (match) return isoDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`);
  }
  return undefined;
}

function findEffectiveTo(text: string[]): string | undefined {
  for (const line of text.slice(-12)) {
    const match = /(?:有效期|施行期|执行期|政策执行|实施期限)[^。]{0,12}?至(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(line);
    if (match) return isoDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`);
  }
  return undefined;
}

export function isoDate(value: string | undefined): string | undefined {
  return z.iso.date().safeParse(value).success ? value : undefined;
}
