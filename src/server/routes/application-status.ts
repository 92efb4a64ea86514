import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { ApplicationDesk, StatusAnswer } from '../../applications/application-desk.ts';
import type { DeliveryRoute } from '../../applications/delivery-routes.ts';
import type { Clock } from '../../clock.ts';
import { Application, ApplicationStatus, type AppliedPosting } from '../../contract/application.ts';
import { CallerError } from '../../errors.ts';
import { parseRequest } from '../problems.ts';
import { signedBody } from '../signed-request.ts';

export interface ApplicationStatusRouteDependencies {
  applicationDesk: ApplicationDesk;
  /** The way an employer's applications travel; its secret is what its own calls are signed with. */
  deliveryRouteFor(posting: AppliedPosting): DeliveryRoute | undefined;
  /** Who of the staff is calling; `undefined` when nobody is. Absent, staff change nothing over HTTP. */
  staffOf?(request: Request): Promise<string | undefined>;
  clock: Clock;
}

export const StatusRequest = z.object({
  status: ApplicationStatus.extract(['seen', 'interview', 'offer', 'hired', 'declined']),
});
/** What the other side sees of an application it moved: nothing of the person. */
export const StatusResponse = Application.pick({ id: true, jobId: true, status: true, history: true });

/** What became of an application, told by the employer's system or by the hall's staff. */
export function applicationStatusRoutes(dependencies: ApplicationStatusRouteDependencies): Router {
  const { applicationDesk, deliveryRouteFor, staffOf, clock } = dependencies;
  const router = Router();
  const bytes = express.raw({ type: () => true, limit: '16kb' });

  router.post('/employers/applications/:applicationId/status', bytes, async (request: Request, response: Response) => {
    const applicationId = String(request.params.applicationId);
    const application = await applicationDesk.byId(applicationId);
    const route = application && deliveryRouteFor(application.posting);
    const secret = route?.statusSecret ?? route?.webhook?.secret;
    if (route === undefined || secret === undefined) throw unknownApplication();
    const { status } = parseRequest(StatusRequest, signedBody(request, secret, clock.now()));
    const by = { source: 'employer', actor: route.name } as const;
    response.json(answered(await applicationDesk.setStatus(applicationId, status, by)));
  });

  router.put(
    '/staff/applications/:applicationId/status',
    express.json(),
    async (request: Request, response: Response) => {
      const actor = await staffOf?.(request);
      if (actor === undefined) throw new CallerError('staff_required', 403, 'Only the hall’s staff may do this.');
      const { status } = parseRequest(StatusRequest, request.body);
      const by = { source: 'staff', actor } as const;
      response.json(answered(await applicationDesk.setStatus(String(request.params.applicationId), status, by)));
    },
  );

  return router;
}

function answered(answer: StatusAnswer): z.infer<typeof StatusResponse> {
  if ('application' in answer) return StatusResponse.parse(answer.application);
  if (answer.refused === 'application_unknown') throw unknownApplication();
  throw new CallerError(answer.refused, 409, 'The application cannot take this status.');
}

function unknownApplication(): CallerError {
  return new CallerError('application_unknown', 404, 'There is no such application.');
}
