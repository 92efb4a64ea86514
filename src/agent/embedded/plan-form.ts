import { isDeepStrictEqual } from 'node:util';
import type { OpenForm, SessionState } from '../../contract/session-state.ts';
import { mergeFacts } from '../../contract/told-facts.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { choiceNumber, ofEmployer } from '../../understanding/answers-form.ts';
import { inputsFor } from '../../understanding/entitlement-facts.ts';
import { asksForContact } from '../../understanding/fits-asked.ts';
import { parseNumber, scanNumbers } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import { namesHardship, recogniseCircumstances } from '../../understanding/recognise-circumstances.ts';
import { dateSaid } from '../../understanding/recognise-facts.ts';
import { tellsOfHiring } from '../../understanding/recognise-hiring.ts';
import { datePutRight } from './date-put-right.ts';
import { defined } from './defined.ts';
import { withHires } from './hired-by.ts';
import { hardshipsJoined } from './merge-hardships.ts';
import { dayWithoutMonth, withYear } from './merge-inputs.ts';
import { overtimePutRight } from './merge-overtime.ts';
import { misunderstood } from './misunderstood.ts';
import type { Plan, PlanContext } from './plan.ts';
import { planOutcome } from './plan-applications.ts';
import { contactIn, planContact } from './plan-contact.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { planPosting } from './plan-posting.ts';
import { planResumeAnswer } from './plan-resume.ts';
import { searchArguments } from './plan-search.ts';

/** The answer to the question a form asked, with everything the form has collected. */
export function planFormAnswer(request: Request, form: OpenForm, state: SessionState, context: PlanContext): Plan {
  if (form.asking === 'jobId') {
    const { form: _asked, ...open } = state;
    // Who names themselves before it is clear which posting is meant is not asked again.
    const contact = form.tool === 'apply_to_job' ? { ...form.arguments, ...contactIn(request, context.cues) } : {};
    const plan = planPosting({ ...request, intent: form.intent }, open, context, contact);
    const told = Object.keys(contact).length > Object.keys(form.arguments).length;
    if (plan.calls.length === 0 && request.slots.pointing === undefined && !told) return misunderstood(state);
    return { form: 'answered', ...plan };
  }
  if (form.tool === 'search_jobs') return planSearchAnswer(request, form, state, context);
  const key = keyAnswered(request, form, context);
  if (form.tool === 'calculate_entitlement') {
    const kind = form.arguments.kind as Parameters<typeof inputsFor>[0];
    // A sum of money is no day and no reason (六千五, asked for the first day of work).
    const noSum = DATE_KEYS.test(key) || key === 'dismissalReason';
    const fits = !(noSum && request.slots.facts.monthlyWage !== undefined);
    // A value and nothing else answers what was asked, whatever it would mean elsewhere.
    const bare = context.cues.matches('bareValue', request.text) && fits;
    const before = form.arguments.inputs as Readonly<Record<string, unknown>> | undefined;
    const told: Record<string, unknown> = {
      ...(bare ? onlyAsked(key, request) : sumOfAsked(key, inputsFor(kind, request.slots.facts), request, context)),
      ...overtimePutRight(before, request.slots.facts),
    };
    // Another fact than the one asked for is taken; the question is then put again.
    const outOfTurn = told[key] === undefined && Object.keys(told).length > 0 && !form.choices?.includes(request.text);
    const value = withYear(before?.[key], told[key] ?? valueFor(key, request, form, context), request.text);
    if (!outOfTurn && value === request.text && !couldBe(key, request, form, context))
      return planNoAnswer(request, form, state, context);
    const answer = outOfTurn ? {} : { [key]: value };
    return answered(form, { ...form.arguments, inputs: mergeFacts(before, { ...told, ...answer }) });
  }
  if (form.tool === 'check_eligibility') {
    const told = toldToJudge(request, form);
    const others = Object.keys(told).some((name) => name !== key);
    // 没有，失业了 answers and tells more; 没登记 only tells more.
    const [first = ''] = request.text.split(CLAUSE);
    const numbers = scanNumbers(first);
    const read = ofEmployer(form) ? tellsOfHiring : recogniseCircumstances;
    const named = Object.keys(read(first, numbers));
    const ofElse = named.some((name) => name !== key) || (key !== 'hardships' && namesHardship(first));
    const bare = !ofElse && (first.length <= BARE_WORDS || first.length < request.text.replace(TRAILING, '').length);
    const plain =
      form.choices?.includes(request.text) ||
      (bare && (context.cues.matches('yes', first) || context.cues.matches('no', first)));
    const given =
      told[key] ??
      choiceSaid(first, form) ??
      ((others || ofElse) && !plain ? undefined : valueFor(key, request, form, context));
    // Words that are no yes and no no do not answer (他们都是登记失业的).
    const missed = given === request.text && wantsChoice(form) && !form.choices!.includes(given);
    // A second time, with nothing new told either, the same question would go round in circles.
    const value = missed ? (isNews(told, form) || form.again !== true ? undefined : 'unknown') : given;
    const before = (form.arguments.facts ?? {}) as Readonly<Record<string, unknown>>;
    const facts = defined({
      ...before,
      ...withHires(before, { ...told, ...hardshipsJoined(before, told), [key]: value }),
    });
    return answered(form, { ...form.arguments, facts });
  }
  if (form.tool === 'practise_interview') {
    const ends = request.text.length <= ORDER && context.cues.matches('interviewFinish', request.text);
    if (ends) return answered(form, { action: 'finish' });
    const help = context.cues.matches('asksHowToAnswer', request.text) ? { help: true } : {};
    return answered(form, { action: 'answer', answer: request.text, ...help });
  }
  if (form.asking === 'outcome.words') return planOutcome(request, form, context);
  if (form.tool === 'build_resume') return planResumeAnswer(request, form, context, state);
  if (asksForContact(form)) return planContact(request, form, state, context);
  if (form.tool === 'give_career_advice') {
    // 不想再进厂了 names no trade; advice is then given on what was said.
    const { keywords } = request.slots.search;
    return answered(form, keywords === undefined ? { topic: request.text } : { ...form.arguments, [key]: keywords });
  }
  return answered(form, setPath(form.arguments, form.asking, valueFor(key, request, form, context)));
}

/** Whether words out of which no value was read may stand for one: a day nobody knows, an answer as it was offered. */
function couldBe(key: string, { text }: Request, { choices = [] }: OpenForm, { cues }: PlanContext): boolean {
  const shaped = DATE_KEYS.test(key) || NUMBER_KEYS.test(key) || choices.length > 0;
  return !shaped || choices.includes(text) || cues.matches('doesNotKnow', text);
}

/** Words that cannot be what was asked are a question of their own, or are not understood; they are never stored. */
function planNoAnswer(request: Request, form: OpenForm, state: SessionState, context: PlanContext): Plan {
  const { topics, forms, calculation } = request.slots;
  const anew = { ...request, act: 'new', follows: 'topic' } as const;
  if (calculation !== undefined && calculation !== form.arguments.kind)
    return planKnowledge({ ...anew, intent: 'calculate' }, state, context);
  if (topics.length > 0 || forms.includes('question'))
    return planKnowledge({ ...anew, intent: 'labour_law' }, state, context);
  return misunderstood({ ...state, form });
}

/** Answers that deny whatever was asked, and only by themselves: 没有认定 denies another thing than 没有. */
const DENIAL = /^(?:都|也)?(?:不是|没有|没|不|无|false)$/u;

/** The choice whose words were said (退休了, 招的是毕业生, 厂子倒闭); a longer word hides a shorter one inside it. */
function choiceSaid(text: string, { spoken = {}, asking }: OpenForm): string | readonly string[] | undefined {
  const vocabulary = Object.entries(spoken)
    .flatMap(([code, words]) => words.map((word) => ({ code, word })))
    .filter(({ word }) => !DENIAL.test(word))
    .sort((one, other) => other.word.length - one.word.length);
  const whole = Object.entries(spoken).find(([, words]) => words.includes(text))?.[0];
  const found: string[] = whole === undefined ? [] : [whole];
  let rest = whole === undefined ? text : '';
  for (const { code, word } of vocabulary) {
    if (!rest.includes(word)) continue;
    found.push(code);
    rest = rest.replaceAll(word, '\n');
  }
  const codes = [...new Set(found)];
  if (codes.length === 0 || (whole === undefined && DENIED.test(text))) return undefined;
  return asking.endsWith('.hires') || asking.endsWith('.hardships')
    ? codes.filter((code) => code !== 'none')
    : codes[0];
}

const DENIED = /^(?:不是|没有?|不算|也不|还没|未)/u;

function isNews(told: Readonly<Record<string, unknown>>, { arguments: given }: OpenForm): boolean {
  const before = (given.facts ?? {}) as Record<string, unknown>;
  return Object.entries(told).some(([name, value]) => !isDeepStrictEqual(before[name], value));
}

function wantsChoice({ choices = [] }: OpenForm): boolean {
  return choices.length > 0;
}

const CLAUSE = /[,，。]/u;
const TRAILING = /[,，。.!！]+$/u;
const BARE_WORDS = 3;

/** The fact that was asked for; 想起来了，是3月 is for the day of which only the year was known. */
function keyAnswered({ text, slots }: Request, { asking, arguments: given }: OpenForm, { cues }: PlanContext): string {
  const wanting = cues.matches('remembers', text) && slots.period !== undefined;
  const day = wanting ? dayWithoutMonth(given.inputs as Record<string, unknown> | undefined) : undefined;
  return day ?? asking.split('.').at(-1)!;
}

function toldToJudge({ slots, text }: Request, form: OpenForm): Record<string, unknown> {
  if (ofEmployer(form)) return defined({ ...tellsOfHiring(text, scanNumbers(text)) });
  return defined({ ...pick(slots.facts, ABOUT_ONESELF), ...slots.circumstances });
}

/** Facts told before that are put right, whatever was asked; nothing when none is named. */
export function factsPutRight(request: Request, form: OpenForm, today: string): Record<string, unknown> | undefined {
  const { slots } = request;
  switch (form.tool) {
    case 'calculate_entitlement': {
      const read = inputsFor(form.arguments.kind as Parameters<typeof inputsFor>[0], slots.facts);
      const before = form.arguments.inputs as Readonly<Record<string, unknown>> | undefined;
      const told = isEmpty(read) ? datePutRight(before, request.text, today) : read;
      return isEmpty(told) ? undefined : { ...form.arguments, inputs: mergeFacts(before, told) };
    }
    case 'check_eligibility': {
      const told = toldToJudge(request, form);
      const before = form.arguments.facts as Readonly<Record<string, unknown>> | undefined;
      return isEmpty(told) ? undefined : { ...form.arguments, facts: mergeFacts(before, told) };
    }
    case 'apply_to_job': {
      const { name, phone } = slots.profile;
      const told = defined({ name, phone });
      return isEmpty(told) ? undefined : { ...form.arguments, ...told };
    }
    default:
      return undefined;
  }
}

function isEmpty(values: object): boolean {
  return Object.keys(values).length === 0;
}

const BARE_NUMBER = /^\d+$/u;

/** What kind of work, which city, which of several places. */
function planSearchAnswer(request: Request, form: OpenForm, state: SessionState, { cues }: PlanContext): Plan {
  const inForce = { ...state, search: { arguments: form.arguments, jobs: [], total: 0 } };
  const refined = searchArguments({ ...request, act: 'refine' }, inForce, cues);
  const nothingElse = Object.keys(request.slots.search).length === 0;
  const named = form.choices?.at((choiceNumber(request) ?? 0) - 1);
  const chosen = choiceNumber(request) === undefined ? placeChosen(request, form, cues) : named;
  if (chosen !== undefined) {
    const { city: _city, district: _district, ...rest } = refined;
    return answered(form, { ...rest, ...placeOf(chosen, form) });
  }
  // 成都, asked in which city 簇桥 lies.
  const lies = form.asking === 'city' && refined.place === undefined ? form.arguments.place : undefined;
  // 对 and 1 are no trade and no place.
  const says = cues.matches('yes', request.text) || cues.matches('no', request.text) || BARE_NUMBER.test(request.text);
  if (nothingElse && says && (form.asking === 'keywords' || form.asking === 'place'))
    return misunderstood({ ...state, form });
  const keywords =
    refined.keywords === undefined &&
    form.asking === 'keywords' &&
    nothingElse &&
    !cues.matches('anything', request.text)
      ? request.text
      : refined.keywords;
  const place =
    form.asking === 'place' && nothingElse && !cues.matches('noPlaceTold', request.text)
      ? (cues.captured('placeTold', request.text) ?? request.text)
      : refined.place;
  return answered(form, defined({ ...refined, keywords, place: place ?? lies }));
}

/** 辽宁那个, 北京的, 长春朝阳区: the one choice that holds what was said. */
function placeChosen({ text, slots }: Request, { choices = [] }: OpenForm, cues: CueBook): string | undefined {
  if (choices.length === 0) return undefined;
  const bare = cues.without('besideChoice', text);
  const exact = choices.find((choice) => choice === text);
  const holding = choices.filter((choice) => bare.length >= 2 && choice.includes(bare));
  const { city, district } = slots.search;
  const ofCity = city === undefined ? [] : choices.filter((choice) => choice.startsWith(city));
  const both = ofCity.filter((choice) => district !== undefined && choice.endsWith(district));
  const ofProvince =
    slots.province === undefined
      ? []
      : choices.filter((choice) => slots.province!.cities.some((name) => choice.startsWith(name)));
  return exact ?? [both, ofCity, holding, ofProvince].find((found) => found.length === 1)?.[0];
}

/** A choice is written as city and district in one (长春朝阳区); the form keeps them apart. */
function placeOf(choice: string, { places }: OpenForm): { city: string; district?: string } {
  const place = places?.find(({ label }) => label === choice);
  if (place === undefined) return { city: choice };
  const { city, district } = place;
  return { city, ...(district === undefined ? {} : { district }) };
}

/** Facts of a sum that programmes ask for too. */
const ABOUT_ONESELF = ['age', 'gender', 'birthDate', 'position', 'dismissalReason', 'contributionYears'] as const;

function pick<Name extends string>(values: Readonly<Partial<Record<Name, unknown>>>, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

function onlyAsked(key: string, { slots }: Request): Record<string, unknown> {
  return defined({ [key]: (slots.facts as Record<string, unknown>)[key] });
}

/** Sums of money that are not one's own wage, and may be asked for. */
const OTHER_MONEY: ReadonlySet<string> = new Set([
  'localAverageMonthlyWage',
  'localMinimumWage',
  'localMonthlyBenefit',
  'contributionBase',
  'contributionBaseLow',
  'contributionBaseHigh',
  'lastMonthWage',
  'overtimePayIncluded',
  'probationWage',
]);

/** 按一万四千算吧: an amount that answers a question for another sum of money is that sum, unless it is called one's wage. */
function sumOfAsked(
  key: string,
  told: Record<string, unknown>,
  { text }: Request,
  { cues }: PlanContext,
): Record<string, unknown> {
  const { monthlyWage, ...others } = told;
  if (!OTHER_MONEY.has(key) || monthlyWage === undefined || told[key] !== undefined) return told;
  return cues.matches('ownWage', text) ? told : { ...others, [key]: monthlyWage };
}

/** An order is short; a longer answer may speak of an end, too. */
const ORDER = 14;

function answered(form: OpenForm, formArguments: Record<string, unknown>): Plan {
  return { intent: form.intent, calls: [{ name: form.tool, arguments: formArguments }], form: 'answered' };
}

const NUMBER_KEYS = /(?:wage|salary|years|months|days|hours|age|grade|amount|base|weeks|count|year|babies|pay)$/iu;
const DATE_KEYS = /date$/iu;

/** What was said, in the type the field wants; free text stays as it was said. */
function valueFor(key: string, request: Request, form: OpenForm, { cues, today }: PlanContext): unknown {
  const { slots, text } = request;
  const facts = slots.facts as Record<string, unknown>;
  const direct =
    facts[key] ?? (slots.search as Record<string, unknown>)[key] ?? (slots.profile as Record<string, unknown>)[key];
  if (direct !== undefined) return direct;
  const number = choiceNumber(request);
  if (number !== undefined && form.choices?.[number - 1] !== undefined) return form.choices[number - 1];
  if (DATE_KEYS.test(key) && slots.period !== undefined) return dateSaid(text, today) ?? slots.period.from;
  if (key === 'region' && slots.region !== undefined) return slots.region;
  const span = facts.years ?? facts.contributionYears ?? facts.totalYears;
  if (/months$/iu.test(key) && typeof span === 'number') return Math.round(span * 12);
  if (/years$/iu.test(key) && typeof (facts.contributionMonths ?? facts.contractMonths) === 'number') {
    return Math.round((Number(facts.contributionMonths ?? facts.contractMonths) / 12) * 100) / 100;
  }
  if (NUMBER_KEYS.test(key)) {
    const figure = scanNumbers(text).find(({ start, end }) => couldCount(key, text.slice(0, start), text.slice(end)));
    if (figure !== undefined) return figure.low + (cues.matches('andAHalf', text.slice(figure.end)) ? 0.5 : 0);
    const parsed = parseNumber(text);
    if (parsed !== undefined) return parsed;
    if (scanNumbers(text).length > 0) return text;
  }
  if (key === 'name') return cues.without('nameIs', text).trim();
  const choice = chosen(text, form.choices ?? []);
  if (choice !== undefined) return choice;
  if (cues.matches('no', text)) return false;
  if (cues.matches('yes', text)) return true;
  return text;
}

/** What units say of a figure; one that names another thing answers nothing (10月15号 is no number of hours). */
const UNITS: readonly (readonly [unit: RegExp, of: RegExp])[] = [
  [/^\s?(?:个)?(?:半)?(?:小时|钟头)/u, /hours|wage/iu],
  [/^\s?(?:元|块|万|千)/u, /wage|salary|amount|base|pay|bonus|income/iu],
  [/^\s?(?:月(?!薪)|[号日](?!薪))/u, /months|days/iu],
  [/^\s?年(?!薪)/u, /year|months|age/iu],
  [/^\s?天/u, /days|weeks/iu],
  [/^\s?岁/u, /age|year/iu],
  [/^\s?级/u, /grade/iu],
];
const PAY_BEFORE = /(?:月薪|工资|底薪|日薪|时薪|薪水|到手)[^,，。\d]{0,3}$/u;

function couldCount(key: string, before: string, after: string): boolean {
  if (PAY_BEFORE.test(before)) return /wage|salary|amount|base|pay/iu.test(key);
  const named = UNITS.find(([unit]) => unit.test(after));
  return named === undefined || named[1].test(key);
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
