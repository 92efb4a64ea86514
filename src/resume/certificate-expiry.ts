import type { ResumeDocument } from '../contract/resume.ts';

/** A certificate that no longer holds, or will not for long. */
export interface LapsingCertificate {
  name: string;
  /** The last day it holds. */
  until: string;
  state: 'lapsed' | 'soon';
}

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Certificates that have lapsed by `today` or will within thirty days, the first to lapse first. */
export function lapsingCertificates(certificates: ResumeDocument['certificates'], today: string): LapsingCertificate[] {
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
  return (certificates ?? [])
    .flatMap(({ name, 'x-expires': expires }): LapsingCertificate[] => {
      if (expires === undefined) return [];
      const until = lastDay(expires);
      if (until < today) return [{ name, until, state: 'lapsed' }];
      return until <= soon ? [{ name, until, state: 'soon' }] : [];
    })
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

/** Those of them that words ask for: a posting's own text. */
export function lapsingFor(text: string, lapsing: readonly LapsingCertificate[]): LapsingCertificate[] {
  return lapsing.filter(({ name }) => text.includes(name) || (name.includes('健康证') && text.includes('健康证')));
}

/** 2027 holds until its last day, 2027-02 until the last of the month. */
function lastDay(date: string): string {
  const [year, month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
