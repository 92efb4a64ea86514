import cors from 'cors';
import express, { type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { CallerError } from '../errors.ts';
import type { RetentionDays } from '../privacy/data-inventory.ts';
import { inCallersTrace } from '../tracing/spans.ts';
import { openApiDocument } from './openapi.ts';
import { notFound, problemHandler } from './problems.ts';
import { type ApplicationStatusRouteDependencies, applicationStatusRoutes } from './routes/application-status.ts';
import { type CallRouteDependencies, callRefusalRoutes, callRoutes } from './routes/calls.ts';
import { type CarryAwayRouteDependencies, carryAwayPageRoutes, carryAwayRoutes } from './routes/carry-away.ts';
import { type ChecklistRouteDependencies, checklistRoutes } from './routes/checklists.ts';
import { type IdentityRouteDependencies, identityRoutes } from './routes/identity.ts';
import { type JobRouteDependencies, jobRoutes } from './routes/jobs.ts';
import { type KnowledgeRouteDependencies, knowledgeRoutes } from './routes/knowledge.ts';
import { type OperatorRouteDependencies, operatorRoutes } from './routes/operator.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { type ResumeRouteDependencies, resumeImportRoutes, resumeRoutes } from './routes/resume.ts';
import { type SessionRouteDependencies, sessionRoutes } from './routes/sessions.ts';
import { type SpeechRouteDependencies, speechRoutes } from './routes/speech.ts';
import { type TerminalRouteDependencies, terminalRoutes } from './routes/terminals.ts';

export interface HttpAppDependencies
  extends SessionRouteDependencies,
    ApplicationStatusRouteDependencies,
    CarryAwayRouteDependencies,
    IdentityRouteDependencies,
    CallRouteDependencies,
    ResumeRouteDependencies,
    JobRouteDependencies,
    OperatorRouteDependencies,
    SpeechRouteDependencies,
    TerminalRouteDependencies,
    KnowledgeRouteDependencies,
    ChecklistRouteDependencies {
  /** What is still being loaded; empty when ready. */
  waitingFor(): string[];
  /** What keeps the store from taking anything in; empty when it is well. */
  unwell(): Promise<string[]>;
  metricsFor: 'loopback' | 'operator';
  onRequest(method: string, route: string, status: number): void;
  keptDays: RetentionDays;
  rateLimit: boolean;
  trustedProxies: number;
  /** Origins of other sites whose pages may talk to the contract. */
  widgetOrigins: readonly string[];
  pagesDirectory: string;
}

/** A message is at most 1,000 characters; everything else in a body is small. */
const BODY_LIMIT = '64kb';
const A_MINUTE = 60_000;

/** A hall's kiosks share one address, so what is counted by address is generous and what is counted by session is not. */
const LIMITS = {
  sessionsByAddress: 120,
  messagesBySession: 60,
  searchesByAddress: 600,
  soundsBySession: 120,
  terminalsByAddress: 1200,
  pagesByAddress: 120,
};

export function createHttpApp(dependencies: HttpAppDependencies): Express {
  const { waitingFor, pagesDirectory } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', dependencies.trustedProxies);
  app.use(securityHeaders());
  app.use(['/api', '/healthz'], otherSites(dependencies.widgetOrigins));

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  app.use(counted(dependencies));
  app.get('/readyz', async (_request, response) => {
    const waiting = [...waitingFor(), ...(await dependencies.unwell())];
    if (waiting.length > 0) throw notReady(waiting);
    response.json({ status: 'ready' });
  });
  if (dependencies.metricsFor === 'loopback')
    app.get('/metrics', loopbackOnly, async (_request, response) => {
      response.type('text/plain').send(await dependencies.metrics());
    });
  const document = openApiDocument();
  app.get('/openapi.json', (_request, response) => {
    response.json(document);
  });

  const api = express.Router();
  api.use((request, _response, next) => inCallersTrace(request.headers, next));
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const waiting = waitingFor();
    if (waiting.length > 0) throw notReady(waiting);
    next();
  });
  if (dependencies.rateLimit) api.use(...limiters());
  // These read their bodies as bytes: files, and what other systems signed.
  api.use(applicationStatusRoutes(dependencies), callRoutes(dependencies));
  api.use('/sessions', resumeImportRoutes(dependencies));
  api.use(express.json({ limit: BODY_LIMIT, type: ['application/json', 'application/*+json'] }));
  api.use(speechRoutes(dependencies));
  api.use(requireJsonBody);
  api.use(
    '/sessions',
    sessionRoutes(dependencies),
    resumeRoutes(dependencies),
    carryAwayRoutes(dependencies),
    identityRoutes(dependencies),
    callRefusalRoutes(dependencies),
  );
  api.use('/operator', operatorRoutes(dependencies));
  api.use('/privacy', privacyRoutes(dependencies));
  api.use('/terminals', terminalRoutes(dependencies));
  api.use('/jobs', jobRoutes(dependencies));
  api.use('/knowledge', knowledgeRoutes(dependencies));
  app.use('/api', api);
  app.use('/c', ...(dependencies.rateLimit ? [pageLimiter()] : []), carryAwayPageRoutes(dependencies));
  app.use('/print', checklistRoutes(dependencies));

  app.get('/widget.js', (_request, response, next) => {
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    next();
  });
  app.use('/assets', express.static(`${pagesDirectory}/assets`, { immutable: true, maxAge: '365d', index: false }));
  app.use(
    express.static(pagesDirectory, {
      maxAge: 0,
      index: 'index.html',
      // A page that is not stored cannot come back with what stood on it.
      setHeaders: (response, path) => {
        if (path.endsWith('.html')) response.setHeader('Cache-Control', 'no-store');
      },
    }),
  );
  app.use(notFound);
  app.use(problemHandler(dependencies));
  return app;
}

/** Routes as they are written, never as they were called: an address can hold anything. */
function counted({ onRequest }: HttpAppDependencies): RequestHandler {
  return (request, response, next) => {
    response.on('finish', () => {
      const route = request.route as { path?: unknown } | undefined;
      const path =
        typeof route?.path === 'string' ? `${request.baseUrl.replace(/[0-9a-f-]{36}/g, ':id')}${route.path}` : 'other';
      onRequest(METHODS.has(request.method) ? request.method : 'OTHER', path.slice(0, 80), response.statusCode);
    });
    next();
  };
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']);

/** Figures are for whoever watches this machine; what a proxy passes on comes from somewhere else. */
const loopbackOnly: RequestHandler = (request, _response, next) => {
  const from = request.socket.remoteAddress ?? '';
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => request.headers[name] !== undefined);
  if (passedOn || !/^(?:127\.|::1$|::ffff:127\.)/.test(from)) {
    throw new CallerError('route_unknown', 404, 'There is nothing at this address.');
  }
  next();
};

const A_DAY_SECONDS = 86_400;

/** Pages of the sites that carry the widget may call; no cookie is ever sent, the session's token is all there is. */
function otherSites(origins: readonly string[]): RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Accept'],
    credentials: false,
    maxAge: A_DAY_SECONDS,
  });
}

function notReady(waitingFor: string[]): CallerError {
  return new CallerError('not_ready', 503, `Still loading: ${waitingFor.join(', ')}.`, {
    details: { errors: waitingFor.map((name) => ({ path: name, code: 'loading', message: name })) },
  });
}

function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'manifest-src': ["'self'"],
        'media-src': ["'self'", 'blob:'],
        'worker-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // The server speaks plain HTTP on the hall's machine; the proxy in front decides about HTTPS.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
}

const requireJsonBody: RequestHandler = (request, _response, next) => {
  const hasBody = request.method === 'POST' && request.headers['content-length'] !== '0';
  if (hasBody && request.body === undefined) {
    throw new CallerError('body_not_json', 415, 'The body must be JSON with Content-Type application/json.');
  }
  next();
};

/** Guessing addresses and codes from one place is slow; a hall's visitors behind one address are not kept out. */
function pageLimiter(): RequestHandler {
  return rateLimit({
    windowMs: A_MINUTE,
    limit: LIMITS.pagesByAddress,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
  });
}

function limiters(): RequestHandler[] {
  const refuse: RequestHandler = () => {
    throw new CallerError('too_many_requests', 429, 'Too many requests.');
  };
  const common = { windowMs: A_MINUTE, standardHeaders: 'draft-8', legacyHeaders: false, handler: refuse } as const;
  const isNewSession = (method: string, path: string): boolean => method === 'POST' && path === '/sessions';
  const messagePath = /^\/sessions\/([^/]+)\/messages$/;
  return [
    rateLimit({
      ...common,
      limit: LIMITS.sessionsByAddress,
      skip: (request) => !isNewSession(request.method, request.path),
    }),
    rateLimit({
      ...common,
      limit: LIMITS.messagesBySession,
      skip: (request) => !messagePath.test(request.path),
      keyGenerator: (request) => messagePath.exec(request.path)?.[1] ?? '',
    }),
    rateLimit({
      ...common,
      limit: LIMITS.soundsBySession,
      skip: (request) => !/^\/(speech|transcriptions)/.test(request.path),
      keyGenerator: (request) => request.get('xiaogu-session')?.slice(0, 64) ?? '',
    }),
    rateLimit({
      ...common,
      limit: LIMITS.terminalsByAddress,
      skip: (request) => !request.path.startsWith('/terminals/'),
    }),
    rateLimit({
      ...common,
      limit: LIMITS.searchesByAddress,
      skip: (request) => !/^\/(jobs|knowledge)\//.test(request.path),
    }),
  ];
}
