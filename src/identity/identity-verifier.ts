import type { IdentityMethod } from '../contract/identity.ts';

/**
 * Somebody who can tell that a person is who they say. Where there is none, hall staff look at the card. What goes wrong
 * here takes nothing away: a resume, an application and every question do without it.
 */
export interface IdentityVerifier {
  readonly method: IdentityMethod;
  /** @returns the other side's name for this check, and where the person goes to be looked at */
  begin(person: { name: string; idNumber: string; returnUrl: string }): Promise<{ reference: string; url?: string }>;
  /** `waiting` also when the other side cannot say yet; rejects when it cannot be reached or is not who it should be. */
  result(reference: string): Promise<'passed' | 'failed' | 'waiting'>;
}
