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
  // A character takes two units at the most; an article may have thousands.
  const quote = [...text.slice(0, 2 * QUOTE_CHARACTERS)].slice(0, QUOTE_CHARACTERS).join('');
  const fields = { id, title, article, issuer, documentNumber, region, effectiveFrom, effectiveTo, quote };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Citation;
}
