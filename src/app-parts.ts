import type { Logger } from 'pino';
import type { ModelCircuit } from './agent/model-circuit.ts';
import type { ApplicationDesk } from './applications/application-desk.ts';
import type { DeliveryRoute } from './applications/delivery-routes.ts';
import type { CarryAwayDesk } from './carry-away/carry-away-desk.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { AppliedPosting } from './contract/application.ts';
import type { OutcomeAnswer, OutcomeStage } from './contract/outcome.ts';
import type { CallDesk } from './followup/call-desk.ts';
import type { ChecklistAddresses } from './halls/checklist-address.ts';
import type { ServiceDesk } from './halls/service-desk.ts';
import type { IdentityDesk } from './identity/identity-desk.ts';
import type { LoadedKnowledge } from './load-knowledge.ts';
import type { Operations } from './open-operations.ts';
import type { openVoice } from './speech/open-voice.ts';
import type { Database } from './store/database.ts';
import type { SessionRepository } from './store/session-repository.ts';
import type { PersonEraser } from './tools/erase-me.ts';
import type { JobSearch } from './tools/job-search.ts';

/** What the composition root has put together so far, for the steps that need most of it. */
export interface Parts {
  config: Config;
  database: Database;
  knowledge: LoadedKnowledge;
  searchJobs: JobSearch;
  applicationDesk: ApplicationDesk;
  deliveryRouteFor(posting: AppliedPosting): DeliveryRoute | undefined;
  carryAwayDesk: CarryAwayDesk;
  eraser: PersonEraser;
  identityDesk: IdentityDesk;
  callDesk: CallDesk | undefined;
  readAnswer(text: string, stage: OutcomeStage): OutcomeAnswer;
  sessions: SessionRepository;
  checklists: ChecklistAddresses;
  serviceDesk: ServiceDesk;
  clock: Clock;
  logger: Logger;
  operations: Operations;
  /** What is known of the language model once it is there. */
  remote: { circuit?: ModelCircuit };
  voice: Awaited<ReturnType<typeof openVoice>>;
}
