import { randomUUID } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Locale } from '../../contract/locale.ts';
import type { ResumeDocument } from '../../contract/resume.ts';
import type { ResumeLayout } from '../../contract/resume-sheet.ts';
import { CallerError } from '../../errors.ts';
import type { Narrator } from '../../narration/narrator.ts';
import { chooseLayout } from '../../resume/documents/choose-layout.ts';
import { resumeDocx } from '../../resume/documents/docx-document.ts';
import { resumePdf } from '../../resume/documents/pdf-document.ts';
import type { SessionRepository } from '../../store/session-repository.ts';
import { parseRequest } from '../problems.ts';
import { ownSession } from '../session-access.ts';

export interface ResumeRouteDependencies {
  sessions: SessionRepository;
  narrators: Readonly<Record<Locale, Narrator>>;
  clock: Clock;
}

/** `layout` is chosen from the resume when it is not given. */
export const ResumeFileQuery = z.object({ layout: z.enum(['trades', 'office']).optional() });

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The resume of a session, as files its owner takes away. */
export function resumeRoutes({ sessions, narrators, clock }: ResumeRouteDependencies): Router {
  const router = Router();

  async function ownResume(
    request: Request,
  ): Promise<{ document: ResumeDocument; narrator: Narrator; layout: ResumeLayout }> {
    const { layout } = parseRequest(ResumeFileQuery, request.query);
    const { state, locale } = await ownSession(sessions, request);
    if (state.resume === undefined) throw new CallerError('resume_unknown', 404, 'There is no resume yet.');
    const { document } = state.resume;
    return { document, narrator: narrators[locale], layout: layout ?? chooseLayout(document) };
  }

  router.get('/:id/resume.json', async (request: Request, response: Response) => {
    const { document } = await ownResume(request);
    response
      .attachment('resume.json')
      .type('application/json')
      .send(JSON.stringify(document, null, 2));
  });

  router.get('/:id/resume.txt', async (request: Request, response: Response) => {
    const { document, narrator } = await ownResume(request);
    response
      .attachment('resume.txt')
      .type('text/plain')
      .send(`${narrator.resume.lines(document).join('\n')}\n`);
  });

  router.get('/:id/resume.pdf', async (request: Request, response: Response) => {
    const { document, narrator, layout } = await ownResume(request);
    const sheet = narrator.resume.sheet(document);
    const file = await resumePdf({ sheet, layout, produceId: randomUUID(), createdAt: clock.now() });
    response.attachment('resume.pdf').type('application/pdf').send(file);
  });

  router.get('/:id/resume.docx', async (request: Request, response: Response) => {
    const { document, narrator, layout } = await ownResume(request);
    const sheet = narrator.resume.sheet(document);
    response
      .attachment('resume.docx')
      .type(DOCX)
      .send(await resumeDocx({ sheet, layout, produceId: randomUUID() }));
  });

  return router;
}
