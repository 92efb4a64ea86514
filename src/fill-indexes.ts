import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { KeptJobIndex } from './kept-job-index.ts';
import { LiveIndexes } from './live-indexes.ts';
import type { LoadedKnowledge } from './load-knowledge.ts';
import type { Embedder } from './retrieval/embedder.ts';
import type { EmbeddingEndpoint } from './retrieval/endpoint-embedder.ts';
import { KnowledgeVectors } from './retrieval/knowledge-vectors.ts';
import { storeStarterEvents } from './starter-events.ts';
import { storeStarterPostings } from './starter-postings.ts';
import type { Database } from './store/database.ts';
import { EventRepository } from './store/event-repository.ts';
import { PassageRepository } from './store/passage-repository.ts';
import { PostingRepository } from './store/posting-repository.ts';
import type { TrustOverrides } from './trust-overrides.ts';

/** Postings, passages, events and vectors into their indexes, and what keeps them current. */
export async function fillIndexes(options: {
  config: Config;
  knowledge: LoadedKnowledge;
  kept: KeptJobIndex;
  trust: TrustOverrides;
  database: Database;
  clock: Clock;
  logger: Logger;
}): Promise<LiveIndexes> {
  const { config, database, knowledge, kept, trust, clock, logger } = options;
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
  // An endpoint that does not answer must not keep the hall closed: words find passages until vectors are there.
  const restored = vectors.restore();
  if (config.model.embeddingModel === undefined) await restored;
  const live = new LiveIndexes({
    vectors,
    kept,
    trust,
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
