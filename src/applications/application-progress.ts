import type { ApplicationSource, ApplicationStatus } from '../contract/application.ts';

const ORDER: readonly ApplicationStatus[] = ['submitted', 'sent', 'seen', 'interview', 'offer', 'hired'];
/** What the other side may say; the house says `submitted` and `sent`, the person `withdrawn`. */
const SAID_BY_OTHERS: ReadonlySet<ApplicationStatus> = new Set(['seen', 'interview', 'offer', 'hired', 'declined']);
/** Nothing follows these. */
const FINAL: ReadonlySet<ApplicationStatus> = new Set(['hired', 'withdrawn']);
/** Changes a person is sent word of; that somebody looked is for the list alone. */
const WORTH_A_MESSAGE: ReadonlySet<ApplicationStatus> = new Set(['interview', 'offer', 'hired', 'declined']);

export type ProgressRefusal = 'status_not_yours' | 'application_closed' | 'status_goes_back';

/**
 * Why one status may not follow another; `undefined` when it may. Forward only, but an employer may change its mind
 * after declining, and a person may withdraw until they are hired.
 */
export function progressRefusal(
  from: ApplicationStatus,
  to: ApplicationStatus,
  by: ApplicationSource,
): ProgressRefusal | undefined {
  if (by === 'person' ? to !== 'withdrawn' : by !== 'house' && !SAID_BY_OTHERS.has(to)) return 'status_not_yours';
  if (FINAL.has(from)) return 'application_closed';
  if (to === 'declined' || to === 'withdrawn') return undefined;
  if (from === 'declined')
    return to === 'interview' || to === 'offer' || to === 'hired' ? undefined : 'status_goes_back';
  return ORDER.indexOf(to) > ORDER.indexOf(from) ? undefined : 'status_goes_back';
}

export function deservesMessage(status: ApplicationStatus): boolean {
  return WORTH_A_MESSAGE.has(status);
}
