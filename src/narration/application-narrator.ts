import type { Application, ApplicationStatus, AppliedPosting } from '../contract/application.ts';
import type { Job } from '../contract/job.ts';
import type { OutcomeNarrator } from './outcome-narrator.ts';
import type { Spoken } from './spoken.ts';

export interface ApplicationReadBack {
  job: Job;
  name: string;
  phone: string;
  withResume: boolean;
  /** Certificates this posting asks for that have lapsed or soon will, in words. */
  lapsing?: string;
}

export interface ApplicationLetter {
  kind: 'application' | 'update' | 'withdrawal';
  applicationId: string;
  posting: Pick<AppliedPosting, 'title' | 'city' | 'district' | 'payText'>;
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
  /** @param missing what the employer asks and the resume does not say, when a call about it is planned */
  submitted(application: Application, already: boolean, missing?: readonly string[]): Spoken;
  /** The posting takes no applications; `others` are the nearest that do. */
  refused(reason: 'unknown' | 'lapsed', others: Job[]): Spoken;
  listed(applications: readonly Application[]): Spoken;
  /** What the employer did since the person was last here, said before the answer. */
  news(applications: readonly Application[]): Spoken;
  /** Asks which application is to be taken back. */
  whichToWithdraw(applications: readonly Application[]): Spoken;
  /** Asks for the yes before an application is taken back. */
  confirmWithdrawal(application: Application): Spoken;
  withdrawn(application: Application): Spoken;
  /** Nothing can be taken back: there is none, or the person was already hired. */
  notWithdrawn(application: Application | undefined): Spoken;
  /** A short message to the person's own telephone; it names the employer, never the person. */
  notice(application: Application, status: ApplicationStatus): string;
  /** Asks on the person's own telephone how it went. */
  question(application: Application, status: ApplicationStatus): string;
  outcomes: OutcomeNarrator;
  /** The letter to an employer that brings, amends or takes back an application. */
  letter(message: ApplicationLetter): { subject: string; text: string };
  status(status: ApplicationStatus): string;
}
