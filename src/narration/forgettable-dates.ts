/** Dates a person may have forgotten, which a sum can do without or take in another way. */
export const FORGETTABLE_DATES = [
  'startDate',
  'contractDate',
  'disputeDate',
  'interruptedOn',
  'injuryDate',
  'transferredFrom',
  'openEndedDueDate',
] as const;
