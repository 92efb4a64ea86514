import { z } from 'zod';
import type { ApplicationDesk } from '../applications/application-desk.ts';
import type { Application } from '../contract/application.ts';
import { OutcomeAnswer, OutcomeStage } from '../contract/outcome.ts';
import { applicationCard } from './application-card.ts';
import { defineTool, type ToolContext } from './tool.ts';

const Input = z.object({
  outcome: z
    .object({
      applicationId: z.string().max(100),
      stage: OutcomeStage,
      words: z.string().max(1000).describe('What the person says of how it went.'),
      answer: OutcomeAnswer.optional(),
    })
    .optional()
    .describe('How an interview or the first days of work went, only when the person was asked and has answered.'),
  withdraw: z
    .string()
    .max(200)
    .optional()
    .describe(
      'To take an application back: the jobId, its number in the list, or the person’s words for it; empty when they did not say which. Waits for a yes.',
    ),
});

type Result =
  | { status: 'ok' | 'none'; applications: readonly Application[] }
  | { status: 'need_input'; field: 'withdraw'; choices: string[]; applications: readonly Application[] }
  | { status: 'confirm'; application: Application }
  | { status: 'done'; application: Application }
  | { status: 'none'; refused: true; application?: Application }
  | { status: 'done'; application: Application; answer: OutcomeAnswer };

export function listApplicationsTool(dependencies: {
  applicationDesk: Pick<ApplicationDesk, 'ofSession' | 'withdraw' | 'answerOutcome'>;
}) {
  const { applicationDesk } = dependencies;

  async function prepare(withdraw: string, { sessionId }: ToolContext): Promise<Result> {
    const all = await applicationDesk.ofSession(sessionId);
    const open = all.filter(({ status }) => status !== 'withdrawn' && status !== 'hired');
    const meant = named(withdraw, open);
    if (meant.length === 1) return { status: 'confirm', application: meant[0]! };
    const closed = open.length === 0 ? all.at(0) : undefined;
    if (open.length === 0) return { status: 'none', refused: true, ...(closed ? { application: closed } : {}) };
    const among = meant.length > 1 ? meant : open;
    return {
      status: 'need_input',
      field: 'withdraw',
      choices: among.map(({ jobId }) => jobId),
      applications: among,
    };
  }

  async function take(
    outcome: NonNullable<z.infer<typeof Input>['outcome']>,
    { sessionId }: ToolContext,
  ): Promise<Result> {
    const { applicationId, stage, words, answer = 'other' } = outcome;
    const all = await applicationDesk.ofSession(sessionId);
    const own = all.some(({ id }) => id === applicationId);
    const kept = own
      ? await applicationDesk.answerOutcome({ applicationId, stage, answer, words, by: 'session' })
      : undefined;
    if (kept === undefined) return { status: all.length > 0 ? 'ok' : 'none', applications: all };
    return { status: 'done', application: kept, answer };
  }

  return defineTool<typeof Input, Result>({
    name: 'list_applications',
    intent: 'application_status',
    description:
      'Lists what the person has applied for and how far each application is; takes one back; keeps how an interview went.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ withdraw, outcome }, context) {
      if (outcome !== undefined) return take(outcome, context);
      if (withdraw !== undefined) return prepare(withdraw, context);
      const applications = await applicationDesk.ofSession(context.sessionId);
      return { status: applications.length > 0 ? 'ok' : 'none', applications };
    },
    async perform({ withdraw = '' }, context) {
      const prepared = await prepare(withdraw, context);
      if (prepared.status !== 'confirm') return prepared;
      const answer = await applicationDesk.withdraw(context.sessionId, prepared.application.jobId);
      if ('application' in answer) return { status: 'done', application: answer.application };
      return { status: 'none', refused: true, application: prepared.application };
    },
    cards(result, narrator) {
      if ('applications' in result)
        return result.applications.length > 0 ? [applicationCard(result.applications, narrator)] : [];
      return result.status === 'done' && !('answer' in result) ? [applicationCard([result.application], narrator)] : [];
    },
    narrate(result, narrator) {
      const words = narrator.applications;
      if (result.status === 'confirm') return words.confirmWithdrawal(result.application);
      if ('answer' in result) return words.outcomes.answered(result.application, result.answer);
      if (result.status === 'done') return words.withdrawn(result.application);
      if (result.status === 'need_input') return words.whichToWithdraw(result.applications);
      return 'refused' in result ? words.notWithdrawn(result.application) : words.listed(result.applications);
    },
  });
}

/** The applications that words point at: an id, a number in the list, the name of the employer or the post; else all. */
function named(words: string, open: readonly Application[]): readonly Application[] {
  const exact = open.filter(({ jobId }) => jobId === words);
  if (exact.length > 0) return exact;
  const number = ORDINALS.find(([pattern]) => pattern.test(words))?.[1];
  if (number !== undefined) return open.slice(number - 1, number);
  const { length } = words;
  const matching = open.filter(
    ({ posting }) =>
      length > 1 &&
      (words.includes(posting.title) || words.includes(posting.employer) || shareName(words, posting.employer)),
  );
  return matching.length > 0 ? matching : open;
}

const ORDINALS: readonly [RegExp, number][] = [
  [/第\s*[一1]|^1$|number 1\b|first/iu, 1],
  [/第\s*[二两2]|^2$|number 2\b|second/iu, 2],
  [/第\s*[三3]|^3$|number 3\b|third/iu, 3],
  [/第\s*[四4]|^4$|number 4\b|fourth/iu, 4],
  [/第\s*[五5]|^5$|number 5\b|fifth/iu, 5],
];

/** 示例物业 for 示例物业有限公司. */
function shareName(words: string, employer: string): boolean {
  const short = employer.replace(/(?:股份)?有限(?:责任)?公司$|公司$|集团$/u, '');
  return short.length > 1 && words.includes(short);
}
