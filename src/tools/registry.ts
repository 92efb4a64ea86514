import { findServiceTool } from './find-service.ts';
import { getJobTool, type PostingLookup } from './get-job.ts';
import { handOffTool } from './hand-off.ts';
import type { JobSearch } from './job-search.ts';
import type { KnowledgeSource } from './knowledge-lookup.ts';
import { searchJobsTool } from './search-jobs.ts';
import { searchLabourLawTool } from './search-labour-law.ts';
import { searchPolicyTool } from './search-policy.ts';
import type { Tool } from './tool.ts';

export interface ToolDependencies {
  searchJobs: JobSearch;
  findPosting: PostingLookup;
  knowledge: KnowledgeSource;
}

/** Every tool there is. A new one is a file of its own and a line here. */
export function createTools(dependencies: ToolDependencies): Tool[] {
  return [
    searchJobsTool(dependencies),
    getJobTool(dependencies),
    searchLabourLawTool(dependencies),
    searchPolicyTool(dependencies),
    findServiceTool(dependencies),
    handOffTool(),
  ];
}
