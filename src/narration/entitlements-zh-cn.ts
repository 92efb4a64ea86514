import type { Citation } from '../contract/passage.ts';
import { eligibilityInChinese, eligibilityQuestion } from './eligibility-zh-cn.ts';
import type { EntitlementNarrator, FactQuestion, SpokenCalculation } from './entitlement-narrator.ts';
import { phraseFor } from './entitlement-phrase.ts';
import { CHOICES, FACTS, MISSING, WRONG } from './entitlement-questions-zh-cn.ts';
import { ASSUMPTIONS, day, HEADLINES, STEPS } from './entitlement-steps-zh-cn.ts';
import type { CodedRemark, Spoken } from './spoken.ts';
import { moneyAsSaid } from './spoken-money.ts';

const VENUES: Readonly<Record<string, string>> = {
  arbitration_or_inspection:
    '先和单位谈；谈不成，到单位所在地或干活地的劳动人事争议仲裁委员会申请仲裁（不收费），也可以向劳动监察投诉，电话12333。',
  inspection: '向当地劳动监察投诉，电话12333；也可以申请劳动仲裁。',
  social_insurance_office: '到当地社保经办窗口或电子社保卡里查，电话12333。',
  unemployment_counter: '带身份证或社保卡到窗口，或在电子社保卡、掌上12333上申领。',
  injury_office: '到单位参保地的社保（工伤）窗口办，电话12333。',
  medical_insurance_office: '先告诉单位；生育津贴问当地医保部门。',
  employer_first: '先向单位提；单位不给休，可以向劳动监察投诉，电话12333。',
};

const SUGGESTIONS: Readonly<Record<string, string[]>> = {
  severance: ['怎么申请仲裁', '要准备什么证据', '失业金能领多久'],
  unemployment_benefit: ['失业金怎么申领', '要带什么材料'],
  retirement_age: ['养老保险要缴满几年', '能不能提前退休'],
  work_injury: ['工伤怎么认定', '单位没上工伤保险怎么办'],
  arbitration_deadline: ['怎么申请仲裁', '要准备什么证据'],
};
const USUAL_SUGGESTIONS = ['怎么投诉单位', '要准备什么证据', '找工作人员'];

function basis(citations: readonly Citation[]): string {
  const byTitle = new Map<string, string[]>();
  for (const { title, article } of citations)
    byTitle.set(title, [...(byTitle.get(title) ?? []), ...(article ? [article] : [])]);
  return [...byTitle]
    .map(
      ([title, articles]) => `《${title.replace('《', '〈').replace('》', '〉')}》${[...new Set(articles)].join('、')}`,
    )
    .join('；');
}

function deadlineLine({ deadline, kind }: SpokenCalculation): string {
  if (deadline === undefined || kind === 'arbitration_deadline' || kind === 'injury_claim_deadline') return '';
  return deadline.passed
    ? `要注意：申请仲裁的一年时效到${day(deadline.date)}已经过了，除非中间去要过、投诉过。`
    : `要去申请仲裁，最晚${day(deadline.date)}提出。`;
}

function calculation(result: SpokenCalculation): Spoken {
  const headline = phraseFor(HEADLINES, result.headline);
  const steps = result.steps.map((step) => `- ${phraseFor(STEPS, step)}`);
  const assumptions = result.assumptions.map((assumption) => `- ${phraseFor(ASSUMPTIONS, assumption)}`);
  const deadline = deadlineLine(result);
  const reply = [
    `**${headline}**`,
    steps.length > 0 ? `怎么算的：\n${steps.join('\n')}` : '',
    assumptions.length > 0 ? `这样算的前提和提醒：\n${assumptions.join('\n')}` : '',
    deadline,
    `去哪里：${VENUES[result.whereToGo] ?? ''}`,
    `依据：${basis(result.citations)}。`,
  ];
  return {
    reply: reply.filter(Boolean).join('\n\n'),
    speech: moneyAsSaid(`${headline}${deadline}`),
    suggestions: SUGGESTIONS[result.kind] ?? USUAL_SUGGESTIONS,
  };
}

function factQuestion(asked: FactQuestion): Spoken {
  if (asked.kind === 'eligibility') return eligibilityQuestion(asked);
  const { field, reason, data, choices } = asked;
  const missing = MISSING[field];
  const question =
    reason === 'missing'
      ? (missing?.(data) ?? `${FACTS[field] ?? '这一项'}是多少？`)
      : phraseFor(WRONG, { code: reason, ...data, field } as CodedRemark);
  const words = (choices ?? []).map((choice) => CHOICES[field]?.[choice] ?? choice);
  return { reply: question, speech: moneyAsSaid(question), suggestions: words };
}

export const entitlementsInChinese: EntitlementNarrator = {
  result: ({ headline, steps }) => ({
    text: phraseFor(HEADLINES, headline),
    steps: steps.map((step) => phraseFor(STEPS, step)),
  }),
  calculation,
  factQuestion,
  ...eligibilityInChinese,
};
