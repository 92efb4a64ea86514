import { z } from 'zod';

const Patterns = z.array(z.string().min(1)).default([]);
const Words = z.array(z.coerce.string().min(2)).min(1);

export const Beyond = z.strictObject({
  /** Places with a law of their own; `unless` the question is of somebody sent there from here, but not of its `ownLaw`. */
  abroad: z.strictObject({ words: Words, unless: Patterns, ownLaw: Patterns }),
  /** Employers and houses by name, and what only they could tell. */
  employers: z.strictObject({ words: Words, asks: Patterns, unless: Patterns }),
  /** How people ask what is to come: what the state will do, how a case will end. */
  outlook: Patterns,
  /** An employer without a name, and what only those inside could tell; the `unless` of employers holds here too. */
  houses: z.strictObject({ own: Patterns, asks: Patterns }),
  /** Payments of other offices and numbers of places in recruitments, which none of the texts here holds. */
  notAtHand: Patterns,
  /** Other fields of law, `unless` the question is of work after all. */
  otherFields: z.strictObject({ patterns: Patterns, unless: Patterns }),
  /** How people state a rule as law, and how they speak of one they have heard of. */
  claims: Patterns,
  hearsay: Patterns,
  /** How people ask to have confirmed what they say themselves (对吧, 真的假的). */
  confirms: Patterns,
  /** What an employer says of those who are hired; nobody else speaks of them so. */
  employer: Patterns,
});
export type Beyond = z.infer<typeof Beyond>;

/** How a rule is taken for granted: stated as what the law says, or heard of. */
export type Claim = 'stated' | 'heard';

export interface BeyondReach {
  /** Whose law or whose own rule a question asks for; undefined when it may be answered here. */
  of(text: string): 'abroad' | 'employers_own' | 'outlook' | 'other_field' | 'not_at_hand' | undefined;
  /** How a question takes a rule for granted and only asks for more of it, if it does. */
  claimsRule(text: string): Claim | undefined;
  /** Whether a question says something and asks whether it is so. */
  asksToConfirm(text: string): boolean;
  /** Whether an employer asks. */
  asksAsEmployer(text: string): boolean;
}

export function createBeyondReach({
  abroad,
  employers,
  outlook,
  houses,
  notAtHand,
  otherFields,
  claims,
  hearsay,
  confirms,
  employer,
}: Beyond): BeyondReach {
  const claim = any(claims);
  const heard = any(hearsay);
  const confirm = any(confirms);
  const hiring = any(employer);
  const sentFromHere = any(abroad.unless);
  const ownLaw = any(abroad.ownLaw);
  const own = any(employers.asks);
  const ofLaw = any(employers.unless);
  const toCome = any(outlook);
  const unheld = any(notAtHand);
  const elsewhere = any(otherFields.patterns);
  const ofWork = any(otherFields.unless);
  const house = any(houses.own);
  const inside = any(houses.asks);
  const names = (words: readonly string[], text: string) => words.some((word) => text.includes(word));
  return {
    of(original) {
      const text = original.toLowerCase();
      if (names(abroad.words, text) && (ownLaw.test(text) || !sentFromHere.test(text))) return 'abroad';
      if (toCome.test(text)) return 'outlook';
      if (unheld.test(text)) return 'not_at_hand';
      if (elsewhere.test(text) && !ofWork.test(text)) return 'other_field';
      const asksInside = (names(employers.words, text) && own.test(text)) || (house.test(text) && inside.test(text));
      return asksInside && !ofLaw.test(text) ? 'employers_own' : undefined;
    },
    claimsRule: (text) => (claim.test(text) ? 'stated' : heard.test(text) ? 'heard' : undefined),
    asksToConfirm: (text) => confirm.test(text),
    asksAsEmployer: (text) => hiring.test(text),
  };
}

/** Nothing is matched where there is no pattern. */
function any(patterns: readonly string[]): RegExp {
  return patterns.length === 0 ? /(?!)/u : new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');
}
