import type { Audience } from '../../contract/audience.ts';
import type { SessionState } from '../../contract/session-state.ts';
import { scanNumbers } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import { recogniseHiring, tellsOfHiring } from '../../understanding/recognise-hiring.ts';

type Facts = Readonly<Record<string, unknown>>;

/**
 * 招了两个，签了一年合同，社保都交了, after an employer was told what there is: what it tells of the hire asks which of it
 * the firm gets.
 */
export function ofHiring(request: Request, state: SessionState): Request {
  const { form, topic } = state;
  if (form !== undefined || !spokeAsEmployer(state) || request.act === 'danger') return request;
  const told = tellsOfHiring(request.text, scanNumbers(request.text));
  if (Object.keys(told).length === 0 || topic === undefined || WANTS_ELSE.has(request.intent)) return request;
  const { calculation: _sum, programme: _programme, service: _service, ...slots } = request.slots;
  const { ofAnother: _another, ...own } = request;
  return {
    ...own,
    intent: 'eligibility',
    act: 'new',
    confidence: 1,
    follows: 'topic',
    slots: { ...slots, facts: {}, circumstances: { audience: 'employer', ...told } },
  };
}

const WANTS_ELSE: ReadonlySet<Request['intent']> = new Set<Request['intent']>(['handoff', 'service_guide', 'unsafe']);

function spokeAsEmployer({ asEmployer, topic }: SessionState): boolean {
  const { audience, facts } = (topic?.arguments ?? {}) as { audience?: string; facts?: { audience?: string } };
  return asEmployer === true || audience === 'employer' || facts?.audience === 'employer';
}

/** Whom an employer hires, as it told when it asked what there is; nothing where a verdict holds it already. */
export function hiredBefore(topic: SessionState['topic']): Facts {
  if (topic?.said === undefined || topic.tool === 'check_eligibility') return {};
  return recogniseHiring(topic.said, scanNumbers(topic.said));
}

/** Groups that are hired, as the pack has them, where the words only describe them (失业好几年的, 五十多岁的). */
const DESCRIBED: readonly (readonly [string, Audience])[] = [
  ['long_unemployed', 'registered_unemployed'],
  ['older', 'hard_to_employ'],
  ['unemployed', 'hard_to_employ'],
];

/** What an employer's question is about where it names no group: the words that the pack has for whom it hires. */
export function hiredInWords(
  { slots, text }: Request,
  audiences: Readonly<Record<string, string>>,
): string | undefined {
  const { audience, hires } = slots.circumstances;
  if (audience !== 'employer' || !Array.isArray(hires)) return undefined;
  const group = DESCRIBED.find(([code]) => hires.includes(code))?.[1];
  const words = audiences[group ?? ''];
  return words === undefined || text.includes(words) ? undefined : `${audiences.employer}${words}，`;
}

/** 他登记失业一年多了 tells more of the person who was hired and does not make another of them. */
export function withHires(before: Facts, told: Facts): Facts {
  const [earlier, now] = [before.hires, told.hires];
  return Array.isArray(earlier) && Array.isArray(now) ? { ...told, hires: [...new Set([...earlier, ...now])] } : told;
}
