import type { OpenForm } from '../contract/session-state.ts';
import type { ClauseReading } from './read-clause.ts';

/** A class that scores this much is what the words are about, whatever was asked. */
const CLEAR = 4;
const SURE = 5;

/** Fields that take any words a person says. */
const FREE_TEXT =
  /(?:answer|description|experience|summary|intro|highlights|duties|work|education|skills|project|self|hobb|title|company|school)/iu;
const INTERRUPTS =
  /^(?:对了|等等|等一下|先|问一下|我想问|顺便|另外|那个|突然想|请问|wait|by the way|quick question)|转人工|人工服务/iu;
const QUESTION = /[?？]|怎么|吗$|多少|哪|什么|几点|是不是|能不能|有没有/u;
const NUMERIC = /(?:wage|salary|years|months|days|hours|age|grade|amount|base|weeks)$/iu;

/** Wanting to be forgotten is never an answer to a question. */
const ERASES =
  /(?:清除|清空|清掉|删除|删掉|抹掉|抹去|忘掉).{0,6}(?:信息|资料|记录|数据|内容)|(?:erase|delete|remove|clear|forget) (?:me|my|everything)/iu;

/** A bare value belongs to the form that asked; a question about something else interrupts it. */
export function answersForm(text: string, form: OpenForm, reading: ClauseReading): boolean {
  const { decision, slots } = reading;
  if (decision.class === 'handoff' || ERASES.test(text)) return false;
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

/** Whether the words can be the value of a field with a shape of its own; undefined where the field has none. */
function fitsField(text: string, form: OpenForm, { slots }: ClauseReading): boolean | undefined {
  const key = form.asking.split('.').at(-1)!;
  if (form.choices?.some((choice) => choice === text)) return true;
  if (key === 'phone') return /\d{5,}/u.test(text.replace(/[\s-]/gu, ''));
  if (key === 'name' && slots.profile.name !== undefined) return true;
  if (key === 'name') return text.length <= 12 && !QUESTION.test(text) && slots.topics.length === 0;
  if (key === 'jobId') return slots.pointing !== undefined || (form.choices?.length ?? 0) === 0;
  if (NUMERIC.test(key) && form.tool === 'calculate_entitlement' && QUESTION.test(text)) return false;
  return undefined;
}
