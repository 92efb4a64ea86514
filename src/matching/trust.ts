import type { Posting } from '../contract/job.ts';
import { normaliseText } from './normalise.ts';
import { PossibleExpressions } from './possible-expressions.ts';
import { SuspicionModel, type SuspicionWeights } from './suspicion-model.ts';
import { employerWarnings, sourceWarnings, type TrustContext } from './trust-context.ts';
import { SignalReader, type TrustSignals } from './trust-signals.ts';
import type { TrustSeverity, TrustWarning } from './trust-warning.ts';

/** A rule as `knowledge/lexicon/trust.yaml` states it. */
export interface TrustRule {
  code: string;
  severity: TrustSeverity;
  /** Any of these regular expressions raises the doubt. */
  patterns: string[];
  /** Stretches that are harmless and taken out before the patterns are tried. */
  unless?: string[];
}

export interface TrustRules {
  /** Stretches taken out of the text before any rule is tried. */
  harmless: string[];
  rules: TrustRule[];
  /** What is said sideways; nothing is looked for when they are left out. */
  signals?: TrustSignals;
  /** What was learned from examples, for what neither rules nor signals know; nothing is read so when left out. */
  suspicion?: SuspicionWeights;
  pay: {
    /** Yuan a month at the bottom of the range that no ordinary posting pays. */
    absurdMonthlyMin: number;
    /** Top of a range this many times its bottom says nothing. */
    absurdRangeRatio: number;
  };
}

export const SEVERITY_CODE: Record<TrustSeverity, number> = { doubtful: 1, severe: 2 };

interface CompiledRule {
  code: string;
  severity: TrustSeverity;
  pattern: RegExp;
  unless?: RegExp;
}

/** What a stretch must score to be doubted, by how many kinds of words of one signal stand in it: none, one, more. */
const DOUBTED_ABOVE = [1.5, 1, 0.3] as const;
const MOST_EVIDENCE = 60;

/** Any text of a posting's length, with a character beyond Latin: for texts without one expressions are compiled apart. */
const SAMPLE = 'a posting about work, hours and pay… '.repeat(8);

/**
 * Tells what should not be offered, or not without a word of warning, in three layers: who supplies the posting, who
 * hires, and what is said. What staff decided about a posting goes before all of them.
 */
export class TrustAssessor {
  readonly #rules: CompiledRule[];
  readonly #signals: SignalReader;
  readonly #suspicion: SuspicionModel | undefined;
  readonly #harmless: RegExp | undefined;
  readonly #possible: PossibleExpressions;
  readonly #pay: TrustRules['pay'];
  readonly #context: TrustContext;

  constructor(rules: TrustRules, context: TrustContext = {}) {
    this.#context = context;
    this.#rules = rules.rules.map(({ code, severity, patterns, unless }) => ({
      code,
      severity,
      pattern: new RegExp(patterns.join('|'), 'u'),
      ...(unless && unless.length > 0 ? { unless: new RegExp(unless.join('|'), 'gu') } : {}),
    }));
    this.#possible = new PossibleExpressions(rules.rules.map(({ patterns }) => patterns));
    this.#harmless = rules.harmless.length === 0 ? undefined : new RegExp(rules.harmless.join('|'), 'gu');
    this.#signals = new SignalReader(rules.signals ?? { classes: {}, signals: [] });
    this.#suspicion = rules.suspicion === undefined ? undefined : new SuspicionModel(rules.suspicion);
    this.#pay = rules.pay;
  }

  /**
   * Has the engine compile the rules, one at a time: it does so when an expression first runs, again when it has run,
   * and anew when it has not run for long. All of them at the first posting would hold up everything else.
   */
  *prepare(): Generator<undefined> {
    yield* this.#possible.prepare();
    for (const rule of this.#rules) {
      for (let time = 0; time < 3; time += 1) rule.pattern.test(SAMPLE);
      yield;
    }
    yield* this.#signals.prepare();
  }

  /** Every doubt about a posting, severe ones first. */
  assess(posting: Posting): TrustWarning[] {
    const ruling = this.#context.ruling?.(posting.id);
    if (ruling?.verdict === 'allow') return [];
    const warnings = [
      ...sourceWarnings(this.#context.source?.(posting.source)),
      ...employerWarnings(this.#context.employer?.(posting.employer.name)),
      ...this.#wordsOf(posting),
      ...this.#payOf(posting),
    ];
    if (ruling?.verdict === 'block') warnings.push({ code: 'blocked_by_staff', severity: 'severe' });
    return warnings.sort((first, second) => SEVERITY_CODE[second.severity] - SEVERITY_CODE[first.severity]);
  }

  /** Whether staff have looked at the posting and let it stand. */
  isAllowed(postingId: string): boolean {
    return this.#context.ruling?.(postingId)?.verdict === 'allow';
  }

  /** 0 nothing found, 1 doubtful, 2 severe. */
  severity(posting: Posting): number {
    return this.assess(posting).reduce((worst, { severity }) => Math.max(worst, SEVERITY_CODE[severity]), 0);
  }

  #wordsOf(posting: Posting): TrustWarning[] {
    const text = normaliseText([posting.title, ...(posting.tags ?? []), posting.description ?? ''].join(' ; '));
    const telling = this.#harmless === undefined ? text : text.replaceAll(this.#harmless, ' ');
    const warnings: TrustWarning[] = [];
    const possible = this.#possible.look(text);
    for (const [number, { code, severity, pattern, unless }] of this.#rules.entries()) {
      if (!possible.has(number) || !pattern.test(text)) continue;
      const evidence = pattern.exec(unless === undefined ? telling : telling.replaceAll(unless, ' '))?.[0];
      if (evidence !== undefined) warnings.push({ code, severity, evidence });
    }
    const known = new Set(warnings.map(({ code }) => code));
    warnings.push(...this.#signals.read(telling).filter(({ code }) => !known.has(code)));
    return warnings.length > 0 ? warnings : this.#suspicionOf(posting);
  }

  /** What reads like a fraud or an unlawful demand though no rule knows why. */
  #suspicionOf({ description }: Posting): TrustWarning[] {
    if (this.#suspicion === undefined || description === undefined) return [];
    const least = Math.min(...DOUBTED_ABOVE);
    for (const { text, score } of this.#suspicion.read(description)) {
      if (score <= least || score <= DOUBTED_ABOVE[this.#signals.kindsMet(text)]) continue;
      return [{ code: 'wording_suspicious', severity: 'doubtful', evidence: text.slice(0, MOST_EVIDENCE) }];
    }
    return [];
  }

  #payOf({ monthlyPay }: Posting): TrustWarning[] {
    if (monthlyPay === undefined) return [];
    const { min, max } = monthlyPay;
    if (min >= this.#pay.absurdMonthlyMin)
      return [{ code: 'pay_absurd', severity: 'doubtful', amount: Math.round(min) }];
    if (min > 0 && max / min >= this.#pay.absurdRangeRatio) {
      return [{ code: 'pay_range_says_nothing', severity: 'doubtful', amount: Math.round(max) }];
    }
    return [];
  }
}

/** Times the going rate from which a posting's least pay is doubted. */
const FAR_ABOVE = 2.5;

/** Doubts that only the other postings and the law of the place can raise; reckoned when a posting is shown. */
export function payWarnings(posting: Posting, goingRate: number, minimumWage: number | undefined): TrustWarning[] {
  const { monthlyPay, employmentType, pay } = posting;
  if (monthlyPay === undefined) return [];
  const warnings: TrustWarning[] = [];
  // What interns get differs tenfold: it tells nothing.
  if (employmentType !== 'internship' && monthlyPay.min > goingRate * FAR_ABOVE) {
    warnings.push({ code: 'pay_far_above_going_rate', severity: 'doubtful', amount: Math.round(goingRate) });
  }
  const wholeMonth = employmentType === 'full_time' && (pay.unit === 'month' || pay.unit === 'year');
  if (wholeMonth && minimumWage !== undefined && monthlyPay.max > 0 && monthlyPay.max < minimumWage) {
    warnings.push({ code: 'pay_below_minimum', severity: 'doubtful', amount: minimumWage });
  }
  return warnings;
}
