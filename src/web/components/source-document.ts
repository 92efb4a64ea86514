import type { Citation, Passage, PassageKind } from '../../contract/passage.ts';
import type { Messages } from '../messages/zh-cn.ts';

/** A passage or a citation, as far as it can be shown to a person. */
export interface SourceDocument {
  id: string;
  title: string;
  article?: string | undefined;
  kind?: PassageKind | undefined;
  region?: string | undefined;
  issuer?: string | undefined;
  documentNumber?: string | undefined;
  effectiveFrom?: string | undefined;
  effectiveTo?: string | undefined;
  text?: string | undefined;
  url?: string | undefined;
}

export function documentOfPassage(passage: Passage): SourceDocument {
  const { source, ...rest } = passage;
  return { ...rest, url: source };
}

/** A citation with the text of the passage it cites, where that is among `passages`. */
export function documentOfCitation(citation: Citation, passages: Passage[]): SourceDocument {
  const passage = passages.find((candidate) => isCited(candidate, [citation]));
  const { quote, ...rest } = citation;
  return { ...rest, kind: passage?.kind, text: passage?.text ?? quote };
}

export function isCited(passage: Passage, citations: Citation[]): boolean {
  return citations.some(
    (citation) =>
      citation.id === passage.id ||
      (citation.article !== undefined && citation.article === passage.article && citation.title === passage.title),
  );
}

/** What an answer rests on stands first; where it rests on nothing in particular, the best found do. */
export function foremostPassages(passages: Passage[], citations: Citation[]): { shown: Passage[]; rest: Passage[] } {
  const cited = passages.filter((passage) => isCited(passage, citations));
  const shown = cited.length > 0 ? cited : passages.slice(0, 3);
  return { shown, rest: passages.filter((passage) => !shown.includes(passage)) };
}

/** Words about a law, put together in the pack; the law's own words are its articles. */
export function isOwnWords({ kind, article }: SourceDocument): boolean {
  return kind === 'law' && article === undefined;
}

export function documentName(document: SourceDocument, messages: Messages): string {
  return messages.source.name(document.title, document.article);
}

/** `today` is `YYYY-MM-DD`. */
export function validityText(document: SourceDocument, today: string, messages: Messages): string {
  const { effectiveFrom, effectiveTo } = document;
  if (effectiveTo !== undefined && effectiveTo < today) return messages.source.ended(effectiveTo);
  const parts: string[] = [];
  if (effectiveFrom !== undefined) parts.push(messages.source.from(effectiveFrom));
  if (effectiveTo !== undefined) parts.push(messages.source.to(effectiveTo));
  return parts.join(' · ');
}
