import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { ApplicationDesk, StatusAnswer } from '../../applications/application-desk.ts';
import type { DeliveryRoute } from '../../applications/delivery-routes.ts';
import type { Clock } from '../../clock.ts';
import { Application, ApplicationStatus, AppliedPosting } from '../../contract/application.ts';
import { Outcome, OutcomeAnswer, type OutcomeStage } from '../../contract/outcome.ts';
import { CallerError } from '../../errors.ts';
import type { SignatureVersions } from '../../outbound/signature.ts';
import { parseRequest } from '../problems.ts';
import { signedBody } from '../signed-request.ts';

export interface ApplicationStatusRouteDependencies {
  applicationDesk: ApplicationDesk;
  /** The way an employer's applications travel; its secret is what its own calls are signed with. */
  deliveryRouteFor(posting: AppliedPosting): DeliveryRoute | undefined;
  /** Who of the staff is calling; `undefined` when nobody is. Absent, staff change nothing over HTTP. */
  staffOf?(request: Request): Promise<string | undefined>;
  /** Answers that people send to a message; absent where none are sent. */
  replies?: { secret: string; read(text: string, stage: OutcomeStage): OutcomeAnswer };
  signatures: SignatureVersions;
  clock: Clock;
}

export const StatusRequest = z.object({
  status: ApplicationStatus.extract(['seen', 'interview', 'offer', 'hired', 'declined']),
  /** With `interview`: when it is to be. The person is told, and asked afterwards how it went. */
  interviewAt: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant).toISOString())
    .optional(),
});
export const OutcomesQuery = z.object({
  /** Goes on from an earlier page: the `answeredAt` of its last entry. */
  before: z.iso.datetime().optional(),
  answer: OutcomeAnswer.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
/** What people said afterwards, for the hall's staff. */
export const OutcomesResponse = z.object({
  outcomes: z.array(
    Outcome.extend({
      applicationId: z.string(),
      jobId: z.string(),
      posting: AppliedPosting,
      status: ApplicationStatus,
    }),
  ),
});
export const MessageReplyRequest = z.object({ text: z.string().min(1).max(1000) });
export const MessageReplyResponse = z.object({ answer: OutcomeAnswer });
/** What the other side sees of an application it moved: nothing of the person. */
export const StatusResponse = Application.pick({ id: true, jobId: true, status: true, history: true });

/** What became of an application, told by the employer's system or by the hall's staff. */
export function applicationStatusRoutes(dependencies: ApplicationStatusRouteDependencies): Router {
  const { applicationDesk, deliveryRouteFor, staffOf, replies, signatures, clock } = dependencies;
  const router = Router();
  const bytes = express.raw({ type: () => true, limit: '16kb' });

  router.post('/employers/applications/:applicationId/status', bytes, async (request: Request, response: Response) => {
    const applicationId = String(request.params.applicationId);
    const application = await applicationDesk.byId(applicationId);
    const route = application && deliveryRouteFor(application.posting);
    const secret = route?.statusSecret ?? route?.webhook?.secret;
    if (route === undefined || secret === undefined) throw unknownApplication();
    const { status, ...more } = parsedStatus(signedBody(request, { secret, signatures, now: clock.now() }));
    const by = { source: 'employer', actor: route.name, ...more } as const;
    response.json(answered(await applicationDesk.setStatus(applicationId, status, by)));
  });

  router.put(
    '/staff/applications/:applicationId/status',
    express.json(),
    async (request: Request, response: Response) => {
      const actor = await staff(request);
      const { status, ...more } = parsedStatus(request.body);
      const by = { source: 'staff', actor, ...more } as const;
      response.json(answered(await applicationDesk.setStatus(String(request.params.applicationId), status, by)));
    },
  );

  router.get('/staff/outcomes', async (request: Request, response: Response) => {
    await staff(request);
    const { before, answer, limit } = parseRequest(OutcomesQuery, request.query);
    const page = { limit, ...(before ? { before } : {}), ...(answer ? { answer } : {}) };
    response.json(OutcomesResponse.parse({ outcomes: await applicationDesk.answeredOutcomes(page) }));
  });

  router.get('/staff/applications/:applicationId', async (request: Request, response: Response) => {
    await staff(request);
    const application = await applicationDesk.byId(String(request.params.applicationId));
    if (application === undefined) throw unknownApplication();
    response.json(application);
  });

  /** The carrier of messages brings back what a person answered to one that asked how it went. */
  router.post('/messages/:messageId/reply', bytes, async (request: Request, response: Response) => {
    if (replies === undefined) throw unknownMessage();
    const body = signedBody(request, { secret: replies.secret, signatures, now: clock.now() });
    const { text } = parseRequest(MessageReplyRequest, body);
    const asked = await applicationDesk.askedBy(String(request.params.messageId));
    if (asked === undefined) throw unknownMessage();
    const answer = replies.read(text, asked.stage);
    await applicationDesk.answerOutcome({ ...asked, answer, words: text, by: 'message' });
    response.json({ answer } satisfies z.infer<typeof MessageReplyResponse>);
  });

  async function staff(request: Request): Promise<string> {
    const actor = await staffOf?.(request);
    if (actor === undefined) throw new CallerError('staff_required', 403, 'Only the hall’s staff may do this.');
    return actor;
  }

  return router;
}

/** @throws CallerError `request_invalid` for a time without an interview */
function parsedStatus(body: unknown): { status: ApplicationStatus; happensAt?: string } {
  const { status, interviewAt } = parseRequest(StatusRequest, body);
  if (interviewAt === undefined) return { status };
  if (status !== 'interview')
    throw new CallerError('interview_expected', 400, 'A time is told only with the status interview.');
  return { status, happensAt: interviewAt };
}

function unknownMessage(): CallerError {
  return new CallerError('message_unknown', 404, 'No such message asked anything.');
}

function answered(answer: StatusAnswer): z.infer<typeof StatusResponse> {
  if ('application' in answer) return StatusResponse.parse(answer.application);
  if (answer.refused === 'application_unknown') throw unknownApplication();
  throw new CallerError(answer.refused, 409, 'The application cannot take this status.');
}

function unknownApplication(): CallerError {
  return new CallerError('application_unknown', 404, 'There is no such application.');
}
