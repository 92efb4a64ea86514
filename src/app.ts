import { pino } from 'pino';
import { Agent } from './agent/agent.ts';
import { createAgentLoop } from './agent/agent-loop.ts';
import { EmbeddedChatModel } from './agent/embedded/embedded-chat-model.ts';
import { EngineLadder } from './agent/engine-ladder.ts';
import { createPlanner } from './agent/planner.ts';
import { chatEndpoint, createRemoteModel } from './agent/remote-model.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { loadStarterPostings } from './demonstration/load-starter-postings.ts';
import { LiveIndexes } from './live-indexes.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { chinese } from './narration/zh-cn.ts';
import { english } from './narration/en.ts';
import { systemPrompt } from './prompts/system-prompt.ts';
import { createHttpApp } from './server/http-app.ts';
import { listen } from './server/http-server.ts';
import { createCipher } from './store/cipher.ts';
import { prepareDataDirectory, readSecretKey } from './store/data-directory.ts';
import { openDatabase } from './store/database.ts';
import { PassageRepository } from './store/passage-repository.ts';
import { PostingRepository } from './store/posting-repository.ts';
import { SessionRepository } from './store/session-repository.ts';
import { createJobSearch, presentJob, presentPosting } from './tools/job-search.ts';
import { createTools } from './tools/registry.ts';

/** Longer than the model may take, so that the embedded engine can still answer. */
const TURN_LIMIT_AFTER_MODEL_MS = 10_000;

export interface App {
  address: string;
  port: number;
  /** Takes no new requests, lets those under way finish, closes the store. */
  close(drainMs: number): Promise<void>;
}

/**
 * Builds the whole from its parts and serves it. Listens before the indexes are loaded, so that a taken port is known
 * at once; until then `/readyz` says what is missing. Resolves when everything is ready.
 * @throws ConfigurationError when something the installation needs is not there.
 */
export async function createApp(config: Config): Promise<App> {
  const logger = pino({ level: config.logLevel, base: undefined }, pino.destination(2));
  const clock = createClock(config.today);
  prepareDataDirectory(config.dataDirectory);
  const cipher = createCipher(readSecretKey(config.dataDirectory, config.secretKey));
  const database = await openDatabase(config.dataDirectory);
  const sessions = new SessionRepository(database, cipher);
  const postings = new PostingRepository(database);
  const passages = new PassageRepository(database);
  const narrators = { 'zh-CN': chinese, en: english };
  const waiting = new Set(['postings', 'knowledge']);

  const knowledge = await loadKnowledge(config, clock);
  const { jobIndex, knowledgeIndex, knowledgeSource, gazetteer, understanding } = knowledge;
  const searchJobs = createJobSearch(jobIndex, gazetteer);
  const tools = createTools({ searchJobs, findPosting: (id) => jobIndex.describe(id), knowledge: knowledgeSource });
  const planner = createPlanner(understanding, new Set(tools.map((tool) => tool.name)));
  const placeholder = new EmbeddedChatModel({ plan: { calls: [], intent: 'smalltalk' }, speak: () => '' });
  const endpoint = chatEndpoint(config);
  const ladder = new EngineLadder({
    loop: createAgentLoop(tools, placeholder),
    remote: endpoint && {
      name: endpoint.chatModel,
      model: createRemoteModel(endpoint),
      timeoutMs: endpoint.timeoutMs,
    },
    logger,
  });
  const agent = new Agent({ tools, planner, ladder, narrators, sessions, clock, logger, systemPrompt });

  const http = createHttpApp({
    agent,
    sessions,
    narrators,
    clock,
    logger,
    turnLimitMs: config.model.timeoutMs + TURN_LIMIT_AFTER_MODEL_MS,
    searchJobs(search, { limit, location }) {
      const found = searchJobs(search, { limit, location, today: clock.today() });
      return { total: found.total, relaxed: found.relaxed, jobs: found.results.map((result) => presentJob(result, chinese)) };
    },
    async findJob(id) {
      const found = jobIndex.describe(id);
      return found && presentPosting(found.posting, found.warnings, chinese);
    },
    searchKnowledge: (query) => knowledgeSource.search(query),
    waitingFor: () => [...waiting],
    rateLimit: config.rateLimit,
    trustedProxies: config.trustedProxies,
    pagesDirectory: config.pagesDirectory,
  });
  const server = await listen(http, config.host, config.port).catch(async (error: unknown) => {
    await database.destroy();
    throw error;
  });

  const live = new LiveIndexes({ postings, passages, jobIndex, knowledgeIndex, logger });
  try {
    if (config.starterData) await loadStarterPostings(postings, clock.today());
    await live.catchUp();
  } catch (error) {
    await server.drain(0);
    await database.destroy();
    throw error;
  }
  waiting.clear();
  live.start();
  return {
    address: server.address,
    port: server.port,
    async close(drainMs) {
      await live.stop();
      await server.drain(drainMs);
      await database.destroy();
    },
  };
}
