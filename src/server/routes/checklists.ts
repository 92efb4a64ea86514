import { type Request, type Response, Router } from 'express';
import type { Locale } from '../../contract/locale.ts';
import type { ChecklistAddresses } from '../../halls/checklist-address.ts';
import type { ServiceDesk } from '../../halls/service-desk.ts';
import type { Narrator } from '../../narration/narrator.ts';
import type { PackEntry } from '../../retrieval/pack-entry.ts';
import { CHECKLIST_STYLES, checklistPage, messagePage } from '../checklist-page.ts';

export interface ChecklistRouteDependencies {
  checklists: ChecklistAddresses;
  serviceDesk: ServiceDesk;
  guide(id: string): PackEntry | undefined;
  narrators: Readonly<Record<Locale, Narrator>>;
}

/** Checklists to print or to carry away on a phone. No session, no cookie, nothing of a person. */
export function checklistRoutes({ checklists, serviceDesk, guide, narrators }: ChecklistRouteDependencies): Router {
  const router = Router();
  router.get('/sheet.css', (_request: Request, response: Response) => {
    response.type('text/css').set('Cache-Control', 'public, max-age=3600').send(CHECKLIST_STYLES);
  });
  router.get('/services/:token', (request: Request, response: Response) => {
    response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }).type('html');
    const ticket = checklists.read(String(request.params.token));
    if (ticket === 'unknown' || ticket === 'expired') {
      const { desk } = narrators['zh-CN'];
      response.status(ticket === 'expired' ? 410 : 404);
      response.send(messagePage(ticket === 'expired' ? desk.sheet.gone : desk.sheet.unknown, desk));
      return;
    }
    const { desk } = narrators[ticket.locale];
    const entry = guide(ticket.service);
    if (entry === undefined) {
      response.status(404).send(messagePage(desk.sheet.unknown, desk));
      return;
    }
    const hall = serviceDesk.hallFor(entry.id, ticket.region);
    const checklist = serviceDesk.checklist(entry, ticket.region);
    response.send(checklistPage({ entry, checklist, hall, desk }));
  });
  return router;
}
