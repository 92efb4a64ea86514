import { Intent } from '../../src/contract/intent.ts';
import { percent, textTable } from '../text-table.ts';
import type { Judgement } from './judge-turn.ts';

export interface Figures {
  turns: number;
  intentAccuracy: number | null;
  toolAccuracy: number | null;
  argumentPrecision: number | null;
  argumentRecall: number | null;
  argumentsExact: number | null;
  statusAccuracy: number | null;
}

interface Share {
  part: number;
  whole: number;
}

type Shares = Record<Exclude<keyof Figures, 'turns'>, Share>;

const COLUMNS = {
  intentAccuracy: 'intent',
  toolAccuracy: 'tools',
  argumentPrecision: 'precision',
  argumentRecall: 'recall',
  argumentsExact: 'exact',
  statusAccuracy: 'status',
} as const satisfies Record<keyof Shares, string>;

function sharesOf(judgements: readonly Judgement[]): Shares {
  const total = (pick: (judgement: Judgement) => number): number =>
    judgements.reduce((sum, judgement) => sum + pick(judgement), 0);
  const share = (pick: (judgement: Judgement) => boolean | undefined): Share => ({
    part: judgements.filter((judgement) => pick(judgement) === true).length,
    whole: judgements.filter((judgement) => pick(judgement) !== undefined).length,
  });
  const right = total((judgement) => judgement.right);
  return {
    intentAccuracy: share(({ intent }) => intent.right),
    toolAccuracy: share(({ toolsRight }) => toolsRight),
    argumentPrecision: { part: right, whole: right + total(({ surplus }) => surplus) },
    argumentRecall: { part: right, whole: right + total(({ missing }) => missing) },
    argumentsExact: share(({ argumentsExact }) => argumentsExact),
    statusAccuracy: share(({ statusRight }) => statusRight),
  };
}

export function figuresOf(judgements: readonly Judgement[]): Figures {
  const shares = Object.entries(sharesOf(judgements)).map(([name, { part, whole }]) => [
    name,
    whole === 0 ? null : part / whole,
  ]);
  return { turns: judgements.length, ...(Object.fromEntries(shares) as Omit<Figures, 'turns'>) };
}

/** One line a group, with the number of turns behind it. */
export function figuresTable(groups: ReadonlyMap<string, readonly Judgement[]>): string[] {
  const rows = [...groups].map(([name, judgements]) => {
    const shares = sharesOf(judgements);
    const cells = Object.keys(COLUMNS).map((column) => {
      const { part, whole } = shares[column as keyof Shares];
      return percent(part, whole);
    });
    return [name, String(judgements.length), ...cells];
  });
  return textTable([['', 'turns', ...Object.values(COLUMNS)], ...rows]);
}

type Taken = Intent | 'failed';
type Confusion = Partial<Record<Intent, Partial<Record<Taken, number>>>>;

/** How often each intent was taken for each other one; `{ expected: { got: count } }`, the right ones included. */
export function confusionOf(judgements: readonly Judgement[]): Confusion {
  const confusion: Confusion = {};
  for (const { intent } of judgements) {
    const row = confusion[intent.expected] ?? {};
    confusion[intent.expected] = row;
    row[intent.got] = (row[intent.got] ?? 0) + 1;
  }
  return confusion;
}

/** The matrix with expected intents down and the intents taken across, numbered alike. */
export function confusionTable(judgements: readonly Judgement[]): string[] {
  const confusion = confusionOf(judgements);
  const failed = judgements.some(({ intent }) => intent.got === 'failed');
  const taken: Taken[] = [...Intent.options, ...(failed ? (['failed'] as const) : [])];
  const rows = Intent.options.map((expected, index) => [
    `${String(index + 1).padStart(2)} ${expected}`,
    ...taken.map((got) => String(confusion[expected]?.[got] ?? '·')),
  ]);
  return textTable([
    ['expected \\ got', ...taken.map((got, index) => (got === 'failed' ? got : String(index + 1)))],
    ...rows,
  ]);
}
