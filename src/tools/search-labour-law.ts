import { z } from 'zod';
import type { KnowledgeSource } from './knowledge-source.ts';
import { knowledgeTool } from './knowledge-tool.ts';

export function searchLabourLawTool(dependencies: { knowledge: KnowledgeSource }) {
  return knowledgeTool(dependencies, {
    name: 'search_labour_law',
    intent: 'labour_law',
    description:
      'Finds what the law says about work: contracts, wages, hours, leave, dismissal, injury, insurance, disputes.',
    input: z.object({
      question: z.string().min(1).max(1000).describe('The question, whole, in the person’s words.'),
      region: z.string().max(40).optional().describe('Province or city whose rules are asked for.'),
    }),
    questions: ({ question }) => [question],
  });
}
