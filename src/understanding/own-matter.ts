import type { Slots } from './reading.ts';

/** Topics that any question in the course of a matter may show. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  ...['legality', 'work_word', 'work_wish', 'job_wanted', 'do_trade', 'job_detail', 'statute'],
]);
/** Single words of the law or of a procedure, which alone name no matter. */
const A_WORD = 'pack_';

/** Whether words name a matter that questions can be about. */
export function namesMatter({ topics }: Pick<Slots, 'topics'>): boolean {
  return topics.some((topic) => !OF_ANYTHING.has(topic) && !topic.startsWith(A_WORD));
}

/** Whether they hold at least a single word of it. */
export function touchesMatter({ topics }: Pick<Slots, 'topics'>): boolean {
  return topics.some((topic) => !OF_ANYTHING.has(topic));
}
