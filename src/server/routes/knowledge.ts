import { Router } from 'express';
import { z } from 'zod';
import { IsoDate } from '../../contract/locale.ts';
import { type Passage, PassageKind } from '../../contract/passage.ts';
import type { KnowledgeSearchResponse } from '../../contract/search.ts';
import { parseRequest } from '../problems.ts';

export const KnowledgeSearchQuery = z.object({
  q: z.string().trim().min(1).max(1000),
  k: z.coerce.number().int().min(1).max(50).default(10),
  region: z.string().max(40).optional(),
  kind: PassageKind.optional(),
  /** The day the answer must hold on; today when absent. */
  on: IsoDate.optional(),
});

export interface KnowledgeRouteDependencies {
  searchKnowledge(query: {
    query: string;
    k: number;
    region?: string;
    kind?: PassageKind;
    on?: string;
  }): Promise<Passage[]>;
}

export function knowledgeRoutes({ searchKnowledge }: KnowledgeRouteDependencies): Router {
  const router = Router();
  router.get('/search', async (request, response) => {
    const { q, ...rest } = parseRequest(KnowledgeSearchQuery, request.query);
    const passages = await searchKnowledge({ query: q, ...rest });
    response.json({ passages } satisfies KnowledgeSearchResponse);
  });
  return router;
}
