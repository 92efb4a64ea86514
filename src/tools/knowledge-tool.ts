import { z } from 'zod';
import type { Card } from '../contract/card.ts';
import type { PassageKind } from '../contract/passage.ts';
import { type ErrandAtDesk, PAPERS } from '../halls/service-desk.ts';
import type { KnowledgeField, Narrator, Spoken } from '../narration/narrator.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import { askedOfDesk, asksForPapers } from './asked-part.ts';
import { entryAnswer } from './compose-answer.ts';
import { isOwnQuestion, type KnowledgeResult, lookUp } from './knowledge-lookup.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { defineTool, type Tool, type ToolContext } from './tool.ts';

/** The guide to what can be done at a hall at all. */
const OF_THE_HALL = 'service-employment-service-points';

/** The three tools that answer from knowledge differ in name, arguments and kind; what they do is the same. */
export function knowledgeTool<Input extends z.ZodObject>(
  { knowledge }: { knowledge: KnowledgeSource },
  options: {
    name: string;
    intent: KnowledgeField;
    /** The kind of knowledge to look in first; without it all kinds are ranked together. */
    kind?: PassageKind;
    description: string;
    input: Input;
    /** What to look for, the best first; `words` are the person's own. The next is sought when nothing answers the one before. */
    questions(input: z.infer<Input>, words: string | undefined): string[];
    /** How a service is done at the hall at hand. */
    errand?(guide: PackEntry, region: string | undefined, context: ToolContext): ErrandAtDesk;
  },
): Tool {
  const { name, intent, kind, description, input } = options;
  return defineTool<Input, KnowledgeResult>({
    name,
    intent,
    description,
    input,
    output: z.custom<KnowledgeResult>(),
    async execute(given, context) {
      const region = 'region' in given ? (given.region as string | undefined) : undefined;
      const firm = 'audience' in given && given.audience === 'employer' ? true : undefined;
      let found: KnowledgeResult = { status: 'none', question: '' };
      for (const question of await ownFirst(knowledge, options.questions(given, context.words), context.words)) {
        found = await lookUp(knowledge, { question, region, kind, firm }, context);
        if (found.status === 'ok') break;
      }
      if (found.status === 'none' || found.answer === undefined || options.errand === undefined) return found;
      const guide = guideMeant(knowledge, found.answer.id, context);
      if (guide?.kind !== 'service') return found;
      const errand = options.errand(guide, region, context);
      const first = errand.hall === undefined ? undefined : askedOfDesk(context.words ?? '');
      if (first === undefined) return { ...found, errand };
      const papers = asksForPapers(context.words ?? '') ? errand.checklist : [];
      const answer = guide.id === found.answer.id ? found.answer : entryAnswer(knowledge, guide);
      return { ...found, answer, errand, deskAsked: { first, window: guide.id !== OF_THE_HALL, papers } };
    },
    cards(result, narrator) {
      if (result.status === 'none') return [];
      const passages: Card = { type: 'passages', passages: result.passages };
      const { answer } = result;
      if (result.part || result.ground || result.noted) return [];
      if (intent !== 'service_guide' || answer === undefined) return [passages];
      const { sectionHeading } = narrator;
      const sections = answer.sections.map(({ heading, items }) => ({
        heading: sectionHeading?.(heading) ?? heading,
        lines: items,
      }));
      const service: Card = {
        type: 'service',
        id: answer.id,
        title: answer.title,
        summary: answer.lead,
        sections,
        citations: result.citations,
        checklist: result.errand?.checklist ?? [],
        ...(result.errand?.hall ? { hall: result.errand.hall } : {}),
        ...(result.errand ? { carry: result.errand.carry } : {}),
      };
      return [service, passages];
    },
    citations: (result) => (result.status === 'none' ? (result.nearest?.citations ?? []) : result.citations),
    narrate(result, narrator) {
      if (result.status === 'none') return nothingFound(intent, result, narrator);
      if (result.articles) return narrator.articleTexts(result.articles);
      if (result.ground && result.answer) {
        return narrator.knowledgeGround({ citations: result.citations, articles: result.ground });
      }
      if (result.noted && result.answer) return narrator.knowledgeNoted(result.answer.leftOut);
      if (result.part && result.answer) {
        const { title, leftOut } = result.answer;
        const { part, errand } = result;
        // The hall may want more papers than the guide names.
        const section = errand && part.heading === PAPERS ? { ...part, items: errand.checklist } : part;
        return narrator.knowledgePart({ title, section, leftOut });
      }
      if (result.answer === undefined) return narrator.articlesFound(intent, result.citations);
      const told = narrator.knowledgeAnswer(intent, result.answer, result.more);
      if (result.errand === undefined) return told;
      const { deskAsked, errand } = result;
      if (deskAsked && errand.hall) {
        return { ...narrator.desk.asked(errand.hall, deskAsked), suggestions: told.suggestions };
      }
      return { ...told, reply: `${told.reply}\n\n${narrator.desk.line(errand.hall)}` };
    },
    remember(state, given, result) {
      const entry = result.status === 'ok' ? result.answer?.id : undefined;
      // A part of an answer leaves the question that was answered standing.
      if (result.status === 'ok' ? (result.part ?? result.ground) : result.partMissing) return state;
      return { ...state, topic: { tool: name, intent, arguments: given, ...(entry ? { entry } : {}) } };
    },
    summarise(result) {
      if (result.status === 'none') return result;
      const { status, answer, citations, passages, errand } = result;
      const hall = errand && { hall: errand.hall, checklist: errand.checklist };
      return { status, answer, citations, passages: passages.slice(0, 5), ...hall };
    },
  });
}

/** A question that an entry has in nearly these words is sought as it was said, whatever it was taken for. */
async function ownFirst(
  knowledge: KnowledgeSource,
  questions: readonly string[],
  words: string | undefined,
): Promise<readonly string[]> {
  if (words === undefined || questions.length < 2 || !(await isOwnQuestion(knowledge, words))) return questions;
  return [words, ...questions.filter((question) => question !== words)];
}

/** 在几号窗口, after an errand was told, is about that errand and not about the hall in general. */
function guideMeant(knowledge: KnowledgeSource, found: string, { state, words = '' }: ToolContext) {
  const { topic } = state;
  const leans = found === OF_THE_HALL && topic?.tool === 'find_service' && askedOfDesk(words) !== undefined;
  return knowledge.entry(leans ? (topic.entry ?? found) : found);
}

/** Why nothing could be answered, and whom to ask. */
export function nothingFound(
  field: KnowledgeField,
  result: Extract<KnowledgeResult, { status: 'none' }>,
  narrator: Narrator,
): Spoken {
  const { question, unknownArticle, unknownLaw, figureOf, unknowable, partMissing, nearest } = result;
  if (partMissing) return narrator.knowledgePartMissing(partMissing);
  if (figureOf) return narrator.localFigureUnknown(figureOf);
  if (unknownLaw) return narrator.lawUnknown(unknownLaw);
  if (unknowable) return narrator.unknowable(unknowable);
  if (nearest) return narrator.noSuchRule(nearest);
  return unknownArticle ? narrator.articleUnknown(unknownArticle) : narrator.knowledgeNotFound(field, question);
}
