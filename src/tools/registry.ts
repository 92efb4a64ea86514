import type { ApplicationDesk } from '../applications/application-desk.ts';
import type { EventIndex } from '../events/event-index.ts';
import type { CallDesk } from '../followup/call-desk.ts';
import type { ServiceDesk } from '../halls/service-desk.ts';
import type { CueBook } from '../lexicon/cues.ts';
import type { OccupationVocabulary } from '../matching/occupation-vocabulary.ts';
import type { NamedPlace } from '../places/places-named.ts';
import { applyToJobTool } from './apply-to-job.ts';
import { buildResumeTool } from './build-resume.ts';
import { calculateEntitlementTool, type EntitlementDependencies } from './calculate-entitlement.ts';
import { checkEligibilityTool, type EligibilityDependencies } from './check-eligibility.ts';
import { eraseMeTool, type PersonEraser } from './erase-me.ts';
import { createEventSearch } from './event-search.ts';
import { findServiceTool } from './find-service.ts';
import { getJobTool, type PostingLookup } from './get-job.ts';
import { giveCareerAdviceTool } from './give-career-advice.ts';
import { handOffTool } from './hand-off.ts';
import type { JobSearch, NearestJobs } from './job-search.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { listApplicationsTool } from './list-applications.ts';
import { practiseInterviewTool } from './practise-interview.ts';
import { searchJobFairsTool } from './search-job-fairs.ts';
import { searchJobsTool } from './search-jobs.ts';
import { searchLabourLawTool } from './search-labour-law.ts';
import { searchPolicyTool } from './search-policy.ts';
import { searchTrainingTool } from './search-training.ts';
import { showProfileTool } from './show-profile.ts';
import type { Tool } from './tool.ts';
import { updateProfileTool } from './update-profile.ts';
import { withTheRule } from './with-the-rule.ts';

export interface ToolDependencies {
  cues: CueBook;
  searchJobs: JobSearch;
  nearestJobs: NearestJobs;
  findPosting: PostingLookup;
  knowledge: KnowledgeSource;
  /** How a service is done at the hall at hand. */
  serviceDesk: ServiceDesk;
  eventIndex: EventIndex;
  eraser: PersonEraser;
  entitlements: EntitlementDependencies & EligibilityDependencies;
  applicationDesk: ApplicationDesk;
  callDesk?: Pick<CallDesk, 'plan'>;
  vocabulary: OccupationVocabulary;
  cityIn(text: string): string | undefined;
  cityNear(point: { lat: number; lon: number }): string | undefined;
  placesNamed(name: string): NamedPlace[];
  knowsPlace(name: string): boolean;
}

/** Every tool there is. A new one is a file of its own and a line here. */
export function createTools(dependencies: ToolDependencies): Tool[] {
  const { cues, knowledge } = dependencies;
  /** 物业说退休的人不用签合同: what the other side says or does is told to ask whether it may. */
  const complains = (words: string) => cues.matches('saidByEmployer', words);
  const eventSearch = createEventSearch(dependencies.eventIndex, dependencies);
  return [
    withTheRule(searchJobsTool(dependencies), 'labour_law', knowledge, {
      asksForRule: (words, result) =>
        knowledge.beyond.of(words) === 'outlook' ||
        (result?.status !== 'ok' && complains(words) && cues.matches('asksOfRight', words)),
    }),
    getJobTool(dependencies),
    applyToJobTool(dependencies),
    listApplicationsTool(dependencies),
    searchJobFairsTool({ eventSearch, cues }),
    withTheRule(searchTrainingTool({ eventSearch, cues }), 'policy', knowledge, { tellsNothing: true }),
    searchLabourLawTool(dependencies),
    searchPolicyTool(dependencies),
    findServiceTool(dependencies),
    buildResumeTool(),
    practiseInterviewTool(dependencies),
    withTheRule(giveCareerAdviceTool({ ...dependencies, eventSearch }), 'policy', knowledge),
    withTheRule(calculateEntitlementTool(dependencies.entitlements), 'labour_law', knowledge),
    withTheRule(checkEligibilityTool(dependencies.entitlements), 'policy', knowledge),
    withTheRule(updateProfileTool(), 'labour_law', knowledge, { asksForRule: complains }),
    showProfileTool(),
    eraseMeTool(dependencies),
    handOffTool(),
  ];
}
