import { z } from 'zod';
import { emptySessionState } from '../contract/session-state.ts';
import { defineTool } from './tool.ts';

const Input = z.object({});
type Result = { status: 'confirm' } | { status: 'done' };

/** The one place where a session forgets a person at their own word. */
export interface PersonEraser {
  eraseTurns(sessionId: string): Promise<void>;
}

export function eraseMeTool({ eraser }: { eraser: PersonEraser }) {
  return defineTool<typeof Input, Result>({
    name: 'erase_me',
    intent: 'profile',
    description:
      'Erases everything this session knows of the person: profile, resume and earlier turns. Waits for a yes.',
    input: Input,
    output: z.custom<Result>(),
    async execute() {
      return { status: 'confirm' };
    },
    async perform(_input, { sessionId }) {
      await eraser.eraseTurns(sessionId);
      return { status: 'done' };
    },
    narrate: (result, narrator) => (result.status === 'confirm' ? narrator.confirmErase() : narrator.erased()),
    remember: (state, _input, result) =>
      result.status === 'done' ? { ...emptySessionState(), handedOff: state.handedOff } : state,
  });
}
