import type { Card } from '../../contract/card.ts';
import type { Turn } from '../../contract/turn.ts';
import { plainText } from '../markdown/parse-markdown.ts';

/** Cards that say everything their part of the reply says, better. */
const TELLING_CARDS: ReadonlySet<string> = new Set(['jobs', 'job', 'service']);
const LIST_OR_HEADING = /^\s*(?:[-*]\s|\d+\.\s|\*\*)/m;
const ITEM = /^\s*(?:[-*]|\d+\.)\s+(.*)$/;
const LEADS_TO_LIST = /[:：]\s*$/;

type Calculation = Extract<Card, { type: 'calculation' }>;

/** What a paragraph begins with that names its sources, and the names. */
const LABELLED = /^([^:：]{1,12})[:：](.*)$/s;

type Told = Pick<Turn, 'reply' | 'cards' | 'toolCalls'> & { citations?: Turn['citations'] };

/** The part of a reply that its cards and its sources do not repeat. */
export function shownReply(turn: Told): string {
  const sums = turn.cards.filter((card): card is Calculation => card.type === 'calculation');
  return withoutSources(sums.reduce(withoutWorking, withoutList(turn)), turn.citations ?? []);
}

/** Whether the reply says these words of a card already, however it sets them off. */
export function repeats(said: string, words: string): boolean {
  const bare = (text: string) => plainText(text).replace(/\s/g, '');
  return bare(said).includes(bare(words));
}

/** Every source is a button below; a paragraph that does nothing but name them says it twice. */
function withoutSources(reply: string, citations: Turn['citations']): string {
  const names = citations
    .flatMap(({ title, article }) => [title, ...(article === undefined ? [] : [article])])
    // 劳动合同法 stands in 劳动合同法实施条例.
    .sort((one, other) => other.length - one.length);
  const onlyNames = (paragraph: string) => {
    const listed = LABELLED.exec(paragraph)?.[2] ?? '';
    const rest = names.reduce((text, name) => text.replaceAll(name, ''), listed);
    return rest !== listed && !/[\p{L}\p{N}]/u.test(rest);
  };
  return reply
    .split(/\n{2,}/)
    .filter((paragraph, index) => index === 0 || !onlyNames(paragraph))
    .join('\n\n');
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
function withoutList({ reply, cards, toolCalls }: Told): string {
  if (toolCalls.length !== 1) return reply;
  for (const card of cards) {
    if (card.type === 'fairs' || card.type === 'training') return withoutItems(reply, () => true);
    if (card.type === 'calculation') return withoutItems(reply, (item) => card.steps.includes(item));
    if (isPractice(card)) return withoutParagraph(reply, card.question);
    if (isProfile(card))
      return withoutItems(reply, (item) => values(card.profile).some((value) => item.endsWith(value)));
    if (card.type === 'handoff')
      return withoutItems(reply, (item) => card.contacts.some(({ name }) => item.startsWith(name)));
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

const isPractice = (card: object): card is { question: string } =>
  (card as Card).type === 'interview' && 'question' in card && typeof card.question === 'string';

const isProfile = (card: object): card is { profile: object } => (card as Card).type === 'profile' && 'profile' in card;

/** What of a person's facts is words; the card says it with a name of its own. */
const values = (profile: object) => Object.values(profile).filter((value) => typeof value === 'string' && value !== '');

/** Without the paragraph that asks what a card asks, unless it is all there is. */
function withoutParagraph(reply: string, asked: string): string {
  const others = reply.split(/\n{2,}/).filter((paragraph) => !paragraph.includes(asked));
  return others.length === 0 ? reply : others.join('\n\n');
}
