import { z } from 'zod';
import type { Card } from '../contract/card.ts';
import type { PassageKind } from '../contract/passage.ts';
import type { KnowledgeField } from '../narration/narrator.ts';
import { type KnowledgeResult, type KnowledgeSource, lookUp } from './knowledge-lookup.ts';
import { defineTool, type Tool } from './tool.ts';

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
    /** What to look for; `words` are the person's own. */
    question(input: z.infer<Input>, words: string | undefined): string;
  },
): Tool {
  const { name, intent, kind, description, input } = options;
  return defineTool<Input, KnowledgeResult>({
    name,
    intent,
    description,
    input,
    output: z.custom<KnowledgeResult>(),
    execute(given, context) {
      const region = 'region' in given ? (given.region as string | undefined) : undefined;
      return lookUp(knowledge, { question: options.question(given, context.words), region, kind }, context);
    },
    cards(result) {
      if (result.status === 'none') return [];
      const passages: Card = { type: 'passages', passages: result.passages };
      const { answer } = result;
      if (result.part) return [];
      if (intent !== 'service_guide' || answer === undefined) return [passages];
      const sections = answer.sections.map(({ heading, items }) => ({ heading, lines: items }));
      const service: Card = {
        type: 'service',
        id: answer.id,
        title: answer.title,
        summary: answer.lead,
        sections,
        citations: result.citations,
      };
      return [service, passages];
    },
    citations: (result) => (result.status === 'none' ? [] : result.citations),
    narrate(result, narrator) {
      if (result.status === 'none') {
        const { question, unknownArticle, unknownLaw, figureOf, unknowable } = result;
        if (figureOf) return narrator.localFigureUnknown(figureOf);
        if (unknownLaw) return narrator.lawUnknown(unknownLaw);
        if (unknowable) return narrator.unknowable(unknowable);
        return unknownArticle ? narrator.articleUnknown(unknownArticle) : narrator.knowledgeNotFound(intent, question);
      }
      if (result.articles) return narrator.articleTexts(result.articles);
      if (result.part && result.answer) {
        const { title, leftOut } = result.answer;
        return narrator.knowledgePart({ title, section: result.part, leftOut });
      }
      return result.answer
        ? narrator.knowledgeAnswer(intent, result.answer, result.more)
        : narrator.articlesFound(intent, result.citations);
    },
    remember(state, given, result) {
      const entry = result.status === 'ok' ? result.answer?.id : undefined;
      // A part of an answer leaves the question that was answered standing.
      if (result.status === 'ok' && result.part) return state;
      return { ...state, topic: { tool: name, intent, arguments: given, ...(entry ? { entry } : {}) } };
    },
    summarise(result) {
      if (result.status === 'none') return result;
      const { status, answer, citations, passages } = result;
      return { status, answer, citations, passages: passages.slice(0, 5) };
    },
  });
}
