import { z } from 'zod';
import type { InterviewPractice } from '../contract/interview.ts';
import type { Citation } from '../contract/passage.ts';
import type { SessionState } from '../contract/session-state.ts';
import { chooseQuestions } from '../interview/choose-questions.ts';
import { type AnswerRemark, betterFrom, hintFor, judgeAnswer, type OwnFacts } from '../interview/judge-answer.ts';
import type { OccupationVocabulary } from '../matching/occupation-vocabulary.ts';
import type { PractisedAnswer } from '../narration/interview-narrator.ts';
import { readWork } from '../resume/read-work.ts';
import { readIntroducedName } from '../words/person-name.ts';
import type { PostingLookup } from './get-job.ts';
import { lookUp } from './knowledge-lookup.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { defineTool, type ToolContext } from './tool.ts';

const Input = z.object({
  action: z
    .enum(['start', 'answer', 'finish', 'cancel'])
    .describe('start begins anew; answer gives the person’s answer.'),
  occupation: z.string().max(60).optional().describe('The trade to practise for, in its usual job-ad word.'),
  help: z.boolean().optional().describe('true when they ask how to answer, instead of answering.'),
  answer: z.string().max(2000).optional().describe('The person’s answer, word for word; empty to pass over.'),
});
type Input = z.infer<typeof Input>;

interface Guide {
  lead: string;
  citations: Citation[];
}

type Result =
  | { status: 'need_input'; field: 'occupation' }
  | { status: 'need_input'; field: 'answer'; practice: InterviewPractice; feedback?: PractisedAnswer }
  | {
      status: 'done';
      answered: number;
      /** Whether anything was spoken, so that its pace could be judged. */
      paceJudged: boolean;
      practice?: InterviewPractice;
      feedback?: PractisedAnswer;
      advice: AnswerRemark[];
      guide?: Guide;
    }
  | { status: 'ok' };

const ADVICE_AT_THE_END = 3;

export function practiseInterviewTool(dependencies: {
  findPosting: PostingLookup;
  vocabulary: OccupationVocabulary;
  knowledge: KnowledgeSource;
}) {
  const { findPosting, vocabulary, knowledge } = dependencies;

  function begin(occupation: string, state: SessionState): InterviewPractice {
    const posting = state.focusedJobId === undefined ? undefined : findPosting(state.focusedJobId)?.posting;
    const { family, terms } = vocabulary.expand(occupation);
    const forThePost = posting !== undefined && terms.some((term) => posting.title.includes(term));
    const questions = chooseQuestions({
      occupation,
      ...(family === undefined ? {} : { family }),
      ...(forThePost ? { posting } : {}),
    });
    return { occupation, ...(forThePost ? { jobId: posting.id } : {}), questions, answers: [] };
  }

  async function finish(
    practice: InterviewPractice | undefined,
    context: ToolContext,
    feedback?: PractisedAnswer,
  ): Promise<Result> {
    const own = ownFacts(context.state, practice?.answers);
    const answered = (practice?.answers ?? []).filter((answer) => answer !== '').length;
    const guide = practice === undefined ? undefined : await guideFor(practice.occupation, context);
    return {
      status: 'done',
      answered,
      advice: practice === undefined ? [] : adviceOn(practice, own),
      paceJudged: practice?.spokenMs?.some((spoken) => spoken !== null) ?? false,
      ...(practice ? { practice } : {}),
      ...(feedback ? { feedback } : {}),
      ...(guide ? { guide } : {}),
    };
  }

  async function guideFor(occupation: string, context: ToolContext): Promise<Guide | undefined> {
    const found = await lookUp(knowledge, { question: `${occupation}面试`, kind: 'guide' }, context);
    if (found.status === 'none' || found.answer === undefined || !found.answer.id.startsWith('guide-'))
      return undefined;
    return { lead: found.answer.lead, citations: found.citations };
  }

  async function take({ action, occupation, answer, help }: Input, context: ToolContext): Promise<Result> {
    const { state } = context;
    const { practice } = state;
    if (action === 'cancel') return { status: 'ok' };
    if (action === 'finish') return finish(practice, context);
    if (action === 'answer' && practice !== undefined) {
      const said = (answer ?? '').trim();
      const asked = practice.questions[practice.answers.length]!;
      if (help === true) {
        const better = betterFrom(asked, ownFacts(state, practice.answers));
        const feedback = { remarks: hintFor(asked, said), ...(better === undefined ? {} : { better }) };
        return { status: 'need_input', field: 'answer', practice, feedback };
      }
      const { spokenMs } = context;
      const before = practice.spokenMs ?? practice.answers.map(() => null);
      const going = {
        ...practice,
        answers: [...practice.answers, said],
        spokenMs: [...before, said === '' ? null : (spokenMs ?? null)],
      };
      const own = ownFacts(state, going.answers);
      const better = betterFrom(asked, own);
      const feedback: PractisedAnswer | undefined =
        said === ''
          ? undefined
          : {
              remarks: judgeAnswer(asked, said, own, spokenMs === undefined ? {} : { spokenMs }),
              ...(spokenMs === undefined && practice.answers.every((answer) => answer === '') ? { typed: true } : {}),
              ...(better === undefined ? {} : { better }),
            };
      if (going.answers.length >= going.questions.length) return finish(going, context, feedback);
      return { status: 'need_input', field: 'answer', practice: going, ...(feedback ? { feedback } : {}) };
    }
    const trade = occupation ?? (action === 'answer' ? answer?.trim() : undefined) ?? tradeIn(state, findPosting);
    if (trade === undefined || trade === '') return { status: 'need_input', field: 'occupation' };
    return { status: 'need_input', field: 'answer', practice: begin(trade, state) };
  }

  return defineTool<typeof Input, Result>({
    name: 'practise_interview',
    intent: 'interview',
    description: 'Practises a job interview: asks questions for the trade or the posting and comments on each answer.',
    input: Input,
    output: z.custom<Result>(),
    execute: take,
    cards(result, narrator) {
      if (result.status !== 'need_input' || result.field !== 'answer') return [];
      const { practice, feedback } = result;
      const asked = practice.questions[practice.answers.length]!;
      return [
        {
          type: 'interview',
          occupation: practice.occupation,
          number: practice.answers.length + 1,
          total: practice.questions.length,
          question: narrator.interview.question(asked),
          feedback: feedback ? narrator.interview.feedback(feedback) : [],
        },
      ];
    },
    citations: (result) => (result.status === 'done' ? (result.guide?.citations ?? []) : []),
    narrate(result, narrator) {
      const words = narrator.interview;
      if (result.status === 'ok') return words.cancelled();
      if (result.status === 'done') {
        const { guide, ...summary } = result;
        return words.finished({ ...summary, ...(guide ? { guide: guide.lead } : {}) });
      }
      if (result.field === 'occupation') return words.whichTrade();
      const { practice, feedback } = result;
      return words.ask({
        question: practice.questions[practice.answers.length]!,
        number: practice.answers.length + 1,
        total: practice.questions.length,
        ...(feedback ? { feedback } : {}),
      });
    },
    remember(state, _input, result) {
      const { practice: _left, ...rest } = state;
      return result.status === 'need_input' && result.field === 'answer'
        ? { ...rest, practice: result.practice }
        : rest;
    },
  });
}

/** The advice that came up most, each kind once. */
function adviceOn({ questions, answers, spokenMs = [] }: InterviewPractice, own: OwnFacts): AnswerRemark[] {
  const remarks = answers.flatMap((answer, index) =>
    answer === ''
      ? []
      : judgeAnswer(questions[index]!, answer, own, spokenMs[index] == null ? {} : { spokenMs: spokenMs[index] }),
  );
  const advice = remarks.filter(({ good }) => !good);
  const counts = new Map<string, number>();
  for (const { code } of advice) counts.set(code, (counts.get(code) ?? 0) + 1);
  const once = advice.filter((remark, index) => advice.findIndex(({ code }) => code === remark.code) === index);
  return once.sort((a, b) => counts.get(b.code)! - counts.get(a.code)!).slice(0, ADVICE_AT_THE_END);
}

function tradeIn(
  { profile, search, resume, focusedJobId }: SessionState,
  findPosting: PostingLookup,
): string | undefined {
  const focused = focusedJobId === undefined ? undefined : findPosting(focusedJobId)?.posting.title;
  return focused ?? resume?.document.basics.label ?? profile.occupation ?? search?.arguments.keywords;
}

/** The work wanted is no work done: a trade comes from the resume alone, or from what was answered with its years. */
function ownFacts({ profile, resume }: SessionState, answers: readonly string[] = []): OwnFacts {
  const document = resume?.document;
  const work =
    document?.work?.find(({ position }) => position !== undefined) ??
    answers.flatMap(readWork).find((job) => job.position !== undefined && job['x-years'] !== undefined);
  // Who introduces themselves here has given their name; a clause that might be one is none.
  const name =
    profile.name ?? document?.basics.name ?? answers.map(readIntroducedName).find((one) => one !== undefined);
  const { salaryMin, salaryUnit = 'month' } = document?.['x-expected'] ?? profile.wishes ?? {};
  const years = work?.['x-years'] ?? profile.experienceYears;
  const trade = work?.position;
  return {
    ...(name === undefined ? {} : { name }),
    ...(years === undefined || years === 0 ? {} : { years }),
    ...(trade === undefined ? {} : { trade }),
    certificates: profile.certificates ?? [],
    skills: profile.skills ?? [],
    ...(salaryMin === undefined ? {} : { wished: { amount: salaryMin, unit: salaryUnit } }),
  };
}
