import type { Citation, StoredPassage } from '../contract/passage.ts';

/** The text of an article, when the statutes have been imported. */
export interface StatuteLookup {
  article(law: string, article: string): StoredPassage | undefined;
}

const QUOTE_CHARACTERS = 200;

/** Citations for articles: the imported passage's own, or the law and article by name. Each once, in order. */
export function citationsFor(
  references: readonly { law: string; article?: string }[],
  statutes: StatuteLookup,
): Citation[] {
  const byId = new Map<string, Citation>();
  for (const { law, article } of references) {
    const passage = article === undefined ? undefined : statutes.article(law, article);
    const citation = passage
      ? passageCitation(passage)
      : { id: `${law}${article ?? ''}`, title: law, ...(article ? { article } : {}) };
    byId.set(citation.id, citation);
  }
  return [...byId.values()];
}

/** A passage as a citation, with the beginning of its text. */
export function passageCitation(passage: StoredPassage): Citation {
  const { id, title, article, issuer, documentNumber, region, effectiveFrom, effectiveTo, text } = passage;
  const citation: Citation = { id, title, quote: beginning(text, QUOTE_CHARACTERS) };
  if (article !== undefined) citation.article = article;
  if (issuer !== undefined) citation.issuer = issuer;
  if (documentNumber !== undefined) citation.documentNumber = documentNumber;
  if (region !== undefined) citation.region = region;
  if (effectiveFrom !== undefined) citation.effectiveFrom = effectiveFrom;
  if (effectiveTo !== undefined) citation.effectiveTo = effectiveTo;
  return citation;
}

/** Whole characters: one outside the basic plane takes two units. */
function beginning(text: string, characters: number): string {
  let end = 0;
  for (let taken = 0; taken < characters && end < text.length; taken += 1)
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return text.slice(0, end);
}
