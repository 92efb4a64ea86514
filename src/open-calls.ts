import type { Agent } from './agent/agent.ts';
import type { Logger } from './agent/logger.ts';
import type { ApplicationDesk } from './applications/application-desk.ts';
import type { Clock } from './clock.ts';
import type { ApplicationStatus } from './contract/application.ts';
import { ResumeDocument } from './contract/resume.ts';
import type { SessionState } from './contract/session-state.ts';
import { type CallDesk, type CallTalk, createCallDesk } from './followup/call-desk.ts';
import { CALL_LIMITS } from './followup/call-rules.ts';
import type { CueBook } from './lexicon/cues.ts';
import { readCallWish } from './lexicon/read-call-wish.ts';
import { chinese } from './narration/zh-cn.ts';
import { type PostOptions, postSigned } from './outbound/signed-post.ts';
import type { OutreachConfig } from './outreach-config.ts';
import { emptyResume } from './resume/resume-interview.ts';
import { isTold, nextQuestion, RESUME_QUESTIONS } from './resume/resume-questions.ts';
import { CallRepository, type StoredCall } from './store/call-repository.ts';
import type { Cipher } from './store/cipher.ts';
import type { Database } from './store/database.ts';
import type { SessionRepository } from './store/session-repository.ts';

const POLL_MS = 30_000;
const TURN_LIMIT_MS = 15_000;
/** An application that is settled, or was taken back, needs nothing more of the person. */
const OPEN: ReadonlySet<string> = new Set(['submitted', 'sent', 'seen', 'interview'] satisfies ApplicationStatus[]);

export interface OpenedCalls {
  callDesk: CallDesk;
  start(): void;
  stop(): void;
}

/** Puts follow-up calls together; absent where no telephony is set up. */
export function openCalls(parts: {
  database: Database;
  cipher: Cipher;
  phoneKey: Buffer;
  agent: () => Agent;
  sessions: SessionRepository;
  applications: Pick<ApplicationDesk, 'byId' | 'contentOf' | 'amend'>;
  cues: CueBook;
  outreach: OutreachConfig;
  postOptions: PostOptions;
  clock: Clock;
  logger: Logger;
}): OpenedCalls | undefined {
  const { database, cipher, phoneKey, agent, sessions, applications, cues, outreach, postOptions, clock, logger } =
    parts;
  const { calls: settings } = outreach;
  if (settings === undefined) return undefined;
  const { url, secret, hours, restDays, workDays } = settings;
  const now = () => clock.now();
  const callDesk = createCallDesk({
    calls: new CallRepository(database, cipher, phoneKey),
    rules: { hours, restDays, workDays, ...CALL_LIMITS },
    telephony: {
      async dial({ callId, phone }) {
        await postSigned({ url, secret, idempotencyKey: callId, body: { event: 'call', callId, phone } }, postOptions);
      },
    },
    talk: callTalk(agent, sessions, applications, now),
    words: chinese.calls,
    readWish: (text) => readCallWish(text, cues),
    isOpen: async (id) => OPEN.has((await applications.byId(id))?.status ?? ''),
    now,
    onFailure: (error) => logger.error({ err: error }, 'a follow-up call failed'),
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    callDesk,
    start() {
      timer = setInterval(() => void callDesk.placeDue(), POLL_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}

/** A talk is a session of its own on the voice channel, which begins with the person's resume and an open question. */
function callTalk(
  agent: () => Agent,
  sessions: SessionRepository,
  applications: Pick<ApplicationDesk, 'contentOf' | 'amend'>,
  now: () => Date,
): CallTalk {
  return {
    async begin(call) {
      const known = await stateOf(call, sessions);
      const resume = known?.resume ?? { ...emptyResume(), document: await sentDocument(call, applications) };
      const others = RESUME_QUESTIONS.filter((question) => !call.content.missing.includes(question));
      const open = {
        ...resume,
        finished: false,
        // Only what the employer needs is asked; the rest is left as it is.
        skipped: [...new Set([...resume.skipped, ...others])].filter((one) => !call.content.missing.includes(one)),
      };
      const asking = nextQuestion(open) ?? call.content.missing[0]!;
      const { session, token } = await sessions.create(
        {
          channel: 'voice',
          locale: 'zh-CN',
          state: {
            profile: known?.profile ?? { name: call.content.name, phone: call.content.phone },
            resume: open,
            form: {
              tool: 'build_resume',
              intent: 'resume',
              arguments: { action: 'answer' },
              asking: `fields.${asking}`,
            },
          },
        },
        now(),
      );
      const { speech } = chinese.resume.ask(asking, { noted: [], document: open.document });
      return { sessionId: session.id, token, question: speech };
    },
    async say({ sessionId, token }, text) {
      const session = await ownTalk(sessions, sessionId, token);
      const turn = await agent().takeTurn(
        { session, text, endsAt: performance.now() + TURN_LIMIT_MS, sink: () => undefined },
        () => ownTalk(sessions, sessionId, token),
      );
      const { state } = await ownTalk(sessions, sessionId, token);
      const draft = state.resume ?? emptyResume();
      const left = RESUME_QUESTIONS.filter((question) => isOpen(question, draft));
      const told = RESUME_QUESTIONS.filter((question) => isTold(question, draft.document));
      const aside = turn.intent !== 'resume' && turn.intent !== 'profile';
      return { speech: turn.speech, missing: left, told, aside };
    },
    async end(call, { sessionId }, { sendsOn }) {
      const heard = await sessions.stateOf(sessionId);
      const { sessionId: home } = call;
      if (home !== undefined && heard?.resume !== undefined) {
        const { document, nothing } = heard.resume;
        await agent().inTurn(home, async () => {
          const state = await sessions.stateOf(home);
          if (state === undefined) return;
          const before = state.resume ?? { ...emptyResume(), finished: true };
          const resume = { ...before, document, nothing: [...new Set([...before.nothing, ...nothing])] };
          await sessions.saveState(home, { ...state, resume });
        });
      }
      await sessions.delete(sessionId);
      if (!sendsOn || heard?.resume === undefined) return false;
      const content = await applications.contentOf(call.applicationId);
      const sent = await sentDocument(call, applications);
      const resume = withAnswers(sent, heard.resume.document, call.content.missing);
      return applications.amend(call.applicationId, { ...content, resume });
    },
  };
}

/** The resume as the employer has it; without one, who applied. */
async function sentDocument(
  { applicationId }: StoredCall,
  applications: Pick<ApplicationDesk, 'contentOf'>,
): Promise<ResumeDocument> {
  const { resume, name, phone } = await applications.contentOf(applicationId);
  return ResumeDocument.parse(resume ?? { basics: { name, phone } });
}

/** Only what the employer asked about is added to what it has. */
function withAnswers(sent: ResumeDocument, heard: ResumeDocument, questions: readonly string[]): ResumeDocument {
  const added = { ...sent };
  if (questions.includes('work') && heard.work) added.work = heard.work;
  if (questions.includes('certificates') && heard.certificates) added.certificates = heard.certificates;
  const schooling = heard['x-person']?.schooling;
  if (questions.includes('education')) {
    if (heard.education) added.education = heard.education;
    if (schooling !== undefined) added['x-person'] = { ...sent['x-person'], schooling };
  }
  return added;
}

function isOpen(question: (typeof RESUME_QUESTIONS)[number], draft: Parameters<typeof nextQuestion>[0]): boolean {
  const others = RESUME_QUESTIONS.filter((one) => one !== question);
  return nextQuestion({ ...draft, skipped: [...draft.skipped, ...others] }) === question;
}

async function stateOf(call: StoredCall, sessions: SessionRepository): Promise<SessionState | undefined> {
  return call.sessionId === undefined ? undefined : sessions.stateOf(call.sessionId);
}

async function ownTalk(sessions: SessionRepository, id: string, token: string) {
  const found = await sessions.find(id, token);
  if (found === undefined || found === 'wrong_token') throw new Error('the talk on the telephone is gone');
  return found;
}
