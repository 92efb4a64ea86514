import type { SessionState } from '../contract/session-state.ts';
import type { CueBook } from '../lexicon/cues.ts';
import type { Request } from './reading.ts';

/** Questions whose answers are facts of a case or a person's name: nobody answers them with a trade and a place. */
const ASKS_NO_WORK: ReadonlySet<string> = new Set([
  ...['calculate_entitlement', 'check_eligibility', 'apply_to_job', 'get_job'],
]);

/** Whether a search, as the words stand alone, may be what is meant although something else was asked. */
export function mayTurnToASearch(text: string, { form, pendingAction }: SessionState, cues: CueBook): boolean {
  if (form === undefined || pendingAction !== undefined || !ASKS_NO_WORK.has(form.tool)) return false;
  const wishes = WISHING.some((cue) => cues.matches(cue, text));
  return wishes ? !cues.matches('workEnded', text) : !TELLING.some((cue) => cues.matches(cue, text));
}

const WISHING = ['workWished', 'looksFor', 'orders'] as const;
const TELLING = ['workTold', 'workDone', 'workEnded', 'agreedPay', 'ofOwnWork'] as const;

/** A trade with a place, or with wishes (叉车司机，只上白班，单休也行): complete, whatever was asked before. */
export function isWholeSearch([first, ...others]: readonly Request[], today: string): boolean {
  if (first?.intent !== 'job_search' || others.some(({ intent }) => intent !== 'job_search')) return false;
  const { search, province, ambiguousPlace, pointing, limits, facts, period } = first.slots;
  // 2019年3月到宁波当缝纫工 tells when it was.
  const past =
    (facts.startDate ?? facts.endDate ?? facts.years) !== undefined || (period && period.from < today) === true;
  if (search.keywords === undefined || pointing !== undefined || past) return false;
  const placed = search.city ?? search.district ?? search.place ?? province ?? ambiguousPlace;
  const { benefits, shift, exclude, employmentType, radiusKm, sortBy } = search;
  const wishes = [benefits, shift, exclude, employmentType, radiusKm, sortBy, limits].filter(
    (wish) => wish !== undefined,
  );
  return placed !== undefined || wishes.length > 0;
}
