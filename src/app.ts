import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { Agent } from './agent/agent.ts';
import { createAgentLoop } from './agent/agent-loop.ts';
import { type ChatEndpoint, chatEndpoint } from './agent/chat-endpoint.ts';
import { EngineLadder, type RemoteEngine } from './agent/engine-ladder.ts';
import { createPlanner } from './agent/planner.ts';
import type { ApplicationDesk } from './applications/application-desk.ts';
import { type DeliveryRoute, routeFor } from './applications/delivery-routes.ts';
import { type CarryAwayDesk, createCarryAwayDesk } from './carry-away/carry-away-desk.ts';
import { type Clock, createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { AppliedPosting } from './contract/application.ts';
import type { CallDesk } from './followup/call-desk.ts';
import type { IdentityDesk } from './identity/identity-desk.ts';
import { KeptJobIndex } from './kept-job-index.ts';
import { LiveIndexes } from './live-indexes.ts';
import { type LoadedKnowledge, loadKnowledge } from './load-knowledge.ts';
import { english } from './narration/en.ts';
import { chinese } from './narration/zh-cn.ts';
import { openApplications } from './open-applications.ts';
import { openCalls } from './open-calls.ts';
import { openIdentity } from './open-identity.ts';
import { personEraser } from './person-eraser.ts';
import { systemPrompt } from './prompts/system-prompt.ts';
import { resumeFiles } from './resume-files.ts';
import { importResume } from './resume-import.ts';
import type { Embedder } from './retrieval/embedder.ts';
import type { EmbeddingEndpoint } from './retrieval/endpoint-embedder.ts';
import { KnowledgeVectors } from './retrieval/knowledge-vectors.ts';
import { createHttpApp } from './server/http-app.ts';
import { type ListeningServer, listen } from './server/http-server.ts';
import { storeStarterEvents } from './starter-events.ts';
import { storeStarterPostings } from './starter-postings.ts';
import { CarryAwayRepository } from './store/carry-away-repository.ts';
import { createCipher } from './store/cipher.ts';
import { prepareDataDirectory, readSecretKey } from './store/data-directory.ts';
import { type Database, openDatabase } from './store/database.ts';
import { EventRepository } from './store/event-repository.ts';
import { PassageRepository } from './store/passage-repository.ts';
import { PostingRepository } from './store/posting-repository.ts';
import { SessionRepository } from './store/session-repository.ts';
import type { PersonEraser } from './tools/erase-me.ts';
import { createJobSearch, type JobSearch, presentJob, presentPosting } from './tools/job-search.ts';
import { createTools } from './tools/registry.ts';

/** What a turn may take beyond the model's time, so that the embedded engine can still answer. */
const TURN_LIMIT_AFTER_MODEL_MS = 10_000;

const NARRATORS = { 'zh-CN': chinese, en: english };

export interface App {
  address: string;
  port: number;
  /** For measurements beside HTTP. */
  agent: Agent;
  sessions: SessionRepository;
  /** Resolves when what is made in the background after a start (vectors, the kept index) is made. */
  settled(): Promise<void>;
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
  const key = readSecretKey(config.dataDirectory, config.secretKey);
  const cipher = createCipher(key);
  const database = await openDatabase(config.dataDirectory);
  const undo: (() => Promise<unknown>)[] = [() => database.destroy()];
  try {
    const kept = new KeptJobIndex(config.dataDirectory, logger);
    const knowledge = await loadKnowledge(config.knowledgeDirectory, clock, (...wanted) => kept.open(...wanted));
    const sessions = new SessionRepository(database, cipher);
    const searchJobs = createJobSearch(knowledge.jobIndex, knowledge.gazetteer);
    const opened = openApplications({ database, cipher, clock, logger, outreach: config.outreach });
    const { applicationDesk, dispatcher } = opened;
    const { routes } = opened.deliveryFile;
    const deliveryRouteFor = (posting: AppliedPosting) => routeFor(posting, routes);
    const carryAways = new CarryAwayRepository(database, cipher);
    const { carryAwayHours } = config.outreach;
    const carryAwayDesk = createCarryAwayDesk({ carryAways, hours: carryAwayHours, now: () => clock.now() });
    const eraser = personEraser(sessions, carryAways);
    const identityDesk = await openIdentity(config.outreach, clock, logger);
    let served: Agent | undefined;
    const { postOptions } = opened;
    const { outreach: settings } = config;
    const calls = openCalls({
      ...{ database, cipher, key, sessions, postOptions, clock, logger, outreach: settings },
      agent: () => served!,
    });
    const callDesk = calls?.callDesk;
    const outreach = { applicationDesk, deliveryRouteFor, carryAwayDesk, eraser, identityDesk, callDesk };
    const parts = { config, knowledge, searchJobs, ...outreach, sessions, clock, logger };
    const agent = await createAgentFrom(parts);
    served = agent;
    const waiting = new Set(['postings', 'knowledge']);
    const server = await serve({ ...parts, agent, waiting });
    undo.push(() => server.drain(0));
    const live = await fillIndexes({ config, knowledge, kept, database, clock, logger });
    dispatcher.start();
    calls?.start();
    await agent.rehearse();
    waiting.clear();
    return {
      address: server.address,
      port: server.port,
      agent,
      sessions,
      settled: () => live.settled(),
      async close(drainMs) {
        await live.stop();
        await server.drain(drainMs);
        calls?.stop();
        await dispatcher.stop();
        await database.destroy();
      },
    };
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

interface Parts {
  config: Config;
  knowledge: LoadedKnowledge;
  searchJobs: JobSearch;
  applicationDesk: ApplicationDesk;
  deliveryRouteFor(posting: AppliedPosting): DeliveryRoute | undefined;
  carryAwayDesk: CarryAwayDesk;
  eraser: PersonEraser;
  identityDesk: IdentityDesk;
  callDesk: CallDesk | undefined;
  sessions: SessionRepository;
  clock: Clock;
  logger: Logger;
}

async function createAgentFrom(parts: Parts): Promise<Agent> {
  const { config, knowledge, searchJobs, applicationDesk, sessions, clock, logger } = parts;
  const { findPosting, knowledgeSource, understanding, entitlements } = knowledge;
  const tools = createTools({
    searchJobs,
    findPosting,
    knowledge: knowledgeSource,
    eventIndex: knowledge.eventIndex,
    eraser: parts.eraser,
    ...(parts.callDesk ? { callDesk: parts.callDesk } : {}),
    entitlements,
    applicationDesk,
    vocabulary: knowledge.lexicon.occupations,
    cityIn: (text) =>
      knowledge.gazetteer
        .scan(text)
        .flatMap(({ places }) => places)
        .find(({ level }) => level === 'city')?.name,
  });
  const endpoint = chatEndpoint(config);
  const ladder = new EngineLadder({
    loop: createAgentLoop(tools),
    remote: endpoint && (await remoteEngine(endpoint)),
    logger,
  });
  const planner = createPlanner(understanding, new Set(tools.map((tool) => tool.name)));
  return new Agent({
    tools,
    planner,
    ladder,
    narrators: NARRATORS,
    sessions,
    applicationNews: applicationDesk,
    clock,
    logger,
    systemPrompt,
  });
}

/** The client of the endpoint is loaded only where there is one: it is a third of all the code there is to load. */
async function remoteEngine(endpoint: ChatEndpoint): Promise<RemoteEngine> {
  const { RemoteChatModel } = await import('./agent/remote-model.ts');
  return { name: endpoint.chatModel, model: new RemoteChatModel(endpoint), timeoutMs: endpoint.timeoutMs };
}

function serve(parts: Parts & { agent: Agent; waiting: Set<string> }): Promise<ListeningServer> {
  const { config, knowledge, searchJobs, applicationDesk, agent, sessions, clock, logger, waiting } = parts;
  const http = createHttpApp({
    agent,
    sessions,
    applicationDesk,
    deliveryRouteFor: parts.deliveryRouteFor,
    carryAwayDesk: parts.carryAwayDesk,
    publicUrl: config.outreach.publicUrl,
    identityDesk: parts.identityDesk,
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
      return found && presentPosting(found.posting, found.warnings, chinese);
    },
    searchKnowledge: (query) => knowledge.knowledgeSource.search(query),
    waitingFor: () => [...waiting],
    rateLimit: config.rateLimit,
    trustedProxies: config.trustedProxies,
    pagesDirectory: config.pagesDirectory,
  });
  return listen(http, config.host, config.port);
}

async function fillIndexes(options: {
  config: Config;
  knowledge: LoadedKnowledge;
  kept: KeptJobIndex;
  database: Database;
  clock: Clock;
  logger: Logger;
}): Promise<LiveIndexes> {
  const { config, database, knowledge, kept, clock, logger } = options;
  const postings = new PostingRepository(database);
  await storeStarterPostings(postings, {
    wanted: config.starterData,
    today: clock.today(),
    knowledgeDirectory: config.knowledgeDirectory,
  });
  const events = new EventRepository(database);
  await storeStarterEvents(events, {
    wanted: config.starterData,
    today: clock.today(),
    knowledgeDirectory: config.knowledgeDirectory,
  });
  const { jobIndex, knowledgeIndex, eventIndex } = knowledge;
  const vectors = await vectorsOf(config, knowledge, logger);
  await vectors.restore();
  const live = new LiveIndexes({
    vectors,
    kept,
    postings,
    passages: new PassageRepository(database),
    jobIndex,
    knowledgeIndex,
    events,
    eventIndex,
    logger,
  });
  await live.catchUp();
  live.start();
  return live;
}

/** Vectors come from the endpoint where one is set, else from the corpus itself. */
async function vectorsOf(
  { dataDirectory, model }: Config,
  knowledge: LoadedKnowledge,
  logger: Logger,
): Promise<KnowledgeVectors> {
  const { knowledgeIndex: index, segmenter, legalLexicon: lexicon } = knowledge;
  const { embeddingModel, baseUrl, apiKey } = model;
  return new KnowledgeVectors({
    index,
    segmenter,
    lexicon,
    directory: join(dataDirectory, 'vectors'),
    ...(embeddingModel ? { endpoint: await endpointEmbedder({ model: embeddingModel, baseUrl, apiKey }) } : {}),
    onProblem: (problem) => logger.warn({ err: problem }, 'vectors were made anew or done without'),
  });
}

async function endpointEmbedder(endpoint: EmbeddingEndpoint): Promise<Embedder> {
  const { EndpointEmbedder } = await import('./retrieval/endpoint-embedder.ts');
  return new EndpointEmbedder(endpoint);
}
