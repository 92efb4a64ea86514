import type { OpenForm, SessionState } from '../contract/session-state.ts';
import type { CueBook } from '../lexicon/cues.ts';
import { type EntitlementFacts, inputsFor } from './entitlement-facts.ts';
import { asksForContact, tellsNoContact } from './fits-asked.ts';
import { scanNumbers } from './numbers.ts';
import type { ClauseReading } from './read-clause.ts';
import { tellsOfHiring } from './recognise-hiring.ts';

/** A class that scores this much is what the words are about, whatever was asked. */
const CLEAR = 4;
const SURE = 5;

/** Fields that take any words a person says. */
const FREE_TEXT =
  /(?:answer|description|experience|summary|intro|highlights|duties|work|education|skills|project|self|hobb|title|company|school)/iu;
const INTERRUPTS =
  /^(?:对了|等等|等一下|先|问一下|我想问|顺便|另外|那个|突然想|请问|wait|by the way|quick question)|转人工|人工服务/iu;
const QUESTION =
  /[?？]|怎么|吗$|多少|哪|什么|几点|是不是|能不能|有没有|(?:能|会|可以|要|得|行|算|影响|合法|够|管)[^,，。]{0,6}(?<!还|都|也|就|从|过)不$/u;
const ASKS_HOW =
  /怎么(?!说|都)|如何|(?:什么时候|啥时候|几时)(?:到期|过期|能|会|要|才)|多少钱|去哪|在哪(?:里|儿)?(?:换|办|考|补)/u;
const NUMERIC = /(?:wage|salary|years|months|days|hours|age|grade|amount|base|weeks)$/iu;

/** Wanting to be forgotten is never an answer to a question. */
const ERASES =
  /(?:清除|清空|清掉|删除|删掉|抹掉|抹去|忘掉).{0,6}(?:信息|资料|记录|数据|内容)|(?:erase|delete|remove|clear|forget) (?:me|my|everything)/iu;

/** Forms that ask what a person tells of themselves, in whatever order it is told. */
const ABOUT_THE_PERSON: ReadonlySet<string> = new Set(['build_resume', 'apply_to_job']);

const OF_ONESELF: ReadonlySet<string> = new Set(['profile', 'resume', 'smalltalk', 'career_advice']);

/** A verdict that waits for something an employer is to tell. */
export function ofEmployer({ tool, arguments: { facts } }: OpenForm): boolean {
  return tool === 'check_eligibility' && (facts as Record<string, unknown> | undefined)?.audience === 'employer';
}

/** A bare value belongs to the form that asked; a question about something else interrupts it. */
export function answersForm(text: string, state: SessionState, reading: ClauseReading, cues: CueBook): boolean {
  const form = state.form!;
  const { decision, slots } = reading;
  if (isOfTheScreen(form, state, reading)) return false;
  if (asksForContact(form) && tellsNoContact(text, form, slots, cues)) return false;
  // 叫罗文 answers the question for the name; 叫人来 asks for a person.
  if (/name$/u.test(form.asking) && cues.matches('namedClause', text)) return true;
  // 50个人 of an employer tells how many there are; 找个人来 asks for one.
  if (ofEmployer(form) && !QUESTION.test(text) && !INTERRUPTS.test(text) && text.length <= SHORT) {
    if (Object.keys(tellsOfHiring(text, scanNumbers(text))).length > 0) return true;
  }
  if (decision.class === 'handoff' || ERASES.test(text)) return false;
  // 漆文斌, whatever else it resembles
  if (form.tool === 'build_resume' && form.asking === 'fields.name' && text.length <= OF_A_NAME && isName(text, cues))
    return true;
  if (form.choices !== undefined && choiceNumber(reading) !== undefined && text.length <= SHORT) return true;
  // 第二个远不远 to a question for the work wanted counts in a list that is not there.
  if (form.tool === 'search_jobs' && choiceNumber(reading) !== undefined && cues.matches('asksOfPosting', text))
    return false;
  if (form.tool === 'build_resume' && cues.matches('resumeShowShort', text)) return true;
  if (asksForContact(form) && (cues.matches('refusesToTell', text) || cues.matches('hasNone', text))) return true;
  // 焊工证快到期了怎么换证 names a certificate and asks.
  const tellsFacts = decision.intent === 'profile' && Object.keys(slots.profile).length > 0;
  if (ABOUT_THE_PERSON.has(form.tool) && tellsFacts && !ASKS_HOW.test(text)) return true;
  if (form.tool === 'calculate_entitlement' || form.tool === 'check_eligibility')
    return tellsFact(text, form, reading, cues);
  if (form.asking === 'fields.keep') {
    return (['resumeKept', 'resumeNotKept', 'yes', 'no'] as const).some((cue) => cues.matches(cue, text));
  }
  if (form.tool === 'build_resume' && answersQuestion(text, form, cues)) return true;
  if (form.asking === 'outcome.words') return tellsOutcome(text, reading, cues);
  if (FREE_FORMS.has(form.tool) && leavesFreeForm(text, form, reading, state, cues)) return false;
  // Whoever tells of themselves answers, whatever it resembles; who asks or wants something else does not.
  const tells = !QUESTION.test(text) && !slots.forms.includes('question') && !INTERRUPTS.test(text);
  const ofOneself = OF_ONESELF.has(decision.intent) || decision.topic === undefined;
  const takes = fitsField(text, form, reading) ?? true;
  if (form.tool === 'build_resume' && tells && (ofOneself || tellsOfOneself(text, state, cues))) return true;
  if (ABOUT_THE_PERSON.has(form.tool) && tells && OF_ONESELF.has(decision.intent) && takes) return true;
  const fits = fitsField(text, form, reading);
  if (fits !== undefined) return fits || (decision.class === undefined && !QUESTION.test(text));
  const asksElse = decision.intent !== form.intent && decision.class !== undefined;
  if (!asksElse) return decision.class === undefined || decision.score < SURE || decision.intent === form.intent;
  const interrupts = INTERRUPTS.test(text);
  const asks = slots.forms.includes('question') || slots.forms.includes('howTo') || slots.topics.includes('job_wanted');
  if (FREE_TEXT.test(form.asking) && form.tool !== 'calculate_entitlement') {
    return !(interrupts && asks) && !(asks && decision.score >= SURE && text.length <= 30 && QUESTION.test(text));
  }
  return !((asks || interrupts) && decision.score >= CLEAR);
}

/** After a look at postings 包住的 and 第二个 are about them, though a question from before still waits. */
function isOfTheScreen({ tool, sideTurns = 0 }: OpenForm, state: SessionState, { slots }: ClauseReading): boolean {
  const turnedTo = state.thread === 'search' || state.thread === 'posting';
  const shown = (state.search?.jobs.length ?? 0) > 0;
  if (sideTurns === 0 || !turnedTo || !shown || !JUDGING.has(tool)) return false;
  const { keywords, benefits, shift, exclude, sortBy, radiusKm, employmentType } = slots.search;
  const wish = keywords ?? benefits ?? shift ?? exclude ?? sortBy ?? radiusKm ?? employmentType ?? slots.pointing;
  return wish !== undefined || slots.relative.length > 0;
}

const JUDGING: ReadonlySet<string> = new Set(['check_eligibility', 'calculate_entitlement']);

const OF_A_NAME = 8;

function isName(text: string, cues: CueBook): boolean {
  return !QUESTION.test(text) && cues.nameIn(text) !== undefined;
}

const FREE_FORMS: ReadonlySet<string> = new Set(['practise_interview', 'build_resume']);
const OWN = 3;
const POINTED = 10;
const ASKED = 24;
const ORDERED = 20;
/** What the questions of a resume ask for is said in the words of a search (想找电工，六千以上). */
/** Nobody speaks of these in answer to a question about themselves. */
const ERRANDS: ReadonlySet<string> = new Set([
  'resume',
  'interview',
  'apply',
  'job_fair',
  'application_status',
  'handoff',
]);
const WISHED_FIELD = /occupation|salaryMin|city|district|which/u;

/** An order or a question about something else, in the middle of a form that takes any words. */
function leavesFreeForm(
  text: string,
  form: OpenForm,
  { decision, slots }: ClauseReading,
  state: SessionState,
  cues: CueBook,
): boolean {
  const shown = (state.search?.jobs.length ?? 0) > 0;
  const { ordinal, step, best } = slots.pointing ?? {};
  if (shown && (ordinal ?? step ?? best) !== undefined && text.length <= POINTED) return true;
  const own = decision.topic !== undefined && decision.score >= OWN && decision.intent !== form.intent;
  if (own && ERRANDS.has(decision.intent) && text.length <= ORDERED) return true;
  const aboutWork = decision.class === 'job' && (slots.search.keywords ?? slots.search.city) !== undefined;
  if (text.length <= ORDERED && cues.matches('orders', text) && decision.intent !== form.intent && (own || aboutWork))
    return true;
  if (form.tool === 'build_resume' && WISHED_FIELD.test(form.asking) && decision.class === 'job') return false;
  const asks = slots.forms.includes('question') || slots.forms.includes('howTo') || slots.forms.includes('amount');
  return own && asks && text.length <= ASKED && !TELLS_STORY.test(text);
}

/** What a person has done, learnt, holds and cannot do; and the work they want, while the resume does not know it. */
function tellsOfOneself(text: string, { resume }: SessionState, cues: CueBook): boolean {
  const wish = resume?.document.basics?.label === undefined && cues.matches('workWished', text);
  return wish || TELLING.some((cue) => text.split(CLAUSE_END).some((clause) => cues.matches(cue, clause.trim())));
}

const CLAUSE_END = /[,，。;；]/u;
const TELLING = ['workTold', 'schoolClause', 'ageClause', 'certificateClause', 'shiftClause'] as const;

/** An answer in a practice may hold a question word (客人问我怎么走，我就带他去). */
const TELLS_STORY = /^(?:我(?:会|就|当时|以前|先|一般|觉得|认为|的)|因为|首先|如果有|遇到)/u;

/** 什么都行 to the work wanted and 有几年没上班，以前扛包 to the work done answer, whatever else they might be. */
function answersQuestion(text: string, { asking }: OpenForm, cues: CueBook): boolean {
  if (
    QUESTION.test(text.replace(/有几|好几|几个?年|几年|(?:什么|啥|哪里?|哪儿|多少)都/gu, '')) ||
    INTERRUPTS.test(text)
  )
    return false;
  if (asking === 'fields.work') return cues.matches('workTold', text);
  return WISHED_FIELD.test(asking) && text.length <= SHORT && cues.matches('anything', text);
}

/** How it went is told in words that look like anything (要收押金, 没找着地方); only a question or an errand is not it. */
function tellsOutcome(text: string, { decision }: ClauseReading, cues: CueBook): boolean {
  if (QUESTION.test(text) || INTERRUPTS.test(text) || ERRANDS.has(decision.intent)) return false;
  return !(decision.class === 'job' && cues.matches('looksFor', text));
}

/** 第二个 out of the choices that were offered. */
export function choiceNumber({ slots }: Pick<ClauseReading, 'slots'>): number | undefined {
  const ordinal = slots.pointing?.ordinal;
  return ordinal !== undefined && ordinal > 0 ? ordinal : undefined;
}

/** How long or how much is another question than whether. */
const HOW_MUCH = /(?:能|可以|领|拿|发|补)[^,，。]{0,4}(?:几|多少|多久)/u;
const DATE = /date$/iu;
const FIGURE = /\d|[零一二两三四五六七八九十百千万半]/u;
/** 没 and 有 are answers, not questions. */
const BARE = 3;
/** An answer in a few words; a whole story that does not hold the fact is another matter. */
const SHORT = 16;

/** A sum or a verdict lacks one fact: words that hold it answer, words that ask for something else do not. */
function tellsFact(text: string, form: OpenForm, { slots, decision }: ClauseReading, cues: CueBook): boolean {
  const key = form.asking.split('.').at(-1)!;
  if (form.choices?.includes(text)) return true;
  if (cues.matches('settles', text)) return false;
  if (form.tool === 'check_eligibility' && HOW_MUCH.test(text)) return false;
  const asks = QUESTION.test(text) || INTERRUPTS.test(text);
  const told = (slots.facts as Record<string, unknown>)[key] !== undefined;
  if (told && !asks && text.length <= 2 * SHORT) return true;
  // What programmes turn on answers while a verdict waits, whatever topic its words touch (公司裁员, 自己交社保).
  if (form.tool === 'check_eligibility' && !asks && !slots.forms.includes('question') && text.length <= SHORT) {
    if (tellsToJudge(slots) || saidAsChoice(text, form)) return true;
  }
  if (slots.calculation !== undefined && slots.calculation !== form.arguments.kind) return false;
  if (told) return true;
  if (form.tool === 'calculate_entitlement' && !asks && tellsAnother(form, slots.facts)) return true;
  if (INTERRUPTS.test(text) || QUESTION.test(text) || /第.{1,5}条/u.test(text)) return false;
  if (slots.forms.includes('question') && text.length > BARE) return false;
  // A figure or a day is no answer to a question of which.
  const figure = slots.period !== undefined || /\d{2,}/u.test(text);
  if ((form.choices?.length ?? 0) > 0 && !NUMERIC.test(key) && !DATE.test(key) && figure) return false;
  if (decision.class === 'job' && decision.score >= SURE) return false;
  if (DATE.test(key) && cues.matches('doesNotKnow', text)) return text.length <= SHORT;
  if (DATE.test(key)) return slots.period !== undefined || (FIGURE.test(text) && text.length <= SHORT);
  if (NUMERIC.test(key)) return FIGURE.test(text) && text.length <= 2 * SHORT;
  // A place, or a day, is no answer to whether or which.
  const elsewhere = slots.search.city ?? slots.search.district ?? slots.search.keywords ?? slots.period;
  if (form.tool === 'check_eligibility' && elsewhere !== undefined && !tellsToJudge(slots)) return false;
  return text.length <= SHORT;
}

function saidAsChoice(text: string, { spoken = {} }: OpenForm): boolean {
  return Object.values(spoken).some((words) => words.some((word) => word.length > 1 && text.includes(word)));
}

function tellsToJudge({ circumstances, facts }: ClauseReading['slots']): boolean {
  const { region: _region, ...told } = facts;
  return Object.keys(circumstances).length + Object.keys(told).length > 0;
}

/** Another fact of the sum in hand than the one asked for: said out of turn, and still an answer. */
function tellsAnother(form: OpenForm, facts: EntitlementFacts): boolean {
  const given = form.arguments.inputs as Readonly<Record<string, unknown>> | undefined;
  const read = inputsFor(form.arguments.kind as Parameters<typeof inputsFor>[0], facts);
  return Object.entries(read).some(([name, value]) => String(given?.[name]) !== String(value));
}

/** Whether the words can be the value of a field with a shape of its own; undefined where the field has none. */
function fitsField(text: string, form: OpenForm, { slots }: ClauseReading): boolean | undefined {
  const key = form.asking.split('.').at(-1)!;
  if (form.choices?.some((choice) => choice === text)) return true;
  if (key === 'phone') return /\d{5,}/u.test(text.replace(/[\s-]/gu, ''));
  if (key === 'name' && slots.profile.name !== undefined) return true;
  if (key === 'name') return text.length <= 12 && !QUESTION.test(text) && slots.topics.length === 0;
  if (key === 'jobId') return slots.pointing !== undefined;
  return undefined;
}
