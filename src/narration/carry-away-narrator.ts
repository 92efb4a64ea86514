import type { Application } from '../contract/application.ts';
import type { CarryAwayContent } from '../contract/carry-away.ts';

type Section = { title: string; entries: { heading: string; lines: string[] }[] };

/** The words of the page that people take along. */
export interface CarryAwayNarrator {
  title: string;
  askForCode: { label: string; button: string };
  wrongCode: string;
  locked: string;
  gone: string;
  erased: string;
  until(expiresAt: string): string;
  erase: { text: string; button: string };
  foot: string;
  sections(content: CarryAwayContent, applications: readonly Application[], resume: readonly string[]): Section[];
}
