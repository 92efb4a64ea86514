import type { ApplicationStatus } from '../contract/application.ts';
import type { OutcomeStage } from '../contract/outcome.ts';

const DAY_MS = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;
/** Nobody is asked before ten in the morning or after eight in the evening. */
const FROM_HOUR = 10;
const TO_HOUR = 20;
/** Days until an interview whose day nobody said is likely to be over. */
const INTERVIEW_DAYS = 3;
/** The first week of work shows whether it is what was promised. */
const HIRED_DAYS = 7;

/** What the person is asked after a change of status, and from when: the day after the interview, a week into the work. */
export function asksAfter(
  status: ApplicationStatus,
  now: Date,
  happensAt?: string,
): { stage: OutcomeStage; dueAt: string } | undefined {
  if (status === 'interview') {
    const dueAt =
      happensAt === undefined ? morningAfter(now, INTERVIEW_DAYS) : morningAfter(new Date(Date.parse(happensAt)), 1);
    return { stage: 'interview', dueAt };
  }
  return status === 'hired' ? { stage: 'hired', dueAt: morningAfter(now, HIRED_DAYS) } : undefined;
}

/** Whether a message may ask anybody anything at this hour in China. */
export function mayAskNow(now: Date): boolean {
  const hour = new Date(now.getTime() + CHINA_OFFSET_MS).getUTCHours();
  return hour >= FROM_HOUR && hour < TO_HOUR;
}

function morningAfter(moment: Date, days: number): string {
  const china = new Date(moment.getTime() + CHINA_OFFSET_MS + days * DAY_MS);
  const morning = Date.UTC(china.getUTCFullYear(), china.getUTCMonth(), china.getUTCDate(), FROM_HOUR);
  return new Date(morning - CHINA_OFFSET_MS).toISOString();
}
