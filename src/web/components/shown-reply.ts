import type { Turn } from '../../contract/turn.ts';

/** Cards that say everything their part of the reply says, better. */
const TELLING_CARDS: ReadonlySet<string> = new Set(['jobs', 'job', 'service']);
const LIST_OR_HEADING = /^\s*(?:[-*]\s|\d+\.\s|\*\*)/m;

/** The part of a reply that its cards do not repeat: what comes before the first list or heading. */
export function shownReply({ reply, cards, toolCalls }: Pick<Turn, 'reply' | 'cards' | 'toolCalls'>): string {
  if (toolCalls.length !== 1 || !cards.some((card) => TELLING_CARDS.has(card.type))) return reply;
  const paragraphs = reply.split(/\n{2,}/);
  const end = paragraphs.findIndex((paragraph) => LIST_OR_HEADING.test(paragraph));
  return end <= 0 ? reply : paragraphs.slice(0, end).join('\n\n');
}
