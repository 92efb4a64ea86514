import { z } from 'zod';
import { emptySessionState } from '../contract/session-state.ts';
import type { ErasedCounts } from '../narration/narrator.ts';
import { defineTool } from './tool.ts';

const Input = z.object({});
type Result = { status: 'confirm' } | { status: 'done'; counts: ErasedCounts };

/** The one place where a session forgets a person at their own word. */
export interface PersonEraser {
  /** @returns what was stored beside the state, and what a second look found of it */
  eraseTurns(sessionId: string): Promise<{ turns: number; carryAways: number; left: number }>;
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
    async perform(_input, { sessionId, state }) {
      const stored = await eraser.eraseTurns(sessionId);
      const profileFacts = Object.keys(state.profile).length;
      return { status: 'done', counts: { ...stored, profileFacts, resume: state.resume !== undefined } };
    },
    narrate: (result, narrator) =>
      result.status === 'confirm' ? narrator.confirmErase() : narrator.erased(result.counts),
    remember: (state, _input, result) =>
      result.status === 'done' ? { ...emptySessionState(), handedOff: state.handedOff } : state,
  });
}
