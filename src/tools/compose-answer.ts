import type { Citation, Passage } from '../contract/passage.ts';
import type { KnowledgeAnswer, LawQuote } from '../narration/narrator.ts';
import { type AnswerPoint, choosePoints, type FittingEntry } from '../retrieval/answer-points.ts';
import type { Consultation } from '../retrieval/knowledge-index.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import { NATIONWIDE } from '../retrieval/region-lookup.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { citationsFor, passageCitation } from './statute-citations.ts';

/** An entry bears on the question too when it fits it nearly as well as the best. */
const FITS_TOO = 0.6;
const MOST_ENTRIES = 3;
/** Articles found that are cited, and of which sentences may be quoted. */
const NEAREST_ARTICLES = 4;
const NAMED_IN_WORDS = 2;
const ARTICLES_OF_FURTHER_ENTRY = 4;

export interface ComposedAnswer {
  answer: KnowledgeAnswer & { id: string };
  citations: Citation[];
}

/** Composes an answer out of the best entries and articles; undefined when no entry fits at all. */
export async function composeAnswer(
  source: KnowledgeSource,
  question: string,
  { entries, passages }: Consultation,
): Promise<ComposedAnswer | undefined> {
  const fitting = entries
    .filter(({ fit }) => fit >= FITS_TOO)
    .slice(0, MOST_ENTRIES)
    .flatMap(({ id, fit }): FittingEntry[] => {
      const entry = source.entry(id);
      return entry === undefined ? [] : [{ entry, fit }];
    });
  const [speaking] = fitting;
  if (speaking === undefined) return undefined;
  const articles = nearestArticles(passages);
  const { points, quotes } = await choosePoints(question, { entries: fitting, articles }, (sentences) =>
    source.bearing(question, sentences),
  );
  const told = new Set([...points, ...quotes].map(({ from }) => from));
  const quoted = articles.filter(({ id }) => told.has(id)).map(passageCitation);
  const further = fitting
    .slice(1)
    .filter(({ entry }) => told.has(entry.id))
    .flatMap(({ entry }) => entryCitations(source, entry).slice(0, ARTICLES_OF_FURTHER_ENTRY));
  const alone = entryAnswer(source, speaking.entry);
  const rests = alone.citations;
  const citations = distinct([...rests, ...further, ...articles.map(passageCitation)]);
  const answer = {
    ...alone,
    points: points.map(({ text }) => text),
    quotes: quotes.map(({ text, from }) => asQuote(text, articles.find(({ id }) => id === from)!)),
    leftOut: leftOut(speaking.entry, points),
    englishTitles: englishTitles(source, citations),
    citations: mostNamed(citations, passages, [...quoted, ...rests.slice(0, 1)]),
  };
  return { answer, citations };
}

/** An entry by itself, nothing chosen out of it. */
export function entryAnswer(source: KnowledgeSource, entry: PackEntry): KnowledgeAnswer & { id: string } {
  const { id, title, lead, sections, status, confidence, confirmWith, english } = entry;
  const citations = entryCitations(source, entry);
  return {
    id,
    title,
    lead,
    points: [],
    quotes: [],
    sections,
    leftOut: sections.map(({ heading }) => heading),
    citations,
    status,
    englishTitles: englishTitles(source, citations),
    ...(english === undefined ? {} : { english }),
    ...(confidence === 'high' || confirmWith === undefined ? {} : { confirmWith }),
  };
}

/** Rules of the person's own place first. */
function nearestArticles(passages: readonly Passage[]): Passage[] {
  const articles = passages.filter((passage) => passage.article !== undefined);
  const local = articles.filter(({ region }) => region !== NATIONWIDE);
  return [...local, ...articles.filter(({ region }) => region === NATIONWIDE)].slice(0, NEAREST_ARTICLES);
}

function asQuote(text: string, { title, article }: Passage): LawQuote {
  return { text, title, ...(article === undefined ? {} : { article }) };
}

function englishTitles(source: KnowledgeSource, citations: readonly Citation[]): Record<string, string> {
  const titles = citations.flatMap(({ title }) => {
    const called = source.englishTitle(title);
    return called === undefined ? [] : [[title, called] as const];
  });
  return Object.fromEntries(titles);
}

function leftOut({ id, sections }: PackEntry, points: readonly AnswerPoint[]): string[] {
  const told = new Set(points.filter(({ from }) => from === id).map(({ text }) => text));
  return sections.filter(({ items }) => items.some((item) => !told.has(item))).map(({ heading }) => heading);
}

/** The articles an entry leans on; an entry that leans on none is itself the source, with its issuer and number. */
function entryCitations(source: KnowledgeSource, entry: PackEntry): Citation[] {
  return entry.cites.length > 0 ? citationsFor(entry.cites, source) : [entryCitation(entry)];
}

function entryCitation({ id, title, issuer, documentNumber, region, effectiveFrom, effectiveTo }: PackEntry): Citation {
  const fields = { id, title, issuer, documentNumber, region, effectiveFrom, effectiveTo };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Citation;
}

/** Those that must be named, then those nearest to the question, in the order of all. */
function mostNamed(
  citations: readonly Citation[],
  passages: readonly Passage[],
  certain: readonly Citation[],
): Citation[] {
  const rank = ({ id }: Citation): number => {
    if (certain.some((citation) => citation.id === id)) return -1;
    const found = passages.findIndex((passage) => passage.id === id);
    return found < 0 ? passages.length : found;
  };
  const nearest = [...citations].sort((a, b) => rank(a) - rank(b)).slice(0, NAMED_IN_WORDS);
  return citations.filter((citation) => nearest.includes(citation));
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.id, citation])).values()];
}
