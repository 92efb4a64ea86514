import type { PassageKind, StoredPassage } from '../contract/passage.ts';
import type { DocumentRecord } from '../store/passage-repository.ts';
import type { DocumentContent } from './document-blocks.ts';
import { type DocumentFacts, gatherFacts } from './document-facts.ts';
import { splitParts } from './document-parts.ts';
import type { IndexEntry } from './knowledge-folder.ts';
import { splitArticles } from './statute-articles.ts';
import { UnreadableDocumentError } from './unreadable-document-error.ts';

/**
 * A document as passages: one an article when it is divided into articles, else one a part.
 * @throws UnreadableDocumentError when it holds no text.
 */
export function makeDocument(fileName: string, content: DocumentContent, entry?: IndexEntry): DocumentRecord {
  if (content.blocks.length === 0) {
    throw new UnreadableDocumentError('No text was found in the file (a scan without a text layer has none).');
  }
  const facts = gatherFacts(fileName, content, entry);
  const statute = splitArticles(content.blocks);
  if (!statute) return assemble(facts, facts.kind ?? 'policy', numberParts(splitParts(content.blocks, facts.title)));
  return assemble(facts, facts.kind ?? 'law', [
    ...statute.articles.map(({ article, text }) => ({ name: article, article, text })),
    ...numberParts(splitParts(statute.annex, facts.title), 'annex'),
  ]);
}

/** A heading alone tells nothing. */
const SHORTEST_PART = 12;

interface Part {
  name: string;
  article?: string;
  text: string;
}

export function numberParts(texts: string[], prefix = 'part'): Part[] {
  return texts
    .filter((text) => text.length >= SHORTEST_PART)
    .map((text, index) => ({ name: `${prefix}-${index + 1}`, text }));
}

export function assemble(facts: DocumentFacts, kind: PassageKind, parts: Part[]): DocumentRecord {
  const id = `${kind}:${facts.region}:${facts.title}`;
  const { title, region, issuer, documentNumber, effectiveFrom, effectiveTo, source } = facts;
  const passages = parts.map(({ name, article, text }): StoredPassage => {
    const passage = {
      id: `${id}:${name}`,
      title,
      article,
      kind,
      region,
      issuer,
      documentNumber,
      effectiveFrom,
      effectiveTo,
      text,
      source,
    };
    return Object.fromEntries(Object.entries(passage).filter(([, value]) => value !== undefined)) as StoredPassage;
  });
  if (passages.length === 0) throw new UnreadableDocumentError('The file holds a title but no text under it.');
  return { id, title, passages };
}
