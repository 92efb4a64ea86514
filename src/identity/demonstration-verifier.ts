import { randomUUID } from 'node:crypto';
import type { IdentityVerifier } from './identity-verifier.ts';

/** Shows how a check goes and checks nothing; everything it passes is marked as a demonstration. */
export function demonstrationVerifier(): IdentityVerifier {
  return {
    method: 'demonstration',
    begin: async () => ({ reference: `demonstration-${randomUUID()}` }),
    result: async () => 'passed',
  };
}
