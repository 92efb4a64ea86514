import { Router } from 'express';
import { dataInventory, MODEL_NOTICE, type RetentionDays } from '../../privacy/data-inventory.ts';

/** What is kept of people, for everybody to read. */
export function privacyRoutes({ keptDays }: { keptDays: RetentionDays }): Router {
  const router = Router();
  const answer = { kinds: dataInventory(keptDays), languageModel: MODEL_NOTICE };
  router.get('/', (_request, response) => {
    response.json(answer);
  });
  return router;
}
