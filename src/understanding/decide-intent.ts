import type { Intent } from '../contract/intent.ts';
import type { CalculationKind, FormName, TopicClass } from '../lexicon/lexicon-schema.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import type { ClassScore, TopicScore } from './score-topics.ts';
import { toldInFull } from './told-in-full.ts';

export interface IntentEvidence {
  text: string;
  classes: readonly ClassScore[];
  forms: ReadonlySet<FormName>;
  facts: EntitlementFacts;
  /** The sum that the topics call for. */
  calculation?: CalculationKind;
  /** An occupation and where, with nothing asked, as on a card. */
  adLike: boolean;
  /** How many points the parts of a job search give, and whether one is in force. */
  job: { slots: number; inForce: boolean; pointing: boolean; mentioned: boolean };
}

export interface IntentDecision {
  intent: Intent;
  class: TopicClass | undefined;
  score: number;
  runnerUp: number;
  /** How likely the intent is by what was learned from examples. */
  probability?: number;
  /** Which danger, when the intent is `unsafe`. */
  danger?: string;
  topic: TopicScore | undefined;
  reasons: string[];
  /** The facts of a sum are told, and nothing is left to ask but the sum. */
  sumTold?: boolean;
}

const DIRECT: Partial<Record<TopicClass, Intent>> = {
  job: 'job_search',
  job_detail: 'job_detail',
  apply: 'apply',
  application: 'application_status',
  fair: 'job_fair',
  training: 'training',
  resume: 'resume',
  interview: 'interview',
  career: 'career_advice',
  profile: 'profile',
  handoff: 'handoff',
  employer: 'service_guide',
  chat: 'smalltalk',
  offtopic: 'out_of_scope',
};

const KNOWLEDGE = new Set<TopicClass>(['law', 'benefit', 'programme', 'service']);

/** Weighs what a sentence is about against how it asks, and keeps the reasons. */
export function decideIntent(evidence: IntentEvidence): IntentDecision {
  const scores = new Map<TopicClass, { score: number; topics: TopicScore[]; notes: string[] }>();
  for (const { name, score, topics } of evidence.classes)
    scores.set(name, {
      score,
      topics,
      notes: topics.flatMap(({ topic, cues }) => cues.map((cue) => `${topic.id}:${cue}`)),
    });
  const add = (name: TopicClass, points: number, note: string) => {
    const entry = scores.get(name) ?? { score: 0, topics: [], notes: [] };
    entry.score += points;
    entry.notes.push(note);
    scores.set(name, entry);
  };
  weighContext(evidence, scores, add);
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score);
  const [best, second] = ranked;
  if (best === undefined || best[1].score <= 0) {
    return {
      intent: 'smalltalk',
      class: undefined,
      score: 0,
      runnerUp: 0,
      topic: undefined,
      reasons: [NOTHING_RECOGNISED],
    };
  }
  const [name, { score, topics, notes }] = best;
  const topic = topics[0];
  const intent = DIRECT[name] ?? intentOfKnowledge(name, topics, evidence);
  return {
    intent,
    class: name,
    score,
    runnerUp: second?.[1].score ?? 0,
    topic,
    ...(intent === 'calculate' && tellsEnough(evidence) ? { sumTold: true } : {}),
    reasons: [`${name}=${score.toFixed(1)}`, ...notes, ...[...evidence.forms].map((form) => `form:${form}`)],
  };
}

/** Among the reasons of a decision that no word of the lexicon spoke for. */
export const NOTHING_RECOGNISED = 'nothing_recognised';

type Scores = Map<TopicClass, { score: number; topics: TopicScore[]; notes: string[] }>;

const LIKE_AN_AD = 3;
const CLEARLY_OURS = 4.5;
const NEAR_A_POSTING = new Set<TopicClass>(['job', 'job_detail', 'apply', 'chat', 'offtopic']);
const APPLIES =
  /(?:我|就|想|要|给我|帮我)(?:去|干|报|投|要|应聘|试|选|定)|报(?:个|一下|上)?名|登记一下|联系一下|看(?:上|中)|就(?:这|那|它|他)/u;
const TRADE_AND_MORE = 3.2;
/** A class of knowledge below this is hinted at, not asked about. */
const WEAK = 3;

/** Forms of questions that are not asked of a search for work. */
const ASKING: readonly FormName[] = ['rule', 'amount', 'howTo', 'canI', 'compute'];

function weighContext(
  { text, forms, facts, job, adLike, calculation }: IntentEvidence,
  scores: Scores,
  add: (name: TopicClass, points: number, note: string) => void,
) {
  const knowledge = Math.max(0, ...[...scores].filter(([name]) => KNOWLEDGE.has(name)).map(([, entry]) => entry.score));
  const wanted = scores.get('job')?.topics.some(({ topic }) => topic.id === 'job_wanted') ?? false;
  if (job.slots > 0) {
    const other = [...scores]
      .filter(([name]) => !['job', 'chat', 'offtopic'].includes(name))
      .reduce((most, [, entry]) => Math.max(most, entry.score), 0);
    const asks = ASKING.some((form) => forms.has(form)) && !/招|有没有|有吗|哪里有|哪有|找|推荐/u.test(text);
    const weight = wanted || adLike ? 1 : other >= 4 ? 0.35 : asks && !job.inForce ? 0.5 : 1;
    add('job', job.slots * weight, 'search_slots');
  }
  const elsewhere = Math.max(
    0,
    ...[...scores].filter(([name]) => !NEAR_A_POSTING.has(name)).map(([, entry]) => entry.score),
  );
  const asksAnything = ASKING.some((form) => forms.has(form)) || forms.has('question');
  const told = job.slots >= TRADE_AND_MORE || elsewhere < WEAK;
  if (adLike && told && !scores.has('training') && !forms.has('howTo') && !forms.has('amount') && !forms.has('compute'))
    add('job', LIKE_AN_AD, 'stands_like_an_ad');
  if (job.inForce && job.slots > 0 && knowledge < 4.5) add('job', 1.5, 'search_in_force');
  if (job.pointing && (scores.get('job_detail') !== undefined || scores.get('apply') !== undefined)) {
    if (scores.has('apply')) add('apply', 4, 'points_at_posting');
    if (scores.has('job_detail')) add('job_detail', 2, 'points_at_posting');
  }
  if (
    job.pointing &&
    (!wanted || !/找|换|推荐/u.test(text)) &&
    !scores.has('apply') &&
    (forms.has('question') || forms.has('amount'))
  )
    add('job_detail', 5, 'asks_about_posting');
  if (
    job.mentioned &&
    !scores.has('application') &&
    !job.pointing &&
    knowledge < CLEARLY_OURS &&
    !/找|换|推荐|合同|政策|补贴/u.test(text)
  ) {
    if (APPLIES.test(text)) add('apply', 6, 'wants_a_posting');
    else if (asksAnything) add('job_detail', 5, 'asks_about_posting');
  }
  if (wanted) {
    // A word for who one is (退伍军人) is no question about programmes.
    const programme = scores.get('programme');
    if (programme?.topics.every(({ topic }) => topic.programme === undefined && topic.audience !== undefined))
      programme.score /= 2;
  }
  if (forms.has('howTo')) {
    if (scores.has('service')) add('service', 1.5, 'form:howTo');
    if (scores.has('benefit')) add('benefit', 0.5, 'form:howTo');
  }
  if (forms.has('canI') && scores.has('benefit')) add('benefit', 3.5, 'form:canI');
  if (forms.has('rule') && scores.has('law')) add('law', 1, 'form:rule');
  if (forms.has('whatExists') && scores.has('programme')) add('programme', 1.5, 'form:whatExists');
  if (forms.has('canI') && scores.has('programme')) add('programme', 0.8, 'form:canI');
  if ((forms.has('amount') || forms.has('compute')) && scores.has('law')) add('law', 0.8, 'form:amount');
  if (facts.dismissalReason !== undefined && scores.has('law')) add('law', 0.3, 'facts');
  // A case told in full with a question after it needs no word of the law (队里散伙了，干了五年，一个月四千，该给多少).
  const unnamed = calculation !== undefined && !scores.has('law') && !wanted && asksAnything;
  if (unnamed && tellsEnough({ text, forms, facts, calculation })) add('law', CLEARLY_OURS, 'sum_told');
  // A question about the law that merely mentions work is not a search for work.
  if (knowledge >= 4.5 && !wanted && scores.has('job'))
    add('job', -Math.min(2.5, scores.get('job')!.score / 2), 'knowledge_topic');
  if (wanted && knowledge >= 4 && /的(?:工作|活|岗位|职位|兼职)/u.test(text)) add('job', 2, 'attribute_of_work');
}

function intentOfKnowledge(name: TopicClass, topics: readonly TopicScore[], evidence: IntentEvidence): Intent {
  const { forms, text, facts } = evidence;
  const strongest = topics[0]?.score ?? 0;
  const calculation =
    topics.some(({ topic, score }) => topic.calculation !== undefined && score >= strongest * 0.75) ||
    evidence.calculation === 'unemployment_benefit' ||
    evidence.calculation === 'pension_contribution_years';
  const own = ownFacts(evidence);
  const amount = forms.has('amount') || forms.has('compute');
  if (name === 'service') return forms.has('canI') && /符合|条件|资格/u.test(text) ? 'eligibility' : 'service_guide';
  if (name === 'programme') {
    if ((forms.has('canI') || asksOfOneself(evidence)) && !onlyChannel(text)) return 'eligibility';
    if (forms.has('howTo') && !/(?:哪些|什么|啥)(?:补贴|政策|补助|优惠|扶持)/u.test(text)) return 'service_guide';
    return 'policy';
  }
  if (name === 'benefit') {
    if (
      calculation &&
      amount &&
      (own || forms.has('compute') || forms.has('personal')) &&
      !/材料|流程|到账/u.test(text)
    )
      return 'calculate';
    if ((forms.has('canI') || asksOfOneself(evidence)) && !onlyChannel(text)) return 'eligibility';
    if (forms.has('howTo') || onlyChannel(text)) return 'service_guide';
    if (amount || forms.has('rule')) return 'labour_law';
    if (forms.has('whatExists') || /条件|标准/u.test(text)) return 'policy';
    return 'service_guide';
  }
  if (forms.has('canI') && CLAIMED.test(text) && !amount && !onlyChannel(text)) return 'eligibility';
  if (forms.has('howTo') && topics[0]?.topic.service !== undefined && PROCEDURE.test(text)) return 'service_guide';
  if (evidence.calculation !== undefined && tellsEnough(evidence) && !forms.has('howTo') && !WHAT_TO_DO.test(text)) {
    return 'calculate';
  }
  const deadline = topics.some(({ topic }) => topic.id === 'arbitration_deadline' || topic.id === 'injury_deadline');
  if (deadline && own) return 'calculate';
  if (calculation && (amount || forms.has('compute')) && own && !asksForHelp(text)) return 'calculate';
  if (
    calculation &&
    amount &&
    forms.has('personal') &&
    !asksForHelp(text) &&
    !/规定|一般|法律|标准|法定|条/u.test(text)
  )
    return 'calculate';
  if (calculation && forms.has('compute') && !/规定|标准/u.test(text)) return 'calculate';
  if (calculation && figures(facts) >= 2 && !forms.has('rule') && !forms.has('howTo')) return 'calculate';
  if (topics[0]?.topic.id === 'minimum_wage' && own && /够不够|够(?:了)?(?:吗|没|不)|达(?:没)?到/u.test(text))
    return 'calculate';
  if (
    topics[0]?.topic.id === 'minimum_wage' &&
    (amount || (facts.region !== undefined && forms.has('question'))) &&
    !/低于|不到|违法|合法|怎么办|怎么定|包括|包含/u.test(text)
  ) {
    return 'calculate';
  }
  return 'labour_law';
}

const WHEN = /最早|最晚|哪一?[年月天]|几时|什么时候|啥时候?|何时|几岁|多大/u;
const WHAT_TO_DO = /怎么办|咋办|维权|投诉|举报|怎么要回|怎么讨|告他|去哪/u;

const ASKS_TO_COMPUTE = /(?:帮|给|替)(?:我|俺|忙)?[^,，。]{0,3}算/u;

type Told = Pick<IntentEvidence, 'text' | 'forms' | 'facts' | 'calculation'>;

/** Sums whose facts, once told, leave nothing to ask but the sum itself, whether or not it is asked how much. */
function tellsEnough({ calculation, facts, text, forms }: Told): boolean {
  const asks = forms.has('amount') || forms.has('compute') || forms.has('question') || forms.has('rule');
  if (calculation !== undefined && ASKS_TO_COMPUTE.test(text)) return true;
  switch (calculation) {
    case 'probation_limit':
      return asks && (facts.contractMonths !== undefined || facts.contractTerm !== undefined);
    case 'double_wage':
      return (
        ((forms.has('amount') || forms.has('compute')) && facts.monthlyWage !== undefined) ||
        toldInFull(calculation, facts)
      );
    case 'annual_leave':
      return asks && facts.totalYears !== undefined;
    case 'minimum_wage':
      return facts.monthlyWage !== undefined || facts.hourlyWage !== undefined;
    case 'maternity_leave':
      return facts.provincialExtraDays !== undefined || (asks && ofABirth(facts));
    case 'social_insurance_contribution':
      return (
        (facts.monthlyWage !== undefined || facts.contributionBase !== undefined) &&
        /扣|个人|自己|交多少|缴多少|每月|多少/u.test(text) &&
        !/不交|没交|不缴|没缴|补缴|断缴|折成|放弃/u.test(text)
      );
    case 'work_injury':
      return (
        (facts.disabilityGrade !== undefined && facts.monthlyWage !== undefined) ||
        (facts.death === true && facts.injuryDate !== undefined)
      );
    case 'medical_period':
      return asks && (facts.years !== undefined || facts.startDate !== undefined);
    case 'arbitration_deadline':
      return facts.disputeDate !== undefined || facts.endDate !== undefined || facts.employed === true;
    case 'injury_claim_deadline':
      return facts.injuryDate !== undefined;
    case 'retirement_age':
    case 'pension_contribution_years':
      return (
        asks &&
        (facts.birthDate !== undefined || facts.retirementDate !== undefined) &&
        (!/政策|规定|弹性|提前/u.test(text) || (facts.gender !== undefined && WHEN.test(text)))
      );
    default:
      return calculation !== undefined && toldInFull(calculation, facts);
  }
}

/** How a birth went or how far it was, beside that there was one. */
function ofABirth({ pregnancyEvent, babies, difficultBirth, pregnancyMonths, miscarriageWeeks }: EntitlementFacts) {
  return (
    pregnancyEvent !== undefined && (babies ?? difficultBirth ?? pregnancyMonths ?? miscarriageWeeks) !== undefined
  );
}

/** 我四十六了社保补贴能给不: whether, of oneself, and not which or how. */
function asksOfOneself({ text, forms }: IntentEvidence): boolean {
  return (
    forms.has('personal') &&
    forms.has('question') &&
    !forms.has('howTo') &&
    !/哪些|什么|啥|多少|几|怎么|如何|介绍|政策/u.test(text) &&
    /能|可以|行不行|够|符合|资格|条件|有份|轮|算|属于|给不给|有没有/u.test(text)
  );
}

/** What is paid out on application, unlike what an employer owes. */
const CLAIMED = /能领|可以领|领(?:不|得)|补贴|补助|津贴|救济|待遇|代偿|减免|见习|贷|享受|参保|(?:交|缴)职工/u;

/** Facts with a figure of one's own. */
function figures(facts: EntitlementFacts): number {
  return Object.values(facts).filter((value) => typeof value === 'number').length;
}

const PROCEDURE =
  /(?:怎么|如何|去哪|在哪|到哪|哪里|哪儿|找谁|找哪|什么部门|哪个部门|where|how (?:do|can|to))(?:.{0,6})(?:申请|办理|投诉|举报|立案|鉴定|认定|申报|报案|告|complain|report|apply|file)|(?:材料|流程|手续)/iu;

/** Whether it can be done online or by another is how, not whether. */
function onlyChannel(text: string): boolean {
  return /网上|手机上|线上|异地|代办|代领|跨省|支付宝|微信/u.test(text);
}

function asksForHelp(text: string): boolean {
  return (
    /怎么办|咋办|如何维权|怎么维权|合法吗|违法吗|怎么要回|怎么讨/u.test(text) && !/多少|几个月|几天|算|赔多/u.test(text)
  );
}

const NOT_OF_ONESELF: readonly (keyof EntitlementFacts)[] = [
  'gender',
  'position',
  'dismissalReason',
  'contractSigned',
  'claim',
  'pregnancyEvent',
  'difficultBirth',
  'region',
];

/** Facts with a figure in them, or an event told as one's own. */
function ownFacts({ facts, forms }: IntentEvidence): boolean {
  const keys = Object.keys(facts) as (keyof EntitlementFacts)[];
  if (keys.some((key) => !NOT_OF_ONESELF.includes(key))) return true;
  return keys.some((key) => key !== 'region' && key !== 'contractSigned') && forms.has('personal');
}
