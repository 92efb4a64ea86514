import { SessionView } from '../../src/contract/session.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { RESUME_QUESTIONS } from '../../src/resume/resume-questions.ts';
import { converse } from '../../test/support/conversation.ts';
import type { InterviewScript } from './interview-script.ts';

export interface PlayedInterview {
  resume: SessionView['resume'];
  /** What was said, and what came back, for looking at. */
  talk: string[];
  /** The questions that were put, each time they were. */
  asked: string[];
}

const MOST_TURNS = 30;
const NOTHING = { noted: [], document: { basics: {} } };
const ASKED = RESUME_QUESTIONS.map((question) => [question, chinese.resume.ask(question, NOTHING).reply] as const);

/** Plays a person who answers what is asked; what the script does not answer is passed over. */
export async function playInterview(script: InterviewScript, url: string): Promise<PlayedInterview> {
  const conversation = await converse(url);
  const waiting = new Map(Object.entries(script.answers).map(([question, answers]) => [question, [...answers]]));
  const talk: string[] = [];
  const asked: string[] = [];
  let open: string | undefined;
  const opening = [...script.opens];
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const say = opening.shift() ?? nextAnswer(waiting, open);
    if (say === undefined) break;
    const { reply } = await conversation.say(say);
    talk.push(`> ${say}`, `< ${reply.replaceAll('\n', ' ')}`);
    if (reply.includes('简历做好了')) {
      if ((waiting.get('check') ?? []).length === 0 || open === 'check') break;
    }
    const question = questionIn(reply);
    if (question !== undefined) asked.push(question);
    open = question ?? open;
  }
  const view = SessionView.parse(await (await conversation.request('GET')).json());
  return { resume: view.resume, talk, asked };
}

function nextAnswer(waiting: Map<string, string[]>, open: string | undefined): string | undefined {
  if (open === undefined) return undefined;
  const answer = waiting.get(open)?.shift();
  if (answer !== undefined) return answer;
  return open === 'check' ? '就这样' : '跳过';
}

function questionIn(reply: string): string | undefined {
  const asked = ASKED.find(([, words]) => reply.includes(words))?.[0];
  if (asked !== undefined) return asked;
  if (/您还是想做.+吗？/u.test(reply)) return 'occupation';
  return /都问完了|要改哪一项/u.test(reply) ? 'check' : undefined;
}
