import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { CallerError } from '../errors.ts';

const A_MINUTE = 60_000;

/** A hall's kiosks share one address, so what is counted by address is generous and what is counted by session is not. */
const LIMITS = {
  requestsByAddress: 6000,
  sessionsByAddress: 120,
  messagesBySession: 60,
  filesBySession: 30,
  searchesByAddress: 600,
  soundsBySession: 120,
  terminalsByAddress: 1200,
  pagesByAddress: 120,
};
/** A name that a caller chose is remembered no longer than a session's id is. */
const NAME_LENGTH = 36;

const MESSAGES = /^\/sessions\/([^/]+)\/messages$/;
/** What reads or makes a file, or asks another house. */
const FILES = /^\/sessions\/([^/]+)\/(?:resume(?:\.[a-z]+)?|carry-away|identity|export)$/;

/** How often the API may be called, by address and by session. */
export function requestLimiters(): RequestHandler[] {
  const by = (pattern: RegExp, limit: number): RequestHandler =>
    limiter(limit, {
      skip: (request) => !pattern.test(pathOf(request)),
      keyGenerator: (request) => pattern.exec(pathOf(request))?.[1]?.slice(0, NAME_LENGTH) ?? '',
    });
  const where = (isMeant: (path: string, method: string) => boolean, limit: number): RequestHandler =>
    limiter(limit, { skip: (request) => !isMeant(pathOf(request), request.method) });
  return [
    where(() => true, LIMITS.requestsByAddress),
    where((path, method) => method === 'POST' && path === '/sessions', LIMITS.sessionsByAddress),
    by(MESSAGES, LIMITS.messagesBySession),
    by(FILES, LIMITS.filesBySession),
    limiter(LIMITS.soundsBySession, {
      skip: (request) => !/^\/(?:speech|transcriptions)/.test(pathOf(request)),
      keyGenerator: (request) => request.get('xiaogu-session')?.slice(0, NAME_LENGTH) ?? '',
    }),
    where((path) => path.startsWith('/terminals/'), LIMITS.terminalsByAddress),
    where((path) => /^\/(?:jobs|knowledge)\//.test(path), LIMITS.searchesByAddress),
  ];
}

/** Guessing addresses and codes from one place is slow; a hall's visitors behind one address are not kept out. */
export function pageLimiter(): RequestHandler {
  return limiter(LIMITS.pagesByAddress);
}

function limiter(limit: number, options: Partial<Parameters<typeof rateLimit>[0]> = {}): RequestHandler {
  return rateLimit({
    windowMs: A_MINUTE,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new CallerError('too_many_requests', 429, 'Too many requests.');
    },
    ...options,
  });
}

/** The address as the router takes it: it asks neither for the case of letters nor for a stroke at the end. */
function pathOf(request: Request): string {
  return request.path.toLowerCase().replace(/\/+$/, '');
}
