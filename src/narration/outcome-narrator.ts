import type { Application, ApplicationStatus } from '../contract/application.ts';
import type { OutcomeAnswer, OutcomeStage } from '../contract/outcome.ts';
import type { Spoken } from './spoken.ts';

/** The words for asking afterwards how it went. */
export interface OutcomeNarrator {
  ask(application: Application, stage: OutcomeStage): Spoken;
  /** What follows from the answer, once it is kept. */
  answered(application: Application, answer: OutcomeAnswer): Spoken;
  label(answer: OutcomeAnswer): string;
  /** Asks on the person's own telephone; names the employer, never the person. */
  message(application: Application, status: ApplicationStatus): string;
  /** The question on the page that was carried away. */
  form(application: Application, stage: OutcomeStage): { question: string; words: string; button: string };
  thanks: string;
}
