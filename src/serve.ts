import { statfs } from 'node:fs/promises';
import type { Agent } from './agent/agent.ts';
import type { Parts } from './app-parts.ts';
import { NARRATORS } from './narration/narrators.ts';
import { chinese } from './narration/zh-cn.ts';
import { hashToken } from './operators/token.ts';
import { resumeFiles } from './resume-files.ts';
import { importResume } from './resume-import.ts';
import { createHttpApp } from './server/http-app.ts';
import { type ListeningServer, listen } from './server/http-server.ts';
import { bearerToken } from './server/session-access.ts';
import type { Database } from './store/database.ts';
import { terminalAuthorisation } from './terminal-authorisation.ts';
import { presentJob, presentPosting } from './tools/job-search.ts';

/** What a turn may take beyond the model's time, so that the embedded engine can still answer. */
const TURN_LIMIT_AFTER_MODEL_MS = 10_000;

export function serve(parts: Parts & { agent: Agent; waiting: Set<string> }): Promise<ListeningServer> {
  const { config, knowledge, searchJobs, applicationDesk, agent, sessions, clock, logger, waiting } = parts;
  const http = createHttpApp({
    agent,
    sessions,
    checklists: parts.checklists,
    serviceDesk: parts.serviceDesk,
    guide: (id) => knowledge.knowledgeSource.entry(id),
    applicationDesk,
    deliveryRouteFor: parts.deliveryRouteFor,
    carryAwayDesk: parts.carryAwayDesk,
    publicUrl: config.publicUrl?.replace(/\/+$/, ''),
    staffOf: async (request) => (await parts.operations.signIn.operator(bearerToken(request))).name,
    ...(config.outreach.sender ? { replies: { secret: config.outreach.sender.secret, read: parts.readAnswer } } : {}),
    readAnswer: parts.readAnswer,
    identityDesk: parts.identityDesk,
    signatures: config.outreach.signatures,
    letCallsGo: async (sessionId) => parts.callDesk?.letGo(sessionId),
    ...(parts.callDesk && config.outreach.calls
      ? { calls: { desk: parts.callDesk, secret: config.outreach.calls.secret } }
      : {}),
    resumeFiles,
    importResume,
    applicationsOf: (sessionId) => applicationDesk.ofSession(sessionId),
    narrators: NARRATORS,
    clock,
    logger,
    turnLimitMs: config.model.timeoutMs + TURN_LIMIT_AFTER_MODEL_MS,
    searchJobs(search, { limit, location }) {
      const { total, relaxed, results } = searchJobs(search, { limit, location, today: clock.today() });
      return { total, relaxed, jobs: results.map((result) => presentJob(result, chinese)) };
    },
    async findJob(id) {
      const found = knowledge.findPosting(id);
      return found && presentPosting(found, chinese);
    },
    searchKnowledge: (query) => knowledge.knowledgeSource.search(query),
    ...parts.voice,
    browserRecognition: config.voice.browserRecognition,
    terminalAuthorised: async (id, token) =>
      terminalAuthorisation(config.terminalTokens)(id, token) ||
      (await parts.operations.terminals.byToken(hashToken(token)))?.id === id,
    waitingFor: () => [...waiting],
    unwell: () => storageTrouble(parts.database, config.dataDirectory),
    ...parts.operations,
    metricsFor: config.metrics,
    metrics: () => parts.operations.metrics.text(),
    onRequest: (method, route, status) => parts.operations.metrics.request(method, route, status),
    requireDevice: config.requireDevice,
    keptDays: config.keptDays,
    rateLimit: config.rateLimit,
    trustedProxies: config.trustedProxies,
    widgetOrigins: config.widgetOrigins,
    pagesDirectory: config.pagesDirectory,
  });
  return listen(http, config.host, config.port);
}

const LEAST_FREE_BYTES = 32 * 1024 * 1024;

/** What keeps the store from taking anything in, as codes. */
async function storageTrouble(database: Database, dataDirectory: string): Promise<string[]> {
  try {
    await database.selectFrom('revisions').select('value').limit(1).execute();
    const { bavail, bsize } = await statfs(dataDirectory);
    return bavail * bsize < LEAST_FREE_BYTES ? ['disk_full'] : [];
  } catch {
    // Whatever it is, /readyz is where it is told; the request that meets it logs it.
    return ['storage'];
  }
}
