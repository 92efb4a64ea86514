import type { CueBook } from '../../lexicon/cues.ts';
import type { PlannedCall } from './plan.ts';

/** What a question about one's applications asks of `list_applications`: the list, or to take one back. */
export function applicationsCall(text: string, cues: CueBook): PlannedCall {
  if (!cues.matches('withdraws', text)) return { name: 'list_applications', arguments: {} };
  const which = cues.matches('withdrawsBarely', text) ? '' : text.slice(0, 200);
  return { name: 'list_applications', arguments: { withdraw: which } };
}
