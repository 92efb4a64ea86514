import type { Application, ApplicationStatus } from '../contract/application.ts';
import type { Job } from '../contract/job.ts';
import type { Spoken } from './spoken.ts';

export interface ApplicationReadBack {
  job: Job;
  name: string;
  phone: string;
  withResume: boolean;
}

/** What is said about applying. */
export interface ApplicationNarrator {
  /** Asks for what the employer needs; `problem` says why the last answer would not do. */
  ask(field: 'name' | 'phone', job: Job, problem?: string): Spoken;
  /** Everything that will be sent and to whom, before the yes. */
  confirm(readBack: ApplicationReadBack): Spoken;
  submitted(application: Application, already: boolean): Spoken;
  /** The posting takes no applications; `others` are the nearest that do. */
  refused(reason: 'unknown' | 'lapsed', others: Job[]): Spoken;
  listed(applications: readonly Application[]): Spoken;
  status(status: ApplicationStatus): string;
}
