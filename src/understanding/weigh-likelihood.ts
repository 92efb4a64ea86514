import type { Intent } from '../contract/intent.ts';
import type { TopicClass } from '../lexicon/lexicon-schema.ts';
import type { IntentDecision } from './decide-intent.ts';
import type { LikelyIntent } from './intent-model.ts';

/** What a class of topics is called after when only the likelihood names the intent. */
const CLASS_OF: Partial<Record<Intent, TopicClass>> = {
  job_search: 'job',
  job_detail: 'job_detail',
  apply: 'apply',
  application_status: 'application',
  job_fair: 'fair',
  training: 'training',
  policy: 'programme',
  eligibility: 'programme',
  labour_law: 'law',
  calculate: 'law',
  service_guide: 'service',
  resume: 'resume',
  interview: 'interview',
  career_advice: 'career',
  profile: 'profile',
  handoff: 'handoff',
  smalltalk: 'chat',
  out_of_scope: 'offtopic',
};

/** What came before, which the likelihood of the words alone does not know. */
export interface Before {
  /** What the last turn was about. */
  intent?: Intent;
  /** Whether the words are so short that they go on from it. */
  goesOn: boolean;
}

/** How many times likelier the cues' verdict is in a conversation, and the intent of the turn before. */
const IN_CONVERSATION = { cued: 5, last: 1.5 };
const GOING_ON = { cued: 20, last: 8 };
/** Where the cues are silent, the likelihood must be this great to speak alone. */
const SPEAKS_ALONE = 0.25;
/** Small talk is made of words that anything may hold, and must be likelier. */
const TALKS_ALONE = 0.35;
/** To send somebody away against what the cues recognised, the likelihood must be this great. */
const SENDS_AWAY = 0.4;
/** A danger that no pattern names must be this likely. */
const SURELY_DANGER = 0.65;
/** Facts of a sum decide for the sum only where such sentences ask for sums at all. */
const CONCEIVABLE = 0.1;
/** Less is enough between the rule and the sum, where the words tell of both. */
const CONCEIVABLE_BESIDE_THE_RULE = 0.02;
/** Words that merely give a place or a trade are no verdict against sending somebody away. */
const OURS = 1.5;
/** The points that a certain likelihood is worth. */
const CERTAIN = 7;

/**
 * The intent that the likelihood speaks for, and the cues where it is silent.
 * @param before nothing when the words stand alone
 */
export function weighLikelihood(
  verdict: IntentDecision,
  likely: readonly LikelyIntent[],
  before: Before | undefined,
): IntentDecision {
  const danger = likely[0]?.intent === 'unsafe' && likely[0].probability >= SURELY_DANGER;
  const weighed = likely
    .filter(({ intent }) => danger || intent !== 'unsafe')
    .map((each) => ({
      ...each,
      weight: each.probability * (before === undefined ? 1 : timesLikelier(each.intent, before)),
    }))
    .sort((one, other) => other.weight - one.weight);
  const [best, second] = weighed;
  if (best === undefined) return verdict;

  function timesLikelier(intent: Intent, { intent: last, goesOn }: Before): number {
    const times = goesOn ? GOING_ON : IN_CONVERSATION;
    const cued = verdict.class !== undefined && intent === verdict.intent ? times.cued : 1;
    return cued * (intent === last ? times.last : 1);
  }
  if (best.intent === 'unsafe') {
    return {
      ...verdict,
      intent: 'unsafe',
      class: undefined,
      danger: best.kind,
      probability: best.probability,
      reasons: [likelihoodOf(best)],
    };
  }
  // Between the rule and the sum, facts that leave nothing to ask but the sum decide, not what sentences resemble.
  const sum = likely.find(({ intent }) => intent === 'calculate')?.probability ?? 0;
  const least = best.intent === 'labour_law' ? CONCEIVABLE_BESIDE_THE_RULE : CONCEIVABLE;
  if (verdict.sumTold === true && sum >= least) return { ...verdict, probability: best.probability };
  const recognised = verdict.class !== undefined && verdict.score >= OURS;
  const ours = recognised && verdict.class !== 'offtopic' && verdict.class !== 'chat';
  if (best.intent === 'out_of_scope' && ours && best.probability < SENDS_AWAY) return verdict;
  // Words that resemble nothing known are spread over all labels, and dangers have most of them.
  const unknown = !danger && likely[0]?.intent === 'unsafe' && before === undefined;
  const alone = best.intent === 'smalltalk' ? TALKS_ALONE : SPEAKS_ALONE;
  if (verdict.class === undefined && (unknown || best.probability < alone)) return verdict;
  const reasons = [likelihoodOf(best)];
  if (best.intent === verdict.intent && verdict.class !== undefined) {
    return {
      ...verdict,
      probability: best.probability,
      score: before === undefined ? Math.max(verdict.score, best.probability * CERTAIN) : verdict.score,
      reasons: [...reasons, ...verdict.reasons],
    };
  }
  return {
    ...verdict,
    intent: best.intent,
    class: CLASS_OF[best.intent],
    probability: best.probability,
    score: Math.max(best.probability * CERTAIN, verdict.score),
    runnerUp: (second?.probability ?? 0) * CERTAIN,
    topic: undefined,
    reasons: [...reasons, ...verdict.reasons],
  };
}

function likelihoodOf({ intent, probability }: LikelyIntent): string {
  return `likely:${intent}:${probability.toFixed(2)}`;
}
