import { join } from 'node:path';
import { pino } from 'pino';
import { Agent } from './agent/agent.ts';
import { createAgentLoop } from './agent/agent-loop.ts';
import { type ChatEndpoint, chatEndpoint } from './agent/chat-endpoint.ts';
import { EngineLadder, type RemoteEngine } from './agent/engine-ladder.ts';
import { createModelBudget } from './agent/model-budget.ts';
import { ModelCircuit } from './agent/model-circuit.ts';
import { createModelGuard } from './agent/model-guard.ts';
import { createPlanner } from './agent/planner.ts';
import type { Parts } from './app-parts.ts';
import { routeFor } from './applications/delivery-routes.ts';
import { createCarryAwayDesk } from './carry-away/carry-away-desk.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { AppliedPosting } from './contract/application.ts';
import type { OutcomeStage } from './contract/outcome.ts';
import { fillIndexes } from './fill-indexes.ts';
import { type ChecklistAddresses, createChecklistAddresses } from './halls/checklist-address.ts';
import { loadHall } from './halls/load-hall.ts';
import { createServiceDesk, type ServiceDesk } from './halls/service-desk.ts';
import { KeptJobIndex } from './kept-job-index.ts';
import { readOutcome } from './lexicon/read-outcome.ts';
import { type LoadedKnowledge, loadKnowledge } from './load-knowledge.ts';
import { narratorsWith } from './narration/narrators.ts';
import { openApplications } from './open-applications.ts';
import { openCalls } from './open-calls.ts';
import { openIdentity } from './open-identity.ts';
import { openOperations } from './open-operations.ts';
import { Switches } from './operators/switches.ts';
import { personEraser } from './person-eraser.ts';
import { placesNamed } from './places/places-named.ts';
import { systemPrompt } from './prompts/system-prompt.ts';
import { serve } from './serve.ts';
import { openVoice } from './speech/open-voice.ts';
import { CarryAwayRepository } from './store/carry-away-repository.ts';
import { createCipher } from './store/cipher.ts';
import { prepareDataDirectory, readSecretKey } from './store/data-directory.ts';
import { openDatabase } from './store/database.ts';
import { ModelUsageRepository } from './store/model-usage-repository.ts';
import { phoneHashKey } from './store/phone-hash-key.ts';
import { RestingSessions } from './store/resting-sessions.ts';
import type { SessionRepository } from './store/session-repository.ts';
import { SwitchRepository } from './store/switch-repository.ts';
import { englishNames } from './tools/english-names.ts';
import { createJobSearch, createNearestJobs } from './tools/job-search.ts';
import { createTools } from './tools/registry.ts';
import type { Traces } from './tracing/open-traces.ts';
import { TrustOverrides } from './trust-overrides.ts';

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
  const traces = await tracesTo(config.tracesUrl);
  const undo: (() => Promise<unknown>)[] = [async () => traces?.close(), () => database.destroy()];
  try {
    const kept = new KeptJobIndex(config.dataDirectory, logger);
    const trust = new TrustOverrides(config.dataDirectory, clock, logger);
    await trust.load();
    const knowledge = await loadKnowledge(config.knowledgeDirectory, clock, (...wanted) => kept.open(...wanted), trust);
    const switches = new Switches(new SwitchRepository(database));
    await switches.load();
    const sessions = new RestingSessions(database, cipher, () => switches.readOnlyNotice() !== undefined);
    const checklists = createChecklistAddresses({ key, publicUrl: config.publicUrl, now: () => clock.now() });
    const serviceDesk = await openServiceDesk(config, knowledge, checklists);
    const searchJobs = createJobSearch(knowledge.jobIndex, knowledge.gazetteer);
    const remote: { circuit?: ModelCircuit } = {};
    const circuit = () => remote.circuit;
    const phoneKey = await phoneHashKey(database, cipher, key);
    const operations = await openOperations({
      config,
      database,
      cipher,
      secretKey: key,
      phoneKey,
      knowledge,
      sessions,
      switches,
      clock,
      logger,
      circuit,
    });
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
      ...{ database, cipher, phoneKey, sessions, postOptions, clock, logger, outreach: settings },
      agent: () => served!,
      applications: applicationDesk,
      cues: knowledge.lexicon.cues,
    });
    const callDesk = calls?.callDesk;
    const readAnswer = (text: string, stage: OutcomeStage) => readOutcome(text, stage, knowledge.lexicon.cues);
    const outreach = { applicationDesk, deliveryRouteFor, carryAwayDesk, eraser, identityDesk, callDesk, readAnswer };
    const voice = await openVoice(config.voice);
    const domains = { knowledge, searchJobs, checklists, serviceDesk, ...outreach };
    const parts = { config, database, sessions, clock, logger, voice, operations, remote, ...domains };
    const agent = await createAgentFrom(parts);
    served = agent;
    const waiting = new Set(['postings', 'knowledge']);
    const server = await serve({ ...parts, agent, waiting });
    undo.push(() => server.drain(0));
    const live = await fillIndexes({ config, knowledge, kept, trust, database, clock, logger });
    dispatcher.start();
    calls?.start();
    await operations.start();
    waiting.clear();
    await agent.rehearse();
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
        await operations.stop();
        await database.destroy();
        await traces?.close();
      },
    };
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** The packages that send traces are loaded only where traces are sent. */
async function tracesTo(url: string | undefined): Promise<Traces | undefined> {
  if (url === undefined) return undefined;
  const { openTraces } = await import('./tracing/open-traces.ts');
  return openTraces(url);
}

/** The hall at hand is described by its operator; without a file the assistant sends to the service desk. */
async function openServiceDesk(
  { hallFile, dataDirectory }: Config,
  { knowledgeSource, gazetteer }: LoadedKnowledge,
  addresses: ChecklistAddresses,
): Promise<ServiceDesk> {
  const files = { named: hallFile, usual: join(dataDirectory, 'hall.yaml') };
  const hall = await loadHall(files, (service) => knowledgeSource.entry(service)?.kind === 'service');
  return createServiceDesk({ hall, addresses, regionsOf: (place) => gazetteer.regions(place) });
}

async function createAgentFrom(parts: Parts): Promise<Agent> {
  const { config, knowledge, searchJobs, applicationDesk, sessions, clock, logger } = parts;
  const { findPosting, knowledgeSource, understanding, entitlements } = knowledge;
  const tools = createTools({
    cues: knowledge.lexicon.cues,
    searchJobs,
    nearestJobs: createNearestJobs(knowledge.jobIndex, knowledge.gazetteer),
    findPosting,
    knowledge: knowledgeSource,
    serviceDesk: parts.serviceDesk,
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
    cityNear: (point) => knowledge.gazetteer.cityNear(point),
    placesNamed: (name) => placesNamed(knowledge.gazetteer, name),
    knowsPlace: (place) => knowledge.gazetteer.coordinates({ place }) !== undefined,
  });
  const endpoint = chatEndpoint(config);
  const ladder = new EngineLadder({
    loop: createAgentLoop(tools),
    remote: endpoint && (await remoteEngine(endpoint, parts)),
    logger,
  });
  const { switches, metrics } = parts.operations;
  const planner = createPlanner(understanding, knowledge.lexicon.cues, new Set(tools.map((tool) => tool.name)));
  return new Agent({
    tools,
    planner,
    ladder,
    narrators: narratorsWith(englishNames(knowledge.lexicon.occupations, knowledge.gazetteer)),
    sessions,
    noticeOf: (tool) => switches.toolNotice(tool),
    onTurn: (turn, channel) => metrics.turn(turn, channel),
    applicationNews: applicationDesk,
    resumeKeptDays: config.keptDays.sessions,
    clock,
    logger,
    systemPrompt,
  });
}

/** The client of the endpoint is loaded only where there is one: it is a third of all the code there is to load. */
async function remoteEngine(endpoint: ChatEndpoint, parts: Parts): Promise<RemoteEngine> {
  const { RemoteChatModel } = await import('./agent/remote-model.ts');
  const circuit = new ModelCircuit({
    failures: endpoint.failures,
    onChange: (state) =>
      parts.logger.warn({ code: `model_circuit_${state}`, model: endpoint.chatModel }, 'the model circuit changed'),
  });
  const { timeoutMs, tokensPerSession, tokensPerDay } = endpoint;
  parts.remote.circuit = circuit;
  const onFailure = (code: string) => parts.operations.metrics.modelFailure(code);
  const usage = new ModelUsageRepository(parts.database);
  const budget = createModelBudget({ usage, clock: parts.clock, tokensPerSession, tokensPerDay });
  const model = new RemoteChatModel(endpoint);
  const guard = endpoint.guard ? { guard: createModelGuard(model) } : {};
  return { name: endpoint.chatModel, model, timeoutMs, circuit, budget, onFailure, ...guard };
}
