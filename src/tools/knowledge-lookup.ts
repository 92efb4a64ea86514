import type { Citation, Passage, PassageKind, StoredPassage } from '../contract/passage.ts';
import type { ErrandAtDesk } from '../halls/service-desk.ts';
import type { KnowledgeAnswer, KnowledgeSection, Unknowable } from '../narration/narrator.ts';
import { howAnswered } from '../retrieval/answered.ts';
import type { Consultation } from '../retrieval/knowledge-index.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import { NATIONWIDE } from '../retrieval/region-lookup.ts';
import { askedPart } from './asked-part.ts';
import { composeAnswer, entryAnswer } from './compose-answer.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { asksLocalFigure, asksOfLaterYear, tellsFigure } from './local-figure.ts';
import { asksPersonalRecord } from './personal-record.ts';
import { passageCitation } from './statute-citations.ts';
import type { ToolContext } from './tool.ts';
import { lawNamedWithArticle } from './unknown-law.ts';

export type KnowledgeResult =
  | {
      status: 'ok';
      question: string;
      /** Absent when only articles were found and no entry says it in plain words. */
      answer?: KnowledgeAnswer & { id: string };
      /** One section of what was answered before, when only that was asked for. */
      part?: KnowledgeSection;
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
      /** A law that is not among the texts, of which an article was asked for. */
      unknownLaw?: string;
      /** A place whose own figure was asked for, of which nothing is at hand. */
      figureOf?: string;
      /** Why nothing here could know it: a later year's figure, or what stands in somebody's record. */
      unknowable?: Unknowable;
      /** A rule was taken for granted that stands in no text; what stands nearest to it. */
      nearest?: KnowledgeAnswer;
      /** The last answer has no such part; what it has. */
      partMissing?: { title: string; headings: string[] };
    };

const PASSAGES = 8;
/** Below it not even the subject is sure, unless an entry is met this closely (`answered.ts`). */
const HALF_SURE = 0.2;
const SURE = 2.5;
const NEARLY_AS_GOOD = 0.8;
/** Articles named in one question, or found without an entry, that are read out. */
const ARTICLES_READ_OUT = 3;

/** Answers a question, from the kind of knowledge that is wanted where it has nearly as much to say as any other. */
export async function lookUp(
  source: KnowledgeSource,
  request: { question: string; region?: string; kind?: PassageKind },
  context: Pick<ToolContext, 'state' | 'today' | 'words'>,
): Promise<KnowledgeResult> {
  const { kind } = request;
  // What is sought is Chinese; what was asked is told back in the person's own words.
  const question = source.inChinese(request.question) ?? request.question;
  return { ...(await answer(source, { ...request, question, kind }, context)), question: request.question };
}

async function answer(
  source: KnowledgeSource,
  request: { question: string; region?: string; kind?: PassageKind },
  context: Pick<ToolContext, 'state' | 'today' | 'words'>,
): Promise<KnowledgeResult> {
  const { question, kind } = request;
  if (question === '') return { status: 'none', question };
  const own = ownWords(question, context.words);
  const known = partOfLastAnswer(source, own, context) ?? namedArticles(source, own);
  if (known !== undefined) return known;
  const unknowable = whyUnknowable(source, own, context.today);
  if (unknowable !== undefined) return { status: 'none', question, unknowable };
  const region = request.region ?? context.state.profile.city;
  const found = await source.consult({ query: question, k: PASSAGES, region });
  const consulted = kindFirst(source, found, kind);
  const { passages } = consulted;
  const claimsRule = source.beyond.claimsRule(own);
  const length = Math.max(question.length, context.words?.length ?? 0);
  const isMet = meets(source, { question, length, claimsRule }, found);
  // A rule that stands nowhere is said to stand nowhere, with what stands nearest to it.
  if (!isMet && !claimsRule) return { status: 'none', question };
  const figureOf = request.region ?? source.regionsNamed(question)[0];
  if (
    figureOf !== undefined &&
    asksLocalFigure(question) &&
    !passages.some((passage) => isLocalRule(passage) && tellsFigure(question, passage.text))
  ) {
    return { status: 'none', question, figureOf };
  }
  const composed = await composeAnswer(source, question, consulted);
  if (composed !== undefined) {
    if (!isMet) return { status: 'none', question, nearest: composed.answer };
    return { status: 'ok', question, passages, ...composed, more: otherQuestions(source, consulted) };
  }
  if (!isMet) return { status: 'none', question };
  const articles = passages.filter((passage) => passage.article !== undefined).slice(0, ARTICLES_READ_OUT);
  const citations = (articles.length > 0 ? articles : passages.slice(0, 2)).map(passageCitation);
  return { status: 'ok', question, passages, citations, more: [] };
}

function leftOutOf({ title, sections }: PackEntry): { title: string; headings: string[] } {
  return { title, headings: sections.map(({ heading }) => heading) };
}

/** What was just said, when the question before it was put in front so that it can be understood. */
function ownWords(question: string, words: string | undefined): string {
  return words !== undefined && question.endsWith(words) ? words : question;
}

/** What no text here could hold, whatever would be found. */
export function whyUnknowable(source: KnowledgeSource, question: string, today: string): Unknowable | undefined {
  if (asksPersonalRecord(question)) return 'personal_record';
  const beyond = source.beyond.of(question);
  // 明年会不会裁员 is no figure that will be published.
  return beyond !== 'outlook' && asksOfLaterYear(question, today) ? 'later_year' : beyond;
}

/** Whether what was found answers the question; by the example questions of the best entry where there is one. */
function meets(
  source: KnowledgeSource,
  { question, length, claimsRule }: { question: string; length: number; claimsRule: boolean },
  { entries, passages, evidence }: Consultation,
): boolean {
  const entry = entries[0] && source.entry(entries[0].id);
  if (entry === undefined) return source.isConfident(passages);
  const nearestQuestion = Math.max(...entry.questions.map((example) => source.covered(question, [example])));
  const odds = howAnswered({ evidence, nearestQuestion, length, claimsRule });
  return odds >= SURE || (odds >= 0 && (passages[0]?.score ?? 0) >= HALF_SURE);
}

/** A rule or an entry of a place; a list of its offices and telephones says nothing of its figures. */
function isLocalRule({ region, article, kind }: Passage): boolean {
  return region !== NATIONWIDE && (article !== undefined || kind !== 'service');
}

/** An entry of the kind that is wanted speaks first when it fits nearly as well as the best. */
function kindFirst(source: KnowledgeSource, consulted: Consultation, kind: PassageKind | undefined): Consultation {
  if (kind === undefined) return consulted;
  const isWanted = ({ id, fit }: Consultation['entries'][number]) =>
    fit >= NEARLY_AS_GOOD && source.entry(id)?.kind === kind;
  const wanted = consulted.entries.find(isWanted);
  if (wanted === undefined) return consulted;
  const others = consulted.entries.filter((entry) => entry !== wanted);
  return { ...consulted, entries: [{ ...wanted, fit: 1 }, ...others] };
}

/** 要带什么材料 after an answer is that section of it, not the whole again. */
function partOfLastAnswer(
  source: KnowledgeSource,
  question: string,
  { state }: Pick<ToolContext, 'state'>,
): KnowledgeResult | undefined {
  const entry = state.topic?.entry === undefined ? undefined : source.entry(state.topic.entry);
  if (entry === undefined) return undefined;
  const headings = askedPart(question);
  if (headings.length === 0) return undefined;
  const part = headings.flatMap((heading) => entry.sections.find((section) => section.heading === heading) ?? [])[0];
  if (part === undefined) return { status: 'none', question, partMissing: leftOutOf(entry) };
  const { citations, ...answer } = entryAnswer(source, entry);
  return { status: 'ok', question, answer: { ...answer, citations }, part, passages: [], citations, more: [] };
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
  const law = named.length === 0 ? lawNamedWithArticle(question) : undefined;
  if (law !== undefined && source.references(question).length === 0)
    return { status: 'none', question, unknownLaw: law };
  const unknownArticle = named.find(({ law }) => source.holds(law));
  if (unknownArticle !== undefined) return { status: 'none', question, unknownArticle };
  const [first] = named;
  const entry = first && source.citing(first.law, first.article);
  if (entry === undefined) return undefined;
  const answer = entryAnswer(source, entry);
  return { status: 'ok', question, answer, passages: [], citations: answer.citations, more: [] };
}

/** What the next best entries are about: their example questions are somebody's own, with figures that are not this person's. */
function otherQuestions(source: KnowledgeSource, { entries }: Consultation): string[] {
  return entries.slice(1, 3).flatMap(({ id }) => source.entry(id)?.title ?? []);
}
