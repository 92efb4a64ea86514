import type { Clock } from './clock.ts';
import { loadProgrammes } from './entitlements/eligibility/load-programmes.ts';
import { loadAnswerWords } from './entitlements/load-answer-words.ts';
import { loadLocalFigures } from './entitlements/load-local-figures.ts';
import { EventIndex } from './events/event-index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { loadLexicon } from './lexicon/load-lexicon.ts';
import { JobIndex } from './matching/job-index.ts';
import { loadMatchingKnowledge } from './matching/load-matching-knowledge.ts';
import { TrustAssessor } from './matching/trust.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { loadGazetteer } from './places/load-gazetteer.ts';
import { KnowledgeIndex } from './retrieval/knowledge-index.ts';
import type { LegalLexicon } from './retrieval/legal-lexicon.ts';
import { loadLegalLexicon } from './retrieval/load-legal-lexicon.ts';
import { loadPack } from './retrieval/load-pack.ts';
import type { EntitlementDependencies } from './tools/calculate-entitlement.ts';
import type { EligibilityDependencies } from './tools/check-eligibility.ts';
import type { PostingLookup } from './tools/get-job.ts';
import type { KnowledgeSource } from './tools/knowledge-lookup.ts';
import { createUnderstanding, type Understanding } from './understanding/understanding.ts';
import { createSegmenter, type Segmenter } from './words/segmenter.ts';

export interface LoadedKnowledge {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  understanding: Understanding;
  jobIndex: JobIndex;
  findPosting: PostingLookup;
  eventIndex: EventIndex;
  knowledgeIndex: KnowledgeIndex;
  knowledgeSource: KnowledgeSource;
  entitlements: EntitlementDependencies & EligibilityDependencies;
  /** What the vectors are made with. */
  segmenter: Segmenter;
  legalLexicon: LegalLexicon;
}

/** Reads the knowledge pack and makes the engines that stand on it; postings and imported texts come later. */
export async function loadKnowledge(knowledgeDirectory: string, clock: Clock): Promise<LoadedKnowledge> {
  const [lexicon, gazetteer, matching, legalLexicon, pack, figures, answers, programmes] = await Promise.all([
    loadLexicon(knowledgeDirectory),
    loadGazetteer(knowledgeDirectory),
    loadMatchingKnowledge(knowledgeDirectory),
    loadLegalLexicon(knowledgeDirectory),
    loadPack(knowledgeDirectory),
    loadLocalFigures(knowledgeDirectory),
    loadAnswerWords(knowledgeDirectory),
    loadProgrammes(knowledgeDirectory),
  ]);
  const segmenter = createSegmenter(lexicon.words);
  const jobIndex = new JobIndex({ segmenter, vocabulary: lexicon.occupations, ...matching });
  const regions = { chain: (place: string) => gazetteer.regions(place), mentioned: mentionedIn(gazetteer) };
  const knowledgeIndex = new KnowledgeIndex({ segmenter, lexicon: legalLexicon, today: () => clock.today(), regions });
  await knowledgeIndex.upsertEntries(pack);
  const entries = new Map(pack.map((entry) => [entry.id, entry]));
  const knowledgeSource: KnowledgeSource = {
    search: (query) => knowledgeIndex.search(query),
    isConfident: (passages) => knowledgeIndex.isConfident(passages),
    entry: (id) => entries.get(id),
    article: (law, article) => knowledgeIndex.article(law, article),
  };
  const trust = new TrustAssessor(matching.trust);
  const findPosting: PostingLookup = (id) => {
    const posting = jobIndex.get(id);
    return posting && { posting, warnings: trust.assess(posting) };
  };
  const understanding = createUnderstanding({ lexicon, gazetteer, segmenter });
  const regionsOf = (place: string): string[] => gazetteer.regions(place);
  const { entry } = knowledgeSource;
  const entitlements = { figures, regionsOf, answers, programmes, entry, statutes: knowledgeSource };
  return {
    lexicon,
    gazetteer,
    understanding,
    jobIndex,
    findPosting,
    eventIndex: new EventIndex(lexicon.occupations),
    knowledgeIndex,
    knowledgeSource,
    entitlements,
    segmenter,
    legalLexicon,
  };
}

function mentionedIn(gazetteer: Gazetteer): (text: string) => string[] {
  return (text) => gazetteer.scan(text).flatMap(({ places }) => places.map((place) => place.name));
}
