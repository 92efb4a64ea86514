import type { OpenForm, SessionState } from '../../contract/session-state.ts';
import { inputsFor } from '../../understanding/entitlement-facts.ts';
import { parseNumber, scanNumbers } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan } from './plan.ts';
import { defined } from './plan-knowledge.ts';
import { planResumeAnswer } from './plan-resume.ts';
import { searchArguments } from './plan-search.ts';

/** The answer to the question a form asked, with everything the form has collected. */
export function planFormAnswer(request: Request, form: OpenForm, state: SessionState): Plan {
  if (form.tool === 'search_jobs') {
    const inForce = { ...state, search: { arguments: form.arguments, jobs: [], total: 0 } };
    const refined = searchArguments({ ...request, act: 'refine' }, inForce);
    const keywords =
      refined.keywords === undefined &&
      form.asking === 'keywords' &&
      Object.keys(request.slots.search).length === 0 &&
      !ANYTHING.test(request.text)
        ? request.text
        : refined.keywords;
    const { city } = refined;
    const place = city === undefined ? undefined : form.choices?.find((choice) => choice.startsWith(city));
    const district = refined.district ?? (place === undefined ? undefined : place.slice(city!.length));
    return answered(form, defined({ ...refined, keywords, district }));
  }
  const key = form.asking.split('.').at(-1)!;
  if (form.tool === 'calculate_entitlement') {
    const kind = form.arguments.kind as Parameters<typeof inputsFor>[0];
    const told = BARE_VALUE.test(request.text) ? onlyAsked(key, request) : inputsFor(kind, request.slots.facts);
    const before = form.arguments.inputs as Readonly<Record<string, unknown>> | undefined;
    const outOfTurn = told[key] === undefined && Object.keys(told).length > 0 && !form.choices?.includes(request.text);
    const value = outOfTurn
      ? before?.[key]
      : withYear(before?.[key], told[key] ?? valueFor(key, request, form), request);
    return answered(form, { ...form.arguments, inputs: defined({ ...before, ...told, [key]: value }) });
  }
  if (form.tool === 'check_eligibility') {
    const { circumstances, facts: said } = request.slots;
    const told: Record<string, unknown> = defined({ ...pick(said, ABOUT_ONESELF), ...circumstances });
    const others = Object.keys(told).some((name) => name !== key);
    const plain = form.choices?.includes(request.text) || YES.test(request.text) || NO.test(request.text);
    const value = told[key] ?? (others && !plain ? undefined : valueFor(key, request, form));
    const facts = defined({ ...(form.arguments.facts as object | undefined), ...told, [key]: value });
    return answered(form, { ...form.arguments, facts });
  }
  if (form.tool === 'practise_interview')
    return answered(form, { ...form.arguments, action: 'answer', answer: request.text });
  if (form.tool === 'build_resume') return planResumeAnswer(request, form);
  if (form.tool === 'apply_to_job' && (key === 'name' || key === 'phone')) {
    const { name, phone } = request.slots.profile;
    const told = defined({ name, phone });
    return answered(form, { ...form.arguments, ...told, [key]: told[key] ?? request.text });
  }
  return answered(form, setPath(form.arguments, form.asking, valueFor(key, request, form)));
}

/** Facts of a sum that programmes ask for too. */
const ABOUT_ONESELF = ['age', 'gender', 'birthDate', 'position', 'dismissalReason', 'contributionYears'] as const;

function pick<Name extends string>(values: Readonly<Partial<Record<Name, unknown>>>, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

const NUMERAL = '[\\d.,零〇一二两三四五六七八九十百千万]';
/** 11年, 大概三千五, 4天: a value and nothing else answers what was asked, whatever it would mean elsewhere. */
const BARE_VALUE = new RegExp(
  `^(?:大概|差不多|大约|约|就|有|是|共|一共|满|才|也就|我)*(?:${NUMERAL}|半)+(?:个半?|多)?(?:年半?|个?月|天|元|块钱?|小时|级|周|岁|人|次|件)?(?:多|左右|吧|了|的|整|呢)*[。.]?$`,
  'u',
);

function onlyAsked(key: string, { slots }: Request): Record<string, unknown> {
  return defined({ [key]: (slots.facts as Record<string, unknown>)[key] });
}

/** 3月 in answer to a year told before (2019年) belongs to that year. */
function withYear(before: unknown, answer: unknown, { text }: Request): unknown {
  if (!/^\d{4}$/u.test(String(before)) || typeof answer !== 'string' || /\d{4}|年/u.test(text)) return answer;
  return /^\d{4}-/u.test(answer) ? `${before}${answer.slice(4)}` : answer;
}

function answered(form: OpenForm, formArguments: Record<string, unknown>): Plan {
  return { intent: form.intent, calls: [{ name: form.tool, arguments: formArguments }], form: 'answered' };
}

const ANYTHING = /随便|都行|都可以|无所谓|不限|什么都|没要求|anything|any (?:job|work)/iu;
const NUMBER_KEYS = /(?:wage|salary|years|months|days|hours|age|grade|amount|base|weeks|count|year|babies|pay)$/iu;
const DATE_KEYS = /date$/iu;
const YES = /^(?:是|对|有|嗯|好|行|可以|签了|签过|交了|参加|会|能|要|yes|yep|true)/iu;
const NO = /^(?:不|没|否|无|未|no|nope|false)/iu;

/** What was said, in the type the field wants; free text stays as it was said. */
function valueFor(key: string, { slots, text }: Request, form: OpenForm): unknown {
  const facts = slots.facts as Record<string, unknown>;
  const direct =
    facts[key] ?? (slots.search as Record<string, unknown>)[key] ?? (slots.profile as Record<string, unknown>)[key];
  if (direct !== undefined) return direct;
  if (key === 'jobId') return form.choices?.[(slots.pointing?.ordinal ?? 0) - 1] ?? slots.pointing?.words?.[0] ?? text;
  if (DATE_KEYS.test(key) && slots.period !== undefined) return slots.period.from;
  if (key === 'region' && slots.region !== undefined) return slots.region;
  const span = facts.years ?? facts.contributionYears ?? facts.totalYears;
  if (/months$/iu.test(key) && typeof span === 'number') return Math.round(span * 12);
  if (/years$/iu.test(key) && typeof (facts.contributionMonths ?? facts.contractMonths) === 'number') {
    return Math.round((Number(facts.contributionMonths ?? facts.contractMonths) / 12) * 100) / 100;
  }
  if (NUMBER_KEYS.test(key)) {
    const number = scanNumbers(text)[0];
    if (number !== undefined) return number.low + (/^\s?(?:年|个)半/u.test(text.slice(number.end)) ? 0.5 : 0);
    const parsed = parseNumber(text);
    if (parsed !== undefined) return parsed;
  }
  if (key === 'name') return text.replace(/^(?:我(?:的)?(?:名字)?(?:叫|是)?|叫)|[。.!！,，\s]+$/gu, '').trim();
  const choice = chosen(text, form.choices ?? []);
  if (choice !== undefined) return choice;
  if (NO.test(text)) return false;
  if (YES.test(text)) return true;
  return text;
}

function chosen(text: string, choices: readonly string[]): string | undefined {
  const exact = choices.find((choice) => choice === text);
  if (exact !== undefined) return exact;
  const holding = choices.filter((choice) => choice.includes(text) || text.includes(choice));
  return holding.length === 1 ? holding[0] : undefined;
}

function setPath(base: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [head, ...rest] = path.split('.');
  if (rest.length === 0) return { ...base, [head!]: value };
  const inner = base[head!];
  return {
    ...base,
    [head!]: setPath(
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {},
      rest.join('.'),
      value,
    ),
  };
}
