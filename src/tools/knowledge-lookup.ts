import type { Citation, Passage, PassageKind, StoredPassage } from '../contract/passage.ts';
import type { ErrandAtDesk } from '../halls/service-desk.ts';
import type { AskedOfDesk } from '../narration/desk-words.ts';
import type { KnowledgeAnswer, KnowledgeSection, Unknowable } from '../narration/narrator.ts';
import { howAnswered } from '../retrieval/answered.ts';
import type { Claim } from '../retrieval/beyond-reach.ts';
import type { Consultation } from '../retrieval/knowledge-index.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import { NATIONWIDE } from '../retrieval/region-lookup.ts';
import { askedPart } from './asked-part.ts';
import { composeAnswer, entryAnswer } from './compose-answer.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { asksLocalFigure, asksOfLaterYear, tellsFigure } from './local-figure.ts';
import { asksPersonalRecord } from './personal-record.ts';
import { passageCitation } from './statute-citations.ts';
import { GROUND, tellFurther, tellPart } from './tell-further.ts';
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
      /** Only what the last answer rests on was asked for. */
      ground?: StoredPassage[];
      /** More of the case was told, of which the last answer still holds. */
      noted?: true;
      /** Articles that the question named, whole. */
      articles?: StoredPassage[];
      passages: Passage[];
      citations: Citation[];
      /** The errand at the hall at hand, for a service guide. */
      errand?: ErrandAtDesk;
      /** Only where and when at the hall was asked, and the hall has told. */
      deskAsked?: AskedOfDesk;
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

/** What a lookup may know of the turn. */
type LookUpContext = Pick<ToolContext, 'state' | 'today' | 'words' | 'tells' | 'leans' | 'people'>;
export interface KnowledgeRequest {
  question: string;
  region?: string;
  kind?: PassageKind;
  /** Whether an employer asks, where that is known. */
  firm?: boolean;
}

const PASSAGES = 8;
/** Below it not even the subject is sure, unless an entry is met this closely (`answered.ts`). */
const HALF_SURE = 0.2;
const SURE = 2.5;
const NEARLY_AS_GOOD = 0.8;
/** The share of a question that an entry for somebody's group has in it when it answers it. */
const SPEAKS_OF_IT = 0.35;
/** A longer sentence asks for the law of something that it names. */
const BARE_GROUND = 16;
/** Words that name nothing of their own. */
const BARE_WORDS = 12;
/** A question that an entry has in nearly these words is its own, however short. */
const ITS_OWN = 0.9;
/** What being asked in the very same words adds to a fit, and what is left of that of an entry for the other side. */
const ASKED_ALIKE = 0.4;
const OTHERS_SIDE = 0.8;
/** Articles named in one question, or found without an entry, that are read out. */
const ARTICLES_READ_OUT = 3;

/** Answers a question, from the kind of knowledge that is wanted where it has nearly as much to say as any other. */
export async function lookUp(
  source: KnowledgeSource,
  request: KnowledgeRequest,
  context: LookUpContext,
): Promise<KnowledgeResult> {
  const { kind } = request;
  // What is sought is Chinese; what was asked is told back in the person's own words.
  const question = source.inChinese(request.question) ?? request.question;
  return { ...(await answer(source, { ...request, question, kind }, context)), question: request.question };
}

async function answer(
  source: KnowledgeSource,
  request: KnowledgeRequest,
  context: LookUpContext,
): Promise<KnowledgeResult> {
  const { question, kind } = request;
  if (question === '') return { status: 'none', question };
  const own = ownWords(question, context);
  const known = (await partOfLastAnswer(source, own, context)) ?? namedArticles(source, own);
  if (known !== undefined) return known;
  const leaning = kind === 'service' ? undefined : await bareFurther(source, question, context);
  if (leaning !== undefined) return leaning;
  const unknowable = whyUnknowable(source, own, context.today);
  if (unknowable !== undefined) return { status: 'none', question, unknowable };
  const region = request.region ?? context.state.profile.city;
  const ofPeople = kind === 'service' ? undefined : await consultFor(source, { question, own, region }, context);
  const found =
    ofPeople ?? closestFirst(source, own, await source.consult({ query: question, k: PASSAGES, region }), request.firm);
  const consulted = kindFirst(source, found, kind);
  const { passages } = consulted;
  const claim = source.beyond.claimsRule(own);
  const length = Math.max(question.length, context.words?.length ?? 0);
  const isMet = ofPeople !== undefined || meets(source, { question, length, claim }, consulted);
  // A rule that stands nowhere is said to stand nowhere, with what stands nearest to it.
  if (!isMet && claim === undefined) return { status: 'none', question };
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
    if (await missesThePart(source, composed.answer.id, own, context)) {
      return { status: 'none', question, partMissing: leftOutOf(source.entry(context.state.topic!.entry!)!) };
    }
    const further = isMet ? await furtherOf(source, composed.answer.id, { question, own }, context) : undefined;
    if (further !== undefined) return further;
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
function ownWords(question: string, { words, leans }: LookUpContext): string {
  return words !== undefined && (leans === true || question.endsWith(words)) ? words : question;
}

/** What no text here could hold, whatever would be found. */
export function whyUnknowable(source: KnowledgeSource, question: string, today: string): Unknowable | undefined {
  if (asksPersonalRecord(question)) return 'personal_record';
  const beyond = source.beyond.of(question);
  // 明年会不会裁员 is no figure that will be published.
  return beyond !== 'outlook' && asksOfLaterYear(question, today) ? 'later_year' : beyond;
}

/**
 * Of the entries that fit nearly alike, the one that has been asked in nearly these words speaks, and the one for the person
 * before the one for employers, unless an employer asks.
 */
function closestFirst(
  source: KnowledgeSource,
  question: string,
  found: Consultation,
  firm: boolean | undefined,
): Consultation {
  const asEmployer = firm ?? source.beyond.asksAsEmployer(question);
  const weighed = found.entries.map(({ id, fit }) => {
    const entry = source.entry(id);
    const ofEmployers = entry?.audience.every((audience) => audience === 'employer') ?? false;
    const closeness = entry === undefined ? 0 : nearestOf(source, question, entry);
    return { id, fit: fit * (1 + ASKED_ALIKE * closeness ** 2) * (ofEmployers && !asEmployer ? OTHERS_SIDE : 1) };
  });
  const ordered = weighed.sort((one, other) => other.fit - one.fit);
  return { ...found, entries: ordered.map(({ id, fit }) => ({ id, fit: fit / ordered[0]!.fit })) };
}

/** Whether one of the entries that fit best has been asked in nearly these words. */
export async function isOwnQuestion(source: KnowledgeSource, words: string): Promise<boolean> {
  const { entries } = await source.consult({ query: words, k: PASSAGES });
  return entries.some(({ id, fit }) => {
    const entry = source.entry(id);
    return fit >= NEARLY_AS_GOOD && entry !== undefined && nearestOf(source, words, entry) >= ITS_OWN;
  });
}

/** How much of a question the nearest example question of an entry has. */
function nearestOf(source: KnowledgeSource, question: string, { questions }: PackEntry): number {
  return Math.max(...questions.map((example) => source.covered(question, [example])));
}

/** Whether what was found answers the question; by the example questions of the best entry where there is one. */
function meets(
  source: KnowledgeSource,
  { question, length, claim }: { question: string; length: number; claim: Claim | undefined },
  { entries, passages, evidence }: Consultation,
): boolean {
  const entry = entries[0] && source.entry(entries[0].id);
  if (entry === undefined) return source.isConfident(passages);
  const nearestQuestion = nearestOf(source, question, entry);
  if (nearestQuestion >= ITS_OWN && claim === undefined) return true;
  const odds = howAnswered({ evidence, nearestQuestion, length, claim });
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
async function partOfLastAnswer(
  source: KnowledgeSource,
  question: string,
  { state, words = question }: LookUpContext,
): Promise<KnowledgeResult | undefined> {
  const entry = state.topic?.entry === undefined ? undefined : source.entry(state.topic.entry);
  if (entry === undefined) return undefined;
  if (asksForGround(source, words)) return groundOf(source, entry, question);
  const headings = askedPart(question);
  if (headings.length === 0) return undefined;
  const part = headings.flatMap((heading) => entry.sections.find((section) => section.heading === heading) ?? [])[0];
  const told = part ?? (await tellPart(source, entry, question));
  return told === undefined
    ? { status: 'none', question, partMissing: leftOutOf(entry) }
    : partOf(source, entry, { question, part: told });
}

function partOf(
  source: KnowledgeSource,
  entry: PackEntry,
  { question, part }: { question: string; part: KnowledgeSection },
): KnowledgeResult {
  const { citations, ...answer } = entryAnswer(source, entry);
  return { status: 'ok', question, answer: { ...answer, citations }, part, passages: [], citations, more: [] };
}

/** 依据是哪一条, with nothing named: what was just said is asked for its ground. */
function asksForGround(source: KnowledgeSource, words: string): boolean {
  return words.length <= BARE_GROUND && source.partAsked(words) === GROUND && source.references(words).length === 0;
}

function groundOf(source: KnowledgeSource, entry: PackEntry, question: string): KnowledgeResult {
  const answer = entryAnswer(source, entry);
  const ground = entry.cites.flatMap(({ law, article }) =>
    article === undefined ? [] : (source.article(law, article) ?? []),
  );
  const { citations } = answer;
  return { status: 'ok', question, answer, ground, passages: [], citations, more: [] };
}

/** 罚公司多少, 按几倍: words that lean on the last answer and ask for a part that it has need no search. */
async function bareFurther(
  source: KnowledgeSource,
  question: string,
  { state, words, leans, tells }: LookUpContext,
): Promise<KnowledgeResult | undefined> {
  const { topic, thread } = state;
  const entry = topic?.entry === undefined || thread !== 'topic' ? undefined : source.entry(topic.entry);
  if (entry === undefined || leans !== true || words === undefined) return undefined;
  if (tells === true) return notedOf(source, entry, question);
  if (words.length > BARE_WORDS) return undefined;
  const part = await tellPart(source, entry, words);
  return part && partOf(source, entry, { question, part });
}

/**
 * The rules for who asks (超龄, 孕期, 未成年) where they say something of what is asked: whoever told of themselves is not
 * answered as everybody is. Undefined where they say nothing of it.
 */
async function consultFor(
  source: KnowledgeSource,
  { question, own, region }: { question: string; own: string; region: string | undefined },
  { people = [] }: LookUpContext,
): Promise<Consultation | undefined> {
  for (const { audience, called } of people) {
    const found = await source.consult({ query: `${called}，${question}`, k: PASSAGES, region });
    const [best] = found.entries
      .filter(({ fit }) => fit >= NEARLY_AS_GOOD)
      .flatMap(({ id }) => source.entry(id) ?? [])
      .filter((entry) => entry.audience.some((each) => each === audience) && !entry.audience.includes('everyone'))
      .map((entry) => ({ id: entry.id, share: source.covered(own, wordsOf(entry)) }))
      .filter(({ share }) => share >= SPEAKS_OF_IT)
      .sort((one, other) => other.share - one.share);
    if (best === undefined) continue;
    const others = found.entries.filter(({ id }) => id !== best.id);
    return { ...found, entries: [{ id: best.id, fit: 1 }, ...others] };
  }
  return undefined;
}

function wordsOf({ lead, sections, questions }: PackEntry): string[] {
  return [lead, ...sections.flatMap(({ items }) => items), ...questions];
}

function notedOf(source: KnowledgeSource, entry: PackEntry, question: string): KnowledgeResult {
  const answer = entryAnswer(source, entry);
  const { citations } = answer;
  return { status: 'ok', question, answer, noted: true, passages: [], citations, more: [] };
}

/** 罚公司多少, joined to what was asked before, found an entry that says nothing of fines either. */
async function missesThePart(
  source: KnowledgeSource,
  id: string,
  own: string,
  { state, leans }: LookUpContext,
): Promise<boolean> {
  const { topic, thread } = state;
  const told = topic?.entry === undefined || thread !== 'topic' ? undefined : source.entry(topic.entry);
  if (told === undefined || id === told.id || leans !== true || own.length > BARE_WORDS) return false;
  const found = source.entry(id);
  return (
    source.partAsked(own) !== undefined && found !== undefined && (await tellPart(source, found, own)) === undefined
  );
}

/**
 * The answer told before fits best what is said next: then what of it answers that, and where nothing does what the words
 * find by themselves, or that it does not say. Asked in the same words it is told once more.
 */
async function furtherOf(
  source: KnowledgeSource,
  id: string,
  { question, own }: { question: string; own: string },
  context: LookUpContext,
): Promise<KnowledgeResult | undefined> {
  const { topic, thread } = context.state;
  const { words } = context;
  if (words === undefined || topic?.entry !== id || thread !== 'topic') return undefined;
  if (topic.said?.endsWith(words) === true || source.inChinese(words) !== undefined) return undefined;
  const entry = source.entry(id)!;
  if (context.tells === true) return notedOf(source, entry, question);
  const part = await tellFurther(source, entry, words);
  if (part !== undefined) return partOf(source, entry, { question, part });
  if (context.leans !== true) return undefined;
  const alone = await source.consult({ query: own, k: PASSAGES, region: context.state.profile.city });
  const [best] = alone.entries;
  const found =
    best === undefined ||
    best.id === id ||
    !meets(source, { question: own, length: own.length, claim: undefined }, alone)
      ? undefined
      : await composeAnswer(source, own, alone);
  if (found === undefined) return { status: 'none', question, partMissing: leftOutOf(entry) };
  return { status: 'ok', question, passages: alone.passages, ...found, more: otherQuestions(source, alone) };
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
