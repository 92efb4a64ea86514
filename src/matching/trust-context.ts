import { isRegistrationNumber } from './registration-number.ts';
import type { TrustWarning } from './trust-warning.ts';

/** Who may supply postings. */
export type SourceStanding = 'trusted' | 'doubtful' | 'blocked';

/** What is known of an employer. */
export interface EmployerRecord {
  /** Unified social credit code as the employer gave it. */
  registrationNumber?: string;
  registeredDaysAgo?: number;
  /** Complaints found to have a ground in the last year. */
  complaints?: number;
  blocked?: boolean;
}

/** What staff decided about one posting; the note is kept with the decision and shown to staff. */
export interface StaffRuling {
  verdict: 'allow' | 'block';
  note: string;
}

/** What is known beyond a posting's own words; every function may answer that it knows nothing. */
export interface TrustContext {
  source?(name: string): SourceStanding | undefined;
  employer?(name: string): EmployerRecord | undefined;
  ruling?(postingId: string): StaffRuling | undefined;
}

const VERY_NEW_DAYS = 90;
const REPEATED_COMPLAINTS = 3;
const MANY_COMPLAINTS = 10;

export function sourceWarnings(standing: SourceStanding | undefined): TrustWarning[] {
  if (standing === 'blocked') return [{ code: 'source_blocked', severity: 'severe' }];
  return standing === 'doubtful' ? [{ code: 'source_doubtful', severity: 'doubtful' }] : [];
}

export function employerWarnings(record: EmployerRecord | undefined): TrustWarning[] {
  if (record === undefined) return [];
  if (record.blocked) return [{ code: 'employer_blocked', severity: 'severe' }];
  const warnings: TrustWarning[] = [];
  const { registrationNumber, registeredDaysAgo, complaints = 0 } = record;
  if (registrationNumber !== undefined && !isRegistrationNumber(registrationNumber)) {
    warnings.push({ code: 'registration_number_invalid', severity: 'doubtful', evidence: registrationNumber });
  }
  if (registeredDaysAgo !== undefined && registeredDaysAgo < VERY_NEW_DAYS) {
    warnings.push({ code: 'employer_very_new', severity: 'doubtful', days: registeredDaysAgo });
  }
  if (complaints >= REPEATED_COMPLAINTS) {
    const severity = complaints >= MANY_COMPLAINTS ? 'severe' : 'doubtful';
    warnings.push({ code: 'employer_complaints', severity, count: complaints });
  }
  return warnings;
}
