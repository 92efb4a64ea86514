import type { z } from 'zod';
import type { KnowledgeAnswer, KnowledgeField, Narrator, Spoken, Unknowable } from '../narration/narrator.ts';
import { type KnowledgeResult, lookUp, whyUnknowable } from './knowledge-lookup.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import type { Tool, ToolContext, ToolResult } from './tool.ts';

type Found = Extract<KnowledgeResult, { status: 'ok' }> & { answer: object };
/**
 * `unknowable` when no text here can hold what the sum or the verdict would be of; `own` what the tool itself came to when
 * that was nothing and the rule answers.
 */
type Ruled = ToolResult & { rule?: Found; ruleFirst?: boolean; unknowable?: Unknowable; own?: ToolResult };

export interface RuleOptions {
  /** Whether words ask for a rule instead of what the tool does and came to; without it whatever is long enough asks for both. */
  asksForRule?(words: string, result?: ToolResult): boolean;
  /** Whether the tool's own finding of nothing is told after the rule. */
  tellsNothing?: boolean;
  /** Whether words ask under which terms something can be had, so that the rule answers them though nothing was found. */
  asksForTerms?(words: string): boolean;
}

/** Fewer words name a sum or a programme and ask nothing of it (年假, 算赔偿). */
const A_QUESTION = 8;
/** A message this long tells a story, and asks for more than the sum. */
const A_STORY = 60;

/**
 * A sum, a verdict or a search for words that ask what the rule is as well. While a fact is missing the rule is told first
 * and the fact asked for after it, so that nobody who asked has to answer before being answered; to a story the rule is
 * told after the sum. Where something was said to be confirmed, the rule stands first unless the sum rests on it already;
 * where nothing was found, the rule is the answer. Once the question has been answered, its form goes on without it.
 */
export function withTheRule(
  tool: Tool,
  field: KnowledgeField,
  knowledge: KnowledgeSource,
  options: RuleOptions = {},
): Tool {
  const { asksForRule, tellsNothing = false, asksForTerms = () => false } = options;
  return {
    ...tool,
    async execute(input, context) {
      const { words = '', state, today } = context;
      const ofRule = state.form?.tool !== tool.name && (asksForRule === undefined || asksForRule(words));
      const unknowable = ofRule ? whyUnknowable(knowledge, words, today) : undefined;
      const result = await tool.execute(input, context);
      if (unknowable !== undefined && !(unknowable === 'personal_record' && isSummed(tool, result)))
        return { status: 'none', unknowable } as Ruled;
      const confirms = knowledge.beyond.asksToConfirm(words);
      const rule =
        !ofAFirm(input) && wantsRule(tool, result, context, confirms, asksForRule)
          ? await findRule(knowledge, context)
          : undefined;
      if (rule === undefined || (confirms && words.length < A_STORY && restsOn(tool, result, rule))) return result;
      // A course that is not there is not found, whatever the rule about courses says; who may go to one is answered.
      const isAnswered = result.status === 'none' && (!tellsNothing || asksForTerms(words));
      if (asksForRule !== undefined || isAnswered) return { status: 'ok', rule, own: result } as Ruled;
      return { ...result, rule, ...(confirms ? { ruleFirst: true } : {}) };
    },
    cards: (result, narrator, input) => [
      ...(isUnknowable(result) || isInstead(result) ? [] : (tool.cards?.(result, narrator, input) ?? [])),
      ...((result as Ruled).rule ? [{ type: 'passages' as const, passages: (result as Ruled).rule!.passages }] : []),
    ],
    citations(result) {
      if (isUnknowable(result)) return [];
      const cited = [...(tool.citations?.(ownOf(result)) ?? []), ...((result as Ruled).rule?.citations ?? [])];
      return [...new Map(cited.map((citation) => [citation.id, citation])).values()];
    },
    narrate: (result, narrator, input) =>
      isInstead(result) && !tellsNothing
        ? narrator.knowledgeAnswer(field, (result as Ruled).rule!.answer as KnowledgeAnswer, [])
        : narrateBoth(tool, field, result, narrator, input),
    remember(state, given, result) {
      if (isUnknowable(result)) return state;
      const after = tool.remember?.(state, given, ownOf(result)) ?? state;
      const { rule } = result as Ruled;
      if (rule?.answer === undefined) return after;
      const asked = {
        tool: 'search_labour_law',
        intent: 'labour_law',
        arguments: { question: rule.question },
      } as const;
      const topic = asksForRule === undefined ? after.topic : asked;
      return topic === undefined ? after : { ...after, topic: { ...topic, entry: rule.answer.id } };
    },
    summarise(result) {
      if (isUnknowable(result)) return result;
      const { rule, ruleFirst: _first, own: _own, ...plain } = result as Ruled;
      const own = _own ?? plain;
      const summary = tool.summarise?.(own) ?? own;
      return rule === undefined
        ? summary
        : { ...(summary as object), rule: rule.answer, ruleCitations: rule.citations };
    },
  };
}

/** What was told suffices for the sum, so that it stands in nobody's record. */
function isSummed({ name }: Tool, { status }: ToolResult): boolean {
  return name === 'calculate_entitlement' && status === 'ok';
}

function isUnknowable(result: ToolResult): boolean {
  return (result as Ruled).unknowable !== undefined;
}

/** Whether the rule answers in place of the tool. */
function isInstead(result: ToolResult): boolean {
  return (result as Ruled).own !== undefined;
}

function ownOf(result: ToolResult): ToolResult {
  return (result as Ruled).own ?? result;
}

/** Reasons for which a fact is asked although nothing is wrong with what was told. */
const ONLY_MISSING = /^(?:missing|month_|not_known)/u;

function wantsRule(
  { name }: Tool,
  result: ToolResult,
  { state, words = '' }: ToolContext,
  confirms: boolean,
  asksForRule: RuleOptions['asksForRule'],
): boolean {
  if (asksForRule !== undefined)
    return words.length >= A_QUESTION && state.form === undefined && asksForRule(words, result);
  const { status, question } = result as ToolResult & { question?: { reason?: string } };
  // Of all programmes, those that are due are the answer; a rule found by a story would be of chance.
  const { verdicts = [], named = true } = result as ToolResult & { verdicts?: { verdict: string }[]; named?: boolean };
  if (!named && verdicts.some(({ verdict }) => verdict === 'yes')) return false;
  // What was told cannot be so: the question for it is the answer, and a rule found by it would be of chance.
  if (question?.reason !== undefined && !ONLY_MISSING.test(question.reason)) return false;
  if (state.form?.tool === name) return false;
  // What follows a sum, a verdict or an answer about programmes tells more of the case, and has had its rule.
  const told = state.topic?.tool === name || (name === 'check_eligibility' && state.topic?.tool === 'search_policy');
  if (told && words.length < A_STORY) return false;
  if (status === 'need_input' || status === 'none') return words.length >= A_QUESTION;
  return status === 'ok' && (confirms || words.length >= A_STORY);
}

/** Whether a result names the article that the rule rests on first: then it has said what was to be confirmed. */
function restsOn(tool: Tool, result: ToolResult, { answer }: Found): boolean {
  const [first] = (answer as KnowledgeAnswer).citations;
  return first !== undefined && (tool.citations?.(result) ?? []).some(({ id }) => id === first.id);
}

/** The words of an employer (招退伍军人有什么优惠) find the rules for those who are hired. */
function ofAFirm({ facts }: { facts?: { audience?: string } }): boolean {
  return facts?.audience === 'employer';
}

async function findRule(knowledge: KnowledgeSource, context: ToolContext): Promise<Found | undefined> {
  const found = await lookUp(knowledge, { question: context.words ?? '' }, context);
  return found.status === 'ok' && found.answer !== undefined && found.part === undefined ? (found as Found) : undefined;
}

function narrateBoth(
  tool: Tool,
  field: KnowledgeField,
  result: ToolResult,
  narrator: Narrator,
  input: z.infer<z.ZodObject>,
): Spoken {
  const { unknowable } = result as Ruled;
  if (unknowable !== undefined) return narrator.unknowable(unknowable);
  const own = tool.narrate(ownOf(result), narrator, input);
  const { rule } = result as Ruled;
  if (rule?.answer === undefined) return own;
  const told = narrator.knowledgeAnswer(field, rule.answer, []);
  const { ruleFirst = false } = result as Ruled;
  // The question stands last, and what can be tapped answers it.
  const [first, last] = ownOf(result).status !== 'ok' || ruleFirst ? [told, own] : [own, told];
  return {
    reply: `${first.reply}\n\n${last.reply}`,
    speech: result.status === 'need_input' ? `${told.speech}${own.speech}` : first.speech,
    suggestions: own.suggestions,
  };
}
