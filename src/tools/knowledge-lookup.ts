import type { Citation, Passage, PassageKind, StoredPassage } from '../contract/passage.ts';
import type { ErrandAtDesk } from '../halls/service-desk.ts';
import type { KnowledgeAnswer } from '../narration/narrator.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import { NATIONWIDE } from '../retrieval/region-lookup.ts';
import { asksLocalFigure } from './local-figure.ts';
import { citationsFor, passageCitation, type StatuteLookup } from './statute-citations.ts';
import type { ToolContext } from './tool.ts';

/** What the knowledge tools ask of retrieval. */
export interface KnowledgeSource extends StatuteLookup {
  search(query: { query: string; k: number; region?: string; kind?: PassageKind; on?: string }): Promise<Passage[]>;
  /** Whether the best of these answers the question at all. */
  isConfident(passages: readonly Passage[]): boolean;
  entry(id: string): PackEntry | undefined;
  /** Provinces and cities that words name. */
  regionsNamed(text: string): string[];
  /** The laws and articles that words name, by short name. */
  references(text: string): { law: string; article?: string }[];
  /** Whether a law's articles have been imported. */
  holds(law: string): boolean;
  /** The entry that rests on an article before all others. */
  citing(law: string, article: string): PackEntry | undefined;
}

export type KnowledgeResult =
  | {
      status: 'ok';
      question: string;
      /** Absent when only articles were found and no entry says it in plain words. */
      answer?: KnowledgeAnswer & { id: string };
      /** Articles that the question named, whole. */
      articles?: StoredPassage[];
      passages: Passage[];
      citations: Citation[];
      /** The errand at the hall at hand, for a service guide. */
      errand?: ErrandAtDesk;
      /** Questions that the next best entries answer. */
      more: string[];
    }
  | {
      status: 'none';
      question: string;
      /** An article that was named and does not exist. */
      unknownArticle?: { law: string; article: string };
      /** A place whose own figure was asked for, of which nothing is at hand. */
      figureOf?: string;
    };

const PASSAGES = 8;
/** An entry speaks for the question when it is nearly as good as the best passage. */
const SPEAKS_FOR = 0.8;
/** Articles found beside an entry that it does not itself rest on, but the question may. */
const ARTICLES_BESIDE_ENTRY = 2;
/** Articles named in one question that are read out. */
const ARTICLES_READ_OUT = 3;

/** Answers a question from one kind of knowledge where one is wanted, and from any when that kind has nothing. */
export async function lookUp(
  source: KnowledgeSource,
  request: { question: string; region?: string; kind?: PassageKind },
  context: Pick<ToolContext, 'state'>,
): Promise<KnowledgeResult> {
  const { question, kind } = request;
  const named = namedArticles(source, question);
  if (named !== undefined) return named;
  const region = request.region ?? context.state.profile.city;
  const ofKind = kind && (await source.search({ query: question, k: PASSAGES, region, kind }));
  const passages =
    ofKind && source.isConfident(ofKind) ? ofKind : await source.search({ query: question, k: PASSAGES, region });
  if (!source.isConfident(passages)) return { status: 'none', question };
  const figureOf = request.region ?? source.regionsNamed(question)[0];
  if (
    figureOf !== undefined &&
    asksLocalFigure(question) &&
    passages.every((passage) => passage.region === NATIONWIDE)
  ) {
    return { status: 'none', question, figureOf };
  }
  const entry = speakingEntry(source, passages);
  const articles = passages.filter((passage) => passage.article !== undefined);
  const nearest = articles.slice(0, entry ? ARTICLES_BESIDE_ENTRY : ARTICLES_READ_OUT).map(passageCitation);
  const citations = entry ? distinct([...entryCitations(source, entry), ...nearest]) : nearest;
  return {
    status: 'ok',
    question,
    ...(entry ? { answer: { id: entry.id, ...entryAnswer(entry, citations) } } : {}),
    passages,
    citations: citations.length > 0 ? citations : passages.slice(0, 2).map(passageCitation),
    more: otherQuestions(source, passages, entry),
  };
}

/**
 * A question that names an article is answered with that article: its text where it is at hand, else the entry that
 * rests on it; and an article that the law does not have is said not to exist.
 */
function namedArticles(source: KnowledgeSource, question: string): KnowledgeResult | undefined {
  const named = source.references(question).flatMap(({ law, article }) => (article ? [{ law, article }] : []));
  const texts = named.flatMap(({ law, article }) => source.article(law, article) ?? []).slice(0, ARTICLES_READ_OUT);
  if (texts.length > 0) {
    const passages = texts.map((passage) => ({ ...passage, score: 1 }));
    return { status: 'ok', question, articles: texts, passages, citations: texts.map(passageCitation), more: [] };
  }
  const unknownArticle = named.find(({ law }) => source.holds(law));
  if (unknownArticle !== undefined) return { status: 'none', question, unknownArticle };
  const [first] = named;
  const entry = first && source.citing(first.law, first.article);
  if (entry === undefined) return undefined;
  const citations = entryCitations(source, entry);
  const answer = { id: entry.id, ...entryAnswer(entry, citations) };
  return { status: 'ok', question, answer, passages: [], citations, more: [] };
}

function speakingEntry(source: KnowledgeSource, passages: readonly Passage[]): PackEntry | undefined {
  const best = passages[0]?.score ?? 0;
  const passage = passages.find(({ id, score }) => score >= best * SPEAKS_FOR && source.entry(id) !== undefined);
  return passage === undefined ? undefined : source.entry(passage.id);
}

function entryAnswer(entry: PackEntry, citations: Citation[]): KnowledgeAnswer {
  const { title, lead, sections, status, confidence, confirmWith } = entry;
  return {
    title,
    lead,
    sections,
    citations,
    status,
    ...(confidence === 'high' || confirmWith === undefined ? {} : { confirmWith }),
  };
}

/** The articles an entry leans on; an entry that leans on none is itself the source, with its issuer and number. */
function entryCitations(source: KnowledgeSource, entry: PackEntry): Citation[] {
  return entry.cites.length > 0 ? citationsFor(entry.cites, source) : [entryCitation(entry)];
}

function entryCitation({ id, title, issuer, documentNumber, region, effectiveFrom, effectiveTo }: PackEntry): Citation {
  return defined({ id, title, issuer, documentNumber, region, effectiveFrom, effectiveTo });
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.id, citation])).values()];
}

function otherQuestions(
  source: KnowledgeSource,
  passages: readonly Passage[],
  speaking: PackEntry | undefined,
): string[] {
  return passages
    .map(({ id }) => source.entry(id))
    .filter((entry): entry is PackEntry => entry !== undefined && entry.id !== speaking?.id)
    .flatMap((entry) => entry.questions[0] ?? [])
    .slice(0, 2);
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
