import express, { type ErrorRequestHandler, type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Agent } from '../../agent/agent.ts';
import type { Clock } from '../../clock.ts';
import type { Locale } from '../../contract/locale.ts';
import { ResumeDocument, type StoredResume } from '../../contract/resume.ts';
import type { ResumeLayout } from '../../contract/resume-sheet.ts';
import type { SessionState } from '../../contract/session-state.ts';
import { CallerError } from '../../errors.ts';
import type { Narrator, Spoken } from '../../narration/narrator.ts';
import type { SessionRepository, StoredSession } from '../../store/session-repository.ts';
import { parseRequest } from '../problems.ts';
import { ownSession } from '../session-access.ts';

interface FileRequest {
  document: ResumeDocument;
  narrator: Narrator;
  layout?: ResumeLayout;
  now: Date;
}

export interface ResumeRouteDependencies {
  agent: Agent;
  sessions: SessionRepository;
  narrators: Readonly<Record<Locale, Narrator>>;
  clock: Clock;
  resumeFiles: {
    pdf(request: FileRequest): Promise<Buffer>;
    docx(request: FileRequest): Promise<Buffer>;
    text(request: FileRequest): string;
  };
  /** Takes a person's own file in; throws what the person is to be told. */
  importResume(
    bytes: Buffer,
    state: SessionState,
    narrator: Narrator,
    today: string,
  ): Promise<{ resume: StoredResume; read: string[]; asking?: string; spoken: Spoken; state: SessionState }>;
}

/** `layout` is chosen from the resume when it is not given. */
export const ResumeFileQuery = z.object({ layout: z.enum(['trades', 'office']).optional() });

export const ResumeImportResponse = z.object({
  resume: z.object({ finished: z.boolean(), completeness: z.number(), document: ResumeDocument }),
  /** Questions of the interview that the file answers. */
  read: z.array(z.string()),
  /** The question asked next; absent when nothing is missing. */
  asking: z.string().optional(),
  reply: z.string(),
  speech: z.string(),
  suggestions: z.array(z.string()),
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LARGEST_UPLOAD = 5 * 1024 * 1024;

/** The resume of a session, as files its owner takes away. */
export function resumeRoutes({ sessions, narrators, clock, resumeFiles }: ResumeRouteDependencies): Router {
  const router = Router();

  async function ownResume(request: Request): Promise<FileRequest> {
    const { layout } = parseRequest(ResumeFileQuery, request.query);
    const { state, locale } = await ownSession(sessions, request);
    if (state.resume === undefined) throw new CallerError('resume_unknown', 404, 'There is no resume yet.');
    const { document } = state.resume;
    return { document, narrator: narrators[locale], now: clock.now(), ...(layout ? { layout } : {}) };
  }

  router.get('/:id/resume.json', async (request: Request, response: Response) => {
    const { document } = await ownResume(request);
    response
      .attachment('resume.json')
      .type('application/json')
      .send(JSON.stringify(document, null, 2));
  });

  router.get('/:id/resume.txt', async (request: Request, response: Response) => {
    response
      .attachment('resume.txt')
      .type('text/plain')
      .send(resumeFiles.text(await ownResume(request)));
  });

  router.get('/:id/resume.pdf', async (request: Request, response: Response) => {
    const file = await resumeFiles.pdf(await ownResume(request));
    response.attachment('resume.pdf').type('application/pdf').send(file);
  });

  router.get('/:id/resume.docx', async (request: Request, response: Response) => {
    const file = await resumeFiles.docx(await ownResume(request));
    response.attachment('resume.docx').type(DOCX).send(file);
  });

  return router;
}

/** Takes a file in as bytes, so it stands before anything reads bodies as JSON. */
export function resumeImportRoutes(dependencies: ResumeRouteDependencies): Router {
  const { agent, sessions, narrators, clock, importResume } = dependencies;
  const router = Router();

  router.post(
    '/:id/resume',
    // Whose session it is comes before the bytes: nobody else's five megabytes are read.
    async (request: Request, _response: Response, next: NextFunction) => {
      await ownSession(sessions, request);
      next();
    },
    express.raw({ type: () => true, limit: LARGEST_UPLOAD }),
    async (request: Request, response: Response) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (bytes.length === 0) throw new CallerError('resume_unreadable', 422, 'The file is empty.');
      const { id } = await ownSession(sessions, request);
      const taken = await agent.inTurn(id, async () => {
        const session: StoredSession = await ownSession(sessions, request);
        const imported = await importResume(bytes, session.state, narrators[session.locale], clock.today());
        await sessions.saveState(session.id, imported.state);
        return imported;
      });
      const { resume, read, asking, spoken } = taken;
      const { finished, completeness, document } = resume;
      response.json({
        resume: { finished, completeness, document },
        read,
        ...(asking ? { asking } : {}),
        ...spoken,
      } satisfies z.infer<typeof ResumeImportResponse>);
    },
    tooLarge,
  );

  return router;
}

const tooLarge: ErrorRequestHandler = (error, _request, _response, next) => {
  const isTooLarge = (error as { type?: string }).type === 'entity.too.large';
  next(isTooLarge ? new CallerError('resume_too_large', 413, 'The file is larger than 5 MB.') : error);
};
