import { z } from 'zod';
import type { ServiceDesk } from '../halls/service-desk.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { knowledgeTool } from './knowledge-tool.ts';

/** Characters of a question that leans on what was spoken of before. */
const SHORT = 14;

export function findServiceTool(dependencies: { knowledge: KnowledgeSource; serviceDesk: ServiceDesk }) {
  return knowledgeTool(dependencies, {
    name: 'find_service',
    intent: 'service_guide',
    kind: 'service',
    description:
      'Finds how a public employment or social insurance service is done: papers, steps, where, how long, what it costs.',
    input: z.object({
      service: z.string().min(1).max(1000).describe('The service or the errand, in the person’s words.'),
      region: z.string().max(40).optional().describe('Province or city.'),
    }),
    // The errand's usual name is a guess, and alone would lose what the person said of it (养老 or 失业, where from, where to).
    errand: (guide, region, { locale }) => dependencies.serviceDesk.errand(guide, { region, locale }),
    questions: ({ service }, words) => {
      if (words === undefined || words.includes(service)) return [words ?? service];
      const both = `${service} ${words}`;
      // 那我去哪儿告他，带啥子 says too little to be sought by itself.
      return words.length <= SHORT ? [both, words] : [words, both];
    },
  });
}
