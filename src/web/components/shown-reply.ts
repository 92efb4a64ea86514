import type { Card } from '../../contract/card.ts';
import type { Turn } from '../../contract/turn.ts';

/** Cards that say everything their part of the reply says, better. */
const TELLING_CARDS: ReadonlySet<string> = new Set(['jobs', 'job', 'service']);
const LIST_OR_HEADING = /^\s*(?:[-*]\s|\d+\.\s|\*\*)/m;
const ITEM = /^\s*(?:[-*]|\d+\.)\s+(.*)$/;
const LEADS_TO_LIST = /[:：]\s*$/;

type Calculation = Extract<Card, { type: 'calculation' }>;

/** The part of a reply that its cards do not repeat. */
export function shownReply(turn: Pick<Turn, 'reply' | 'cards' | 'toolCalls'>): string {
  const sums = turn.cards.filter((card): card is Calculation => card.type === 'calculation');
  return sums.reduce(withoutWorking, withoutList(turn));
}

/** A sum keeps its result, what it takes for granted, the deadline and where to go; working and articles stand in its card. */
function withoutWorking(reply: string, { steps, citations }: Calculation): string {
  const repeats = (paragraph: string, index: number) => {
    if (index === 0) return false;
    const items = paragraph.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
    if (items.length > 0) return items.every((item) => steps.includes(item));
    return citations.length > 0 && citations.every(({ title, article }) => paragraph.includes(article ?? title));
  };
  return reply
    .split(/\n{2,}/)
    .filter((paragraph, index) => !repeats(paragraph, index))
    .join('\n\n');
}

/** Without the list that a card shows better. */
function withoutList({ reply, cards, toolCalls }: Pick<Turn, 'reply' | 'cards' | 'toolCalls'>): string {
  if (toolCalls.length !== 1) return reply;
  for (const card of cards) {
    if (card.type === 'fairs' || card.type === 'training') return withoutItems(reply, () => true);
    if (card.type === 'calculation') return withoutItems(reply, (item) => card.steps.includes(item));
  }
  if (!cards.some((card) => TELLING_CARDS.has(card.type))) return reply;
  const paragraphs = reply.split(/\n{2,}/);
  const end = paragraphs.findIndex((paragraph) => LIST_OR_HEADING.test(paragraph));
  return end <= 0 ? reply : paragraphs.slice(0, end).join('\n\n');
}

/** Without the list items that a card tells, and the lines that led to them. */
function withoutItems(reply: string, told: (item: string) => boolean): string {
  const lines = reply.split('\n');
  const isTold = (line: string | undefined) => {
    const item = ITEM.exec(line ?? '')?.[1];
    return item !== undefined && told(item.trim());
  };
  const kept = lines.filter((line, index) => {
    if (isTold(line)) return false;
    const next = lines.slice(index + 1).find((one) => one.trim() !== '');
    return index === 0 || !(LEADS_TO_LIST.test(line) && isTold(next));
  });
  const text = kept.join('\n').trim();
  return text === '' ? reply : text;
}
