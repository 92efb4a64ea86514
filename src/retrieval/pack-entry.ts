import { z } from 'zod';
import { Audience } from '../contract/audience.ts';
import { PassageKind, type StoredPassage } from '../contract/passage.ts';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';

const AUDIENCES = [...Audience.options, 'women', 'older_worker', 'minor', 'everyone'] as const;

const empty = (value: unknown) => (value === null || value === '' ? undefined : value);
const optionalText = z.preprocess(empty, z.string().optional());
const optionalDate = z.preprocess(empty, z.iso.date().optional());

export const PackCite = z.object({
  law: z.string().min(1) /** A notice without articles has numbered sections instead (一), or nothing to name. */,
  article: z.preprocess(
    empty,
    z
      .string()
      .regex(/^(?:第.+条(?:之.+)?|[一二三四五六七八九十]+、?)$/u)
      .transform((article) => article.replace('、', ''))
      .optional(),
  ),
});
export type PackCite = z.infer<typeof PackCite>;

export const PackHead = z
  .object({
    id: z.string().regex(/^(law|policy|service|guide)-[a-z0-9-]+$/u),
    title: z.string().min(2).max(30),
    kind: PassageKind,
    region: z.string().min(2),
    issuer: optionalText,
    documentNumber: optionalText,
    effectiveFrom: optionalDate,
    effectiveTo: optionalDate,
    reviewedAt: z.iso.date(),
    status: z.enum(['in_force', 'unconfirmed', 'lapsed']),
    confidence: z.enum(['high', 'medium', 'low']),
    confirmWith: optionalText,
    cites: z.preprocess((value) => value ?? [], z.array(PackCite)),
    sources: z.preprocess((value) => value ?? [], z.array(z.string())),
    audience: z.array(z.enum(AUDIENCES)).min(1),
    questions: z.array(z.string().min(2)).min(1),
    terms: z.array(z.coerce.string().min(1)).min(1),
    /** The leading answer in English, for what is asked most. */
    english: z.preprocess(
      empty,
      z
        .string()
        .regex(/^[\x20-\x7e’–]{20,400}$/u)
        .optional(),
    ),
  })
  .refine((head) => head.id.startsWith(`${head.kind}-`), { path: ['id'], message: 'must begin with its kind' })
  .refine((head) => head.confidence === 'high' || head.confirmWith !== undefined, {
    path: ['confirmWith'],
    message: 'is needed unless the confidence is high',
  });
export type PackHead = z.infer<typeof PackHead>;

export interface PackSection {
  /** 条件, 怎么办, 带什么 … */
  heading: string;
  items: string[];
}

/** An entry of the knowledge pack: our own words on one question, with what they rest on. */
export interface PackEntry extends PackHead {
  lead: string;
  sections: PackSection[];
  /** File it was read from, relative to the knowledge folder. */
  file: string;
}

/** @throws ConfigurationError `pack_entry_invalid`, naming the file and what is wrong with it. */
export function parsePackEntry(source: string, file: string): PackEntry {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(source.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, ''));
  if (!match) throw invalid(file, 'it has no head between --- lines');
  let raw: unknown;
  try {
    raw = parseYaml(match[1]!);
  } catch (cause) {
    throw invalid(file, `its head is not YAML: ${(cause as Error).message}`, cause);
  }
  const head = PackHead.safeParse(raw);
  if (!head.success) {
    const issue = head.error.issues[0]!;
    throw invalid(file, `${issue.path.join('.')}: ${issue.message}`, head.error);
  }
  const [lead = '', ...sections] = match[2]!.split(/^## +/mu);
  if (lead.trim() === '') throw invalid(file, 'it has no leading answer');
  return { ...head.data, lead: lead.trim(), sections: sections.map(parseSection), file };
}

/** The entry as a passage: its answer, then its sections, under the entry's own id. */
export function packPassage(entry: PackEntry): StoredPassage {
  const sections = entry.sections.map(({ heading, items }) =>
    [`${heading}：`, ...items.map((item) => `- ${item}`)].join('\n'),
  );
  const { id, title, kind, region, issuer, documentNumber, effectiveFrom, effectiveTo } = entry;
  const optional = { issuer, documentNumber, effectiveFrom, effectiveTo };
  return {
    id,
    title,
    kind,
    region,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as typeof optional),
    text: [entry.lead, ...sections].join('\n'),
    source: entry.file,
  };
}

function parseSection(section: string): PackSection {
  const [heading = '', ...lines] = section.split('\n');
  const items: string[] = [];
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const bullet = /^[-*]\s+(.*)$/u.exec(text) ?? /^\d+[.、]\s*(.*)$/u.exec(text);
    if (bullet || items.length === 0) items.push(bullet ? bullet[1]! : text);
    else items[items.length - 1] += text;
  }
  return { heading: heading.trim(), items };
}

function invalid(file: string, reason: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError('pack_entry_invalid', `The knowledge entry ${file} cannot be used: ${reason}.`, {
    cause,
    details: { file },
  });
}
