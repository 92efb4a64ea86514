import { z } from 'zod';

const Words = z.array(z.string().min(1)).min(1);

export const Premises = z.strictObject({
  /** A clause with one of these speaks of a condition, and says nothing that a rule could contradict by itself. */
  unless: z.array(z.string().min(1)).default([]),
  /** What is no content of its own: neither what is denied nor what is ruled is told by these characters. */
  fill: z.string().default(''),
  /** How something is said, and how a rule about the same thing says the contrary. */
  contraries: z.array(z.strictObject({ says: Words, rules: Words })),
});
export type Premises = z.infer<typeof Premises>;

/** Whether a ruling says the contrary of what a question takes for so. */
export type Contradicts = (question: string, ruling: string) => boolean;

/** What is said of stands within so many characters behind the word that affirms or denies it. */
const SAID_OF = 7;
const RULED_OF = 8;
/** Further on a ruling speaks of its conditions and exceptions. */
const RULING_CLAUSES = 4;
const DENIES = /[不没无未]$/u;

/**
 * Compares what a question affirms or denies with what the leading answer does: 试用期不用交社保 against 试用期也要交社保. Both
 * have to speak of the same thing, by at least two neighbouring characters behind such a word. What is not sure is not
 * contradicted.
 */
export function createPremises({ unless, fill, contraries }: Premises): Contradicts {
  const content = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_unused, at) => text.slice(at, at + 2)).filter(
      (pair) => ![...pair].some((character) => fill.includes(character)),
    );
  const saysContrary = (clause: string, ruling: string): boolean =>
    contraries.some(({ says, rules }) =>
      behind(clause, says, SAID_OF).some((said) => {
        const things = new Set(content(said));
        return behind(ruling, rules, RULED_OF).some((ruled) => content(ruled).some((pair) => things.has(pair)));
      }),
    );
  return (question, ruling) => {
    const clauses = clausesOf(question).filter((clause) => !unless.some((word) => clause.includes(word)));
    const rulings = clausesOf(ruling.replaceAll(/（[^）]*）/gu, '')).slice(0, RULING_CLAUSES);
    return clauses.some((clause) => !asksEither(clause) && rulings.some((one) => saysContrary(clause, one)));
  };
}

/** What stands behind each of some words; not behind one that is itself denied (不 before 要). */
function behind(clause: string, words: readonly string[], reach: number): string[] {
  const found: string[] = [];
  for (const word of words) {
    for (let at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + 1)) {
      const from = at + word.length;
      if (DENIES.test(clause.slice(0, at)) || /^[不没]/u.test(clause.slice(from))) continue;
      found.push(clause.slice(from, from + reach));
    }
  }
  return found;
}

function clausesOf(text: string): string[] {
  return text.split(/[，。？?！!,;；、：:\s]+/u).filter((clause) => clause !== '');
}

/** 能不能, 要不要: asked openly, nothing is taken for so. */
function asksEither(clause: string): boolean {
  return /(.)[不没]\1/u.test(clause.replace(/对不对/gu, ''));
}
