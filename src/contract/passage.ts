import { z } from 'zod';

export const PassageKind = z.enum(['law', 'policy', 'service', 'guide']);
export type PassageKind = z.infer<typeof PassageKind>;

/** One retrievable piece of knowledge: an article of a statute, a part of a policy, or an entry of the pack. */
export const StoredPassage = z.object({
  id: z.string(),
  /** For a statute the law's short name (劳动合同法). */
  title: z.string(),
  /** The article's number in Chinese numerals (第四十六条). */
  article: z.string().optional(),
  kind: PassageKind,
  /** 全国, or the short name of the province or city it holds for (上海, 广东, 郑州). */
  region: z.string(),
  issuer: z.string().optional(),
  documentNumber: z.string().optional(),
  effectiveFrom: z.iso.date().optional(),
  effectiveTo: z.iso.date().optional(),
  text: z.string(),
  source: z.string(),
});
export type StoredPassage = z.infer<typeof StoredPassage>;

export const Passage = StoredPassage.extend({ score: z.number() });
export type Passage = z.infer<typeof Passage>;

export const Citation = z.object({
  id: z.string(),
  title: z.string(),
  article: z.string().optional(),
  issuer: z.string().optional(),
  documentNumber: z.string().optional(),
  region: z.string().optional(),
  effectiveFrom: z.string().optional(),
  effectiveTo: z.string().optional(),
  url: z.string().optional(),
  quote: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;
