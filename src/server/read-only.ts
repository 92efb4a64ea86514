import type { RequestHandler } from 'express';
import { CallerError } from '../errors.ts';
import type { Switches } from '../operators/switches.ts';

/** What keeps something of a person beside their talk; talk itself is held in memory then. */
const KEEPS = /^\/(?:sessions\/[^/]+\/(?:resume|carry-away|identity)|calls\/[^/]+\/turn)\/*$/i;

/** While the house is read-only, nothing of a person's is taken in. Looking, taking away and erasing go on. */
export function restsWhenReadOnly(switches: Switches): RequestHandler {
  return (request, _response, next) => {
    const notice = switches.readOnlyNotice();
    if (notice !== undefined && request.method === 'POST' && KEEPS.test(request.path))
      throw new CallerError('read_only', 503, 'Nothing is taken in for now.', { details: { notice } });
    next();
  };
}
