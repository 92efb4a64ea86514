import { z } from 'zod';
import type { Card } from '../contract/card.ts';
import type { PassageKind } from '../contract/passage.ts';
import type { ErrandAtDesk } from '../halls/service-desk.ts';
import type { KnowledgeField, Narrator, Spoken } from '../narration/narrator.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import { type KnowledgeResult, lookUp } from './knowledge-lookup.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { defineTool, type Tool, type ToolContext } from './tool.ts';

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
      let found: KnowledgeResult = { status: 'none', question: '' };
      for (const question of options.questions(given, context.words)) {
        found = await lookUp(knowledge, { question, region, kind }, context);
        if (found.status === 'ok') break;
      }
      if (found.status === 'none' || found.answer === undefined || options.errand === undefined) return found;
      const guide = knowledge.entry(found.answer.id);
      return guide?.kind === 'service' ? { ...found, errand: options.errand(guide, region, context) } : found;
    },
    cards(result, narrator) {
      if (result.status === 'none') return [];
      const passages: Card = { type: 'passages', passages: result.passages };
      const { answer } = result;
      if (result.part) return [];
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
      if (result.part && result.answer) {
        const { title, leftOut } = result.answer;
        return narrator.knowledgePart({ title, section: result.part, leftOut });
      }
      if (result.answer === undefined) return narrator.articlesFound(intent, result.citations);
      const told = narrator.knowledgeAnswer(intent, result.answer, result.more);
      if (result.errand === undefined) return told;
      return { ...told, reply: `${told.reply}\n\n${narrator.desk.line(result.errand.hall)}` };
    },
    remember(state, given, result) {
      const entry = result.status === 'ok' ? result.answer?.id : undefined;
      // A part of an answer leaves the question that was answered standing.
      if (result.status === 'ok' ? result.part : result.partMissing) return state;
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
