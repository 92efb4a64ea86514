import type { ResumeDocument } from '../../contract/resume.ts';
import type { OpenForm, SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { asideNamed, namesHome } from '../../resume/drop-part.ts';
import { saysNothing } from '../../resume/read-answer.ts';
import { holdsNoCertificate } from '../../resume/read-certificates.ts';
import { countedAs } from '../../resume/read-schooling.ts';
import { readSpanCorrection } from '../../resume/read-work.ts';
import { questionNamed } from '../../resume/resume-interview.ts';
import { withoutSlips } from '../../resume/without-slips.ts';
import { parseNumber } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import { readPersonName } from '../../words/person-name.ts';
import { firstNumber } from '../../words/spoken-number.ts';
import { withoutWordsToAModel } from '../../words/words-to-a-model.ts';
import { defined } from './defined.ts';
import { fitsResumeField, leavesPlaceOpen } from './fits-resume-field.ts';
import { misunderstood } from './misunderstood.ts';
import type { Plan, PlanContext } from './plan.ts';
import { answering, clausesOf, subjectsOf } from './resume-clauses.ts';
import { citiesIn, NOTHING, toldIn } from './resume-told.ts';

/** What a request about one's resume asks of `build_resume`, with everything told in the same breath. */
export function resumeArguments(request: Request, cues: CueBook): Record<string, unknown> {
  const { text } = request;
  const keep = keepsResume(text, false, cues);
  if (keep !== undefined) return { action: 'answer', fields: { keep } };
  if (cues.matches('resumePolish', text)) return { action: 'correct', fields: { polish: true } };
  if (cues.matches('resumeShow', text)) return { action: 'show' };
  if (cues.matches('resumeGivenUp', text)) return { action: 'cancel' };
  if (cues.matches('oneJob', text)) return { action: 'correct', fields: { work: text } };
  const action = cues.matches('resumeChange', text)
    ? 'correct'
    : cues.matches('resumeFinish', text)
      ? 'finish'
      : 'start';
  const fields = action === 'correct' ? correction(request, cues) : toldIn(request, cues);
  return defined({ action, fields: Object.keys(fields).length > 0 ? fields : undefined });
}

/**
 * Words on a resume that is not being asked for: whether it is kept, and what in it is wrong. Spoken right after it was
 * shown, or of what only a resume holds (学历说错了), they are about it whatever came between.
 */
export function planResumeAside(
  request: Request,
  { form, resume, lastIntent, pendingAction }: SessionState,
  { cues }: PlanContext,
): Plan | undefined {
  if (resume === undefined || form?.tool === 'build_resume') return undefined;
  if (pendingAction !== undefined || request.act === 'danger') return undefined;
  const { text } = request;
  const plan = (action: string, fields: Record<string, unknown>): Plan => ({
    intent: 'resume',
    calls: [{ name: 'build_resume', arguments: { action, fields } }],
  });
  const fresh = lastIntent === 'resume';
  const keep = keepsResume(text, false, cues);
  if (keep === false || (keep === true && (fresh || cues.matches('resumeNamed', text))))
    return plan('answer', { keep });
  const content = saysDone(text, cues) || cues.matches('resumeContent', text);
  if (fresh && !resume.finished && form === undefined && content) return plan('finish', {});
  if (cues.matches('questionBack', text)) return undefined;
  if (fresh && form === undefined && cues.matches('resumeShowShort', text))
    return { intent: 'resume', calls: [{ name: 'build_resume', arguments: { action: 'show' } }] };
  const dropped = fresh && form === undefined ? cues.captured('partDropped', text) : undefined;
  if (dropped !== undefined) return plan('correct', { remove: dropped });
  const job = cues.captured('oneJob', text);
  const held = job !== undefined && resume.document.work?.some(({ summary }) => summary?.includes(job)) === true;
  if (held || (fresh && cues.matches('oneJob', text))) return plan('correct', { work: text });
  // While something else is asked, what was told wrongly is put right there, and from there in the resume.
  if (form !== undefined) return undefined;
  const wrong = fresh ? cues.matches('partWrong', text) : cues.matches('toldWrongly', text);
  const named = cues.matches(fresh ? 'partOfResume' : 'ofResumeAlone', text);
  return wrong && named ? plan('correct', correction(request, cues)) : undefined;
}

/** 可以，就这样，写完了: nothing but that it is done. */
function saysDone(text: string, cues: CueBook): boolean {
  if (cues.matches('resumeDone', text)) return true;
  const clauses = text.split(/[,，。;；!！]/u).filter((clause) => clause.trim() !== '');
  const done = clauses.filter((clause) => cues.matches('resumeDone', clause.trim()));
  return (
    done.length > 0 &&
    clauses.every(
      (clause) => done.includes(clause) || cues.matches('yes', clause.trim()) || cues.matches('aside', clause.trim()),
    )
  );
}

/** 就这样 and 没问题 end the interview and not the conversation, when there is one. */
export function endsInterview({ text }: Request, form: OpenForm, cues: CueBook): boolean {
  if (form.tool !== 'build_resume') return false;
  return cues.matches('resumeDone', text) || (form.asking === 'fields.confirm' && cues.matches('resumeContent', text));
}

/** The answer to a question of the interview, and whatever else was told with it. */
export function planResumeAnswer(request: Request, form: OpenForm, context: PlanContext, state?: SessionState): Plan {
  const { cues } = context;
  const { text } = request;
  const asking = form.asking.replace(/^fields\./u, '');
  const right = asking === 'phone' || asking === 'confirm' || asking === 'which' ? text : withoutSlips(text);
  if (right !== text) return planResumeAnswer(putRight(request, right), form, context, state);
  const plan = (action: string, fields: Record<string, unknown>): Plan => ({
    intent: form.intent,
    calls: [{ name: form.tool, arguments: { action, fields } }],
    form: 'answered',
  });
  if (cues.matches('resumePolish', text)) {
    const call = { name: form.tool, arguments: { action: 'correct', fields: { polish: true } } };
    return { intent: form.intent, calls: [call], form: 'resumed' };
  }
  if (cues.matches('resumeShow', text) || cues.matches('resumeShowShort', text)) {
    return { intent: form.intent, calls: [{ name: form.tool, arguments: { action: 'show' } }], form: 'resumed' };
  }
  const keep = keepsResume(text, asking === 'keep', cues);
  if (keep !== undefined) return plan('answer', { keep });
  if (asksWhy(request, form, cues)) return plan('answer', { why: true });
  // 李明, where the number is asked and the name was put off.
  const named =
    asking === 'phone' && state?.resume?.document.basics.name === undefined ? nameAlone(text, cues) : undefined;
  if (named !== undefined) return plan('answer', { name: named });
  const contact = request.slots.profile.phone ?? request.slots.profile.name;
  if (contact === undefined && (asking === 'phone' || asking === 'name') && cues.matches('refusesToTell', text)) {
    const beside = toldIn(request, cues, asking);
    return plan('answer', cues.matches('putsOff', text) ? { ...beside, later: asking } : { ...beside, [asking]: null });
  }
  if (contact === undefined && cues.matches('resumeLeave', text)) return { ...plan('cancel', {}), form: 'cancelled' };
  if (
    MAY_BE_NONE.has(asking) &&
    (cues.matches('noneLeft', text) || (asking !== 'phone' && text.length <= NO_MORE && saysNothing(text)))
  )
    return plan('answer', { [asking]: asking === 'phone' ? false : NOTHING });
  if ((asking === 'certificates' || cues.matches('certificateWord', text)) && holdsNoCertificate(text))
    return plan('answer', { certificates: NOTHING });
  if (saysDone(text, cues)) return plan('finish', {});
  if (cues.matches('partWrong', text) && cues.matches('partOfResume', text)) {
    return plan('correct', correction(request, cues));
  }
  const dropped = cues.captured('partDropped', text);
  if (dropped !== undefined && !cues.matches('jobByNumber', text)) return plan('correct', { remove: dropped });
  if (cues.matches('oneJob', text)) return plan('correct', { work: text });
  const mended = cues.captured('slipMended', text);
  if (mended !== undefined) return planResumeAnswer(takenBack(request, mended, asking), form, context, state);
  const amended = cues.captured('saidWrongly', text);
  if (amended !== undefined) {
    const fields = toldIn({ ...request, text: amended }, cues);
    if (Object.keys(fields).length > 0) return plan('correct', fields);
  }
  const work = readSpanCorrection(text);
  if (work !== undefined) return plan('correct', { work });
  if (cues.matches('resumeAmiss', text)) return plan('correct', {});
  // A question is no answer: it is asked again, and nothing is noted.
  if (asking !== 'confirm' && asking !== 'which' && !saysNothing(text) && cues.matches('questionBack', text))
    return plan('answer', {});
  const told = toldIn(request, cues, asking);
  // 初中毕业，会用电脑: an ability told among other things is no wish.
  if (asking === 'occupation' && Object.keys(told).length > 0 && !cues.matches('workWished', text)) {
    const able = clausesOf(answering(asking, request, cues)).filter((clause) => cues.matches('able', clause));
    if (able.length > 0) return plan('answer', { ...told, skills: able.join('，') });
  }
  // What was done is no wish, and schooling is no work, whatever was asked.
  const done = cues.matches('workTold', text) || cues.matches('workDone', text);
  // 想在青岛干，八千以上 tells where and for how much, and no trade.
  const placed = asking === 'occupation' && request.slots.search.keywords === undefined && told.city !== undefined;
  if (placed && clausesOf(answering(asking, request, cues)).every((clause) => cues.matches('placeAlone', clause)))
    return plan('answer', told);
  const past = asking === 'occupation' && done && !cues.matches('workWished', text);
  const schooling = asking === 'work' && told.education !== undefined && text.length <= SCHOOLING;
  if (past) return plan('answer', toldIn(request, cues, 'name'));
  if (schooling) return plan('answer', told);
  if (asking !== 'phone' && asking !== 'name' && isOnlyContact(request, cues)) return plan('answer', told);
  // What only tells of other things leaves the question open; what the clauses beside it tell is no part of the answer.
  const main = asking === 'occupation' ? cues.captured('mainTrade', text) : undefined;
  const own = asking === 'confirm' || asking === 'which' ? text : (main ?? answering(asking, request, cues));
  // 这个我再想想: the question waits, and what was told beside it counts.
  if (own === '' && told[asking] === undefined && postpones(asking, request, told, cues))
    return plan('answer', { ...told, later: asking });
  const unlikely = asking === 'occupation' ? 'noTrade' : asking === 'skills' ? 'noSkill' : undefined;
  // 身体好得很, 第一个: said in this place, and no answer to the question.
  if (unlikely !== undefined && own !== '' && clausesOf(own).every((clause) => cues.matches(unlikely, clause)))
    return plan('answer', Object.keys(told).length > 0 ? told : { unclear: asking });
  if (own === '' || (Object.keys(told).length > 0 && !mayBe(asking, own, cues))) return plan('answer', told);
  if (!fitsResumeField(asking, own, request, cues)) {
    const fields = leavesPlaceOpen(asking, own, cues) ? { ...told, city: own } : told;
    if (Object.keys(fields).length > 0 || state === undefined) return plan('answer', fields);
    if (cues.matches('putsOff', own))
      return { intent: 'smalltalk', calls: [], status: 'answered', say: { code: 'wait' } };
    return { ...misunderstood(state), intent: form.intent };
  }
  return plan('answer', { ...told, [asking]: answerTo(asking, { ...request, text: own }, cues) });
}

/** Something told before that is put right. */
export function planResumeCorrection(request: Request, form: OpenForm, context: PlanContext): Plan {
  const { cues } = context;
  if (cues.matches('slipMended', request.text) || cues.matches('oneJob', request.text))
    return planResumeAnswer(request, form, context);
  const dropped = cues.captured('partDropped', request.text);
  const work = readSpanCorrection(request.text);
  // 再加一个，我还会修空调 puts nothing right.
  const added = cues.matches('addsMore', request.text) ? toldIn(request, cues, 'confirm') : {};
  const fields =
    dropped !== undefined
      ? { remove: dropped }
      : work !== undefined
        ? { work }
        : Object.keys(added).length > 0
          ? added
          : correction(request, cues);
  return {
    intent: form.intent,
    calls: [
      { name: form.tool, arguments: { action: cues.matches('addsMore', request.text) ? 'answer' : 'correct', fields } },
    ],
    form: 'answered',
  };
}

/** 没啥, 没得啥子 */
const NO_MORE = 4;
/** As in the code of a schooling; the reader of the resume takes it for nothing to tell. */
const SCHOOLING = 6;
/** Questions for more of something: 没有了 ends the list and not the interview. */
const FREE: ReadonlySet<string> = new Set(['occupation', 'work', 'certificates', 'skills']);
const WISH = 20;
/** Questions that 没有了 answers; said to any other, it ends the interview. */
const MAY_BE_NONE: ReadonlySet<string> = new Set(['work', 'certificates', 'skills', 'phone']);

/** 没有了 or 看图纸 to what else one can do: an answer, whatever it resembles. */
export function answersList({ text, act }: Request, { tool, asking }: OpenForm, cues: CueBook): boolean {
  if (tool !== 'build_resume' || !MAY_BE_NONE.has(asking.replace(/^fields\./u, ''))) return false;
  const looks = cues.matches('resumeShow', text) || cues.matches('resumeShowShort', text);
  if (act === 'show') return !looks;
  const nothing = text.length <= WISH && saysNothing(text) && !cues.matches('questionBack', text);
  return nothing || cues.matches('noneLeft', text) || cues.matches('restNone', text);
}

/** 不要写我年龄 in an interview takes a part out of the resume and does not leave it. */
export function dropsPart({ text }: Request, { tool }: OpenForm, cues: CueBook): boolean {
  return tool === 'build_resume' && cues.matches('partDropped', text);
}

/** What of a person may be forgotten by itself, named by its kind. */
const OF_THE_PERSON: ReadonlySet<string | undefined> = new Set(['name', 'phone', 'education', 'certificates']);

/** 把我的电工证删了吧, 电话别留了, 把住址去掉: one fact goes, and not all that is known. */
export function planForgetOne(request: Request, state: SessionState, { cues }: PlanContext): Plan | undefined {
  const { text, act } = request;
  const { profile, resume, form } = state;
  if (act === 'danger' || form?.tool === 'build_resume') return undefined;
  const words = cues.captured('partDropped', text);
  if (words === undefined) return undefined;
  const held = [...(profile.certificates ?? []), ...(profile.skills ?? []), ...namesIn(resume?.document)];
  const item = held.some((name) => words.includes(name) || name.includes(words));
  const named = asideOfPerson(words) || OF_THE_PERSON.has(questionNamed(words));
  if (!item && !named) return undefined;
  return { intent: 'profile', calls: [{ name: 'update_profile', arguments: { forget: words } }] };
}

function asideOfPerson(words: string): boolean {
  const aside = asideNamed(words);
  return namesHome(words) || (aside !== undefined && aside !== 'benefits' && aside !== 'shift');
}

function namesIn(document: ResumeDocument | undefined): string[] {
  return [...(document?.certificates ?? []), ...(document?.skills ?? [])].map(({ name }) => name);
}

/** A name and nothing else. */
function nameAlone(text: string, cues: CueBook): string | undefined {
  return text.length <= LONGEST_NAME ? cues.nameIn(text) : undefined;
}

const LONGEST_NAME = 6;

/** What was read of the words that were taken back is no part of the answer either. */
function putRight(request: Request, text: string): Request {
  const { name: _name, ...profile } = request.slots.profile;
  const { experienceYears: _years, salaryMin: _least, ...search } = request.slots.search;
  return { ...request, text, slots: { ...request.slots, profile, search } };
}

/** 六千，算了，面议吧: what was taken back is no part of the answer. */
function takenBack(request: Request, mended: string, asking: string): Request {
  const { salaryMin: _salaryMin, ...search } = request.slots.search;
  const paid = asking === 'salaryMin' && parseNumber(mended) === undefined && firstNumber(mended) === undefined;
  return { ...request, text: mended, slots: paid ? { ...request.slots, search } : request.slots };
}

/** 为啥要问名字 in an interview: why it is asked is said, and it is asked again. */
export function asksWhy({ text }: Request, { tool }: OpenForm, cues: CueBook): boolean {
  return tool === 'build_resume' && cues.matches('asksWhyAsked', text);
}

/** 我想找楼面的工 to the question for the work wanted answers it; 帮我找保安 is an order. */
export function answersWish({ text, intent, slots }: Request, { tool, asking }: OpenForm, cues: CueBook): boolean {
  if (tool !== 'build_resume' || intent !== 'job_search') return false;
  // Before the work that is wanted was asked for, only words that no search could begin with are it (想找个离家近的).
  const { keywords, city, district } = slots.search;
  if (asking !== 'fields.occupation' && (keywords ?? city ?? district) !== undefined) return false;
  const asks = slots.forms.includes('question') || cues.matches('questionBack', text) || cues.matches('orders', text);
  return text.length <= WISH && cues.matches('workWished', text) && !asks;
}

/** 换变速箱 to what else one can do is no wish to pass it over. */
export function tellsAndSkipsNot({ text, slots }: Request, { tool, asking }: OpenForm, cues: CueBook): boolean {
  // 不知道 in a practice is an answer an interviewer would hear.
  if (tool === 'practise_interview') return cues.matches('doesNotKnow', text);
  // A number or a name is never passed over, whichever was asked.
  if (tool === 'build_resume' && (slots.profile.phone ?? slots.profile.name) !== undefined) return true;
  if (tool === 'build_resume' && cues.matches('putsOff', text)) return true;
  if (tool === 'build_resume' && cues.matches('addsMore', text)) return true;
  // 先不说电话，我干过八年电工: something is told beside what is passed over.
  const clauses = clausesOf(text);
  if (tool === 'build_resume' && clauses.length > 1 && clauses.some((clause) => !cues.matches('passesOver', clause)))
    return true;
  return tool === 'build_resume' && FREE.has(asking.replace(/^fields\./u, '')) && !cues.matches('passesOver', text);
}

/** A yes or a no to having the resume kept; a plain one counts only where that was the question. */
function keepsResume(text: string, asked: boolean, cues: CueBook): boolean | undefined {
  if (cues.matches('resumeNotKept', text)) return false;
  if (cues.matches('resumeKept', text)) return true;
  if (!asked) return undefined;
  if (cues.matches('no', text)) return false;
  return cues.matches('yes', text) ? true : undefined;
}

/** 我再想想, 先不说电话: the question asked is to wait; 手机号138后面忘了，等会给你 is said of another. */
function postpones(asking: string, request: Request, told: Record<string, unknown>, cues: CueBook): boolean {
  const subjects = subjectsOf(request, cues);
  const index = subjects.findIndex(({ clause, subject }) => subject === 'nothing' && cues.matches('putsOff', clause));
  if (index < 0) return false;
  const named = questionNamed(subjects[index]!.clause);
  const before = subjects[index - 1]?.subject;
  const ofAnother = before !== undefined && before !== asking && told[before] === undefined;
  return (named === undefined || named === asking) && !ofAnother;
}

/** The trade of an answer that says more than it: 想干点轻省的，宿管阿姨那种. */
function tradeIn(text: string, { search, trade }: Request['slots']): string {
  if (search.city !== undefined && search.keywords !== undefined) return search.keywords;
  const clauses = clausesOf(text);
  const named = trade === undefined ? [] : clauses.filter((clause) => clause.includes(trade));
  return clauses.length > 1 && named.length > 0 ? named.join('，') : text;
}

/** The value in the type that understanding gave it, else the words as they were said. */
function answerTo(asking: string, { slots, text }: Request, cues: CueBook): unknown {
  const { search, profile } = slots;
  switch (asking) {
    case 'name':
      return profile.name ?? cues.nameIn(text) ?? text;
    case 'phone':
      return profile.phone ?? text;
    case 'education':
      return countedAs(text) ?? search.education ?? text;
    case 'city':
      return citiesIn(slots) ?? text;
    case 'occupation':
      // 想在合肥开叉车 names the place as well, which is told beside it.
      return tradeIn(text, slots);
    case 'salaryMin':
      return cues.matches('payPerUnit', text) ? text : (search.salaryMin ?? text);
    default:
      return text;
  }
}

/** A name and a number have a shape of their own; words without it answer something else. */
function mayBe(asking: string, words: string, cues: CueBook): boolean {
  if (asking === 'name') return cues.nameIn(words) !== undefined;
  if (asking === 'phone') return /\d/u.test(words.normalize('NFKC')) || saysNothing(words);
  return true;
}

/** A name or a number out of turn, and nothing besides. */
function isOnlyContact({ slots, text }: Request, cues: CueBook): boolean {
  const { name, phone } = slots.profile;
  if (name === undefined && phone === undefined) return false;
  const rest = text.replace(name ?? '', '').replace(/\d[\d\s-]*/gu, '');
  return cues.without('contactWords', rest) === '';
}

/** What to put right: the new value when it was said, else the part that is wrong. */
function correction(request: Request, cues: CueBook): Record<string, unknown> {
  const { slots } = request;
  const text = withoutWordsToAModel(request.text);
  const part = cues.captured('partOfResume', text);
  const value = cues.captured('correctedTo', text);
  const told = toldIn({ ...request, text }, cues);
  if (part !== undefined && cues.matches('nameWord', part)) {
    const name = slots.profile.name ?? nameCorrected(text, cues);
    return defined({ name, which: name === undefined ? part : undefined });
  }
  const question = part === undefined ? undefined : questionNamed(part);
  const known = Object.keys(told).length > 0;
  // 最后一位是9: the reader of the resume knows the number before.
  if (question === 'phone' && slots.profile.phone === undefined && /\d/u.test(text.normalize('NFKC')))
    return { ...told, phone: text };
  const studied = cues.matches('majorWord', part ?? '')
    ? 'major'
    : cues.matches('schoolWord', part ?? '')
      ? 'school'
      : '';
  if (studied !== '' && value !== undefined) return { ...told, [studied]: value };
  if (question !== undefined && value !== undefined && told[question] === undefined && !(question === 'work' && known))
    return { ...told, [question]: question === 'city' ? (slots.search.city ?? value) : value };
  if (known) return told;
  if (part === undefined) return {};
  return { which: part };
}

/** 名字写错了，是章晓宇，立早章: the first clause that holds a name; what spells it out comes after. */
function nameCorrected(text: string, cues: CueBook): string | undefined {
  return clausesOf(text)
    .map((clause) => cues.captured('correctedTo', clause) ?? (cues.matches('nameWord', clause) ? '' : clause))
    .map((said) => readPersonName(said))
    .find((name) => name !== undefined);
}
