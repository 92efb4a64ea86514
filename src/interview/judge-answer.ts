import type { InterviewQuestion } from '../contract/interview.ts';

/** A remark on an answer; what was said is quoted, never paraphrased. */
export interface AnswerRemark {
  code: string;
  /** Whether it praises or advises. */
  good: boolean;
  quote?: string;
  count?: number;
}

/** How the answer was given. */
export interface Delivery {
  /** How long it was spoken; absent when it was typed, and then nothing is said of its pace. */
  spokenMs?: number;
}

/** Of the person's own: what a better answer may be made of. */
export interface OwnFacts {
  name?: string;
  years?: number;
  trade?: string;
  certificates: readonly string[];
  skills: readonly string[];
  /** The least pay they wish for. */
  wished?: { amount: number; unit: string };
}

/**
 * Characters (in English words) a minute. Newsreaders speak Chinese at about 300; an interviewer who writes along wants
 * less, and under 110 the pauses are longer than the words. The house's own measure, not a standard.
 */
const PACE = { chinese: { slow: 110, fast: 300 }, english: { slow: 80, fast: 180 } } as const;
/** Fewer than this say nothing of a pace. */
const PACE_FROM = { chinese: 15, english: 10 } as const;
const QUOTED = 16;
const SHORT_CHARACTERS = 18;
const LONG_CHARACTERS = 350;
const FILLERS = /那个|然后|就是说?|嗯+|呃+|额+|反正|怎么说呢|\b(?:um+|uh+|like|you know)\b/giu;
const MANY_FILLERS = 3;
const FIGURE =
  /(?!一(?:个|家|人|台|件|层|下)(?!月|年))(?<![第这那哪上下某另])(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]{1,6})\s?(?:多|几|来)?(?:个)?(?:年|个月|人|平方?米?|层|家|台|吨|公里|件|years?|months?|people)/iu;
const EXAMPLE =
  /[^，。；,;]*(?:有一次|有一回|那次|那一次|记得|比如|当时|曾经|上次|once|for example|remember)[^，。；,;]*/iu;
const COMPLAINS = /[^，。；,;]*(?:黑心|黑厂|抠门|傻|骂|坑|垃圾|不是人|太差|烂|王八|混蛋|有病|缺德)[^，。；,;]*/u;
/** What was done, and what everybody says of themselves. */
const DID = /(?:[做干当卖开跑带修送搬管教炒焊])过(?!年|来|去)[^，。；,;了的]{1,8}/u;
const CLAIMS = /(?:能|肯|会)?吃苦(?:耐劳)?|踏实|肯干|勤快|认真负责|有责任心|身体好|没问题|都能干|什么都会/u;
const REFUSES = /^(?:不知道|不会|没有|没想过|说不上来|no idea|i don'?t know)[。.!！]*$/iu;
/** Questions that want something that happened. */
const WANTS_EXAMPLE = new Set([
  'hard_moment',
  'care_example',
  'child_example',
  'guest_complaint',
  'guard_stranger',
  'kitchen_rush',
]);
const WANTS_FACTS = new Set(['introduce', 'experience']);

/** What is good in an answer and what would make it better, most telling first. */
export function judgeAnswer(
  question: InterviewQuestion,
  answer: string,
  own: OwnFacts,
  { spokenMs }: Delivery = {},
): AnswerRemark[] {
  const text = answer.trim();
  if (REFUSES.test(text)) return [{ code: 'say_something', good: false, quote: text }];
  const remarks: AnswerRemark[] = [];
  const figure = FIGURE.exec(text)?.[0];
  const example = EXAMPLE.exec(text)?.[0]?.trim();
  const complaint = COMPLAINS.exec(text)?.[0]?.trim();
  if (figure !== undefined) remarks.push({ code: 'has_figure', good: true, quote: figure });
  if (example !== undefined && example.length > 4) remarks.push({ code: 'has_example', good: true, quote: example });
  const did = DID.exec(text)?.[0];
  if (did !== undefined && figure === undefined && example === undefined)
    remarks.push({ code: 'has_work', good: true, quote: did });
  const claim = CLAIMS.exec(text)?.[0];
  if (claim !== undefined && example === undefined) remarks.push({ code: 'prove', good: false, quote: claim });
  if (complaint !== undefined) remarks.push({ code: 'complains', good: false, quote: complaint });
  const length = [...text].length;
  if (length < SHORT_CHARACTERS) remarks.push({ code: 'too_short', good: false, quote: text, count: length });
  if (length > LONG_CHARACTERS)
    remarks.push({ code: 'too_long', good: false, quote: beginningOf(text), count: length });
  if (WANTS_EXAMPLE.has(question.code) && example === undefined)
    remarks.push({ code: 'tell_example', good: false, quote: beginningOf(text) });
  if (question.code === 'experience' && figure === undefined)
    remarks.push({ code: 'tell_figure', good: false, quote: beginningOf(text) });
  const unsaid = WANTS_FACTS.has(question.code) ? own.certificates.find((one) => !text.includes(one)) : undefined;
  if (unsaid !== undefined) remarks.push({ code: 'mention', good: false, quote: unsaid });
  const fillers = text.match(FILLERS) ?? [];
  if (fillers.length >= MANY_FILLERS) {
    remarks.push({ code: 'fillers', good: false, quote: mostFrequent(fillers), count: fillers.length });
  }
  return [...remarks, ...(spokenMs === undefined ? [] : paceOf(text, spokenMs))];
}

/** Too fast, too slow or right; the fastest listener is the one who writes along. */
function paceOf(text: string, spokenMs: number): AnswerRemark[] {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]+|\d+/gu)?.length ?? 0;
  const tongue = characters >= words ? 'chinese' : 'english';
  const said = tongue === 'chinese' ? characters + words : words;
  if (said < PACE_FROM[tongue]) return [];
  const count = Math.round((said * 60_000) / spokenMs);
  const { slow, fast } = PACE[tongue];
  const quote = beginningOf(text);
  if (count > fast) return [{ code: 'too_fast', good: false, quote, count }];
  if (count < slow) return [{ code: 'too_slow', good: false, quote, count }];
  return [{ code: 'good_pace', good: true, quote, count }];
}

function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length <= QUOTED ? text : `${characters.slice(0, QUOTED).join('')}…`;
}

/** Questions by how they are best answered. */
const HINTS: Readonly<Record<string, string>> = {
  introduce: 'hint_facts',
  experience: 'hint_facts',
  certificate: 'hint_straight',
  shift: 'hint_straight',
  why_this_post: 'hint_why',
  pay: 'hint_pay',
  cleaning_chemicals: 'hint_steps',
  driving_safety: 'hint_steps',
  site_safety: 'hint_steps',
  line_quality: 'hint_steps',
  heavy_work: 'hint_straight',
};
/** Why one left, and what was wrong there. */
const OF_LEAVING = /离开|离职|辞|不干了|上一家|前一家|以前(?:那个)?(?:单位|老板|公司)/u;

/** What to go by for who asks how to answer, instead of a judgement. */
export function hintFor(question: InterviewQuestion, said: string): AnswerRemark[] {
  const complaint = COMPLAINS.exec(said)?.[0]?.trim();
  const leaving = OF_LEAVING.test(said);
  return [
    ...(complaint === undefined ? [] : [{ code: 'complains', good: false, quote: complaint }]),
    { code: leaving ? 'hint_leaving' : (HINTS[question.code] ?? 'hint_story'), good: true },
  ];
}

/** The person's own facts that make a better answer to this question; nothing where they are too few. */
export function betterFrom(question: InterviewQuestion, own: OwnFacts): OwnFacts | undefined {
  const { wished, ...facts } = own;
  if (question.code === 'pay') return wished && { certificates: [], skills: [], wished };
  if (question.code === 'certificate') {
    const held = own.certificates.filter((one) => one.includes(question.data?.certificate ?? one));
    return held.length > 0 ? { certificates: held, skills: [] } : undefined;
  }
  return canOfferBetter(question, facts) ? facts : undefined;
}

function canOfferBetter(question: InterviewQuestion, own: OwnFacts): boolean {
  const { name, years, trade, certificates, skills } = own;
  const worked = years !== undefined || trade !== undefined;
  const parts = [name !== undefined, worked, certificates.length > 0, skills.length > 0].filter(Boolean);
  return WANTS_FACTS.has(question.code) && (worked || certificates.length > 0) && parts.length >= 2;
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
