import { addYears } from '../calendar.ts';
import type { Reference, Remark } from '../result.ts';
import { deriveFacts } from './derive-facts.ts';
import { type Facts, type Judgement, judge, judgeAll } from './judge.ts';
import type { Condition, Programme } from './programme.ts';
import { type FactBook, NOT_KNOWN, readFacts } from './read-facts.ts';

export interface ProgrammeBook {
  programmes: readonly Programme[];
  facts: FactBook;
}

export interface Verdict {
  id: string;
  title: string;
  verdict: 'yes' | 'no' | 'unknown';
  /** What it brings and what to do; why not; or what is not certain. */
  reasons: Remark[];
  /** The fact that this verdict waits for. */
  missing?: string;
  /** Whether something that was told speaks for it, so that whoever told it may expect it. */
  near: boolean;
  entry: string;
  cites: readonly Reference[];
}

export interface EligibilityOutcome {
  verdicts: Verdict[];
  /** The fact that would decide most, when there is one worth asking for. */
  ask?: string;
  /** Whether the programme asked for is known at all. */
  known: boolean;
}

/** With so much known of a person, the verdicts are told rather than more asked. */
const ENOUGH_FACTS = 7;
/** Programmes that weigh less are for a few, and no question is put for their sake alone. */
const FOR_MANY = 0.5;

/**
 * Judges the programmes a name stands for, or all of them, against what is known.
 * @param named a title, a nickname or an id; several programmes may bear one nickname.
 */
export function checkEligibility(
  { programmes, facts: book }: ProgrammeBook,
  request: { named?: string; told: Readonly<Record<string, unknown>>; today: string },
): EligibilityOutcome {
  const { named, told, today } = request;
  const meant = named === undefined ? programmes : programmesNamed(named, programmes);
  const facts = readFacts(deriveFacts(told, today), book);
  const mixed = new Set(meant.map(({ audience }) => audience)).size > 1;
  const judged = meant.map((programme) => {
    const own = programme.when.filter((condition) => judge(condition, facts).verdict === 'yes').length;
    // The first condition of a programme says for whom it is.
    const [whom] = programme.when;
    const forThem = whom === undefined || judge(whom, facts).verdict !== 'no';
    return {
      programme,
      own,
      forThem,
      ...judgeAll(mixed ? [situationOf(programme), ...programme.when] : programme.when, facts),
    };
  });
  const open = judged.filter(({ programme, verdict }) => verdict === 'unknown' && isRunning(programme, today));
  const enough = named === undefined && knownFacts(told, facts) >= ENOUGH_FACTS;
  // Something is due, and what is still open is for a few: better told than asked about.
  const minor = judged.some(isDue) && open.every(({ programme }) => programme.weight < FOR_MANY);
  const settled = enough || (named === undefined && minor);
  const ask = settled ? undefined : decidingFact(open, (fact) => told[fact] === NOT_KNOWN);

  function isDue({ programme, verdict }: { programme: Programme } & Judgement): boolean {
    return verdict === 'yes' && isRunning(programme, today);
  }
  return {
    verdicts: judged
      .filter((one) => named !== undefined || isWorthTelling(one, today))
      .map(({ programme, own, forThem, ...judgement }) => ({
        ...verdictOf(programme, judgement, today),
        near: own > 0 && forThem,
      })),
    ...(ask === undefined ? {} : { ask }),
    known: meant.length > 0,
  };
}

/** Of all programmes, one that is open is told only when something speaks for it and it ran within the last year. */
function isWorthTelling(
  { programme, own, verdict }: { programme: Programme; own: number } & Judgement,
  today: string,
): boolean {
  if (verdict !== 'unknown' && isRunning(programme, today)) return true;
  const until = programme.until ?? programme.effectiveTo;
  return own > 0 && (until === undefined || addYears(until, 1) >= today);
}

function knownFacts(told: Readonly<Record<string, unknown>>, facts: Facts): number {
  return Object.keys(told).filter((name) => name in facts || told[name] === NOT_KNOWN).length;
}

function isRunning({ status, effectiveFrom, effectiveTo }: Programme, today: string): boolean {
  if (effectiveFrom !== undefined && today < effectiveFrom) return false;
  return status === 'in_force' && (effectiveTo === undefined || today <= effectiveTo);
}

/** A person’s programmes are not an employer’s. */
function situationOf({ audience }: Programme): Condition {
  return audience === 'employer'
    ? { fact: 'situation', is: 'employer', why: 'for_employers' }
    : { fact: 'situation', not: 'employer', why: 'for_persons' };
}

function verdictOf(programme: Programme, judgement: Judgement, today: string): Omit<Verdict, 'near'> {
  const { id, title, entry, cites, confidence, confirmWith, gives, next } = programme;
  const base = { id, title, entry, cites };
  if (judgement.verdict === 'no') {
    return { ...base, verdict: 'no', reasons: judgement.because.map((text) => ({ code: 'fails', text })) };
  }
  if (!isRunning(programme, today)) {
    const until = programme.until ?? programme.effectiveTo;
    if (programme.status === 'lapsed') return { ...base, verdict: 'no', reasons: [{ code: 'lapsed', until }] };
    return {
      ...base,
      verdict: 'unknown',
      reasons: [
        { code: 'unconfirmed', until, confirmWith },
        { code: 'gives', text: gives },
      ],
    };
  }
  if (judgement.verdict === 'unknown') {
    return { ...base, verdict: 'unknown', reasons: [{ code: 'gives', text: gives }], missing: judgement.lacks[0] };
  }
  const reasons: Remark[] = [
    { code: 'gives', text: gives },
    { code: 'next', text: next },
  ];
  if (confidence !== 'high') reasons.push({ code: 'local', confirmWith });
  return { ...base, verdict: 'yes', reasons };
}

/** Each open programme gives its missing facts its weight together, so a fact that settles it alone weighs most. */
function decidingFact(
  open: readonly (Judgement & { programme: Programme })[],
  isNotKnown: (fact: string) => boolean,
): string | undefined {
  const votes = new Map<string, number>();
  for (const { lacks, programme } of open) {
    for (const fact of lacks) votes.set(fact, (votes.get(fact) ?? 0) + programme.weight / lacks.length);
  }
  const askable = [...votes].filter(([fact]) => !isNotKnown(fact));
  return askable.sort(([, one], [, other]) => other - one)[0]?.[0];
}

function programmesNamed(named: string, programmes: readonly Programme[]): Programme[] {
  const name = plain(named);
  const exact = programmes.filter(({ id, title, aliases }) =>
    [id, title, ...aliases].some((known) => plain(known) === name),
  );
  if (exact.length > 0) return exact;
  const near = programmes
    .map((programme) => ({
      programme,
      length: Math.max(0, ...[programme.title, ...programme.aliases].map((known) => overlap(plain(known), name))),
    }))
    .filter(({ length }) => length > 0);
  const longest = Math.max(0, ...near.map(({ length }) => length));
  return near.filter(({ length }) => length === longest).map(({ programme }) => programme);
}

function overlap(known: string, name: string): number {
  if (name.includes(known)) return known.length;
  return name.length >= 3 && known.includes(name) ? name.length : 0;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s“”"《》（）()·-]/g, '');
}
