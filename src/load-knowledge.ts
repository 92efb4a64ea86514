import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import type { JobPlace } from './contract/job.ts';
import { loadProgrammes } from './entitlements/eligibility/load-programmes.ts';
import { loadAnswerWords } from './entitlements/load-answer-words.ts';
import { loadLocalFigures } from './entitlements/load-local-figures.ts';
import type { MinimumWage } from './entitlements/local-figures.ts';
import { EventIndex } from './events/event-index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { loadLexicon } from './lexicon/load-lexicon.ts';
import type { Point } from './matching/geography.ts';
import { fingerprintOf } from './matching/index-snapshot.ts';
import { JobIndex, type JobIndexOptions } from './matching/job-index.ts';
import { loadMatchingKnowledge } from './matching/load-matching-knowledge.ts';
import type { TrustContext } from './matching/trust-context.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { loadGazetteer } from './places/load-gazetteer.ts';
import { KnowledgeIndex } from './retrieval/knowledge-index.ts';
import type { LegalLexicon } from './retrieval/legal-lexicon.ts';
import { loadLegalLexicon } from './retrieval/load-legal-lexicon.ts';
import { loadPack } from './retrieval/load-pack.ts';
import type { PackEntry } from './retrieval/pack-entry.ts';
import type { EntitlementDependencies } from './tools/calculate-entitlement.ts';
import type { EligibilityDependencies } from './tools/check-eligibility.ts';
import type { PostingLookup } from './tools/get-job.ts';
import type { KnowledgeSource } from './tools/knowledge-source.ts';
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
export async function loadKnowledge(
  knowledgeDirectory: string,
  clock: Clock,
  openJobIndex: (options: JobIndexOptions, fingerprint: string) => Promise<JobIndex> = async (options) =>
    new JobIndex(options),
  trusted?: { context: TrustContext; text: string },
): Promise<LoadedKnowledge> {
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
  const minimumWage = (city: string): number | undefined => lowestCertain(figures.minimumWage(gazetteer.regions(city)));
  const jobOptions: JobIndexOptions = {
    segmenter,
    vocabulary: lexicon.occupations,
    ...matching,
    minimumWage,
    centreOf: districtCentres(gazetteer),
    ...(trusted === undefined ? {} : { trustContext: trusted.context }),
  };
  const jobIndex = await openJobIndex(jobOptions, await readingOfPostings(knowledgeDirectory, trusted?.text ?? ''));
  const regions = { chain: (place: string) => gazetteer.regions(place), mentioned: mentionedIn(gazetteer) };
  const knowledgeIndex = new KnowledgeIndex({ segmenter, lexicon: legalLexicon, today: () => clock.today(), regions });
  await knowledgeIndex.upsertEntries(pack);
  const entries = new Map(pack.map((entry) => [entry.id, entry]));
  const knowledgeSource: KnowledgeSource = {
    search: (query) => knowledgeIndex.search(query),
    consult: (query) => knowledgeIndex.consult(query),
    inChinese: (question) => lexicon.english.inChinese(question),
    englishTitle: (law) => lexicon.english.statute(law),
    bearing: (question, sentences) => knowledgeIndex.bearing(question, sentences),
    covered: (question, by) => knowledgeIndex.covered(question, by),
    isConfident: (passages) => knowledgeIndex.isConfident(passages),
    beyond: legalLexicon.beyond,
    contradicts: legalLexicon.contradicts,
    entry: (id) => entries.get(id),
    article: (law, article) => knowledgeIndex.article(law, article),
    regionsNamed: mentionedIn(gazetteer),
    references: (text) => knowledgeIndex.references(text),
    holds: (law) => knowledgeIndex.holds(law),
    citing: (law, article) => restingOn(pack, law, article),
  };
  const findPosting: PostingLookup = (id) => jobIndex.show(id);
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

/** The entry for which an article matters most: the earlier it is cited, the more. */
function restingOn(pack: readonly PackEntry[], law: string, article: string): PackEntry | undefined {
  const place = ({ cites }: PackEntry) => cites.findIndex((cite) => cite.law === law && cite.article === article);
  return pack.filter((entry) => place(entry) >= 0).sort((one, other) => place(one) - place(other))[0];
}

/** Provinces and cities, whose rules a question may be about; a street or a landmark has none of its own. */
function mentionedIn(gazetteer: Gazetteer): (text: string) => string[] {
  return (text) =>
    gazetteer
      .scan(text)
      .flatMap(({ places }) => places)
      .filter(({ level }) => level === 'province' || level === 'city')
      .map(({ name }) => name);
}

/** Where a posting without a point is, to within its district; the middle of a whole city tells nothing. */
function districtCentres(gazetteer: Gazetteer): (place: JobPlace) => Point | undefined {
  const known = new Map<string, Point | undefined>();
  return ({ city, district }) => {
    if (district === undefined || city === '') return undefined;
    const key = `${city}/${district}`;
    if (!known.has(key)) {
      const centre = gazetteer.coordinates({ city, district });
      known.set(key, centre?.precision === 'district' ? { lat: centre.lat, lon: centre.lon } : undefined);
    }
    return known.get(key);
  };
}

/** The least any employer of the region may pay; nothing while the figure may have been raised since. */
function lowestCertain(wage: MinimumWage | undefined): number | undefined {
  return wage === undefined || wage.stale || !wage.complete ? undefined : wage.monthly.at(-1);
}

/** Names the word lists and the build that decide how a posting is read, so that an index of others is not used. */
async function readingOfPostings(knowledgeDirectory: string, overrides: string): Promise<string> {
  const lexicon = join(knowledgeDirectory, 'lexicon');
  const names = (await readdir(lexicon)).filter((name) => name.endsWith('.yaml')).sort();
  const lists = [...names.map((name) => join(lexicon, name)), join(knowledgeDirectory, 'regions', 'centres.json')];
  const files = await Promise.all(lists.map((file) => readFile(file, 'utf8')));
  const build = await buildStamp();
  return fingerprintOf(build, overrides, ...files);
}

/** What was built; running from the sources there is no build to name. Any other trouble in reading it is not hidden. */
async function buildStamp(): Promise<string> {
  try {
    return await readFile(new URL('../dist/.server-stamp', import.meta.url), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'not built';
    throw error;
  }
}
