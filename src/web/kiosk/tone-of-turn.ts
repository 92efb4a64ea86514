import type { Turn } from '../../contract/turn.ts';

/** With what face an answer is given. */
export function toneOfTurn({ status, intent, cards }: Turn): 'plain' | 'happy' | 'sorry' {
  if (intent === 'unsafe' || status === 'declined') return 'plain';
  if (status === 'failed' || status === 'not_found') return 'sorry';
  const good = status === 'done' || cards.some(({ type }) => type === 'jobs');
  return good ? 'happy' : 'plain';
}
