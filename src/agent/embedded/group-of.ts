import type { Audience } from '../../contract/audience.ts';

type Known = Readonly<Record<string, unknown>>;

const has = (known: Known, hardship: string): boolean =>
  Array.isArray(known.hardships) && known.hardships.includes(hardship);

/** By what was told of a person: the groups that programmes are made for, the one that brings most first. */
const GROUPS: readonly (readonly [Exclude<Audience, 'employer'>, (known: Known) => boolean])[] = [
  ['disabled', (known) => has(known, 'disabled')],
  ['veteran', ({ veteran }) => veteran === true],
  ['poverty_relief', (known) => has(known, 'poverty_monitored')],
  [
    'hard_to_employ',
    (known) => known.hardToEmploy === true || has(known, 'zero_employment') || has(known, 'low_income'),
  ],
  ['graduate', ({ graduate }) => graduate !== undefined && graduate !== 'none'],
  ['flexible_worker', ({ situation, platformWorker }) => situation === 'flexible' || platformWorker === true],
  ['entrepreneur', ({ situation, startsBusiness }) => situation === 'self_employed' || startsBusiness === true],
  ['registered_unemployed', ({ situation }) => situation === 'unemployed'],
  ['migrant_worker', ({ ruralWorker }) => ruralWorker === true],
];

/** The group a person belongs to, by everything that is known of them. */
export function groupOf(known: Known): Exclude<Audience, 'employer'> | undefined {
  return GROUPS.find(([, belongs]) => belongs(known))?.[0];
}
