import { z } from 'zod';
import { Audience } from '../contract/audience.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { knowledgeTool } from './knowledge-tool.ts';

export function searchPolicyTool(dependencies: { knowledge: KnowledgeSource }) {
  return knowledgeTool(dependencies, {
    name: 'search_policy',
    intent: 'policy',
    kind: 'policy',
    description: 'Finds employment programmes and subsidies: what there is, for whom, how much, how to apply.',
    input: z.object({
      question: z.string().min(1).max(1000).describe('The question, whole, in the person’s words.'),
      region: z.string().max(40).optional().describe('Province or city whose rules are asked for.'),
      audience: Audience.optional().describe('Who the person is, if they said so.'),
    }),
    questions: ({ question }) => [question],
  });
}
